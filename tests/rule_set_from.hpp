/// Rule sets and mornings from a few lines of JSON, for the tests of every floor.
#pragma once

#include <algorithm>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "core/judge/evaluation.hpp"
#include "core/rules/compile.hpp"
#include "io/json/json_tree.hpp"
#include "io/rules/read_rules.hpp"
#include "legcheck/json.hpp"

namespace legcheck {

/// A rule file with these members.
inline std::string rules_file(std::string_view members) {
  return R"({"format": "legcheck.rules/1")" + std::string(members.empty() ? "" : ", ") + std::string(members) + "}";
}

/// A rule file with these members, a source named book and one question of every kind. Where nothing hurts, effects,
/// trend, recurring and cleared do not apply; cleared is assumed not to be so.
inline std::string with_questions(std::string_view members) {
  constexpr std::string_view shared =
      R"("sources": [{"id": "book", "title": "A book", "author": "Someone"}], "questions": [
    {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?",
     "unknown_text": "an unknown amount"},
    {"id": "growth", "about": "morning", "kind": "number", "min": -100, "max": 100, "ask": "?"},
    {"id": "place", "about": "complaint", "kind": "choice", "plural_when": {"side": "both"}, "ask": "?", "choices": [
      {"id": "calf", "text": "calf", "plural": "calves"}, {"id": "shin", "text": "shin", "plural": "shins"},
      {"id": "knee", "text": "knee", "plural": "knees"}, {"id": "hip", "text": "outer hip"}]},
    {"id": "side", "about": "complaint", "kind": "choice", "ask": "?", "choices": [
      {"id": "left", "text": "left"}, {"id": "right", "text": "right"}, {"id": "both", "text": "both"}]},
    {"id": "signs", "about": "morning", "kind": "set", "ask": "?", "unknown_text": "any sign", "choices": [
      {"id": "fever", "text": "a fever"}, {"id": "swelling", "text": "a swelling"}, {"id": "pop", "text": "a pop"}]},
    {"id": "effects", "about": "complaint", "kind": "set", "applies": {"pain": {"min": 1}}, "ask": "?", "choices": [
      {"id": "limp", "text": "a limp"}, {"id": "night", "text": "bad nights"}]},
    {"id": "trend", "about": "complaint", "kind": "choice", "applies": {"pain": {"min": 1}}, "ask": "?", "choices": [
      {"id": "better", "text": "better"}, {"id": "same", "text": "the same"}, {"id": "worse", "text": "worse"}]},
    {"id": "recurring", "about": "complaint", "kind": "yes_no", "applies": {"pain": {"min": 1}}, "ask": "?"},
    {"id": "cleared", "about": "complaint", "kind": "yes_no", "applies": {"pain": {"min": 1}}, "assumed": false,
     "ask": "?"},
    {"id": "travel", "about": "morning", "kind": "yes_no", "ask": "?"},
    {"id": "age", "about": "profile", "kind": "integer", "min": 5, "max": 120, "ask": "?"}])";
  return rules_file(std::string(shared) + (members.empty() ? "" : ", ") + std::string(members));
}

/// One rule as JSON. `more` are further members, each after a comma.
inline std::string rule(std::string_view id, std::string_view when, std::string_view verdict = "rest",
                        std::string_view care = "none", std::string_view reason = "It is so.",
                        std::string_view more = {}) {
  std::string json = R"({"id": ")" + std::string(id) + R"(", "when": )" + std::string(when);
  json += R"(, "verdict": ")" + std::string(verdict) + R"(", "care": ")" + std::string(care);
  return json + R"(", "reason": ")" + std::string(reason) + R"(", "sources": ["book"])" + std::string(more) + "}";
}

/// The member "rules" with these.
inline std::string rules_of(const std::vector<std::string>& rules) {
  std::string json;
  for (const std::string& each : rules) json += (json.empty() ? "" : ",\n") + each;
  return "\"rules\": [\n" + json + "]";
}

/// A rule file as it was read.
inline RuleSetDraft draft_from(std::string_view json, std::vector<Problem>& problems) {
  const JsonTree tree = read_tree(json);
  if (!tree.errors.empty()) throw std::invalid_argument("the test's rules are no JSON: " + tree.errors[0].message);
  FileProblems file(0, problems);
  RuleSetDraft draft;
  read_rule_file(tree.root, draft, file);
  return draft;
}

/// What reading and compiling one rule file comes to, with the problems of both in the order of their places.
inline Compiled compiled_from(std::string_view json) {
  std::vector<Problem> problems;
  Compiled compiled = compile(draft_from(json, problems), reserved_words());
  compiled.problems.insert(compiled.problems.begin(), problems.begin(), problems.end());
  std::stable_sort(compiled.problems.begin(), compiled.problems.end(),
                   [](const Problem& a, const Problem& b) { return a.place.offset < b.place.offset; });
  return compiled;
}

inline RuleSet rule_set_from(std::string_view json) {
  Compiled compiled = compiled_from(json);
  if (!compiled.problems.empty()) throw std::invalid_argument("the test's rules: " + compiled.problems[0].message);
  return std::move(compiled.rules);
}

/// The lines of a text that hold an @.
inline std::string marked_lines(std::string_view text) {
  std::string lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    if (line.find('@') != std::string_view::npos) lines += std::string(line) + "\n";
    text.remove_prefix(std::min(line.size() + 1, text.size()));
  }
  return lines;
}

/// The problems of a rule file: its lines that have any, with @ before each place, and the messages in that order.
struct Found {
  std::string marked;
  std::vector<std::string> messages;
};

/// The problems of a rule file that is given with any @ marks, which do not count.
inline Found problems_at_marks(std::string json) {
  json.erase(std::remove(json.begin(), json.end(), '@'), json.end());
  std::vector<std::string> messages;
  const std::vector<Problem> problems = compiled_from(json).problems;
  for (const Problem& problem : problems) messages.push_back(problem.message);
  for (auto each = problems.rbegin(); each != problems.rend(); ++each) {
    if (json[each->place.offset] != '@') json.insert(each->place.offset, "@");
  }
  return {marked_lines(json), messages};
}

/// A morning with these members, such as R"("pain": 3)".
inline Morning morning_of(const RuleSet& rules, std::string_view members) {
  const std::string json =
      R"({"format": "legcheck.morning/1")" + std::string(members.empty() ? "" : ", ") + std::string(members) + "}";
  Parsed<MorningDocument> parsed = read_morning(json, "-", rules.questionnaire);
  if (!parsed) throw std::invalid_argument("the test's morning: " + to_string(parsed.diagnostics[0]));
  return std::move(parsed.value->morning);
}

/// The conditions of a rule set, evaluated for the first complaint of a morning.
inline Evaluation evaluated(const RuleSet& rules, const Morning& morning) {
  Evaluation evaluation(rules);
  const Answers nothing(rules.questionnaire.size());
  evaluation.run(morning.shared, morning.complaints.empty() ? nothing : morning.complaints.front());
  return evaluation;
}

/// The answer that leaves every value of a number from low to high possible.
inline Answer between(const Question& question, double low, double high) {
  return {Answer::State::given, {(question.cell_of(high) << 1U) - question.cell_of(low), 0}, low, high};
}

inline std::string word(Truth truth) {
  if (truth == Truth::unknown) return "unknown";
  return truth == Truth::yes ? "yes" : "no";
}

}  // namespace legcheck
