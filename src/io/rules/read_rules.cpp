#include "io/rules/read_rules.hpp"

#include <array>
#include <cmath>
#include <string_view>

#include <fmt/format.h>

#include "core/vocabulary/civil_date.hpp"
#include "io/json/json_reader.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

constexpr std::string_view verdict_choices = "run, modify or rest";
constexpr std::string_view care_choices = "none, self_care, see_clinician, urgent or emergency";

std::vector<Verdict> verdicts(Fields& fields, std::string_view name) {
  return fields.words<Verdict>(name, verdict_named, verdict_choices);
}

NamedConditionDraft read_named_condition(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a named condition", problems);
  NamedConditionDraft draft;
  draft.id = fields.required_text("id");
  draft.means = fields.text("means");
  draft.when = required_condition(fields, "when", problems);
  fields.done();
  return draft;
}

RuleDraft read_rule(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a rule", problems);
  RuleDraft draft;
  draft.id = fields.required_text("id");
  draft.when = required_condition(fields, "when", problems);
  const auto verdict = fields.word<Verdict>(fields.require("verdict"), verdict_named, verdict_choices);
  if (verdict) draft.verdict = *verdict;
  const auto care = fields.word<Care>(fields.require("care"), care_named, care_choices);
  if (care) draft.care = *care;
  if (verdict && care && *care >= Care::urgent && *verdict != Verdict::rest) {
    problems.report(node.find("verdict")->offset, Mistake::does_not_fit,
                    "care 'urgent' and 'emergency' need the verdict 'rest'");
  }
  draft.reason = fields.required_text("reason");
  draft.limits = fields.names("limits");
  draft.advice = fields.names("advice");
  fields.require("sources");
  draft.sources = fields.names("sources");
  const JsonNode* sources = node.find("sources");
  const bool none = sources != nullptr && sources->kind == JsonNode::Kind::array && sources->items.empty();
  if (none) problems.report(sources->offset, Mistake::empty, "a rule needs a source");
  fields.done();
  return draft;
}

LimitDraft read_limit(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a limit", problems);
  LimitDraft draft;
  draft.id = fields.required_text("id");
  draft.text = fields.required_text("text");
  draft.with = verdicts(fields, "with");
  fields.done();
  return draft;
}

AdviceDraft read_advice(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "an advice", problems);
  AdviceDraft draft;
  draft.id = fields.required_text("id");
  draft.text = fields.required_text("text");
  fields.require("verdicts");
  draft.verdicts = verdicts(fields, "verdicts");
  const auto care = fields.word<Care>(fields.require("care_at_most"), care_named, care_choices);
  if (care) draft.care_at_most = *care;
  draft.when = optional_condition(fields, "when", problems);
  draft.never = optional_condition(fields, "never", problems);
  draft.sources = fields.names("sources");
  fields.done();
  return draft;
}

std::optional<CareText::Part> part_named(std::string_view name) {
  constexpr std::array<std::string_view, 8> names{"headline", "where", "how_soon",   "say",
                                                  "do_not",   "watch", "look_again", "always"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (names[i] == name) return static_cast<CareText::Part>(i);
  }
  return std::nullopt;
}

CareTextDraft read_care_text(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a care text", problems);
  CareTextDraft draft;
  draft.id = fields.required_text("id");
  const auto part = fields.word<CareText::Part>(fields.require("part"), part_named,
                                                "headline, where, how_soon, say, do_not, watch, look_again or always");
  if (part) draft.part = *part;
  draft.text = fields.required_text("text");
  draft.verdicts = verdicts(fields, "verdicts");
  draft.care = fields.words<Care>("care", care_named, care_choices);
  draft.decided = fields.yes_no("decided");
  draft.when = optional_condition(fields, "when", problems);
  draft.sources = fields.names("sources");
  fields.done();
  return draft;
}

ComparisonRowDraft read_row(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a comparison row", problems);
  ComparisonRowDraft draft;
  draft.id = fields.required_text("id");
  draft.feature = fields.required_text("feature").value;
  draft.soreness = required_condition(fields, "soreness", problems);
  draft.injury = required_condition(fields, "injury", problems);
  draft.sources = fields.names("sources");
  fields.done();
  return draft;
}

void read_comparison(const JsonNode& node, RuleSetDraft& draft, FileProblems& problems) {
  Fields fields(node, "the comparison", problems);
  if (auto applies = optional_condition(fields, "applies", problems)) {
    if (draft.comparison_applies)
      problems.report(node.offset, Mistake::duplicate_member, "'applies' of the comparison stands twice");
    draft.comparison_applies = std::move(applies);
  }
  fields.require("rows");
  for (const JsonNode* row : fields.list("rows")) draft.comparison.push_back(read_row(*row, problems));
  fields.done();
}

ClashDraft read_clash(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a clash", problems);
  ClashDraft draft;
  draft.id = fields.required_text("id");
  draft.when = required_condition(fields, "when", problems);
  draft.text = fields.required_text("text");
  fields.done();
  return draft;
}

SourceDraft read_source(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a source", problems);
  SourceDraft draft;
  draft.id = fields.required_text("id");
  Source& source = draft.source;
  source.id = draft.id.value;
  source.title = fields.required_text("title").value;
  source.author = fields.text("author");
  source.publisher = fields.text("publisher");
  if (const auto year = fields.number("year")) {
    const bool whole = year->value == std::floor(year->value) && year->value >= 1800 && year->value <= 2200;
    if (whole) source.year = static_cast<int>(year->value);
    if (!whole) problems.report(year->place.offset, Mistake::out_of_range, "'year' must be a year such as 2024");
  }
  source.reviewed = fields.text("reviewed");
  if (!source.reviewed.empty() && !is_civil_date(source.reviewed)) {
    problems.report(node.find("reviewed")->offset, Mistake::out_of_range,
                    "'reviewed' must be a day such as \"2026-11-22\", from 2000 on");
  }
  source.doi = fields.text("doi");
  source.url = fields.text("url");
  const auto read_names = [](std::string_view name) -> std::optional<bool> {
    return name == "source" || name == "secondary" ? std::optional(name == "source") : std::nullopt;
  };
  fields.word<bool>(fields.find("read"), read_names, "source or secondary");
  if (source.author.empty() && source.publisher.empty()) {
    problems.report(node.offset, Mistake::missing_member, "a source needs an author or a publisher");
  }
  fields.done();
  return draft;
}

void check_format(Fields& fields, FileProblems& problems) {
  const JsonNode* node = fields.require("format");
  if (node == nullptr) return;
  const bool text = node->kind == JsonNode::Kind::string;
  const std::string problem = format_problem(text ? node->text : "", excerpt(to_json(*node)), "legcheck.rules/1");
  if (!problem.empty()) problems.report(node->offset, Mistake::unknown_format, problem);
}

}  // namespace

RuleFile read_rule_file(const JsonNode& root, RuleSetDraft& draft, FileProblems& problems) {
  Fields fields(root, "a rule file", problems);
  RuleFile file;
  fields.text("$schema");
  check_format(fields, problems);
  file.origin = {fields.text("name"), fields.text("version"), fields.text("review_date"), {}};
  file.can_change_assessment = !file.origin.name.empty();
  const auto each = [&](std::string_view name, auto&& add) {
    file.can_change_assessment = file.can_change_assessment || root.find(name) != nullptr;
    for (const JsonNode* item : fields.list(name)) add(*item);
  };
  each("questions", [&](const JsonNode& n) { draft.questions.push_back(read_question(n, problems)); });
  each("conditions", [&](const JsonNode& n) { draft.conditions.push_back(read_named_condition(n, problems)); });
  each("rules", [&](const JsonNode& n) { draft.rules.push_back(read_rule(n, problems)); });
  each("limits", [&](const JsonNode& n) { draft.limits.push_back(read_limit(n, problems)); });
  each("advice", [&](const JsonNode& n) { draft.advice.push_back(read_advice(n, problems)); });
  each("care", [&](const JsonNode& n) { draft.care_texts.push_back(read_care_text(n, problems)); });
  each("clashes", [&](const JsonNode& n) { draft.clashes.push_back(read_clash(n, problems)); });
  each("sources", [&](const JsonNode& n) { draft.sources.push_back(read_source(n, problems)); });
  if (const JsonNode* comparison = fields.find("comparison")) {
    file.can_change_assessment = true;
    read_comparison(*comparison, draft, problems);
  }
  for (const JsonNode* prompt : fields.list("prompts")) draft.prompts.push_back(read_prompt(*prompt, problems));
  // Read by other commands; what is judged here does not depend on them.
  for (const JsonNode* node : fields.list("guarantees")) draft.guarantees.push_back(read_guarantee(*node, problems));
  fields.list("cases");
  fields.done();
  return file;
}

}  // namespace legcheck
