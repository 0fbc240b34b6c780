#include "io/rules/rule_set_archive.hpp"

#include <cereal/archives/binary.hpp>
#include <cereal/types/optional.hpp>
#include <cereal/types/string.hpp>
#include <cereal/types/vector.hpp>
#include <sstream>
#include <streambuf>

#include "core/rules/steps.hpp"

namespace legcheck {

// Each function names the members of its type, in both directions.
template <class Archive>
void serialize(Archive& archive, Possible& it) {
  archive(it.may, it.may_lack);
}

template <class Archive>
void serialize(Archive& archive, Answer& it) {
  archive(it.state, it.possible, it.low, it.high, it.origin);
}

template <class Archive>
void serialize(Archive& archive, Choice& it) {
  archive(it.id, it.text, it.plural, it.means, it.words);
}

template <class Archive>
void serialize(Archive& archive, Cut& it) {
  archive(it.value, it.after);
}

template <class Archive>
void serialize(Archive& archive, Question& it) {
  archive(it.id, it.about, it.kind, it.min, it.max, it.unit, it.choices, it.plural_when, it.ask, it.means, it.why,
          it.unknown_text, it.applies, it.absent, it.absent_same_as, it.assumed, it.can_change, it.worse, it.cuts);
}

template <class Archive>
void save(Archive& archive, const Questionnaire& it) {
  archive(it.all());
}

template <class Archive>
void load(Archive& archive, Questionnaire& it) {
  std::vector<Question> questions;
  archive(questions);
  it = Questionnaire(std::move(questions));
}

template <class Archive>
void serialize(Archive& archive, Test& it) {
  archive(it.question, it.form, it.mask, it.json);
}

template <class Archive>
void serialize(Archive& archive, Step& it) {
  archive(it.kind, it.question, it.first, it.count, it.needed);
}

template <class Archive>
void serialize(Archive& archive, Plan::Decision& it) {
  archive(it.mask, it.step, it.form);
}

template <class Archive>
void serialize(Archive& archive, Plan::Move& it) {
  archive(it.step, it.at);
}

template <class Archive>
void serialize(Archive& archive, Plan& it) {
  archive(it.decisions, it.first, it.moves, it.for_rules, it.rules);
}

template <class Archive>
void serialize(Archive& archive, Steps& it) {
  archive(it.steps, it.operands, it.plan);
}

template <class Archive>
void save(Archive& archive, const Conditions& it) {
  archive(*it);
}

template <class Archive>
void load(Archive& archive, Conditions& it) {
  Steps steps;
  archive(steps);
  it = Conditions(std::move(steps));
}

template <class Archive>
void serialize(Archive& archive, Template::Piece& it) {
  archive(it.text, it.question);
}

template <class Archive>
void serialize(Archive& archive, Template& it) {
  archive(it.pieces);
}

template <class Archive>
void serialize(Archive& archive, Source& it) {
  archive(it.id, it.title, it.author, it.publisher, it.year, it.reviewed, it.doi, it.url);
}

template <class Archive>
void serialize(Archive& archive, NamedCondition& it) {
  archive(it.id, it.means, it.when);
}

template <class Archive>
void serialize(Archive& archive, Rule& it) {
  archive(it.id, it.when, it.verdict, it.care, it.reason, it.limits, it.advice, it.sources);
}

template <class Archive>
void serialize(Archive& archive, Limit& it) {
  archive(it.id, it.text, it.with);
}

template <class Archive>
void serialize(Archive& archive, Advice& it) {
  archive(it.id, it.text, it.verdicts, it.care_at_most, it.when, it.never, it.sources);
}

template <class Archive>
void serialize(Archive& archive, CareText& it) {
  archive(it.id, it.part, it.text, it.verdicts, it.care, it.decided, it.when, it.sources);
}

template <class Archive>
void serialize(Archive& archive, ComparisonRow& it) {
  archive(it.id, it.feature, it.soreness, it.injury, it.sources);
}

template <class Archive>
void serialize(Archive& archive, Clash& it) {
  archive(it.id, it.when, it.text);
}

template <class Archive>
void serialize(Archive& archive, Guarantee& it) {
  archive(it.id, it.claim, it.when, it.verdict_at_least, it.verdict_at_most, it.care_at_least, it.care_at_most);
}

template <class Archive>
void serialize(Archive& archive, PromptLine& it) {
  archive(it.text, it.question, it.answer, it.keep_days);
}

template <class Archive>
void serialize(Archive& archive, Prompt& it) {
  archive(it.id, it.questions, it.ask, it.how, it.why, it.unsure, it.whole, it.rising, it.places, it.keep_days,
          it.lines);
}

template <class Archive>
void serialize(Archive& archive, Origin& it) {
  archive(it.name, it.version, it.review_date, it.fingerprint);
}

template <class Archive>
void serialize(Archive& archive, RuleSet& it) {
  archive(it.origin, it.custom, it.added, it.questionnaire, it.tests, it.conditions, it.named, it.rules, it.limits,
          it.advice, it.care_texts, it.comparison_applies, it.comparison, it.clashes, it.sources, it.guarantees,
          it.broken, it.prompts);
}

namespace {

/// Reads bytes where they lie.
class Bytes : public std::streambuf {
 public:
  explicit Bytes(std::string_view bytes) {
    char* const first = const_cast<char*>(bytes.data());  // only ever read
    setg(first, first, first + bytes.size());
  }
};

}  // namespace

std::string archived(const RuleSet& rules) {
  std::ostringstream stream;
  cereal::BinaryOutputArchive archive(stream);
  archive(rules);
  return std::move(stream).str();
}

RuleSet unarchived(std::string_view bytes) {
  Bytes buffer(bytes);
  std::istream stream(&buffer);
  cereal::BinaryInputArchive archive(stream);
  RuleSet rules;
  archive(rules);
  return rules;
}

}  // namespace legcheck
