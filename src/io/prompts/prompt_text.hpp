/// Prompts as a runner reads them.
#pragma once

#include <cstddef>
#include <string>

#include "core/interview/interview.hpp"

namespace legcheck {

struct PromptStyle {
  std::size_t width = 70;
  bool accessible = false;  ///< One choice a line, whole sentences, no columns and no brackets.
};

/// Enter answers the prompt: none of its lines, where nobody has to remember anything for that.
bool has_default(const RuleSet& rules, const Turn& turn);

/// What is asked, how to answer, and the lines to choose from. `number` counts the prompts from 1.
std::string prompt_text(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style,
                        std::size_t number);

/// What stands before the cursor.
std::string prompt_mark(const RuleSet& rules, const Turn& turn, const PromptStyle& style);

/// Why it is asked, what its answers come to by the rules as things stand, and the keys.
std::string why_text(const RuleSet& rules, const Turn& turn, const Morning& morning, const PromptStyle& style);

}  // namespace legcheck
