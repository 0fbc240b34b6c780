#include "legcheck/text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/assessment/words.hpp"
#include "io/morning/answer_text.hpp"
#include "io/text/page.hpp"

namespace legcheck {
namespace {

std::string because_text(const RuleSet& rules, const Morning& morning, const Because& because, std::size_t complaint) {
  const Test& test = rules.tests[because.test];
  const Question& question = rules.questionnaire[test.question];
  const bool has_complaint = complaint < morning.complaints.size();
  const Answer unknown;
  const Answer& answer = question.about != About::complaint ? morning.shared[test.question]
                         : has_complaint                    ? morning.complaints[complaint][test.question]
                                                            : unknown;
  return fmt::format("{} {} ({}{})", question_name(question), answer.given() ? typed(question, answer) : "unanswered",
                     because.holds ? "" : "not ", test.json);
}

/// A line for each rule that holds, with the answers it rests on and its sources, then the near misses.
std::vector<std::string> explanation_texts(const Assessment& assessment, const RuleSet& rules, const Morning& morning) {
  std::vector<std::string> texts;
  for (const Reason& reason : assessment.reasons) {
    const Rule& rule = rules.rules[reason.rule];
    std::string line = fmt::format("{} ({}, {}):", rule.id, name_of(rule.verdict), name_of(rule.care));
    for (const Because& because : reason.because) {
      line += " " + because_text(rules, morning, because, reason.complaints.front()) + ";";
    }
    line += " sources:";
    for (const SourceId source : rule.sources) line += " " + rules.sources[source].id;
    texts.push_back(std::move(line));
  }
  for (const NearMiss& miss : assessment.near_misses.value_or(std::vector<NearMiss>{})) {
    const Rule& rule = rules.rules[miss.rule];
    texts.push_back(fmt::format("near miss: {} ({}, {}) at {}", rule.id, name_of(rule.verdict), name_of(rule.care),
                                change_text(rules, miss.change)));
  }
  return texts;
}

/// Writes the sections in their order; each function makes the texts of one.
class AssessmentText {
 public:
  AssessmentText(const Assessment& assessment, const RuleSet& rules, const Morning& morning, const TextDetail& detail)
      : assessment_(assessment), rules_(rules), morning_(morning), detail_(detail) {}

  void write(Page& page) const {
    const SafetyNet& net = assessment_.safety_net;
    page.headline(assessment_.bounds.verdict, net.headline);
    page.section("Why", why(), Flow::numbered);
    if (detail_.explain) page.section("Rules", explanation_texts(assessment_, rules_, morning_));
    page.section("Open", open());
    if (!emergency()) page.section("Clash", texts_of(assessment_.warnings));
    page.section("Today", today(), Flow::paragraph);
    page.section("Tomorrow", tomorrow());
    page.section("Compare", comparison());
    page.section("Get help", get_help(), Flow::paragraph);
    page.section("Judged by", judged_by());
  }

 private:
  template <class Id>
  static std::vector<std::string> texts_of(const std::vector<Note<Id>>& notes) {
    std::vector<std::string> texts;
    texts.reserve(notes.size());
    for (const Note<Id>& note : notes) texts.push_back(note.text);
    return texts;
  }

  [[nodiscard]] bool emergency() const { return assessment_.bounds.care == Care::emergency; }
  [[nodiscard]] bool several() const { return assessment_.complaints.size() > 1; }

  [[nodiscard]] std::string reason_text(const Reason& reason) const {
    const bool of_one = several() && reason.complaints.size() < assessment_.complaints.size();
    if (!of_one) return reason.text;
    std::string names;
    for (const std::size_t complaint : reason.complaints) {
      names += (names.empty() ? "" : ", ") + complaint_name(rules_, morning_, complaint);
    }
    return fmt::format("{}: {}", names, reason.text);
  }

  /// A reason to run easier has no place under a REST that stronger ones decide, nor anything beside an emergency.
  [[nodiscard]] bool speaks(const Reason& reason) const {
    const Rule& rule = rules_.rules[reason.rule];
    if (emergency()) return rule.care == Care::emergency;
    return detail_.verbose || rule.verdict >= assessment_.bounds.lower;
  }

  [[nodiscard]] std::vector<std::string> why() const {
    constexpr std::size_t most = 4;
    const std::size_t shown = detail_.verbose ? assessment_.reasons.size() : most;
    std::vector<std::string> texts;
    for (const Reason& reason : assessment_.reasons) {
      if (texts.size() < shown && speaks(reason)) texts.push_back(reason_text(reason));
    }
    const std::size_t left = assessment_.reasons.size() - texts.size();
    if (left > 0 && !emergency()) texts.push_back(fmt::format("and {} more, none stronger (--verbose)", left));
    if (texts.empty() && assessment_.bounds.decided()) texts.emplace_back("No answer you gave calls for more care.");
    return texts;
  }

  /// What is open and could make the verdict more careful, or with --verbose the care.
  [[nodiscard]] std::vector<std::string> open() const {
    std::vector<std::string> texts;
    for (const Unanswered& each : assessment_.unanswered) {
      const bool raises = each.verdict > assessment_.bounds.lower;
      if (emergency() || !(raises || detail_.verbose)) continue;
      const Question& question = rules_.questionnaire[each.question];
      const std::string of =
          several() && each.complaint ? fmt::format(" ({})", complaint_name(rules_, morning_, *each.complaint)) : "";
      const std::string outcome = raises ? shouted(each.verdict) : fmt::format("care {}", name_of(each.care));
      texts.push_back(fmt::format("{}{}{} could make it {}.", question_name(question), of,
                                  each.unsure ? ": you were not sure. It" : "", outcome));
    }
    if (!assessment_.outcomes.empty()) texts.push_back(outcomes());
    return folded(std::move(texts));
  }

  /// "Muscle: MODIFY. Tendon, joint, bone: REST."
  [[nodiscard]] std::string outcomes() const {
    const auto raises = [&](const Unanswered& each) { return each.verdict > assessment_.bounds.lower; };
    const auto open = std::find_if(assessment_.unanswered.begin(), assessment_.unanswered.end(), raises);
    const Question& question = rules_.questionnaire[open->question];
    std::string text;
    for (const Verdict verdict : {Verdict::run, Verdict::modify, Verdict::rest}) {
      std::string values;
      for (const Outcome& outcome : assessment_.outcomes) {
        if (outcome.verdict != verdict) continue;
        values += (values.empty() ? "" : ", ") + values_text(question, outcome.answer);
      }
      if (!values.empty()) text += fmt::format("{}{}: {}.", text.empty() ? "" : " ", values, shouted(verdict));
    }
    return text;
  }

  /// A long list of open questions as its first few and a count.
  [[nodiscard]] std::vector<std::string> folded(std::vector<std::string> texts) const {
    constexpr std::size_t most = 4;
    if (detail_.verbose || texts.size() <= most + 1) return texts;
    const std::size_t left = texts.size() - most;
    texts.resize(most);
    texts.push_back(fmt::format("and {} more open answers (--verbose)", left));
    return texts;
  }

  [[nodiscard]] std::vector<std::string> today() const {
    constexpr std::size_t most_advice = 2;
    std::vector<std::string> texts = texts_of(assessment_.limits);
    for (const Note<AdviceId>& note : assessment_.advice) {
      if (!detail_.verbose && texts.size() >= assessment_.limits.size() + most_advice) break;
      texts.push_back(note.text);
    }
    return texts;
  }

  [[nodiscard]] std::vector<std::string> tomorrow() const {
    std::vector<std::string> texts;
    for (const Alternative& alternative : assessment_.would_change.value_or(std::vector<Alternative>{})) {
      std::string changes;
      for (const Change& change : alternative.changes) {
        changes += (changes.empty() ? "" : " and ") + change_text(rules_, change);
      }
      texts.push_back(fmt::format("{}: {}.", shouted(alternative.verdict), changes));
    }
    const std::vector<std::string>& look_again = assessment_.safety_net.look_again;
    if (!look_again.empty()) texts.push_back(fmt::format("{}", fmt::join(look_again, " ")));
    return texts;
  }

  [[nodiscard]] std::vector<std::string> comparison() const {
    std::vector<std::string> texts;
    if (assessment_.bounds.care >= Care::urgent) return texts;
    for (const Comparison& each : assessment_.comparison) {
      const std::size_t answered = each.fits.size() - each.count(Fit::open);
      if (answered == 0) continue;
      const std::string of = several() ? complaint_name(rules_, morning_, each.complaint) + ": " : "";
      texts.push_back(fmt::format("{}Soreness or injury? {} answered: {} for soreness, {} for injury.", of, answered,
                                  each.count(Fit::soreness), each.count(Fit::injury)));
    }
    return texts;
  }

  [[nodiscard]] std::vector<std::string> get_help() const {
    const SafetyNet& net = assessment_.safety_net;
    std::vector<std::string> texts;
    if (!net.where.empty() || !net.how_soon.empty()) {
      texts.push_back(net.where + (net.where.empty() || net.how_soon.empty() ? "" : " ") + net.how_soon);
    }
    for (const auto* part : {&net.say, &net.do_not, &net.watch, &net.always}) {
      texts.insert(texts.end(), part->begin(), part->end());
    }
    return texts;
  }

  [[nodiscard]] std::vector<std::string> judged_by() const {
    std::vector<std::string> texts;
    const auto add = [&](const Origin& origin, std::string_view what) {
      const std::string_view space = origin.version.empty() ? "" : " ";
      texts.push_back(fmt::format("{} {}{}{} ({})", what, origin.name, space, origin.version, origin.fingerprint));
    };
    if (rules_.custom) add(rules_.origin, "Only:");
    for (const Origin& origin : rules_.added) add(origin, "Added:");
    if (!rules_.broken.empty()) texts.push_back(not_guaranteed());
    return texts;
  }

  [[nodiscard]] std::string not_guaranteed() const {
    constexpr std::size_t most = 8;
    std::string ids;
    for (std::size_t i = 0; i < std::min(rules_.broken.size(), most); ++i) {
      ids += (ids.empty() ? "" : ", ") + rules_.broken[i];
    }
    const std::size_t left = rules_.broken.size() - std::min(rules_.broken.size(), most);
    if (left > 0) ids += fmt::format(" and {} more", left);
    return fmt::format("These rules do not keep what is guaranteed: {} (legcheck rules check PATH tells more)", ids);
  }

  const Assessment& assessment_;
  const RuleSet& rules_;
  const Morning& morning_;
  const TextDetail& detail_;
};

}  // namespace

std::string to_text(const Assessment& assessment, const RuleSet& rules, const Morning& morning, const TextStyle& style,
                    const TextDetail& detail) {
  Page page(style);
  AssessmentText(assessment, rules, morning, detail).write(page);
  return page.text();
}

}  // namespace legcheck
