/// The morning interview on a terminal: questions to standard error, answers from standard input, line by line.
#pragma once

#include <functional>
#include <variant>

#include "cli/console/console.hpp"
#include "cli/console/exit_status.hpp"
#include "core/known/known_answers.hpp"
#include "legcheck/interview.hpp"
#include "legcheck/text.hpp"

namespace legcheck::cli {

struct InterviewOptions {
  std::function<std::optional<Turn>(const Morning&)> next;  ///< What to put; nothing ends the interview.
  std::function<Bounds(const Morning&)> bounds;             ///< Where the morning stands.
  std::function<Morning(Morning)> known;                    ///< Puts in what is known without asking.
  std::function<std::optional<Remembered>(const Turn&, const Morning&)> remembered;  ///< What was said the last time.
  PromptStyle style;
};

/// What the runner said, whether asked to the end or not.
struct Interviewed {
  Morning morning;
  bool to_the_end = false;
  std::vector<QuestionId> not_asked;  ///< What could not change the outcome.
};

/// The answers, or why there are none worth a verdict; that was printed.
std::variant<Interviewed, ExitStatus> interview(const RuleSet& rules, Morning morning, const InterviewOptions& options,
                                                Console& console);

}  // namespace legcheck::cli
