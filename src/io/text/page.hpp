/// A verdict and its sections as a terminal, a narrow one or a screen reader wants them.
/// Text for a terminal: wrapped at words, in labelled paragraphs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/text.hpp"

namespace legcheck {

/// How the texts of a section follow each other. A screen reader gets each as a sentence of its own.
enum class Flow {
  lines,      ///< Each begins a line.
  numbered,   ///< As lines; a screen reader hears which of how many.
  paragraph,  ///< One after the other.
};

class Page {
 public:
  explicit Page(const TextStyle& style) : style_(style) {}

  /// The first line: the word of the verdict first.
  void headline(Verdict verdict, std::string_view text);
  /// A labelled section; nothing when there are no texts.
  void section(std::string_view label, const std::vector<std::string>& texts, Flow flow = Flow::lines);

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  [[nodiscard]] bool narrow() const { return style_.width < 60; }
  void spoken(std::string_view label, const std::vector<std::string>& texts, Flow flow);
  void add_lines(const std::vector<std::string>& lines, std::string_view indent);

  TextStyle style_;
  std::string text_;
};

/// The text in lines of at most `width` columns, broken between words; a word that is longer stands alone.
/// Unprintable characters are escaped.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

/// "Why       text ...": each text wrapped into the column beside the label, which stands on the first line only.
/// Every text begins a line. Nothing for no texts.
std::string labelled(std::string_view label, const std::vector<std::string>& texts, std::size_t width = 80);

}  // namespace legcheck
