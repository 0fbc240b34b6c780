/// The two scales of every outcome: what to do about the run, and how soon someone should look at the legs.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#pragma GCC visibility push(default)
namespace legcheck {

/// What to do about today's run. The order of declaration is the order of caution.
enum class Verdict : std::uint8_t { run, modify, rest };

/// How much help the legs need. The order of declaration is the order of caution.
enum class Care : std::uint8_t { none, self_care, see_clinician, urgent, emergency };

inline constexpr std::array<std::string_view, 3> verdict_names{"run", "modify", "rest"};
inline constexpr std::array<std::string_view, 5> care_names{"none", "self_care", "see_clinician", "urgent",
                                                            "emergency"};

/// The name used in rules and in JSON: "run", "modify" or "rest".
constexpr std::string_view name_of(Verdict verdict) noexcept {
  return verdict_names[static_cast<std::size_t>(verdict)];
}

/// The name used in rules and in JSON: "none" to "emergency".
constexpr std::string_view name_of(Care care) noexcept { return care_names[static_cast<std::size_t>(care)]; }

/// The verdict of that name; nothing when there is none.
std::optional<Verdict> verdict_named(std::string_view name) noexcept;

/// The care of that name; nothing when there is none.
std::optional<Care> care_named(std::string_view name) noexcept;

}  // namespace legcheck
#pragma GCC visibility pop
