#include "core/prove/changes/diff.hpp"

#include <algorithm>
#include <utility>

#include "core/prove/check.hpp"
#include "core/rules/compile.hpp"

namespace legcheck::prove {
namespace {

/// The mornings on which rules come to just this level.
Goal at(const RuleSet& rules, Level level, const std::optional<std::size_t>& never) {
  Goal goal{{}, reaching(rules, {level.scale, level.rank + 1})};
  if (level.rank > 0) goal.clauses.push_back(saying(rules, level));
  if (never) goal.none.push_back(rules.named[*never].when);
  return goal;
}

/// The rules of the more careful side are looked at first: where the other side has one of them too, it is soon
/// excluded.
SearchResult search_changed(const Side& old_side, const Side& new_side, bool stricter, Budget& budget) {
  if (!stricter) return search_minimal(old_side, new_side, std::nullopt, budget);
  SearchResult found = search_minimal(new_side, old_side, std::nullopt, budget);
  std::swap(found.first, found.second);
  return found;
}

std::vector<std::string> messages(const std::vector<Problem>& problems) {
  std::vector<std::string> texts;
  texts.reserve(problems.size());
  for (const Problem& problem : problems) texts.push_back(problem.message);
  return texts;
}

/// Takes back the answers to questions that these rules do not have.
void forget_unasked(Morning& morning, const Questionnaire& questionnaire, const RuleSetDraft& draft) {
  for (std::size_t q = 0; q < questionnaire.size(); ++q) {
    const auto id = static_cast<QuestionId>(q);
    const auto is_it = [&](const QuestionDraft& each) { return each.id.value == questionnaire[id].id; };
    if (std::any_of(draft.questions.begin(), draft.questions.end(), is_it)) continue;
    morning.shared[id] = Answer();
    for (Answers& complaint : morning.complaints) complaint[id] = Answer();
  }
}

template <class Predicate>
bool any(const std::vector<LevelChange>& changes, const Predicate& predicate) {
  return std::any_of(changes.begin(), changes.end(), predicate);
}

}  // namespace

bool Diff::looser() const {
  return any(changes, [](const LevelChange& change) { return change.decided && change.looser(); });
}

bool Diff::stricter() const {
  return any(changes, [](const LevelChange& change) { return change.decided && !change.looser(); });
}

bool Diff::decided() const {
  return incomparable.empty() && !any(changes, [](const LevelChange& change) { return !change.decided; });
}

std::vector<LevelChange> level_changes(const Formula& before, const Formula& after, Budget& budget,
                                       const std::optional<std::size_t>& never) {
  std::vector<LevelChange> changes;
  for (const Scale scale : {Scale::verdict, Scale::care}) {
    for (std::size_t from = levels_of(scale); from-- > 0;) {
      for (std::size_t to = 0; to < levels_of(scale); ++to) {
        if (to == from) continue;
        const Side old_side{&before, at(before.rules, {scale, from}, never)};
        const Side new_side{&after, at(after.rules, {scale, to}, never)};
        SearchResult found = search_changed(old_side, new_side, to > from, budget);
        if (found.kind == SearchResult::Kind::unsatisfiable) continue;
        LevelChange change{{scale, from}, {scale, to}, found.kind == SearchResult::Kind::satisfiable};
        if (change.decided) {
          change.old_morning = example_morning(before.rules.questionnaire, found.first);
          change.new_morning = example_morning(after.rules.questionnaire, found.second);
        }
        changes.push_back(std::move(change));
      }
    }
  }
  return changes;
}

Diff diff(const RuleSetDraft& before, const RuleSetDraft& after) {
  const Aligned both = aligned(before, after);
  Diff diff;
  diff.differences = both.differences;
  diff.incomparable = both.incomparable;
  if (!diff.incomparable.empty()) return diff;
  Compiled old_rules = compile(both.before);
  Compiled new_rules = compile(both.after);
  for (const auto* compiled : {&old_rules, &new_rules}) {
    for (std::string& message : messages(compiled->problems)) diff.incomparable.push_back(std::move(message));
  }
  if (!diff.incomparable.empty()) return diff;
  diff.before = std::move(old_rules.rules);
  diff.after = std::move(new_rules.rules);
  Budget budget = budget_for(diff.before);
  const std::size_t all = budget.all;
  diff.changes = level_changes(Formula(diff.before), Formula(diff.after), budget, both.not_in_both);
  diff.branches = all - budget.all;
  for (LevelChange& change : diff.changes) {
    if (!change.decided) continue;
    forget_unasked(change.old_morning, diff.before.questionnaire, before);
    forget_unasked(change.new_morning, diff.after.questionnaire, after);
  }
  return diff;
}

}  // namespace legcheck::prove
