/// Rules that were loaded and checked: what judges a morning, and what can be said of it. Whatever could be wrong with
/// them was reported when they were loaded (rules.hpp). Keep a rule set as it was loaded and only read it: its lists
/// refer to each other, and any number of threads may use it at once. A copy is good too; it copies all texts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/questionnaire.hpp"
#include "legcheck/verdict.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// One question against some of its values: what conditions are made of.
struct Test {
  enum class Form : std::uint8_t {
    cells,     ///< The answer lies in one of the cells of `mask`.
    has_any,   ///< Sets: one of the members of `mask` is there.
    has_none,  ///< Sets: no member is there.
  };

  QuestionId question{};
  Form form = Form::cells;
  std::uint64_t mask = 0;
  std::string json;  ///< The test as a rule file writes it, such as {"min": 4}, "both" or ["left", "right"].

  friend bool operator==(const Test&, const Test&) = default;
};

struct Steps;

/// How all conditions of a rule set are decided; only judging knows what is in it. Never changed, so copies share it.
class Conditions {
 public:
  Conditions();
  explicit Conditions(Steps steps);

  const Steps& operator*() const noexcept { return *steps_; }
  const Steps* operator->() const noexcept { return steps_.get(); }

  friend bool operator==(const Conditions& a, const Conditions& b);

 private:
  std::shared_ptr<const Steps> steps_;
};

/// A text in which {question} stands for the runner's answer.
struct Template {
  struct Piece {
    std::string text;                    ///< Literal text before the placeholder.
    std::optional<QuestionId> question;  ///< The placeholder that follows; nothing at the end.

    friend bool operator==(const Piece&, const Piece&) = default;
  };
  std::vector<Piece> pieces;

  friend bool operator==(const Template&, const Template&) = default;
};

/// Something a reader can look up.
struct Source {
  std::string id;
  std::string title;
  std::string author;
  std::string publisher;
  std::optional<int> year;
  std::string reviewed;  ///< YYYY-MM-DD: when it was last looked at; for what has no year.
  std::string doi;
  std::string url;

  friend bool operator==(const Source&, const Source&) = default;
};

/// A condition that several rules share, by name.
struct NamedCondition {
  std::string id;
  std::string means;
  ConditionId when{};

  friend bool operator==(const NamedCondition&, const NamedCondition&) = default;
};

/// When its condition holds, the verdict and the care are at least these. No rule lowers anything.
struct Rule {
  std::string id;
  ConditionId when{};
  Verdict verdict = Verdict::run;
  Care care = Care::none;
  Template reason;
  std::vector<LimitId> limits;
  std::vector<AdviceId> advice;
  std::vector<SourceId> sources;  ///< Never empty.

  friend bool operator==(const Rule&, const Rule&) = default;
};

/// What RUN or MODIFY means today.
struct Limit {
  std::string id;
  Template text;
  std::vector<Verdict> with;  ///< Given with each of these verdicts; otherwise only when a rule names it.

  friend bool operator==(const Limit&, const Limit&) = default;
};

/// Something to do or leave today.
struct Advice {
  std::string id;
  Template text;
  std::vector<Verdict> verdicts;
  Care care_at_most = Care::self_care;  ///< Not given once more care than this is possible.
  std::optional<ConditionId> when;      ///< Given when yes; without it only when a rule names it.
  std::optional<ConditionId> never;     ///< Withheld unless this is certainly not so.
  std::vector<SourceId> sources;

  friend bool operator==(const Advice&, const Advice&) = default;
};

/// A sentence of the headline or the safety net.
struct CareText {
  enum class Part : std::uint8_t { headline, where, how_soon, say, do_not, watch, look_again, always };

  std::string id;
  Part part = Part::always;
  Template text;
  std::vector<Verdict> verdicts;    ///< Empty means any.
  std::vector<Care> care;           ///< Empty means any.
  std::optional<bool> decided;      ///< Nothing means either.
  std::optional<ConditionId> when;  ///< Left out only when certainly not so.
  std::vector<SourceId> sources;

  friend bool operator==(const CareText&, const CareText&) = default;
};

/// A row of the comparison of ordinary soreness with injury.
struct ComparisonRow {
  std::string id;
  std::string feature;
  ConditionId soreness{};
  ConditionId injury{};
  std::vector<SourceId> sources;

  friend bool operator==(const ComparisonRow&, const ComparisonRow&) = default;
};

/// Two answers that cannot both be right.
struct Clash {
  std::string id;
  ConditionId when{};
  Template text;

  friend bool operator==(const Clash&, const Clash&) = default;
};

/// A line of a prompt that can be chosen: what it says, and the answer it stands for.
struct PromptLine {
  std::string text;
  QuestionId question{};
  Answer answer;      ///< Sets: the members the line stands for are there, of the others it says nothing.
  int keep_days = 0;  ///< How long a profile may know it; 0 means as long as the prompt's.

  friend bool operator==(const PromptLine&, const PromptLine&) = default;
};

/// Questions that are asked together. All are about a sore place, or none is.
struct Prompt {
  std::string id;
  std::vector<QuestionId> questions;
  std::string ask;
  std::string how;      ///< How to answer, where the program cannot tell by itself; may be empty.
  std::string why;      ///< Why it is asked; may be empty.
  std::string unsure;   ///< What is said before "not sure" is taken; empty takes it at once.
  bool whole = false;   ///< All its questions are asked as soon as one may matter.
  bool rising = false;  ///< Numbers: none is below the one before it.
  bool places = false;  ///< Its questions name a sore place, in words; each further place is a further complaint.
  int keep_days = 0;    ///< How long a profile may know its answers; 0 means that it never does.
  std::vector<PromptLine> lines;  ///< Empty where numbers or places are typed.

  friend bool operator==(const Prompt&, const Prompt&) = default;
};

/// A claim over every possible morning with one complaint. "At least" also speaks of mornings with answers to questions
/// that do not apply.
struct Guarantee {
  std::string id;
  std::string claim;                ///< In words.
  std::optional<ConditionId> when;  ///< Nothing when these rules lack a word it needs.
  std::optional<Verdict> verdict_at_least, verdict_at_most;
  std::optional<Care> care_at_least, care_at_most;

  friend bool operator==(const Guarantee&, const Guarantee&) = default;
};

/// What a rule file or folder calls itself; fingerprint is the XXH3-128 of the files that can change an assessment.
struct Origin {
  std::string name;
  std::string version;
  std::string review_date;
  std::string fingerprint;

  friend bool operator==(const Origin&, const Origin&) = default;
};

/// All that is needed to judge a morning.
struct RuleSet {
  Origin origin;
  bool custom = false;        ///< The default rules were replaced.
  std::vector<Origin> added;  ///< Additions, in the order given.
  Questionnaire questionnaire;
  Table<TestId, Test> tests;  ///< All that stand in conditions, each once.
  Conditions conditions;
  std::vector<NamedCondition> named;
  Table<RuleId, Rule> rules;
  Table<LimitId, Limit> limits;
  Table<AdviceId, Advice> advice;
  std::vector<CareText> care_texts;
  std::optional<ConditionId> comparison_applies;  ///< Nothing means always.
  Table<RowId, ComparisonRow> comparison;
  Table<ClashId, Clash> clashes;
  Table<SourceId, Source> sources;
  std::vector<Guarantee> guarantees;  ///< Of rules that were loaded to be checked; judging does not need them.
  std::vector<std::string> broken;    ///< Ids of what is guaranteed but not proved for these rules.
  Table<PromptId, Prompt> prompts;    ///< In the order in which they are put; every question stands in one.

  /// The rule of that id; nothing when there is none.
  [[nodiscard]] std::optional<RuleId> find_rule(std::string_view id) const noexcept;

  friend bool operator==(const RuleSet&, const RuleSet&) = default;
};

}  // namespace legcheck
#pragma GCC visibility pop
