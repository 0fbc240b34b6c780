/// Cases: named mornings with the verdict, care and reasons they must give.
#pragma once

#include <string>
#include <vector>

#include "core/vocabulary/truth.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

struct Case {
  std::string id;
  std::string place;  ///< "file:line", for messages.
  Morning morning;
  Verdict expected = Verdict::run;
  std::vector<Verdict> acceptable;
  Care expected_care = Care::none;
  std::vector<Care> acceptable_care;
  std::vector<RuleId> holds;      ///< Rules that must hold.
  std::vector<RuleId> holds_not;  ///< Rules that must certainly not hold.
};

struct CaseResult {
  Verdict verdict = Verdict::run;
  Care care = Care::none;
  Table<RuleId, Truth> rules;  ///< Over all complaints.
  bool verdict_fits = false;   ///< As expected or acceptable.
  bool care_fits = false;
  std::vector<RuleId> should_hold;      ///< Rules of `holds` that do not.
  std::vector<RuleId> should_not_hold;  ///< Rules of `holds_not` that do, or may.
  bool never_allowed = false;           ///< A wrong run, or too little care where it is urgent.

  [[nodiscard]] bool passed() const {
    return verdict_fits && care_fits && should_hold.empty() && should_not_hold.empty();
  }
};

CaseResult judge(const RuleSet& rules, const Case& one);

/// Of each rule, whether it just does not hold for some complaint: with another answer to one
/// question it would, or might.
Table<RuleId, bool> just_failing(const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
