/// Many mornings, one a line, judged by several threads; what they come to stands in the order of the lines.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "io/batch/line_work.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck {

/// What records came to, in numbers.
struct Tally {
  explicit Tally(const RuleSet& set) : rules(set.rules.size()) {}

  void add(const Bounds& bounds);
  void add(const Tally& other);

  std::size_t records = 0;  ///< All of them, also those that were refused.
  std::size_t errors = 0;
  std::array<std::size_t, verdict_names.size()> verdicts{};
  std::array<std::size_t, care_names.size()> care{};
  Table<RuleId, std::size_t> rules;  ///< In how many records each rule holds.
};

struct BatchForm {
  bool brief = false;      ///< The outcome and the ids of the rules only ("legcheck.brief/1").
  bool explain = false;    ///< Assessments also say what would change the verdict, and which rules nearly hold.
  bool fail_fast = false;  ///< Ends at the first record that is refused.
  std::size_t jobs = 0;    ///< Threads, at most; 0 means one for each core.
};

/// Judges every record. Blank lines are skipped; a record that is no morning has an error in its place
/// ("legcheck.error/1"). `write` gets whole lines, in their order, a block at a time; when it returns false, the batch
/// ends. `counted` hears after each block what was written so far.
Counted<Tally> judge_batch(const RuleSet& rules, const BatchForm& form, Input& input,
                           const std::function<bool(std::string_view lines)>& write,
                           const std::function<void(const Tally& tally)>& counted);

/// One line for each number: records, those that were refused, every verdict, every care, and the rules that held, most
/// often first.
std::string summary(const Tally& tally, const RuleSet& rules);

/// How many mornings went from which level to which.
struct PastMornings {
  void add(const PastMornings& other);

  std::size_t judged = 0;
  std::size_t unreadable = 0;                            ///< Lines that are no morning for both.
  std::array<std::array<std::size_t, 3>, 3> verdicts{};  ///< [before][after]
  std::array<std::array<std::size_t, 5>, 5> cares{};     ///< [before][after]
};

/// Judges every record by both rule sets. Blank lines do not count.
Counted<PastMornings> judge_past(Input& input, const RuleSet& before, const RuleSet& after);

}  // namespace legcheck
