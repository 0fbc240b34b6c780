/// Assessments for people.
/// What stands behind the reasons, for --explain.
#pragma once

#include <string>
#include <vector>

#include "io/text/page.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/morning.hpp"

namespace legcheck {

struct TextDetail {
  bool verbose = false;  ///< All reasons, all advice, all questions that were not asked.
  bool explain = false;  ///< The rules, answers and sources behind every reason, and near misses.
};

/// The verdict first, then why, what to do today, what would change it and where to get help. An emergency says
/// nothing but what to do now.
std::string to_text(const Assessment& assessment, const RuleSet& rules, const Morning& morning,
                    const TextStyle& style = {}, const TextDetail& detail = {});

/// A line for each rule that holds, with the answers it rests on and its sources, then the near misses.
std::vector<std::string> explanation_texts(const Assessment& assessment, const RuleSet& rules, const Morning& morning);

}  // namespace legcheck
