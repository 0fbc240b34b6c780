#include "io/rules/read_rules.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace legcheck {
namespace {

template <class T, std::size_t Size>
auto parser(const std::array<std::string_view, Size>& names) {
  return [&names](std::string_view word) -> std::optional<T> {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == word) return static_cast<T>(i);
    }
    return std::nullopt;
  };
}

constexpr std::array<std::string_view, 3> about_names{"complaint", "morning", "profile"};
constexpr std::array<std::string_view, 5> kind_names{"integer", "number", "choice", "set", "yes_no"};

ChoiceDraft read_choice(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a choice", problems);
  ChoiceDraft draft;
  draft.id = fields.required_text("id");
  draft.text = fields.required_text("text").value;
  draft.plural = fields.text("plural");
  draft.words = fields.names("words");
  draft.means = fields.text("means");
  fields.done();
  return draft;
}

std::vector<Placed<Scalar>> read_values(const JsonNode& node, FileProblems& problems) {
  std::vector<Placed<Scalar>> values;
  if (node.kind != JsonNode::Kind::array) {
    if (const auto value = read_scalar(node, problems)) values.push_back(*value);
    return values;
  }
  for (const JsonNode& item : node.items) {
    if (const auto value = read_scalar(item, problems)) values.push_back(*value);
  }
  return values;
}

std::optional<DefaultDraft> read_default(const JsonNode* node, FileProblems& problems) {
  if (node == nullptr) return std::nullopt;
  DefaultDraft draft;
  draft.place = problems.at(node->offset);
  if (node->kind == JsonNode::Kind::object) {
    Fields fields(*node, "a default", problems);
    draft.same_as = fields.required_text("same_as");
    fields.done();
    return draft;
  }
  draft.list = node->kind == JsonNode::Kind::array;
  draft.values = read_values(*node, problems);
  return draft;
}

}  // namespace

QuestionDraft read_question(const JsonNode& node, FileProblems& problems) {
  const std::size_t before = problems.count();
  Fields fields(node, "a question", problems);
  QuestionDraft draft;
  draft.id = fields.required_text("id");
  const auto about =
      fields.word<About>(fields.require("about"), parser<About>(about_names), "complaint, morning or profile");
  if (about) draft.about = *about;
  const auto kind =
      fields.word<Kind>(fields.require("kind"), parser<Kind>(kind_names), "integer, number, choice, set or yes_no");
  if (kind) draft.kind = *kind;
  draft.min = fields.number("min");
  draft.max = fields.number("max");
  draft.unit = fields.text("unit");
  for (const JsonNode* choice : fields.list("choices")) draft.choices.push_back(read_choice(*choice, problems));
  draft.plural_when = optional_condition(fields, "plural_when", problems);
  draft.ask = fields.required_text("ask").value;
  draft.means = fields.text("means");
  draft.why = fields.text("why");
  if (const JsonNode* worse = fields.find("worse")) {
    draft.worse = WorseDraft{problems.at(worse->offset), read_values(*worse, problems)};
  }
  draft.applies = optional_condition(fields, "applies", problems);
  draft.absent = read_default(fields.find("absent"), problems);
  draft.assumed = read_default(fields.find("assumed"), problems);
  draft.can_change = fields.yes_no("can_change") == std::optional(true);
  draft.unknown_text = fields.text("unknown_text");
  if (draft.unknown_text.empty()) draft.unknown_text = "not known";
  fields.done();
  draft.broken = problems.count() > before;
  return draft;
}

namespace {

int read_days(Fields& fields, FileProblems& problems) {
  const auto days = fields.number("keep_days");
  if (!days) return 0;
  constexpr double most = 3650;
  if (days->value == std::floor(days->value) && days->value >= 1 && days->value <= most) {
    return static_cast<int>(days->value);
  }
  problems.report(days->place.offset, Mistake::out_of_range, "'keep_days' must be a whole number from 1 to 3650");
  return 0;
}

bool is_so(Fields& fields, std::string_view name) { return fields.yes_no(name) == std::optional(true); }

PromptLineDraft read_line(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a line of a prompt", problems);
  PromptLineDraft draft;
  draft.place = problems.at(node.offset);
  draft.question = fields.required_text("question");
  draft.text = fields.required_text("text").value;
  draft.values = fields.names("values");
  if (const JsonNode* range = fields.find("range")) draft.range = read_range(*range, problems);
  draft.keep_days = read_days(fields, problems);
  fields.done();
  return draft;
}

}  // namespace

PromptDraft read_prompt(const JsonNode& node, FileProblems& problems) {
  Fields fields(node, "a prompt", problems);
  PromptDraft draft;
  draft.id = fields.required_text("id");
  fields.require("questions");
  draft.questions = fields.names("questions");
  draft.ask = fields.required_text("ask").value;
  draft.how = fields.text("how");
  draft.why = fields.text("why");
  draft.unsure = fields.text("unsure");
  draft.whole = is_so(fields, "whole");
  draft.rising = is_so(fields, "rising");
  draft.places = is_so(fields, "places");
  draft.keep_days = read_days(fields, problems);
  for (const JsonNode* line : fields.list("lines")) draft.lines.push_back(read_line(*line, problems));
  fields.done();
  return draft;
}

}  // namespace legcheck
