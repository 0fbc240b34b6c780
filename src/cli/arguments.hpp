/// The command line as plain values.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "legcheck/rules.hpp"

namespace legcheck::cli {

struct AssessOptions {
  std::string from;  ///< A file, or "-" for standard input.
};

struct BatchOptions {
  std::string file = "-";
};

struct SchemaOptions {
  std::string name;  ///< Empty lists the schemas.
};

struct RulesListOptions {};

struct RulesShowOptions {
  std::string id;
};

struct RulesExportOptions {
  std::string folder;
};

struct RulesTestOptions {
  std::vector<std::string> files;  ///< None means the cases of the loaded folder.
};

using Command = std::variant<AssessOptions, BatchOptions, SchemaOptions, RulesListOptions, RulesShowOptions,
                             RulesExportOptions, RulesTestOptions>;

struct Invocation {
  RulePaths rules;
  bool json = false;
  bool exit_zero = false;
  Command command;
};

/// What to do; or the status, when that was to print help or an error, which is done.
std::variant<Invocation, ExitStatus> parse_arguments(const std::vector<std::string>& arguments, Console& console);

}  // namespace legcheck::cli
