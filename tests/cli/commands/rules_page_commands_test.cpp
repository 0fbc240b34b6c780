#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"
#include "legcheck/rules.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

TEST_CASE("rules list prints every rule on a line of its own, in columns", "[rules]") {
  const Run run = run_program({"rules", "list"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  const auto rules = legcheck::load_rules();
  REQUIRE(rules);
  std::istringstream lines(run.out);
  std::string line;
  std::size_t count = 0;
  for (; std::getline(lines, line); ++count) {
    REQUIRE(count < rules.value->rules.size());
    const legcheck::Rule& rule = rules.value->rules.at(count);
    std::istringstream words(line);
    std::string id;
    std::string verdict;
    std::string care;
    std::string more;
    words >> id >> verdict >> care >> more;
    CHECK(id == rule.id);
    CHECK(verdict == name_of(rule.verdict));
    CHECK(care == name_of(rule.care));
    CHECK(more.empty());
  }
  CHECK(count == rules.value->rules.size());
}

TEST_CASE("rules list shows added rules after the default ones", "[rules]") {
  const ScratchFolder scratch;
  const std::string added = scratch.file("added.json", R"({"format": "legcheck.rules/1", "rules": [
    {"id": "my-own-rule", "when": {"pain": {"min": 3}}, "verdict": "rest", "care": "none", "reason": "It hurts {pain}.",
     "sources": ["leg-ache-guide"]}]})");
  const Run plain = run_program({"rules", "list"});
  const Run run = run_program({"rules", "list", "--rules", added});
  CHECK(run == Run{0, plain.out + "my-own-rule             rest    none\n", ""});
}
