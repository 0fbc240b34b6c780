#include "cli/commands.hpp"

#include <fstream>

#include "io/assessment_writer.hpp"
#include "io/error_json.hpp"
#include "io/file.hpp"
#include "io/lines.hpp"
#include "legcheck/assess.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck::cli {
namespace {

bool is_blank(const Lines& lines) {
  return !lines.too_long() && lines.text().find_first_not_of(" \t") == std::string::npos;
}

/// The line of output for one record; `bad` is set when the record was refused.
std::string judged(const Lines& lines, const RuleSet& rules, const AssessmentWriter& writer, const Detail& detail,
                   bool& bad) {
  Parsed<MorningDocument> document;
  if (lines.too_long()) {
    document.diagnostics.push_back({{}, 0, 1, {}, message_of(ReadFailure::too_large, largest_morning)});
  } else {
    document = read_morning(lines.text(), {}, rules.questionnaire);
  }
  if (document) {
    std::string out;
    writer.append(out, assess(rules, document.value->morning, detail), *document.value);
    return out;
  }
  bad = true;
  return error_json(lines.number(), document.diagnostics);
}

ExitStatus judge_all(std::istream& stream, const std::string& source, const RuleSet& rules, const Detail& detail,
                     Console& console) {
  Lines lines(stream, largest_morning);
  const AssessmentWriter writer(rules);
  bool bad = false;
  while (console.out && lines.next()) {
    if (is_blank(lines)) continue;
    console.out << judged(lines, rules, writer, detail, bad) << '\n';
  }
  if (lines.broken()) {
    print(console, {{source, 0, 0, {}, message_of(ReadFailure::broken, largest_morning)}});
    return ExitStatus::io_error;
  }
  return bad ? ExitStatus::findings : success;
}

}  // namespace

ExitStatus execute(const BatchOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  const Detail detail{options.explain, options.explain};
  if (options.file == "-") return judge_all(console.in, options.file, rules, detail, console);
  if (const auto failure = cannot_read(options.file)) {
    print(console, {{options.file, 0, 0, {}, message_of(*failure, largest_morning)}});
    return status_of(*failure);
  }
  std::ifstream file(options.file, std::ios::binary);
  return judge_all(file, options.file, rules, detail, console);
}

}  // namespace legcheck::cli
