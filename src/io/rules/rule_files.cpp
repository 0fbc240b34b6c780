#include "io/rules/rule_files.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <system_error>

#include <fmt/format.h>

#include "core/rules/draft.hpp"
#include "io/files/file.hpp"
#include "io/json/json_tree.hpp"

namespace legcheck {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t largest_file = std::size_t{4} << 20U;
constexpr std::size_t most_files = 1000;

Diagnostic problem(const std::string& source, std::string message) { return {source, 0, 0, {}, std::move(message)}; }

/// Paths below the folder, relative to it.
std::vector<fs::path> json_files_below(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> found;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const fs::path& path = entry->path();
    if (path.filename() == "schema" && entry->is_directory(error)) {
      entry.disable_recursion_pending();
    } else if (path.extension() == ".json" && !entry->is_directory(error)) {
      found.push_back(path.lexically_relative(folder));
    }
    if (found.size() > most_files) break;
  }
  std::sort(found.begin(), found.end(),
            [](const fs::path& a, const fs::path& b) { return a.generic_string() < b.generic_string(); });
  return found;
}

Parsed<std::vector<RuleText>> read_path(const std::string& path) {
  Parsed<std::vector<RuleText>> parsed;
  std::vector<RuleText> files;
  const auto read = [&](const std::string& name) {
    ReadResult result = read_file(name, largest_file, true);
    if (result.text) files.push_back({name, std::move(*result.text)});
    if (!result.text) parsed.diagnostics.push_back(problem(name, message_of(result.failure, largest_file)));
  };
  std::error_code error;
  if (fs::is_directory(path, error)) {
    const std::vector<fs::path> below = json_files_below(path, error);
    if (error) parsed.diagnostics.push_back(problem(path, "the folder cannot be read"));
    if (below.empty() && !error) parsed.diagnostics.push_back(problem(path, "the folder holds no rules (*.json)"));
    if (below.size() > most_files) {
      parsed.diagnostics.push_back(problem(path, "the folder holds too many files (at most 1000)"));
    } else {
      for (const fs::path& file : below) read((fs::path(path) / file).string());
    }
  } else {
    read(path);
  }
  if (parsed.diagnostics.empty()) parsed.value = std::move(files);
  return parsed;
}

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

std::optional<Vocabulary> vocabulary_of(const Parsed<std::vector<RuleText>>& files) {
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

const Parsed<std::vector<RuleText>>& RuleFiles::at(const std::string& path) {
  const auto known = read_.find(path);
  return known != read_.end() ? known->second : read_.emplace(path, read_path(path)).first->second;
}

RulePaths sorted_paths(const std::vector<std::string>& paths, RulePaths named_before, RuleFiles& files) {
  if (paths.empty()) return named_before;
  const Vocabulary by_default = default_vocabulary();
  for (const std::string& path : paths) {
    const auto own = vocabulary_of(files.at(path));
    const bool whole = !own || !is_addition(*own, by_default);
    if (whole && named_before.only.empty() && named_before.added.empty()) {
      named_before.only = path;
    } else {
      named_before.added.push_back(path);
    }
  }
  return named_before;
}

bool holds_rules(const std::string& path, RuleFiles& files) {
  const auto own = vocabulary_of(files.at(path));
  return own && !own->defined.empty();
}

std::string named_in_words(const RulePaths& paths) {
  std::string words = paths.only;
  for (const std::string& path : paths.added) words += (words.empty() ? "" : " + ") + path;
  return words.empty() ? "default rules" : words;
}

std::string rules_in_words(const RulePaths& paths) {
  return named_in_words({paths.only.empty() ? "default rules" : paths.only, paths.added});
}

namespace {

constexpr std::size_t most_bytes = std::size_t{16} << 20U;
constexpr std::size_t most_questions = 256;
constexpr std::size_t most_entries = 2000;  // of any other list
constexpr std::size_t most_parts = 60'000;  // conditions and tests, in all conditions together

std::size_t parts_of(const ConditionDraft& condition) {
  std::size_t count = 1;
  for (const ConditionDraft& part : condition.parts) count += parts_of(part);
  return count;
}

std::size_t parts_of(const RuleSetDraft& draft) {
  std::size_t count = 0;
  visit_conditions(draft, [&](const ConditionDraft& condition) { count += parts_of(condition); });
  return count;
}

}  // namespace

bool RuleLimits::may_read(std::size_t bytes, FileProblems& problems) {
  if (!kept_) return false;
  bytes_ += bytes;
  if (bytes_ <= most_bytes) return true;
  kept_ = false;
  problems.report(0, Mistake::too_large,
                  fmt::format("the rules are too large (at most {} bytes in all files together)", most_bytes));
  return false;
}

void RuleLimits::at_most(std::size_t most, std::size_t count, const char* what, FileProblems& problems) {
  if (count <= most || !kept_) return;
  kept_ = false;
  problems.report(0, Mistake::too_large, fmt::format("too many {}: {} so far (at most {})", what, count, most));
}

void RuleLimits::check(const RuleSetDraft& draft, FileProblems& problems) {
  at_most(most_rules, draft.rules.size(), "rules", problems);
  at_most(most_questions, draft.questions.size(), "questions", problems);
  at_most(most_entries, draft.conditions.size(), "named conditions", problems);
  at_most(most_entries, draft.limits.size(), "limits", problems);
  at_most(most_entries, draft.advice.size(), "advice", problems);
  at_most(most_entries, draft.care_texts.size(), "care texts", problems);
  at_most(most_entries, draft.comparison.size(), "comparison rows", problems);
  at_most(most_entries, draft.clashes.size(), "clashes", problems);
  at_most(most_entries, draft.sources.size(), "sources", problems);
  at_most(most_entries, draft.guarantees.size(), "guarantees", problems);
  at_most(most_parts, parts_of(draft), "conditions and tests", problems);
}

}  // namespace legcheck
