/// How many prompts it takes to settle drawn sore mornings.
#pragma once

#include "legcheck/interview.hpp"
#include "sore_mornings.hpp"

namespace legcheck {

struct PromptCounts {
  double mean = 0;
  std::size_t longest = 0;
  std::size_t undecided = 0;
};

/// With `profile` the answers that rarely change are known before the first prompt.
inline PromptCounts prompt_counts(const RuleSet& rules, std::size_t mornings, bool profile) {
  constexpr unsigned seed = 300;
  constexpr std::size_t too_many = 40;
  SoreMornings sample(rules, seed);
  const Interview interview(rules);
  PromptCounts counts;
  std::size_t sum = 0;
  for (std::size_t n = 0; n < mornings; ++n) {
    const Morning full = sample.draw();
    const Runner runner(rules, full);
    Morning morning{{}, Answers(rules.questionnaire.size()), {}};
    for (std::size_t i = 0; profile && i < rules.questionnaire.size(); ++i) {
      const auto id = static_cast<QuestionId>(i);
      if (rules.questionnaire[id].about == About::profile) morning.shared[id] = full.shared[id];
    }
    std::size_t prompts = 0;
    for (std::optional<Turn> turn = interview.next(morning); turn && prompts < too_many; ++prompts) {
      morning = runner.reply(*turn, morning);
      turn = interview.next(morning);
    }
    const Bounds bounds = interview.bounds(morning);
    counts.undecided += bounds.decided() && bounds.care_decided() ? 0 : 1;
    counts.longest = std::max(counts.longest, prompts);
    sum += prompts;
  }
  counts.mean = static_cast<double>(sum) / static_cast<double>(mornings);
  return counts;
}

}  // namespace legcheck
