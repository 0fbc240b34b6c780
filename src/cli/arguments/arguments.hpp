/// The command line as plain values.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/arguments/answer_options.hpp"
#include "cli/console.hpp"
#include "cli/exit_status.hpp"
#include "legcheck/rules.hpp"

namespace legcheck::cli {

enum class Color { automatic, always, never };

struct AssessOptions {
  std::string from;  ///< A file, or "-" for standard input; empty when the answers are in flags.
  AnswerOptions answers;
  bool json = false;
  bool quiet = false;     ///< The verdict's word only.
  bool verbose = false;   ///< All reasons and all advice.
  bool explain = false;   ///< Rules, answers and sources behind every reason, and near misses.
  bool ask_all = false;   ///< The interview puts every question that applies.
  bool no_input = false;  ///< There is no interview.
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

struct RulesCheckOptions {
  std::vector<std::string> paths;  ///< None means the rules that are loaded.
  bool json = false;
};

struct RulesDiffOptions {
  std::string before;  ///< A rule file or folder, or "default".
  std::string after;
  std::string mornings;  ///< JSON Lines to judge by both; empty for none.
  bool json = false;
};

struct RulesTestOptions {
  std::vector<std::string> files;  ///< None means the cases of the loaded folder.
  bool coverage = false;           ///< How often each rule held, and just did not.
  bool mutate = false;             ///< Whether cases and guarantees would notice changed rules.
};

using Command =
    std::variant<AssessOptions, BatchOptions, ProfileOptions, SchemaOptions, CompletionOptions, HelpOptions,
                 RulesListOptions, RulesShowOptions, RulesExplainOptions, RulesGraphOptions, RulesDocOptions,
                 RulesExportOptions, RulesCheckOptions, RulesDiffOptions, RulesTestOptions>;

struct Invocation {
  RulePaths rules;
  bool exit_zero = false;
  bool accessible = false;
  Color color = Color::automatic;
  Command command;
};

/// A command line that asks for nothing that can be done; what is wrong was printed.
struct Refused {
  ExitStatus status = ExitStatus::usage;
};

/// Which rules to load: the flags are made from their questions, so this is read first.
std::variant<RulePaths, Refused> parse_rule_paths(const std::vector<std::string>& arguments, Console& console);

/// What to do.
std::variant<Invocation, Refused> parse_arguments(const std::vector<std::string>& arguments, const RulePaths& paths,
                                                  const Questionnaire& questionnaire, Console& console);

/// A word of the command line, for help, completions and the manual, which are made from the same definitions.
struct FlagHelp {
  std::string name;   ///< "--color"
  std::string value;  ///< "WHEN"; empty for a switch.
  std::string text;
  std::vector<std::string> choices;  ///< Values to complete; empty for free text.
};

struct CommandHelp {
  std::string name;  ///< "rules show"
  std::string text;
  std::vector<FlagHelp> flags;
  std::string argument;                ///< "FILE", "ID", …; empty when it takes none.
  std::vector<std::string> arguments;  ///< Values of the argument to complete.
};

/// Every command that can be given; the first, without a name, is the judgement itself.
std::vector<CommandHelp> command_helps(const Questionnaire& questionnaire);

}  // namespace legcheck::cli
