#include <algorithm>

#include "core/compile_questions.hpp"
#include "core/draft_conditions.hpp"

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

bool is_number(const Question& question) { return question.kind == Kind::integer || question.kind == Kind::number; }

void add_range(Question& question, const RangeDraft& range) {
  if (const auto cut = lower_cut(question, range)) question.cuts.push_back(*cut);
  if (const auto cut = upper_cut(question, range)) question.cuts.push_back(*cut);
}

void add_cuts(const ConditionDraft& condition, std::vector<Question>& questions) {
  for (const ConditionDraft& part : condition.parts) add_cuts(part, questions);
  if (condition.kind != ConditionDraft::Kind::named) return;
  const auto named = [&](const Question& question) { return question.id == condition.name; };
  const auto question = std::find_if(questions.begin(), questions.end(), named);
  if (question == questions.end() || !is_number(*question)) return;
  if (condition.range) add_range(*question, *condition.range);
  for (const Placed<Scalar>& value : condition.values) {
    const double* number = std::get_if<double>(&value.value);
    if (number != nullptr) add_range(*question, {*number, {}, *number, {}});
  }
}

void add_cuts(const PromptLineDraft& line, std::vector<Question>& questions) {
  if (!line.range) return;
  for (Question& question : questions) {
    if (question.id == line.question.value && is_number(question)) add_range(question, *line.range);
  }
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

}  // namespace legcheck
