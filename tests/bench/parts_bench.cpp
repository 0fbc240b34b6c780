// What a batch is made of: parts_bench reading|verdict|reasons FILE. Each part does what those before it do.
#include <fstream>
#include <iostream>
#include <string>

#include "core/judge/judgement.hpp"
#include "core/judge/support.hpp"
#include "legcheck/json.hpp"
#include "legcheck/rules.hpp"

namespace {

using namespace legcheck;

/// Every rule that holds, with the tests it rests on and its text.
std::size_t reasons(const RuleSet& rules, const Evaluation& evaluation, const std::vector<RuleId>& holding,
                    const Morning& morning, const Answers& answers) {
  std::size_t size = 0;
  for (const RuleId id : holding) {
    const Rule& rule = rules.rules[id];
    const std::vector<Because> because = support(rules, evaluation, rule.when);
    size += because.size() + fill(rule.reason, {rules, evaluation, morning.shared, answers}, because).size();
  }
  return size;
}

/// A number that depends on the work, so that none can be left out.
std::size_t work(const std::string& part, const std::string& line, const RuleSet& rules, Evaluation& evaluation) {
  const auto document = read_morning(line, {}, rules.questionnaire);
  if (!document || part == "reading") return document ? 1 : 0;
  const Morning& morning = document.value->morning;
  std::size_t sum = 0;
  for (const Answers& complaint : morning.complaints) {
    evaluation.run_rules(morning.shared, complaint);
    const Standing standing = standing_of(rules, evaluation);
    sum += static_cast<std::size_t>(standing.bounds.verdict);
    if (part == "reasons") sum += reasons(rules, evaluation, standing.holding, morning, complaint);
  }
  return sum;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 64;
  const auto rules = load_rules();
  std::ifstream file(argv[2]);
  Evaluation evaluation(*rules.value);
  std::size_t sum = 0;
  for (std::string line; std::getline(file, line);) sum += work(argv[1], line, *rules.value, evaluation);
  std::cout << sum << '\n';
}
