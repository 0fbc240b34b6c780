#include "legcheck/questionnaire.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

const RuleSet& rules() {
  static const RuleSet read =
      rule_set_from(with_questions(rules_of({rule("r", R"({"pain": {"min": 4}, "growth": {"above": 10}})")})));
  return read;
}

const Question& question(std::string_view id) { return rules().questionnaire[*rules().questionnaire.find(id)]; }

}  // namespace

TEST_CASE("a question is found by its id, and no other", "[questionnaire]") {
  const Questionnaire& questionnaire = rules().questionnaire;
  for (std::size_t i = 0; i < questionnaire.size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    CHECK(questionnaire.find(questionnaire[id].id) == id);
  }
  CHECK(questionnaire.find("pian") == std::nullopt);
  CHECK(questionnaire.find("") == std::nullopt);
  CHECK(Questionnaire().find("pain") == std::nullopt);
}

TEST_CASE("a choice is found by its id, and no other", "[questionnaire]") {
  CHECK(question("side").choice("left") == std::optional<std::size_t>(0));
  CHECK(question("side").choice("both") == std::optional<std::size_t>(2));
  CHECK(question("side").choice("Left") == std::nullopt);
  CHECK(question("pain").choice("left") == std::nullopt);
}

TEST_CASE("everything and nothing are what an open and an inapplicable question leave", "[questionnaire]") {
  struct Row {
    std::string id;
    Possible everything, nothing;
  };
  const std::vector<Row> rows{
      {"growth", {0b11, 0}, {0b100, 0}}, {"pain", {0b111, 0}, {0b1000, 0}},  // cut at 1, where others apply, and at 4
      {"side", {0b111, 0}, {0b1000, 0}}, {"signs", {0b111, 0b111}, {0, 0b111}}, {"recurring", {0b11, 0}, {0b01, 0}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id);
    CHECK(question(row.id).everything() == row.everything);
    CHECK(question(row.id).nothing() == row.nothing);
  }
}

TEST_CASE("a given answer leaves one value, and keeps a number exactly", "[questionnaire]") {
  using State = Answer::State;
  CHECK(question("pain").number(0) == Answer{State::given, {0b001, 0}, 0, 0});
  CHECK(question("pain").number(3) == Answer{State::given, {0b010, 0}, 3, 3});
  CHECK(question("growth").number(10) == Answer{State::given, {0b01, 0}, 10, 10});
  CHECK(question("growth").number(10.5) == Answer{State::given, {0b10, 0}, 10.5, 10.5});
  CHECK(question("side").chosen(2) == Answer{State::given, {0b100, 0}, 0, 0});
  CHECK(question("signs").members(0b101) == Answer{State::given, {0b101, 0b010}, 0, 0});
  CHECK(question("signs").members(0) == Answer{State::given, {0, 0b111}, 0, 0});
  CHECK(question("recurring").yes_no(true) == Answer{State::given, {0b10, 0}, 0, 0});
  CHECK(question("recurring").yes_no(false) == Answer{State::given, {0b01, 0}, 0, 0});
  CHECK(question("pain").number(3).given());
  CHECK_FALSE(Answer().given());
  CHECK_FALSE(Answer::unsure().given());
}

TEST_CASE("64 cells fill a mask", "[questionnaire]") {
  Question wide;
  wide.kind = Kind::choice;
  wide.choices.resize(63);
  CHECK(wide.all_cells() == ~std::uint64_t{0} >> 1U);
  CHECK(wide.absent_cell() == std::uint64_t{1} << 63U);
}

TEST_CASE("complaint questions are read from the complaint, all others from what is shared", "[questionnaire]") {
  const Questionnaire& questionnaire = rules().questionnaire;
  Answers shared(questionnaire.size());
  const Answers complaint(questionnaire.size());
  for (const std::string_view id : {"pain", "travel", "age"}) {
    const QuestionId question = *questionnaire.find(id);
    const bool own = &answer_of(questionnaire[question], question, shared, complaint) == &complaint[question];
    CHECK(own == (id == "pain"));
  }
}
