/// How questions are put to a runner: several at once, in the words of the rule folder.
#pragma once

#include <string>
#include <vector>

#include "legcheck/questionnaire.hpp"

#pragma GCC visibility push(default)
namespace legcheck {

/// A line of a prompt that can be chosen: what it says, and the answer it stands for.
struct PromptLine {
  std::string text;
  QuestionId question{};
  Answer answer;      ///< Sets: the members the line stands for are there, of the others it says nothing.
  int keep_days = 0;  ///< How long a profile may know it; 0 means as long as the prompt's.

  friend bool operator==(const PromptLine&, const PromptLine&) = default;
};

/// Questions that are asked together. All are about a sore place, or none is.
struct Prompt {
  std::string id;
  std::vector<QuestionId> questions;
  std::string ask;
  std::string how;      ///< How to answer, where the program cannot tell by itself; may be empty.
  std::string why;      ///< Why it is asked; may be empty.
  std::string unsure;   ///< What is said before "not sure" is taken; empty takes it at once.
  bool whole = false;   ///< All its questions are asked as soon as one may matter.
  bool rising = false;  ///< Numbers: none is below the one before it.
  bool places = false;  ///< Its questions name a sore place, in words; each further place is a further complaint.
  int keep_days = 0;    ///< How long a profile may know its answers; 0 means that it never does.
  std::vector<PromptLine> lines;  ///< Empty where numbers or places are typed.

  friend bool operator==(const Prompt&, const Prompt&) = default;
};

}  // namespace legcheck
#pragma GCC visibility pop
