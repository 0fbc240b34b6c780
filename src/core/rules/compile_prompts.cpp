#include "core/rules/compile_prompts.hpp"

#include <algorithm>
#include <bit>

#include "core/rules/cells.hpp"
#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"

namespace legcheck {
namespace {

/// A line for each value, for a prompt that has none of its own.
std::vector<PromptLine> lines_for(const Question& question, QuestionId id) {
  if (question.kind == Kind::yes_no) return {{question.ask, id, question.yes_no(true), 0}};
  std::vector<PromptLine> lines;
  constexpr std::size_t most_choices = 63;  // more were reported
  for (std::size_t i = 0; i < std::min(question.choices.size(), most_choices); ++i) {
    const Answer answer = question.kind == Kind::choice ? question.chosen(i) : question.members(std::uint64_t{1} << i);
    lines.push_back({question.choices[i].text, id, answer, 0});
  }
  return lines;
}

Prompt prompt_for(const Question& question, QuestionId id) {
  constexpr int usual_days = 60;
  Prompt prompt;
  prompt.id = question.id;
  prompt.questions = {id};
  prompt.ask = question.ask;
  prompt.why = question.why;
  prompt.keep_days = question.about == About::profile ? usual_days : 0;
  prompt.lines = lines_for(question, id);
  return prompt;
}

/// Compiles one prompt after the other; each question may stand in one only.
class PromptCompiler {
 public:
  PromptCompiler(const CompiledQuestions& compiled, std::vector<Problem>& problems)
      : questions_(compiled.questions),
        broken_(compiled.broken),
        problems_(problems),
        asked_(compiled.questions.size(), false) {}

  Prompt compile(const PromptDraft& draft) {
    Prompt prompt;
    prompt.id = draft.id.value;
    prompt.ask = draft.ask;
    prompt.how = draft.how;
    prompt.why = draft.why;
    prompt.unsure = draft.unsure;
    prompt.whole = draft.whole;
    prompt.rising = draft.rising;
    prompt.places = draft.places;
    prompt.keep_days = draft.keep_days;
    const std::size_t before = problems_.size();
    for (const Name& name : draft.questions) add_question(name, prompt);
    check_together(draft, prompt);
    for (const PromptLineDraft& line : draft.lines) add_line(line, prompt);
    if (problems_.size() == before) complete_lines(draft, prompt);
    return prompt;
  }

  [[nodiscard]] bool asked(std::size_t question) const { return asked_[question]; }

 private:
  void report(Place place, Mistake kind, std::string message) {
    problems_.push_back({place, kind, std::move(message)});
  }

  std::optional<QuestionId> find(const Name& name) {
    if (const auto found = Questionnaire::find(questions_, name.value)) return found;
    report(name.place, Mistake::unknown_name,
           "unknown question '" + name.value + "'" + did_you_mean(name.value, ids_of(questions_)));
    return std::nullopt;
  }

  [[nodiscard]] const Question& question(QuestionId id) const { return questions_[static_cast<std::size_t>(id)]; }

  void add_question(const Name& name, Prompt& prompt) {
    const auto id = find(name);
    if (!id) return;
    std::vector<bool>::reference asked = asked_[static_cast<std::size_t>(*id)];
    if (asked)
      report(name.place, Mistake::duplicate_value, "'" + name.value + "' already stands in a prompt (ask it once)");
    asked = true;
    prompt.questions.push_back(*id);
  }

  void check_together(const PromptDraft& draft, const Prompt& prompt) {
    if (draft.questions.empty()) report(draft.id.place, Mistake::empty, "a prompt needs a question");
    const auto each = [&](QuestionId id) { return question(id).about == About::complaint; };
    const auto count = std::count_if(prompt.questions.begin(), prompt.questions.end(), each);
    if (count != 0 && static_cast<std::size_t>(count) != prompt.questions.size()) {
      report(draft.id.place, Mistake::does_not_fit,
             "questions about a sore place and others cannot stand in one prompt");
    }
    const auto chosen = [&](QuestionId id) { return question(id).kind == Kind::choice; };
    const bool all_chosen = std::all_of(prompt.questions.begin(), prompt.questions.end(), chosen);
    if (draft.places && !(all_chosen && count != 0)) {
      report(draft.id.place, Mistake::does_not_fit, "with 'places' a prompt asks choices about a sore place only");
    }
  }

  void add_line(const PromptLineDraft& draft, Prompt& prompt) {
    const auto id = find(draft.question);
    if (!id || broken_[static_cast<std::size_t>(*id)]) return;
    if (std::find(prompt.questions.begin(), prompt.questions.end(), *id) == prompt.questions.end()) {
      return report(draft.question.place, Mistake::does_not_fit,
                    "the prompt does not ask '" + draft.question.value + "'");
    }
    if (const auto answer = answer_of_line(draft, question(*id))) {
      prompt.lines.push_back({draft.text, *id, *answer, draft.keep_days});
    }
  }

  std::optional<Answer> answer_of_line(const PromptLineDraft& draft, const Question& question) {
    switch (question.kind) {
      case Kind::integer:
      case Kind::number: return range(draft, question);
      case Kind::yes_no:
        if (draft.values.empty() && !draft.range) return question.yes_no(true);
        report(draft.place, Mistake::does_not_fit, "a line for '" + question.id + "' takes neither values nor a range");
        return std::nullopt;
      case Kind::choice:
      case Kind::set: break;
    }
    return values(draft, question);
  }

  std::optional<Answer> range(const PromptLineDraft& draft, const Question& question) {
    const auto outside = [&](const std::optional<double>& bound) {
      return bound && (*bound < question.min || *bound > question.max);
    };
    const bool given = draft.range && draft.values.empty();
    const bool wrong = !given || outside(draft.range->min) || outside(draft.range->above) ||
                       outside(draft.range->max) || outside(draft.range->below);
    const std::uint64_t cells = wrong ? 0 : cells_within(question, *draft.range);
    if (cells != 0) return number_within(question, cells);
    report(draft.place, Mistake::out_of_range,
           "a line for '" + question.id +
               "' needs a range within the question's own, such as {\"max\": " + number_text(question.max) + "}");
    return std::nullopt;
  }

  std::optional<Answer> values(const PromptLineDraft& draft, const Question& question) {
    std::uint64_t mask = 0;
    for (const Name& value : draft.values) {
      const auto choice = question.choice(value.value);
      if (!choice) {
        report(value.place, Mistake::unknown_value,
               "unknown value '" + value.value + "' for '" + question.id + "'" +
                   did_you_mean(value.value, ids_of(question.choices)));
        return std::nullopt;
      }
      mask |= std::uint64_t{1} << *choice;
    }
    const bool single = question.kind == Kind::set || draft.values.size() == 1;
    if (!draft.values.empty() && !draft.range && single) {
      return question.kind == Kind::set ? question.members(mask) : Answer{Answer::State::given, {mask, 0}, 0, 0};
    }
    report(draft.place, Mistake::missing_member,
           "a line for '" + question.id + "' needs " +
               (question.kind == Kind::set ? "'values', a list of its members" : "one value in 'values'"));
    return std::nullopt;
  }

  /// Every value must be within reach of a runner, and no two lines may mean the same.
  void complete_lines(const PromptDraft& draft, Prompt& prompt) {
    for (const QuestionId id : prompt.questions) {
      if (broken_[static_cast<std::size_t>(id)]) continue;
      const Question& asked = question(id);
      std::uint64_t covered = 0;
      bool twice = false;
      for (const PromptLine& line : prompt.lines) {
        if (line.question != id) continue;
        twice = twice || (covered & line.answer.possible.may) != 0;
        covered |= line.answer.possible.may;
      }
      if (twice)
        report(draft.id.place, Mistake::duplicate_value, "two lines stand for the same answer to '" + asked.id + "'");
      if (asked.is_number()) {
        check_numbers(draft, asked, covered);
      } else if (covered == 0 && !draft.places) {
        const std::vector<PromptLine> lines = lines_for(asked, id);
        prompt.lines.insert(prompt.lines.end(), lines.begin(), lines.end());
      } else if (!draft.places && asked.kind != Kind::yes_no && covered != asked.all_cells()) {
        report(draft.id.place, Mistake::missing_member, "the lines do not name every value of '" + asked.id + "'");
      }
    }
  }

  void check_numbers(const PromptDraft& draft, const Question& asked, std::uint64_t covered) {
    const std::uint64_t rest = asked.all_cells() & ~covered;
    const std::uint64_t piece = rest == 0 ? 0 : rest >> static_cast<unsigned>(std::countr_zero(rest));
    const bool one_piece = (piece & (piece + 1)) == 0;
    if (!one_piece)
      report(draft.id.place, Mistake::does_not_fit, "the lines leave more than one gap in '" + asked.id + "'");
    if (covered == 0 && !draft.lines.empty()) {
      report(draft.id.place, Mistake::missing_member, "a prompt with lines needs lines for '" + asked.id + "' too");
    }
  }

  const std::vector<Question>& questions_;
  const std::vector<bool>& broken_;
  std::vector<Problem>& problems_;
  std::vector<bool> asked_;
};

}  // namespace

Table<PromptId, Prompt> compile_prompts(const RuleSetDraft& draft, const CompiledQuestions& compiled,
                                        std::vector<Problem>& problems) {
  PromptCompiler compiler(compiled, problems);
  Table<PromptId, Prompt> prompts;
  for (const PromptDraft& each : draft.prompts) prompts.push_back(compiler.compile(each));
  for (std::size_t i = 0; i < compiled.questions.size(); ++i) {
    if (!compiler.asked(i)) prompts.push_back(prompt_for(compiled.questions[i], static_cast<QuestionId>(i)));
  }
  return prompts;
}

}  // namespace legcheck
