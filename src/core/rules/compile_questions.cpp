#include "core/rules/compile_questions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace legcheck {
namespace {

/// Words that mean something else in rule files, in mornings, in assessments or on the command line.
constexpr std::array reserved_words{"about",
                                    "above",
                                    "absent",
                                    "acceptable",
                                    "acceptable_care",
                                    "accessible",
                                    "added",
                                    "advice",
                                    "again",
                                    "all",
                                    "also",
                                    "always",
                                    "answer",
                                    "any",
                                    "applies",
                                    "ask",
                                    "ask_all",
                                    "assumed",
                                    "at_least",
                                    "because",
                                    "below",
                                    "brief",
                                    "can_change",
                                    "care",
                                    "care_at_most",
                                    "care_decided",
                                    "care_possible",
                                    "cases",
                                    "change",
                                    "changes",
                                    "choices",
                                    "clashes",
                                    "color",
                                    "comparison",
                                    "complaint",
                                    "complaints",
                                    "conditions",
                                    "could_become",
                                    "count",
                                    "covers",
                                    "criteria",
                                    "custom",
                                    "date",
                                    "decided",
                                    "do_not",
                                    "exit_zero",
                                    "expected",
                                    "expected_care",
                                    "explain",
                                    "fail_fast",
                                    "feature",
                                    "fingerprint",
                                    "format",
                                    "from",
                                    "guarantees",
                                    "headline",
                                    "help",
                                    "holds",
                                    "holds_not",
                                    "how_soon",
                                    "id",
                                    "injury",
                                    "input",
                                    "jobs",
                                    "journal",
                                    "json",
                                    "kind",
                                    "limits",
                                    "line",
                                    "look_again",
                                    "lower",
                                    "max",
                                    "means",
                                    "meta",
                                    "min",
                                    "morning",
                                    "name",
                                    "near_misses",
                                    "never",
                                    "none",
                                    "not",
                                    "nothing_else",
                                    "of",
                                    "part",
                                    "plural_when",
                                    "program",
                                    "prompts",
                                    "question",
                                    "questions",
                                    "quiet",
                                    "reason",
                                    "reasons",
                                    "review_date",
                                    "rows",
                                    "rule",
                                    "rule_set",
                                    "rules",
                                    "rules_only",
                                    "safety_net",
                                    "same_as",
                                    "save",
                                    "say",
                                    "schema",
                                    "soreness",
                                    "sources",
                                    "story",
                                    "summary",
                                    "test",
                                    "text",
                                    "unanswered",
                                    "unit",
                                    "unknown_text",
                                    "unsure",
                                    "verbose",
                                    "verdict",
                                    "verdicts",
                                    "version",
                                    "warnings",
                                    "watch",
                                    "when",
                                    "where",
                                    "why",
                                    "with",
                                    "worse",
                                    "would_change"};

bool is_reserved(const std::string& id) {
  return std::find(reserved_words.begin(), reserved_words.end(), id) != reserved_words.end() ||
         id.rfind("no_", 0) == 0 || id.rfind("no-", 0) == 0;
}

bool is_word(const std::string& id) {
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
  return !id.empty() && id.front() >= 'a' && id.front() <= 'z' && std::all_of(id.begin(), id.end(), fits);
}

bool has_choices(Kind kind) { return kind == Kind::choice || kind == Kind::set; }

/// Checks one draft against its kind.
class QuestionCheck {
 public:
  QuestionCheck(const QuestionDraft& draft, std::vector<Problem>& problems) : draft_(draft), problems_(problems) {}

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
    } else if (is_reserved(id)) {
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
  std::vector<Problem>& problems_;
};

}  // namespace

CompiledQuestions compile_questions(const std::vector<QuestionDraft>& drafts, std::vector<Problem>& problems) {
  CompiledQuestions compiled;
  for (const QuestionDraft& draft : drafts) {
    const std::size_t before = problems.size();
    compiled.questions.push_back(QuestionCheck(draft, problems).run());
    compiled.broken.push_back(draft.broken || problems.size() > before);
  }
  return compiled;
}

}  // namespace legcheck
