#include "cli/arguments/syntax.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <type_traits>

#include <fmt/format.h>

#include "io/batch/line_work.hpp"
#include "io/morning/answer_flags.hpp"

namespace legcheck::cli {
namespace {

template <class Options>
Command start() {
  return Options();
}

template <ProfileOptions::Action action>
Command start_profile() {
  return ProfileOptions{action};
}

using Action = ProfileOptions::Action;

constexpr std::array<CommandEntry, 18> entries{{
    {"batch", "Judge the mornings of FILE or standard input, one a line", start<BatchOptions>},
    {"profile", "What rarely changes about you: show it, ask it, forget it", start_profile<Action::show>},
    {"profile show", "Print what is kept, and where", start_profile<Action::show>},
    {"profile ask", "Ask all of it", start_profile<Action::ask>},
    {"profile forget", "Delete all of it", start_profile<Action::forget>},
    {"rules", "Look at the rules, test them, write them out", nullptr},
    {"rules list", "Every rule: id, verdict, care", start<RulesListOptions>},
    {"rules show", "One rule with its sources", start<RulesShowOptions>},
    {"rules explain", "One rule in plain English, with an example and the rules beside it", start<RulesExplainOptions>},
    {"rules graph", "Questions, conditions and rules as a graph for Graphviz", start<RulesGraphOptions>},
    {"rules doc", "All rules as a document in Markdown", start<RulesDocOptions>},
    {"rules export", "Write the default rules into a new folder", start<RulesExportOptions>},
    {"rules check", "Prove that rules keep what is guaranteed", start<RulesCheckOptions>},
    {"rules diff", "Prove whether changed rules are stricter or looser", start<RulesDiffOptions>},
    {"rules test", "Judge cases and print what differs", start<RulesTestOptions>},
    {"schema", "Print a JSON Schema; without a name list them", start<SchemaOptions>, true},
    {"completion", "Print the completions for a shell", start<CompletionOptions>},
    {"help", "Help on a topic", start<HelpOptions>, true},
}};

void define_format(Format& format, Syntax& syntax) {
  syntax.choice("--format", format, "text|json", "How to print it");
}

void define_own(BatchOptions& options, Syntax& syntax) {
  syntax.word("FILE", options.file, false, "");
  syntax.flag("--brief", options.brief, "Id, verdict, care and the ids of the rules only");
  syntax.flag("--explain", options.explain, "Also what would change it, and near misses");
  syntax.flag("--summary", options.summary, "Counts by verdict, care and rule at the end, on stderr");
  syntax.flag("--fail-fast", options.fail_fast, "End at the first bad record");
  const auto take = [&options](const std::string& text) {
    const char* const end = text.data() + text.size();
    const auto [read, error] = std::from_chars(text.data(), end, options.jobs);
    return error == std::errc() && read == end && options.jobs >= 1 && options.jobs <= most_jobs;
  };
  syntax.checked("--jobs", take, fmt::format("a whole number from 1 to {}", most_jobs), "N",
                 "Threads, 1 to 256; without it one for each core");
}

void define_own(SchemaOptions& options, Syntax& syntax) { syntax.word("NAME", options.name, false, ""); }

void define_own(CompletionOptions& options, Syntax& syntax) { syntax.word("SHELL", options.shell, true, shells); }

void define_own(HelpOptions& options, Syntax& syntax) { syntax.word("TOPIC", options.topic, false, help_topics); }

void define_own(RulesShowOptions& options, Syntax& syntax) { syntax.word("ID", options.id, true, ""); }

void define_own(RulesExplainOptions& options, Syntax& syntax) { syntax.word("ID", options.id, true, ""); }

void define_own(RulesGraphOptions& options, Syntax& syntax) {
  syntax.flag("--interview", options.interview, "The prompts of the interview instead");
}

void define_own(RulesExportOptions& options, Syntax& syntax) { syntax.word("DIR", options.folder, true, ""); }

void define_own(RulesCheckOptions& options, Syntax& syntax) {
  syntax.words("PATH", options.paths);
  define_format(options.format, syntax);
}

void define_own(RulesDiffOptions& options, Syntax& syntax) {
  syntax.word("OLD", options.before, true, "");
  syntax.word("NEW", options.after, true, "");
  syntax.value("--mornings", options.mornings, "FILE", "Past mornings, one a line, to judge by both");
  define_format(options.format, syntax);
}

void define_own(RulesTestOptions& options, Syntax& syntax) {
  syntax.words("FILE", options.files);
  syntax.flag("--coverage", options.coverage, "How often each rule held, and just did not");
  syntax.flag("--mutate", options.mutate, "Change the rules bit by bit: would it be noticed?");
}

/// The others take nothing.
template <class Options>
void define_own(Options& /*options*/, Syntax& /*syntax*/) {}

/// "text or json", "auto, always or never"
std::string listed(const std::vector<std::string>& choices) {
  std::string text = choices.front();
  for (std::size_t i = 1; i < choices.size(); ++i) text += (i + 1 < choices.size() ? ", " : " or ") + choices[i];
  return text;
}

/// Writes down what it receives.
class Description : public Syntax {
 public:
  explicit Description(CommandHelp& help) : help_(help) {}

  void flag(std::string_view names, bool& /*given*/, std::string_view text) override {
    add(names.substr(names.rfind(',') + 1), "", text);
  }
  void value(std::string_view name, std::string& /*value*/, std::string_view placeholder,
             std::string_view text) override {
    add(name, placeholder, text);
  }
  void values(std::string_view name, std::vector<std::string>& /*values*/, std::string_view placeholder,
              std::string_view text) override {
    add(name, placeholder, text);
  }
  void checked(std::string_view name, const Take& /*take*/, const std::string& /*must_be*/,
               std::string_view placeholder, std::string_view text) override {
    add(name, placeholder, text);
  }
  void word(std::string_view name, std::string& /*value*/, bool /*required*/, std::string_view placeholder) override {
    help_.argument += fmt::format("{}{}", help_.argument.empty() ? "" : " ", name);
    help_.arguments = choices_of(placeholder);
  }
  void words(std::string_view name, std::vector<std::string>& /*values*/) override { help_.argument = name; }

  void add(std::string_view name, std::string_view placeholder, std::string_view text) {
    help_.flags.push_back({std::string(name), std::string(placeholder), std::string(text), choices_of(placeholder)});
  }

 private:
  CommandHelp& help_;
};

void describe(const Question& question, Description& description, CommandHelp& help) {
  const std::string name = flag_name(question);
  description.add(name, placeholder_of(question), question.ask);
  if (question.kind == Kind::yes_no) description.add("--no-" + name.substr(2), "", question.ask);
  if (question.kind != Kind::choice && question.kind != Kind::set) return;
  std::vector<std::string>& choices = help.flags.back().choices;
  choices.emplace_back(question.kind == Kind::set ? "none" : "unsure");
  for (const Choice& choice : question.choices) choices.push_back(choice.id);
}

}  // namespace

void Syntax::one_of(std::string_view name, std::string_view choices, std::string_view text,
                    const std::function<void(std::size_t)>& choose) {
  const std::vector<std::string> all = choices_of(choices);
  const Take take = [all, choose](const std::string& word) {
    const auto found = std::find(all.begin(), all.end(), word);
    if (found == all.end()) return false;
    choose(static_cast<std::size_t>(found - all.begin()));
    return true;
  };
  checked(name, take, listed(all), choices, text);
}

std::span<const CommandEntry> command_entries() { return entries; }

void define_common(RulePaths& paths, bool& exit_zero, Syntax& syntax) {
  syntax.values("--rules", paths.added, "PATH", "Add the rules of a file or folder (repeatable)");
  syntax.value("--rules-only", paths.only, "PATH", "Use only the rules of a file or folder");
  syntax.flag("--exit-zero", exit_zero, "Status 0 for every verdict; errors stay");
}

void define_judgement(AssessOptions& options, Look& look, Syntax& syntax) {
  syntax.values("--also", options.answers.also, "ANSWERS",
                "A further complaint: place=knee,side=left,effects=limp+night");
  syntax.flag("--nothing-else", options.answers.nothing_else, "What is not named is absent or as usual");
  syntax.value("--date", options.answers.date, "DAY", "The day: 2026-11-22, yesterday");
  syntax.value("--from", options.from, "FILE", "A morning as JSON; - reads standard input");
  syntax.flag("--json", options.json, "The whole assessment as JSON");
  syntax.flag("-q,--quiet", options.quiet, "The word of the verdict only");
  syntax.flag("--verbose", options.verbose, "All reasons and all advice");
  syntax.flag("--explain", options.explain, "The rules, answers and sources behind it, and near misses");
  syntax.choice("--color", look.color, "auto|always|never", "When to use colour");
  syntax.flag("--accessible", look.accessible, "Plain sentences for a screen reader");
  syntax.flag("--ask-all", options.ask_all, "Ask every question that applies");
  syntax.flag("--no-input", options.no_input, "Never ask");
}

void define(Command& command, Syntax& syntax) {
  std::visit([&](auto& options) { define_own(options, syntax); }, command);
}

std::vector<std::string> choices_of(std::string_view placeholder) {
  std::vector<std::string> choices;
  if (placeholder.find('|') == std::string_view::npos) return choices;
  for (std::size_t end = placeholder.find('|'); end != std::string_view::npos; end = placeholder.find('|')) {
    choices.emplace_back(placeholder.substr(0, end));
    placeholder.remove_prefix(end + 1);
  }
  choices.emplace_back(placeholder);
  return choices;
}

std::string_view placeholder_of(const Question& question) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: return "N";
    case Kind::choice: return "WORD";
    case Kind::set: return "LIST";
    case Kind::yes_no: break;
  }
  return "";
}

CommandHelp help_of(const CommandEntry& entry) {
  CommandHelp help{std::string(entry.name), std::string(entry.text), {}, "", {}};
  Description description(help);
  RulePaths paths;
  bool exit_zero = false;
  if (entry.alone) define_common(paths, exit_zero, description);
  if (entry.start == nullptr) return help;
  Command command = entry.start();
  define(command, description);
  return help;
}

CommandHelp help_of_judgement(const Questionnaire& questionnaire) {
  CommandHelp help;
  Description description(help);
  description.add("--help", "", "Help");
  description.add("--version", "", "The version");
  for (const Question& question : questionnaire.all()) describe(question, description, help);
  AssessOptions options;
  Look look;
  RulePaths paths;
  define_judgement(options, look, description);
  define_common(paths, options.exit_zero, description);
  return help;
}

}  // namespace legcheck::cli
