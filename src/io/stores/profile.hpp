/// The profile as bytes ("legcheck.profile/1") and in words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/known/known_answers.hpp"
#include "legcheck/diagnostic.hpp"

namespace legcheck {

/// The largest profile that is read, in bytes.
inline constexpr std::size_t largest_profile = std::size_t{1} << 20U;

Parsed<Profile> read_profile(std::string_view json, std::string_view source, const Questionnaire& questionnaire);

/// Indented, for people who look into their files.
std::string to_json(const Profile& profile, const Questionnaire& questionnaire);

/// The kept answers that were put into a morning today, as their origin tells: "age 35", "risks: none".
std::vector<std::string> taken_from(const RuleSet& rules, const Profile& profile, const std::string& today,
                                    const Morning& morning);

/// "On Thu 1 Oct you said: age 35."
std::string remembered_text(const RuleSet& rules, const Turn& turn, const Remembered& remembered);

/// "age 35, answered 2026-11-22", and whether it is too old to be known.
std::string kept_text(const RuleSet& rules, const KeptAnswer& kept, const std::string& today);

}  // namespace legcheck
