#include "io/prompts/reply_words.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/assessment/words.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/characters.hpp"
#include "legcheck/text.hpp"

namespace legcheck {
namespace {

/// Reads one part of a reply word by word.
class LinesReader {
 public:
  LinesReader(const RuleSet& rules, const Turn& turn, const Morning& morning)
      : rules_(rules), turn_(turn), lines_(lines_of(rules, turn, morning)), shown_(lines_.size()) {}

  ReadPart read(const Answers& answers, std::string_view text) {
    if (text.empty() && !has_default(rules_, turn_)) return refused(nothing_typed());
    const std::vector<std::string> words = words_of(text);
    const bool none =
        words.empty() || (words.size() == 1 && (words[0] == "n" || words[0] == "no" || words[0] == "none"));
    if (none && takes_one()) return refused(fmt::format("One of these has to fit. Not sure? Type u."));
    for (std::size_t i = 0; !none && i < words.size();) {
      const std::size_t used = take(words, i);
      if (used == 0) return refused(unknown(words[i]));
      i += used;
    }
    if (const auto twice = chosen_twice()) return refused(only_one(*twice));
    Answers filled = with_lines(rules_, turn_, lines_, chosen_, answers);
    for (const auto& [id, exact] : exact_) filled[id] = exact.from(Answer::Origin::prompt);
    return {filled, {}, none ? "none" : heard(filled)};
  }

 private:
  static ReadPart refused(std::string message) { return {std::nullopt, std::move(message), {}}; }
  [[nodiscard]] const Question& question(QuestionId id) const { return rules_.questionnaire[id]; }

  [[nodiscard]] bool takes_one() const {
    return std::any_of(turn_.questions.begin(), turn_.questions.end(),
                       [&](QuestionId id) { return legcheck::takes_one(question(id), id, lines_); });
  }

  [[nodiscard]] std::string nothing_typed() const {
    if (takes_one()) return "Type the numbers that fit. Not sure? Type u.";
    if (only_yes_no()) return "Type y or n. Enter is no answer here.";
    return "Type n for none, or the numbers that fit. Enter is no answer here.";
  }

  [[nodiscard]] bool only_yes_no() const {
    return shown_ == 1 && question(lines_.front().question).kind == Kind::yes_no;
  }

  /// How many words from this one on were understood; 0 for none.
  std::size_t take(const std::vector<std::string>& words, std::size_t at) {
    const std::string& word = words[at];
    if (shown_ == 1 && (word == "y" || word == "yes")) return choose(0);
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error == std::errc() && end == word.data() + word.size()) {
      return number >= 1 && number <= shown_ ? choose(number - 1) : 0;
    }
    if (word.front() >= '0' && word.front() <= '9') return take_figure(word);
    constexpr std::size_t longest = 6;
    for (std::size_t count = std::min(longest, words.size() - at); count > 0; --count) {
      std::string phrase = word;
      for (std::size_t i = 1; i < count; ++i) phrase += " " + words[at + i];
      if (take_phrase(phrase)) return count;
    }
    return 0;
  }

  std::size_t choose(std::size_t line) {
    chosen_.push_back(line);
    return 1;
  }

  /// "30h", "18d": the question whose unit it is, exactly.
  std::size_t take_figure(const std::string& word) {
    const auto whose = [&](bool own_unit) {
      return std::find_if(turn_.questions.begin(), turn_.questions.end(), [&](QuestionId id) {
        const Question& each = question(id);
        const bool own = !each.unit.empty() && each.unit.front() == word.back();
        return each.is_number() && (own || !own_unit) && read_typed(each, word).answer;
      });
    };
    auto found = whose(true);
    if (found == turn_.questions.end()) found = whose(false);
    if (found == turn_.questions.end()) return 0;
    const Answer exact = *read_typed(question(*found), word).answer;
    exact_.emplace_back(*found, exact);
    lines_.push_back({word, *found, exact, 0});
    return choose(lines_.size() - 1);
  }

  /// The id or a word of a value, or of a question that takes yes or no.
  bool take_phrase(const std::string& phrase) {
    for (std::size_t i = 0; i < shown_; ++i) {
      const Question& asked = question(lines_[i].question);
      if (asked.kind == Kind::yes_no && phrase == question_name(asked)) return choose(i) > 0;
      if (asked.kind != Kind::choice && asked.kind != Kind::set) continue;
      const auto choice = choice_typed(asked, phrase);
      const std::uint64_t value = choice ? std::uint64_t{1} << *choice : 0;
      if ((lines_[i].answer.possible.may & value) == 0) continue;
      const Answer one = asked.kind == Kind::choice ? asked.chosen(*choice) : asked.members(value);
      lines_.push_back({phrase, lines_[i].question, one, 0});
      return choose(lines_.size() - 1) > 0;
    }
    return false;
  }

  [[nodiscard]] std::string unknown(const std::string& word) const {
    if (word.front() >= '0' && word.front() <= '9') {
      const bool plain = word.find_first_not_of("0123456789") == std::string::npos;
      if (plain && shown_ == 1) return "Type y or n.";
      if (plain && word == "0") return "Type n for none, or the numbers that fit.";
      if (plain) return fmt::format("There is no {}: the numbers go from 1 to {}.", excerpt(word), shown_);
      return fmt::format("{}: write the numbers with a space between, like 1 2.", excerpt(word));
    }
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < shown_; ++i) {
      for (const Choice& choice : question(lines_[i].question).choices) {
        known.push_back(choice.id);
        known.insert(known.end(), choice.words.begin(), choice.words.end());
      }
    }
    const std::string meant = did_you_mean(word, known);
    return fmt::format("{}: {}.", excerpt(word),
                       meant.empty() ? "no such answer, type the numbers that fit" : "no such answer" + meant);
  }

  /// A question that takes one value, but got two.
  [[nodiscard]] std::optional<QuestionId> chosen_twice() const {
    for (const QuestionId id : turn_.questions) {
      if (question(id).kind == Kind::set || question(id).kind == Kind::yes_no) continue;
      std::vector<Answer> values;
      for (const std::size_t i : chosen_) {
        const PromptLine& line = lines_[i];
        const bool known = std::find(values.begin(), values.end(), line.answer) != values.end();
        if (line.question == id && !known) values.push_back(line.answer);
      }
      if (values.size() > 1) return id;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::string only_one(QuestionId id) const {
    std::size_t first = shown_;
    std::size_t last = 0;
    for (std::size_t i = 0; i < shown_; ++i) {
      if (lines_[i].question != id) continue;
      first = std::min(first, i);
      last = i;
    }
    return fmt::format("Only one of {} to {} can be.", first + 1, last + 1);
  }

  [[nodiscard]] std::string heard(const Answers& answers) const {
    std::string text;
    for (const QuestionId id : turn_.questions) {
      if (!answers[id].given()) continue;
      const std::string values = values_text(question(id), answers[id]);
      text += fmt::format("{}{}: {}", text.empty() ? "" : "; ", question_name(question(id)),
                          values.empty() ? "none" : values);
    }
    return text;
  }

  const RuleSet& rules_;
  const Turn& turn_;
  std::vector<PromptLine> lines_;  ///< The shown ones, then one for each value that was named in words.
  std::size_t shown_;
  std::vector<std::size_t> chosen_;
  std::vector<std::pair<QuestionId, Answer>> exact_;
};

}  // namespace

ReadPart read_lines(const RuleSet& rules, const Turn& turn, const Morning& morning, const Answers& answers,
                    std::string_view text) {
  return LinesReader(rules, turn, morning).read(answers, text);
}

}  // namespace legcheck
