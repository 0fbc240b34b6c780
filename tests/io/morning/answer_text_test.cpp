#include "io/morning/answer_text.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

const RuleSet& rules() {
  static const RuleSet read = rule_set_from(rules_file(R"("sources": [{"id": "book", "title": "T", "author": "A"}],
    "rules": [{"id": "r", "when": {"pain": 3}, "verdict": "rest", "care": "none", "reason": "So.",
               "sources": ["book"]}],
    "questions": [
    {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"},
    {"id": "onset", "about": "complaint", "kind": "number", "min": 0, "max": 240, "unit": "hours", "ask": "?"},
    {"id": "days", "about": "complaint", "kind": "integer", "min": 1, "max": 3650, "unit": "days", "ask": "?"},
    {"id": "growth", "about": "morning", "kind": "number", "min": -100, "max": 1000, "unit": "percent", "ask": "?"},
    {"id": "place", "about": "complaint", "kind": "choice", "ask": "?", "choices": [
      {"id": "calf", "text": "calf", "plural": "calves", "words": ["lower leg"]},
      {"id": "front_thigh", "text": "front thigh", "plural": "front thighs", "words": ["quad", "quads"]},
      {"id": "back_thigh", "text": "back thigh"}]},
    {"id": "effects", "about": "complaint", "kind": "set", "ask": "?", "choices": [
      {"id": "limp", "text": "a limp", "words": ["limping"]}, {"id": "at_rest", "text": "pain at rest"}]},
    {"id": "recurring", "about": "complaint", "kind": "yes_no", "ask": "?"}])"));
  return read;
}

const Question& question(std::string_view id) { return rules().questionnaire[*rules().questionnaire.find(id)]; }

/// What was understood, as it is typed; or what is wrong.
std::string read(std::string_view id, std::string_view text) {
  const TypedAnswer answer = read_typed(question(id), text);
  CHECK(answer.answer.has_value() == answer.message.empty());
  return answer.answer ? typed(question(id), *answer.answer) : answer.message;
}

struct Row {
  std::string id, text, read;
};

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    CAPTURE(row.id, row.text);
    CHECK(read(row.id, row.text) == row.read);
  }
}

}  // namespace

TEST_CASE("typed answers are read as they are meant", "[typed]") {
  check({
      {"pain", "0", "0"},
      {"pain", "10", "10"},
      {"pain", "+3", "3"},
      {"pain", "03", "3"},
      {"onset", "30", "30"},
      {"onset", "30h", "30"},
      {"onset", "2d", "48"},
      {"onset", "0.5d", "12"},
      {"days", "2", "2"},
      {"days", "2d", "2"},
      {"growth", "20", "20"},
      {"growth", "20%", "20"},
      {"growth", "+20%", "20"},
      {"growth", "-12.5", "-12.5"},
      {"growth", "-0", "0"},
      {"place", "calf", "calf"},
      {"place", "Calf", "calf"},
      {"place", "calves", "calf"},
      {"place", "lower leg", "calf"},
      {"place", "front-thigh", "front_thigh"},
      {"place", "front thigh", "front_thigh"},
      {"place", "QUADS", "front_thigh"},
      {"effects", "limp", "limp"},
      {"effects", "at-rest,limp", "limp,at_rest"},
      {"effects", "none", "none"},
      {"effects", "limping", "limp"},
      {"recurring", "yes", "yes"},
      {"recurring", "no", "no"},
      {"pain", "unsure", "unsure"},
      {"place", "unsure", "unsure"},
      {"effects", "unsure", "unsure"},
      {"recurring", "unsure", "unsure"},
  });
}

TEST_CASE("typed numbers that are none, or out of range, are refused", "[typed]") {
  for (const std::string text :
       {"11", "-1", "4.5", "four", "",    "1e1", "0x4", "3,5", "\xD9\xA3", " 3",
        "3 ", "3x", "3h",  "3%",   "nan", "inf", "--3", "3-",  "1.2.3",    "99999999999999999999999999"}) {
    CAPTURE(text);
    CHECK(read("pain", text) == "must be a whole number from 0 to 10, not '" + text + "'");
  }
  for (const std::string text : {"241", "11d", "2m", "2dd", "h", "d", "-1h", "3%"}) {
    CAPTURE(text);
    CHECK(read("onset", text) == "must be a number from 0 to 240, not '" + text + "'");
  }
  CHECK(read("pain", "\x1B[2J") == R"(must be a whole number from 0 to 10, not '\x1B[2J')");
}

TEST_CASE("a typed number has one sign", "[typed]") {
  CHECK(read("growth", "+-20") == "must be a number from -100 to 1000, not '+-20'");
}

TEST_CASE("typed words that are none are refused, with those that may be meant", "[typed]") {
  check({
      {"place", "kalf", "unknown place 'kalf' (did you mean 'calf'?)"},
      {"place", "elbow", "unknown place 'elbow' (use calf, front_thigh, back_thigh)"},
      {"place", "thigh", "unknown place 'thigh' (which one: front_thigh, back_thigh?)"},
      {"place", "", "unknown place '' (use calf, front_thigh, back_thigh)"},
      {"place", "none", "unknown place 'none' (use calf, front_thigh, back_thigh)"},
      {"place", "calf,back_thigh", "unknown place 'calf,back_thigh' (use calf, front_thigh, back_thigh)"},
      {"effects", "limp,nihgt", "unknown effects 'nihgt' (use limp, at_rest)"},
      {"effects", "limp,", "unknown effects '' (use limp, at_rest)"},
      {"effects", "", "unknown effects '' (use limp, at_rest)"},
      {"effects", "none,limp", "'none' cannot stand beside 'limp'"},
      {"effects", "limp,unsure", "'unsure' cannot stand beside 'limp'"},
      {"recurring", "maybe", "must be yes, no or unsure, not 'maybe'"},
      {"recurring", "", "must be yes, no or unsure, not ''"},
  });
}

TEST_CASE("members may be parted by another sign", "[typed]") {
  const TypedAnswer answer = read_typed(question("effects"), "limp+at_rest", '+');
  REQUIRE(answer.answer);
  CHECK(answer.answer == question("effects").members(0b11));
  CHECK(typed(question("effects"), *answer.answer, '+') == "limp+at_rest");
}

TEST_CASE("a question names the words it takes", "[typed]") {
  CHECK(typed_values(question("pain")) == "0 to 10");
  CHECK(typed_values(question("growth")) == "-100 to 1000");
  CHECK(typed_values(question("place")) == "calf, front_thigh, back_thigh");
  CHECK(typed_values(question("effects")) == "limp, at_rest");
  CHECK(typed_values(question("recurring")) == "yes, no");
}
