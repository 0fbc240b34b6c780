#include "cli/commands/assessment_output.hpp"

#include "cli/terminal/surroundings.hpp"
#include "legcheck/json.hpp"
#include "legcheck/text.hpp"

namespace legcheck::cli {

void print_assessment(const Assessment& assessment, const MorningDocument& document, const AssessOptions& options,
                      const Look& look, const RuleSet& rules, Console& console) {
  if (options.quiet) {
    console.out << name_of(assessment.bounds.verdict) << '\n';
  } else if (options.json) {
    console.out << to_json(assessment, rules, document) << '\n';
  } else {
    console.out << to_text(assessment, rules, document.morning, style_of(look, console.around),
                           {options.verbose, options.explain});
  }
}

}  // namespace legcheck::cli
