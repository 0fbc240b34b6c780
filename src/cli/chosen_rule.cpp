#include "cli/chosen_rule.hpp"

#include <fmt/format.h>

#include "core/suggest.hpp"
#include "io/characters.hpp"

namespace legcheck::cli {

const Rule* chosen_rule(const std::string& id, const RuleSet& rules, Console& console) {
  const Rule* rule = rules.find_rule(id);
  if (rule != nullptr) return rule;
  console.err << fmt::format("legcheck: error: unknown rule '{}'{}\n", excerpt(id),
                             did_you_mean(id, ids_of(rules.rules)));
  return nullptr;
}

}  // namespace legcheck::cli
