#include "io/rule_reports/example_command.hpp"

#include "core/known/known_answers.hpp"
#include "io/morning/answer_flags.hpp"
#include "io/morning/answer_text.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {

namespace {

class Example {
 public:
  Example(const RuleSet& rules, const Morning& morning) : rules_(rules), morning_(morning) {}

  /// As flags; short with --nothing-else where that comes to the same.
  [[nodiscard]] std::string flags() const {
    const Morning filled = with_nothing_else(rules_.questionnaire, morning_);
    const bool shortened = outline(rules_, filled).bounds == outline(rules_, morning_).bounds;
    std::string text;
    for (std::size_t q = 0; q < rules_.questionnaire.size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      const bool implied = shortened && absent_answer(rules_.questionnaire[id], about(id)) == about(id)[id];
      if (about(id)[id].given() && !implied) text += " " + flag(id);
    }
    return shortened ? text + " --nothing-else" : text;
  }

 private:
  /// The answers about the same thing as a question.
  [[nodiscard]] const Answers& about(QuestionId id) const {
    return rules_.questionnaire[id].about == About::complaint ? morning_.complaints.front() : morning_.shared;
  }

  [[nodiscard]] std::string flag(QuestionId id) const {
    const Question& question = rules_.questionnaire[id];
    const Answer& given = about(id)[id];
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
