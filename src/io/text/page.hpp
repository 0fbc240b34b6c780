/// Pages for people as a terminal, a narrow one or a screen reader wants them: a verdict, labelled sections, lines,
/// lists, commands and places in files. Whatever comes in is shown with its unprintable characters escaped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/text.hpp"

namespace legcheck {

/// How the texts of a section follow each other. A screen reader gets each as a sentence of its own.
enum class Flow : std::uint8_t {
  lines,      ///< Each begins a line.
  numbered,   ///< As lines; a screen reader hears which of how many.
  paragraph,  ///< One after the other.
};

/// What belongs to an item follows it and is deeper.
struct ListItem {
  std::size_t depth = 0;
  std::string text;
};

class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}

  /// The first line: the word of the verdict first.
  void headline(Verdict verdict, std::string_view text);
  /// "Why       text ...": texts in a column beside their label, which stands once; on a narrow terminal below it.
  /// Nothing when there are no texts.
  void section(std::string_view label, const std::vector<std::string>& texts, Flow flow = Flow::lines);
  /// A heading, and its text below.
  void below(std::string_view heading, std::string_view text);
  /// A line. Where it has to be broken, it goes on deeper than it began.
  void line(std::string_view text);
  /// "  - pain is 4 or more"; a screen reader hears "1.2." instead of how deep it stands.
  void list(const std::vector<ListItem>& items);
  /// A command of a shell after its lead. Where it has to be broken, a shell still takes it as one.
  void command(std::string_view lead, std::string_view command);
  /// The line of a text in which the byte `offset` stands, cut to what fits, and a caret below it. Nothing when the
  /// line is empty.
  void place(std::string_view text, std::size_t offset);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  [[nodiscard]] bool narrow() const { return style_.width < 60; }
  [[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t indent) const;
  void spoken(std::string_view label, const std::vector<std::string>& texts, Flow flow);
  void beside(std::string_view label, const std::vector<std::string>& texts);
  void add_lines(const std::vector<std::string>& lines, std::string_view indent);

  TextStyle style_;
  std::string text_;
};

/// What becomes of a word that is longer than a line: it stands alone and is too long, or it is broken.
enum class LongWords : std::uint8_t { whole, broken };

/// The text in lines of at most `width` columns, broken between words. Unprintable characters are escaped.
std::vector<std::string> wrapped(std::string_view text, std::size_t width, LongWords long_words = LongWords::whole);

}  // namespace legcheck
