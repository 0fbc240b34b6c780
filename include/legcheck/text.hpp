/// Texts for people, in English, as the program prints them: UTF-8, wrapped at words, each line ended by a newline.
/// Text that came from outside (ids, names, answers) is escaped, so that none can steer a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "legcheck/assessment.hpp"
#include "legcheck/interview.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

struct TextStyle {
  std::size_t width = 80;   ///< Columns, at least 20; below 60 labels stand above their texts.
  bool color = false;       ///< The verdict stands in bold and in its colour, as ANSI escapes.
  bool symbols = false;     ///< The verdict has a shape before it: not only colour tells it.
  bool accessible = false;  ///< Sentences without columns or symbols, for a screen reader.
  /// No line is longer than the width. Otherwise only prose is wrapped, and never within a word: where no terminal
  /// shows a page, programs and clipboards want commands, lists and addresses whole.
  bool fits = false;
};

struct TextDetail {
  bool verbose = false;  ///< All reasons, all advice, all questions that were not asked.
  bool explain = false;  ///< The rules, answers and sources behind every reason, and near misses.
};

/// The verdict first, then why, what to do today, what would change it and where to get help. An emergency says
/// nothing but what to do now. The assessment must be of these rules and this morning; what it was not asked for
/// (see Detail) is left out.
std::string to_text(const Assessment& assessment, const RuleSet& rules, const Morning& morning,
                    const TextStyle& style = {}, const TextDetail& detail = {});

struct PromptStyle {
  std::size_t width = 70;   ///< Columns, at least 20.
  bool accessible = false;  ///< One choice a line, whole sentences, no columns and no brackets.
};

// Turns come from Interview::next() with the same morning.

/// What is asked, how to answer, and the lines to choose from. `number` counts the prompts from 1.
std::string prompt_text(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style,
                        std::size_t number);

/// What stands before the cursor, without a newline.
std::string prompt_mark(const RuleSet& rules, const Turn& turn, const PromptStyle& style);

/// Why it is asked, what its answers come to by the rules as things stand, and the keys. Judges once for each answer.
std::string why_text(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style);

/// The longest line that read_reply() reads, in bytes; longer ones are refused.
inline constexpr std::size_t longest_reply = 1024;

/// What a runner typed at a prompt.
struct Reply {
  enum class Kind : std::uint8_t {
    answers,  ///< `morning` holds them.
    unsure,   ///< Not sure; `morning` says so. Prompt::unsure may ask whether that is meant.
    why,      ///< The runner wants why_text().
    back,     ///< To the prompt before: ask again with the morning of before.
    enough,   ///< No more questions.
    quit,     ///< Away without a verdict.
    refused,  ///< It could not be understood; `message` says why and what would do.
  };

  Kind kind = Kind::refused;
  Morning morning;      ///< The one before with what was said; as it was unless kind is answers or unsure.
  std::string message;  ///< A sentence for the runner; only when refused.
  std::string heard;    ///< The answers in words.
};

/// Reads numbers of lines, figures, words and ids, without a newline. For several places the answers are parted by
/// commas, and = repeats the one before; what is left out stays unanswered. Any text is taken or refused: it never
/// throws.
Reply read_reply(const RuleSet& rules, const Turn& turn, const Morning& before, std::string_view text);

}  // namespace legcheck
#pragma GCC visibility pop
