#include "legcheck/text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "io/assessment/words.hpp"
#include "io/morning/answer_text.hpp"
#include "io/prompts/reply_words.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

constexpr std::size_t most_places = 9;  // more than that is not read one by one

Reply refused(std::string message) { return {Reply::Kind::refused, Morning(), std::move(message), {}}; }

bool says_nothing(const std::string& word) {
  constexpr std::array<std::string_view, 8> fillers{"my", "the", "leg", "legs", "side", "sides", "in", "of"};
  return std::find(fillers.begin(), fillers.end(), word) != fillers.end();
}

/// Reads the words of one place.
class PlaceReader {
 public:
  PlaceReader(const RuleSet& rules, const Turn& turn, Answers answers)
      : rules_(rules), turn_(turn), answers_(std::move(answers)) {}

  /// What is wrong; empty when nothing is.
  std::string read(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    for (std::size_t i = 0; i < words.size();) {
      const std::size_t used = take(words, i);
      if (used == 0) return unknown(words, i);
      i += used;
    }
    const Question& first = rules_.questionnaire[turn_.questions.front()];
    if (answers_[turn_.questions.front()].given()) return {};
    constexpr std::size_t few = 4;
    if (first.choices.size() <= few) return fmt::format("Which {}? {}.", question_name(first), typed_values(first));
    return fmt::format("Which {}? One such as {} or {}. Type ? for all.", question_name(first), first.choices[0].text,
                       first.choices[few].text);
  }

  [[nodiscard]] const Answers& answers() const { return answers_; }

 private:
  /// How many words from this one on name an answer; 0 for none.
  std::size_t take(const std::vector<std::string>& words, std::size_t at) {
    constexpr std::size_t longest = 5;
    for (std::size_t count = std::min(longest, words.size() - at); count > 0; --count) {
      std::string phrase = words[at];
      for (std::size_t i = 1; i < count; ++i) phrase += " " + words[at + i];
      for (const QuestionId id : turn_.questions) {
        const Question& question = rules_.questionnaire[id];
        const auto choice = choice_typed(question, phrase);
        if (!choice || answers_[id].given()) continue;
        answers_[id] = question.chosen(*choice).from(Answer::Origin::prompt);
        return count;
      }
    }
    return says_nothing(words[at]) ? 1 : 0;
  }

  [[nodiscard]] std::string unknown(const std::vector<std::string>& words, std::size_t at) const {
    for (const QuestionId id : turn_.questions) {
      if (choice_typed(rules_.questionnaire[id], words[at])) return "One place at a time, commas between.";
    }
    std::string rest = words[at];
    for (std::size_t i = at + 1; i < words.size(); ++i) rest += " " + words[i];
    return read_typed(rules_.questionnaire[turn_.questions.front()], rest).message;
  }

  const RuleSet& rules_;
  const Turn& turn_;
  Answers answers_;
};

bool same_place(const Turn& turn, const Answers& a, const Answers& b) {
  return std::all_of(turn.questions.begin(), turn.questions.end(), [&](QuestionId id) { return a[id] == b[id]; });
}

}  // namespace

Reply read_places(const RuleSet& rules, const Turn& turn, const Morning& morning, std::string_view text) {
  Reply reply{Reply::Kind::answers, morning, {}, {}};
  std::vector<std::size_t> complaints = turn.complaints;
  const bool may_add = turn.questions == rules.prompts[turn.prompt].questions;
  const std::vector<std::string_view> parts = pieces(text, ',');
  if (parts.size() > (may_add ? most_places : complaints.size())) {
    return refused(may_add ? "Name at most nine places, the worst first."
                           : fmt::format("There are {} places: one answer for each.", complaints.size()));
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i >= complaints.size()) {
      complaints.push_back(reply.morning.complaints.size());
      reply.morning.complaints.emplace_back(morning.shared.size());
    }
    Answers& answers = reply.morning.complaints[complaints[i]];
    PlaceReader reader(rules, turn, answers);
    std::string wrong = reader.read(parts[i]);
    if (!wrong.empty()) return refused(std::move(wrong));
    answers = reader.answers();
    const std::string name = complaint_name(rules, reply.morning, complaints[i]);
    for (std::size_t j = 0; may_add && j < i; ++j) {
      const bool twice = same_place(turn, reply.morning.complaints[complaints[j]], answers);
      if (twice) return refused(fmt::format("{} stands twice.", name));
    }
    reply.heard += (i == 0 ? "" : ", ") + name;
  }
  return reply;
}

namespace {

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
    const Answer answer = counted ? question.members(answers[id].possible.may) : Answer::unsure();
    answers[id] = answer.from(Answer::Origin::prompt);
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
