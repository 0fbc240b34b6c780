#include <fmt/format.h>
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/commands/commands.hpp"
#include "cli/terminal/dialogue.hpp"
#include "cli/terminal/profile_file.hpp"
#include "cli/terminal/surroundings.hpp"
#include "core/known/known_answers.hpp"
#include "io/stores/profile.hpp"
#include "io/text/characters.hpp"
#include "io/text/page.hpp"

namespace legcheck::cli {
namespace {

ExitStatus show(const ProfileFile& file, const RuleSet& rules, const TextStyle& style, Console& console) {
  if (!file.readable()) return ExitStatus::bad_data;
  Page page(style);
  for (const KeptAnswer& kept : file.profile().answers) page.line(kept_text(rules, kept, console.around.today));
  if (file.profile().answers.empty()) page.line("nothing is kept");
  if (!file.path().empty()) page.line("kept in " + file.path());
  console.out << page.text();
  return success;
}

ExitStatus forget(const ProfileFile& file, Console& console) {
  std::error_code error;
  const bool removed = !file.path().empty() && std::filesystem::remove(file.path(), error);
  if (error) {
    cli::error(console, fmt::format("{}: {}", printable(file.path()), error.message()));
    return ExitStatus::io_error;
  }
  console.out << (removed ? "forgotten\n" : "nothing was kept\n");
  return success;
}

/// The first prompt with something about the runner that was not asked yet.
std::optional<Turn> next_about_runner(const RuleSet& rules, const Morning& morning) {
  for (const PromptId prompt : rules.prompts.ids()) {
    Turn turn{prompt, {}, {}};
    for (const QuestionId id : rules.prompts[prompt].questions) {
      const bool about_runner = rules.questionnaire[id].about == About::profile && may_keep(rules, id);
      if (about_runner && morning.shared[id].state == Answer::State::not_asked) turn.questions.push_back(id);
    }
    if (!turn.questions.empty()) return turn;
  }
  return std::nullopt;
}

ExitStatus ask(ProfileFile& file, const Look& look, const RuleSet& rules, Console& console) {
  if (!console.around.in_is_terminal || !console.around.err_is_terminal) {
    error(console, "profile ask: no terminal to ask on");
    return ExitStatus::usage;
  }
  const InterviewOptions how{
      [&](const Morning& morning) { return next_about_runner(rules, morning); },
      [](const Morning&) {
        return Bounds{Verdict::run, Verdict::rest, Care::none, Care::emergency};
      },
      [](Morning morning) { return morning; },
      [&](const Turn& turn, const Morning& morning) { return remembered(rules, file.profile(), turn, morning); },
      prompt_style(look, console.around),
  };
  const auto result = interview(rules, {console.around.today, Answers(rules.questionnaire.size()), {}}, how, console);
  if (const ExitStatus* ended = std::get_if<ExitStatus>(&result)) return *ended;
  const Morning& answered = std::get<Interviewed>(result).morning;
  Profile profile = file.profile();
  std::erase_if(profile.answers,
                [&](const KeptAnswer& kept) { return kept.about.empty() && answered.shared[kept.question].given(); });
  profile = with_kept(rules, std::move(profile), console.around.today, answered);
  return file.write(profile) ? success : ExitStatus::io_error;
}

}  // namespace

ExitStatus profile(const ProfileOptions& options, const Look& look, const RuleSet& rules, Console& console) {
  ProfileFile file(rules, console);
  if (const auto refused = file.read()) return *refused;
  switch (options.action) {
    case ProfileOptions::Action::show: return show(file, rules, style_of(look, console.around), console);
    case ProfileOptions::Action::ask: return ask(file, look, rules, console);
    case ProfileOptions::Action::forget: return forget(file, console);
  }
  return ExitStatus::internal;
}

}  // namespace legcheck::cli
