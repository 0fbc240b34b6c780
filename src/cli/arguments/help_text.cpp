#include "cli/arguments/help_text.hpp"

#include <fmt/format.h>

#include "cli/arguments/syntax.hpp"
#include "io/morning/answer_flags.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/page.hpp"

namespace legcheck::cli {
namespace {

constexpr std::string_view main_screen =
    R"(legcheck: with these legs, run, modify the run, or rest?
  legcheck                                        asks a few questions
  legcheck --pain 0 --signs none --nothing-else   answers by flags
  legcheck --from FILE                            JSON; - reads standard input
  legcheck batch mornings.jsonl                   many mornings, one a line
Answers (legcheck help answers: all of them, with their values)
  --pain N  --peak-pain N           0 to 10, now and worst since the last run
  --place P  --side S               calf, knee, shin ...; left, right, both
  --tissue T  --spread S            muscle, tendon, joint, bone; wide, spot
  --onset 30h  --days N  --moving M when it began, mornings, after a walk
  --signs LIST  --body LIST         warning signs, with commas; or none
  --also place=knee,side=left       a further sore place
  --nothing-else                    what is not named is absent or as usual
Options
  -q, --quiet   the word only       --json       everything, for programs
  --verbose     all reasons         --explain    rules, answers, sources
  --date DAY    2026-11-22          --color WHEN auto, always or never
  --accessible  for screen readers  --no-input   never ask
  --rules PATH  add stricter rules  --exit-zero  status 0 for any verdict
  --ask-all     put every question
Commands: profile batch rules schema completion help
Help topics: answers json exit-status privacy rules
Exit status: 0 run, 10 modify, 20 rest, 30 rest and get help today,
40 not decided (treat as rest), 64 and up an error. MODIFY is not 0.
Not a medical device. No clinician has reviewed the rules. Emergency: 112
or 911. No network. Flags stay in your shell's history; --from - keeps
answers out of it. Manual: man legcheck
)";

constexpr std::string_view json_screen = R"(JSON in, JSON out
  legcheck --from morning.json --json
  echo '{"format":"legcheck.morning/1","pain":0,"peak_pain":0,"signs":[]}' |
    legcheck --from - --json
A morning names its format and the answers that are known:
  absent             not asked: unknown to the rules
  null               asked, and not sure: unknown too
  []                 a set of which nothing is there
  "complaints": [..] one object for each sore place
  "id", "meta"       passed through; meta is not read
Unknown members, wrong types and numbers out of range are errors with their
line and column. Nothing is coerced, and unknown is never taken for no.
  legcheck schema morning       the JSON Schema of a morning
  legcheck schema assessment    the JSON Schema of what comes out
  legcheck batch FILE           one morning a line in, one assessment a line out
  legcheck batch --brief FILE   the outcome and the rules only (batch --help)
)";

constexpr std::string_view exit_status_screen = R"(Exit status, by the verdict that is printed
   0  run
   1  batch had bad records, or rules check, diff or test found something
  10  modify
  20  rest
  30  rest, and get care today (urgent or emergency)
  40  rest only because answers are missing: treat it as rest
  64  usage: an unknown flag, a value that is none, no answer at all
  65  bad data: what --from reads is no morning
  66  no such input
  70  internal error
  73  an output cannot be created
  74  input or output failed
  77  no permission
  78  the rules cannot be loaded
 130  interrupted, or quit in the middle of the questions
 141  the reader of the output went away
With --exit-zero every verdict is 0; errors stay. MODIFY is not 0, so
  legcheck --quiet ... && start-my-run
fails safe.
)";

constexpr std::string_view privacy_screen = R"(Privacy
legcheck has no network code. What hurts today is judged, printed and
forgotten. Only what rarely changes is kept, when you answer it at a prompt:
age, health risks, places cleared by a clinician. Each answer has its day and
is asked again after 60 days; the file is for you alone:
  legcheck profile              what is kept, and where
  legcheck profile ask          asks all about you
  legcheck profile forget       deletes it
Answers in flags stay in your shell's history, and other users of this
computer can see them in the list of processes while legcheck runs. To keep
them out of both, pass them as JSON on standard input:
  legcheck --from -
Rules are read only from the program itself and from what --rules and
--rules-only name, never from the current directory.
)";

constexpr std::string_view rules_screen = R"(Rules
  legcheck rules list                every rule, its verdict and care
  legcheck rules show one-sided      when it holds, its reason and sources
  legcheck rules explain one-sided   the same in plain English, and more
  legcheck --rules mine.json ...     add rules: they only make it more careful
  legcheck --rules-only folder ...   replace the default rules
  legcheck rules export folder       write the default rules out, to start from
  legcheck rules check folder        prove them over every possible morning
  legcheck rules diff OLD NEW        prove whether changes are stricter
  legcheck rules test                judge the cases that come with the rules
  legcheck rules doc                 all rules as a document (Markdown)
  legcheck rules graph               all rules as a graph (Graphviz)
Rules live in JSON files. A rule names a condition on the answers, the
verdict and the care it asks for at least, its reason and its sources. The
verdict is the most cautious of the rules that hold, so their order does not
matter and no rule can clear what another forbids.
No clinician has reviewed the default rules.
)";

std::string command_screen(const CommandHelp& command) {
  std::string text = fmt::format("legcheck {}{}{}\n  {}\n", command.name, command.argument.empty() ? "" : " ",
                                 command.argument, command.text);
  if (!command.arguments.empty()) {
    text += fmt::format("  {}: {}\n", command.argument, fmt::join(command.arguments, ", "));
  }
  for (const FlagHelp& flag : command.flags) {
    text += fmt::format("  {:<20}{}\n", flag.value.empty() ? flag.name : flag.name + " " + flag.value, flag.text);
  }
  return text + "Common flags: --rules PATH, --rules-only PATH, --exit-zero, --help\n";
}

}  // namespace

std::string answers_screen(const Questionnaire& questionnaire) {
  std::string text = "Answers: one flag a question. unsure is an answer too; sets take commas or none.\n";
  for (const Question& question : questionnaire.all()) {
    std::string flag = flag_name(question);
    if (question.kind == Kind::yes_no) flag += ", --no-" + flag.substr(2);
    const bool words = question.kind == Kind::choice || question.kind == Kind::set;
    std::string line = fmt::format("{:<18}{}{}{}\n", flag, question.kind == Kind::yes_no ? "" : typed_values(question),
                                   question.unit.empty() ? "" : " ", question.unit);
    text += words && line.size() > 81 ? line.substr(0, line.rfind(", ", 73)) + ", ...\n" : line;
  }
  return text + "legcheck schema morning says what each value means.\n";
}

std::optional<std::string> help_text(const std::string& topic) {
  if (topic.empty()) return std::string(main_screen);
  if (topic == "json") return std::string(json_screen);
  if (topic == "exit-status") return std::string(exit_status_screen);
  if (topic == "privacy") return std::string(privacy_screen);
  if (topic == "rules") return std::string(rules_screen);
  for (const CommandEntry& entry : command_entries()) {
    if (entry.name == topic) return command_screen(help_of(entry));
  }
  return std::nullopt;
}

}  // namespace legcheck::cli
