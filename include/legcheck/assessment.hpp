/// The judgement, and what a morning comes to with everything that explains it: plain values. Printing comes after
/// (text.hpp, json.hpp). Complaints are counted from 0, as in Morning::complaints.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"
#include "legcheck/verdict.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// Bounds of the outcome. The verdict is stated from above, care from what is known.
struct Bounds {
  Verdict lower = Verdict::run;     ///< The most cautious verdict among the rules that hold.
  Verdict verdict = Verdict::run;   ///< Among the rules that hold or may still hold: what is printed.
  Care care = Care::none;           ///< The highest care among the rules that hold.
  Care care_possible = Care::none;  ///< Among the rules that hold or may still hold.

  [[nodiscard]] bool decided() const noexcept { return lower == verdict; }
  [[nodiscard]] bool care_decided() const noexcept { return care == care_possible; }

  friend bool operator==(const Bounds&, const Bounds&) = default;
};

/// A test that a rule rests on. `holds` is false where the rule needs the test to be no.
struct Because {
  TestId test{};
  bool holds = true;

  friend bool operator==(const Because&, const Because&) = default;
};

/// A rule that holds, with the answers that made it hold.
struct Reason {
  RuleId rule{};
  std::string text;
  std::vector<std::size_t> complaints;  ///< Those it holds for, ascending; text and because are of the first.
  std::vector<Because> because;
};

/// One row of the comparison for one complaint.
enum class Fit : std::uint8_t { soreness, injury, neither, open };

/// The soreness-or-injury rows for one complaint.
struct Comparison {
  std::size_t complaint = 0;
  Table<RowId, Fit> fits;

  [[nodiscard]] std::size_t count(Fit fit) const noexcept;
};

/// An open question whose answer could still raise the verdict or the care.
struct Unanswered {
  QuestionId question{};
  std::optional<std::size_t> complaint;  ///< Nothing for a question that is asked once a morning.
  Verdict verdict = Verdict::run;        ///< What it could become.
  Care care = Care::none;                ///< What it could become.
  bool unsure = false;                   ///< It was asked, and the answer was "not sure".
};

/// A question that nobody answered and whose declared default was used.
struct Assumed {
  QuestionId question{};
  std::optional<std::size_t> complaint;
};

/// A limit, an advice or a warning: which one it is, and its text.
template <class Id>
struct Note {
  Id id{};
  std::string text;
  std::optional<std::size_t> complaint;  ///< Warnings about one complaint only.
};

/// Where to go and how soon, what to watch for, when to look again.
struct SafetyNet {
  std::string headline;
  std::string where;
  std::string how_soon;
  std::vector<std::string> say;
  std::vector<std::string> do_not;
  std::vector<std::string> watch;
  std::vector<std::string> look_again;
  std::vector<std::string> always;
};

/// One answer replaced by another.
struct Change {
  QuestionId question{};
  std::optional<std::size_t> complaint;  ///< Nothing for a question that is asked once a morning.
  Answer from;
  Answer to;
};

/// What the morning would come to with one or two other answers.
struct Alternative {
  std::vector<Change> changes;
  Verdict verdict = Verdict::run;
  Care care = Care::none;
};

/// What one value of an open question would make of the verdict.
struct Outcome {
  Answer answer;
  Verdict verdict = Verdict::run;
};

/// A rule that does not hold, but would with one answer a step worse, and then raise the verdict or the care.
struct NearMiss {
  RuleId rule{};
  Change change;
};

struct ComplaintAssessment {
  Bounds bounds;
  std::vector<Reason> reasons;  ///< As Assessment::reasons, for this complaint alone.
};

struct Assessment {
  Bounds bounds;
  std::vector<Reason> reasons;         ///< Most careful first, then in rule order.
  std::vector<Unanswered> unanswered;  ///< In the order of the questionnaire, then of the complaints.
  std::vector<Assumed> assumed;
  std::vector<Note<LimitId>> limits;
  std::vector<Note<AdviceId>> advice;
  std::vector<Comparison> comparison;   ///< One for each complaint it applies to.
  std::vector<Note<ClashId>> warnings;  ///< Answers that clash.
  /// When a single open answer keeps the verdict from being decided: what each of its values would make of it.
  std::vector<Outcome> outcomes;
  /// At most three ways to a less careful verdict; nothing when it was not asked for, is open, or a clinician is due.
  std::optional<std::vector<Alternative>> would_change;
  std::optional<std::vector<NearMiss>> near_misses;  ///< Nothing when they were not asked for.
  SafetyNet safety_net;
  std::vector<ComplaintAssessment> complaints;  ///< At least one.
};

/// What to find out beyond the judgement. Neither changes it; each costs ten judgements or more.
struct Detail {
  bool would_change = false;  ///< Also the outcomes of a single open answer.
  bool near_misses = false;
};

/// Judges one morning, in some 10 microseconds by the default rules. Never fails, has no side effects, and depends on
/// nothing but its arguments: whatever could be wrong with the rules or the answers was reported when they were read.
/// The answers must be to the questions of these rules. What comes back stands on its own, but for its ids. Any number
/// of threads may judge by the same rule set.
Assessment assess(const RuleSet& rules, const Morning& morning, const Detail& detail = {});

/// What a morning comes to, without what explains it.
struct Outline {
  Bounds bounds;
  std::vector<RuleId> rules;  ///< Those that hold, in the order of the reasons.
};

/// As assess(), and several times as fast.
Outline outline(const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
#pragma GCC visibility pop
