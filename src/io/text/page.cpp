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

}  // namespace

void Page::add_lines(const std::vector<std::string>& lines, std::string_view indent) {
  for (const std::string& line : lines) text_ += fmt::format("{}{}\n", indent, line);
}

void Page::headline(Verdict verdict, std::string_view text) {
  const Look& look = looks[static_cast<std::size_t>(verdict)];
  if (style_.accessible) return add_lines(wrapped(fmt::format("Verdict: {}. {}", look.word, text), style_.width), "");
  const std::string symbol(style_.symbols ? look.symbol : "");
  const std::string word = style_.color ? fmt::format("{}{}{}{}", look.color, symbol, look.word, color_end)
                                        : fmt::format("{}{}", symbol, look.word);
  if (narrow()) {
    text_ += word + "\n";
    return add_lines(wrapped(text, style_.width - std::min(style_.width, margin)), "");
  }
  const std::size_t taken = look.word.size() + (style_.symbols ? margin : 0) + margin;
  const std::vector<std::string> lines = wrapped(text, style_.width - taken);
  text_ += fmt::format("{}  {}\n", word, lines.front());
  add_lines({lines.begin() + 1, lines.end()}, std::string(10, ' '));
}

void Page::section(std::string_view label, const std::vector<std::string>& texts, Flow flow) {
  if (texts.empty()) return;
  if (style_.accessible) return spoken(label, texts, flow);
  const std::vector<std::string> shown =
      flow == Flow::paragraph ? std::vector{fmt::format("{}", fmt::join(texts, " "))} : texts;
  if (!narrow()) {
    text_ += labelled(label, shown, style_.width);
    return;
  }
  text_ += fmt::format("{}\n", label);
  for (const std::string& text : shown)
    add_lines(wrapped(text, style_.width - std::min(style_.width, 2 * margin)), "  ");
}

void Page::spoken(std::string_view label, const std::vector<std::string>& texts, Flow flow) {
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const std::string lead =
        flow == Flow::numbered ? fmt::format("{} {} of {}", label, i + 1, texts.size()) : std::string(label);
    add_lines(wrapped(fmt::format("{}. {}", lead, texts[i]), style_.width), "");
  }
}

namespace {

constexpr std::size_t label_width = 10;

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(first_character(text).size)) ++count;
  return count;
}

}  // namespace

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  const std::string safe = printable(text);
  std::string_view rest = safe;
  std::vector<std::string> lines(1);
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::string_view word = rest.substr(0, end);
    std::string& line = lines.back();
    if (!line.empty() && columns(line) + 1 + columns(word) > width) {
      lines.emplace_back(word);
    } else {
      line += (line.empty() ? "" : " ") + std::string(word);
    }
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return lines;
}

std::string labelled(std::string_view label, const std::vector<std::string>& texts, std::size_t width) {
  std::string block;
  for (const std::string& text : texts) {
    for (const std::string& line : wrapped(text, width - std::min(width, label_width))) {
      std::string lead(block.empty() ? label : "");
      lead.resize(std::max(label_width, lead.size() + 1), ' ');
      block += lead + line + "\n";
    }
  }
  return block;
}

}  // namespace legcheck
