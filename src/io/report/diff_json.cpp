#include "io/json/json_writer.hpp"
#include "io/morning/write_answer.hpp"
#include "io/report/diff_report.hpp"
#include "io/report/example_command.hpp"

namespace legcheck {
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
    for (const LevelChange& each : diff_.changes) change(each);
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

  void change(const LevelChange& change) {
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
  const Diff& diff_;
};

}  // namespace

std::string to_json(const ComparedRules& compared) {
  std::string out;
  DiffWriter(out, compared).write();
  return out;
}

}  // namespace legcheck
