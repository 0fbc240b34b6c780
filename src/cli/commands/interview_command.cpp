#include "cli/commands/assessment_output.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "cli/terminal/dialogue.hpp"
#include "cli/terminal/profile_file.hpp"
#include "cli/terminal/surroundings.hpp"
#include "core/known/known_answers.hpp"
#include "core/vocabulary/civil_date.hpp"
#include "io/assessment/words.hpp"
#include "io/text/characters.hpp"
#include "io/text/page.hpp"
#include "legcheck/assessment.hpp"

namespace legcheck::cli {
namespace {

void say(const std::string& text, const PromptStyle& style, Console& console) {
  for (const std::string& line : wrapped(text, style.width)) console.err << line << '\n';
}

/// Once, before the very first question.
void introduce(const ProfileFile& file, const PromptStyle& style, Console& console) {
  say("legcheck asks about your legs and says RUN, MODIFY or REST. It is not a medical device. No doctor has checked "
      "its rules. It can be wrong. If you are worried, get help, whatever it says.",
      style, console);
  if (!file.path().empty()) {
    say("Your answers are not stored. Only what rarely changes, such as your age, is kept on this computer, in a file "
        "only you can read:",
        style, console);
    console.err << "  " << printable(file.path()) << '\n';
    say("Nothing is ever sent. To delete it: legcheck profile forget", style, console);
  }
  console.err << '\n';
}

void say_keys(const std::string& date, const PromptStyle& style, Console& console) {
  say("Get up, walk three minutes, take the stairs. Then answer.", style, console);
  say(style.accessible
          ? fmt::format("{}. Keys: question mark for why, less-than to go back, u for not sure, a full stop for "
                        "enough, q to quit.",
                        short_date(date))
          : fmt::format("{}. Keys: ? why, < back, u not sure, . enough, q quit", short_date(date)),
      style, console);
}

void say_not_asked(const Interviewed& interviewed, bool verbose, const RuleSet& rules, const PromptStyle& style,
                   Console& console) {
  if (!interviewed.to_the_end || interviewed.not_asked.empty()) return;
  std::string names;
  for (const QuestionId id : interviewed.not_asked) {
    names += (names.empty() ? "" : ", ") + question_name(rules.questionnaire[id]);
  }
  const std::size_t count = interviewed.not_asked.size();
  say(fmt::format("Not asked: {} question{} that could not change this{}", count, count == 1 ? "" : "s",
                  verbose ? ": " + names + "." : " (--verbose)."),
      style, console);
}

}  // namespace

ExitStatus ask_and_judge(const AssessOptions& options, const Look& look, const RuleSet& rules, Console& console) {
  Morning start{console.around.today, Answers(rules.questionnaire.size()), {}};
  Parsed<Morning> dated = with_answers(std::move(start), options.answers, rules.questionnaire, console.around.today);
  print_flags(console, dated.diagnostics);
  if (!dated) return ExitStatus::usage;
  ProfileFile file(rules, console);
  if (const auto refused = file.read()) return *refused;
  const Interview core(rules, options.ask_all ? Interview::Extent::everything : Interview::Extent::what_matters);
  const InterviewOptions how{
      [&](const Morning& morning) { return core.next(morning); },
      [&](const Morning& morning) { return core.bounds(morning); },
      [&](Morning morning) { return with_known(rules, {file.profile()}, console.around.today, std::move(morning)); },
      [&](const Turn& turn, const Morning& morning) { return remembered(rules, file.profile(), turn, morning); },
      prompt_style(look, console.around),
  };
  if (file.profile().introduced.empty()) introduce(file, how.style, console);
  say_keys(dated.value->date, how.style, console);
  const auto result = interview(rules, *std::move(dated.value), how, console);
  if (const ExitStatus* ended = std::get_if<ExitStatus>(&result)) return *ended;
  const auto& interviewed = std::get<Interviewed>(result);
  MorningDocument document;
  document.morning = interviewed.morning;
  const Assessment assessment = legcheck::assess(rules, document.morning, {true, options.explain});
  const std::string taken = file.taken(document.morning);
  if (!taken.empty()) say("From your profile: " + taken + ".", how.style, console);
  console.err << '\n';
  print_assessment(assessment, document, options, look, rules, console);
  console.out << std::flush;
  if (!options.quiet) say_not_asked(interviewed, options.verbose, rules, how.style, console);
  file.save(document.morning);
  return options.exit_zero ? success : status_of(assessment.bounds);
}

}  // namespace legcheck::cli
