#include "io/interview/interview_graph.hpp"

#include <fmt/format.h>

#include "core/interview_tree.hpp"
#include "io/assessment/words.hpp"

namespace legcheck {
namespace {

std::string name_of_node(const RuleSet& rules, const InterviewNode& node) {
  return fmt::format("{} {}", node.prompt ? rules.prompts[*node.prompt].id : "end", name_of(node.at_least));
}

std::string label(const RuleSet& rules, const InterviewNode& node) {
  if (!node.prompt) return shouted(node.at_least);
  const std::string& prompt = rules.prompts[*node.prompt].id;
  return node.at_least == Verdict::run ? prompt : fmt::format("{}\\n{} at least", prompt, shouted(node.at_least));
}

}  // namespace

std::string interview_graph(const RuleSet& rules) {
  const InterviewEdges edges = interview_tree(rules);
  std::string text = "digraph interview {\n  node [shape=box];\n";
  for (const auto& [node, next] : edges) {
    text += fmt::format("  \"{}\" [label=\"{}\"{}];\n", name_of_node(rules, node), label(rules, node),
                        node.prompt ? "" : ", shape=doubleoctagon");
  }
  for (const auto& [node, next] : edges) {
    for (const auto& [there, count] : next) {
      text += fmt::format("  \"{}\" -> \"{}\" [label=\"{}\"];\n", name_of_node(rules, node), name_of_node(rules, there),
                          count);
    }
  }
  return text + "}\n";
}

}  // namespace legcheck
