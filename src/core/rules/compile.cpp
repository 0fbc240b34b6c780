#include "core/rules/compile.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "core/rules/cells.hpp"
#include "core/rules/compile_conditions.hpp"
#include "core/rules/compile_prompts.hpp"
#include "core/rules/compile_questions.hpp"
#include "core/rules/steps.hpp"
#include "core/vocabulary/suggest.hpp"

namespace legcheck {
namespace {

/// Positions of ids in a list; a second entry of the same id is a problem.
template <class Id>
class Index {
 public:
  template <class Drafts>
  Index(std::string_view kind, const Drafts& drafts, std::vector<Problem>& problems) : kind_(kind) {
    for (std::size_t i = 0; i < drafts.size(); ++i) {
      const Name& id = drafts[i].id;
      if (id.value.empty()) continue;  // was reported when it was read
      if (positions_.emplace(id.value, i).second) continue;
      problems.push_back({id.place, Mistake::duplicate_id, "the " + kind_ + " id '" + id.value + "' stands twice"});
    }
  }

  /// The positions of these names; each that is unknown is a problem.
  [[nodiscard]] std::vector<Id> find(const std::vector<Name>& names, std::vector<Problem>& problems) const {
    std::vector<Id> found;
    for (const Name& name : names) {
      const auto position = positions_.find(name.value);
      if (position == positions_.end()) {
        std::vector<std::string_view> known;
        for (const auto& [id, index] : positions_) known.push_back(id);
        problems.push_back({name.place, Mistake::unknown_name,
                            "unknown " + kind_ + " '" + name.value + "'" + did_you_mean(name.value, known)});
      } else {
        found.push_back(static_cast<Id>(position->second));
      }
    }
    return found;
  }

 private:
  std::string kind_;
  std::map<std::string, std::size_t, std::less<>> positions_;
};

/// Questions and named conditions share one namespace. Of two, the one that came later is wrong.
void check_shared_names(const RuleSetDraft& draft, CompiledQuestions& compiled, std::vector<Problem>& problems) {
  for (const NamedConditionDraft& each : draft.conditions) {
    const std::string& id = each.id.value;
    for (std::size_t i = 0; i < draft.questions.size(); ++i) {
      const Name& question = draft.questions[i].id;
      if (question.value != id) continue;
      const bool question_later = question.place.file > each.id.place.file;
      problems.push_back({question_later ? question.place : each.id.place, Mistake::bad_id,
                          "'" + id + "' is already a " + (question_later ? "named condition" : "question") +
                              " (choose another name)"});
      compiled.broken[i] = compiled.broken[i] || question_later;
    }
    if (is_operator(id)) {
      problems.push_back({each.id.place, Mistake::bad_id, "'" + id + "' is a reserved word (choose another name)"});
    }
  }
}

class Compiler {
 public:
  Compiler(const RuleSetDraft& draft, const ReservedWords& reserved)
      : draft_(draft),
        compiled_(compile_questions(draft.questions, reserved, problems_)),
        questions_(compiled_.questions),
        limits_("limit", draft.limits, problems_),
        advice_("advice", draft.advice, problems_),
        sources_("source", draft.sources, problems_) {
    cut_questions(draft, compiled_, problems_);
    fill_defaults(draft.questions, compiled_, problems_);
    check_shared_names(draft, compiled_, problems_);
    check_ids("question", draft.questions);
    check_ids("condition", draft.conditions);
    check_ids("rule", draft.rules);
    check_ids("care text", draft.care_texts);
    check_ids("comparison row", draft.comparison);
    check_ids("clash", draft.clashes);
    check_ids("guarantee", draft.guarantees);
    check_ids("prompt", draft.prompts);
  }

  Compiled run() {
    ConditionCompiler conditions(draft_, compiled_, problems_);
    conditions_ = &conditions;
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      conditions.resolve(static_cast<QuestionId>(i), draft_.questions[i].id.place);
    }
    compile_named();
    compile_questions_conditions();
    for (const RuleDraft& each : draft_.rules) rules_.rules.push_back(rule(each));
    for (const LimitDraft& each : draft_.limits) rules_.limits.push_back({each.id.value, text(each.text), each.with});
    for (const AdviceDraft& each : draft_.advice) rules_.advice.push_back(advice(each));
    for (const CareTextDraft& each : draft_.care_texts) rules_.care_texts.push_back(care_text(each));
    rules_.comparison_applies = optional_condition(draft_.comparison_applies);
    for (const ComparisonRowDraft& each : draft_.comparison) rules_.comparison.push_back(row(each));
    for (const ClashDraft& each : draft_.clashes) {
      rules_.clashes.push_back({each.id.value, condition(each.when), text(each.text)});
    }
    for (const SourceDraft& each : draft_.sources) rules_.sources.push_back(each.source);
    for (const GuaranteeDraft& each : draft_.guarantees) rules_.guarantees.push_back(guarantee(each));
    rules_.prompts = compile_prompts(draft_, compiled_, problems_);
    rules_.tests = conditions.take_tests();
    Steps steps = conditions.take();
    steps.plan = plan_of(steps, rules_, questions_.size());
    rules_.conditions = Conditions(std::move(steps));
    rules_.questionnaire = Questionnaire(std::move(questions_));
    return {std::move(rules_), std::move(problems_)};
  }

 private:
  template <class Drafts>
  void check_ids(std::string_view kind, const Drafts& drafts) {
    const Index<std::size_t> index(kind, drafts, problems_);
  }

  // After a problem nothing is judged, so any condition will do.
  ConditionId condition(const ConditionDraft& draft) { return conditions_->compile(draft).value_or(ConditionId{}); }

  std::optional<ConditionId> optional_condition(const std::optional<ConditionDraft>& draft) {
    return draft ? std::optional(condition(*draft)) : std::nullopt;
  }

  Template text(const Name& draft) { return parse_template(draft, questions_, problems_); }

  void compile_named() {
    for (std::size_t i = 0; i < draft_.conditions.size(); ++i) {
      const NamedConditionDraft& each = draft_.conditions[i];
      const auto when = conditions_->named(i, each.id.place);
      rules_.named.push_back({each.id.value, each.means, when.value_or(ConditionId{})});
    }
  }

  void compile_questions_conditions() {
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      questions_[i].applies = conditions_->applicability()[i];
      questions_[i].plural_when = optional_condition(draft_.questions[i].plural_when);
    }
  }

  Rule rule(const RuleDraft& draft) {
    Rule rule;
    rule.id = draft.id.value;
    rule.when = condition(draft.when);
    rule.verdict = draft.verdict;
    rule.care = draft.care;
    rule.reason = text(draft.reason);
    rule.limits = limits_.find(draft.limits, problems_);
    rule.advice = advice_.find(draft.advice, problems_);
    rule.sources = sources_.find(draft.sources, problems_);
    return rule;
  }

  Advice advice(const AdviceDraft& draft) {
    return {draft.id.value,
            text(draft.text),
            draft.verdicts,
            draft.care_at_most,
            optional_condition(draft.when),
            optional_condition(draft.never),
            sources_.find(draft.sources, problems_)};
  }

  CareText care_text(const CareTextDraft& draft) {
    return {draft.id.value,
            draft.part,
            text(draft.text),
            draft.verdicts,
            draft.care,
            draft.decided,
            optional_condition(draft.when),
            sources_.find(draft.sources, problems_)};
  }

  ComparisonRow row(const ComparisonRowDraft& draft) {
    return {draft.id.value, draft.feature, condition(draft.soreness), condition(draft.injury),
            sources_.find(draft.sources, problems_)};
  }

  Guarantee guarantee(const GuaranteeDraft& draft) {
    const std::size_t before = problems_.size();
    std::optional<ConditionId> when = conditions_->compile(draft.when);
    if (draft.if_stated) problems_.resize(before);
    return {draft.id.value,      draft.claim.value, when, draft.verdict_at_least, draft.verdict_at_most,
            draft.care_at_least, draft.care_at_most};
  }

  const RuleSetDraft& draft_;
  std::vector<Problem> problems_;
  CompiledQuestions compiled_;
  std::vector<Question>& questions_;
  Index<LimitId> limits_;
  Index<AdviceId> advice_;
  Index<SourceId> sources_;
  ConditionCompiler* conditions_ = nullptr;
  RuleSet rules_;
};

}  // namespace

Compiled compile(const RuleSetDraft& draft, const ReservedWords& reserved) { return Compiler(draft, reserved).run(); }

std::optional<RuleId> RuleSet::find_rule(std::string_view id) const noexcept {
  for (const RuleId rule : rules.ids()) {
    if (rules[rule].id == id) return rule;
  }
  return std::nullopt;
}

Conditions::Conditions() : Conditions(Steps{}) {}

Conditions::Conditions(Steps steps) : steps_(std::make_shared<const Steps>(std::move(steps))) {}

bool operator==(const Conditions& a, const Conditions& b) { return *a == *b; }

Template parse_template(const Name& text, const std::vector<Question>& questions, std::vector<Problem>& problems) {
  Template parsed;
  std::string_view rest = text.value;
  for (std::size_t open = rest.find('{'); open != std::string_view::npos; open = rest.find('{')) {
    const std::size_t close = rest.find('}', open);
    if (close == std::string_view::npos) {
      problems.push_back({text.place, Mistake::bad_placeholder, "a placeholder is not closed (write {question})"});
      return parsed;
    }
    const std::string_view id = rest.substr(open + 1, close - open - 1);
    const auto found = Questionnaire::find(questions, id);
    if (!found) {
      problems.push_back(
          {text.place, Mistake::bad_placeholder,
           "the placeholder {" + std::string(id) + "} is no question" + did_you_mean(id, ids_of(questions))});
    } else {
      parsed.pieces.push_back({std::string(rest.substr(0, open)), *found});
    }
    rest.remove_prefix(close + 1);
  }
  if (!rest.empty()) parsed.pieces.push_back({std::string(rest), std::nullopt});
  return parsed;
}

}  // namespace legcheck
