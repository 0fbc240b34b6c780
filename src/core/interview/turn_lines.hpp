/// The lines of a prompt as one turn shows them, and what choosing some of them answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "legcheck/interview.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

/// The lines to show, numbered from 1 in this order. Of a set that is known in part, only the members that are not,
/// each on a line of its own.
std::vector<PromptLine> lines_of(const RuleSet& rules, const Turn& turn, const Morning& morning);

/// Exactly one of the question's lines has to be chosen: together they stand for every value.
bool takes_one(const Question& question, QuestionId id, const std::vector<PromptLine>& lines);

/// The answers of one complaint, or of the morning, with what the chosen lines say. Where one of several has to be
/// chosen, what was left out stays unanswered; otherwise a line that was not chosen does not fit. A line that stands
/// for several members leaves open which.
Answers with_lines(const RuleSet& rules, const Turn& turn, const std::vector<PromptLine>& lines,
                   const std::vector<std::size_t>& chosen, Answers answers);

/// True when a line was chosen that stands for several members, and which of them is open.
bool is_unclear(const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
