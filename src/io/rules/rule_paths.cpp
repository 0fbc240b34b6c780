#include "io/rules/rule_paths.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "io/json/json_tree.hpp"
#include "io/rules/rule_files.hpp"

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

std::optional<Vocabulary> vocabulary_at(const std::string& path) {
  const Parsed<std::vector<RuleText>> files = rule_files_at(path);
  if (!files) return std::nullopt;
  Vocabulary own;
  for (const RuleText& file : *files.value) add(file.text, own);
  return own;
}

bool is_addition(const Vocabulary& own, const Vocabulary& by_default) {
  const auto known = [&](const std::string& word) { return by_default.defined.contains(word); };
  if (!own.asks) return true;
  const bool takes_an_id = std::any_of(own.defined.begin(), own.defined.end(), known);
  return !takes_an_id && std::any_of(own.named.begin(), own.named.end(), known);
}

}  // namespace

RulePaths sorted_paths(const std::vector<std::string>& paths, RulePaths named_before) {
  const Vocabulary by_default = default_vocabulary();
  for (const std::string& path : paths) {
    const auto own = vocabulary_at(path);
    const bool whole = !own || !is_addition(*own, by_default);
    if (whole && named_before.only.empty() && named_before.added.empty()) {
      named_before.only = path;
    } else {
      named_before.added.push_back(path);
    }
  }
  return named_before;
}

bool holds_rules(const std::string& path) {
  const auto own = vocabulary_at(path);
  return own && !own->defined.empty();
}

std::string rules_in_words(const RulePaths& paths) {
  std::string words = paths.only.empty() ? "default rules" : paths.only;
  for (const std::string& path : paths.added) words += " + " + path;
  return words;
}

}  // namespace legcheck
