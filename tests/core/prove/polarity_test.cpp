#include "catch.hpp"
#include "core/prove/claims/claims.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

/// A change of one answer, such as pain from 3 to 4, or a further sign.
struct AnswerChange {
  std::string question;
  double before = 0, after = 0;
  std::uint64_t member = 0;  ///< When there is one, it lacked before and is there after.
};

struct Row {
  AnswerChange change;
  std::string when;
  bool rises, falls;
};

Difference difference_of(const RuleSet& rules, const AnswerChange& change) {
  const QuestionId id = *rules.questionnaire.find(change.question);
  const Question& question = rules.questionnaire[id];
  if (change.member != 0) return {id, {0, change.member}, {change.member, 0}};
  return {id, question.number(change.before).possible, question.number(change.after).possible};
}

}  // namespace

TEST_CASE("a condition turns only where the difference, or what applies by it, lets a test of it turn", "[prove]") {
  const AnswerChange sorer{"pain", 3, 4};
  const AnswerChange sore{"pain", 0, 3};
  const AnswerChange healed{"pain", 3, 0};
  const AnswerChange fever{"signs", 0, 0, 1};
  const std::vector<Row> rows{
      {sorer, R"({"pain": {"min": 4}})", true, false},
      {sorer, R"({"pain": {"max": 3}})", false, true},
      {sorer, R"({"pain": {"min": 1}})", false, false},
      {sorer, R"({"side": "both"})", false, false},
      {sorer, R"({"not": {"pain": {"min": 4}}})", false, true},
      {sorer, R"({"not": {"not": {"pain": {"min": 4}}}})", true, false},
      {sorer, R"({"any": [{"pain": {"min": 4}}, {"side": "both"}]})", true, false},
      {sorer, R"({"at_least": {"count": 2, "of": [{"pain": 4}, {"pain": 3}, {"travel": true}]}})", true, true},
      // effects and trend apply from pain 1 on
      {sore, R"({"effects": "limp"})", true, false},
      {sore, R"({"effects": "none"})", false, true},
      {sore, R"({"not": {"trend": "same"}})", false, true},
      {sore, R"({"side": "both"})", false, false},
      {healed, R"({"effects": "limp"})", false, true},
      {healed, R"({"effects": "none"})", true, false},
      {sorer, R"({"effects": "limp"})", false, false},
      // one member of a set
      {fever, R"({"signs": "fever"})", true, false},
      {fever, R"({"signs": ["fever", "pop"]})", true, false},
      {fever, R"({"signs": "pop"})", false, false},
      {fever, R"({"signs": "none"})", false, true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.change.before, row.change.after);
    const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", row.when), rule("cut", R"({"pain": 4})")})));
    const Polarity polarity = polarity_of(rules, difference_of(rules, row.change));
    const auto when = static_cast<std::size_t>(rules.rules.front().when);
    CHECK(polarity.rises[when] == row.rises);
    CHECK(polarity.falls[when] == row.falls);
  }
}
