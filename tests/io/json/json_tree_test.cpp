#include "io/json/json_tree.hpp"

#include "catch.hpp"
#include "io/json/json_events.hpp"

using namespace legcheck;

namespace {

const std::vector<std::string> documents{
    "null",
    "true",
    R"("a\"b")",
    "-0.50",
    "[]",
    "{}",
    R"( {"a": [1, {"b": null, "c": [[], {}, "x"]}], "": false, "d": {"e": {"f": [1e5, -0]}}} )",
    "\xEF\xBB\xBF[\"\xC3\xA9\", \"\\u00e9\\n\"]",
    "[[[[[[[[[[1], 2], 3], 4], 5], 6], 7], 8], 9], 10]",
};

}  // namespace

TEST_CASE("replaying a tree tells what reading its text would", "[json]") {
  for (const std::string& text : documents) {
    CAPTURE(text);
    Events read;
    REQUIRE(read_json(text, read).empty());
    const JsonTree tree = read_tree(text);
    REQUIRE(tree.errors.empty());
    Events replayed;
    replay(tree.root, replayed);
    CHECK(replayed.events == read.events);
  }
}

TEST_CASE("a tree has every value, its kind and its place", "[json]") {
  const JsonTree tree = read_tree(R"({"a": [1.50, "x"], "b": {"c": true, "d": null}})");
  REQUIRE(tree.errors.empty());
  CHECK(tree.root.kind == JsonNode::Kind::object);
  REQUIRE(tree.root.members.size() == 2);
  CHECK(tree.root.members[1].name == "b");
  CHECK(tree.root.members[1].offset == 19);
  const JsonNode* list = tree.root.find("a");
  REQUIRE(list != nullptr);
  CHECK(list->kind == JsonNode::Kind::array);
  CHECK(list->offset == 6);
  REQUIRE(list->items.size() == 2);
  CHECK(list->items[0].number == 1.5);
  CHECK(list->items[0].text == "1.50");
  CHECK(list->items[1].text == "x");
  CHECK(list->items[1].offset == 13);
  const JsonNode* inner = tree.root.find("b");
  REQUIRE(inner != nullptr);
  REQUIRE(inner->find("c") != nullptr);
  CHECK(inner->find("c")->boolean);
  REQUIRE(inner->find("d") != nullptr);
  CHECK(inner->find("d")->kind == JsonNode::Kind::null);
  CHECK(tree.root.find("c") == nullptr);
  CHECK(list->find("a") == nullptr);
}

TEST_CASE("a tree is written on one line, with a space after colons and commas", "[json]") {
  struct Row {
    std::string text, json;
  };
  const std::vector<Row> rows{
      {"null", "null"},
      {" [ ] ", "[]"},
      {"{ }", "{}"},
      {"[1,-2.50,3E2,true,false,null]", "[1, -2.50, 3E2, true, false, null]"},
      {R"({"a":1,"b":{"c":["x\n"]}})", R"({"a": 1, "b": {"c": ["x\n"]}})"},
      {R"(["\u001b\u00e9\u202e\"\\"])", "[\"\\u001b\xC3\xA9\\u202e\\\"\\\\\"]"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(to_json(read_tree(row.text).root) == row.json);
  }
  for (const std::string& text : documents) {
    CAPTURE(text);
    const std::string once = to_json(read_tree(text).root);
    CHECK(to_json(read_tree(once).root) == once);
  }
}

TEST_CASE("a tree that is not whole has the errors of reading", "[json]") {
  CHECK(read_tree("[1, 2").errors.size() == 1);
  CHECK(read_tree(R"({"a": 1, "a": 2, "a": 3})").errors.size() == 2);
  CHECK(read_tree("{} {}").errors.front().kind == JsonError::Kind::second_value);
}
