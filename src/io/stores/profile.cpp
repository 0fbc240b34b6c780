#include "io/stores/profile.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/civil_date.hpp"
#include "io/assessment/words.hpp"

namespace legcheck {
namespace {

/// The prompt that asks a question; each question stands in one.
const Prompt& prompt_of(const RuleSet& rules, QuestionId id) {
  return *std::find_if(rules.prompts.begin(), rules.prompts.end(), [&](const Prompt& prompt) {
    return std::find(prompt.questions.begin(), prompt.questions.end(), id) != prompt.questions.end();
  });
}

/// The members of a set that are known for a shorter time than the set, and not today.
std::uint64_t members_too_old(const Prompt& prompt, QuestionId id, int days) {
  std::uint64_t old = 0;
  for (const PromptLine& line : prompt.lines) {
    if (line.question == id && line.keep_days > 0 && days > line.keep_days) old |= line.answer.possible.may;
  }
  return old;
}

/// What a kept answer still says today; an answer from the future says nothing.
std::optional<Answer> known_today(const RuleSet& rules, const KeptAnswer& kept, const std::string& today) {
  const Prompt& prompt = prompt_of(rules, kept.question);
  const int days = days_between(kept.date, today);
  if (days < 0 || days > prompt.keep_days) return std::nullopt;
  Answer answer = kept.answer;
  if (rules.questionnaire[kept.question].kind != Kind::set) return answer;
  const std::uint64_t old = members_too_old(prompt, kept.question, days);
  answer.possible.may |= old;
  answer.possible.may_lack |= old;
  return answer;
}

bool is_about(const KeptAnswer& kept, const Answers& complaint) {
  return std::all_of(kept.about.begin(), kept.about.end(), [&](const PlacedAnswer& each) {
    return complaint[each.question].given() && complaint[each.question].possible == each.answer.possible;
  });
}

/// The questions that say where a complaint is.
std::vector<QuestionId> place_questions(const RuleSet& rules) {
  const auto found =
      std::find_if(rules.prompts.begin(), rules.prompts.end(), [](const Prompt& prompt) { return prompt.places; });
  return found == rules.prompts.end() ? std::vector<QuestionId>{} : found->questions;
}

bool is_whole(const Question& question, const Answer& answer) {
  return answer.given() && (question.kind != Kind::set || (answer.possible.may & answer.possible.may_lack) == 0);
}

/// What counts when nobody says anything need not be kept, and is asked again: a place may be cleared tomorrow.
void keep(const RuleSet& rules, Profile& profile, const std::string& today, KeptAnswer fresh) {
  const auto same = [&](const KeptAnswer& each) {
    return each.question == fresh.question && each.about == fresh.about;
  };
  const auto known = std::find_if(profile.answers.begin(), profile.answers.end(), same);
  if (rules.questionnaire[fresh.question].assumed == std::optional(fresh.answer)) {
    if (known != profile.answers.end()) profile.answers.erase(known);
  } else if (known == profile.answers.end()) {
    profile.answers.push_back(std::move(fresh));
  } else if (known_today(rules, *known, today) != std::optional(fresh.answer)) {
    *known = std::move(fresh);
  }
}

std::string answer_words(const Question& question, const Answer& answer) {
  const std::string values = values_text(question, answer);
  return fmt::format("{}{} {}", question_name(question), question.is_number() ? "" : ":",
                     values.empty() ? "none" : values);
}

std::string about_words(const RuleSet& rules, const KeptAnswer& kept) {
  if (kept.about.empty()) return {};
  Morning morning{{}, Answers(rules.questionnaire.size()), {Answers(rules.questionnaire.size())}};
  for (const PlacedAnswer& each : kept.about) morning.complaints.front()[each.question] = each.answer;
  return complaint_name(rules, morning, 0) + " ";
}

}  // namespace

bool may_keep(const RuleSet& rules, QuestionId id) {
  const Question& question = rules.questionnaire[id];
  return question.about != About::morning && prompt_of(rules, id).keep_days > 0;
}

Morning with_profile(const RuleSet& rules, const Profile& profile, const std::string& today, Morning morning) {
  for (const KeptAnswer& kept : profile.answers) {
    const std::optional<Answer> known = known_today(rules, kept, today);
    if (!known || !may_keep(rules, kept.question)) continue;
    const auto put = [&](Answers& answers) {
      Answer& answer = answers[kept.question];
      if (answer.state == Answer::State::not_asked) answer = *known;
    };
    if (kept.about.empty()) put(morning.shared);
    for (Answers& complaint : morning.complaints) {
      if (!kept.about.empty() && is_about(kept, complaint)) put(complaint);
    }
  }
  return morning;
}

Profile with_kept(const RuleSet& rules, Profile profile, const std::string& today, const Morning& morning) {
  const std::vector<QuestionId> places = place_questions(rules);
  for (std::size_t i = 0; i < rules.questionnaire.size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    const Question& question = rules.questionnaire[id];
    if (!may_keep(rules, id)) continue;
    if (question.about == About::profile && is_whole(question, morning.shared[id])) {
      keep(rules, profile, today, {id, {}, morning.shared[id], today});
    }
    for (const Answers& complaint : morning.complaints) {
      const auto known = [&](QuestionId place) { return complaint[place].given(); };
      const bool placed = !places.empty() && std::all_of(places.begin(), places.end(), known);
      if (question.about != About::complaint || !placed || !is_whole(question, complaint[id])) continue;
      std::vector<PlacedAnswer> about;
      about.reserve(places.size());
      for (const QuestionId place : places) about.push_back({place, complaint[place]});
      keep(rules, profile, today, {id, std::move(about), complaint[id], today});
    }
  }
  return profile;
}

std::vector<std::string> taken_from(const RuleSet& rules, const Profile& profile, const std::string& today,
                                    const Morning& morning) {
  std::vector<std::string> texts;
  for (const KeptAnswer& kept : profile.answers) {
    const std::optional<Answer> known = known_today(rules, kept, today);
    if (!known) continue;
    const auto taken = [&](const Answers& answers) {
      return answers[kept.question] == *known && (kept.about.empty() || is_about(kept, answers));
    };
    const bool used = kept.about.empty() ? taken(morning.shared)
                                         : std::any_of(morning.complaints.begin(), morning.complaints.end(), taken);
    const bool whole = is_whole(rules.questionnaire[kept.question], *known);
    if (!used) continue;
    texts.push_back(about_words(rules, kept) + answer_words(rules.questionnaire[kept.question], kept.answer) +
                    (whole ? "" : " (in part too long ago)"));
  }
  return texts;
}

std::optional<Remembered> remembered(const RuleSet& rules, const Profile& profile, const Turn& turn,
                                     const Morning& morning) {
  Remembered found{{}, morning};
  std::string date;
  for (const QuestionId id : turn.questions) {
    const auto same = [&](const KeptAnswer& each) { return each.question == id && each.about.empty(); };
    const auto kept = std::find_if(profile.answers.begin(), profile.answers.end(), same);
    const bool yes_no = rules.questionnaire[id].kind == Kind::yes_no;
    if (kept == profile.answers.end() || yes_no) return std::nullopt;
    found.morning.shared[id] = kept->answer;
    date = std::max(date, kept->date);
    found.text += (found.text.empty() ? "" : "; ") + answer_words(rules.questionnaire[id], kept->answer);
  }
  found.text = fmt::format("On {} you said: {}.", short_date(date), found.text);
  return found;
}

std::string kept_text(const RuleSet& rules, const KeptAnswer& kept, const std::string& today) {
  const std::optional<Answer> known = known_today(rules, kept, today);
  const Question& question = rules.questionnaire[kept.question];
  const std::string_view state = !known                        ? ", too long ago: asked again when it matters"
                                 : !is_whole(question, *known) ? ", in part too long ago: asked again when it matters"
                                                               : "";
  return fmt::format("{}{}, answered {}{}", about_words(rules, kept), answer_words(question, kept.answer), kept.date,
                     state);
}

}  // namespace legcheck
