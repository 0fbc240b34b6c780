#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "catch.hpp"
#include "default_rules.hpp"
#include "io/json/json_tree.hpp"
#include "legcheck/assessment.hpp"
#include "legcheck/rules.hpp"
#include "random_mornings.hpp"

using namespace legcheck;

namespace {

/// One or two complaints; one question in eight is not answered, and some of these because nobody is sure.
Morning random_morning(Chance& chance) {
  const Questionnaire& questions = default_rules().questionnaire;
  Morning morning{{}, Answers(questions.size()), {}};
  morning.complaints.assign(1 + chance.below(2), Answers(questions.size()));
  for (std::size_t i = 0; i < questions.size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    const auto answer = [&](Answers& answers) {
      if (!chance.one_in(8)) answers[id] = random_answer(questions[id], chance);
      if (chance.one_in(16)) answers[id] = Answer::unsure();
    };
    answer(morning.shared);
    for (Answers& complaint : morning.complaints) answer(complaint);
  }
  return morning;
}

template <class T>
bool empty_or_contains(const std::vector<T>& list, const T& value) {
  return list.empty() || std::find(list.begin(), list.end(), value) != list.end();
}

}  // namespace

TEST_CASE("the default rules load", "[default]") {
  const Parsed<RuleSet> parsed = load_rules();
  CHECK(parsed.diagnostics.empty());
  REQUIRE(parsed);
  CHECK_FALSE(parsed.value->custom);
  CHECK(parsed.value->added.empty());
  CHECK_FALSE(parsed.value->origin.name.empty());
  CHECK_FALSE(parsed.value->origin.version.empty());
  CHECK(parsed.value->origin.fingerprint.size() == 32);
  CHECK_FALSE(parsed.value->rules.empty());
}

TEST_CASE("the files built in are those of the rule folder, sorted by path", "[default]") {
  std::set<std::string> seen;
  std::string before;
  for (const DefaultRuleFile& file : default_rule_files()) {
    CAPTURE(file.path);
    CHECK(before < file.path);
    before = file.path;
    std::ifstream stream(LEGCHECK_SOURCE_DIR "/rules/" + before, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    CHECK(text == file.text);
  }
  CHECK(default_rule_files().size() > 10);
}

TEST_CASE("marked to be judged by are exactly the files that can change an assessment", "[default]") {
  const std::vector<std::string> judged_by{"questions", "conditions", "rules",   "limits",  "advice",
                                           "care",      "comparison", "clashes", "sources", "name"};
  for (const DefaultRuleFile& file : default_rule_files()) {
    CAPTURE(file.path);
    const JsonTree tree = read_tree(file.text);
    REQUIRE(tree.errors.empty());
    const bool is_schema = file.path.substr(0, 7) == "schema/";
    const auto holds = [&](const std::string& member) { return tree.root.find(member) != nullptr; };
    CHECK(file.judged_by == (!is_schema && std::any_of(judged_by.begin(), judged_by.end(), holds)));
  }
}

TEST_CASE("the default folder is the same when it replaces itself", "[default]") {
  const Parsed<RuleSet> folder = load_rules({.only = LEGCHECK_SOURCE_DIR "/rules", .added = {}});
  REQUIRE(folder);
  CHECK(folder.value->origin.fingerprint == default_rules().origin.fingerprint);
  CHECK(folder.value->origin.name == default_rules().origin.name);
  CHECK(folder.value->rules.size() == default_rules().rules.size());
  CHECK(folder.value->custom);
}

TEST_CASE("every rule has a source that a reader can look up", "[default]") {
  for (const Rule& rule : default_rules().rules) {
    CAPTURE(rule.id);
    CHECK_FALSE(rule.sources.empty());
    for (const SourceId id : rule.sources) {
      REQUIRE(static_cast<std::size_t>(id) < default_rules().sources.size());
      const Source& source = default_rules().sources[id];
      CAPTURE(source.id);
      CHECK_FALSE(source.title.empty());
      CHECK_FALSE((source.author.empty() && source.publisher.empty()));
    }
  }
}

TEST_CASE("every source is used, and can be found", "[default]") {
  std::set<SourceId> used;
  const auto use = [&](const std::vector<SourceId>& sources) { used.insert(sources.begin(), sources.end()); };
  for (const Rule& rule : default_rules().rules) use(rule.sources);
  for (const Advice& advice : default_rules().advice) use(advice.sources);
  for (const CareText& text : default_rules().care_texts) use(text.sources);
  for (const ComparisonRow& row : default_rules().comparison) use(row.sources);
  for (const SourceId id : default_rules().sources.ids()) {
    const Source& source = default_rules().sources[id];
    CAPTURE(source.id);
    CHECK(used.count(id) == 1);
    CHECK_FALSE((source.doi.empty() && source.url.empty() && !source.year));
  }
}

TEST_CASE("every outcome has a headline, and no outcome only under a condition", "[default]") {
  for (const Verdict verdict : {Verdict::run, Verdict::modify, Verdict::rest}) {
    for (const Care care : {Care::none, Care::self_care, Care::see_clinician, Care::urgent, Care::emergency}) {
      for (const bool decided : {true, false}) {
        CAPTURE(name_of(verdict), name_of(care), decided);
        const auto fits = [&](const CareText& text) {
          return text.part == CareText::Part::headline && empty_or_contains(text.verdicts, verdict) &&
                 empty_or_contains(text.care, care) && text.decided.value_or(decided) == decided && !text.when;
        };
        CHECK(std::any_of(default_rules().care_texts.begin(), default_rules().care_texts.end(), fits));
      }
    }
  }
}

TEST_CASE("from a clinician on it is said where to go and how soon", "[default]") {
  for (const Care care : {Care::see_clinician, Care::urgent, Care::emergency}) {
    for (const CareText::Part part : {CareText::Part::where, CareText::Part::how_soon}) {
      CAPTURE(name_of(care), static_cast<int>(part));
      const auto fits = [&](const CareText& text) {
        return text.part == part && text.verdicts.empty() && empty_or_contains(text.care, care) && !text.decided &&
               !text.when;
      };
      CHECK(std::any_of(default_rules().care_texts.begin(), default_rules().care_texts.end(), fits));
    }
  }
}

TEST_CASE("with urgent care or an emergency no advice is given", "[default]") {
  Chance chance(20261122);
  std::size_t urgent = 0;
  for (int i = 0; i < 2000; ++i) {
    const Assessment assessment = assess(default_rules(), random_morning(chance));
    if (assessment.bounds.care_possible < Care::urgent) continue;
    ++urgent;
    CAPTURE(i);
    CHECK(assessment.advice.empty());
  }
  CHECK(urgent > 500);
  CHECK(urgent < 2000);
}

TEST_CASE("whatever the morning, an outcome is whole", "[default]") {
  Chance chance(1);
  for (int i = 0; i < 2000; ++i) {
    CAPTURE(i);
    const Morning morning = random_morning(chance);
    const Assessment assessment = assess(default_rules(), morning);
    const Bounds& bounds = assessment.bounds;
    CHECK(bounds.lower <= bounds.verdict);
    CHECK(bounds.care <= bounds.care_possible);
    CHECK_FALSE(assessment.safety_net.headline.empty());
    CHECK(assessment.complaints.size() == morning.complaints.size());
    CHECK(assessment.unanswered.empty() == (bounds.decided() && bounds.care_decided()));
    CHECK((bounds.lower == Verdict::run || !assessment.reasons.empty()));
    for (const Reason& reason : assessment.reasons) {
      CHECK(default_rules().rules[reason.rule].verdict <= bounds.lower);
      CHECK_FALSE(reason.because.empty());
      CHECK(reason.text.find_first_of("{}") == std::string::npos);
    }
  }
}

TEST_CASE("an answer more never makes the bounds wider", "[default]") {
  Chance chance(7);
  for (int i = 0; i < 500; ++i) {
    CAPTURE(i);
    const Morning morning = random_morning(chance);
    const Bounds whole = assess(default_rules(), morning).bounds;
    Morning partial = morning;
    const QuestionId id = static_cast<QuestionId>(chance.below(default_rules().questionnaire.size()));
    // Left out, an answer to a question that does not apply would count as no, which is no lack of an answer.
    if (default_rules().questionnaire[id].applies || default_rules().questionnaire[id].assumed) continue;
    partial.shared[id] = Answer();
    for (Answers& complaint : partial.complaints) complaint[id] = Answer();
    const Bounds bounds = assess(default_rules(), partial).bounds;
    CHECK(bounds.lower <= whole.lower);
    CHECK(whole.verdict <= bounds.verdict);
    CHECK(bounds.care <= whole.care);
    CHECK(whole.care_possible <= bounds.care_possible);
  }
}

TEST_CASE("a morning of which nothing is known is no run, and no care is stated", "[default]") {
  const Morning morning{{}, Answers(default_rules().questionnaire.size()), {}};
  const Assessment assessment = assess(default_rules(), morning);
  CHECK(assessment.bounds.verdict == Verdict::rest);
  CHECK_FALSE(assessment.bounds.decided());
  CHECK(assessment.bounds.lower == Verdict::run);
  CHECK(assessment.bounds.care == Care::none);
  CHECK(assessment.bounds.care_possible == Care::emergency);
}
