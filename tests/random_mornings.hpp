/// Mornings drawn at random, the same on every machine.
#pragma once

#include <algorithm>
#include <random>

#include "core/interview/turn_lines.hpp"
#include "core/judge/evaluation.hpp"
#include "legcheck/interview.hpp"

namespace legcheck {

/// Engines are the same everywhere, distributions are not.
class Chance {
 public:
  explicit Chance(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return engine_() % count; }
  bool one_in(std::size_t count) { return below(count) == 0; }
  bool percent(std::size_t share) { return below(100) < share; }

 private:
  std::mt19937 engine_;
};

inline Answer random_answer(const Question& question, Chance& chance) {
  switch (question.kind) {
    case Kind::integer:
    case Kind::number: {
      const auto values = static_cast<std::size_t>(question.max - question.min) + 1;
      // Thresholds are low: most values come from the first twenty.
      const std::size_t step = chance.below(chance.one_in(3) ? values : std::min<std::size_t>(values, 20));
      return question.number(question.min + static_cast<double>(step));
    }
    case Kind::choice: return question.chosen(chance.below(question.choices.size()));
    case Kind::set: {
      std::uint64_t present = 0;
      const std::size_t rare = chance.one_in(3) ? 6 : 40;
      for (std::size_t i = 0; i < question.choices.size(); ++i) {
        if (chance.one_in(rare)) present |= std::uint64_t{1} << i;
      }
      return question.members(present);
    }
    case Kind::yes_no: return question.yes_no(chance.one_in(2));
  }
  return {};
}

/// Takes away the answers to questions that do not apply.
inline Morning only_what_applies(const RuleSet& rules, Morning morning) {
  for (Answers& complaint : morning.complaints) {
    Evaluation evaluation(rules);
    evaluation.run(morning.shared, complaint);
    for (std::size_t i = 0; i < rules.questionnaire.size(); ++i) {
      const auto id = static_cast<QuestionId>(i);
      if (evaluation.applies(id) == Truth::no) complaint[id] = {};
    }
  }
  return morning;
}

/// The first place is the sorest, now and at its worst: the interview asks for it first.
inline void put_worst_first(const RuleSet& rules, Morning& morning) {
  for (const char* name : {"pain", "peak_pain"}) {
    const QuestionId id = *rules.questionnaire.find(name);
    for (Answers& complaint : morning.complaints) {
      if (complaint[id].low > morning.complaints.front()[id].low) {
        std::swap(complaint[id], morning.complaints.front()[id]);
      }
    }
  }
}

/// Everything that applies is answered. At most `complaints` sore places; all but the first hurt.
inline Morning random_complete_morning(const RuleSet& rules, std::size_t complaints, Chance& chance) {
  const Questionnaire& questions = rules.questionnaire;
  Morning morning{{}, Answers(questions.size()), {}};
  morning.complaints.assign(complaints, Answers(questions.size()));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    if (questions[id].about != About::complaint) morning.shared[id] = random_answer(questions[id], chance);
    for (Answers& complaint : morning.complaints) {
      if (questions[id].about == About::complaint) complaint[id] = random_answer(questions[id], chance);
    }
  }
  put_worst_first(rules, morning);
  const auto painless = [&](const Answers& complaint) {
    return complaint[*questions.find("pain")].low == 0 && complaint[*questions.find("peak_pain")].low == 0;
  };
  morning.complaints.erase(std::remove_if(morning.complaints.begin() + 1, morning.complaints.end(), painless),
                           morning.complaints.end());
  return only_what_applies(rules, std::move(morning));
}

/// A runner who knows every answer, and types it as the prompt wants it.
class Runner {
 public:
  Runner(const RuleSet& rules, Morning knows) : rules_(rules), knows_(std::move(knows)) {}

  [[nodiscard]] Morning reply(const Turn& turn, Morning morning) const {
    const Prompt& prompt = rules_.prompts[turn.prompt];
    const std::vector<PromptLine> lines = lines_of(rules_, turn, morning);
    if (turn.complaints.empty()) {
      morning.shared = reply(turn, lines, morning.shared, knows_.shared);
      return morning;
    }
    if (morning.complaints.empty()) morning.complaints.emplace_back(rules_.questionnaire.size());
    if (prompt.places && morning.complaints.size() < knows_.complaints.size()) {
      morning.complaints.resize(knows_.complaints.size(), Answers(rules_.questionnaire.size()));
      for (std::size_t i = 1; i < morning.complaints.size(); ++i) {
        morning.complaints[i] = reply(turn, lines, morning.complaints[i], knows_.complaints[i]);
      }
    }
    for (const std::size_t i : turn.complaints) {
      morning.complaints[i] = reply(turn, lines, morning.complaints[i], knows_.complaints[i]);
    }
    return morning;
  }

 private:
  [[nodiscard]] Answers reply(const Turn& turn, const std::vector<PromptLine>& lines, Answers answers,
                              const Answers& known) const {
    if (lines.empty()) {
      for (const QuestionId id : turn.questions) answers[id] = known[id];
      return answers;
    }
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const Answer& answer = known[lines[i].question];
      const bool set = rules_.questionnaire[lines[i].question].kind == Kind::set;
      if (!set && !answer.given()) continue;
      const std::uint64_t there = answer.possible.may & lines[i].answer.possible.may;
      if (there != 0) chosen.push_back(i);
    }
    return with_lines(rules_, turn, lines, chosen, std::move(answers));
  }

  const RuleSet& rules_;
  Morning knows_;
};

}  // namespace legcheck
