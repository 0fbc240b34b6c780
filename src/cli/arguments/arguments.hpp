/// The command line as plain values.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/arguments/answer_options.hpp"
#include "cli/console/console.hpp"
#include "cli/console/exit_status.hpp"
#include "cli/terminal/surroundings.hpp"
#include "io/rules/named_rules.hpp"

namespace legcheck::cli {

struct AssessOptions {
  std::string from;  ///< A file, or "-" for standard input; empty when the answers are in flags.
  AnswerOptions answers;
  bool json = false;
  bool quiet = false;      ///< The verdict's word only.
  bool verbose = false;    ///< All reasons and all advice.
  bool explain = false;    ///< Rules, answers and sources behind every reason, and near misses.
  bool ask_all = false;    ///< The interview puts every question that applies.
  bool no_input = false;   ///< There is no interview.
  bool exit_zero = false;  ///< Status 0 for every verdict.
};

struct BatchOptions {
  std::string file = "-";
  bool explain = false;
  bool brief = false;      ///< The outcome and the ids of the rules only.
  bool summary = false;    ///< Counts at the end.
  bool fail_fast = false;  ///< Ends at the first bad record.
  std::size_t jobs = 0;    ///< Threads; 0 means as many as there are cores.
};

struct SchemaOptions {
  std::string name;  ///< Empty lists the schemas.
};

struct CompletionOptions {
  std::string shell;
};

struct HelpOptions {
  std::string topic;  ///< Empty is the main screen.
};

struct VersionOptions {};

struct ProfileOptions {
  enum class Action { show, ask, forget };
  Action action = Action::show;
};

struct RulesListOptions {};

struct RulesShowOptions {
  std::string id;
};

struct RulesExplainOptions {
  std::string id;
};

struct RulesGraphOptions {
  bool interview = false;  ///< The prompts of the interview instead.
};

struct RulesDocOptions {};

struct RulesExportOptions {
  std::string folder;
};

enum class Format { text, json };

struct RulesCheckOptions {
  std::vector<std::string> paths;  ///< None means the rules that are loaded.
  Format format = Format::text;
};

struct RulesDiffOptions {
  std::string before;  ///< A rule file or folder, or "default".
  std::string after;
  std::string mornings;  ///< JSON Lines to judge by both; empty for none.
  Format format = Format::text;
};

struct RulesTestOptions {
  std::vector<std::string> files;  ///< None means the cases of the loaded folder.
  bool coverage = false;           ///< How often each rule held, and just did not.
  bool mutate = false;             ///< Whether cases and guarantees would notice changed rules.
};

using Command =
    std::variant<AssessOptions, BatchOptions, ProfileOptions, SchemaOptions, CompletionOptions, HelpOptions,
                 VersionOptions, RulesListOptions, RulesShowOptions, RulesExplainOptions, RulesGraphOptions,
                 RulesDocOptions, RulesExportOptions, RulesCheckOptions, RulesDiffOptions, RulesTestOptions>;

struct Invocation {
  Look look;
  Command command;
};

/// A command line that asks for nothing that can be done; what is wrong was printed.
struct Refused {
  ExitStatus status = ExitStatus::usage;
};

/// The rules that a command line names, and the words that are left.
struct RuleWords {
  RulePaths paths;
  std::vector<std::string> words;
};

/// Takes out which rules to load. A question of theirs is a flag, so this comes before the other words can be read.
std::variant<RuleWords, Refused> take_rule_paths(const std::vector<std::string>& arguments, Console& console);

/// What to do. The rules are loaded only if a word could be an answer.
std::variant<Invocation, Refused> parse_arguments(const std::vector<std::string>& words, NamedRules& rules,
                                                  Console& console);

/// The word before the words of a line that a shell wants to complete.
inline constexpr std::string_view completing = "__complete";

/// Where a command line that is still being typed stands after some words.
struct Cursor {
  std::string command;      ///< "rules show"; empty is the judgement itself.
  std::string flag;         ///< That waits for its value; empty when none does.
  bool only_words = false;  ///< Flags are over: "--" was typed.
};

Cursor cursor_after(const std::vector<std::string>& words, NamedRules& rules);

}  // namespace legcheck::cli
