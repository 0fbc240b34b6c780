#include "io/text/page.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "io/text/characters.hpp"

namespace legcheck {
namespace {

struct Look {
  std::string_view word, symbol, color;
};

// Blue, yellow and red: never green against red.
constexpr std::array<Look, 3> looks{
    Look{"RUN", "\xE2\x9C\x93 ", "\x1b[1;34m"},
    Look{"MODIFY", "\xE2\x96\xB2 ", "\x1b[1;33m"},
    Look{"REST", "\xE2\x96\xA0 ", "\x1b[1;31m"},
};
constexpr std::string_view color_end = "\x1b[0m";
constexpr std::size_t margin = 2;
constexpr std::size_t label_width = 10;

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(first_character(text).size)) ++count;
  return count;
}

/// At most so many characters from the start.
std::string_view first_columns(std::string_view text, std::size_t most) {
  std::string_view rest = text;
  for (; most > 0 && !rest.empty(); --most) rest.remove_prefix(first_character(rest).size);
  return text.substr(0, text.size() - rest.size());
}

/// As much of a word as there is room for: up to a comma, which in JSON stands between words; else up to another sign
/// that parts a long word, where that is not too early.
std::string_view part_of(std::string_view word, std::size_t room) {
  const std::string_view part = first_columns(word, std::max<std::size_t>(room, 1));
  if (part.size() == word.size()) return part;
  const std::size_t comma = part.find_last_of(',');
  if (comma != std::string_view::npos) return part.substr(0, comma + 1);
  const std::size_t sign = part.find_last_of("/-_.=&:");
  return sign != std::string_view::npos && sign >= part.size() / 2 ? part.substr(0, sign + 1) : part;
}

}  // namespace

void Page::add_lines(const std::vector<std::string>& lines, std::string_view indent) {
  for (const std::string& line : lines) text_ += fmt::format("{}{}\n", indent, line);
}

void Page::headline(Verdict verdict, std::string_view text) {
  const Look& look = looks[static_cast<std::size_t>(verdict)];
  if (style_.accessible) return add_lines(wrapped(fmt::format("Verdict: {}. {}", look.word, text), 0), "");
  const std::string symbol(style_.symbols ? look.symbol : "");
  const std::string word = style_.color ? fmt::format("{}{}{}{}", look.color, symbol, look.word, color_end)
                                        : fmt::format("{}{}", symbol, look.word);
  if (narrow()) {
    text_ += word + "\n";
    return add_lines(wrapped(text, margin), "");
  }
  const std::size_t taken = look.word.size() + (style_.symbols ? margin : 0) + margin;
  const std::vector<std::string> lines = wrapped(text, taken);
  text_ += fmt::format("{}  {}\n", word, lines.front());
  add_lines({lines.begin() + 1, lines.end()}, std::string(10, ' '));
}

std::vector<std::string> Page::wrapped(std::string_view text, std::size_t indent) const {
  const LongWords long_words = style_.fits ? LongWords::broken : LongWords::whole;
  return legcheck::wrapped(text, style_.width - std::min(style_.width, indent), long_words);
}

void Page::section(std::string_view label, const std::vector<std::string>& texts, Flow flow) {
  if (texts.empty()) return;
  if (style_.accessible) return spoken(label, texts, flow);
  const std::vector<std::string> shown =
      flow == Flow::paragraph ? std::vector{fmt::format("{}", fmt::join(texts, " "))} : texts;
  if (!narrow() && (label.size() < label_width || !style_.fits)) return beside(label, shown);
  add_lines(wrapped(label, 0), "");
  for (const std::string& text : shown) add_lines(wrapped(text, 2 * margin), "  ");
}

void Page::beside(std::string_view label, const std::vector<std::string>& texts) {
  std::string lead(label);
  for (const std::string& text : texts) {
    for (const std::string& line : wrapped(text, label_width)) {
      lead.resize(std::max(label_width, lead.size() + 1), ' ');
      text_ += lead + line + "\n";
      lead.clear();
    }
  }
}

void Page::spoken(std::string_view label, const std::vector<std::string>& texts, Flow flow) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string lead =
        flow == Flow::numbered ? fmt::format("{} {} of {}", label, i + 1, texts.size()) : std::string(label);
    add_lines(wrapped(fmt::format("{}. {}", lead, texts[i]), 0), "");
  }
}

void Page::below(std::string_view heading, std::string_view text) {
  if (style_.accessible) return add_lines(wrapped(fmt::format("{}: {}", heading, text), 0), "");
  line(fmt::format("{}:", heading));
  add_lines(wrapped(text, margin), "  ");
}

void Page::line(std::string_view text) {
  const std::string safe = printable(text);
  const std::string_view words = std::string_view(safe).substr(std::min(safe.find_first_not_of(' '), safe.size()));
  const std::size_t indent = style_.accessible ? 0 : safe.size() - words.size();
  if (!style_.fits || indent + columns(words) <= style_.width) {
    text_ += fmt::format("{:{}}{}\n", "", indent, words);
    return;
  }
  // However deep it stands, half of the width is left for the words.
  const std::size_t deeper = std::min(indent + margin, style_.width / 2);
  const std::vector<std::string> lines = wrapped(words, deeper);
  add_lines({lines.front()}, std::string(deeper - margin, ' '));
  add_lines({lines.begin() + 1, lines.end()}, std::string(style_.accessible ? 0 : deeper, ' '));
}

void Page::list(const std::vector<ListItem>& items) {
  std::vector<std::size_t> number;
  for (const ListItem& item : items) {
    number.resize(item.depth + 1);
    ++number.back();
    if (style_.accessible) {
      line(fmt::format("{}. {}", fmt::join(number, "."), item.text));
    } else {
      line(fmt::format("{:{}}- {}", "", margin + 2 * item.depth, item.text));
    }
  }
}

namespace {

/// Up to the next space that a shell does not take for a part of the word.
std::string_view next_word(std::string_view command) {
  bool quoted = false;
  for (std::size_t i = 0; i < command.size(); ++i) {
    if (command[i] == '\'') quoted = !quoted;
    if (command[i] == ' ' && !quoted) return command.substr(0, i);
  }
  return command;
}

/// A shell joins lines that end with a backslash: words stay words where a space stands before it, and one that is
/// longer than a line goes on at the start of the next.
std::vector<std::string> shell_lines(std::string_view command, std::size_t indent, std::size_t width) {
  constexpr std::string_view go_on = " \\";
  std::vector<std::string> lines{std::string(indent, ' ')};
  const auto room = [&] { return width - std::min(width, columns(lines.back()) + go_on.size()); };
  while (!command.empty()) {
    std::string_view word = next_word(command);
    command.remove_prefix(std::min(word.size() + 1, command.size()));
    if (lines.back().size() > indent && columns(word) > room()) {
      lines.back() += "\\";
      lines.emplace_back(indent, ' ');
    }
    while (columns(word) > room()) {
      const std::string_view part = part_of(word, room());
      lines.back() += std::string(part) + "\\";
      lines.emplace_back();
      word.remove_prefix(part.size());
    }
    lines.back() += std::string(word) + (command.empty() ? "" : " ");
  }
  return lines;
}

}  // namespace

void Page::command(std::string_view lead, std::string_view command) {
  const std::string safe = printable(command);
  if (!style_.fits || columns(lead) + columns(safe) <= style_.width) return line(std::string(lead) + safe);
  const std::size_t indent = std::min(lead.find_first_not_of(' '), lead.size());
  if (indent < lead.size()) line(lead.substr(0, lead.find_last_not_of(' ') + 1));
  add_lines(shell_lines(safe, style_.accessible ? 0 : margin, style_.width), "");
}

namespace {

constexpr std::size_t before_caret = 60;
constexpr std::size_t after_caret = 40;
constexpr std::string_view more = "...";

/// The start of the first character at or after a byte.
std::size_t character_at(std::string_view text, std::size_t at) {
  const auto continues = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
  while (at < text.size() && continues(at)) ++at;
  return at;
}

/// A line on both sides of a place.
struct Sides {
  std::string left, right;
};

Sides around(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
  const std::size_t line_start = offset == 0 || start == std::string_view::npos ? 0 : start + 1;
  const std::string_view seen = text.substr(0, offset + after_caret + 4);  // a line may be as long as the file
  const std::size_t line_end = std::min(seen.find_first_of("\r\n", offset), seen.size());
  const std::size_t from = character_at(text, offset - std::min(offset - line_start, before_caret));
  const std::size_t to = character_at(text, std::min(line_end, offset + after_caret));
  return {std::string(from > line_start ? more : "") + printable(text.substr(from, offset - from)),
          printable(text.substr(offset, to - offset)) + std::string(to < line_end ? more : "")};
}

/// The sides in so many columns; the right one, where the place begins, gets at least half of them.
Sides cut(Sides sides, std::size_t width) {
  const std::size_t left = std::min(columns(sides.left), width - std::min(columns(sides.right), width / 2));
  if (columns(sides.left) > left) {
    std::string_view end = sides.left;
    while (columns(end) > left - more.size()) end.remove_prefix(first_character(end).size);
    sides.left = std::string(more) + std::string(end);
  }
  if (columns(sides.right) > width - left) {
    sides.right = std::string(first_columns(sides.right, width - left - more.size())) + std::string(more);
  }
  return sides;
}

}  // namespace

void Page::place(std::string_view text, std::size_t offset) {
  Sides sides = around(text, offset);
  if (sides.left.empty() && sides.right.empty()) return;
  if (style_.accessible) return line("  There it says: " + (sides.right.empty() ? "nothing more" : sides.right));
  if (style_.fits) sides = cut(std::move(sides), style_.width - margin);
  text_ += "  " + sides.left + sides.right + "\n  " + std::string(columns(sides.left), ' ') + "^\n";
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width, LongWords long_words) {
  const std::string safe = printable(text);
  std::string_view rest = safe;
  std::vector<std::string> lines(1);
  while (!rest.empty()) {
    std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(word.size() + 1, rest.size()));
    if (!lines.back().empty()) {
      if (columns(lines.back()) + 1 + columns(word) > width) {
        lines.emplace_back();
      } else {
        lines.back() += ' ';
      }
    }
    while (long_words == LongWords::broken && columns(word) > std::max<std::size_t>(width, 1)) {
      const std::string_view part = part_of(word, width);
      lines.back() += part;
      lines.emplace_back();
      word.remove_prefix(part.size());
    }
    lines.back() += word;
  }
  return lines;
}

}  // namespace legcheck
