#include "legcheck/text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/interview/turn_lines.hpp"
#include "io/assessment/words.hpp"
#include "io/prompts/consequences_text.hpp"
#include "io/text/page.hpp"

namespace legcheck {
namespace {

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z') text.front() = static_cast<char>(text.front() - 32);
  return text;
}

/// "front thigh (quads)": a value by its text and the first word that is not like it.
std::string spoken(const Choice& choice) {
  for (const std::string& word : choice.words) {
    if (word.substr(0, 3) != choice.text.substr(0, 3)) return fmt::format("{} ({})", choice.text, word);
  }
  return choice.text;
}

/// "Places: foot (sole, arch, ...)": what a prompt that is answered in words takes.
std::string words_taken(const RuleSet& rules, const Turn& turn) {
  const Question& question = rules.questionnaire[turn.questions.front()];
  if (!rules.prompts[turn.prompt].places) return {};
  std::string text;
  for (const Choice& choice : question.choices) {
    text += (text.empty() ? "" : ", ") + spoken(choice);
  }
  return fmt::format("{}: {}.", capital(question_name(question)), text);
}

/// Writes one turn of the interview.
class PromptText {
 public:
  PromptText(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style)
      : rules_(rules),
        turn_(turn),
        prompt_(rules.prompts[turn.prompt]),
        morning_(morning),
        style_(style),
        lines_(lines_of(rules, turn, morning)) {}

  [[nodiscard]] std::string write(std::size_t number) const {
    const std::string how = hint();
    const std::string shown = shows_lines() ? lines() : "";
    if (style_.accessible) {
      return joined(wrapped(fmt::format("Question {}. {} {}", number, ask(), how), style_.width)) + shown;
    }
    const std::string one_line = fmt::format("{}  {}", ask(), how);
    if (how.empty() || one_line.size() <= style_.width) return (how.empty() ? ask() : one_line) + "\n" + shown;
    return joined(wrapped(ask(), style_.width)) + joined(wrapped(how, style_.width)) + shown;
  }

 private:
  static constexpr std::size_t number_width = 3;  // "10 "
  static constexpr std::size_t gap = 2;

  [[nodiscard]] const Question& question(QuestionId id) const { return rules_.questionnaire[id]; }
  [[nodiscard]] bool details() const {
    return turn_.complaints.empty() && std::any_of(turn_.questions.begin(), turn_.questions.end(), [&](QuestionId id) {
             return question(id).kind == Kind::set && morning_.shared[id].given();
           });
  }
  [[nodiscard]] bool takes_one(QuestionId id) const { return legcheck::takes_one(question(id), id, lines_); }
  [[nodiscard]] bool shows_lines() const { return !yes_no() && !prompt_.places && !lines_.empty(); }
  [[nodiscard]] bool yes_no() const {
    return lines_.size() == 1 && question(lines_.front().question).kind == Kind::yes_no;
  }

  /// "Left knee: what hurts?", where there are several places.
  [[nodiscard]] std::string ask() const {
    if (details()) return prompt_.whole ? "Which of these?" : prompt_.ask;
    const QuestionId first = turn_.questions.front();
    const bool own_words = prompt_.lines.empty() || takes_one(first) || yes_no();
    const bool part = turn_.questions.size() == 1 && prompt_.questions.size() > 1 && own_words;
    std::string text = part ? question(first).ask : prompt_.ask;
    if (morning_.complaints.size() < 2 || turn_.complaints.empty()) return text;
    std::string names;
    for (const std::size_t i : turn_.complaints) {
      names += (names.empty() ? "" : ", ") + complaint_name(rules_, morning_, i);
    }
    if (turn_.complaints.size() == 1) return fmt::format("{}: {}", capital(names), text);
    return fmt::format("{} One answer each, commas between: {}.", text, names);
  }

  [[nodiscard]] std::string hint() const {
    const bool part = turn_.questions.size() < prompt_.questions.size();
    if (prompt_.places) return part ? "" : prompt_.how;
    if (yes_no()) return "y or n";
    if (lines_.empty()) return numbers_hint();
    if (std::any_of(turn_.questions.begin(), turn_.questions.end(), [&](QuestionId id) { return takes_one(id); })) {
      return fmt::format("{} {}", style_.accessible ? "Type numbers, for example" : "Like", example());
    }
    if (!style_.accessible) return "n = none, or numbers";
    return "Type n for none, or the numbers that fit. " + count();
  }

  /// "1 5": the first line of each question.
  [[nodiscard]] std::string example() const {
    std::string text;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool first = i == 0 || lines_[i].question != lines_[i - 1].question;
      if (first) text += fmt::format("{}{}", text.empty() ? "" : " ", i + 1);
    }
    return style_.accessible ? text + ". " + count() : text;
  }

  [[nodiscard]] std::string count() const {
    return lines_.size() == 1 ? "One choice." : fmt::format("{} choices, one a line.", lines_.size());
  }

  [[nodiscard]] bool least_is_none() const {
    return std::all_of(turn_.questions.begin(), turn_.questions.end(),
                       [&](QuestionId id) { return question(id).min == 0; });
  }

  [[nodiscard]] std::string numbers_hint() const {
    std::string text = prompt_.how;
    if (turn_.questions.size() > 1) {
      text += fmt::format("{}{} numbers, like 2 4", text.empty() ? "" : " ",
                          turn_.questions.size() == 2 ? "Two" : std::to_string(turn_.questions.size()));
      if (least_is_none()) text += style_.accessible ? ". Type n for none." : ". n = none";
    }
    return text;
  }

  [[nodiscard]] std::string lines() const {
    std::string text;
    for (std::size_t first = 0; first < lines_.size();) {
      std::size_t end = first;
      while (end < lines_.size() && lines_[end].question == lines_[first].question) ++end;
      text += rows(first, end);
      first = end;
    }
    return text;
  }

  /// How wide the longest of these lines is.
  [[nodiscard]] std::size_t longest(std::size_t first, std::size_t end) const {
    std::size_t width = 0;
    for (std::size_t i = first; i < end; ++i) width = std::max(width, lines_[i].text.size());
    return width;
  }

  [[nodiscard]] std::size_t columns(std::size_t longest) const {
    return style_.accessible ? 1 : (style_.width + gap) / (number_width + longest + gap);
  }

  /// The lines of one question, side by side where they are short. All of a prompt stand in the same columns where
  /// they can.
  [[nodiscard]] std::string rows(std::size_t first, std::size_t end) const {
    const std::size_t own = longest(first, end);
    const std::size_t all = longest(0, lines_.size());
    const std::size_t width = columns(all) == columns(own) ? all : own;
    const std::size_t fitting = columns(own);
    if (fitting < 2) return one_a_row(first, end);
    std::string text;
    std::string row;
    for (std::size_t i = first; i < end; ++i) {
      row += fmt::format("{:>2} {:<{}}", i + 1, lines_[i].text, width + gap);
      if ((i - first + 1) % fitting != 0 && i + 1 < end) continue;
      text += row.substr(0, row.find_last_not_of(' ') + 1) + "\n";
      row.clear();
    }
    return text;
  }

  [[nodiscard]] std::string one_a_row(std::size_t first, std::size_t end) const {
    std::string text;
    constexpr std::size_t indent = 3;
    for (std::size_t i = first; i < end; ++i) {
      if (style_.accessible) {
        text += joined(wrapped(fmt::format("{}. {}", i + 1, lines_[i].text), style_.width));
        continue;
      }
      std::string lead = fmt::format("{:>2} ", i + 1);
      for (const std::string& line : wrapped(lines_[i].text, style_.width - indent)) {
        text += lead + line + "\n";
        lead = std::string(indent, ' ');
      }
    }
    return text;
  }

  static std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}\n", fmt::join(lines, "\n"));
  }

  const RuleSet& rules_;
  const Turn& turn_;
  const Prompt& prompt_;
  const Morning& morning_;
  const PromptStyle& style_;
  std::vector<PromptLine> lines_;
};

}  // namespace

bool has_default(const RuleSet& rules, const Turn& turn) {
  return turn.complaints.empty() && std::all_of(turn.questions.begin(), turn.questions.end(), [&](QuestionId id) {
           const Question& question = rules.questionnaire[id];
           return question.is_number() && question.assumed &&
                  !takes_one(question, id, rules.prompts[turn.prompt].lines);
         });
}

std::string prompt_text(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style,
                        std::size_t number) {
  return PromptText(rules, turn, morning, style).write(number);
}

std::string prompt_mark(const RuleSet& rules, const Turn& turn, const PromptStyle& style) {
  if (!has_default(rules, turn)) return "> ";
  return style.accessible ? "Enter alone means n. > " : "[n] > ";
}

std::string why_text(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style) {
  std::vector<std::string> texts{rules.prompts[turn.prompt].why, words_taken(rules, turn),
                                 consequences_text(rules, turn, morning)};
  texts.emplace_back(style.accessible ? "Type less-than to go back, u for not sure, a full stop for enough, q to quit."
                                      : "< back   u not sure   . enough   q quit");
  std::string text;
  for (const std::string& each : texts) {
    if (!each.empty()) text += fmt::format("{}\n", fmt::join(wrapped(each, style.width), "\n"));
  }
  return text;
}

}  // namespace legcheck
