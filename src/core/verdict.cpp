#include "legcheck/verdict.hpp"

namespace legcheck {
namespace {

template <class Scale, std::size_t Size>
std::optional<Scale> named(const std::array<std::string_view, Size>& names, std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Scale>(found - names.begin());
}

}  // namespace

std::optional<Verdict> verdict_named(std::string_view name) noexcept { return named<Verdict>(verdict_names, name); }

std::optional<Care> care_named(std::string_view name) noexcept { return named<Care>(care_names, name); }

}  // namespace legcheck
