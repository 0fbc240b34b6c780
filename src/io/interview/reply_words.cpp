#include "io/interview/reply_words.hpp"

#include <algorithm>

#include "io/characters.hpp"

namespace legcheck {

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const std::size_t first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> pieces(std::string_view text, char separator) {
  std::vector<std::string_view> found;
  while (true) {
    const std::size_t end = std::min(text.find(separator), text.size());
    found.push_back(trimmed(text.substr(0, end)));
    if (end == text.size()) return found;
    text.remove_prefix(end + 1);
  }
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\t';
    if (words.empty() || (blank && !words.back().empty())) words.emplace_back();
    if (!blank) words.back() += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!words.empty() && words.back().empty()) words.pop_back();
  return words;
}

bool is_typed(std::string_view text) {
  while (!text.empty()) {
    const Character next = first_character(text);
    if (!next.valid || (is_unprintable(next.code) && next.code != U'\t')) return false;
    text.remove_prefix(next.size);
  }
  return true;
}

}  // namespace legcheck
