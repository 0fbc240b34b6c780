#include "core/prove/claims/claims.hpp"

#include <algorithm>

namespace legcheck::prove {
namespace {

std::vector<std::uint64_t> cells_of_rank(const Question& question, std::uint8_t rank) {
  std::vector<std::uint64_t> cells;
  for (std::size_t i = 0; i < question.worse.size(); ++i) {
    if (question.worse[i] == rank) cells.push_back(std::uint64_t{1} << i);
  }
  return cells;
}

std::uint8_t worst_rank(const Question& question) {
  return *std::max_element(question.worse.begin(), question.worse.end());
}

/// The answer against none at all.
std::vector<Difference> from_no_answer(const Question& question, QuestionId id) {
  std::vector<Difference> steps;
  const std::uint64_t all = question.all_cells();
  for (const std::uint64_t cell : cells_of_rank(question, worst_rank(question))) {
    const bool is_set = question.kind == Kind::set;
    steps.push_back({id, question.nothing(), {cell, is_set ? all & ~cell : 0}});
  }
  return steps;
}

bool turns(const Rule& rule, const std::vector<bool>& turned) { return turned[static_cast<std::size_t>(rule.when)]; }

/// The rules of each rank of a scale that the steps are marked for, most careful rank first; ranks without are left
/// out.
std::vector<std::pair<Level, std::vector<ConditionId>>> turning(const RuleSet& rules, Scale scale,
                                                                const std::vector<bool>& turned) {
  std::vector<std::pair<Level, std::vector<ConditionId>>> found;
  for (std::size_t rank = levels_of(scale); rank-- > 1;) {
    std::vector<ConditionId> some;
    for (const Rule& rule : rules.rules) {
      if (level_of(rule, scale).rank == rank && turns(rule, turned)) some.push_back(rule.when);
    }
    if (!some.empty()) found.emplace_back(Level{scale, rank}, std::move(some));
  }
  return found;
}

/// Adds what a search came to; true while nothing was found.
bool add(Proof& proof, SearchResult outcome, Level level) {
  proof.branches += outcome.branches;
  if (outcome.kind == SearchResult::Kind::unsatisfiable) return true;
  proof.result = result_of_excluding(outcome);
  proof.claim.level = level;
  if (outcome.kind == SearchResult::Kind::satisfiable)
    proof.mornings = {std::move(outcome.first), std::move(outcome.second)};
  return false;
}

/// A rule that falls leaves a less careful outcome, unless another is as careful as it was. Only rules whose polarity
/// lets them fall are searched: for most questions there are none, and the claim costs nothing.
bool prove_worsening(const Formula& formula, const Difference& step, Proof& proof, Budget& budget) {
  const RuleSet& rules = formula.rules;
  const Polarity polarity = polarity_of(rules, step);
  for (auto& [level, fallen] : turning(rules, proof.claim.level.scale, polarity.falls)) {
    const Side before{&formula, {{fallen}, {}}};
    const Side after{&formula, {{}, reaching(rules, level)}};
    if (!add(proof, search_minimal(before, after, step, budget), level)) return false;
  }
  return true;
}

/// A rule that rises where the question does not apply says that it should have been asked.
bool prove_unasked(const Formula& formula, const Difference& step, Proof& proof, Budget& budget) {
  const RuleSet& rules = formula.rules;
  const ConditionId applies = *rules.questionnaire[step.question].applies;
  std::vector<ConditionId> named{applies};
  for (const Clash& clash : rules.clashes) named.push_back(clash.when);
  const Polarity polarity = polarity_of(rules, step);
  for (auto& [level, risen] : turning(rules, proof.claim.level.scale, polarity.rises)) {
    std::vector<ConditionId> unmoved = reaching(rules, level);
    unmoved.push_back(applies);
    const Side without{&formula, {{}, unmoved}};
    const Side with{&formula, {{risen}, named}};
    if (!add(proof, search_minimal(without, with, step, budget), level)) return false;
  }
  return true;
}

template <class Prove>
void prove_steps(const std::vector<Difference>& steps, Proof& proof, const Prove& prove) {
  for (const Difference& step : steps) {
    if (!prove(step, proof)) return;
  }
}

}  // namespace

std::vector<Difference> worsenings(const Question& question, QuestionId id) {
  std::vector<Difference> steps;
  if (question.worse.empty()) return steps;
  if (question.kind == Kind::set) {
    for (const std::uint64_t member : cells_of_rank(question, 1)) steps.push_back({id, {0, member}, {member, 0}});
    return steps;
  }
  for (std::uint8_t rank = 0; rank < worst_rank(question); ++rank) {
    for (const std::uint64_t milder : cells_of_rank(question, rank)) {
      const auto next = static_cast<std::uint8_t>(rank + 1);
      for (const std::uint64_t worse : cells_of_rank(question, next)) steps.push_back({id, {milder, 0}, {worse, 0}});
    }
  }
  return steps;
}

std::vector<Proof> prove_monotone(const Formula& formula, QuestionId id, Budget& budget) {
  const Question& question = formula.rules.questionnaire[id];
  std::vector<Proof> proofs;
  if (question.worse.empty()) return proofs;
  const std::vector<Difference> steps = worsenings(question, id);
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    Proof proof{{Claim::Kind::monotone, static_cast<std::size_t>(id), {scale, 0}}};
    prove_steps(steps, proof,
                [&](const Difference& step, Proof& into) { return prove_worsening(formula, step, into, budget); });
    proofs.push_back(std::move(proof));
  }
  return proofs;
}

std::vector<Proof> prove_asked(const Formula& formula, QuestionId id, Budget& budget) {
  const Question& question = formula.rules.questionnaire[id];
  std::vector<Proof> proofs;
  if (question.worse.empty() || !question.applies) return proofs;
  const std::vector<Difference> steps = from_no_answer(question, id);
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    Proof proof{{Claim::Kind::asked, static_cast<std::size_t>(id), {scale, 0}}};
    prove_steps(steps, proof,
                [&](const Difference& step, Proof& into) { return prove_unasked(formula, step, into, budget); });
    proofs.push_back(std::move(proof));
  }
  return proofs;
}

}  // namespace legcheck::prove
