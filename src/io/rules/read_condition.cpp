#include "io/rules/read_rules.hpp"

#include <cmath>

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

using Kind = ConditionDraft::Kind;

/// What is wrong with the shape of a test is kept with it: it matters only when the name is known.
ConditionDraft read_test(const JsonMember& member, FileProblems& problems) {
  ConditionDraft draft;
  draft.kind = Kind::named;
  draft.place = problems.at(member.offset);
  draft.name = member.name;
  draft.test_place = problems.at(member.value.offset);
  draft.json = to_json(member.value);
  FileProblems of_shape(draft.place.file, draft.problems);
  const JsonNode& test = member.value;
  if (test.kind == JsonNode::Kind::object) {
    draft.range = read_range(test, of_shape);
    return draft;
  }
  draft.list = test.kind == JsonNode::Kind::array;
  const auto add = [&](const JsonNode& item) {
    const auto value = read_scalar(item, of_shape);
    if (value) draft.values.push_back(*value);
  };
  if (!draft.list) add(test);
  for (const JsonNode& item : test.items) add(item);
  return draft;
}

void read_list(const JsonNode& node, std::string_view name, ConditionDraft& draft, FileProblems& problems) {
  draft.broken = node.kind != JsonNode::Kind::array;
  if (draft.broken)
    problems.report(node.offset, Mistake::wrong_type, fmt::format("'{}' takes a list of conditions", name));
  for (const JsonNode& item : node.items) draft.parts.push_back(read_condition(item, problems));
}

ConditionDraft read_at_least(const JsonNode& node, FileProblems& problems) {
  ConditionDraft draft;
  draft.kind = Kind::at_least;
  Fields fields(node, "at_least", problems);
  const JsonNode* count = fields.require("count");
  if (count != nullptr && count->kind == JsonNode::Kind::number && count->number == std::floor(count->number) &&
      std::abs(count->number) < 1e6) {
    draft.count = static_cast<int>(count->number);
  } else if (count != nullptr) {
    problems.report(count->offset, Mistake::wrong_type, "'count' must be a whole number");
    draft.broken = true;
  }
  const JsonNode* of = fields.require("of");
  const bool countless = draft.broken || of == nullptr || count == nullptr;
  if (of != nullptr) read_list(*of, "of", draft, problems);
  draft.broken = draft.broken || countless;
  fields.done();
  return draft;
}

ConditionDraft read_member(const JsonMember& member, FileProblems& problems) {
  ConditionDraft draft;
  if (member.name == "all" || member.name == "any") {
    draft.kind = member.name == "all" ? Kind::all : Kind::any;
    read_list(member.value, member.name, draft, problems);
  } else if (member.name == "not") {
    draft.kind = Kind::negation;
    draft.parts.push_back(read_condition(member.value, problems));
  } else if (member.name == "at_least") {
    draft = read_at_least(member.value, problems);
  } else {
    return read_test(member, problems);
  }
  draft.place = problems.at(member.offset);
  return draft;
}

}  // namespace

RangeDraft read_range(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a range", problems);
  const auto bound = [&](std::string_view name) -> std::optional<double> {
    const auto number = fields.number(name);
    return number ? std::optional(number->value) : std::nullopt;
  };
  RangeDraft range{bound("min"), bound("above"), bound("max"), bound("below")};
  fields.done();
  return range;
}

std::optional<Placed<Scalar>> read_scalar(const JsonNode& node, FileProblems& problems) {
  switch (node.kind) {
    case JsonNode::Kind::boolean: return Placed<Scalar>{node.boolean, problems.at(node.offset)};
    case JsonNode::Kind::number: return Placed<Scalar>{node.number, problems.at(node.offset)};
    case JsonNode::Kind::string: return Placed<Scalar>{node.text, problems.at(node.offset)};
    case JsonNode::Kind::null:
    case JsonNode::Kind::array:
    case JsonNode::Kind::object: break;
  }
  problems.report(node.offset, Mistake::wrong_type,
                  fmt::format("must be a text, a number, true or false, not {}", excerpt(to_json(node))));
  return std::nullopt;
}

ConditionDraft read_condition(const JsonNode& node, FileProblems& problems) {
  ConditionDraft draft;
  draft.place = problems.at(node.offset);
  if (node.kind != JsonNode::Kind::object) {
    problems.report(node.offset, Mistake::wrong_type, "a condition must be an object");
    draft.broken = true;
    return draft;
  }
  for (const JsonMember& member : node.members) draft.parts.push_back(read_member(member, problems));
  return draft;
}

std::optional<ConditionDraft> optional_condition(Fields& fields, std::string_view name, FileProblems& problems) {
  const JsonNode* node = fields.find(name);
  return node == nullptr ? std::nullopt : std::optional(read_condition(*node, problems));
}

ConditionDraft required_condition(Fields& fields, std::string_view name, FileProblems& problems) {
  const JsonNode* node = fields.require(name);
  if (node != nullptr) return read_condition(*node, problems);
  ConditionDraft missing;
  missing.broken = true;
  return missing;
}

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
