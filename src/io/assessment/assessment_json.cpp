#include "legcheck/json.hpp"

#include "io/assessment/json_fragments.hpp"
#include "io/morning/morning_json.hpp"

namespace legcheck {
namespace {

/// Writes one assessment; each function writes one member.
class Page {
 public:
  Page(std::string& out, const RuleSet& rules, const JsonFragments& texts, const Assessment& assessment,
       const MorningDocument& document)
      : writer_(out), rules_(rules), texts_(texts), assessment_(assessment), document_(document) {}

  void write() {
    writer_.begin_object();
    writer_.raw(R"("format":"legcheck.assessment/1")");
    bounds(assessment_.bounds);
    list(R"("reasons":)", assessment_.reasons, [&](const Reason& each) { reason(each); });
    list(R"("unanswered":)", assessment_.unanswered, [&](const Unanswered& each) { unanswered(each); });
    list(R"("assumed":)", assessment_.assumed, [&](const Assumed& each) { assumed(each); });
    notes(R"("limits":)", assessment_.limits, texts_.limits);
    notes(R"("advice":)", assessment_.advice, texts_.advice);
    list(R"("comparison":)", assessment_.comparison, [&](const Comparison& each) { comparison(each); });
    would_change();
    near_misses();
    safety_net();
    notes(R"("warnings":)", assessment_.warnings, texts_.clashes);
    list(R"("complaints":)", assessment_.complaints, [&](const ComplaintAssessment& each) { complaint(each); });
    raw(R"("id":)", document_.id);
    raw(R"("meta":)", document_.meta);
    origins();
    writer_.raw_to_key(R"("morning":)");
    write_morning(writer_, document_.morning, rules_.questionnaire);
    writer_.raw(texts_.provenance);
    writer_.end_object();
  }

 private:
  void raw(std::string_view key, std::string_view json) {
    writer_.raw_to_key(key);
    writer_.raw(json);
  }

  void flag(std::string_view key, bool value) { raw(key, value ? "true" : "false"); }

  void string(std::string_view key, std::string_view text) {
    writer_.raw_to_key(key);
    writer_.string(text);
  }

  /// The name of a level.
  void level(std::string_view key, std::string_view name) {
    writer_.raw_to_key(key);
    writer_.id(name);
  }

  template <class List, class Write>
  void list(std::string_view key, const List& items, const Write& write) {
    writer_.raw_to_key(key);
    writer_.begin_array();
    for (const auto& item : items) write(item);
    writer_.end_array();
  }

  void texts(std::string_view key, const std::vector<std::string>& items) {
    list(key, items, [&](const std::string& text) { writer_.string(text); });
  }

  void number(std::string_view key, std::size_t value) {
    writer_.raw_to_key(key);
    writer_.number(static_cast<double>(value));
  }

  /// The members that name a question and its complaint.
  void about(QuestionId question, std::optional<std::size_t> complaint) {
    const std::string& key = texts_.questions[question];
    if (complaint) return number(key, *complaint);
    raw(key, "null");
  }

  void text(const KeyedText& known, const std::string& filled) {
    writer_.raw_to_key(known.key);
    if (known.text.empty()) return writer_.string(filled);
    writer_.raw(known.text);
  }

  void bounds(const Bounds& bounds) {
    level(R"("verdict":)", name_of(bounds.verdict));
    level(R"("lower":)", name_of(bounds.lower));
    flag(R"("decided":)", bounds.decided());
    level(R"("care":)", name_of(bounds.care));
    level(R"("care_possible":)", name_of(bounds.care_possible));
    flag(R"("care_decided":)", bounds.care_decided());
  }

  void outcome(Verdict verdict, Care care) {
    level(R"("verdict":)", name_of(verdict));
    level(R"("care":)", name_of(care));
  }

  void answer(std::string_view key, const Question& question, const Answer& answer) {
    writer_.raw_to_key(key);
    write_answer(writer_, question, answer);
  }

  [[nodiscard]] const Answer& answer_to(QuestionId id, std::size_t complaint) const {
    static const Answer unknown;
    const Morning& morning = document_.morning;
    if (rules_.questionnaire[id].about != About::complaint) return morning.shared[id];
    return complaint < morning.complaints.size() ? morning.complaints[complaint][id] : unknown;
  }

  void because(const Because& because, std::size_t complaint) {
    const QuestionId id = rules_.tests[because.test].question;
    const Question& question = rules_.questionnaire[id];
    writer_.begin_object();
    about(id, question.about == About::complaint ? std::optional(complaint) : std::nullopt);
    answer(R"("answer":)", question, answer_to(id, complaint));
    writer_.raw(texts_.tests[because.test]);
    flag(R"("holds":)", because.holds);
    writer_.end_object();
  }

  void reason(const Reason& reason) {
    const JsonFragments::OfRule& rule = texts_.rules[reason.rule];
    writer_.begin_object();
    text(rule.reason, reason.text);
    list(R"("complaints":)", reason.complaints, [&](std::size_t index) { writer_.number(static_cast<double>(index)); });
    list(R"("because":)", reason.because, [&](const Because& each) { because(each, reason.complaints.front()); });
    writer_.raw(rule.sources);
    writer_.end_object();
  }

  void unanswered(const Unanswered& open) {
    writer_.begin_object();
    about(open.question, open.complaint);
    writer_.raw_to_key(R"("could_become":)");
    writer_.begin_object();
    outcome(open.verdict, open.care);
    writer_.end_object();
    flag(R"("unsure":)", open.unsure);
    writer_.end_object();
  }

  void assumed(const Assumed& each) {
    const Question& question = rules_.questionnaire[each.question];
    writer_.begin_object();
    about(each.question, each.complaint);
    answer(R"("answer":)", question, question.assumed ? *question.assumed : Answer());
    writer_.end_object();
  }

  /// Who said what the document itself did not say.
  void origins() {
    writer_.raw_to_key(R"("origins":)");
    writer_.begin_array();
    const Morning& morning = document_.morning;
    origins(morning.shared, std::nullopt);
    for (std::size_t i = 0; i < morning.complaints.size(); ++i) origins(morning.complaints[i], i);
    writer_.end_array();
  }

  void origins(const Answers& answers, std::optional<std::size_t> complaint) {
    for (const QuestionId id : rules_.questionnaire.ids()) {
      const Answer& answer = answers[id];
      if (answer.origin == Answer::Origin::json || answer.state == Answer::State::not_asked) continue;
      if ((rules_.questionnaire[id].about == About::complaint) != complaint.has_value()) continue;
      writer_.begin_object();
      about(id, complaint);
      level(R"("origin":)", name_of(answer.origin));
      writer_.end_object();
    }
  }

  template <class Id>
  void notes(std::string_view key, const std::vector<Note<Id>>& given, const Table<Id, KeyedText>& known) {
    list(key, given, [&](const Note<Id>& note) {
      writer_.begin_object();
      text(known[note.id], note.text);
      if (note.complaint) number(R"("complaint":)", *note.complaint);
      writer_.end_object();
    });
  }

  void comparison(const Comparison& comparison) {
    writer_.begin_object();
    number(R"("complaint":)", comparison.complaint);
    number(R"("answered":)", comparison.fits.size() - comparison.count(Fit::open));
    number(R"("fit_soreness":)", comparison.count(Fit::soreness));
    number(R"("fit_injury":)", comparison.count(Fit::injury));
    writer_.raw_to_key(R"("rows":)");
    writer_.begin_array();
    for (const RowId row : comparison.fits.ids()) {
      writer_.raw(texts_.rows[row][static_cast<std::size_t>(comparison.fits[row])]);
    }
    writer_.end_array();
    writer_.end_object();
  }

  void change(const Change& change) {
    const Question& question = rules_.questionnaire[change.question];
    writer_.begin_object();
    about(change.question, change.complaint);
    answer(R"("from":)", question, change.from);
    answer(R"("to":)", question, change.to);
    writer_.end_object();
  }

  void would_change() {
    if (!assessment_.would_change) return raw(R"("would_change":)", "null");
    list(R"("would_change":)", *assessment_.would_change, [&](const Alternative& alternative) {
      writer_.begin_object();
      list(R"("changes":)", alternative.changes, [&](const Change& each) { change(each); });
      outcome(alternative.verdict, alternative.care);
      writer_.end_object();
    });
  }

  void near_misses() {
    if (!assessment_.near_misses) return raw(R"("near_misses":)", "null");
    list(R"("near_misses":)", *assessment_.near_misses, [&](const NearMiss& miss) {
      writer_.begin_object();
      writer_.raw(texts_.rules[miss.rule].name);
      writer_.raw_to_key(R"("change":)");
      change(miss.change);
      writer_.end_object();
    });
  }

  void safety_net() {
    const SafetyNet& net = assessment_.safety_net;
    writer_.raw_to_key(R"("safety_net":)");
    writer_.begin_object();
    string(R"("headline":)", net.headline);
    string(R"("where":)", net.where);
    string(R"("how_soon":)", net.how_soon);
    texts(R"("say":)", net.say);
    texts(R"("do_not":)", net.do_not);
    texts(R"("watch":)", net.watch);
    texts(R"("look_again":)", net.look_again);
    texts(R"("always":)", net.always);
    writer_.end_object();
  }

  void complaint(const ComplaintAssessment& complaint) {
    writer_.begin_object();
    bounds(complaint.bounds);
    list(R"("reasons":)", complaint.reasons, [&](const Reason& reason) {
      writer_.begin_object();
      text(texts_.rules[reason.rule].brief, reason.text);
      writer_.end_object();
    });
    writer_.end_object();
  }

  JsonWriter writer_;
  const RuleSet& rules_;
  const JsonFragments& texts_;
  const Assessment& assessment_;
  const MorningDocument& document_;
};

}  // namespace

AssessmentWriter::AssessmentWriter(const RuleSet& rules)
    : rules_(&rules), fragments_(std::make_shared<const JsonFragments>(rules)) {}

void AssessmentWriter::append(std::string& out, const Assessment& assessment, const MorningDocument& document) const {
  Page(out, *rules_, *fragments_, assessment, document).write();
}

std::string to_json(const Assessment& assessment, const RuleSet& rules, const MorningDocument& document) {
  std::string out;
  AssessmentWriter(rules).append(out, assessment, document);
  return out;
}

}  // namespace legcheck
