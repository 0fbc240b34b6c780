#include <fmt/format.h>

#include "core/judgement.hpp"
#include "io/characters.hpp"
#include "io/report/diff_report.hpp"
#include "io/report/example_command.hpp"
#include "legcheck/morning_json.hpp"

namespace legcheck {
namespace {

std::string rules_holding(const RuleSet& rules, const Morning& morning) {
  Evaluation evaluation(rules);
  evaluation.run(morning.shared, morning.complaints.front());
  std::string held;
  for (const Rule& rule : rules.rules) {
    if (evaluation[rule.when] == Truth::yes) held += (held.empty() ? "" : ", ") + rule.id;
  }
  return held.empty() ? "none" : held;
}

class DiffText {
 public:
  explicit DiffText(const ComparedRules& compared) : compared_(compared), diff_(compared.diff) {}

  [[nodiscard]] std::string whole() const {
    std::string text;
    for (const std::string& each : diff_.incomparable) text += fmt::format("cannot be compared: {}\n", printable(each));
    if (!text.empty()) return text;
    text += fmt::format("{} against {}: {}\n", printable(compared_.after), printable(compared_.before), relation());
    for (const std::string& each : diff_.differences) text += fmt::format("note: {}\n", printable(each));
    for (const LevelChange& each : diff_.changes) text += change(each);
    if (compared_.past) text += past(*compared_.past);
    return text;
  }

 private:
  [[nodiscard]] std::string relation() const {
    const std::string_view name = relation_of(diff_);
    const std::string proved = fmt::format("proved over every morning in {} branches", diff_.branches);
    if (name == "equivalent") return "equivalent: the same verdict and care, " + proved;
    if (name == "stricter") return "stricter: never less careful, " + proved;
    if (name == "looser") return "looser: sometimes less careful, never more";
    if (name == "mixed") return "looser on some mornings, stricter on others";
    return "not decided: the search budget was used up";
  }

  [[nodiscard]] std::string change(const LevelChange& change) const {
    const std::string_view what = !change.decided ? "not decided" : change.looser() ? "looser" : "stricter";
    std::string text = fmt::format("{}: {} {} becomes {}\n", what, name_of(change.before.scale), name_of(change.before),
                                   name_of(change.after));
    if (!change.decided) return text;
    text += side("before", diff_.before, compared_.before_paths, change.old_morning);
    text += side("after", diff_.after, compared_.after_paths, change.new_morning);
    return text;
  }

  [[nodiscard]] static std::string side(std::string_view label, const RuleSet& rules, const RulePaths& paths,
                                        const Morning& morning) {
    return fmt::format("  {}: {}\n    rules that hold: {}\n    as JSON: {}\n", label,
                       printable(example_command(rules, paths, morning)), printable(rules_holding(rules, morning)),
                       printable(to_json(morning, rules.questionnaire)));
  }

  template <class Counts, class Names>
  static std::string table(std::string_view scale, const Counts& counts, const Names& names) {
    std::string text;
    for (std::size_t from = 0; from < counts.size(); ++from) {
      for (std::size_t to = 0; to < counts.size(); ++to) {
        if (counts[from][to] == 0) continue;
        text += from == to ? fmt::format("  {} {}: {}\n", scale, names[from], counts[from][to])
                           : fmt::format("  {} {} becomes {}: {}\n", scale, names[from], names[to], counts[from][to]);
      }
    }
    return text;
  }

  [[nodiscard]] static std::string past(const PastMornings& past) {
    return fmt::format("past mornings: {} judged, {} unreadable\n", past.judged, past.unreadable) +
           table("verdict", past.verdicts, verdict_names) + table("care", past.cares, care_names);
  }

  const ComparedRules& compared_;
  const Diff& diff_;
};

}  // namespace

std::string_view relation_of(const Diff& diff) {
  if (diff.looser()) return diff.stricter() ? "mixed" : "looser";
  if (!diff.decided()) return "not decided";
  return diff.stricter() ? "stricter" : "equivalent";
}

std::string to_text(const ComparedRules& compared) { return DiffText(compared).whole(); }

}  // namespace legcheck
