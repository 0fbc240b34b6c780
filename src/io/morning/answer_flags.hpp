/// Answers as flags of the command line: the grammar that the program reads, and that reports write.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "legcheck/questionnaire.hpp"

namespace legcheck {

/// The name of a question's flag: "--peak-pain".
std::string flag_name(const Question& question);

/// The question that a flag answers; a question of yes or no has "--no-cleared" too. Nothing for any other word.
std::optional<QuestionId> question_of_flag(std::string_view flag, const Questionnaire& questionnaire);

/// One word of a POSIX shell, in quotes where it needs them.
std::string shell_word(const std::string& text);

}  // namespace legcheck
