#include "cli/commands.hpp"

#include <fstream>

#include "io/error_json.hpp"
#include "io/file.hpp"
#include "io/lines.hpp"
#include "legcheck/assess.hpp"
#include "legcheck/assessment_json.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck::cli {
namespace {

bool is_blank(const std::string& line) { return line.find_first_not_of(" \t") == std::string::npos; }

/// The line of output for one record; `bad` is set when the record was refused.
std::string judged(const Lines& lines, const RuleSet& rules, bool& bad) {
  Parsed<MorningDocument> document;
  if (lines.too_long()) {
    document.diagnostics.push_back({{}, 0, 1, {}, message_of(ReadFailure::too_large, largest_morning)});
  } else {
    document = read_morning(lines.text(), {}, rules.questionnaire);
  }
  if (document) return to_json(assess(rules, document.value->morning), rules, *document.value);
  bad = true;
  return error_json(lines.number(), document.diagnostics);
}

ExitStatus judge_all(std::istream& stream, const RuleSet& rules, Console& console) {
  Lines lines(stream, largest_morning);
  bool bad = false;
  while (console.out && lines.next()) {
    if (is_blank(lines.text())) continue;
    console.out << judged(lines, rules, bad) << '\n';
  }
  return bad ? ExitStatus::findings : success;
}

}  // namespace

ExitStatus execute(const BatchOptions& options, const Invocation& /*invocation*/, const RuleSet& rules,
                   Console& console) {
  if (options.file == "-") return judge_all(console.in, rules, console);
  std::ifstream file(options.file, std::ios::binary);
  const bool readable = file && file.peek() != std::ifstream::traits_type::eof();
  if (readable || file.eof()) return judge_all(file, rules, console);
  print(console, {{options.file, 0, 0, {}, "no such file, or it cannot be read"}});
  return ExitStatus::no_input;
}

}  // namespace legcheck::cli
