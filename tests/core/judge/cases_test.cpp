#include "core/judge/cases.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

constexpr RuleId sore{0}, bad{1}, feverish{2};

RuleSet three_rules() {
  return rule_set_from(with_questions(rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care"),
                                                rule("bad", R"({"pain": {"min": 5}})", "rest", "see_clinician"),
                                                rule("feverish", R"({"signs": "fever"})", "rest", "urgent")})));
}

Case expecting(const RuleSet& rules, std::string_view answers, Verdict verdict, Care care) {
  Case one;
  one.morning = morning_of(rules, answers);
  one.expected = verdict;
  one.expected_care = care;
  return one;
}

}  // namespace

TEST_CASE("a case passes when verdict, care and rules are as it says", "[cases]") {
  const RuleSet rules = three_rules();
  Case one = expecting(rules, R"("pain": 3, "signs": [])", Verdict::modify, Care::self_care);
  one.holds = {sore};
  one.holds_not = {bad, feverish};
  const CaseResult result = judge(rules, one);
  CHECK(result.passed());
  CHECK(result.verdict == Verdict::modify);
  CHECK(result.care == Care::self_care);
  CHECK(result.rules == Table<RuleId, Truth>{Truth::yes, Truth::no, Truth::no});
  CHECK_FALSE(result.never_allowed);
}

TEST_CASE("a case differs in verdict or care, unless the other one is acceptable", "[cases]") {
  struct Row {
    Verdict expected;
    std::vector<Verdict> acceptable;
    Care expected_care;
    std::vector<Care> acceptable_care;
    bool verdict_fits, care_fits;
  };
  // What comes out is modify and self_care.
  const std::vector<Row> rows{
      {Verdict::modify, {}, Care::self_care, {}, true, true},
      {Verdict::rest, {}, Care::self_care, {}, false, true},
      {Verdict::run, {}, Care::none, {}, false, false},
      {Verdict::rest, {Verdict::modify}, Care::none, {Care::urgent}, true, false},
      {Verdict::rest, {Verdict::run}, Care::see_clinician, {Care::none, Care::self_care}, false, true},
  };
  const RuleSet rules = three_rules();
  for (const Row& row : rows) {
    Case one = expecting(rules, R"("pain": 3, "signs": [])", row.expected, row.expected_care);
    one.acceptable = row.acceptable;
    one.acceptable_care = row.acceptable_care;
    const CaseResult result = judge(rules, one);
    CHECK(result.verdict_fits == row.verdict_fits);
    CHECK(result.care_fits == row.care_fits);
    CHECK(result.passed() == (row.verdict_fits && row.care_fits));
  }
}

TEST_CASE("a rule that may hold is neither one that holds nor one that does not", "[cases]") {
  const RuleSet rules = three_rules();
  Case one = expecting(rules, R"("pain": 3)", Verdict::rest, Care::self_care);
  one.holds = {sore, bad, feverish};
  one.holds_not = {sore, bad, feverish};
  const CaseResult result = judge(rules, one);
  CHECK(result.rules == Table<RuleId, Truth>{Truth::yes, Truth::no, Truth::unknown});
  CHECK(result.should_hold == std::vector{bad, feverish});
  CHECK(result.should_not_hold == std::vector{sore, feverish});
  CHECK_FALSE(result.passed());
}

TEST_CASE("a rule holds when it does for any complaint, and does not when it does for none", "[cases]") {
  struct Row {
    std::string complaints;
    Truth bad;
  };
  const std::vector<Row> rows{
      {R"({"pain": 0}, {"pain": 6})", Truth::yes},
      {R"({"pain": 6}, {})", Truth::yes},
      {R"({"pain": 0}, {})", Truth::unknown},
      {R"({"pain": 0}, {"pain": 4})", Truth::no},
      {"", Truth::unknown},
  };
  const RuleSet rules = three_rules();
  for (const Row& row : rows) {
    CAPTURE(row.complaints);
    const Case one = expecting(rules, R"("complaints": [)" + row.complaints + "]", Verdict::rest, Care::none);
    CHECK(word(judge(rules, one).rules[bad]) == word(row.bad));
  }
}

TEST_CASE("a wrong run, and too little care where it is urgent, are never allowed", "[cases]") {
  struct Row {
    std::string answers;
    Verdict expected;
    Care expected_care;
    std::vector<Care> acceptable_care;
    bool never_allowed;
  };
  const std::vector<Row> rows{
      {R"("pain": 0, "signs": [])", Verdict::run, Care::none, {}, false},
      {R"("pain": 0, "signs": [])", Verdict::modify, Care::none, {}, true},
      {R"("pain": 3, "signs": [])", Verdict::rest, Care::self_care, {}, false},
      {R"("pain": 3, "signs": [])", Verdict::modify, Care::see_clinician, {}, false},
      {R"("pain": 6, "signs": [])", Verdict::rest, Care::urgent, {}, true},
      {R"("pain": 6, "signs": [])", Verdict::rest, Care::urgent, {Care::see_clinician}, false},
      {R"("pain": 3, "signs": [])", Verdict::modify, Care::urgent, {Care::see_clinician}, true},
      {R"("signs": ["fever"])", Verdict::rest, Care::emergency, {}, true},
      {R"("signs": ["fever"])", Verdict::rest, Care::urgent, {}, false},
      {R"("signs": ["fever"])", Verdict::rest, Care::self_care, {}, false},
  };
  const RuleSet rules = three_rules();
  for (const Row& row : rows) {
    CAPTURE(row.answers, name_of(row.expected), name_of(row.expected_care));
    Case one = expecting(rules, row.answers, row.expected, row.expected_care);
    one.acceptable_care = row.acceptable_care;
    CHECK(judge(rules, one).never_allowed == row.never_allowed);
  }
}

TEST_CASE("a run that is acceptable is allowed", "[cases]") {
  const RuleSet rules = three_rules();
  Case one = expecting(rules, R"("pain": 0, "signs": [])", Verdict::modify, Care::none);
  one.acceptable = {Verdict::run};
  CHECK_FALSE(judge(rules, one).never_allowed);
  CHECK(judge(rules, one).passed());
}

TEST_CASE("a rule just does not hold when another answer to one question would make it hold", "[cases]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of(
      {rule("one", R"({"pain": {"min": 5}})"), rule("two", R"({"pain": {"min": 1}, "signs": "fever"})"),
       rule("either", R"({"any": [{"pain": {"min": 5}}, {"growth": {"min": 10}}]})"),
       rule("cleared", R"({"cleared": true, "pain": {"min": 1}})"), rule("not", R"({"not": {"signs": "fever"}})")})));
  struct Row {
    std::string answers;
    std::vector<bool> just;
  };
  const std::vector<Row> rows{
      // answers                                              one    two    either cleared not
      {R"("pain": 3, "signs": [], "growth": 0)", {true, true, true, true, false}},
      {R"("pain": 5, "signs": ["fever"], "growth": 0)", {false, false, false, true, true}},
      {R"("pain": 0, "signs": [], "growth": 0)", {true, false, true, false, false}},
      {R"("pain": 0, "signs": ["fever"], "growth": 20)", {true, true, false, false, true}},
      {R"("signs": [], "growth": 0)", {false, true, false, true, false}},
      {R"("growth": 0, "complaints": [{"pain": 0}, {"pain": 6}], "signs": ["fever"])", {true, true, true, true, true}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(just_failing(rules, morning_of(rules, row.answers)) == row.just);
  }
}
