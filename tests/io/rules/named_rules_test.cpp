#include "io/rules/named_rules.hpp"

#include <filesystem>

#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace legcheck;

TEST_CASE("rules that are named are not read before they are asked for, and not twice", "[rules]") {
  const TemporaryFolder folder;
  const std::string path = folder / "mine.json";
  RuleFiles files;
  NamedRules rules({"", {path}}, files);
  folder.write("mine.json", R"({"format": "legcheck.rules/1", "name": "first", "version": "1"})");
  CHECK(sorted_paths({path}, {}, files).added == std::vector<std::string>{path});
  folder.write("mine.json", "{");
  CHECK_FALSE(holds_rules(path, files));
  REQUIRE(rules.set());
  CHECK(rules.set().value->added.front().name == "first");
  CHECK(rules.folder().whole());
  std::filesystem::remove(path);
  CHECK(read_rule_folder(rules.paths(), Guarantees::left_out, files).whole());
  CHECK(&rules.set() == &rules.set());
}

TEST_CASE("rules that cannot be loaded say why each time they are asked for", "[rules]") {
  RuleFiles files;
  NamedRules rules({"", {"none.json"}}, files);
  for (int time = 0; time < 2; ++time) {
    CHECK_FALSE(rules.set());
    REQUIRE(rules.set().diagnostics.size() == 1);
    CHECK(to_string(rules.set().diagnostics.front()) == "none.json: error: no such file");
  }
}

TEST_CASE("rules are named in words as they are on the command line", "[rules]") {
  CHECK(rules_in_words({}) == "default rules");
  CHECK(rules_in_words({"", {"a.json", "b"}}) == "default rules + a.json + b");
  CHECK(rules_in_words({"mine", {"a.json"}}) == "mine + a.json");
  CHECK(named_in_words({}) == "default rules");
  CHECK(named_in_words({"", {"a.json", "b"}}) == "a.json + b");
  CHECK(named_in_words({"mine", {"a.json"}}) == "mine + a.json");
}
