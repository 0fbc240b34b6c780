#include "io/rule_reports/example_command.hpp"

#include "core/judge/judgement.hpp"
#include "io/morning/answer_text.hpp"
#include "io/morning/flags.hpp"

namespace legcheck {

namespace {

class Example {
 public:
  Example(const RuleSet& rules, const Morning& morning) : rules_(rules), morning_(morning) {}

  /// As flags; short with --nothing-else where that comes to the same.
  [[nodiscard]] std::string flags() const {
    const bool shortened = outcome_of(filled()) == outcome_of(morning_);
    std::string text;
    for (std::size_t q = 0; q < rules_.questionnaire.size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      const bool implied = shortened && absent(morning_, id) == answer(morning_, id);
      if (answer(morning_, id).given() && !implied) text += " " + flag(id);
    }
    return shortened ? text + " --nothing-else" : text;
  }

 private:
  [[nodiscard]] const Answer& answer(const Morning& morning, QuestionId id) const {
    return answer_of(rules_.questionnaire[id], id, morning.shared, morning.complaints.front());
  }

  /// What --nothing-else would answer.
  [[nodiscard]] std::optional<Answer> absent(const Morning& morning, QuestionId id) const {
    const Question& question = rules_.questionnaire[id];
    if (!question.absent_same_as) return question.absent;
    const Answer& same = answer(morning, *question.absent_same_as);
    return same.given() ? std::optional(question.number(same.low)) : std::nullopt;
  }

  /// The morning as it is after --nothing-else.
  [[nodiscard]] Morning filled() const {
    Morning morning = morning_;
    for (std::size_t q = 0; q < rules_.questionnaire.size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      const bool of_complaint = rules_.questionnaire[id].about == About::complaint;
      Answer& into = of_complaint ? morning.complaints.front()[id] : morning.shared[id];
      const auto by_default = absent(morning_, id);
      if (!into.given() && by_default) into = *by_default;
    }
    return morning;
  }

  [[nodiscard]] Bounds outcome_of(const Morning& morning) const {
    Evaluation evaluation(rules_);
    evaluation.run(morning.shared, morning.complaints.front());
    return bounds_of(rules_, evaluation);
  }

  [[nodiscard]] std::string flag(QuestionId id) const {
    const Question& question = rules_.questionnaire[id];
    const Answer& given = answer(morning_, id);
    const std::string name = flag_name(question);
    if (question.kind == Kind::yes_no) return given.possible.may == 2 ? name : "--no-" + name.substr(2);
    const std::string value = shell_word(typed(question, given));
    return name + (value.front() == '-' ? "=" : " ") + value;
  }

  const RuleSet& rules_;
  const Morning& morning_;
};

}  // namespace

std::string example_command(const RuleSet& rules, const RulePaths& paths, const Morning& morning) {
  std::string command = "legcheck";
  if (!paths.only.empty()) command += " --rules-only " + shell_word(paths.only);
  for (const std::string& path : paths.added) command += " --rules " + shell_word(path);
  return command + Example(rules, morning).flags();
}

}  // namespace legcheck
