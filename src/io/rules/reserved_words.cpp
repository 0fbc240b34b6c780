#include <array>

#include "io/rules/read_rules.hpp"

namespace legcheck {
namespace {

/// Members of rule files and of cases, and what stands in conditions.
constexpr std::array in_rule_files{"about",
                                   "above",
                                   "absent",
                                   "acceptable",
                                   "acceptable_care",
                                   "advice",
                                   "all",
                                   "always",
                                   "any",
                                   "applies",
                                   "ask",
                                   "assumed",
                                   "at_least",
                                   "below",
                                   "can_change",
                                   "care",
                                   "care_at_most",
                                   "cases",
                                   "choices",
                                   "clashes",
                                   "comparison",
                                   "conditions",
                                   "count",
                                   "covers",
                                   "criteria",
                                   "do_not",
                                   "expected",
                                   "expected_care",
                                   "feature",
                                   "format",
                                   "guarantees",
                                   "headline",
                                   "holds",
                                   "holds_not",
                                   "how_soon",
                                   "id",
                                   "injury",
                                   "kind",
                                   "limits",
                                   "look_again",
                                   "max",
                                   "means",
                                   "min",
                                   "name",
                                   "never",
                                   "none",
                                   "not",
                                   "of",
                                   "part",
                                   "plural_when",
                                   "prompts",
                                   "questions",
                                   "reason",
                                   "review_date",
                                   "rows",
                                   "rules",
                                   "same_as",
                                   "say",
                                   "schema",
                                   "soreness",
                                   "sources",
                                   "story",
                                   "text",
                                   "unit",
                                   "unknown_text",
                                   "unsure",
                                   "verdict",
                                   "verdicts",
                                   "version",
                                   "watch",
                                   "when",
                                   "where",
                                   "why",
                                   "with",
                                   "worse"};

/// Members of mornings, and of the errors of a batch.
constexpr std::array in_mornings{"complaint", "complaints", "date", "line", "meta", "morning"};

/// Members of assessments.
constexpr std::array in_assessments{"added",       "answer",   "because",      "care_decided", "care_possible",
                                    "change",      "changes",  "could_become", "custom",       "decided",
                                    "fingerprint", "from",     "lower",        "near_misses",  "origins",
                                    "program",     "question", "reasons",      "rule",         "rule_set",
                                    "safety_net",  "test",     "unanswered",   "warnings",     "would_change"};

/// Flags that may stand beside answers, with _ for -. Words that a flag shares with a member stand there. The command
/// line is not known here, but the same rules must be valid for whoever loads them; its tests look at this list.
constexpr std::array flags{"accessible",   "also",       "ask_all", "brief",  "color", "exit_zero",
                           "explain",      "fail_fast",  "help",    "jobs",   "json",  "quiet",
                           "nothing_else", "rules_only", "summary", "verbose"};

/// Kept free for flags to come.
constexpr std::array kept_free{"again", "input", "journal", "save"};

template <std::size_t Size>
void add(ReservedWords& reserved, const std::array<const char*, Size>& words) {
  reserved.words.insert(reserved.words.end(), words.begin(), words.end());
}

}  // namespace

ReservedWords reserved_words() {
  ReservedWords reserved;
  add(reserved, in_rule_files);
  add(reserved, in_mornings);
  add(reserved, in_assessments);
  add(reserved, flags);
  add(reserved, kept_free);
  reserved.beginnings = {"no_", "no-"};  // the flags that answer no, or switch off
  return reserved;
}

}  // namespace legcheck
