#include "core/interview/interview_tree.hpp"

#include <algorithm>

#include "catch.hpp"
#include "legcheck/rules.hpp"

using namespace legcheck;

TEST_CASE("the tree of prompts is bounded, and leads from every prompt to an end", "[interview]") {
  const Parsed<RuleSet> rules = load_rules();
  REQUIRE(rules);
  const InterviewEdges edges = interview_tree(*rules.value);
  CHECK(edges.size() <= 3 * (rules.value->prompts.size() + 1));
  std::size_t ends = 0;
  for (const auto& [node, next] : edges) {
    CHECK(next.empty() == !node.prompt.has_value());
    ends += node.prompt ? 0 : 1;
    for (const auto& [there, count] : next) {
      CHECK(count > 0);
      CHECK(edges.count(there) == 1);
      CHECK(there.at_least >= node.at_least);
    }
  }
  CHECK(ends == 3);
  const auto before = [](const auto& entry) { return entry.first.prompt == PromptId{0}; };
  CHECK(std::count_if(edges.begin(), edges.end(), before) == 1);
}
