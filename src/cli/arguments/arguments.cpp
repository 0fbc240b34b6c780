#include "cli/arguments/arguments.hpp"

#include <algorithm>
#include <list>
#include <map>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "cli/arguments/syntax.hpp"
#include "core/vocabulary/suggest.hpp"
#include "io/batch/line_work.hpp"
#include "io/morning/answer_flags.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

using Strings = std::vector<std::string>;

Strings reversed(const Strings& words) { return {words.rbegin(), words.rend()}; }

Refused refuse(Console& console, const std::string& message) {
  error(console, message);
  return {ExitStatus::usage};
}

Refused refuse(Console& console, const CLI::ParseError& wrong) {
  return refuse(console, printable(wrong.what()) + " (see legcheck --help)");
}

/// The flag that a word is or begins with: "--place" of "--place=calf". Empty for any other word.
std::string_view flag_of(std::string_view word) {
  return word.rfind("--", 0) == 0 ? word.substr(0, word.find('=')) : std::string_view();
}

/// A value that is looked at when all words are read.
struct Checked {
  std::string_view name;
  std::string must_be;
  Syntax::Take take;
  std::optional<std::string> text;
};

/// What a parser was taught.
struct Taught {
  std::list<Checked> checked;
  std::vector<std::string_view> flags;

  [[nodiscard]] bool knows(std::string_view flag) const {
    return std::find(flags.begin(), flags.end(), flag) != flags.end();
  }
};

/// Teaches the parser what a command takes; of the flags only those that the words name, since each costs as much to
/// set up as a judgement.
class Lesson : public Syntax {
 public:
  Lesson(CLI::App& app, const Strings& words, Taught& taught) : app_(app), words_(words), taught_(taught) {}

  void flag(std::string_view names, bool& given, std::string_view /*text*/) override {
    if (is_named(names)) app_.add_flag(std::string(names), given);
  }
  void value(std::string_view name, std::string& value, std::string_view placeholder,
             std::string_view /*text*/) override {
    if (is_named(name)) app_.add_option(std::string(name), value)->type_name(std::string(placeholder));
  }
  void values(std::string_view name, std::vector<std::string>& values, std::string_view placeholder,
              std::string_view /*text*/) override {
    if (!is_named(name)) return;
    app_.add_option(std::string(name), values)->type_name(std::string(placeholder))->allow_extra_args(false);
  }
  void checked(std::string_view name, const Take& take, const std::string& must_be, std::string_view placeholder,
               std::string_view /*text*/) override {
    if (!is_named(name)) return;
    Checked& check = taught_.checked.emplace_back(Checked{name, must_be, take, std::nullopt});
    app_.add_option(std::string(name), check.text)->type_name(std::string(placeholder))->allow_extra_args(false);
  }
  void word(std::string_view name, std::string& value, bool required, std::string_view /*placeholder*/) override {
    app_.add_option(std::string(name), value)->required(required);
  }
  void words(std::string_view name, std::vector<std::string>& values) override {
    app_.add_option(std::string(name), values);
  }

 private:
  bool is_named(std::string_view names) {
    const std::string_view name = names.substr(names.rfind(',') + 1);
    const bool named = std::any_of(words_.begin(), words_.end(), [&](const std::string& word) {
      const bool is_short = name != names && word.size() > 1 && word[0] == '-' && word[1] != '-';
      return is_short || flag_of(word) == name;
    });
    if (named) taught_.flags.push_back(name);
    return named;
  }

  CLI::App& app_;
  const Strings& words_;
  Taught& taught_;
};

/// The parser and the values it fills.
class Parser {
 public:
  Parser(const Strings& words, NamedRules& rules) : words_(words), rules_(rules), app_("", "legcheck") {
    add(app_, nullptr);
    Lesson lesson(app_, words_, taught_);
    define_judgement(assess_, look_, lesson);
    define_common(paths_, assess_.exit_zero, lesson);
    if (names("--version")) app_.set_version_flag("--version", "legcheck");
    add_commands(app_, "");
    add_answers();
  }

  std::variant<Invocation, Refused> parse(Console& console) {
    if (!wrong_.empty()) return refuse(console, wrong_);
    try {
      app_.parse(reversed(words_));
    } catch (const CLI::CallForHelp&) {
      return Invocation{look_, HelpOptions{name_of_deepest()}};
    } catch (const CLI::CallForVersion&) {
      return Invocation{look_, VersionOptions()};
    } catch (const CLI::ParseError& wrong) {
      return no_rules_ ? refuse_rules(console) : refuse(console, wrong);
    }
    if (no_rules_) return refuse_rules(console);
    const Strings extras = app_.remaining(true);
    if (!extras.empty()) return refuse(console, unknown(extras.front()));
    for (const auto& [question, texts] : typed_) {
      for (const std::string& text : texts) assess_.answers.flags.push_back({question, text});
    }
    const std::string wrong = contradiction();
    if (!wrong.empty()) return refuse(console, wrong);
    return chosen();
  }

  Cursor cursor() {
    Cursor cursor;
    try {
      app_.parse(reversed(words_));
    } catch (const CLI::ArgumentMismatch&) {
      if (!words_.empty()) cursor.flag = words_.back();
    } catch (const CLI::ParseError&) {
      cursor.flag.clear();  // what is wrong is said once it is entered
    }
    cursor.command = name_of_deepest();
    cursor.only_words = std::find(words_.begin(), words_.end(), "--") != words_.end();
    return cursor;
  }

 private:
  /// A command that the words may name, and what was asked of it.
  struct Named {
    CLI::App* app;
    const CommandEntry* entry;  ///< nullptr for the judgement itself.
    Command options;
  };

  [[nodiscard]] bool names(std::string_view word) const {
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }

  void add(CLI::App& app, const CommandEntry* entry) {
    app.allow_extras();
    app.require_subcommand(0, 1);
    app.fallthrough(entry != nullptr && !entry->alone);
    const bool is_command = entry != nullptr && entry->start != nullptr;
    named_.push_back({&app, entry, is_command ? entry->start() : Command()});
  }

  /// The commands below one, of those that a word could mean.
  void add_commands(CLI::App& parent, std::string_view prefix) {
    for (const CommandEntry& entry : command_entries()) {
      if (!is_below(prefix, entry)) continue;
      const std::string name(entry.name.substr(prefix.size()));
      if (!names(name)) continue;
      CLI::App& app = *parent.add_subcommand(name);
      add(app, &entry);
      Lesson lesson(app, words_, taught_);
      if (entry.alone) define_common(paths_, assess_.exit_zero, lesson);
      define(named_.back().options, lesson);
      add_commands(app, std::string(entry.name) + " ");
    }
  }

  static bool is_below(std::string_view prefix, const CommandEntry& entry) {
    return entry.name.rfind(prefix, 0) == 0 && entry.name.find(' ', prefix.size()) == std::string_view::npos;
  }

  /// The questions that the words answer. Only a word that no command explains makes the rules be loaded.
  void add_answers() {
    for (const std::string& word : words_) {
      const std::string_view flag = flag_of(word);
      if (flag.size() < 3 || taught_.knows(flag)) continue;
      const Parsed<RuleSet>& rules = rules_.set();
      no_rules_ = !rules;
      if (no_rules_) return;
      add_answer(word, flag, rules.value->questionnaire);
    }
  }

  void add_answer(const std::string& word, std::string_view flag, const Questionnaire& questionnaire) {
    const std::optional<QuestionId> id = question_of_flag(flag, questionnaire);
    if (!id) return;
    const Question& question = questionnaire[*id];
    if (wrong_.empty()) wrong_ = wrong_value(word, flag, question);
    const auto [known, fresh] = typed_.try_emplace(*id);
    if (!fresh) return;
    Strings& texts = known->second;
    const std::string name = flag_name(question);
    if (question.kind == Kind::yes_no) {
      app_.add_flag(fmt::format("{}{{yes}},--no-{}{{no}}", name, name.substr(2)), texts);
    } else {
      app_.add_option(name, texts)->type_name(std::string(placeholder_of(question)))->allow_extra_args(false);
    }
  }

  /// What is wrong with a value that the parser would take for another; empty when nothing is. It would read
  /// `--cleared=` as yes and `--no-cleared=yes` as cleared.
  static std::string wrong_value(const std::string& word, std::string_view flag, const Question& question) {
    if (flag.size() == word.size()) return {};
    const std::string name = flag_name(question);
    if (flag != name) return fmt::format("{}: takes no value (write {}=unsure for not sure)", flag, name);
    return flag.size() + 1 == word.size() ? name + ": " + read_typed(question, "").message : std::string();
  }

  Refused refuse_rules(Console& console) {
    print(console, rules_.set().diagnostics);
    return {ExitStatus::bad_rules};
  }

  /// The innermost command that was named.
  const Named& deepest() {
    CLI::App* app = &app_;
    while (!app->get_subcommands().empty()) app = app->get_subcommands().back();
    return *std::find_if(named_.begin(), named_.end(), [&](const Named& each) { return each.app == app; });
  }

  std::string name_of_deepest() {
    const CommandEntry* const entry = deepest().entry;
    return entry == nullptr ? std::string() : std::string(entry->name);
  }

  /// The names of the commands directly below.
  static Strings names_below(const std::string& command) {
    const std::string prefix = command.empty() ? "" : command + " ";
    Strings found;
    for (const CommandEntry& entry : command_entries()) {
      if (is_below(prefix, entry)) found.emplace_back(entry.name.substr(prefix.size()));
    }
    return found;
  }

  /// The flags of a command, of those above it, and of the judgement.
  Strings flags_for(const std::string& command) {
    Strings found;
    const auto add_flags = [&](const CommandHelp& help) {
      if (!help.name.empty()) found.emplace_back("--help");
      for (const FlagHelp& flag : help.flags) found.push_back(flag.name);
    };
    for (const CommandEntry& entry : command_entries()) {
      if (entry.name == command) add_flags(help_of(entry));
    }
    if (const Parsed<RuleSet>& rules = rules_.set()) add_flags(help_of_judgement(rules.value->questionnaire));
    return found;
  }

  std::string unknown(const std::string& word) {
    const bool flag = !word.empty() && word.front() == '-';
    const Strings known = flag ? flags_for(name_of_deepest()) : names_below(name_of_deepest());
    const std::string name = word.substr(0, word.find('='));
    const std::string meant = did_you_mean(name, {known.begin(), known.end()});
    const std::string kind = flag ? "unknown flag" : known.empty() ? "one word too many:" : "unknown command";
    return kind + " '" + excerpt(name) + "'" + (meant.empty() ? " (see legcheck --help)" : meant);
  }

  /// What was said that cannot be meant; takes over the values that must be checked.
  std::string contradiction() {
    for (const Checked& each : taught_.checked) {
      if (!each.text || each.take(*each.text)) continue;
      return fmt::format("{}: must be {}, not '{}'", each.name, each.must_be, excerpt(*each.text));
    }
    const Named& named = deepest();
    const auto* batch = std::get_if<BatchOptions>(&named.options);
    if (batch != nullptr && batch->brief && (batch->explain || assess_.explain)) {
      return "--brief and --explain cannot stand together";
    }
    if (assess_.quiet && assess_.json) return "--quiet and --json cannot stand together";
    const bool answered = assess_.answers.any() || !assess_.from.empty();
    if (assess_.ask_all && (answered || assess_.no_input)) return "--ask-all asks: it takes no answers beside it";
    if (named.entry == nullptr) return {};
    if (answered) return "answers do not go with the command '" + named.app->get_name() + "'";
    if (named.entry->start != nullptr) return {};
    const std::string name = name_of_deepest();
    return fmt::format("{}: name what to do: {}", name, fmt::join(names_below(name), ", "));
  }

  Invocation chosen() {
    const Named& named = deepest();
    if (named.entry == nullptr) return {look_, std::move(assess_)};
    Invocation invocation{look_, named.options};
    if (auto* batch = std::get_if<BatchOptions>(&invocation.command)) batch->explain |= assess_.explain;
    return invocation;
  }

  const Strings& words_;
  NamedRules& rules_;
  bool no_rules_ = false;  ///< They were needed and cannot be loaded.
  std::string wrong_;      ///< What the parser would take for another value.
  AssessOptions assess_;
  Look look_;
  RulePaths paths_;                      ///< Stay empty: they were taken out before.
  std::map<QuestionId, Strings> typed_;  ///< What was said to each question that the words could answer.
  Taught taught_{{}, {"--help", "--version"}};
  CLI::App app_;
  std::list<Named> named_;
};

}  // namespace

std::variant<RuleWords, Refused> take_rule_paths(const Strings& arguments, Console& console) {
  const bool named = std::any_of(arguments.begin(), arguments.end(),
                                 [](const std::string& word) { return word.rfind("--rules", 0) == 0; });
  if (!named) return RuleWords{{}, arguments};
  RuleWords taken;
  bool exit_zero = false;
  CLI::App app;
  app.set_help_flag();
  app.allow_extras();
  const Strings wanted{"--rules", "--rules-only"};
  Taught taught;
  Lesson lesson(app, wanted, taught);
  define_common(taken.paths, exit_zero, lesson);
  try {
    app.parse(reversed(arguments));
  } catch (const CLI::ParseError& wrong) {
    return refuse(console, wrong);
  }
  taken.words = app.remaining();
  return taken;
}

std::variant<Invocation, Refused> parse_arguments(const Strings& words, NamedRules& rules, Console& console) {
  return Parser(words, rules).parse(console);
}

Cursor cursor_after(const Strings& words, NamedRules& rules) { return Parser(words, rules).cursor(); }

}  // namespace legcheck::cli
