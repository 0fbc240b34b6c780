/// Answers given on the command line.
#pragma once

#include <string>
#include <vector>

#include "legcheck/diagnostic.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rules.hpp"

namespace legcheck::cli {

/// One answer as it was typed.
struct TypedFlag {
  QuestionId question{};
  std::string text;
};

struct AnswerOptions {
  std::vector<TypedFlag> flags;   ///< About the first complaint, or the morning.
  std::vector<std::string> also;  ///< Further complaints: "place=knee,effects=limp+night".
  bool nothing_else = false;      ///< What was not mentioned gets its absent answer.
  std::string date;               ///< Empty when not given.

  [[nodiscard]] bool any() const { return !flags.empty() || !also.empty() || nothing_else; }
};

/// The morning with the answers that were typed put in; they win over what it holds. What nothing_else stands for is
/// not among them. Each diagnostic's source is a flag.
Parsed<Morning> with_answers(Morning morning, const AnswerOptions& options, const Questionnaire& questionnaire,
                             const std::string& today);

/// An open answer: a question, and the complaint it is about (0 for a question asked once a morning).
struct OpenAnswer {
  QuestionId question{};
  std::size_t complaint = 0;
};

/// The parts of a command line that gives these answers to these rules again, with "?" in place of each open one, so
/// that it cannot run by accident.
std::vector<std::string> command_line(const AnswerOptions& options, const RulePaths& paths,
                                      const Questionnaire& questionnaire, const std::vector<OpenAnswer>& open);

}  // namespace legcheck::cli
