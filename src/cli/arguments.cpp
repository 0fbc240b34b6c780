#include "cli/arguments.hpp"

#include <CLI/CLI.hpp>

#include "core/suggest.hpp"
#include "io/characters.hpp"
#include "legcheck/assessment_json.hpp"

namespace legcheck::cli {
namespace {

constexpr const char* footer =
    "Exit status: 0 run, 10 modify, 20 rest, 30 rest and get care today,\n"
    "40 not decided (treat as rest), 64 and up an error. MODIFY is not 0.\n"
    "Not a medical device. No clinician has reviewed the rules.\n"
    "Emergency: 112 or 911.";

/// The parser and the values it fills.
class Parser {
 public:
  Parser() {
    app_.name("legcheck");
    app_.footer(footer);
    app_.fallthrough();
    app_.set_version_flag("--version", "legcheck " + std::string(version()));
    app_.add_option("--from", assess_.from, "A morning as JSON; - reads standard input")->type_name("FILE");
    app_.add_flag("--json", invocation_.json, "The whole assessment as JSON");
    app_.add_option("--rules", invocation_.rules.added, "Add the rules of a file or folder (repeatable)")
        ->type_name("PATH")
        ->allow_extra_args(false);
    app_.add_option("--rules-only", invocation_.rules.only, "Use only the rules of a file or folder")
        ->type_name("PATH");
    app_.add_flag("--exit-zero", invocation_.exit_zero, "Status 0 for every verdict; errors stay");
    add_commands();
  }

  std::variant<Invocation, ExitStatus> parse(const std::vector<std::string>& arguments, Console& console) {
    try {
      app_.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::Success& done) {
      app_.exit(done, console.out, console.err);
      return success;
    } catch (const CLI::ParseError& error) {
      console.err << "legcheck: error: " << printable(error.what()) << suggestion(arguments) << '\n';
      return ExitStatus::usage;
    }
    return chosen(console);
  }

 private:
  void add_commands() {
    batch_command_ = app_.add_subcommand("batch", "Judge mornings, one a line, into assessments, one a line");
    batch_command_->add_option("FILE", batch_.file, "JSON Lines; - reads standard input")->type_name("");
    schema_command_ = app_.add_subcommand("schema", "Print a JSON Schema: morning, assessment or of a rule file");
    schema_command_->add_option("NAME", schema_.name, "Without it the names are listed")->type_name("");
    rules_command_ = app_.add_subcommand("rules", "Look at the rules, test them, write them out");
    rules_command_->require_subcommand(1);
    list_command_ = rules_command_->add_subcommand("list", "Every rule: id, verdict, care");
    show_command_ = rules_command_->add_subcommand("show", "One rule with its sources");
    show_command_->add_option("ID", show_.id, "The id of a rule")->required()->type_name("");
    export_command_ = rules_command_->add_subcommand("export", "Write the default rules into a new folder");
    export_command_->add_option("DIR", export_.folder, "A folder that does not exist or is empty")
        ->required()
        ->type_name("");
    test_command_ = rules_command_->add_subcommand("test", "Judge cases and print what differs");
    test_command_->add_option("FILE", test_.files, "Cases as JSON or JSON Lines; without it those of the rules")
        ->type_name("");
  }

  std::variant<Invocation, ExitStatus> chosen(Console& console) {
    if (*batch_command_) {
      invocation_.command = batch_;
    } else if (*schema_command_) {
      invocation_.command = schema_;
    } else if (*list_command_) {
      invocation_.command = RulesListOptions{};
    } else if (*show_command_) {
      invocation_.command = show_;
    } else if (*export_command_) {
      invocation_.command = export_;
    } else if (*test_command_) {
      invocation_.command = test_;
    } else if (assess_.from.empty()) {
      console.err << "legcheck: error: no answers given\n  a morning as JSON: legcheck --from FILE\n";
      return ExitStatus::usage;
    } else {
      invocation_.command = assess_;
    }
    return invocation_;
  }

  /// The parser says which word it does not know, but not which one was meant.
  static std::string suggestion(const std::vector<std::string>& arguments) {
    const std::vector<std::string_view> known{"batch",        "schema",      "rules",  "list",     "show",
                                              "export",       "test",        "--from", "--json",   "--rules",
                                              "--rules-only", "--exit-zero", "--help", "--version"};
    for (const std::string& argument : arguments) {
      const std::string_view word = std::string_view(argument).substr(0, argument.find('='));
      if (std::find(known.begin(), known.end(), word) != known.end()) continue;
      std::string meant = did_you_mean(word, known);
      if (!meant.empty()) return meant;
    }
    return " (see legcheck --help)";
  }

  Invocation invocation_;
  AssessOptions assess_;
  BatchOptions batch_;
  SchemaOptions schema_;
  RulesShowOptions show_;
  RulesExportOptions export_;
  RulesTestOptions test_;
  CLI::App app_{"legcheck: with these legs, run, modify the run, or rest?"};
  CLI::App* batch_command_ = nullptr;
  CLI::App* schema_command_ = nullptr;
  CLI::App* rules_command_ = nullptr;
  CLI::App* list_command_ = nullptr;
  CLI::App* show_command_ = nullptr;
  CLI::App* export_command_ = nullptr;
  CLI::App* test_command_ = nullptr;
};

}  // namespace

std::variant<Invocation, ExitStatus> parse_arguments(const std::vector<std::string>& arguments, Console& console) {
  return Parser().parse(arguments, console);
}

}  // namespace legcheck::cli
