#include <cmath>

#include "catch.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/json.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

const RuleSet& rules() {
  static const RuleSet loaded = rule_set_from(with_questions(rules_of({rule("sore", R"({"pain": {"min": 4}})")})));
  return loaded;
}

/// The morning after an answer was put in, or what is wrong with it.
std::string after(std::string_view question, const Value& value, std::optional<std::size_t> complaint = std::nullopt) {
  Morning morning;
  const auto wrong = put(morning, rules().questionnaire, question, value, complaint);
  if (wrong) return to_string(*wrong);
  const std::string json = to_json(morning, rules().questionnaire);
  return json.substr(json.find(R"("date":null,)") + 12);
}

}  // namespace

TEST_CASE("an answer that fits its question is put where it is read", "[put]") {
  CHECK(after("pain", 3) == R"("complaints":[{"pain":3}]})");
  CHECK(after("pain", 3U, 0) == R"("complaints":[{"pain":3}]})");
  CHECK(after("pain", Range{2, 4}) == R"("complaints":[{"pain":{"min":2,"max":4}}]})");
  CHECK(after("pain", Unsure{}) == R"("complaints":[{"pain":null}]})");
  CHECK(after("growth", -12.5) == R"("growth":-12.5,"complaints":[]})");
  CHECK(after("place", "calf") == R"("complaints":[{"place":"calf"}]})");
  CHECK(after("place", std::string("knee")) == R"("complaints":[{"place":"knee"}]})");
  CHECK(after("signs", {"pop", "fever"}) == R"("signs":["fever","pop"],"complaints":[]})");
  CHECK(after("signs", std::vector<std::string>{}) == R"("signs":[],"complaints":[]})");
  CHECK(after("recurring", false) == R"("complaints":[{"recurring":false}]})");
}

TEST_CASE("an answer that does not fit is refused as in a document, and changes nothing", "[put]") {
  CHECK(after("pian", 3) == "error: unknown question 'pian' (did you mean 'pain'?)");
  CHECK(after("pain", 30) == "/pain: error: must be a whole number from 0 to 10, not 30");
  CHECK(after("pain", 2.5) == "/pain: error: must be a whole number from 0 to 10, not 2.5");
  CHECK(after("growth", std::nan("")) == "/growth: error: must be a number from -100 to 100, not nan");
  CHECK(after("pain", true) == "/pain: error: must be a whole number from 0 to 10, not true");
  CHECK(after("pain", Range{4, 2}) == "/pain: error: a range has 'min' and 'max', and 'min' is not above 'max'");
  CHECK(after("pain", Range{4, 12}) == "/pain: error: must be a whole number from 0 to 10, not 12");
  CHECK(after("place", Range{1, 2}) == R"(/place: error: must be one word such as "calf", not a range)");
  CHECK(after("place", "claf") == "/place: error: unknown value 'claf' for 'place' (did you mean 'calf'?)");
  CHECK(after("place", {"calf"}) == R"(/place: error: must be one word such as "calf", not a list)");
  CHECK(after("signs", "fever") ==
        R"(/signs: error: must be a list such as ["fever"], or [] for none of them, not "fever")");
  CHECK(after("signs", {"pop", "pop"}) == R"(/signs: error: "pop" stands twice)");
  CHECK(after("recurring", 1) == "/recurring: error: must be true or false, or null for not sure, not 1");
  Morning morning;
  REQUIRE_FALSE(put(morning, rules().questionnaire, "pain", 3));
  CHECK(put(morning, rules().questionnaire, "pain", 30));
  CHECK(to_json(morning, rules().questionnaire).ends_with(R"("complaints":[{"pain":3}]})"));
}

TEST_CASE("a sore place is named where one is asked about, and one after the other", "[put]") {
  CHECK(after("signs", {"pop"}, 0) ==
        "/complaints/0/signs: error: is asked once a morning, not for each complaint (leave the number of the "
        "complaint out)");
  CHECK(after("pain", 3, 1) == "/complaints/1/pain: error: there is no complaint 1 yet (the next one is 0)");
  Morning morning;
  for (std::size_t i = 0; i < 64; ++i) REQUIRE_FALSE(put(morning, rules().questionnaire, "pain", 3, i));
  CHECK(morning.complaints.size() == 64);
  CHECK(put(morning, rules().questionnaire, "pain", 3, 64)->message == "more than 64 complaints");
}

TEST_CASE("a morning of which nothing was put is judged as one about which nothing is known", "[put]") {
  const Morning sized{{}, Answers(rules().questionnaire.size()), {Answers(rules().questionnaire.size())}};
  Morning empty_complaint;
  empty_complaint.complaints.emplace_back();
  CHECK(assess(rules(), Morning{}).bounds == assess(rules(), sized).bounds);
  CHECK(outline(rules(), empty_complaint).bounds == outline(rules(), sized).bounds);
  CHECK(Morning{}.shared[static_cast<QuestionId>(3)] == Answer{});
}
