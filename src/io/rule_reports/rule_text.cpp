#include "io/rule_reports/rule_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/text/characters.hpp"

namespace legcheck {

std::string source_text(const Source& source) {
  std::string text = source.title;
  for (const std::string& part : {source.author, source.publisher}) {
    if (part.empty()) continue;
    text += (text.back() == '?' || text.back() == '.' ? " " : ". ") + part;
  }
  if (source.year) text += fmt::format(", {}", *source.year);
  if (!source.reviewed.empty()) text += fmt::format(" (looked at on {})", source.reviewed);
  if (!source.doi.empty()) text += ". doi:" + source.doi;
  if (!source.url.empty()) text += ". " + source.url;
  return text;
}

std::string template_text(const RuleSet& rules, const Template& text) {
  std::string shown;
  for (const Template::Piece& piece : text.pieces) {
    shown += piece.text;
    if (piece.question) shown += "{" + rules.questionnaire[*piece.question].id + "}";
  }
  return shown;
}

std::string care_text(Care care) {
  std::string text(name_of(care));
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

namespace {

constexpr std::size_t before_caret = 60;
constexpr std::size_t after_caret = 40;

/// The start of the first character at or after a byte.
std::size_t character_at(std::string_view text, std::size_t at) {
  const auto continues = [&](std::size_t i) { return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U; };
  while (at < text.size() && continues(at)) ++at;
  return at;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  for (; !text.empty(); text.remove_prefix(first_character(text).size)) ++count;
  return count;
}

}  // namespace

std::string excerpt_at(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t start = text.rfind('\n', offset == 0 ? 0 : offset - 1);
  const std::size_t line_start = offset == 0 || start == std::string_view::npos ? 0 : start + 1;
  const std::string_view seen = text.substr(0, offset + after_caret + 4);  // a line may be as long as the file
  const std::size_t line_end = std::min(seen.find_first_of("\r\n", offset), seen.size());
  const std::size_t from = character_at(text, offset - std::min(offset - line_start, before_caret));
  const std::size_t to = character_at(text, std::min(line_end, offset + after_caret));
  const std::string left = (from > line_start ? "..." : "") + printable(text.substr(from, offset - from));
  const std::string right = printable(text.substr(offset, to - offset)) + (to < line_end ? "..." : "");
  if (left.empty() && right.empty()) return {};
  return "  " + left + right + "\n  " + std::string(columns(left), ' ') + "^\n";
}

}  // namespace legcheck
