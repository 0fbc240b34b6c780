#include "cli/arguments.hpp"

#include <charconv>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/help_text.hpp"
#include "core/suggest.hpp"
#include "io/answer_text.hpp"
#include "io/characters.hpp"
#include "legcheck/assessment_json.hpp"

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
    const std::string wrong = wrong_value(arguments);
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

  std::vector<CommandHelp> helps() {
    std::vector<CommandHelp> found;
    describe(app_, "", found);
    return found;
  }

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
    batch_ = command(app_, "batch", "Judge mornings, one a line, into assessments, one a line");
    batch_->add_option("FILE", batch_options_.file, "JSON Lines; - reads standard input");
    batch_->add_flag("--brief", batch_options_.brief, "Id, verdict, care and the ids of the rules only");
    batch_->add_flag("--explain", assess_.explain, "Also what would change it, and near misses");
    batch_->add_flag("--summary", batch_options_.summary, "Counts by verdict, care and rule at the end, on stderr");
    batch_->add_flag("--fail-fast", batch_options_.fail_fast, "End at the first bad record");
    batch_->add_option("--jobs", jobs_, "How many work at once; without it one a core")
        ->type_name("N")
        ->allow_extra_args(false);
    profile_ = command(app_, "profile", "What rarely changes about you: show it, ask it, forget it");
    profile_show_ = command(*profile_, "show", "Print what is kept, and where");
    profile_ask_ = command(*profile_, "ask", "Ask all of it");
    profile_forget_ = command(*profile_, "forget", "Delete all of it");
    rules_ = command(app_, "rules", "Look at the rules, test them, write them out");
    list_ = command(*rules_, "list", "Every rule: id, verdict, care");
    show_ = command(*rules_, "show", "One rule with its sources");
    show_->add_option("ID", show_options_.id, "The id of a rule")->required();
    explain_ = command(*rules_, "explain", "One rule in plain English, with an example and the rules beside it");
    explain_->add_option("ID", explain_options_.id, "The id of a rule")->required();
    graph_ = command(*rules_, "graph", "Questions, conditions and rules as a graph for Graphviz");
    graph_->add_flag("--interview", graph_options_.interview, "The prompts of the interview instead");
    doc_ = command(*rules_, "doc", "All rules as a document in Markdown");
    export_ = command(*rules_, "export", "Write the default rules into a new folder");
    export_->add_option("DIR", export_options_.folder, "A folder that does not exist or is empty")->required();
    check_ = command(*rules_, "check", "Prove that rules keep what is guaranteed");
    check_->add_option("PATH", check_options_.paths, "A rule file or folder; without it the rules that are loaded");
    check_->add_option("--format", format_, "How to print it")->type_name("text|json");
    diff_ = command(*rules_, "diff", "Prove whether changed rules are stricter or looser");
    diff_->add_option("OLD", diff_options_.before, "A rule file or folder, or default")->required();
    diff_->add_option("NEW", diff_options_.after, "A rule file or folder, or default")->required();
    diff_->add_option("--mornings", diff_options_.mornings, "Past mornings, one a line, to judge by both")
        ->type_name("FILE");
    diff_->add_option("--format", format_, "How to print it")->type_name("text|json");
    test_ = command(*rules_, "test", "Judge cases and print what differs");
    test_->add_option("FILE", test_options_.files, "Cases as JSON or JSON Lines; without it those of the rules");
    test_->add_flag("--coverage", test_options_.coverage, "How often each rule held, and just did not");
    test_->add_flag("--mutate", test_options_.mutate, "Change the rules bit by bit: would it be noticed?");
    schema_ = command_of_words("schema", "Print a JSON Schema; without a name list them");
    schema_->add_option("NAME", schema_options_.name, "morning, assessment, rules, ...");
    completion_ = command(app_, "completion", "Print the completions for a shell");
    completion_->add_option("SHELL", completion_options_.shell, "The shell")->required()->type_name("bash|zsh|fish");
    help_ = command_of_words("help", "Help on a topic");
    help_->add_option("TOPIC", help_options_.topic, "The topic")->type_name(help_topics());
  }

  /// A command whose argument may be a word that is a command elsewhere, such as "rules".
  CLI::App* command_of_words(const std::string& name, const std::string& text) {
    CLI::App* added = command(app_, name, text);
    added->fallthrough(false);
    add_rule_options(*added, unused_paths_);
    added->add_flag("--exit-zero", invocation_.exit_zero, "Status 0 for every verdict; errors stay");
    return added;
  }

  static CLI::App* command(CLI::App& parent, const std::string& name, const std::string& text) {
    CLI::App* added = parent.add_subcommand(name, text);
    added->allow_extras();
    added->fallthrough();
    return added;
  }

  /// The parser would read `--cleared=` as yes and `--no-cleared=yes` as cleared.
  std::string wrong_value(const Strings& arguments) {
    for (const std::string& argument : arguments) {
      const std::size_t equals = argument.find('=');
      if (equals == std::string::npos) continue;
      const std::string flag = argument.substr(0, equals);
      for (const Question& question : questionnaire_.all()) {
        if (flag == flag_name(question) && equals + 1 == argument.size()) {
          return flag + ": " + read_typed(question, "").message;
        }
        if (question.kind == Kind::yes_no && flag == "--no-" + flag_name(question).substr(2)) {
          return flag + ": takes no value (write " + flag_name(question) + "=unsure for not sure)";
        }
      }
    }
    return {};
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
    invocation_.command = command_options();
    return invocation_;
  }

  std::string contradiction() {
    const bool command_named = deepest() != &app_;
    if (color_ != "auto" && color_ != "always" && color_ != "never") {
      return "--color: must be auto, always or never, not '" + excerpt(color_) + "'";
    }
    if (format_ != "text" && format_ != "json") return "--format: must be text or json, not '" + excerpt(format_) + "'";
    if (batch_options_.brief && assess_.explain) return "--brief and --explain cannot stand together";
    if (*batch_ && !read_jobs()) return "--jobs: must be a whole number from 1 to 256, not '" + excerpt(*jobs_) + "'";
    if (assess_.quiet && assess_.json) return "--quiet and --json cannot stand together";
    const bool answered = assess_.answers.any() || !assess_.from.empty();
    if (assess_.ask_all && (answered || assess_.no_input)) return "--ask-all asks: it takes no answers beside it";
    if (command_named && (assess_.answers.any() || !assess_.from.empty())) {
      return "answers do not go with the command '" + deepest()->get_name() + "'";
    }
    if (*rules_ && rules_->get_subcommands().empty()) return "rules: name what to do: " + names_of(*rules_);
    return {};
  }

  ProfileOptions profile_options() {
    if (*profile_ask_) return {ProfileOptions::Action::ask};
    return {*profile_forget_ ? ProfileOptions::Action::forget : ProfileOptions::Action::show};
  }

  bool read_jobs() {
    constexpr std::size_t most = 256;
    if (!jobs_) return true;
    std::size_t& jobs = batch_options_.jobs;
    const char* const end = jobs_->data() + jobs_->size();
    const auto [read, error] = std::from_chars(jobs_->data(), end, jobs);
    return error == std::errc() && read == end && jobs >= 1 && jobs <= most;
  }

  Command command_options() {
    batch_options_.explain = assess_.explain;
    if (*batch_) return batch_options_;
    if (*profile_) return profile_options();
    if (*schema_) return schema_options_;
    if (*completion_) return completion_options_;
    if (*help_) return help_options_;
    if (*list_) return RulesListOptions{};
    if (*show_) return show_options_;
    if (*explain_) return explain_options_;
    if (*graph_) return graph_options_;
    if (*doc_) return RulesDocOptions{};
    if (*export_) return export_options_;
    check_options_.json = format_ == "json";
    if (*check_) return check_options_;
    diff_options_.json = format_ == "json";
    if (*diff_) return diff_options_;
    if (*test_) return test_options_;
    return assess_;
  }

  void describe(CLI::App& app, const std::string& name, std::vector<CommandHelp>& found) {
    CommandHelp help{name, app.get_description(), {}, "", {}};
    for (const CLI::Option* option : app.get_options()) {
      const Strings choices = choices_of(*option);
      if (option->get_positional()) {
        help.argument += (help.argument.empty() ? "" : " ") + option->get_name(true);
        help.arguments = choices;
        continue;
      }
      for (const std::string& flag : option->get_lnames()) {
        if (flag == "help" && !name.empty()) continue;
        const std::string value = option->get_expected_min() == 0 ? "" : option->get_type_name();
        help.flags.push_back({"--" + flag, value, option->get_description(), choices});
      }
    }
    found.push_back(std::move(help));
    for (CLI::App* each : app.get_subcommands({})) {
      describe(*each, name.empty() ? each->get_name() : name + " " + each->get_name(), found);
    }
  }

  [[nodiscard]] Strings choices_of(const CLI::Option& option) const {
    for (const Question& question : questionnaire_.all()) {
      const bool has_words = question.kind == Kind::choice || question.kind == Kind::set;
      if (!has_words || !option.check_lname(flag_name(question).substr(2))) continue;
      Strings words{question.kind == Kind::set ? "none" : "unsure"};
      for (const Choice& choice : question.choices) words.push_back(choice.id);
      return words;
    }
    Strings choices;
    std::string rest = option.get_type_name();
    if (rest.find('|') == std::string::npos) return choices;
    for (std::size_t end = rest.find('|'); !rest.empty(); end = rest.find('|')) {
      choices.push_back(rest.substr(0, end));
      rest.erase(0, end == std::string::npos ? rest.size() : end + 1);
    }
    return choices;
  }

  const Questionnaire& questionnaire_;
  std::vector<Strings> typed_;  ///< What was given for each question.
  Invocation invocation_;
  AssessOptions assess_;
  BatchOptions batch_options_;
  SchemaOptions schema_options_;
  CompletionOptions completion_options_;
  HelpOptions help_options_;
  RulesShowOptions show_options_;
  RulesGraphOptions graph_options_;
  RulesExplainOptions explain_options_;
  RulesExportOptions export_options_;
  RulesCheckOptions check_options_;
  RulesDiffOptions diff_options_;
  RulesTestOptions test_options_;
  std::string format_ = "text";
  RulePaths unused_paths_;  ///< They were read before.
  std::string color_ = "auto";
  std::optional<std::string> jobs_;
  CLI::App app_{"With these legs, run, modify the run, or rest?"};
  CLI::App* batch_ = nullptr;
  CLI::App* schema_ = nullptr;
  CLI::App* completion_ = nullptr;
  CLI::App* help_ = nullptr;
  CLI::App* profile_ = nullptr;
  CLI::App* profile_show_ = nullptr;
  CLI::App* profile_ask_ = nullptr;
  CLI::App* profile_forget_ = nullptr;
  CLI::App* rules_ = nullptr;
  CLI::App* list_ = nullptr;
  CLI::App* show_ = nullptr;
  CLI::App* explain_ = nullptr;
  CLI::App* graph_ = nullptr;
  CLI::App* doc_ = nullptr;
  CLI::App* export_ = nullptr;
  CLI::App* check_ = nullptr;
  CLI::App* diff_ = nullptr;
  CLI::App* test_ = nullptr;
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
