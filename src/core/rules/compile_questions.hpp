/// The vocabulary's part of compile().
#pragma once

#include <vector>

#include "core/rules/draft.hpp"

namespace legcheck {

/// One question for each draft. About a broken one something was reported: what uses it says nothing more.
struct CompiledQuestions {
  std::vector<Question> questions;
  std::vector<bool> broken;
};

/// The questions without what depends on conditions and cuts.
CompiledQuestions compile_questions(const std::vector<QuestionDraft>& drafts, std::vector<Problem>& problems);

}  // namespace legcheck
