/// What is known on one morning.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "legcheck/questionnaire.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// An answer for each question of one questionnaire; all are unknown at first.
class Answers {
 public:
  explicit Answers(std::size_t questions = 0) : answers_(questions) {}

  [[nodiscard]] Answer& operator[](QuestionId id) noexcept { return answers_[static_cast<std::size_t>(id)]; }
  [[nodiscard]] const Answer& operator[](QuestionId id) const noexcept {
    return answers_[static_cast<std::size_t>(id)];
  }
  [[nodiscard]] std::size_t size() const noexcept { return answers_.size(); }

 private:
  std::vector<Answer> answers_;
};

/// One morning: a civil date, the answers given once, and the answers about each sore place. No complaint
/// counts as one complaint about which nothing is known.
struct Morning {
  std::string date;                 ///< YYYY-MM-DD; empty when not given.
  Answers shared;                   ///< Only the morning and profile questions are read.
  std::vector<Answers> complaints;  ///< Only the complaint questions are read.
};

/// The answer to a question as complaint number `complaint` sees it.
const Answer& answer_of(const Question& question, QuestionId id, const Answers& shared, const Answers& complaint);

}  // namespace legcheck
#pragma GCC visibility pop
