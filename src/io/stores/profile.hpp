/// What rarely changes about a runner ("legcheck.profile/1"): dated answers, so that they need not be asked each day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "legcheck/diagnostic.hpp"
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
  std::string date;  ///< The day it was given.
};

struct Profile {
  std::string introduced;  ///< The day of the first interview; empty before it.
  std::vector<KeptAnswer> answers;
  std::vector<std::string> foreign;  ///< Answers to questions that these rules do not have, as JSON; they stay.
};

/// The largest profile that is read, in bytes.
inline constexpr std::size_t largest_profile = std::size_t{1} << 20U;

Parsed<Profile> read_profile(std::string_view json, std::string_view source, const Questionnaire& questionnaire);

/// Indented, for people who look into their files.
std::string to_json(const Profile& profile, const Questionnaire& questionnaire);

/// Puts in what the profile knows today and nobody has said. An answer is known for as long as its prompt keeps it,
/// and the members of a set for as long as their lines do.
Morning with_profile(const RuleSet& rules, const Profile& profile, const std::string& today, Morning morning);

/// The profile with the answers of a morning that it may keep and did not know.
Profile with_kept(const RuleSet& rules, Profile profile, const std::string& today, const Morning& morning);

/// The kept answers that stand in a morning as the profile knows them today: "age 35", "risks: none".
std::vector<std::string> taken_from(const RuleSet& rules, const Profile& profile, const std::string& today,
                                    const Morning& morning);

/// An older answer that may still be so.
struct Remembered {
  std::string text;  ///< "On Thu 1 Oct you said: age 35."
  Morning morning;   ///< With that answer.
};

/// What the runner said the last time to everything that is asked now; nothing for a question of yes or no, which is
/// as quick to answer anew.
std::optional<Remembered> remembered(const RuleSet& rules, const Profile& profile, const Turn& turn,
                                     const Morning& morning);

/// "age 35, answered 2026-11-22", and whether it is too old to be known.
std::string kept_text(const RuleSet& rules, const KeptAnswer& kept, const std::string& today);

/// Whether the profile may keep the answers to a question.
bool may_keep(const RuleSet& rules, QuestionId id);

}  // namespace legcheck
