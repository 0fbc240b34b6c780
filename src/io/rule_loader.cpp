#include "io/rule_loader.hpp"

#include <algorithm>
#include <filesystem>

#include "core/compile.hpp"
#include "io/fingerprint.hpp"
#include "io/json_tree.hpp"
#include "io/read_rules.hpp"
#include "io/rule_files.hpp"
#include "io/source_text.hpp"

namespace legcheck {
namespace {

/// What a rule file or folder is called that does not say so itself.
std::string name_of_path(const std::string& path) {
  std::filesystem::path whole = std::filesystem::path(path).lexically_normal();
  if (whole.filename().empty()) whole = whole.parent_path();
  return whole.filename().empty() ? path : whole.filename().string();
}

/// Reads group after group of files into one draft; the groups keep their own names and fingerprints.
class Loader {
 public:
  Origin read(std::vector<RuleText> files, const std::string& fallback_name) {
    Origin origin;
    Fingerprint fingerprint;
    for (RuleText& file : files) {
      texts_.push_back(std::move(file));
      const RuleFile read = read_last();
      if (read.can_change_assessment) fingerprint.add(texts_.back().text);
      if (!read.origin.name.empty()) origin = read.origin;
    }
    if (origin.name.empty()) origin.name = fallback_name;
    origin.fingerprint = fingerprint.text();
    return origin;
  }

  Origin read_path(const std::string& path) {
    Parsed<std::vector<RuleText>> files = rule_files_at(path);
    diagnostics_.insert(diagnostics_.end(), files.diagnostics.begin(), files.diagnostics.end());
    return read(files ? *std::move(files.value) : std::vector<RuleText>{}, name_of_path(path));
  }

  Parsed<RuleSet> finish() {
    if (draft_.rules.empty() && problems_.empty() && diagnostics_.empty()) {
      diagnostics_.push_back({texts_.front().name, 0, 0, {}, "no rules: nothing could be judged by them"});
    }
    // What an unreadable file would have said is not missing from the others.
    Compiled compiled = whole_ ? compile(draft_) : Compiled{};
    problems_.insert(problems_.end(), compiled.problems.begin(), compiled.problems.end());
    std::stable_sort(problems_.begin(), problems_.end(), [](const Problem& a, const Problem& b) {
      return std::pair(a.place.file, a.place.offset) < std::pair(b.place.file, b.place.offset);
    });
    for (const Problem& problem : problems_) {
      const RuleText& file = texts_[problem.place.file];
      diagnostics_.push_back(diagnostic_at(file.name, file.text, problem.place.offset, {}, problem.message));
    }
    if (!diagnostics_.empty()) return {std::nullopt, std::move(diagnostics_)};
    return {std::move(compiled.rules), {}};
  }

 private:
  RuleFile read_last() {
    const auto number = static_cast<std::uint32_t>(texts_.size() - 1);
    const JsonTree tree = read_tree(texts_.back().text);
    FileProblems problems(number, problems_);
    for (const JsonError& error : tree.errors) problems.report(error.offset, error.message);
    whole_ = whole_ && tree.errors.empty();
    if (!tree.errors.empty()) return {};
    return read_rule_file(tree.root, draft_, problems);
  }

  bool whole_ = true;  ///< Every file was JSON.
  std::vector<RuleText> texts_;
  RuleSetDraft draft_;
  std::vector<Problem> problems_;
  std::vector<Diagnostic> diagnostics_;
};

std::vector<RuleText> default_files() {
  std::vector<RuleText> files;
  for (const DefaultRuleFile& file : default_rule_files()) {
    if (file.judged_by) files.push_back({"default rules: " + std::string(file.path), std::string(file.text)});
  }
  return files;
}

}  // namespace

Parsed<RuleSet> load_rule_files(const RulePaths& paths) {
  Loader loader;
  Origin origin = paths.only.empty() ? loader.read(default_files(), "default rules") : loader.read_path(paths.only);
  std::vector<Origin> added;
  for (const std::string& path : paths.added) added.push_back(loader.read_path(path));
  Parsed<RuleSet> parsed = loader.finish();
  if (!parsed) return parsed;
  parsed.value->origin = std::move(origin);
  parsed.value->custom = !paths.only.empty();
  parsed.value->added = std::move(added);
  return parsed;
}

}  // namespace legcheck
