#include "cli/arguments/describe_commands.hpp"

#include <CLI/CLI.hpp>

#include "cli/arguments/answer_options.hpp"

namespace legcheck::cli {
namespace {

using Strings = std::vector<std::string>;

Strings choices_of(const CLI::Option& option, const Questionnaire& questionnaire) {
  for (const Question& question : questionnaire.all()) {
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

void describe(CLI::App& app, const std::string& name, const Questionnaire& questionnaire,
              std::vector<CommandHelp>& found) {
  CommandHelp help{name, app.get_description(), {}, "", {}};
  for (const CLI::Option* option : app.get_options()) {
    const Strings choices = choices_of(*option, questionnaire);
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
    describe(*each, name.empty() ? each->get_name() : name + " " + each->get_name(), questionnaire, found);
  }
}

}  // namespace

std::vector<CommandHelp> describe_commands(CLI::App& app, const Questionnaire& questionnaire) {
  std::vector<CommandHelp> found;
  describe(app, "", questionnaire, found);
  return found;
}

}  // namespace legcheck::cli
