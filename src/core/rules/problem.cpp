#include "core/rules/problem.hpp"

#include <array>

namespace legcheck {
namespace {

constexpr std::array<std::string_view, 17> names{
    "not-json",     "unknown-format",  "too-large", "unknown-member",  "missing-member", "duplicate-member",
    "duplicate-id", "duplicate-value", "bad-id",    "wrong-type",      "unknown-value",  "unknown-name",
    "out-of-range", "empty",           "cycle",     "bad-placeholder", "does-not-fit"};

static_assert(names.size() == static_cast<std::size_t>(Mistake::does_not_fit) + 1);

}  // namespace

std::string_view name_of(Mistake kind) noexcept { return names[static_cast<std::size_t>(kind)]; }

}  // namespace legcheck
