#include "core/prove/mutants.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "core/compile.hpp"

namespace legcheck {
namespace {

using Claims = std::set<std::string>;

/// What is guaranteed and not proved.
Claims broken_claims(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope) {
  const std::vector<std::string> ids = broken_guarantees(rules, draft, scope);
  return {ids.begin(), ids.end()};
}

/// The same case for rules of which one was removed.
Case without_rule(Case one, std::size_t removed) {
  for (std::vector<std::size_t>* list : {&one.holds, &one.holds_not}) {
    list->erase(std::remove(list->begin(), list->end(), removed), list->end());
    for (std::size_t& rule : *list) rule -= rule > removed ? 1 : 0;
  }
  return one;
}

bool passes(const RuleSet& rules, const Case& one, const Mutation& mutation) {
  if (mutation.kind != Mutation::Kind::removed) return judge(rules, one).passed();
  const bool missed = std::find(one.holds.begin(), one.holds.end(), mutation.index) != one.holds.end();
  return !missed && judge(rules, without_rule(one, mutation.index)).passed();
}

class MutationTester {
 public:
  MutationTester(const MutationBase& base, const std::vector<Case>& cases)
      : base_(base),
        cases_(cases),
        prospect_(base.rules),
        broken_before_(broken_claims(base.rules, base.draft, base.scope)) {}

  MutationTest run() {
    for (const Mutation& mutation : base_.mutations) judge_mutant(mutation);
    return std::move(test_);
  }

 private:
  void judge_mutant(const Mutation& mutation) {
    const RuleSetDraft draft = mutated(base_.draft, mutation);
    const Compiled mutant = compile(draft);
    const auto fails = [&](const Case& one) { return !passes(mutant.rules, one, mutation); };
    if (std::any_of(cases_.begin(), cases_.end(), fails)) {
      ++test_.by_cases;
      return;
    }
    const Claims broken = broken_claims(mutant.rules, draft, base_.scope);
    if (!std::includes(broken_before_.begin(), broken_before_.end(), broken.begin(), broken.end())) {
      ++test_.by_guarantees;
      return;
    }
    Budget budget = budget_for(base_.rules);
    test_.survivors.push_back({mutation, level_changes(prospect_, Prospect(mutant.rules), budget)});
  }

  const MutationBase& base_;
  const std::vector<Case>& cases_;
  Prospect prospect_;
  Claims broken_before_;
  MutationTest test_;
};

}  // namespace

MutationBase mutation_base(RuleSetDraft draft, const CheckScope& scope) {
  MutationBase base{std::move(draft), scope, {}, {}, {}};
  base.mutations = mutations_of(base.draft, scope);
  for (ConditionDraft& test : changed_thresholds(base.draft, base.mutations)) {
    base.draft.also_cut_by.push_back(std::move(test));
  }
  Compiled compiled = compile(base.draft);
  base.rules = std::move(compiled.rules);
  base.problems = std::move(compiled.problems);
  return base;
}

MutationTest test_mutations(const MutationBase& base, const std::vector<Case>& cases) {
  return MutationTester(base, cases).run();
}

}  // namespace legcheck
