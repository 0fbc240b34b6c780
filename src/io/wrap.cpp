#include "io/wrap.hpp"

#include <algorithm>

#include "io/characters.hpp"

namespace legcheck {
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
