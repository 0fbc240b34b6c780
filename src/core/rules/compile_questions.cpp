#include "core/rules/compile_questions.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace legcheck {
namespace {

bool is_word(const std::string& id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' && std::all_of(id.begin(), id.end(), fits);
}

bool has_choices(Kind kind) { return kind == Kind::choice || kind == Kind::set; }

/// Checks one draft against its kind.
class QuestionCheck {
 public:
  QuestionCheck(const QuestionDraft& draft, const ReservedWords& reserved, std::vector<Problem>& problems)
      : draft_(draft), reserved_(reserved), problems_(problems) {}

  Question run() {
    if (!draft_.broken) check();
    Question question;
    question.id = draft_.id.value;
    question.about = draft_.about;
    question.kind = draft_.kind;
    question.min = draft_.min ? draft_.min->value : 0;
    question.max = draft_.max ? draft_.max->value : 0;
    question.unit = draft_.unit;
    question.ask = draft_.ask;
    question.means = draft_.means;
    question.why = draft_.why;
    question.unknown_text = draft_.unknown_text;
    question.can_change = draft_.can_change;
    for (const ChoiceDraft& choice : draft_.choices) question.choices.push_back(compile(choice));
    return question;
  }

 private:
  void check() {
    check_id();
    check_range();
    check_choices();
  }

  static Choice compile(const ChoiceDraft& draft) {
    Choice choice{draft.id.value, draft.text, draft.plural.empty() ? draft.text : draft.plural, draft.means, {}};
    for (const Name& word : draft.words) choice.words.push_back(word.value);
    return choice;
  }

  void check_id() {
    const std::string& id = draft_.id.value;
    if (!is_word(id)) {
      report(draft_.id.place, Mistake::bad_id,
             "'" + id + "' cannot be a question id (use lower case letters, digits and _)");
    } else if (is_operator(id) || reserved_.has(id)) {
      report(draft_.id.place, Mistake::bad_id, "'" + id + "' is a reserved word (choose another id for the question)");
    }
  }

  void check_range() {
    if (!is_number(draft_.kind)) {
      if (draft_.min) report(draft_.min->place, Mistake::does_not_fit, "only integer and number questions have 'min'");
      if (draft_.max) report(draft_.max->place, Mistake::does_not_fit, "only integer and number questions have 'max'");
      return;
    }
    if (!draft_.min || !draft_.max) {
      report(draft_.id.place, Mistake::missing_member, "a number question needs 'min' and 'max'");
      return;
    }
    if (draft_.min->value > draft_.max->value) report(draft_.min->place, Mistake::out_of_range, "'min' is above 'max'");
    if (draft_.kind != Kind::integer) return;
    for (const auto& bound : {*draft_.min, *draft_.max}) {
      if (bound.value != std::floor(bound.value))
        report(bound.place, Mistake::out_of_range, "an integer question has whole bounds");
    }
  }

  void check_choices() {
    if (!has_choices(draft_.kind)) {
      if (!draft_.choices.empty())
        report(draft_.id.place, Mistake::does_not_fit, "only choice and set questions have 'choices'");
      return;
    }
    constexpr std::size_t most = 63;
    if (draft_.choices.empty())
      report(draft_.id.place, Mistake::missing_member, "a choice or set question needs 'choices'");
    if (draft_.choices.size() > most) report(draft_.id.place, Mistake::too_large, "too many choices (at most 63)");
    std::set<std::string> seen;
    for (const ChoiceDraft& choice : draft_.choices) check_choice(choice, seen);
  }

  void check_choice(const ChoiceDraft& choice, std::set<std::string>& seen) {
    const std::string& id = choice.id.value;
    if (!is_word(id)) {
      report(choice.id.place, Mistake::bad_id, "'" + id + "' cannot be a value (use lower case letters, digits and _)");
    } else if (id == "none" || id == "unsure") {
      report(choice.id.place, Mistake::bad_id, "'" + id + "' is a reserved word (choose another value)");
    }
    check_unique(choice.id, seen);
    for (const Name& word : choice.words) check_unique(word, seen);
  }

  void check_unique(const Name& word, std::set<std::string>& seen) {
    if (!seen.insert(word.value).second)
      report(word.place, Mistake::duplicate_value, "'" + word.value + "' stands for two values");
  }

  void report(Place place, Mistake kind, std::string message) {
    problems_.push_back({place, kind, std::move(message)});
  }

  const QuestionDraft& draft_;
  const ReservedWords& reserved_;
  std::vector<Problem>& problems_;
};

}  // namespace

bool is_operator(std::string_view name) noexcept {
  return name == "all" || name == "any" || name == "not" || name == "at_least";
}

bool ReservedWords::has(std::string_view name) const noexcept {
  return std::find(words.begin(), words.end(), name) != words.end() ||
         std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view each) { return name.starts_with(each); });
}

CompiledQuestions compile_questions(const std::vector<QuestionDraft>& drafts, const ReservedWords& reserved,
                                    std::vector<Problem>& problems) {
  CompiledQuestions compiled;
  for (const QuestionDraft& draft : drafts) {
    const std::size_t before = problems.size();
    compiled.questions.push_back(QuestionCheck(draft, reserved, problems).run());
    compiled.broken.push_back(draft.broken || problems.size() > before);
  }
  return compiled;
}

}  // namespace legcheck
