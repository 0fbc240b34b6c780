#include "io/assessment_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/wrap.hpp"

namespace legcheck {
namespace {

std::string upper(std::string_view name) {
  std::string text(name);
  std::transform(text.begin(), text.end(), text.begin(),
                 [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
  return text;
}

std::vector<std::string> texts_of(const std::vector<Note>& notes) {
  std::vector<std::string> texts;
  texts.reserve(notes.size());
  for (const Note& note : notes) texts.push_back(note.text);
  return texts;
}

std::vector<std::string> why(const Assessment& assessment) {
  constexpr std::size_t most = 4;
  std::vector<std::string> texts;
  for (const Reason& reason : assessment.reasons) {
    if (texts.size() < most) texts.push_back(reason.text);
  }
  if (assessment.reasons.size() > most) {
    texts.push_back(fmt::format("and {} more, none stronger (--json)", assessment.reasons.size() - most));
  }
  return texts;
}

std::vector<std::string> open_questions(const Assessment& assessment, const RuleSet& rules) {
  std::vector<std::string> texts;
  if (assessment.bounds.decided()) return texts;
  for (const Unanswered& open : assessment.unanswered) {
    if (open.verdict <= assessment.bounds.lower) continue;
    const std::string of =
        open.complaint && assessment.complaints.size() > 1 ? fmt::format(" (complaint {})", *open.complaint + 1) : "";
    texts.push_back(fmt::format("{}{}{}: could become {}", rules.questionnaire[open.question].id, of,
                                open.unsure ? ", you were not sure" : "", upper(name_of(open.verdict))));
  }
  return texts;
}

std::vector<std::string> get_help(const SafetyNet& net) {
  std::vector<std::string> texts;
  for (const std::string& text : {net.where, net.how_soon}) {
    if (!text.empty()) texts.push_back(text);
  }
  for (const auto* part : {&net.say, &net.do_not, &net.watch, &net.look_again, &net.always}) {
    texts.insert(texts.end(), part->begin(), part->end());
  }
  return texts;
}

}  // namespace

std::string to_text(const Assessment& assessment, const RuleSet& rules) {
  const Bounds& bounds = assessment.bounds;
  std::vector<std::string> today = texts_of(assessment.limits);
  for (std::string& text : texts_of(assessment.advice)) today.push_back(std::move(text));
  std::string text = labelled(upper(name_of(bounds.verdict)), {assessment.safety_net.headline});
  text += labelled("Care", {std::string(name_of(bounds.care))});
  text += labelled("Why", why(assessment));
  text += labelled("Open", open_questions(assessment, rules));
  text += labelled("Clash", texts_of(assessment.warnings));
  text += labelled("Today", today);
  text += labelled("Get help", get_help(assessment.safety_net));
  return text;
}

}  // namespace legcheck
