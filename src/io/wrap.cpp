#include "io/wrap.hpp"

#include "io/characters.hpp"

namespace legcheck {
namespace {

constexpr std::size_t label_width = 10;

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(first_character(text).size)) ++count;
  return count;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    std::string& line = lines.back();
    if (!line.empty() && columns(line) + 1 + columns(word) > width) {
      lines.emplace_back(word);
    } else {
      line += (line.empty() ? "" : " ") + std::string(word);
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

}  // namespace

std::string labelled(std::string_view label, const std::vector<std::string>& texts, std::size_t width) {
  std::string block;
  for (const std::string& text : texts) {
    for (const std::string& line : wrapped(printable(text), width - label_width)) {
      std::string lead(block.empty() ? label : "");
      lead.resize(label_width, ' ');
      block += lead + line + "\n";
    }
  }
  return block;
}

}  // namespace legcheck
