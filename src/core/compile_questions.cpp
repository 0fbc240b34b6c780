#include "core/compile_questions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

#include "core/number_text.hpp"
#include "core/suggest.hpp"

namespace legcheck {
namespace {

/// Words that mean something else in rule files, in mornings, in assessments or on the command line.
constexpr std::array reserved_words{
    "above",        "absent",     "accessible", "advice",     "again",       "all",         "also",     "any",
    "ask_all",      "assumed",    "at_least",   "below",      "brief",       "care",        "cases",    "clashes",
    "color",        "comparison", "complaint",  "complaints", "conditions",  "count",       "custom",   "date",
    "decided",      "exit_zero",  "explain",    "fail_fast",  "fingerprint", "format",      "from",     "guarantees",
    "help",         "id",         "input",      "jobs",       "journal",     "json",        "limits",   "line",
    "lower",        "max",        "meta",       "min",        "morning",     "near_misses", "none",     "not",
    "nothing_else", "of",         "program",    "prompts",    "questions",   "quiet",       "reason",   "reasons",
    "rule",         "rule_set",   "rules",      "rules_only", "safety_net",  "save",        "schema",   "sources",
    "summary",      "unanswered", "unsure",     "verbose",    "verdict",     "version",     "warnings", "when",
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
bool is_number(Kind kind) { return kind == Kind::integer || kind == Kind::number; }

/// Checks one draft against its kind.
class QuestionCheck {
 public:
  QuestionCheck(const QuestionDraft& draft, std::vector<Problem>& problems) : draft_(draft), problems_(problems) {}

  Question run() {
    check_id();
    check_range();
    check_choices();
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
  static Choice compile(const ChoiceDraft& draft) {
    Choice choice{draft.id.value, draft.text, draft.plural.empty() ? draft.text : draft.plural, draft.means, {}};
    for (const Name& word : draft.words) choice.words.push_back(word.value);
    return choice;
  }

  void check_id() {
    const std::string& id = draft_.id.value;
    if (!is_word(id)) {
      report(draft_.id.place, "'" + id + "' cannot be a question id (use lower case letters, digits and _)");
    } else if (is_reserved(id)) {
      report(draft_.id.place, "'" + id + "' is a reserved word (choose another id for the question)");
    }
  }

  void check_range() {
    if (!is_number(draft_.kind)) {
      if (draft_.min) report(draft_.min->place, "only integer and number questions have 'min'");
      if (draft_.max) report(draft_.max->place, "only integer and number questions have 'max'");
      return;
    }
    if (!draft_.min || !draft_.max) {
      report(draft_.id.place, "a number question needs 'min' and 'max'");
      return;
    }
    if (draft_.min->value > draft_.max->value) report(draft_.min->place, "'min' is above 'max'");
    if (draft_.kind != Kind::integer) return;
    for (const auto& bound : {*draft_.min, *draft_.max}) {
      if (bound.value != std::floor(bound.value)) report(bound.place, "an integer question has whole bounds");
    }
  }

  void check_choices() {
    if (!has_choices(draft_.kind)) {
      if (!draft_.choices.empty()) report(draft_.id.place, "only choice and set questions have 'choices'");
      return;
    }
    constexpr std::size_t most = 63;
    if (draft_.choices.empty()) report(draft_.id.place, "a choice or set question needs 'choices'");
    if (draft_.choices.size() > most) report(draft_.id.place, "too many choices (at most 63)");
    std::set<std::string> seen;
    for (const ChoiceDraft& choice : draft_.choices) check_choice(choice, seen);
  }

  void check_choice(const ChoiceDraft& choice, std::set<std::string>& seen) {
    const std::string& id = choice.id.value;
    if (!is_word(id)) {
      report(choice.id.place, "'" + id + "' cannot be a value (use lower case letters, digits and _)");
    } else if (id == "none" || id == "unsure") {
      report(choice.id.place, "'" + id + "' is a reserved word (choose another value)");
    }
    check_unique(choice.id, seen);
    for (const Name& word : choice.words) check_unique(word, seen);
  }

  void check_unique(const Name& word, std::set<std::string>& seen) {
    if (!seen.insert(word.value).second) report(word.place, "'" + word.value + "' stands for two values");
  }

  void report(Place place, std::string message) { problems_.push_back({place, std::move(message)}); }

  const QuestionDraft& draft_;
  std::vector<Problem>& problems_;
};

template <class T>
const T* single(const DefaultDraft& draft) {
  return !draft.list && draft.values.size() == 1 ? std::get_if<T>(&draft.values.front().value) : nullptr;
}

std::optional<std::size_t> choice_of(const Question& question, const Scalar& value) {
  const std::string* id = std::get_if<std::string>(&value);
  return id == nullptr ? std::nullopt : question.choice(*id);
}

std::optional<Answer> default_number(const Question& question, const DefaultDraft& draft) {
  const double* number = single<double>(draft);
  if (number == nullptr || *number < question.min || *number > question.max) return std::nullopt;
  if (question.kind == Kind::integer && *number != std::floor(*number)) return std::nullopt;
  return question.number(*number);
}

std::optional<Answer> default_choice(const Question& question, const DefaultDraft& draft) {
  const std::string* id = single<std::string>(draft);
  const auto choice = id == nullptr ? std::nullopt : question.choice(*id);
  return choice ? std::optional(question.chosen(*choice)) : std::nullopt;
}

std::optional<Answer> default_members(const Question& question, const DefaultDraft& draft) {
  if (!draft.list) return std::nullopt;
  std::uint64_t present = 0;
  for (const Placed<Scalar>& value : draft.values) {
    const auto member = choice_of(question, value.value);
    if (!member) return std::nullopt;
    present |= std::uint64_t{1} << *member;
  }
  return question.members(present);
}

/// The answer that a default stands for; nothing when it is none.
std::optional<Answer> default_answer(const Question& question, const DefaultDraft& draft) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return default_number(question, draft);
    case Kind::choice: return default_choice(question, draft);
    case Kind::set: return default_members(question, draft);
    case Kind::yes_no: {
      const bool* yes = single<bool>(draft);
      return yes == nullptr ? std::nullopt : std::optional(question.yes_no(*yes));
    }
  }
  return std::nullopt;
}

std::string default_wanted(const Question& question) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return "a number from " + number_text(question.min) + " to " + number_text(question.max);
    case Kind::choice: return "one of its choices";
    case Kind::set: return "a list of its members";
    case Kind::yes_no: return "true or false";
  }
  return {};
}

using Ranks = std::vector<std::uint8_t>;

std::optional<Ranks> number_ranks(const Question& question, const WorseDraft& draft) {
  const std::string* word = draft.values.size() == 1 ? std::get_if<std::string>(&draft.values.front().value) : nullptr;
  if (word == nullptr || (*word != "higher" && *word != "lower")) return std::nullopt;
  Ranks ranks(question.cuts.size() + 1);
  std::iota(ranks.begin(), ranks.end(), std::uint8_t{0});
  if (*word == "lower") std::reverse(ranks.begin(), ranks.end());
  return ranks;
}

std::optional<Ranks> yes_no_ranks(const WorseDraft& draft) {
  const bool* worse = draft.values.size() == 1 ? std::get_if<bool>(&draft.values.front().value) : nullptr;
  if (worse == nullptr) return std::nullopt;
  return *worse ? Ranks{0, 1} : Ranks{1, 0};
}

std::optional<Ranks> choice_ranks(const Question& question, const WorseDraft& draft) {
  Ranks ranks(question.choices.size(), 0);
  for (std::size_t i = 0; i < draft.values.size(); ++i) {
    const auto choice = choice_of(question, draft.values[i].value);
    if (!choice) return std::nullopt;
    ranks[*choice] = static_cast<std::uint8_t>(question.kind == Kind::set ? 1 : i);
  }
  const bool complete = question.kind == Kind::set || draft.values.size() == question.choices.size();
  return complete ? std::optional(ranks) : std::nullopt;
}

/// Ranks of the cells in the declared direction of worse; nothing when the declaration does not fit the question.
std::optional<Ranks> ranks(const Question& question, const WorseDraft& draft) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return number_ranks(question, draft);
    case Kind::yes_no: return yes_no_ranks(draft);
    case Kind::choice:
    case Kind::set: break;
  }
  return choice_ranks(question, draft);
}

/// Fills in the defaults of one question.
class Defaults {
 public:
  Defaults(const std::vector<std::string_view>& ids, std::vector<Problem>& problems) : ids_(ids), problems_(problems) {}

  void fill(const QuestionDraft& draft, Question& question) {
    if (draft.assumed) question.assumed = answer(question, *draft.assumed);
    if (draft.absent && draft.absent->same_as) {
      question.absent_same_as = other_question(*draft.absent->same_as);
    } else if (draft.absent) {
      question.absent = answer(question, *draft.absent);
    }
    if (!draft.worse) return;
    auto found = ranks(question, *draft.worse);
    if (found) question.worse = std::move(*found);
    if (!found) {
      problems_.push_back({draft.worse->place,
                           "'worse' must be higher or lower for numbers, all values from mild to "
                           "bad for a choice, members for a set, true or false for yes_no"});
    }
  }

 private:
  std::optional<Answer> answer(const Question& question, const DefaultDraft& draft) {
    auto found = default_answer(question, draft);
    if (!found) {
      problems_.push_back({draft.place, "the default of '" + question.id + "' must be " + default_wanted(question)});
    }
    return found;
  }

  std::optional<QuestionId> other_question(const Name& name) {
    const auto found = std::find(ids_.begin(), ids_.end(), name.value);
    if (found != ids_.end()) return static_cast<QuestionId>(found - ids_.begin());
    problems_.push_back({name.place, "unknown question '" + name.value + "'" + did_you_mean(name.value, ids_)});
    return std::nullopt;
  }

  const std::vector<std::string_view>& ids_;
  std::vector<Problem>& problems_;
};

}  // namespace

std::vector<Question> compile_questions(const std::vector<QuestionDraft>& drafts, std::vector<Problem>& problems) {
  std::vector<Question> questions;
  questions.reserve(drafts.size());
  for (const QuestionDraft& draft : drafts) questions.push_back(QuestionCheck(draft, problems).run());
  return questions;
}

void fill_defaults(const std::vector<QuestionDraft>& drafts, std::vector<Question>& questions,
                   std::vector<Problem>& problems) {
  const std::vector<std::string_view> ids = ids_of(questions);
  Defaults defaults(ids, problems);
  for (std::size_t i = 0; i < drafts.size(); ++i) defaults.fill(drafts[i], questions[i]);
}

}  // namespace legcheck
