#include "io/rules/rule_files.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "io/file.hpp"

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

}  // namespace

Parsed<std::vector<RuleText>> rule_files_at(const std::string& path) {
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

}  // namespace legcheck
