#include "core/known/known_answers.hpp"

#include <algorithm>

#include "core/vocabulary/civil_date.hpp"
#include "core/vocabulary/number.hpp"

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

}  // namespace

std::optional<Answer> known_on(const RuleSet& rules, const KeptAnswer& kept, const std::string& day) {
  const Prompt& prompt = prompt_of(rules, kept.question);
  const int days = days_between(kept.date, day);
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

bool is_whole(const Question& question, const Answer& answer) {
  return answer.given() && (question.kind != Kind::set || (answer.possible.may & answer.possible.may_lack) == 0);
}

bool may_keep(const RuleSet& rules, QuestionId id) {
  const Question& question = rules.questionnaire[id];
  return question.about != About::morning && prompt_of(rules, id).keep_days > 0;
}

Morning with_profile(const RuleSet& rules, const Profile& profile, const std::string& today, Morning morning) {
  for (const KeptAnswer& kept : profile.answers) {
    const std::optional<Answer> known = known_on(rules, kept, today);
    if (!known || !may_keep(rules, kept.question)) continue;
    const auto put = [&](Answers& answers) {
      Answer& answer = answers[kept.question];
      if (answer.state == Answer::State::not_asked) answer = known->from(Answer::Origin::profile);
    };
    if (kept.about.empty()) put(morning.shared);
    for (Answers& complaint : morning.complaints) {
      if (!kept.about.empty() && is_about(kept, complaint)) put(complaint);
    }
  }
  return morning;
}

std::optional<Answer> absent_answer(const Question& question, const Answers& about) {
  if (!question.absent_same_as) return question.absent;
  const Answer& same = about[*question.absent_same_as];
  if (!same.given()) return std::nullopt;
  return number_between(question, same.low, same.high).from(Answer::Origin::nothing_else);
}

Morning with_nothing_else(const Questionnaire& questionnaire, Morning morning) {
  if (morning.complaints.empty()) morning.complaints.emplace_back(questionnaire.size());
  const auto put = [&](QuestionId id, Answers& answers) {
    if (answers[id].state != Answer::State::not_asked) return;
    if (const auto absent = absent_answer(questionnaire[id], answers)) answers[id] = *absent;
  };
  for (const QuestionId id : questionnaire.ids()) {
    if (questionnaire[id].about != About::complaint) {
      put(id, morning.shared);
      continue;
    }
    for (Answers& complaint : morning.complaints) put(id, complaint);
  }
  return morning;
}

Morning with_known(const RuleSet& rules, const Known& known, const std::string& today, Morning morning) {
  morning = with_profile(rules, known.profile, today, std::move(morning));
  if (!known.nothing_else) return morning;
  return with_nothing_else(rules.questionnaire, std::move(morning));
}

namespace {

/// The questions that say where a complaint is.
std::vector<QuestionId> place_questions(const RuleSet& rules) {
  const auto found =
      std::find_if(rules.prompts.begin(), rules.prompts.end(), [](const Prompt& prompt) { return prompt.places; });
  return found == rules.prompts.end() ? std::vector<QuestionId>{} : found->questions;
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
  } else if (known_on(rules, *known, today) != std::optional(fresh.answer)) {
    *known = std::move(fresh);
  }
}

}  // namespace

Profile with_kept(const RuleSet& rules, Profile profile, const std::string& today, const Morning& morning) {
  const std::vector<QuestionId> places = place_questions(rules);
  for (const QuestionId id : rules.questionnaire.ids()) {
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

std::optional<Remembered> remembered(const RuleSet& rules, const Profile& profile, const Turn& turn, Morning morning) {
  Remembered found{std::move(morning), {}};
  for (const QuestionId id : turn.questions) {
    const auto same = [&](const KeptAnswer& each) { return each.question == id && each.about.empty(); };
    const auto kept = std::find_if(profile.answers.begin(), profile.answers.end(), same);
    if (kept == profile.answers.end() || rules.questionnaire[id].kind == Kind::yes_no) return std::nullopt;
    found.morning.shared[id] = kept->answer.from(Answer::Origin::prompt);  // whoever says it again says it today
    found.date = std::max(found.date, kept->date);
  }
  return found;
}

}  // namespace legcheck
