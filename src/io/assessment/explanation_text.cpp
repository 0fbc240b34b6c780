#include "io/assessment/explanation_text.hpp"

#include <fmt/format.h>

#include "io/assessment/words.hpp"
#include "io/morning/answer_text.hpp"

namespace legcheck {
namespace {

std::string because_text(const RuleSet& rules, const Morning& morning, const Because& because, std::size_t complaint) {
  const Test& test = rules.conditions.tests[because.test];
  const Question& question = rules.questionnaire[test.question];
  const bool has_complaint = complaint < morning.complaints.size();
  const Answer unknown;
  const Answer& answer = question.about != About::complaint ? morning.shared[test.question]
                         : has_complaint                    ? morning.complaints[complaint][test.question]
                                                            : unknown;
  return fmt::format("{} {} ({}{})", question_name(question), answer.given() ? typed(question, answer) : "unanswered",
                     because.holds ? "" : "not ", test.json);
}

}  // namespace

std::vector<std::string> explanation_texts(const Assessment& assessment, const RuleSet& rules, const Morning& morning) {
  std::vector<std::string> texts;
  for (const Reason& reason : assessment.reasons) {
    const Rule& rule = rules.rules[reason.rule];
    std::string line = fmt::format("{} ({}, {}):", rule.id, name_of(rule.verdict), name_of(rule.care));
    for (const Because& because : reason.because) {
      line += " " + because_text(rules, morning, because, reason.complaints.front()) + ";";
    }
    line += " sources:";
    for (const std::size_t source : rule.sources) line += " " + rules.sources[source].id;
    texts.push_back(std::move(line));
  }
  for (const NearMiss& miss : assessment.near_misses.value_or(std::vector<NearMiss>{})) {
    const Rule& rule = rules.rules[miss.rule];
    texts.push_back(fmt::format("near miss: {} ({}, {}) at {}", rule.id, name_of(rule.verdict), name_of(rule.care),
                                change_text(rules, miss.change)));
  }
  return texts;
}

}  // namespace legcheck
