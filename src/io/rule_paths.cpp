#include "io/rule_paths.hpp"

#include <algorithm>
#include <set>

#include "io/json_tree.hpp"
#include "io/rule_files.hpp"

namespace legcheck {
namespace {

using Words = std::set<std::string, std::less<>>;

/// Ids and texts of rule files, as they stand there: enough to tell who needs whom, also when something is wrong.
struct Vocabulary {
  Words defined;      ///< Ids of questions, conditions, rules, sources, …
  Words named;        ///< Member names and texts: among them all that is used.
  bool asks = false;  ///< It brings questions.
};

void add_named(const JsonNode& node, Words& named) {
  if (node.kind == JsonNode::Kind::string) named.insert(node.text);
  for (const JsonNode& item : node.items) add_named(item, named);
  for (const JsonMember& member : node.members) {
    named.insert(member.name);
    add_named(member.value, named);
  }
}

void add(const std::string& text, Vocabulary& vocabulary) {
  const JsonTree tree = read_tree(text);
  add_named(tree.root, vocabulary.named);
  for (const std::string_view list : {"questions", "conditions", "rules", "limits", "advice", "sources"}) {
    const JsonNode* items = tree.root.find(list);
    if (items == nullptr) continue;
    vocabulary.asks = vocabulary.asks || (list == "questions" && !items->items.empty());
    for (const JsonNode& item : items->items) {
      if (const JsonNode* id = item.find("id")) vocabulary.defined.insert(id->text);
    }
  }
}

Vocabulary default_vocabulary() {
  Vocabulary vocabulary;
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (file.judged_by) add(std::string(file.text), vocabulary);
  }
  return vocabulary;
}

bool is_addition(const std::string& path, const Vocabulary& by_default) {
  const Parsed<std::vector<RuleText>> files = rule_files_at(path);
  if (!files) return false;
  Vocabulary own;
  for (const RuleText& file : *files.value) add(file.text, own);
  const auto known = [&](const std::string& word) { return by_default.defined.contains(word); };
  if (std::any_of(own.defined.begin(), own.defined.end(), known)) return false;
  return !own.asks || std::any_of(own.named.begin(), own.named.end(), known);
}

}  // namespace

RulePaths sorted_paths(const std::vector<std::string>& paths, RulePaths named_before) {
  const Vocabulary by_default = default_vocabulary();
  for (const std::string& path : paths) {
    if (named_before.only.empty() && named_before.added.empty() && !is_addition(path, by_default)) {
      named_before.only = path;
    } else {
      named_before.added.push_back(path);
    }
  }
  return named_before;
}

}  // namespace legcheck
