#include "io/rule_reports/rule_pages.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <fmt/format.h>

#include "core/interview/interview_tree.hpp"
#include "core/rules/steps.hpp"
#include "io/assessment/words.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

constexpr std::array<std::string_view, 3> verdict_colors{"lightblue", "khaki", "lightsalmon"};

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : printable(text)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

/// What a condition names itself: not what named conditions in it stand for.
class Names {
 public:
  explicit Names(const RuleSet& rules) : rules_(rules) {}

  /// Node names; of a named condition those of what it stands for.
  std::set<std::string> in(ConditionId id, const NamedCondition* of = nullptr) {
    names_.clear();
    visit(id, of);
    return std::move(names_);
  }

 private:
  void visit(ConditionId id, const NamedCondition* of) {
    const auto is_it = [&](const NamedCondition& each) { return each.when == id && &each != of; };
    const auto named = std::find_if(rules_.named.begin(), rules_.named.end(), is_it);
    if (named != rules_.named.end() && of == nullptr) {
      names_.insert("condition " + named->id);
      return;
    }
    const Step& step = (*rules_.conditions)[id];
    if (step.kind == Step::Kind::test) names_.insert("question " + rules_.questionnaire[step.question].id);
    for (std::uint32_t i = 0; i < step.count; ++i) visit(rules_.conditions->operands[step.first + i], nullptr);
  }

  const RuleSet& rules_;
  std::set<std::string> names_;
};

class Graph {
 public:
  explicit Graph(const RuleSet& rules) : rules_(rules), names_(rules) {}

  std::string text() {
    text_ =
        fmt::format("digraph {} {{\n  rankdir=LR;\n  node [fontname=\"sans-serif\"];\n", quoted(rules_.origin.name));
    for (const Question& question : rules_.questionnaire.all()) {
      node("question " + question.id, question.id, "shape=box");
      if (question.applies) edges(names_.in(*question.applies), "question " + question.id, " [style=dashed]");
    }
    for (const NamedCondition& each : rules_.named) {
      node("condition " + each.id, each.id, "shape=ellipse");
      edges(names_.in(each.when, &each), "condition " + each.id, "");
    }
    for (const Rule& rule : rules_.rules) {
      const std::string_view color = verdict_colors[static_cast<std::size_t>(rule.verdict)];
      node("rule " + rule.id, fmt::format("{}\n{}, {}", rule.id, name_of(rule.verdict), name_of(rule.care)),
           fmt::format("shape=box, style=\"rounded,filled\", fillcolor={}", color));
      edges(names_.in(rule.when), "rule " + rule.id, "");
    }
    return text_ + "}\n";
  }

 private:
  void node(const std::string& name, std::string_view label, std::string_view attributes) {
    text_ += fmt::format("  {} [label={}, {}];\n", quoted(name), lines(label), attributes);
  }

  /// A label; its lines are parted as Graphviz wants it.
  static std::string lines(std::string_view label) {
    const std::size_t end = label.find('\n');
    if (end == std::string_view::npos) return quoted(label);
    std::string first = quoted(label.substr(0, end));
    first.pop_back();
    return first + "\\n" + quoted(label.substr(end + 1)).substr(1);
  }

  void edges(const std::set<std::string>& from, const std::string& to, std::string_view attributes) {
    for (const std::string& each : from) {
      text_ += fmt::format("  {} -> {}{};\n", quoted(each), quoted(to), attributes);
    }
  }

  const RuleSet& rules_;
  Names names_;
  std::string text_;
};

}  // namespace

std::string rule_graph(const RuleSet& rules) { return Graph(rules).text(); }

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
