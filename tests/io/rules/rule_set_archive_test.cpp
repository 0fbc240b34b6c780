#include "io/rules/rule_set_archive.hpp"

#include "catch.hpp"
#include "io/rules/rule_folder.hpp"

using namespace legcheck;

TEST_CASE("the default rules that are built in are those of the rule files", "[rules]") {
  const Parsed<RuleSet> read = load_rule_files({});
  REQUIRE(read);
  CHECK(archived(*read.value) == default_rule_set_archive());
}

TEST_CASE("a rule set that was put into bytes comes back whole", "[rules]") {
  const RuleSet rules = unarchived(default_rule_set_archive());
  CHECK(archived(rules) == default_rule_set_archive());
  CHECK(rules.rules.size() == 96);
}
