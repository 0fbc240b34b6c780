#include "io/morning/answer_flags.hpp"

#include <algorithm>

namespace legcheck {

std::string flag_name(const Question& question) {
  std::string name = "--" + question.id;
  std::replace(name.begin() + 2, name.end(), '_', '-');
  return name;
}

std::optional<QuestionId> question_of_flag(std::string_view flag, const Questionnaire& questionnaire) {
  if (flag.rfind("--", 0) != 0 || flag.find('_') != std::string_view::npos) return std::nullopt;
  std::string id(flag.substr(2));
  std::replace(id.begin(), id.end(), '-', '_');
  if (const auto found = questionnaire.find(id)) return found;
  if (id.rfind("no_", 0) != 0) return std::nullopt;
  const auto denied = questionnaire.find(id.substr(3));
  return denied && questionnaire[*denied].kind == Kind::yes_no ? denied : std::nullopt;
}

std::string shell_word(const std::string& text) {
  constexpr std::string_view harmless = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.,+=%:/-";
  if (!text.empty() && text.find_first_not_of(harmless) == std::string::npos) return text;
  std::string word = "'";
  for (const char c : text) word += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return word + "'";
}

}  // namespace legcheck
