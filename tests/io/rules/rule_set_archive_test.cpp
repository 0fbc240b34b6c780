#include "io/rules/rule_set_archive.hpp"

#include "catch.hpp"
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
  CHECK(unarchived(archived(folder.rules)) == folder.rules);
  CHECK(folder.rules.rules.size() == 96);
}
