#include "cli/arguments/completion.hpp"

#include <algorithm>
#include <sstream>

#include "cli/arguments/syntax.hpp"
#include "io/text/characters.hpp"
#include "legcheck/schemas.hpp"

namespace legcheck::cli {
namespace {

using Strings = std::vector<std::string>;

constexpr const char* bash_script = R"(# bash completion for legcheck
_legcheck() {
  local last
  mapfile -t COMPREPLY < <("${COMP_WORDS[0]}" __complete "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
  COMPREPLY=("${COMPREPLY[@]%%$'\t'*}")
  case ${COMPREPLY[@]: -1} in
    :files) last=${COMP_WORDS[COMP_CWORD]}
      mapfile -t COMPREPLY < <(compgen -f -- "${last#=}"); compopt -o filenames;;
    :more) unset 'COMPREPLY[-1]'; compopt -o nospace;;
  esac
}
complete -F _legcheck legcheck
)";

constexpr const char* zsh_script = R"(#compdef legcheck
_legcheck() {
  local -a lines texts
  lines=("${(@f)$($words[1] __complete "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)}")
  texts=("${(@)lines%%$'\t'*}")
  case $texts[-1] in
    :files) [[ $PREFIX == --*=* ]] && compset -P '*='; _files;;
    :more) compadd -S '' -d "lines[1,-2]" -- "${(@)texts[1,-2]}";;
    ?*) compadd -- $texts;;
  esac
}
if [[ $funcstack[1] == _legcheck ]]; then _legcheck "$@"; else compdef _legcheck legcheck; fi
)";

constexpr const char* fish_script = R"(# fish completion for legcheck
function __legcheck_complete
  set -l words (commandline -opc)
  set -l word (commandline -ct)
  set -l lines ($words[1] __complete $words[2..-1] "$word" 2>/dev/null)
  switch "$lines[-1]"
    case ':*'; string match -v ':*' -- $lines
    case '*'; string join \n -- $lines
  end
  set -l flag (string match -r -- '^--[^=]*=' $word)
  test "$lines[-1]" = :files; and printf "$flag%s\n" (__fish_complete_path (string replace -- "$flag" '' $word))
end
complete -c legcheck -f -a '(__legcheck_complete)'
)";

/// A word being typed, and what may stand in its place.
class Completion {
 public:
  /// The words before it, and what of it stands in words of their own before the last.
  Completion(const Strings& before, std::string word, std::size_t glued)
      : word_(std::move(word)), glued_(glued), rules_(paths_in(before, words_), files_) {
    const bool named = static_cast<bool>(rules_.set());
    if (!named) by_default_ = load_rules().value;
    questionnaire_ = named ? &rules_.set().value->questionnaire : &by_default_->questionnaire;
  }

  std::string text() {
    const Cursor cursor = cursor_after(words_, rules_);
    const std::size_t equals = word_.find('=');
    if (!cursor.flag.empty()) {
      complete_value(cursor.command, cursor.flag);
    } else if (!cursor.only_words && word_.rfind("--", 0) == 0 && equals != std::string::npos) {
      done_ = equals + 1;
      complete_value(cursor.command, word_.substr(0, equals));
    } else if (!cursor.only_words && word_.rfind('-', 0) == 0) {
      for (const FlagHelp& flag : flags_of(cursor.command)) offer(flag.name, flag.text);
    } else {
      complete_word(cursor.command);
    }
    return out_ + (files_too_ ? ":files\n" : more_ && !out_.empty() ? ":more\n" : "");
  }

 private:
  /// The rules that are named before; the other words are left. What is wrong with them is not said here.
  static RulePaths paths_in(const Strings& before, Strings& words) {
    std::istringstream in;
    std::ostringstream nowhere;
    Console console{in, nowhere, nowhere};
    auto taken = take_rule_paths(before, console);
    words = before;
    auto* rules = std::get_if<RuleWords>(&taken);
    if (rules == nullptr) return {};
    words = std::move(rules->words);
    return std::move(rules->paths);
  }

  /// Offers a text in place of what is not done of the word.
  void offer(const std::string& text, const std::string& meaning = {}) {
    const std::string whole = word_.substr(0, done_) + text;
    if (whole.rfind(word_, 0) != 0 || whole.size() < glued_) return;
    out_ += printable(whole.substr(glued_)) + (meaning.empty() ? "" : "\t" + printable(meaning)) + "\n";
  }

  /// All flags that a command heeds.
  [[nodiscard]] std::vector<FlagHelp> flags_of(const std::string& command) const {
    std::vector<FlagHelp> flags = help_of_judgement(*questionnaire_).flags;
    if (command.empty()) return flags;
    const auto is_common = [](const FlagHelp& flag) {
      return flag.name == "--help" || flag.name == "--exit-zero" || flag.name.rfind("--rules", 0) == 0;
    };
    std::erase_if(flags, [&](const FlagHelp& flag) { return !is_common(flag); });
    for (const CommandEntry& entry : command_entries()) {
      if (entry.name != command) continue;
      for (const FlagHelp& flag : help_of(entry).flags) {
        if (!is_common(flag)) flags.push_back(flag);
      }
    }
    return flags;
  }

  void complete_value(const std::string& command, const std::string& name) {
    const std::vector<FlagHelp> flags = flags_of(command);
    const auto flag = std::find_if(flags.begin(), flags.end(), [&](const FlagHelp& each) { return each.name == name; });
    if (flag == flags.end()) return;
    if (flag->name == "--also") return complete_complaint();
    files_too_ = flag->value == "FILE" || flag->value == "PATH";
    if (flag->value == "LIST") {
      complete_list(flag->choices, ',');
    } else {
      for (const std::string& choice : flag->choices) offer(choice);
    }
  }

  /// One more member of a list.
  void complete_list(const Strings& members, char separator) {
    more_ = true;
    const std::size_t last = word_.rfind(separator);
    if (last != std::string::npos && last >= done_) done_ = last + 1;
    for (const std::string& member : members) offer(member);
  }

  /// "place=knee,effects=limp+night"
  void complete_complaint() {
    more_ = true;
    const std::size_t comma = word_.rfind(',');
    if (comma != std::string::npos && comma >= done_) done_ = comma + 1;
    const std::size_t equals = word_.find('=', done_);
    if (equals == std::string::npos) {
      for (const Question& question : questionnaire_->all()) {
        if (question.about == About::complaint) offer(question.id + "=", question.ask);
      }
      return;
    }
    std::string flag = "--" + word_.substr(done_, equals - done_);
    std::replace(flag.begin(), flag.end(), '_', '-');
    done_ = equals + 1;
    for (const FlagHelp& each : help_of_judgement(*questionnaire_).flags) {
      if (each.name == flag) complete_list(each.choices, each.value == "LIST" ? '+' : '=');
    }
  }

  void complete_word(const std::string& command) {
    const std::string prefix = command.empty() ? "" : command + " ";
    for (const CommandEntry& entry : command_entries()) {
      const bool below = entry.name.rfind(prefix, 0) == 0;
      const std::string name(below ? entry.name.substr(prefix.size()) : "");
      if (!name.empty() && name.find(' ') == std::string::npos) offer(name, std::string(entry.text));
      if (entry.name == command) complete_argument(help_of(entry));
    }
  }

  void complete_argument(const CommandHelp& command) {
    const std::string& kind = command.argument;
    for (const std::string& value : command.arguments) offer(value);
    if (kind == "ID") {
      const RuleSet& rules = by_default_ ? *by_default_ : *rules_.set().value;
      for (const Rule& rule : rules.rules) offer(rule.id, std::string(name_of(rule.verdict)));
    } else if (kind == "NAME") {
      for (const std::string_view name : schema_names()) offer(std::string(name));
    }
    files_too_ = kind == "FILE" || kind == "DIR" || kind == "PATH" || kind == "OLD NEW";
  }

  std::string word_;
  std::size_t glued_;
  std::size_t done_ = 0;  ///< What of the word stays as it is.
  Strings words_;
  RuleFiles files_;
  NamedRules rules_;
  std::optional<RuleSet> by_default_;  ///< Only when those that are named cannot be loaded.
  const Questionnaire* questionnaire_ = nullptr;
  std::string out_;
  bool files_too_ = false;
  bool more_ = false;  ///< The word may go on.
};

}  // namespace

std::optional<std::string> completion_script(const std::string& shell) {
  if (shell == "bash") return bash_script;
  if (shell == "zsh") return zsh_script;
  if (shell == "fish") return fish_script;
  return std::nullopt;
}

std::string completions(const Strings& words) {
  Strings whole;
  std::size_t glued = 0;  // of the last word, how much stands in words before it
  bool after_equals = false;
  for (const std::string& word : words) {
    const bool joins = !whole.empty() && (word == "=" || after_equals);
    glued = joins ? whole.back().size() : 0;
    if (joins) whole.back() += word;
    if (!joins) whole.push_back(word);
    if (joins && word == "=") glued = whole.back().size();
    after_equals = joins && word == "=";
  }
  if (whole.empty()) whole.emplace_back();
  const std::string word = whole.back();
  whole.pop_back();
  return Completion(whole, word, glued).text();
}

}  // namespace legcheck::cli
