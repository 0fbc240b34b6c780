#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"
#include "io/json/json_tree.hpp"
#include "legcheck/rules.hpp"

using legcheck::JsonNode;
using legcheck::JsonTree;
using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

std::vector<std::string> listed() {
  const Run run = run_program({"schema"});
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  std::istringstream lines(run.out);
  std::vector<std::string> names;
  for (std::string line; std::getline(lines, line);) names.push_back(line);
  return names;
}

const JsonNode& at(const JsonNode& node, const std::vector<std::string>& path) {
  const JsonNode* found = &node;
  for (const std::string& name : path) {
    CAPTURE(name);
    found = found->find(name);
    REQUIRE(found != nullptr);
  }
  return *found;
}

}  // namespace

TEST_CASE("schema without a name lists the schemas, one a line", "[schema]") {
  const std::vector<std::string> names = listed();
  for (const char* name : {"morning", "assessment", "questions", "rules", "cases"}) {
    CAPTURE(name);
    CHECK(std::count(names.begin(), names.end(), name) == 1);
  }
}

TEST_CASE("every schema that is listed is printed as JSON", "[schema]") {
  for (const std::string& name : listed()) {
    CAPTURE(name);
    const Run run = run_program({"schema", name});
    CHECK(run.status == 0);
    CHECK(run.err.empty());
    const JsonTree tree = legcheck::read_tree(run.out);
    REQUIRE(tree.errors.empty());
    CHECK(at(tree.root, {"$schema"}).text == "https://json-schema.org/draft/2020-12/schema");
    CHECK_FALSE(at(tree.root, {"title"}).text.empty());
  }
}

TEST_CASE("the schema of a morning knows every question", "[schema]") {
  const JsonTree tree = legcheck::read_tree(run_program({"schema", "morning"}).out);
  REQUIRE(tree.errors.empty());
  const auto rules = legcheck::load_rules();
  REQUIRE(rules);
  const JsonNode& properties = at(tree.root, {"properties"});
  for (const legcheck::Question& question : rules.value->questionnaire.all()) {
    CAPTURE(question.id);
    CHECK(properties.find(question.id) != nullptr);
  }
}

TEST_CASE("the schema of a morning knows the questions of added rules", "[schema]") {
  const ScratchFolder scratch;
  const std::string added = scratch.file("added.json", R"({"format": "legcheck.rules/1", "questions": [
    {"id": "slept", "about": "morning", "kind": "number", "min": 0, "max": 24, "ask": "How long?"}]})");
  const JsonTree tree = legcheck::read_tree(run_program({"schema", "morning", "--rules", added}).out);
  REQUIRE(tree.errors.empty());
  CHECK(at(tree.root, {"properties"}).find("slept") != nullptr);
}

TEST_CASE("an unknown schema is a usage error with the nearest name", "[schema]") {
  CHECK(run_program({"schema", "mornin"}) ==
        Run{64, "", "legcheck: error: unknown schema 'mornin' (did you mean 'morning'?)\n"});
  CHECK(run_program({"schema", "../ruleset.json"}).status == 64);
}
