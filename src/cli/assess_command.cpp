#include "cli/commands.hpp"

#include "io/assessment_text.hpp"
#include "io/characters.hpp"
#include "io/file.hpp"
#include "legcheck/assess.hpp"
#include "legcheck/assessment_json.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck::cli {
namespace {

ExitStatus status_of(ReadFailure failure) {
  switch (failure) {
    case ReadFailure::missing:
    case ReadFailure::directory:
    case ReadFailure::not_regular: return ExitStatus::no_input;
    case ReadFailure::forbidden: return ExitStatus::no_permission;
    case ReadFailure::too_large: return ExitStatus::bad_data;
    case ReadFailure::broken: break;
  }
  return ExitStatus::io_error;
}

}  // namespace

ExitStatus execute(const AssessOptions& options, const Invocation& invocation, const RuleSet& rules, Console& console) {
  const ReadResult input =
      options.from == "-" ? read_stream(console.in, largest_morning) : read_file(options.from, largest_morning, false);
  if (!input.text) {
    print(console, {{options.from, 0, 0, {}, message_of(input.failure, largest_morning)}});
    return status_of(input.failure);
  }
  const Parsed<MorningDocument> document = read_morning(*input.text, options.from, rules.questionnaire);
  if (!document) {
    print(console, document.diagnostics);
    return ExitStatus::bad_data;
  }
  const Assessment assessment = assess(rules, document.value->morning);
  console.out << (invocation.json ? to_json(assessment, rules, *document.value) + "\n" : to_text(assessment, rules));
  return invocation.exit_zero ? success : cli::status_of(assessment.bounds);
}

}  // namespace legcheck::cli
