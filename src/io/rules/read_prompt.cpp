#include "io/rules/read_prompt.hpp"

#include <cmath>

#include "io/rules/read_condition.hpp"

namespace legcheck {
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
