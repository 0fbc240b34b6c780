#include "cli/arguments/arguments.hpp"

#include <functional>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/arguments/argument_checks.hpp"
#include "cli/arguments/describe_commands.hpp"
#include "cli/arguments/help_text.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/batch/line_work.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/characters.hpp"
#include "legcheck/version.hpp"

namespace legcheck::cli {
namespace {

using Strings = std::vector<std::string>;

Strings reversed(const Strings& arguments) { return {arguments.rbegin(), arguments.rend()}; }

void add_rule_options(CLI::App& app, RulePaths& paths) {
  app.add_option("--rules", paths.added, "Add the rules of a file or folder (repeatable)")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_option("--rules-only", paths.only, "Use only the rules of a file or folder")->type_name("PATH");
}

Refused refuse(Console& console, const std::string& message) {
  console.err << "legcheck: error: " << message << '\n';
  return {ExitStatus::usage};
}

/// The placeholder for a question's value.
std::string value_name(const Question& question) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return "N";
    case Kind::choice: return "WORD";
    case Kind::set: return "LIST";
    case Kind::yes_no: break;
  }
  return "";
}

/// The parser and the values it fills.
class Parser {
 public:
  explicit Parser(const Questionnaire& questionnaire) : questionnaire_(questionnaire), typed_(questionnaire.size()) {
    app_.name("legcheck");
    app_.fallthrough();
    app_.allow_extras();
    app_.set_help_flag("-h,--help", "Help");
    app_.set_version_flag("--version", "legcheck " + std::string(version()), "The version");
    add_answers();
    add_options();
    add_commands();
  }

  std::variant<Invocation, Refused> parse(const Strings& arguments, const RulePaths& paths, Console& console) {
    invocation_.rules = paths;
    const std::string wrong = wrong_value(arguments, questionnaire_);
    if (!wrong.empty()) return refuse(console, wrong);
    settle_commands(arguments);
    try {
      app_.parse(reversed(arguments));
    } catch (const CLI::CallForHelp&) {
      return help();
    } catch (const CLI::CallForVersion&) {
      invocation_.command = HelpOptions{"version"};
      return invocation_;
    } catch (const CLI::ParseError& error) {
      return refuse(console, printable(error.what()) + " (see legcheck --help)");
    }
    const Strings extras = app_.remaining(true);
    if (!extras.empty()) return refuse(console, unknown(extras.front()));
    return chosen(console);
  }

  std::vector<CommandHelp> helps() { return describe_commands(app_, questionnaire_); }

 private:
  void add_answers() {
    for (std::size_t i = 0; i < questionnaire_.size(); ++i) {
      const Question& question = questionnaire_.all()[i];
      const std::string name = flag_name(question);
      if (question.kind == Kind::yes_no) {
        const std::string names = fmt::format("{}{{yes}},--no-{}{{no}}", name, name.substr(2));
        app_.add_flag(names, typed_[i], question.ask)->group("Answers");
        continue;
      }
      app_.add_option(name, typed_[i], question.ask)
          ->type_name(value_name(question))
          ->allow_extra_args(false)
          ->group("Answers");
    }
    app_.add_option("--also", assess_.answers.also, "A further complaint: place=knee,side=left,effects=limp+night")
        ->type_name("ANSWERS")
        ->allow_extra_args(false)
        ->group("Answers");
    app_.add_flag("--nothing-else", assess_.answers.nothing_else, "What is not named is absent or as usual")
        ->group("Answers");
    app_.add_option("--date", assess_.answers.date, "The day: 2026-11-22, yesterday")->type_name("DAY");
  }

  void add_options() {
    app_.add_option("--from", assess_.from, "A morning as JSON; - reads standard input")->type_name("FILE");
    app_.add_flag("--json", assess_.json, "The whole assessment as JSON");
    app_.add_flag("-q,--quiet", assess_.quiet, "The word of the verdict only");
    app_.add_flag("--verbose", assess_.verbose, "All reasons and all advice");
    app_.add_flag("--explain", assess_.explain, "The rules, answers and sources behind it, and near misses");
    app_.add_option("--color", color_, "When to use colour")->type_name("auto|always|never");
    app_.add_flag("--accessible", invocation_.accessible, "Plain sentences for a screen reader");
    app_.add_flag("--ask-all", assess_.ask_all, "Ask every question that applies");
    app_.add_flag("--no-input", assess_.no_input, "Never ask");
    app_.add_flag("--exit-zero", invocation_.exit_zero, "Status 0 for every verdict; errors stay");
    add_rule_options(app_, unused_paths_);
  }

  void add_commands() {
    CLI::App& batch =
        command(app_, "batch", "Judge the mornings of FILE or standard input, one a line", batch_options_);
    batch.add_option("FILE", batch_options_.file, "JSON Lines: one morning a line; without it standard input");
    batch.add_flag("--brief", batch_options_.brief, "Id, verdict, care and the ids of the rules only");
    batch.add_flag("--explain", assess_.explain, "Also what would change it, and near misses");
    batch.add_flag("--summary", batch_options_.summary, "Counts by verdict, care and rule at the end, on stderr");
    batch.add_flag("--fail-fast", batch_options_.fail_fast, "End at the first bad record");
    batch.add_option("--jobs", jobs_, "Threads, 1 to 256; without it one for each core")
        ->type_name("N")
        ->allow_extra_args(false);
    add_profile_commands();
    add_rule_commands();
    CLI::App& schema = command_of_words("schema", "Print a JSON Schema; without a name list them", schema_options_);
    schema.add_option("NAME", schema_options_.name, "morning, assessment, rules, ...");
    CLI::App& completion = command(app_, "completion", "Print the completions for a shell", completion_options_);
    completion.add_option("SHELL", completion_options_.shell, "The shell")->required()->type_name("bash|zsh|fish");
    CLI::App& help = command_of_words("help", "Help on a topic", help_options_);
    help.add_option("TOPIC", help_options_.topic, "The topic")->type_name(help_topics());
  }

  void add_profile_commands() {
    CLI::App& profile =
        command(app_, "profile", "What rarely changes about you: show it, ask it, forget it", show_profile_);
    command(profile, "show", "Print what is kept, and where", show_profile_);
    command(profile, "ask", "Ask all of it", ask_profile_);
    command(profile, "forget", "Delete all of it", forget_profile_);
  }

  void add_rule_commands() {
    CLI::App& rules = group(app_, "rules", "Look at the rules, test them, write them out");
    rules_ = &rules;
    command(rules, "list", "Every rule: id, verdict, care", list_options_);
    CLI::App& show = command(rules, "show", "One rule with its sources", show_options_);
    show.add_option("ID", show_options_.id, "The id of a rule")->required();
    CLI::App& explain = command(rules, "explain", "One rule in plain English, with an example and the rules beside it",
                                explain_options_);
    explain.add_option("ID", explain_options_.id, "The id of a rule")->required();
    CLI::App& graph =
        command(rules, "graph", "Questions, conditions and rules as a graph for Graphviz", graph_options_);
    graph.add_flag("--interview", graph_options_.interview, "The prompts of the interview instead");
    command(rules, "doc", "All rules as a document in Markdown", doc_options_);
    CLI::App& exported = command(rules, "export", "Write the default rules into a new folder", export_options_);
    exported.add_option("DIR", export_options_.folder, "A folder that does not exist or is empty")->required();
    CLI::App& check = command(rules, "check", "Prove that rules keep what is guaranteed", check_options_);
    check.add_option("PATH", check_options_.paths, "A rule file or folder; without it the rules that are loaded");
    add_format(check, format_);
    CLI::App& diff = command(rules, "diff", "Prove whether changed rules are stricter or looser", diff_options_);
    diff.add_option("OLD", diff_options_.before, "A rule file or folder, or default")->required();
    diff.add_option("NEW", diff_options_.after, "A rule file or folder, or default")->required();
    diff.add_option("--mornings", diff_options_.mornings, "Past mornings, one a line, to judge by both")
        ->type_name("FILE");
    add_format(diff, format_);
    CLI::App& test = command(rules, "test", "Judge cases and print what differs", test_options_);
    test.add_option("FILE", test_options_.files, "Cases as JSON or JSON Lines; without it those of the rules");
    test.add_flag("--coverage", test_options_.coverage, "How often each rule held, and just did not");
    test.add_flag("--mutate", test_options_.mutate, "Change the rules bit by bit: would it be noticed?");
  }

  static void add_format(CLI::App& app, std::string& format) {
    app.add_option("--format", format, "How to print it")->type_name("text|json");
  }

  /// Commands under one name.
  static CLI::App& group(CLI::App& parent, const std::string& name, const std::string& text) {
    CLI::App* added = parent.add_subcommand(name, text);
    added->allow_extras();
    added->fallthrough();
    return *added;
  }

  template <class Options>
  CLI::App& command(CLI::App& parent, const std::string& name, const std::string& text, const Options& options) {
    CLI::App& added = group(parent, name, text);
    commands_.push_back({&added, [&options] { return Command(options); }});
    return added;
  }

  /// A command whose argument may be a word that is a command elsewhere, such as "rules".
  template <class Options>
  CLI::App& command_of_words(const std::string& name, const std::string& text, const Options& options) {
    CLI::App& added = command(app_, name, text, options);
    added.fallthrough(false);
    add_rule_options(added, unused_paths_);
    added.add_flag("--exit-zero", invocation_.exit_zero, "Status 0 for every verdict; errors stay");
    return added;
  }

  /// The parser would take any word that is a command for one, also where a file or a topic is meant: once a command
  /// is named, those beside it are none any more.
  void settle_commands(const Strings& arguments) {
    CLI::App* app = &app_;
    for (const std::string& word : arguments) {
      if (word == "--") return;
      const std::vector<CLI::App*> below = app->get_subcommands({});
      const auto found =
          std::find_if(below.begin(), below.end(), [&](const CLI::App* each) { return each->check_name(word); });
      if (found == below.end()) continue;
      for (CLI::App* other : below) other->disabled(other != *found);
      app = *found;
    }
  }

  std::variant<Invocation, Refused> help() {
    const std::string name = deepest()->get_parent() == nullptr ? "" : full_name(*deepest());
    invocation_.command = HelpOptions{name};
    return invocation_;
  }

  /// The innermost command that was named.
  CLI::App* deepest() {
    CLI::App* app = &app_;
    while (!app->get_subcommands().empty()) app = app->get_subcommands().back();
    return app;
  }

  static std::string names_of(CLI::App& app) {
    Strings names;
    for (const CLI::App* each : app.get_subcommands({})) names.push_back(each->get_name());
    return fmt::format("{}", fmt::join(names, ", "));
  }

  static std::string full_name(const CLI::App& app) {
    const bool top = app.get_parent() == nullptr || app.get_parent()->get_parent() == nullptr;
    return top ? app.get_name() : full_name(*app.get_parent()) + " " + app.get_name();
  }

  std::string unknown(const std::string& word) {
    Strings known;
    const bool flag = !word.empty() && word.front() == '-';
    for (const CLI::App* app = deepest(); app != nullptr; app = flag ? app->get_parent() : nullptr) {
      if (!flag) {
        for (const CLI::App* each : app->get_subcommands({})) known.push_back(each->get_name());
      }
      for (const CLI::Option* option : app->get_options()) {
        for (const std::string& name : option->get_lnames()) {
          if (flag) known.push_back("--" + name);
        }
      }
    }
    const std::string name = word.substr(0, word.find('='));
    const std::string meant = did_you_mean(name, {known.begin(), known.end()});
    const std::string kind = flag ? "unknown flag" : known.empty() ? "one word too many:" : "unknown command";
    return kind + " '" + excerpt(name) + "'" + (meant.empty() ? " (see legcheck --help)" : meant);
  }

  std::variant<Invocation, Refused> chosen(Console& console) {
    for (std::size_t i = 0; i < typed_.size(); ++i) {
      for (const std::string& text : typed_[i]) {
        assess_.answers.flags.push_back({static_cast<QuestionId>(i), text});
      }
    }
    const std::string wrong = contradiction();
    if (!wrong.empty()) return refuse(console, wrong);
    invocation_.color = color_ == "always" ? Color::always : color_ == "never" ? Color::never : Color::automatic;
    batch_options_.explain = assess_.explain;
    batch_options_.jobs = jobs_ ? *read_jobs(*jobs_) : 0;
    check_options_.json = diff_options_.json = format_ == "json";
    const auto named = std::find_if(commands_.begin(), commands_.end(),
                                    [app = deepest()](const Named& each) { return each.app == app; });
    invocation_.command = named == commands_.end() ? Command(assess_) : named->options();
    return invocation_;
  }

  std::string contradiction() {
    CLI::App* const named = deepest();
    if (color_ != "auto" && color_ != "always" && color_ != "never") {
      return "--color: must be auto, always or never, not '" + excerpt(color_) + "'";
    }
    if (format_ != "text" && format_ != "json") return "--format: must be text or json, not '" + excerpt(format_) + "'";
    if (jobs_ && !read_jobs(*jobs_)) {
      return fmt::format("--jobs: must be a whole number from 1 to {}, not '{}'", most_jobs, excerpt(*jobs_));
    }
    if (batch_options_.brief && assess_.explain) return "--brief and --explain cannot stand together";
    if (assess_.quiet && assess_.json) return "--quiet and --json cannot stand together";
    const bool answered = assess_.answers.any() || !assess_.from.empty();
    if (assess_.ask_all && (answered || assess_.no_input)) return "--ask-all asks: it takes no answers beside it";
    if (named != &app_ && answered) return "answers do not go with the command '" + named->get_name() + "'";
    if (named == rules_) return "rules: name what to do: " + names_of(*rules_);
    return {};
  }

  /// A command that can be given, and what was asked of it.
  struct Named {
    const CLI::App* app;
    std::function<Command()> options;
  };

  const Questionnaire& questionnaire_;
  std::vector<Strings> typed_;  ///< What was given for each question.
  Invocation invocation_;
  AssessOptions assess_;
  BatchOptions batch_options_;
  const ProfileOptions show_profile_{ProfileOptions::Action::show};
  const ProfileOptions ask_profile_{ProfileOptions::Action::ask};
  const ProfileOptions forget_profile_{ProfileOptions::Action::forget};
  SchemaOptions schema_options_;
  CompletionOptions completion_options_;
  HelpOptions help_options_;
  const RulesListOptions list_options_{};
  RulesShowOptions show_options_;
  RulesGraphOptions graph_options_;
  RulesExplainOptions explain_options_;
  const RulesDocOptions doc_options_{};
  RulesExportOptions export_options_;
  RulesCheckOptions check_options_;
  RulesDiffOptions diff_options_;
  RulesTestOptions test_options_;
  std::string format_ = "text";
  RulePaths unused_paths_;  ///< They were read before.
  std::string color_ = "auto";
  std::optional<std::string> jobs_;
  CLI::App app_{"With these legs, run, modify the run, or rest?"};
  CLI::App* rules_ = nullptr;
  std::vector<Named> commands_;
};

}  // namespace

std::variant<RulePaths, Refused> parse_rule_paths(const Strings& arguments, Console& console) {
  RulePaths paths;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  add_rule_options(app, paths);
  try {
    app.parse(reversed(arguments));
  } catch (const CLI::ParseError& error) {
    return refuse(console, printable(error.what()) + " (see legcheck --help)");
  }
  return paths;
}

std::variant<Invocation, Refused> parse_arguments(const Strings& arguments, const RulePaths& paths,
                                                  const Questionnaire& questionnaire, Console& console) {
  return Parser(questionnaire).parse(arguments, paths, console);
}

std::vector<CommandHelp> command_helps(const Questionnaire& questionnaire) { return Parser(questionnaire).helps(); }

}  // namespace legcheck::cli
