/// What every assessment by one rule set has in common, as JSON: escaped once, written often.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "legcheck/json.hpp"

namespace legcheck {

/// Members up to and including the key of a text, and the text itself: empty when it has placeholders, since it is
/// then another one each time.
struct KeyedText {
  std::string key;
  std::string text;
};

struct JsonFragments {
  struct OfRule {
    std::string name;     ///< "rule":"fever","verdict":"rest","care":"urgent"
    KeyedText reason;     ///< "rule":"fever","verdict":"rest","care":"urgent","text":
    KeyedText brief;      ///< "rule":"fever","text":
    std::string sources;  ///< "sources":["nhs-leg-pain"]
  };

  explicit JsonFragments(const RuleSet& set);

  Table<RuleId, OfRule> rules;
  Table<TestId, std::string> tests;          ///< "test":{"min":4}
  Table<QuestionId, std::string> questions;  ///< "question":"pain","complaint":
  Table<LimitId, KeyedText> limits;          ///< "id":"shorter","text":
  Table<AdviceId, KeyedText> advice;
  Table<ClashId, KeyedText> clashes;
  Table<RowId, std::array<std::string, 4>> rows;  ///< Of the comparison, for each way a row can fit.
  std::string provenance;  ///< The members `program` and `rule_set`: by what it was made, so that it can be replayed.
};

}  // namespace legcheck
