#include "io/rules/read_guarantees.hpp"

#include "io/rules/read_condition.hpp"

namespace legcheck {

GuaranteeDraft read_guarantee(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a guarantee", problems);
  const auto verdict = [&](std::string_view name) {
    return fields.word<Verdict>(fields.find(name), verdict_named, "run, modify or rest");
  };
  const auto care = [&](std::string_view name) {
    return fields.word<Care>(fields.find(name), care_named, "none, self_care, see_clinician, urgent or emergency");
  };
  GuaranteeDraft draft;
  draft.id = fields.required_text("id");
  draft.claim = fields.required_text("claim");
  draft.when = required_condition(fields, "when", problems);
  draft.verdict_at_least = verdict("verdict_at_least");
  draft.verdict_at_most = verdict("verdict_at_most");
  draft.care_at_least = care("care_at_least");
  draft.care_at_most = care("care_at_most");
  const bool says_something = node.find("verdict_at_least") != nullptr || node.find("verdict_at_most") != nullptr ||
                              node.find("care_at_least") != nullptr || node.find("care_at_most") != nullptr;
  if (node.kind == JsonNode::Kind::object && !says_something) {
    problems.report(node.offset, Mistake::missing_member,
                    "a guarantee needs 'verdict_at_least', 'verdict_at_most', 'care_at_least' or 'care_at_most'");
  }
  fields.done();
  return draft;
}

}  // namespace legcheck
