#include "io/report/rule_text.hpp"

#include <algorithm>

#include <fmt/format.h>

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

}  // namespace legcheck
