#include "cli/arguments/completion.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/text/characters.hpp"

namespace legcheck::cli {
namespace {

/// A word as all three shells take it, in single quotes.
std::string quoted(const std::string& text) {
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

/// A text of a rule file as fish takes it: there a backslash escapes also inside single quotes.
std::string described(const std::string& text) {
  std::string word = "'";
  for (const char c : printable(text)) word += c == '\'' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
  return word + "'";
}

bool takes_file(const FlagHelp& flag) { return flag.value == "FILE" || flag.value == "PATH"; }
bool takes_file(const CommandHelp& command) {
  const std::string& argument = command.argument;
  return argument == "FILE" || argument == "DIR" || argument == "PATH" || argument == "OLD NEW";
}
bool takes_list(const FlagHelp& flag) { return flag.value == "LIST"; }

/// The commands directly below this one.
std::vector<const CommandHelp*> children(const CommandHelp& parent, const std::vector<CommandHelp>& commands) {
  const std::string prefix = parent.name.empty() ? "" : parent.name + " ";
  std::vector<const CommandHelp*> found;
  for (const CommandHelp& each : commands) {
    const bool below = each.name.size() > prefix.size() && each.name.compare(0, prefix.size(), prefix) == 0;
    if (below && each.name.find(' ', prefix.size()) == std::string::npos) found.push_back(&each);
  }
  return found;
}

std::string last_word(const std::string& name) { return name.substr(name.rfind(' ') + 1); }

/// Flags that go with every command, and those that only some of them heed.
bool goes_with(const FlagHelp& flag, const CommandHelp& command) {
  const bool common = flag.name == "--help" || flag.name == "--exit-zero" || flag.name.rfind("--rules", 0) == 0;
  const bool own = std::any_of(command.flags.begin(), command.flags.end(),
                               [&](const FlagHelp& each) { return each.name == flag.name; });
  return common || own || (command.name == "batch" && flag.name == "--explain");
}

/// The flags of all commands, each once.
std::vector<FlagHelp> all_flags(const std::vector<CommandHelp>& commands) {
  std::vector<FlagHelp> flags;
  for (const CommandHelp& command : commands) {
    for (const FlagHelp& flag : command.flags) {
      const auto same = [&](const FlagHelp& each) { return each.name == flag.name; };
      if (std::none_of(flags.begin(), flags.end(), same)) flags.push_back(flag);
    }
  }
  return flags;
}

/// The flags after which a word is a value, never a command.
std::vector<std::string> flags_with_value(const std::vector<CommandHelp>& commands) {
  std::vector<std::string> names;
  for (const FlagHelp& flag : all_flags(commands)) {
    if (!flag.value.empty()) names.push_back(flag.name);
  }
  return names;
}

/// Shell code for each word before the cursor; it leaves the command's name in `command`.
std::string command_walk(const std::vector<CommandHelp>& commands) {
  std::string code = fmt::format(
      "    if [[ -n $skip ]]; then [[ $word == '=' ]] || skip=''; continue; fi\n"
      "    case $word in {}) skip=1; continue;; esac\n"
      "    case \"$command $word\" in\n",
      fmt::join(flags_with_value(commands), "|"));
  for (const CommandHelp& parent : commands) {
    for (const CommandHelp* child : children(parent, commands)) {
      code += fmt::format("      {}) command={};;\n", quoted(parent.name + " " + last_word(child->name)),
                          quoted(child->name));
    }
  }
  return code + "    esac\n";
}

/// What may stand at the cursor when no flag waits for its value.
std::string words_of(const CommandHelp& command, const std::vector<CommandHelp>& commands) {
  std::string words;
  const auto add = [&](const std::string& word) { words += (words.empty() ? "" : " ") + word; };
  for (const CommandHelp* child : children(command, commands)) add(last_word(child->name));
  for (const std::string& value : command.arguments) add(value);
  for (const FlagHelp& flag : all_flags(commands)) {
    if (goes_with(flag, command)) add(flag.name);
  }
  return words;
}

std::string bash_script(const std::vector<CommandHelp>& commands) {
  std::string code =
      "# bash completion for legcheck\n"
      "_legcheck() {\n"
      "  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' word skip=''\n"
      "  if [[ $current == '=' ]]; then current=''\n"
      "  elif [[ $previous == '=' ]]; then previous=${COMP_WORDS[COMP_CWORD-2]}; fi\n"
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do\n" +
      command_walk(commands) +
      "  done\n"
      "  case $previous in\n";
  for (const FlagHelp& flag : all_flags(commands)) {
    if (takes_list(flag)) {
      code += fmt::format(
          "    {}) COMPREPLY=($(compgen -P \"${{current%\"${{current##*,}}\"}}\" -W {} -- \"${{current##*,}}\"))\n"
          "      compopt -o nospace; return;;\n",
          flag.name, quoted(fmt::format("{}", fmt::join(flag.choices, " "))));
    } else if (!flag.choices.empty()) {
      code += fmt::format("    {}) COMPREPLY=($(compgen -W {} -- \"$current\")); return;;\n", flag.name,
                          quoted(fmt::format("{}", fmt::join(flag.choices, " "))));
    } else if (takes_file(flag)) {
      code += fmt::format(
          "    {}) mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); compopt -o filenames; return;;\n", flag.name);
    } else if (!flag.value.empty()) {
      code += fmt::format("    {}) return;;\n", flag.name);
    }
  }
  code += "  esac\n  local words=''\n  case $command in\n";
  for (const CommandHelp& command : commands) {
    code += fmt::format("    {}) words={};;\n", quoted(command.name), quoted(words_of(command, commands)));
  }
  code += "  esac\n  COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n";
  for (const CommandHelp& command : commands) {
    if (!takes_file(command)) continue;
    code += fmt::format(
        "  [[ $command == {} && $current != -* ]] && {{ mapfile -t COMPREPLY < <(compgen -f -- \"$current\"); "
        "compopt -o filenames; }}\n",
        quoted(command.name));
  }
  return code + "  return 0\n}\ncomplete -F _legcheck legcheck\n";
}

std::string zsh_script(const std::vector<CommandHelp>& commands) {
  std::string code =
      "#compdef legcheck\n"
      "_legcheck() {\n"
      "  local command='' word skip='' previous=$words[CURRENT-1]\n"
      "  if [[ $words[CURRENT] == --*=* ]]; then previous=${words[CURRENT]%%=*}; compset -P '*='; fi\n"
      "  for word in ${words[2,CURRENT-1]}; do\n" +
      command_walk(commands) +
      "  done\n"
      "  case $previous in\n";
  for (const FlagHelp& flag : all_flags(commands)) {
    const std::string choices = fmt::format("{}", fmt::join(flag.choices, " "));
    if (takes_list(flag)) {
      code += fmt::format("    {}) compset -P '*,'; compadd -q -S ',' -- {}; return;;\n", flag.name, choices);
    } else if (!flag.choices.empty()) {
      code += fmt::format("    {}) compadd -- {}; return;;\n", flag.name, choices);
    } else if (takes_file(flag)) {
      code += fmt::format("    {}) _files; return;;\n", flag.name);
    } else if (!flag.value.empty()) {
      code += fmt::format("    {}) _message {}; return;;\n", flag.name, quoted(flag.value));
    }
  }
  code += "  esac\n  case $command in\n";
  for (const CommandHelp& command : commands) {
    const bool files = takes_file(command);
    code += fmt::format("    {}) compadd -- {}{};;\n", quoted(command.name), words_of(command, commands),
                        files ? "; _files" : "");
  }
  return code +
         "  esac\n}\n"
         "if [[ $funcstack[1] == _legcheck ]]; then _legcheck \"$@\"; else compdef _legcheck legcheck; fi\n";
}

/// A function that is true when just this command was named before the cursor.
std::string fish_condition(const std::vector<CommandHelp>& commands) {
  std::string code = fmt::format(
      "function __legcheck_command_is\n"
      "  set -l command ''\n  set -l skip\n  set -l words (commandline -opc)\n  set -e words[1]\n"
      "  for word in $words\n"
      "    if set -q skip[1]; set skip; continue; end\n"
      "    if contains -- $word {}; set skip 1; continue; end\n"
      "    switch \"$command $word\"\n",
      fmt::join(flags_with_value(commands), " "));
  for (const CommandHelp& parent : commands) {
    for (const CommandHelp* child : children(parent, commands)) {
      code += fmt::format("      case {}; set command {}\n", quoted(parent.name + " " + last_word(child->name)),
                          quoted(child->name));
    }
  }
  return code + "    end\n  end\n  contains -- $command $argv\nend\n";
}

/// The commands that a flag goes with, as arguments of that function; nothing when it goes with all.
std::string fish_commands_of(const FlagHelp& flag, const std::vector<CommandHelp>& commands) {
  std::string names;
  std::size_t count = 0;
  for (const CommandHelp& command : commands) {
    if (!goes_with(flag, command)) continue;
    names += " \"" + command.name + "\"";
    ++count;
  }
  return count == commands.size() ? "" : names;
}

std::string fish_script(const std::vector<CommandHelp>& commands) {
  std::string code = "# fish completion for legcheck\n" + fish_condition(commands) + "complete -c legcheck -f\n";
  for (const CommandHelp& command : commands) {
    const std::string condition = quoted("__legcheck_command_is \"" + command.name + "\"");
    for (const CommandHelp* child : children(command, commands)) {
      code += fmt::format("complete -c legcheck -n {} -a {} -d {}\n", condition, last_word(child->name),
                          described(child->text));
    }
    if (!command.arguments.empty()) {
      code += fmt::format("complete -c legcheck -n {} -a {}\n", condition,
                          quoted(fmt::format("{}", fmt::join(command.arguments, " "))));
    }
    if (takes_file(command)) {
      code += fmt::format("complete -c legcheck -n {} -F\n", condition);
    }
  }
  for (const FlagHelp& flag : all_flags(commands)) {
    code += fmt::format("complete -c legcheck -l {} -d {}", flag.name.substr(2), described(flag.text));
    const std::string only = fish_commands_of(flag, commands);
    if (!only.empty()) code += " -n " + quoted("__legcheck_command_is" + only);
    const std::string choices = fmt::format("{}", fmt::join(flag.choices, " "));
    if (takes_list(flag)) {
      code += fmt::format(" -x -a '(__fish_append , {})'", choices);
    } else if (!flag.choices.empty()) {
      code += fmt::format(" -x -a {}", quoted(choices));
    } else if (takes_file(flag)) {
      code += " -r -F";
    } else if (!flag.value.empty()) {
      code += " -x";
    }
    code += "\n";
  }
  return code;
}

}  // namespace

std::optional<std::string> completion_script(const std::string& shell, const std::vector<CommandHelp>& commands) {
  if (shell == "bash") return bash_script(commands);
  if (shell == "zsh") return zsh_script(commands);
  if (shell == "fish") return fish_script(commands);
  return std::nullopt;
}

}  // namespace legcheck::cli
