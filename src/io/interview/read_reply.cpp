#include "io/interview/read_reply.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/characters.hpp"
#include "io/interview/read_lines_reply.hpp"
#include "io/interview/read_numbers_reply.hpp"
#include "io/interview/read_places_reply.hpp"
#include "io/interview/reply_words.hpp"

namespace legcheck {
namespace {

Reply refused(std::string message) { return {Reply::Kind::refused, Morning(), std::move(message), {}}; }

std::optional<Reply::Kind> key(std::string_view text) {
  if (text == "?") return Reply::Kind::why;
  if (text == "<") return Reply::Kind::back;
  if (text == ".") return Reply::Kind::enough;
  if (text == "q" || text == "quit") return Reply::Kind::quit;
  if (text == "u" || text == "unsure") return Reply::Kind::unsure;
  return std::nullopt;
}

/// Whoever named a line and is not sure which of its signs it is has them all counted.
Answers all_unsure(const RuleSet& rules, const Turn& turn, Answers answers) {
  for (const QuestionId id : turn.questions) {
    const Question& question = rules.questionnaire[id];
    const bool counted = question.about == About::morning && answers[id].given();
    answers[id] = counted ? question.members(answers[id].possible.may) : Answer::unsure();
  }
  return answers;
}

Morning unsure(const RuleSet& rules, const Turn& turn, Morning morning) {
  if (turn.complaints.empty()) morning.shared = all_unsure(rules, turn, morning.shared);
  for (const std::size_t i : turn.complaints) morning.complaints[i] = all_unsure(rules, turn, morning.complaints[i]);
  return morning;
}

/// One answer for each place, in their order.
Reply read_each(const RuleSet& rules, const Turn& turn, const Morning& morning, std::string_view text) {
  const bool numbers = lines_of(rules, turn, morning).empty();
  const auto read = numbers ? read_numbers : read_lines;
  const std::size_t places = std::max<std::size_t>(turn.complaints.size(), 1);
  std::vector<std::string_view> parts{text};
  if (places > 1) parts = pieces(text, ',');
  if (parts.size() > places) return refused(fmt::format("There are {} places: one answer for each.", places));
  Reply reply{Reply::Kind::answers, morning, {}, {}};
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == "=" && i > 0) parts[i] = parts[i - 1];
    Answers& answers = turn.complaints.empty() ? reply.morning.shared : reply.morning.complaints[turn.complaints[i]];
    if (parts[i] == "u" && places > 1) {
      answers = all_unsure(rules, turn, answers);
      continue;
    }
    ReadPart part = read(rules, turn, morning, answers, parts[i]);
    if (!part.answers) return refused(std::move(part.message));
    answers = *std::move(part.answers);
    reply.heard += (i == 0 ? "" : "; ") + part.heard;
  }
  return reply;
}

}  // namespace

Reply read_reply(const RuleSet& rules, const Turn& turn, const Morning& before, std::string_view text) {
  if (text.size() > longest_reply) return refused("That is too long for an answer.");
  if (!is_typed(text)) return refused("That holds characters that are no answer. Use letters and numbers.");
  Morning morning = before;
  if (!turn.complaints.empty() && morning.complaints.empty()) morning.complaints.emplace_back(before.shared.size());
  const std::string_view typed = trimmed(text);
  if (const auto pressed = key(typed)) {
    const bool not_sure = *pressed == Reply::Kind::unsure;
    return {*pressed, not_sure ? unsure(rules, turn, std::move(morning)) : Morning(), {}, {}};
  }
  if (rules.prompts[turn.prompt].places) return read_places(rules, turn, morning, typed);
  return read_each(rules, turn, morning, typed);
}

}  // namespace legcheck
