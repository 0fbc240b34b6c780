/// All conditions of a draft, one by one.
#pragma once

#include "core/draft.hpp"

namespace legcheck {

/// Visits the condition of every part of the draft; not the parts of conditions.
template <class Visit>
void visit_conditions(const RuleSetDraft& draft, const Visit& visit) {
  const auto visit_if = [&](const std::optional<ConditionDraft>& condition) {
    if (condition) visit(*condition);
  };
  for (const QuestionDraft& each : draft.questions) {
    visit_if(each.applies);
    visit_if(each.plural_when);
  }
  for (const NamedConditionDraft& each : draft.conditions) visit(each.when);
  for (const RuleDraft& each : draft.rules) visit(each.when);
  for (const AdviceDraft& each : draft.advice) {
    visit_if(each.when);
    visit_if(each.never);
  }
  for (const CareTextDraft& each : draft.care_texts) visit_if(each.when);
  visit_if(draft.comparison_applies);
  for (const ComparisonRowDraft& each : draft.comparison) {
    visit(each.soreness);
    visit(each.injury);
  }
  for (const ClashDraft& each : draft.clashes) visit(each.when);
  for (const GuaranteeDraft& each : draft.guarantees) visit(each.when);
  for (const ConditionDraft& each : draft.also_cut_by) visit(each);
}

}  // namespace legcheck
