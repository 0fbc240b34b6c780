/// The vocabulary's part of compile().
#pragma once

#include <vector>

#include "core/draft.hpp"

namespace legcheck {

/// One question for each draft. About a broken one something was reported: what uses it says nothing more.
struct CompiledQuestions {
  std::vector<Question> questions;
  std::vector<bool> broken;
};

/// The questions without what depends on conditions and cuts.
CompiledQuestions compile_questions(const std::vector<QuestionDraft>& drafts, std::vector<Problem>& problems);

/// Cuts the numbers at every threshold that a condition names.
void cut_questions(const RuleSetDraft& draft, CompiledQuestions& compiled, std::vector<Problem>& problems);

/// Fills in absent, assumed and worse, which need the cells, of the questions that are not broken.
void fill_defaults(const std::vector<QuestionDraft>& drafts, CompiledQuestions& compiled,
                   std::vector<Problem>& problems);

/// The cells between the bounds of a range, which must be within the question's own.
std::uint64_t cells_within(const Question& question, const RangeDraft& range);

}  // namespace legcheck
