/// The interview as a graph of prompts: what comes after what, by single answers.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

#include "legcheck/interview.hpp"

namespace legcheck {

/// A prompt as it is put while a verdict is certain by then; without a prompt, the end of the interview.
struct InterviewNode {
  std::optional<PromptId> prompt;
  Verdict at_least = Verdict::run;

  friend bool operator<(const InterviewNode& a, const InterviewNode& b) {
    return std::tie(a.prompt, a.at_least) < std::tie(b.prompt, b.at_least);
  }
};

/// From one node to the next, and by how many of the replies that were tried.
using InterviewEdges = std::map<InterviewNode, std::map<InterviewNode, std::size_t>>;

/// Follows from every node each reply of one line a question, or of none; several mornings that come to the same node
/// count as the first of them, the mildest. So it is bounded by prompts times verdicts.
InterviewEdges interview_tree(const RuleSet& rules);

}  // namespace legcheck
