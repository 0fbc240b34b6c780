/// The room's one header: what is claimed about rule sets, and how each claim becomes a search. A claim that something
/// is so always is proved by finding its opposite nowhere; a claim that something is so at times, by finding it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "core/prove/search/search.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck::prove {

// claims.cpp: levels, claims and what came of proving them

/// The two scales of an outcome, spoken of alike.
enum class Scale : std::uint8_t { verdict, care };

/// A level of a scale, as its place in the order of caution.
struct Level {
  Scale scale = Scale::verdict;
  std::size_t rank = 0;

  friend bool operator==(const Level&, const Level&) = default;
};

Level level_of(Verdict verdict) noexcept;
Level level_of(Care care) noexcept;
/// What the rule says on that scale.
Level level_of(const Rule& rule, Scale scale) noexcept;
std::string_view name_of(Level level) noexcept;
/// "verdict" or "care".
std::string_view name_of(Scale scale) noexcept;
std::size_t levels_of(Scale scale) noexcept;

/// The conditions of the rules that say at least this, but for one rule.
std::vector<ConditionId> reaching(const RuleSet& rules, Level level, std::optional<RuleId> but = std::nullopt);
/// The conditions of the rules that say just this.
std::vector<ConditionId> saying(const RuleSet& rules, Level level);

struct Claim {
  enum class Kind : std::uint8_t {
    guarantee,       ///< A guarantee of the rule files.
    says_something,  ///< The condition of a guarantee holds on some morning: it is not kept for want of a case.
    monotone,        ///< A worse answer never gives a less careful outcome.
    asked,           ///< What is not asked would not have mattered.
    can_hold,        ///< A rule holds on some morning.
    reached,         ///< A level is reached on some morning.
    decides,         ///< A rule reaches a level that no other rule reaches for it on some morning.
  };

  Kind kind = Kind::guarantee;
  std::size_t subject = 0;  ///< Index of the guarantee, question or rule.
  Level level{};            ///< The bound, or the level reached. Where a worse answer breaks something: what is lost.
  bool at_most = false;     ///< The bound is an upper one.

  /// The subject where it is a rule.
  [[nodiscard]] RuleId rule() const noexcept { return static_cast<RuleId>(subject); }
};

/// Its id, such as "pain-4" or "monotone:pain".
std::string claim_id(const RuleSet& rules, const Claim& claim);

struct Proof {
  enum class Result : std::uint8_t { holds, broken, not_decided };

  Claim claim;
  Result result = Result::holds;
  std::size_t branches = 0;
  std::vector<Answers> mornings{};  ///< The counterexample (two mornings when such are compared), or the witness.
};

/// Something that must be found nowhere, or somewhere.
Proof::Result result_of_excluding(const SearchResult& outcome);
Proof::Result result_of_finding(const SearchResult& outcome);

// guarantees.cpp: the claims that rule files make

/// Which bounds to prove. Added rules can only raise an outcome, so they cannot break an "at least" that was proved
/// before.
enum class Bounded : std::uint8_t { from_below_and_above, from_above };

/// One proof for each bound of a guarantee; none when it cannot be stated.
std::vector<Proof> prove_guarantee(const Formula& formula, std::size_t guarantee, Bounded bounded, Budget& budget);

/// Of each guarantee that can be stated, whether its condition ever holds (vacuity).
std::vector<Proof> prove_guarantees_say_something(const Formula& formula, Budget& budget);

// monotone.cpp: where the questionnaire declares a worse direction, a worse answer never gives a less careful verdict
// or less care

/// The steps from each answer to the next worse one: every pair of neighbouring ranks, every member of a set.
std::vector<Difference> worsenings(const Question& question, QuestionId id);

/// One proof for each scale; none when the question has no worse direction. A rule in which the question stands only in
/// its worse direction needs no search.
std::vector<Proof> prove_monotone(const Formula& formula, QuestionId id, Budget& budget);

/// One proof for each scale, for a question with a worse direction that does not always apply: where it does not, no
/// answer to it would have made the outcome more careful, unless a clash names the contradiction. So nothing that
/// matters is hidden.
std::vector<Proof> prove_asked(const Formula& formula, QuestionId id, Budget& budget);

// polarity.cpp: how conditions can turn when one answer differs, read off their steps without a search

/// For each step, whether the difference may turn it from no to yes, and from yes to no. "May" errs on the safe side.
struct Polarity {
  std::vector<bool> rises;
  std::vector<bool> falls;
};

Polarity polarity_of(const RuleSet& rules, const Difference& difference);

// reach.cpp: that the rules say all they could: each can hold, each level is reached, none is idle

/// A witness morning on which the rule holds; as questions are asked, or else with answers that do not apply.
struct Witness {
  Proof proof;
  Mornings mornings = Mornings::as_asked;
};
Witness prove_can_hold(const Formula& formula, RuleId rule, Budget& budget);

/// One proof for each verdict and each care level: some morning comes out just there.
std::vector<Proof> prove_levels_reached(const Formula& formula, Budget& budget);

/// For each rule and each scale it says something on: some morning on which no other rule is as careful.
std::vector<Proof> prove_decides(const Formula& formula, Budget& budget);

// subsumption.cpp: which rules hold wherever another does

/// The rules that reach a level and hold on every morning on which this rule does.
std::vector<RuleId> subsumers_of(const Formula& formula, RuleId rule, Level level, Budget& budget);

/// How one rule lies to all others, in the order of the rule set. Each other rule stands in one list, but
/// rules that always hold together stand in the first two.
struct Subsumption {
  std::vector<RuleId> implies;      ///< Hold wherever this rule holds.
  std::vector<RuleId> implied_by;   ///< This rule holds wherever they hold.
  std::vector<RuleId> overlaps;     ///< Hold together on some mornings, and apart on others.
  std::vector<RuleId> excludes;     ///< Never hold together.
  std::vector<RuleId> not_decided;  ///< The search budget was used up.
};

Subsumption subsumption_of(const Formula& formula, RuleId rule, Budget& budget);

// suspects.cpp: which rules explain that an outcome is as it is (fault localisation)

/// A rule that should perhaps have held.
struct Suspect {
  RuleId rule{};
  std::vector<TestId> tests;  ///< What is in its way.
  bool about_claim = true;    ///< All of these ask about what the claim asks about.
  std::size_t distance = 0;   ///< How far the answers are from passing them.
};

/// The rules that reach a level and just miss a morning of a claim, nearest first: at most three, and none of those
/// that share their distance with more, which tells nothing. A rule is near when it misses it by the claim's own
/// questions only, or when it shares a test with the claim. A heuristic: it proves nothing and is only said.
std::vector<Suspect> suspects_of(const RuleSet& rules, const Evaluation& evaluation, Level level, ConditionId claim);

/// The rules that hold and reach a level.
std::vector<RuleId> holding_rules(const RuleSet& rules, const Evaluation& evaluation, Level level);

}  // namespace legcheck::prove
