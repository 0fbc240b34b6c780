#include "core/prove/changes/mutation.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "core/rules/compile.hpp"
#include "core/vocabulary/number.hpp"

namespace legcheck::prove {
namespace {

/// The numbers of a test, in a fixed order.
std::vector<double*> numbers_of(ConditionDraft& test) {
  std::vector<double*> numbers;
  for (Placed<Scalar>& value : test.values) {
    if (auto* number = std::get_if<double>(&value.value)) numbers.push_back(number);
  }
  if (!test.range) return numbers;
  for (std::optional<double>* bound : {&test.range->min, &test.range->above, &test.range->max, &test.range->below}) {
    if (*bound) numbers.push_back(&**bound);
  }
  return numbers;
}

ConditionDraft& root(RuleSetDraft& draft, const Mutation& mutation) {
  return mutation.named ? draft.conditions[mutation.index].when : draft.rules[mutation.index].when;
}

ConditionDraft& part_at(RuleSetDraft& draft, const Mutation& mutation) {
  ConditionDraft* part = &root(draft, mutation);
  for (const std::size_t step : mutation.path) part = &part->parts[step];
  return *part;
}

/// An object with one entry asks for nothing but that entry.
bool is_one_entry(const ConditionDraft& part) {
  return part.kind == ConditionDraft::Kind::all && part.parts.size() == 1;
}

std::string words_of(const ConditionDraft& part) {
  if (is_one_entry(part)) return words_of(part.parts.front());
  switch (part.kind) {
    case ConditionDraft::Kind::named: return part.name + " " + part.json;
    case ConditionDraft::Kind::all: return "all";
    case ConditionDraft::Kind::any: return "any";
    case ConditionDraft::Kind::negation: return "not";
    case ConditionDraft::Kind::at_least: break;
  }
  return "at_least";
}

/// The named conditions that rules rest on; others only choose texts.
class Used {
 public:
  explicit Used(const RuleSetDraft& draft) : draft_(draft) {
    for (const QuestionDraft& each : draft.questions) {
      if (each.applies) visit(*each.applies);
    }
    for (const RuleDraft& each : draft.rules) visit(each.when);
  }

  [[nodiscard]] bool has(const std::string& name) const { return names_.contains(name); }

 private:
  void visit(const ConditionDraft& condition) {
    for (const ConditionDraft& part : condition.parts) visit(part);
    if (condition.kind != ConditionDraft::Kind::named || !names_.insert(condition.name).second) return;
    for (const NamedConditionDraft& each : draft_.conditions) {
      if (each.id.value == condition.name) visit(each.when);
    }
  }

  const RuleSetDraft& draft_;
  std::set<std::string> names_;
};

class Mutations {
 public:
  Mutations(const RuleSetDraft& draft, const CheckScope& scope) : draft_(draft), scope_(scope) {}

  std::vector<Mutation> run() {
    const Used used(draft_);
    for (std::size_t i = 0; i < draft_.conditions.size(); ++i) {
      const Name& id = draft_.conditions[i].id;
      if (is_looked_at(scope_, id) && used.has(id.value)) visit({.named = true, .index = i}, draft_.conditions[i].when);
    }
    for (std::size_t i = 0; i < draft_.rules.size(); ++i) {
      if (!is_looked_at(scope_, draft_.rules[i].id)) continue;
      visit({.index = i}, draft_.rules[i].when);
      Mutation removed{.kind = Mutation::Kind::removed, .index = i};
      removed.place = draft_.rules[i].id.place;
      removed.text = "the rule '" + draft_.rules[i].id.value + "' is removed";
      found_.push_back(std::move(removed));
    }
    return std::move(found_);
  }

 private:
  void add(Mutation mutation, Mutation::Kind kind, const ConditionDraft& part, std::string text) {
    mutation.kind = kind;
    mutation.place = part.place;
    mutation.text = std::move(text);
    found_.push_back(std::move(mutation));
  }

  void visit(const Mutation& at, const ConditionDraft& part) {
    if (!is_one_entry(part)) add(at, Mutation::Kind::negated, part, words_of(part) + " is negated");
    if (part.kind == ConditionDraft::Kind::named) thresholds(at, part);
    const bool list = part.kind == ConditionDraft::Kind::all || part.kind == ConditionDraft::Kind::any;
    for (std::size_t i = 0; i < part.parts.size(); ++i) {
      Mutation below = at;
      below.path.push_back(i);
      if (list && part.parts.size() > 1) {
        add(below, Mutation::Kind::dropped, part.parts[i], words_of(part.parts[i]) + " is dropped");
      }
      visit(below, part.parts[i]);
    }
  }

  void thresholds(const Mutation& at, const ConditionDraft& test) {
    const QuestionDraft* question = question_of(test.name);
    if (question == nullptr || !question->min || !question->max) return;
    ConditionDraft copy = test;
    const std::vector<double*> numbers = numbers_of(copy);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
      for (const double step : {-1.0, 1.0}) {
        const double moved = *numbers[i] + step;
        if (moved < question->min->value || moved > question->max->value) continue;
        Mutation mutation = at;
        mutation.number = i;
        mutation.step = step;
        add(std::move(mutation), Mutation::Kind::threshold, test,
            words_of(test) + ": " + number_text(*numbers[i]) + " becomes " + number_text(moved));
      }
    }
  }

  [[nodiscard]] const QuestionDraft* question_of(const std::string& name) const {
    for (const QuestionDraft& question : draft_.questions) {
      if (question.id.value == name) return &question;
    }
    return nullptr;
  }

  const RuleSetDraft& draft_;
  const CheckScope& scope_;
  std::vector<Mutation> found_;
};

}  // namespace

std::vector<Mutation> mutations_of(const RuleSetDraft& draft, const CheckScope& scope) {
  return Mutations(draft, scope).run();
}

RuleSetDraft mutated(RuleSetDraft draft, const Mutation& mutation) {
  switch (mutation.kind) {
    case Mutation::Kind::threshold: *numbers_of(part_at(draft, mutation))[mutation.number] += mutation.step; break;
    case Mutation::Kind::negated: {
      ConditionDraft& part = part_at(draft, mutation);
      ConditionDraft negation;
      negation.kind = ConditionDraft::Kind::negation;
      negation.place = part.place;
      negation.parts.push_back(std::move(part));
      part = std::move(negation);
      break;
    }
    case Mutation::Kind::dropped: {
      Mutation above = mutation;
      above.path.pop_back();
      std::vector<ConditionDraft>& parts = part_at(draft, above).parts;
      parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(mutation.path.back()));
      break;
    }
    case Mutation::Kind::removed:
      draft.rules.erase(draft.rules.begin() + static_cast<std::ptrdiff_t>(mutation.index));
      break;
  }
  return draft;
}

std::vector<ConditionDraft> changed_thresholds(const RuleSetDraft& draft, const std::vector<Mutation>& mutations) {
  std::vector<ConditionDraft> tests;
  RuleSetDraft copy = draft;
  for (const Mutation& mutation : mutations) {
    if (mutation.kind != Mutation::Kind::threshold) continue;
    ConditionDraft test = part_at(copy, mutation);
    tests.push_back(test);
    *numbers_of(test)[mutation.number] += mutation.step;
    tests.push_back(std::move(test));
  }
  return tests;
}

namespace {

using Claims = std::set<std::string>;

/// What is guaranteed and not proved. What was broken before the change is no merit of the guarantee.
Claims broken_claims(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope) {
  const std::vector<std::string> ids = broken_guarantees(rules, draft, scope);
  return {ids.begin(), ids.end()};
}

/// The same case for rules of which one was removed.
Case without_rule(Case one, RuleId removed) {
  for (std::vector<RuleId>* list : {&one.holds, &one.holds_not}) {
    list->erase(std::remove(list->begin(), list->end(), removed), list->end());
    for (RuleId& rule : *list) {
      if (rule > removed) rule = static_cast<RuleId>(static_cast<std::size_t>(rule) - 1);
    }
  }
  return one;
}

bool passes(const RuleSet& rules, const Case& one, const Mutation& mutation) {
  if (mutation.kind != Mutation::Kind::removed) return judge(rules, one).passed();
  const auto removed = static_cast<RuleId>(mutation.index);
  const bool missed = std::find(one.holds.begin(), one.holds.end(), removed) != one.holds.end();
  return !missed && judge(rules, without_rule(one, removed)).passed();
}

class MutationTester {
 public:
  MutationTester(const MutationBase& base, const std::vector<Case>& cases)
      : base_(base),
        cases_(cases),
        formula_(base.rules),
        broken_before_(broken_claims(base.rules, base.draft, base.scope)) {}

  MutationTest run() {
    for (const Mutation& mutation : base_.mutations) judge_mutant(mutation);
    return std::move(test_);
  }

 private:
  /// Cases first: judging one costs far less than a proof.
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
    test_.survivors.push_back({mutation, level_changes(formula_, Formula(mutant.rules), budget)});
  }

  const MutationBase& base_;
  const std::vector<Case>& cases_;
  Formula formula_;
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

}  // namespace legcheck::prove
