/// What is known about a morning without asking anybody today: what a profile keeps of earlier days, and what "nothing
/// else to report" stands for. Each answer that is put in says where it came from.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "legcheck/interview.hpp"
#include "legcheck/morning.hpp"
#include "legcheck/rule_set.hpp"

namespace legcheck {

struct PlacedAnswer {
  QuestionId question{};
  Answer answer;

  friend bool operator==(const PlacedAnswer&, const PlacedAnswer&) = default;
};

struct KeptAnswer {
  QuestionId question{};
  std::vector<PlacedAnswer> about;  ///< The sore place it is about; empty for what is about the runner.
  Answer answer;
  std::string date;  ///< The day it was given, as YYYY-MM-DD.
};

/// What rarely changes about a runner: dated answers, so that they need not be asked each day.
struct Profile {
  std::string introduced;  ///< The day of the first interview; empty before it.
  std::vector<KeptAnswer> answers;
  std::vector<std::string> foreign;  ///< Answers to questions that these rules do not have, as JSON; they stay.
};

/// All sources of what is known.
struct Known {
  Profile profile;
  bool nothing_else = false;  ///< What was not mentioned gets its absent answer.
};

/// The morning with what is known put in where nobody has said anything, not even "not sure". What is known of this
/// runner comes first, and what counts for anybody last.
Morning with_known(const RuleSet& rules, const Known& known, const std::string& today, Morning morning);

/// Puts in what the profile knows today. An answer is known for as long as its prompt keeps it, and the members of a
/// set for as long as their lines do.
Morning with_profile(const RuleSet& rules, const Profile& profile, const std::string& today, Morning morning);

/// Puts in what "nothing else to report" answers. A morning without a complaint gets one.
Morning with_nothing_else(const Questionnaire& questionnaire, Morning morning);

/// What "nothing else to report" answers to a question, given the answers about the same thing; nothing where it says
/// nothing. An answer that is the same as another is as wide as that: of a range, neither end is a fact.
std::optional<Answer> absent_answer(const Question& question, const Answers& about);

/// What a kept answer still says on a day; an answer that is too old, or from the future, says nothing.
std::optional<Answer> known_on(const RuleSet& rules, const KeptAnswer& kept, const std::string& day);

/// Whether a kept answer is about this complaint.
bool is_about(const KeptAnswer& kept, const Answers& complaint);

/// Given, and for a set: every member is known.
bool is_whole(const Question& question, const Answer& answer);

/// Whether the profile may keep the answers to a question.
bool may_keep(const RuleSet& rules, QuestionId id);

/// The profile with the answers of a morning that it may keep and did not know.
Profile with_kept(const RuleSet& rules, Profile profile, const std::string& today, const Morning& morning);

/// Older answers that may still be so, in a morning, and the day of the last of them.
struct Remembered {
  Morning morning;
  std::string date;
};

/// What the runner said the last time to everything that is asked now; nothing for a question of yes or no, which is
/// as quick to answer anew.
std::optional<Remembered> remembered(const RuleSet& rules, const Profile& profile, const Turn& turn, Morning morning);

}  // namespace legcheck
