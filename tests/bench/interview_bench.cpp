/// How many prompts an interview takes: the longest and the mean over sore mornings drawn as sore_mornings.hpp states.
#include <cstdio>
#include <string_view>

#include "legcheck/rules.hpp"
#include "prompt_counts.hpp"

int main() {
  using namespace legcheck;
  const Parsed<RuleSet> rules = load_rules();
  if (!rules) return 1;
  constexpr std::size_t mornings = 300;
  for (const bool profile : {true, false}) {
    const PromptCounts counts = prompt_counts(*rules.value, mornings, profile);
    std::printf("%zu sore mornings, profile %s: mean %.2f prompts, longest %zu, without a verdict %zu\n", mornings,
                profile ? "known" : "unknown", counts.mean, counts.longest, counts.undecided);
  }
}
