/// A rule folder as it was read, before names are looked up. Every part knows its place, so that errors of
/// meaning can name it.
/// All conditions of a draft, one by one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "core/rules/problem.hpp"
#include "legcheck/questionnaire.hpp"
#include "legcheck/rule_set.hpp"
#include "legcheck/verdict.hpp"

namespace legcheck {

template <class T>
struct Placed {
  T value{};
  Place place;
};

using Name = Placed<std::string>;
using Scalar = std::variant<bool, double, std::string>;

struct RangeDraft {
  std::optional<double> min, above, max, below;
};

struct ConditionDraft {
  enum class Kind : std::uint8_t { all, any, negation, at_least, named };

  Kind kind = Kind::all;
  Place place;
  bool broken = false;                 ///< Already reported; nothing more to say about it.
  int count = 0;                       ///< at_least
  std::vector<ConditionDraft> parts;   ///< all, any, negation, at_least
  std::string name;                    ///< named: a question or a named condition
  std::vector<Placed<Scalar>> values;  ///< named: equals (one) or one of (several)
  bool list = false;                   ///< named: the values stood in an array
  std::optional<RangeDraft> range;     ///< named: instead of values
  Place test_place;                    ///< named: where the test stands
  std::string json;                    ///< named: the test as it was written
  std::vector<Problem> problems;       ///< named: what is wrong with the shape of the test, whatever it is about
};

struct ChoiceDraft {
  Name id;
  std::string text, plural, means;
  std::vector<Name> words;
};

/// A default answer: a value, a set's members, or another question.
struct DefaultDraft {
  Place place;
  std::vector<Placed<Scalar>> values;
  bool list = false;
  std::optional<Name> same_as;
};

struct WorseDraft {
  Place place;
  std::vector<Placed<Scalar>> values;
};

struct QuestionDraft {
  Name id;
  bool broken = false;  ///< Something about it was reported when it was read.
  About about = About::morning;
  Kind kind = Kind::yes_no;
  std::optional<Placed<double>> min, max;
  std::string unit, ask, means, why, unknown_text;
  std::vector<ChoiceDraft> choices;
  std::optional<ConditionDraft> plural_when, applies;
  std::optional<DefaultDraft> absent, assumed;
  std::optional<WorseDraft> worse;
  bool can_change = false;
};

struct NamedConditionDraft {
  Name id;
  std::string means;
  ConditionDraft when;
};

struct RuleDraft {
  Name id;
  ConditionDraft when;
  Verdict verdict = Verdict::run;
  Care care = Care::none;
  Name reason;
  std::vector<Name> limits, advice, sources;
};

struct LimitDraft {
  Name id;
  Name text;
  std::vector<Verdict> with;
};

struct AdviceDraft {
  Name id;
  Name text;
  std::vector<Verdict> verdicts;
  Care care_at_most = Care::self_care;
  std::optional<ConditionDraft> when, never;
  std::vector<Name> sources;
};

struct CareTextDraft {
  Name id;
  CareText::Part part = CareText::Part::always;
  Name text;
  std::vector<Verdict> verdicts;
  std::vector<Care> care;
  std::optional<bool> decided;
  std::optional<ConditionDraft> when;
  std::vector<Name> sources;
};

struct ComparisonRowDraft {
  Name id;
  std::string feature;
  ConditionDraft soreness, injury;
  std::vector<Name> sources;
};

struct ClashDraft {
  Name id;
  ConditionDraft when;
  Name text;
};

/// One line of a prompt. For a set it names members, for a choice one value, for a number a range, for yes/no nothing.
struct PromptLineDraft {
  Place place;
  Name question;
  std::string text;
  std::vector<Name> values;
  std::optional<RangeDraft> range;
  int keep_days = 0;
};

struct PromptDraft {
  Name id;
  std::vector<Name> questions;
  std::string ask, how, why, unsure;
  bool whole = false, rising = false, places = false;
  int keep_days = 0;
  std::vector<PromptLineDraft> lines;
};

struct SourceDraft {
  Name id;
  Source source;
};

struct GuaranteeDraft {
  Name id;
  Name claim;
  ConditionDraft when;
  std::optional<Verdict> verdict_at_least, verdict_at_most;
  std::optional<Care> care_at_least, care_at_most;
  bool if_stated = false;  ///< Left out, without a word, where the rules lack a word it needs.
  bool restated = false;   ///< Of the default rules, where the rules have one of the same id.
};

/// What all files together say.
struct RuleSetDraft {
  std::vector<QuestionDraft> questions;
  std::vector<NamedConditionDraft> conditions;
  std::vector<RuleDraft> rules;
  std::vector<LimitDraft> limits;
  std::vector<AdviceDraft> advice;
  std::vector<CareTextDraft> care_texts;
  std::optional<ConditionDraft> comparison_applies;
  std::vector<ComparisonRowDraft> comparison;
  std::vector<ClashDraft> clashes;
  std::vector<SourceDraft> sources;
  std::vector<GuaranteeDraft> guarantees;
  std::vector<ConditionDraft> also_cut_by;  ///< Their thresholds cut the questions too, so that rules compare.
  std::vector<PromptDraft> prompts;
};

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
