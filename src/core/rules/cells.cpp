#include "core/rules/cells.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/rules/draft.hpp"
#include "core/vocabulary/number.hpp"
#include "core/vocabulary/suggest.hpp"

namespace legcheck {
namespace {

/// Where a range begins: what lies left of the cut is outside.
std::optional<Cut> lower_cut(const Question& question, const RangeDraft& range) {
  std::optional<Cut> cut;
  if (range.min) cut = Cut{*range.min, false};
  if (range.above && (!cut || *range.above >= cut->value)) cut = Cut{*range.above, true};
  if (!cut) return cut;
  if (cut->after && question.kind == Kind::integer) cut = Cut{cut->value + 1, false};
  return *cut <= Cut{question.min, false} ? std::nullopt : cut;
}

/// Where a range ends: what lies right of the cut is outside.
std::optional<Cut> upper_cut(const Question& question, const RangeDraft& range) {
  std::optional<Cut> cut;
  if (range.max) cut = Cut{*range.max, true};
  if (range.below && (!cut || *range.below <= cut->value)) cut = Cut{*range.below, false};
  if (!cut) return cut;
  if (cut->after && question.kind == Kind::integer) cut = Cut{cut->value + 1, false};
  return *cut > Cut{question.max, false} ? std::nullopt : cut;
}

/// The number of that id; nullptr when there is none.
Question* number_named(std::vector<Question>& questions, std::string_view id) {
  const auto found = Questionnaire::find(questions, id);
  Question* question = found ? &questions[static_cast<std::size_t>(*found)] : nullptr;
  return question != nullptr && question->is_number() ? question : nullptr;
}

void add_range(Question& question, const RangeDraft& range) {
  if (const auto cut = lower_cut(question, range)) question.cuts.push_back(*cut);
  if (const auto cut = upper_cut(question, range)) question.cuts.push_back(*cut);
}

void add_cuts(const ConditionDraft& condition, std::vector<Question>& questions) {
  for (const ConditionDraft& part : condition.parts) add_cuts(part, questions);
  if (condition.kind != ConditionDraft::Kind::named) return;
  Question* question = number_named(questions, condition.name);
  if (question == nullptr) return;
  if (condition.range) add_range(*question, *condition.range);
  for (const Placed<Scalar>& value : condition.values) {
    const double* number = std::get_if<double>(&value.value);
    if (number != nullptr) add_range(*question, {*number, {}, *number, {}});
  }
}

void add_cuts(const PromptLineDraft& line, std::vector<Question>& questions) {
  Question* question = line.range ? number_named(questions, line.question.value) : nullptr;
  if (question != nullptr) add_range(*question, *line.range);
}

}  // namespace

void cut_questions(const RuleSetDraft& draft, CompiledQuestions& compiled, std::vector<Problem>& problems) {
  std::vector<Question>& questions = compiled.questions;
  visit_conditions(draft, [&](const ConditionDraft& condition) { add_cuts(condition, questions); });
  for (const PromptDraft& each : draft.prompts) {
    for (const PromptLineDraft& line : each.lines) add_cuts(line, questions);
  }

  constexpr std::size_t most_cuts = 62;  // 63 cells, and one for "does not apply"
  for (std::size_t i = 0; i < questions.size(); ++i) {
    std::vector<Cut>& cuts = questions[i].cuts;
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
    if (cuts.size() <= most_cuts) continue;
    cuts.resize(most_cuts);
    compiled.broken[i] = true;
    problems.push_back({draft.questions[i].id.place, Mistake::too_large,
                        "'" + questions[i].id + "' is tested against too many thresholds (at most 62 are possible)"});
  }
}

std::uint64_t cells_within(const Question& question, const RangeDraft& range) {
  const auto position = [&](const Cut& cut) {
    return static_cast<unsigned>(std::lower_bound(question.cuts.begin(), question.cuts.end(), cut) -
                                 question.cuts.begin());
  };
  std::uint64_t cells = question.all_cells();
  if (const auto cut = lower_cut(question, range)) cells &= ~std::uint64_t{0} << (position(*cut) + 1);
  if (const auto cut = upper_cut(question, range)) cells &= ~(~std::uint64_t{0} << (position(*cut) + 1));
  return cells;
}

namespace {

template <class T>
const T* single(const DefaultDraft& draft) {
  return !draft.list && draft.values.size() == 1 ? std::get_if<T>(&draft.values.front().value) : nullptr;
}

std::optional<std::size_t> choice_of(const Question& question, const Scalar& value) {
  const std::string* id = std::get_if<std::string>(&value);
  return id == nullptr ? std::nullopt : question.choice(*id);
}

std::optional<Answer> default_number(const Question& question, const DefaultDraft& draft) {
  const auto* number = single<double>(draft);
  if (number == nullptr || *number < question.min || *number > question.max) return std::nullopt;
  if (question.kind == Kind::integer && *number != std::floor(*number)) return std::nullopt;
  return question.number(*number);
}

std::optional<Answer> default_choice(const Question& question, const DefaultDraft& draft) {
  const auto* id = single<std::string>(draft);
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
      const auto* yes = single<bool>(draft);
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
  std::uint64_t named = 0;
  for (std::size_t i = 0; i < draft.values.size(); ++i) {
    const auto choice = choice_of(question, draft.values[i].value);
    if (!choice || (named >> *choice & 1U) != 0) return std::nullopt;
    named |= std::uint64_t{1} << *choice;
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
  Defaults(const std::vector<Question>& questions, std::vector<Problem>& problems)
      : questions_(questions), problems_(problems) {}

  void fill(const QuestionDraft& draft, Question& question) {
    if (draft.assumed) question.assumed = answer(question, *draft.assumed, Answer::Origin::assumed);
    if (draft.absent && draft.absent->same_as) {
      question.absent_same_as = other_question(question, *draft.absent->same_as);
    } else if (draft.absent) {
      question.absent = answer(question, *draft.absent, Answer::Origin::nothing_else);
    }
    if (!draft.worse) return;
    auto found = ranks(question, *draft.worse);
    if (found) question.worse = std::move(*found);
    if (!found) {
      problems_.push_back({draft.worse->place, Mistake::wrong_type,
                           "'worse' must be higher or lower for numbers, all values from mild to "
                           "bad for a choice, members for a set, true or false for yes_no"});
    }
  }

 private:
  std::optional<Answer> answer(const Question& question, const DefaultDraft& draft, Answer::Origin origin) {
    const auto found = default_answer(question, draft);
    if (found) return found->from(origin);
    problems_.push_back(
        {draft.place, Mistake::wrong_type, "the default of '" + question.id + "' must be " + default_wanted(question)});
    return std::nullopt;
  }

  std::optional<QuestionId> other_question(const Question& question, const Name& name) {
    const auto found = Questionnaire::find(questions_, name.value);
    if (!found) {
      problems_.push_back({name.place, Mistake::unknown_name,
                           "unknown question '" + name.value + "'" + did_you_mean(name.value, ids_of(questions_))});
      return std::nullopt;
    }
    const Question& other = questions_[static_cast<std::size_t>(*found)];
    const bool fits = other.id != question.id && question.is_number() && other.is_number() &&
                      (question.kind == Kind::number || other.kind == Kind::integer) && other.about == question.about &&
                      other.min >= question.min && other.max <= question.max;
    if (fits) return found;
    problems_.push_back({name.place, Mistake::does_not_fit,
                         "'same_as' must name another number about the same thing, within the same range"});
    return std::nullopt;
  }

  const std::vector<Question>& questions_;
  std::vector<Problem>& problems_;
};

}  // namespace

void fill_defaults(const std::vector<QuestionDraft>& drafts, CompiledQuestions& compiled,
                   std::vector<Problem>& problems) {
  Defaults defaults(compiled.questions, problems);
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    if (!compiled.broken[i]) defaults.fill(drafts[i], compiled.questions[i]);
  }
}

}  // namespace legcheck
