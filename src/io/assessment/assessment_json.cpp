#include "legcheck/assessment_json.hpp"

#include "io/assessment/assessment_writer.hpp"

namespace legcheck {

std::string to_json(const Assessment& assessment, const RuleSet& rules, const MorningDocument& document) {
  std::string out;
  AssessmentWriter(rules).append(out, assessment, document);
  return out;
}

}  // namespace legcheck
