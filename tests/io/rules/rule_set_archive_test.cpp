#include "io/rules/rule_set_archive.hpp"

#include "catch.hpp"
#include "core/rules/steps.hpp"
#include "io/rules/rule_folder.hpp"

using namespace legcheck;

TEST_CASE("the default rules that are built in are those of the rule files", "[rules]") {
  RuleFiles none;
  const RuleFolder read = read_rule_folder({}, Guarantees::left_out, none);
  REQUIRE(read.whole());
  CHECK(unarchived(default_rule_set_archive()) == read.rules);
  CHECK(archived(read.rules) == default_rule_set_archive());
}

TEST_CASE("a rule set that was put into bytes comes back whole", "[rules]") {
  RuleFiles none;
  const RuleFolder folder = read_rule_folder({}, Guarantees::read, none);
  REQUIRE(folder.whole());
  RuleSet rules = folder.rules;
  CHECK(rules.rules.size() == 96);
  // What the default rules leave as it is.
  rules.custom = true;
  rules.added = {{"mine", "2", "2026-11-22", "0123"}, {"yours", "", "", ""}};
  rules.broken = {"pain-4-rests"};
  rules.comparison_applies = ConditionId{300};
  rules.clashes.push_back({});
  CHECK(unarchived(archived(rules)) == rules);
}

TEST_CASE("numbers of every size and sign come back from bytes", "[rules]") {
  RuleSet rules;
  Steps steps;
  for (unsigned bits = 0; bits <= 64; ++bits) {
    const std::uint64_t mask = bits == 0 ? 0 : ~std::uint64_t{0} >> (64 - bits);
    rules.tests.push_back({QuestionId{static_cast<std::uint16_t>(mask)}, Test::Form::has_any, mask, "{}"});
    steps.steps.push_back({.kind = Step::Kind::at_least,
                           .question = {},
                           .first = static_cast<std::uint32_t>(mask),
                           .count = 1,
                           .needed = 2});
    steps.plan.for_rules = static_cast<std::size_t>(mask);
  }
  rules.conditions = Conditions(steps);
  Question question;
  question.min = -0.1;
  question.max = 1e308;
  question.cuts = {{-4.9e-324, true}, {12, false}};
  rules.questionnaire = Questionnaire({question});
  rules.sources.resize(3);
  rules.sources[SourceId{1}].year = -44;
  rules.sources[SourceId{2}].year = 2024;
  CHECK(unarchived(archived(rules)) == rules);
}

TEST_CASE("the bytes are the same on every machine", "[rules]") {
  RuleSet rules;
  rules.origin.name = "\xC3\xA9";
  rules.custom = true;
  rules.broken = {std::string(200, 'b')};
  const std::string bytes = archived(rules);
  CHECK(bytes.substr(0, 10) == std::string("\x02\xC3\xA9\0\0\0\x01\0\0\0", 10));
  CHECK(bytes.find("\x01\xC8\x01" + std::string(200, 'b')) != std::string::npos);
}
