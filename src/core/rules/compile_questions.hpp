/// The vocabulary's part of compile().
#pragma once

#include <string_view>
#include <vector>

#include "core/rules/compile.hpp"

namespace legcheck {

/// One question for each draft. About a broken one something was reported: what uses it says nothing more.
struct CompiledQuestions {
  std::vector<Question> questions;
  std::vector<bool> broken;
};

/// The questions without what depends on conditions and cuts.
CompiledQuestions compile_questions(const std::vector<QuestionDraft>& drafts, const ReservedWords& reserved,
                                    std::vector<Problem>& problems);

/// Whether the name joins conditions, so that neither a question nor a condition may be called so.
bool is_operator(std::string_view name) noexcept;

}  // namespace legcheck
