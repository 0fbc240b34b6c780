#include "legcheck/assessment_json.hpp"

#include <array>

#include "io/json_writer.hpp"
#include "io/write_answer.hpp"

namespace legcheck {
namespace {

constexpr std::array<std::string_view, 4> fit_names{"soreness", "injury", "neither", "open"};

/// Writes one assessment; each function writes one member.
class AssessmentWriter {
 public:
  AssessmentWriter(std::string& out, const Assessment& assessment, const RuleSet& rules,
                   const MorningDocument& document)
      : writer_(out), assessment_(assessment), rules_(rules), document_(document) {}

  void write() {
    writer_.begin_object();
    writer_.member("format", "legcheck.assessment/1");
    bounds(assessment_.bounds);
    reasons();
    unanswered();
    assumed();
    notes("limits", assessment_.limits, rules_.limits);
    notes("advice", assessment_.advice, rules_.advice);
    comparison();
    would_change();
    near_misses();
    safety_net();
    notes("warnings", assessment_.warnings, rules_.clashes);
    complaints();
    writer_.key("id");
    writer_.raw(document_.id);
    writer_.key("meta");
    writer_.raw(document_.meta);
    writer_.key("morning");
    write_morning(writer_, document_.morning, rules_.questionnaire);
    program();
    rule_set();
    writer_.end_object();
  }

 private:
  void flag(std::string_view name, bool value) {
    writer_.key(name);
    writer_.boolean(value);
  }

  void none(std::string_view name) {
    writer_.key(name);
    writer_.null();
  }

  template <class List, class Write>
  void list(std::string_view name, const List& items, const Write& write) {
    writer_.key(name);
    writer_.begin_array();
    for (const auto& item : items) write(item);
    writer_.end_array();
  }

  void texts(std::string_view name, const std::vector<std::string>& items) {
    list(name, items, [&](const std::string& text) { writer_.string(text); });
  }

  void indices(std::string_view name, const std::vector<std::size_t>& items) {
    list(name, items, [&](std::size_t index) { writer_.number(static_cast<double>(index)); });
  }

  void complaint(std::optional<std::size_t> index) {
    writer_.key("complaint");
    if (index) {
      writer_.number(static_cast<double>(*index));
    } else {
      writer_.null();
    }
  }

  void bounds(const Bounds& bounds) {
    writer_.member("verdict", name_of(bounds.verdict));
    writer_.member("lower", name_of(bounds.lower));
    flag("decided", bounds.decided());
    writer_.member("care", name_of(bounds.care));
    writer_.member("care_possible", name_of(bounds.care_possible));
    flag("care_decided", bounds.care_decided());
  }

  [[nodiscard]] const Answer& answer(QuestionId id, std::size_t complaint) const {
    static const Answer unknown;
    const Morning& morning = document_.morning;
    const Question& question = rules_.questionnaire[id];
    if (question.about != About::complaint) return morning.shared[id];
    return complaint < morning.complaints.size() ? morning.complaints[complaint][id] : unknown;
  }

  void because(const Because& because, std::size_t of_complaint) {
    const Test& test = rules_.conditions.tests[because.test];
    const Question& question = rules_.questionnaire[test.question];
    writer_.begin_object();
    writer_.member("question", question.id);
    complaint(question.about == About::complaint ? std::optional(of_complaint) : std::nullopt);
    writer_.key("answer");
    write_answer(writer_, question, answer(test.question, of_complaint));
    writer_.key("test");
    writer_.raw(test.json);
    flag("holds", because.holds);
    writer_.end_object();
  }

  void reason(const Reason& reason) {
    const Rule& rule = rules_.rules[reason.rule];
    writer_.begin_object();
    writer_.member("rule", rule.id);
    writer_.member("verdict", name_of(rule.verdict));
    writer_.member("care", name_of(rule.care));
    writer_.member("text", reason.text);
    indices("complaints", reason.complaints);
    list("because", reason.because, [&](const Because& each) { because(each, reason.complaints.front()); });
    list("sources", rule.sources, [&](std::size_t index) { writer_.string(rules_.sources[index].id); });
    writer_.end_object();
  }

  void reasons() {
    list("reasons", assessment_.reasons, [&](const Reason& each) { reason(each); });
  }

  void unanswered() {
    list("unanswered", assessment_.unanswered, [&](const Unanswered& open) {
      writer_.begin_object();
      writer_.member("question", rules_.questionnaire[open.question].id);
      complaint(open.complaint);
      writer_.key("could_become");
      writer_.begin_object();
      writer_.member("verdict", name_of(open.verdict));
      writer_.member("care", name_of(open.care));
      writer_.end_object();
      flag("unsure", open.unsure);
      writer_.end_object();
    });
  }

  void assumed() {
    list("assumed", assessment_.assumed, [&](const Assumed& each) {
      const Question& question = rules_.questionnaire[each.question];
      writer_.begin_object();
      writer_.member("question", question.id);
      complaint(each.complaint);
      writer_.key("answer");
      write_answer(writer_, question, question.assumed ? *question.assumed : Answer());
      writer_.end_object();
    });
  }

  template <class Entries>
  void notes(std::string_view name, const std::vector<Note>& given, const Entries& entries) {
    list(name, given, [&](const Note& note) {
      writer_.begin_object();
      writer_.member("id", entries[note.index].id);
      writer_.member("text", note.text);
      if (note.complaint) complaint(note.complaint);
      writer_.end_object();
    });
  }

  void comparison() {
    list("comparison", assessment_.comparison, [&](const Comparison& comparison) {
      const auto count = [&](Fit fit) { return static_cast<double>(comparison.count(fit)); };
      writer_.begin_object();
      complaint(comparison.complaint);
      writer_.key("answered");
      writer_.number(static_cast<double>(comparison.fits.size()) - count(Fit::open));
      writer_.key("fit_soreness");
      writer_.number(count(Fit::soreness));
      writer_.key("fit_injury");
      writer_.number(count(Fit::injury));
      writer_.key("rows");
      writer_.begin_array();
      for (std::size_t i = 0; i < comparison.fits.size(); ++i) {
        writer_.begin_object();
        writer_.member("id", rules_.comparison[i].id);
        writer_.member("feature", rules_.comparison[i].feature);
        writer_.member("fits", fit_names[static_cast<std::size_t>(comparison.fits[i])]);
        writer_.end_object();
      }
      writer_.end_array();
      writer_.end_object();
    });
  }

  void change(const Change& change) {
    const Question& question = rules_.questionnaire[change.question];
    writer_.begin_object();
    writer_.member("question", question.id);
    complaint(change.complaint);
    writer_.key("from");
    write_answer(writer_, question, change.from);
    writer_.key("to");
    write_answer(writer_, question, change.to);
    writer_.end_object();
  }

  void would_change() {
    if (!assessment_.would_change) return none("would_change");
    list("would_change", *assessment_.would_change, [&](const Alternative& alternative) {
      writer_.begin_object();
      list("changes", alternative.changes, [&](const Change& each) { change(each); });
      writer_.member("verdict", name_of(alternative.verdict));
      writer_.member("care", name_of(alternative.care));
      writer_.end_object();
    });
  }

  void near_misses() {
    if (!assessment_.near_misses) return none("near_misses");
    list("near_misses", *assessment_.near_misses, [&](const NearMiss& miss) {
      const Rule& rule = rules_.rules[miss.rule];
      writer_.begin_object();
      writer_.member("rule", rule.id);
      writer_.member("verdict", name_of(rule.verdict));
      writer_.member("care", name_of(rule.care));
      writer_.key("change");
      change(miss.change);
      writer_.end_object();
    });
  }

  void safety_net() {
    const SafetyNet& net = assessment_.safety_net;
    writer_.key("safety_net");
    writer_.begin_object();
    writer_.member("headline", net.headline);
    writer_.member("where", net.where);
    writer_.member("how_soon", net.how_soon);
    texts("say", net.say);
    texts("do_not", net.do_not);
    texts("watch", net.watch);
    texts("look_again", net.look_again);
    texts("always", net.always);
    writer_.end_object();
  }

  void complaints() {
    list("complaints", assessment_.complaints, [&](const ComplaintAssessment& each) {
      writer_.begin_object();
      bounds(each.bounds);
      list("reasons", each.reasons, [&](const Reason& reason) {
        writer_.begin_object();
        writer_.member("rule", rules_.rules[reason.rule].id);
        writer_.member("text", reason.text);
        writer_.end_object();
      });
      writer_.end_object();
    });
  }

  void program() {
    writer_.key("program");
    writer_.begin_object();
    writer_.member("name", "legcheck");
    writer_.member("version", version());
    writer_.end_object();
  }

  void origin(const Origin& origin) {
    writer_.member("name", origin.name);
    writer_.member("version", origin.version);
    writer_.member("fingerprint", origin.fingerprint);
  }

  void rule_set() {
    writer_.key("rule_set");
    writer_.begin_object();
    origin(rules_.origin);
    flag("custom", rules_.custom);
    list("added", rules_.added, [&](const Origin& each) {
      writer_.begin_object();
      origin(each);
      writer_.end_object();
    });
    list("guarantees", rules_.broken, [&](const std::string& id) { writer_.string(id); });
    writer_.end_object();
  }

  JsonWriter writer_;
  const Assessment& assessment_;
  const RuleSet& rules_;
  const MorningDocument& document_;
};

}  // namespace

std::string to_json(const Assessment& assessment, const RuleSet& rules, const MorningDocument& document) {
  std::string out;
  AssessmentWriter(out, assessment, rules, document).write();
  return out;
}

}  // namespace legcheck
