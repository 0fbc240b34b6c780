#include "core/vocabulary/suggest.hpp"

#include <algorithm>
#include <numeric>

namespace legcheck {
namespace {

/// Insertions, deletions, replacements and swaps of neighbours that turn one word into the other.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  std::vector<std::size_t> next(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    next[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = row[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      next[j] = std::min({row[j] + 1, next[j - 1] + 1, replaced});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) next[j] = std::min(next[j], before[j - 2] + 1);
    }
    before = row;
    row.swap(next);
  }
  return row.back();
}

}  // namespace

std::optional<std::string_view> suggest(std::string_view word, const std::vector<std::string_view>& candidates) {
  constexpr std::size_t longest = 64;  // a longer word is no typing mistake, and would cost time
  if (word.empty() || word.size() > longest) return std::nullopt;
  std::size_t nearest = word.size() <= 3 ? 2 : std::min<std::size_t>(word.size() / 3 + 1, 3) + 1;
  std::optional<std::string_view> best;
  for (const std::string_view candidate : candidates) {
    const std::size_t far = distance(word, candidate);
    if (far >= nearest || far >= candidate.size()) continue;
    nearest = far;
    best = candidate;
  }
  return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& candidates) {
  const std::optional<std::string_view> meant = suggest(word, candidates);
  return meant ? " (did you mean '" + std::string(*meant) + "'?)" : std::string();
}

std::string meant_or_all(std::string_view word, const std::vector<std::string_view>& candidates) {
  std::string meant = did_you_mean(word, candidates);
  if (!meant.empty()) return meant;
  for (const std::string_view candidate : candidates)
    meant += (meant.empty() ? " (one of " : ", ") + std::string(candidate);
  return meant + ")";
}

}  // namespace legcheck
