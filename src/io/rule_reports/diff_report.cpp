#include "io/rule_reports/diff_report.hpp"

#include <fmt/format.h>

#include "io/json/json_writer.hpp"
#include "io/morning/morning_json.hpp"
#include "io/rule_reports/example_command.hpp"
#include "io/rule_reports/rule_text.hpp"
#include "legcheck/json.hpp"

namespace legcheck {
namespace {

class DiffText {
 public:
  DiffText(const ComparedRules& compared, const TextStyle& style)
      : compared_(compared), diff_(compared.diff), page_(style) {}

  std::string whole() {
    for (const std::string& each : diff_.incomparable) page_.line("cannot be compared: " + each);
    if (!diff_.incomparable.empty()) return page_.text();
    page_.line(fmt::format("{} against {}: {}", compared_.after, compared_.before, relation()));
    for (const std::string& each : diff_.differences) page_.line("note: " + each);
    for (const prove::LevelChange& each : diff_.changes) change(each);
    if (compared_.past) past(*compared_.past);
    return page_.text();
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

  void change(const prove::LevelChange& change) {
    const std::string_view what = !change.decided ? "not decided" : change.looser() ? "looser" : "stricter";
    page_.line(fmt::format("{}: {} {} becomes {}", what, name_of(change.before.scale), name_of(change.before),
                           name_of(change.after)));
    if (!change.decided) return;
    side("  before: ", diff_.before, compared_.before_paths, change.old_morning);
    side("  after: ", diff_.after, compared_.after_paths, change.new_morning);
  }

  void side(std::string_view lead, const RuleSet& rules, const RulePaths& paths, const Morning& morning) {
    page_.command(lead, example_command(rules, paths, morning));
    const std::string held = rule_ids(rules, outcome_of(rules, morning).rules);
    page_.line(fmt::format("    rules that hold: {}", held.empty() ? "none" : held));
    page_.line("    as JSON: " + to_json(morning, rules.questionnaire));
  }

  template <class Counts, class Names>
  void table(std::string_view scale, const Counts& counts, const Names& names) {
    for (std::size_t from = 0; from < counts.size(); ++from) {
      for (std::size_t to = 0; to < counts.size(); ++to) {
        if (counts[from][to] == 0) continue;
        page_.line(from == to ? fmt::format("  {} {}: {}", scale, names[from], counts[from][to])
                              : fmt::format("  {} {} becomes {}: {}", scale, names[from], names[to], counts[from][to]));
      }
    }
  }

  void past(const PastMornings& past) {
    page_.line(fmt::format("past mornings: {} judged, {} unreadable", past.judged, past.unreadable));
    table("verdict", past.verdicts, verdict_names);
    table("care", past.cares, care_names);
  }

  const ComparedRules& compared_;
  const prove::Diff& diff_;
  Page page_;
};

}  // namespace

std::string_view relation_of(const prove::Diff& diff) {
  if (diff.looser()) return diff.stricter() ? "mixed" : "looser";
  if (!diff.decided()) return "not decided";
  return diff.stricter() ? "stricter" : "equivalent";
}

std::string to_text(const ComparedRules& compared, const TextStyle& style) { return DiffText(compared, style).whole(); }

namespace {

/// Writes one comparison; each function writes one member.
class DiffWriter {
 public:
  DiffWriter(std::string& out, const ComparedRules& compared)
      : writer_(out), compared_(compared), diff_(compared.diff) {}

  void write() {
    writer_.begin_object();
    writer_.member("format", "legcheck.diff/1");
    writer_.member("before", compared_.before);
    writer_.member("after", compared_.after);
    writer_.member("relation", diff_.incomparable.empty() ? relation_of(diff_) : "incomparable");
    number("branches", diff_.branches);
    texts("differences", diff_.differences);
    texts("incomparable", diff_.incomparable);
    writer_.key("changes");
    writer_.begin_array();
    for (const prove::LevelChange& each : diff_.changes) change(each);
    writer_.end_array();
    writer_.key("past");
    past();
    writer_.end_object();
  }

 private:
  void number(std::string_view name, std::size_t value) {
    writer_.key(name);
    writer_.number(static_cast<double>(value));
  }

  void texts(std::string_view name, const std::vector<std::string>& texts) {
    writer_.key(name);
    writer_.begin_array();
    for (const std::string& text : texts) writer_.string(text);
    writer_.end_array();
  }

  void change(const prove::LevelChange& change) {
    writer_.begin_object();
    writer_.member("scale", name_of(change.before.scale));
    writer_.member("from", name_of(change.before));
    writer_.member("to", name_of(change.after));
    writer_.key("decided");
    writer_.boolean(change.decided);
    if (change.decided) {
      side("before", diff_.before, compared_.before_paths, change.old_morning);
      side("after", diff_.after, compared_.after_paths, change.new_morning);
    }
    writer_.end_object();
  }

  void side(std::string_view name, const RuleSet& rules, const RulePaths& paths, const Morning& morning) {
    writer_.key(name);
    writer_.begin_object();
    writer_.member("command", example_command(rules, paths, morning));
    writer_.key("morning");
    write_morning(writer_, morning, rules.questionnaire);
    writer_.end_object();
  }

  template <class Counts, class Names>
  void table(std::string_view name, const Counts& counts, const Names& names) {
    writer_.key(name);
    writer_.begin_object();
    for (std::size_t from = 0; from < counts.size(); ++from) {
      writer_.key(names[from]);
      writer_.begin_object();
      for (std::size_t to = 0; to < counts.size(); ++to) number(names[to], counts[from][to]);
      writer_.end_object();
    }
    writer_.end_object();
  }

  void past() {
    if (!compared_.past) return writer_.null();
    writer_.begin_object();
    number("judged", compared_.past->judged);
    number("unreadable", compared_.past->unreadable);
    table("verdict", compared_.past->verdicts, verdict_names);
    table("care", compared_.past->cares, care_names);
    writer_.end_object();
  }

  JsonWriter writer_;
  const ComparedRules& compared_;
  const prove::Diff& diff_;
};

}  // namespace

std::string to_json(const ComparedRules& compared) {
  std::string out;
  DiffWriter(out, compared).write();
  return out;
}

}  // namespace legcheck
