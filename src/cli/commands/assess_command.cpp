#include "cli/commands/commands.hpp"

#include <fmt/format.h>

#include "cli/commands/assessment_output.hpp"
#include "cli/terminal/profile_file.hpp"
#include "core/known/known_answers.hpp"
#include "io/files/file.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/json.hpp"

namespace legcheck::cli {
namespace {

using Document = std::variant<MorningDocument, ExitStatus>;

/// The morning that --from names, or an empty one of today.
Document read(const AssessOptions& options, const RuleSet& rules, Console& console) {
  if (options.from.empty()) {
    MorningDocument document;
    document.morning.shared = Answers(rules.questionnaire.size());
    document.morning.date = console.around.today;
    return document;
  }
  const ReadResult input =
      options.from == "-" ? read_stream(console.in, largest_morning) : read_file(options.from, largest_morning, false);
  if (!input.text) {
    print(console, {{options.from, 0, 0, {}, message_of(input.failure, largest_morning)}});
    return cli::status_of(input.failure);
  }
  Parsed<MorningDocument> document = read_morning(*input.text, options.from, rules.questionnaire);
  if (document) return *std::move(document.value);
  print(console, document.diagnostics);
  return ExitStatus::bad_data;
}

Document with_flags(MorningDocument document, const AssessOptions& options, const Profile& profile,
                    const RuleSet& rules, Console& console) {
  Parsed<Morning> morning =
      with_answers(std::move(document.morning), options.answers, rules.questionnaire, console.around.today);
  print_flags(console, morning.diagnostics);
  if (!morning) return ExitStatus::usage;
  const Known known{profile, options.answers.nothing_else};
  document.morning = with_known(rules, known, console.around.today, *std::move(morning.value));
  return document;
}

/// What is missing, and how to give it.
void print_missing(const Assessment& assessment, const AssessOptions& options, const RulePaths& paths,
                   const RuleSet& rules, Console& console) {
  std::vector<OpenAnswer> open;
  std::string names;
  for (const Unanswered& each : assessment.unanswered) {
    if (each.verdict <= assessment.bounds.lower || each.unsure) continue;
    open.push_back({each.question, each.complaint.value_or(0)});
    names += (names.empty() ? "" : ", ") + rules.questionnaire[each.question].id;
  }
  if (open.empty() || assessment.bounds.decided()) return;
  const std::string what = open.size() == 1 ? "1 answer is" : fmt::format("{} answers are", open.size());
  const std::string start =
      fmt::format("legcheck: not decided, treat it as {}: {} missing", name_of(assessment.bounds.verdict), what);
  if (!options.from.empty()) {
    console.err << fmt::format("{}: {}\n", start, names);
    return;
  }
  console.err << start << ", fill in the ?\n";
  std::string line = "  ";
  for (const std::string& part : command_line(options.answers, paths, rules.questionnaire, open)) {
    if (line.size() + part.size() > 76) {
      console.err << line << "\\\n";
      line = "    ";
    }
    line += part + " ";
  }
  console.err << line.substr(0, line.size() - 1) << '\n';
}

void print_taken(const ProfileFile& profile, const Morning& morning, Console& console) {
  const std::string taken = profile.taken(morning);
  if (!taken.empty()) console.err << "legcheck: from your profile: " << taken << '\n';
}

ExitStatus no_answers(Console& console) {
  console.err << "legcheck: no answers given and no terminal to ask on\n"
                 "  flags: legcheck --pain 0 --signs none --nothing-else   file: --from FILE\n"
                 "  over ssh: ssh -t   help: legcheck --help\n";
  return ExitStatus::usage;
}

ExitStatus judge(const AssessOptions& options, const Look& look, const RulePaths& paths, const RuleSet& rules,
                 Console& console) {
  Document read_document = read(options, rules, console);
  if (const ExitStatus* failed = std::get_if<ExitStatus>(&read_document)) return *failed;
  ProfileFile profile(rules, console);
  const bool by_flags = options.from.empty();
  if (by_flags) {
    if (const auto refused = profile.read()) return *refused;
  }
  Document filled =
      with_flags(std::get<MorningDocument>(std::move(read_document)), options, profile.profile(), rules, console);
  if (const ExitStatus* failed = std::get_if<ExitStatus>(&filled)) return *failed;
  const MorningDocument& document = std::get<MorningDocument>(filled);
  const Assessment assessment = legcheck::assess(rules, document.morning, {true, options.explain});
  if (by_flags && !options.quiet) print_taken(profile, document.morning, console);
  print_assessment(assessment, document, options, look, rules, console);
  if (!options.json) print_missing(assessment, options, paths, rules, console);
  return options.exit_zero ? success : cli::status_of(assessment.bounds);
}

}  // namespace

const RuleSet* loaded(NamedRules& rules, Console& console) {
  const Parsed<RuleSet>& set = rules.set();
  print(console, set.diagnostics);
  return set ? &*set.value : nullptr;
}

ExitStatus assess(const AssessOptions& options, const Look& look, NamedRules& rules, Console& console) {
  const RuleSet* const set = loaded(rules, console);
  if (set == nullptr) return ExitStatus::bad_rules;
  if (!options.from.empty() || options.answers.any()) return judge(options, look, rules.paths(), *set, console);
  const bool may_ask = console.around.in_is_terminal && console.around.err_is_terminal && !options.no_input;
  return may_ask ? ask_and_judge(options, look, *set, console) : no_answers(console);
}

}  // namespace legcheck::cli
