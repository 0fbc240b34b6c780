// Time and branches of each claim about a rule folder: proofs_bench [RULES]. Beside it, in the same run, what it takes
// to read the folder and to judge its cases' worth of mornings.
#include <algorithm>
#include <chrono>
#include <iostream>

#include <fmt/format.h>

#include "core/prove/check.hpp"
#include "core/prove/claims/claims.hpp"
#include "io/rules/rule_folder.hpp"

namespace {

using namespace legcheck;
using namespace legcheck::prove;

constexpr int rounds = 21;

/// The median of several runs, in milliseconds.
template <class Work>
double median_ms(const Work& work) {
  std::vector<double> times;
  for (int i = 0; i < rounds; ++i) {
    const auto start = std::chrono::steady_clock::now();
    work();
    times.push_back(std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
  }
  std::nth_element(times.begin(), times.begin() + rounds / 2, times.end());
  return times[rounds / 2];
}

struct Total {
  double ms = 0;
  std::size_t claims = 0, branches = 0, broken = 0;
};

/// Times proofs that are made together, and prints a line for them.
template <class Prove>
void report(const RuleSet& rules, Total& total, const Prove& prove) {
  std::vector<Proof> proofs = prove();
  if (proofs.empty()) return;
  const double ms = median_ms([&] { proofs = prove(); });
  std::size_t branches = 0;
  for (const Proof& proof : proofs) {
    branches += proof.branches;
    total.broken += proof.result == Proof::Result::holds ? 0 : 1;
  }
  std::cout << fmt::format("{:9.3f} {:9}  {}\n", ms, branches, claim_id(rules, proofs.front().claim));
  total.ms += ms;
  total.claims += proofs.size();
  total.branches += branches;
}

void print(const char* what, const Total& total) {
  std::cout << fmt::format("{:9.3f} {:9}  {}: {} claims, {} do not hold\n", total.ms, total.branches, what,
                           total.claims, total.broken);
}

}  // namespace

int main(int argc, char** argv) {
  RulePaths paths;
  if (argc > 1) paths.only = argv[1];
  RuleFiles files;
  RuleFolder folder = read_rule_folder(paths, Guarantees::read, files);
  if (!folder.whole()) {
    for (const Diagnostic& problem : folder.diagnostics()) std::cerr << to_string(problem) << '\n';
    return 78;
  }
  const RuleSet& rules = folder.rules;
  const Formula formula(rules);
  std::cout << fmt::format("{} rules, {} questions; median of {} runs\n       ms  branches  claim\n",
                           rules.rules.size(), rules.questionnaire.size(), rounds);
  Total claimed;
  Total monotone;
  Total others;
  const auto fresh = [&] { return budget_for(rules); };
  for (std::size_t i = 0; i < rules.guarantees.size(); ++i) {
    report(rules, claimed, [&] {
      Budget budget = fresh();
      return prove_guarantee(formula, i, Bounded::from_below_and_above, budget);
    });
  }
  for (std::size_t q = 0; q < rules.questionnaire.size(); ++q) {
    report(rules, monotone, [&] {
      Budget budget = fresh();
      return prove_monotone(formula, static_cast<QuestionId>(q), budget);
    });
    report(rules, others, [&] {
      Budget budget = fresh();
      return prove_asked(formula, static_cast<QuestionId>(q), budget);
    });
  }
  print("guarantees", claimed);
  print("monotone", monotone);
  print("asked", others);
  const double whole = median_ms([&] { check(rules, folder.draft, folder.scope()); });
  const double reading = median_ms([&] { read_rule_folder(paths, Guarantees::read, files); });
  std::cout << fmt::format("{:9.3f}            the whole check\n{:9.3f}            reading the rules, to compare\n",
                           whole, reading);
}
