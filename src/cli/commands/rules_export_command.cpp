#include "cli/commands/commands.hpp"

#include <filesystem>
#include <fstream>
#include <system_error>

#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

namespace fs = std::filesystem;

ExitStatus refuse(Console& console, const std::string& path, std::string message, ExitStatus status) {
  print(console, {{path, 0, 0, {}, std::move(message)}});
  return status;
}

}  // namespace

ExitStatus export_rules(const RulesExportOptions& options, Console& console) {
  const fs::path folder(options.folder);
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_directory(folder, error)) {
    return refuse(console, options.folder, "is not a folder (name a new one)", ExitStatus::cannot_create);
  }
  if (fs::exists(folder, error) && !(fs::is_directory(folder, error) && fs::is_empty(folder, error))) {
    return refuse(console, options.folder, "already exists and is not empty (name a new folder)",
                  ExitStatus::cannot_create);
  }
  for (const DefaultRuleFile& file : default_rule_files()) {
    const fs::path path = folder / file.path;
    fs::create_directories(path.parent_path(), error);
    if (error) return refuse(console, path.parent_path().string(), "cannot be created", ExitStatus::cannot_create);
    std::ofstream stream(path, std::ios::binary);
    stream << file.text;
    stream.close();
    if (!stream) return refuse(console, path.string(), "cannot be written", ExitStatus::cannot_create);
  }
  console.out << default_rule_files().size() << " files written; to judge by them: legcheck --rules-only "
              << printable(options.folder) << '\n';
  return success;
}

}  // namespace legcheck::cli
