#include "io/rules/read_cases.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/files/lines.hpp"
#include "io/json/json_tree.hpp"
#include "io/morning/morning_handler.hpp"
#include "io/rules/fields.hpp"
#include "io/rules/read_rules.hpp"
#include "io/text/characters.hpp"
#include "io/text/diagnostic.hpp"

namespace legcheck {
namespace {

class CaseReader {
 public:
  CaseReader(const RuleText& file, const RuleSet& rules) : file_(file), rules_(rules) {}

  void read_document(const JsonNode& root) {
    std::vector<Problem> found;
    FileProblems problems(0, found);
    RuleSetDraft unused;
    read_rule_file(root, unused, problems);
    for (const Problem& problem : found) report(problem.place.offset, {}, problem.message);
    const JsonNode* cases = root.find("cases");
    if (cases == nullptr) return;
    for (const JsonNode& node : cases->items) read_case(node, 0);
  }

  void read_lines() {
    for (Lines lines(file_.text, 1, std::size_t{1} << 20U); lines.next();) {
      if (lines.blank()) continue;
      const JsonTree tree = read_tree(lines.text());
      for (const JsonError& error : tree.errors) report(lines.offset() + error.offset, {}, error.message);
      if (tree.errors.empty()) read_case(tree.root, lines.offset());
    }
  }

  void report(std::size_t offset, const std::string& path, const std::string& message) {
    parsed_.diagnostics.push_back(diagnostic_at(file_.name, file_.text, offset, path, message));
  }

  Parsed<std::vector<Case>> finish() {
    if (parsed_.diagnostics.empty()) parsed_.value = std::move(cases_);
    return std::move(parsed_);
  }

 private:
  void read_case(const JsonNode& node, std::size_t start) {
    std::vector<Problem> found;
    FileProblems problems(0, found);
    Fields fields(node, "a case", problems);
    Case one;
    one.id = fields.required_text("id").value;
    const Diagnostic at = diagnostic_at(file_.name, file_.text, start + node.offset, {}, {});
    one.place = fmt::format("{}:{}", at.source, at.line);
    if (const JsonNode* morning = fields.require("morning")) one.morning = read_morning(*morning, start);
    const std::string_view verdicts = "run, modify or rest";
    const std::string_view cares = "none, self_care, see_clinician, urgent or emergency";
    const auto verdict = fields.word<Verdict>(fields.require("expected"), verdict_named, verdicts);
    const auto care = fields.word<Care>(fields.require("expected_care"), care_named, cares);
    if (verdict) one.expected = *verdict;
    if (care) one.expected_care = *care;
    one.acceptable = fields.words<Verdict>("acceptable", verdict_named, verdicts);
    one.acceptable_care = fields.words<Care>("acceptable_care", care_named, cares);
    one.holds = rules_named(fields.names("holds"), problems);
    one.holds_not = rules_named(fields.names("holds_not"), problems);
    for (const std::string_view prose : {"story", "why", "covers"}) fields.text(prose);
    fields.names("criteria");
    fields.done();
    const auto same = [&](const Case& other) { return other.id == one.id; };
    if (!one.id.empty() && std::any_of(cases_.begin(), cases_.end(), same)) {
      problems.report(node.find("id")->offset, Mistake::duplicate_id,
                      fmt::format("the case id '{}' stands twice", excerpt(one.id)));
    }
    for (const Problem& problem : found) report(start + problem.place.offset, {}, problem.message);
    cases_.push_back(std::move(one));
  }

  Morning read_morning(const JsonNode& node, std::size_t start) {
    MorningHandler handler(rules_.questionnaire);
    replay(node, handler);
    handler.finish();
    for (const MorningError& error : handler.take_errors()) {
      report(start + std::max(error.offset, node.offset), "/morning" + error.path, error.message);
    }
    return handler.take().morning;
  }

  std::vector<RuleId> rules_named(const std::vector<Name>& names, FileProblems& problems) {
    std::vector<RuleId> found;
    for (const Name& name : names) {
      if (const auto rule = rules_.find_rule(name.value)) {
        found.push_back(*rule);
        continue;
      }
      problems.report(name.place.offset, Mistake::unknown_name,
                      fmt::format("unknown rule '{}'{}", name.value, did_you_mean(name.value, ids_of(rules_.rules))));
    }
    return found;
  }

  const RuleText& file_;
  const RuleSet& rules_;
  std::vector<Case> cases_;
  Parsed<std::vector<Case>> parsed_;
};

}  // namespace

Parsed<std::vector<Case>> read_cases(const RuleText& file, const RuleSet& rules) {
  CaseReader reader(file, rules);
  const JsonTree tree = read_tree(file.text);
  const auto second = [](const JsonError& error) { return error.kind == JsonError::Kind::second_value; };
  const bool lines = std::any_of(tree.errors.begin(), tree.errors.end(), second) ||
                     (tree.errors.empty() && tree.root.find("morning") != nullptr);
  if (lines) {
    reader.read_lines();
  } else if (tree.errors.empty()) {
    reader.read_document(tree.root);
  }
  for (const JsonError& error : tree.errors) {
    if (!lines) reader.report(error.offset, {}, error.message);
  }
  return reader.finish();
}

}  // namespace legcheck
