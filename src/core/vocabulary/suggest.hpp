/// The word they meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace legcheck {

/// The ids of a list of questions, rules, …, to suggest from.
template <class Entries>
std::vector<std::string_view> ids_of(const Entries& entries) {
  std::vector<std::string_view> ids;
  ids.reserve(entries.size());
  for (const auto& entry : entries) ids.push_back(entry.id);
  return ids;
}

/// The candidate that is at most a few typing mistakes away; nothing when none is near.
std::optional<std::string_view> suggest(std::string_view word, const std::vector<std::string_view>& candidates);

/// " (did you mean 'calf'?)", or nothing when no candidate is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates);

/// As did_you_mean(), but " (one of calf, shin)" when no candidate is near.
std::string meant_or_all(std::string_view word, const std::vector<std::string_view>& candidates);

}  // namespace legcheck
