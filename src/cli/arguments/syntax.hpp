/// What each command takes. The parser, the help and the completions are made from these definitions.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/arguments/arguments.hpp"

namespace legcheck::cli {

/// Receives what a command takes, one thing after the other, with the value that it fills. A placeholder says what
/// may stand there: "auto|always|never", or what kind of thing, such as "FILE".
class Syntax {
 public:
  Syntax() = default;
  Syntax(const Syntax&) = delete;
  Syntax& operator=(const Syntax&) = delete;
  virtual ~Syntax() = default;

  using Take = std::function<bool(const std::string&)>;  ///< False when the text is no such value.

  /// `names` may hold a short one too: "-q,--quiet".
  virtual void flag(std::string_view names, bool& given, std::string_view text) = 0;
  virtual void value(std::string_view name, std::string& value, std::string_view placeholder,
                     std::string_view text) = 0;
  /// May be repeated.
  virtual void values(std::string_view name, std::vector<std::string>& values, std::string_view placeholder,
                      std::string_view text) = 0;
  /// A value that must be what `must_be` says.
  virtual void checked(std::string_view name, const Take& take, const std::string& must_be,
                       std::string_view placeholder, std::string_view text) = 0;
  /// Words without a flag.
  virtual void word(std::string_view name, std::string& value, bool required, std::string_view placeholder) = 0;
  virtual void words(std::string_view name, std::vector<std::string>& values) = 0;

  /// One of "auto|always|never", in the order of the enumeration.
  template <class Enum>
  void choice(std::string_view name, Enum& chosen, std::string_view choices, std::string_view text) {
    one_of(name, choices, text, [&chosen](std::size_t index) { chosen = static_cast<Enum>(index); });
  }

 private:
  void one_of(std::string_view name, std::string_view choices, std::string_view text,
              const std::function<void(std::size_t)>& choose);
};

/// A command, and those below it by the beginning of their names.
struct CommandEntry {
  std::string_view name;  ///< "rules show"
  std::string_view text;
  Command (*start)();  ///< Before anything was said of it; nullptr where one below must be named.
  bool alone = false;  ///< No flag of a judgement goes with it.
};

/// In the order of the help.
std::span<const CommandEntry> command_entries();

/// What goes with every command.
void define_common(RulePaths& paths, bool& exit_zero, Syntax& syntax);
/// All flags of a judgement but those of the questions.
void define_judgement(AssessOptions& options, Look& look, Syntax& syntax);
/// What a command takes itself.
void define(Command& command, Syntax& syntax);

/// "auto", "always" and "never" of "auto|always|never"; nothing where it names a kind of thing.
std::vector<std::string> choices_of(std::string_view placeholder);

/// A flag in words.
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

CommandHelp help_of(const CommandEntry& entry);
/// The judgement itself, with a flag for each question.
CommandHelp help_of_judgement(const Questionnaire& questionnaire);

/// Placeholder of a question's value: "N", "LIST", …; empty for a question of yes or no, which needs none.
std::string_view placeholder_of(const Question& question);

/// The topics of `legcheck help`, parted by "|".
inline constexpr std::string_view help_topics = "answers|json|exit-status|privacy|rules";
inline constexpr std::string_view shells = "bash|zsh|fish";

}  // namespace legcheck::cli
