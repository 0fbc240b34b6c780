#include "core/prove/findings.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace legcheck::prove {
namespace {

using Names = std::set<std::string, std::less<>>;

void add_names(const ConditionDraft& condition, Names& names) {
  if (condition.kind == ConditionDraft::Kind::named) names.insert(condition.name);
  for (const ConditionDraft& part : condition.parts) add_names(part, names);
}

/// Every question and condition that some condition names.
Names used_names(const RuleSetDraft& draft) {
  Names names;
  visit_conditions(draft, [&](const ConditionDraft& condition) { add_names(condition, names); });
  return names;
}

void add_ids(const std::vector<Name>& list, Names& names) {
  for (const Name& name : list) names.insert(name.value);
}

Names used_sources(const RuleSetDraft& draft) {
  Names names;
  for (const auto& each : draft.rules) add_ids(each.sources, names);
  for (const auto& each : draft.advice) add_ids(each.sources, names);
  for (const auto& each : draft.care_texts) add_ids(each.sources, names);
  for (const auto& each : draft.comparison) add_ids(each.sources, names);
  return names;
}

class Lint {
 public:
  Lint(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope)
      : rules_(rules), draft_(draft), scope_(scope) {}

  std::vector<Finding> run() {
    same_conditions();
    sources();
    questions();
    conditions();
    advice();
    if (!scope_.added && rules_.origin.review_date.empty()) {
      findings_.push_back({Finding::Severity::warning,
                           "no-review-date",
                           std::nullopt,
                           "the rules do not say when they were reviewed ('review_date' beside their 'name')",
                           {},
                           {},
                           {}});
    }
    return std::move(findings_);
  }

 private:
  void warn(std::string code, Place place, std::string message, std::vector<Remark> remarks = {}) {
    if (scope_.added && place.file < scope_.first_added) return;
    findings_.push_back(
        {Finding::Severity::warning, std::move(code), place, std::move(message), {}, {}, std::move(remarks)});
  }

  void same_conditions() {
    std::map<ConditionId, std::size_t> first;
    for (std::size_t i = 0; i < rules_.rules.size(); ++i) {
      const Rule& rule = rules_.rules[static_cast<RuleId>(i)];
      const auto [known, fresh] = first.emplace(rule.when, i);
      if (fresh) continue;
      const RuleDraft& before = draft_.rules[known->second];
      warn("same-condition", draft_.rules[i].when.place,
           "the rule '" + rule.id + "' has the same condition as '" + before.id.value + "'",
           {{before.when.place, "the rule '" + before.id.value + "' is here"}});
    }
  }

  void sources() {
    const Names used = used_sources(draft_);
    for (const SourceDraft& each : draft_.sources) {
      if (!each.source.year && each.source.reviewed.empty()) {
        warn("source-undated", each.id.place,
             "the source '" + each.id.value + "' has neither a year nor a day of review ('year' or 'reviewed')");
      }
      if (!used.contains(each.id.value)) unused("source", each.id);
    }
  }

  void questions() {
    // Its cone, not its text: a question is used also where another applies by it.
    std::vector<ConditionId> whens;
    for (const Rule& rule : rules_.rules) whens.push_back(rule.when);
    const Cone used = cone_of(rules_, whens);
    for (std::size_t q = 0; q < draft_.questions.size(); ++q) {
      const auto id = static_cast<QuestionId>(q);
      if (std::find(used.questions.begin(), used.questions.end(), id) != used.questions.end()) continue;
      const Name& name = draft_.questions[q].id;
      warn("unused-question", name.place, "no rule uses the question '" + name.value + "'");
    }
  }

  void conditions() {
    const Names used = used_names(draft_);
    for (const NamedConditionDraft& each : draft_.conditions) {
      if (!used.contains(each.id.value)) unused("condition", each.id);
    }
  }

  void advice() {
    Names used;
    for (const RuleDraft& rule : draft_.rules) add_ids(rule.advice, used);
    for (const AdviceDraft& each : draft_.advice) {
      if (!each.when && !used.contains(each.id.value)) unused("advice", each.id);
    }
  }

  void unused(const std::string& kind, const Name& id) {
    warn("unused-" + kind, id.place, "nothing uses the " + kind + " '" + id.value + "'");
  }

  const RuleSet& rules_;
  const RuleSetDraft& draft_;
  const CheckScope& scope_;
  std::vector<Finding> findings_;
};

}  // namespace

std::vector<Finding> lint(const RuleSet& rules, const RuleSetDraft& draft, const CheckScope& scope) {
  return Lint(rules, draft, scope).run();
}

}  // namespace legcheck::prove
