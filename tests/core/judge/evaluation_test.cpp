#include "core/judge/evaluation.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

std::string truth(const RuleSet& rules, const Morning& morning) {
  return word(evaluated(rules, morning)[rules.rules.front().when]);
}

/// The truth of a condition for these answers.
std::string truth(std::string_view when, std::string_view answers) {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", when)})));
  return truth(rules, morning_of(rules, answers));
}

/// Three yes/no questions a, b and c, and a rule.
RuleSet letters(const std::string& when) {
  std::string questions;
  for (const std::string id : {"a", "b", "c"}) {
    questions += (questions.empty() ? "" : ", ") + (R"({"id": ")" + id) +
                 R"(", "about": "morning", "kind": "yes_no", "ask": "?"})";
  }
  return rule_set_from(rules_file("\"questions\": [" + questions +
                                  R"(], "sources": [{"id": "book", "title": "T", "author": "A"}], )" +
                                  rules_of({rule("r", when)})));
}

/// "ynu": a is answered yes, b no, and c is not answered.
Morning answered(const RuleSet& rules, std::string_view letters) {
  Morning morning{{}, Answers(rules.questionnaire.size()), {}};
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const auto id = static_cast<QuestionId>(i);
    if (letters[i] != 'u') morning.shared[id] = rules.questionnaire[id].yes_no(letters[i] == 'y');
  }
  return morning;
}

/// All words of that length over these letters.
std::vector<std::string> words(std::string_view letters, std::size_t length) {
  std::vector<std::string> all{""};
  for (std::size_t i = 0; i < length; ++i) {
    std::vector<std::string> longer;
    for (const std::string& word : all) {
      for (const char letter : letters) longer.push_back(word + letter);
    }
    all = longer;
  }
  return all;
}

bool completes(const std::string& whole, const std::string& partial) {
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (partial[i] != 'u' && partial[i] != whole[i]) return false;
  }
  return true;
}

}  // namespace

TEST_CASE("all, any and not follow Kleene's tables", "[evaluation]") {
  struct Row {
    std::string answers, all, any, not_a;
  };
  const std::vector<Row> rows{
      // a, b   all        any        not a
      {"yy", "yes", "yes", "no"},          {"yn", "no", "yes", "no"},          {"yu", "unknown", "yes", "no"},
      {"ny", "no", "yes", "yes"},          {"nn", "no", "no", "yes"},          {"nu", "no", "unknown", "yes"},
      {"uy", "unknown", "yes", "unknown"}, {"un", "no", "unknown", "unknown"}, {"uu", "unknown", "unknown", "unknown"},
  };
  const RuleSet all = letters(R"({"a": true, "b": true})");
  const RuleSet all_listed = letters(R"({"all": [{"a": true}, {"b": true}]})");
  const RuleSet any = letters(R"({"any": [{"a": true}, {"b": true}]})");
  const RuleSet negation = letters(R"({"not": {"a": true}})");
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(truth(all, answered(all, row.answers)) == row.all);
    CHECK(truth(all_listed, answered(all_listed, row.answers)) == row.all);
    CHECK(truth(any, answered(any, row.answers)) == row.any);
    CHECK(truth(negation, answered(negation, row.answers)) == row.not_a);
  }
}

TEST_CASE("a condition is unknown exactly when the open answers can make it both", "[evaluation]") {
  struct Row {
    std::string when;
    bool (*holds)(bool a, bool b, bool c);
  };
  const std::vector<Row> rows{
      {R"({"a": true, "b": true, "c": true})", [](bool a, bool b, bool c) { return a && b && c; }},
      {R"({"a": true, "b": false, "c": true})", [](bool a, bool b, bool c) { return a && !b && c; }},
      {R"({"any": [{"a": true}, {"b": true}, {"c": true}]})", [](bool a, bool b, bool c) { return a || b || c; }},
      {R"({"not": {"any": [{"a": true}, {"b": true, "c": true}]}})",
       [](bool a, bool b, bool c) { return !(a || (b && c)); }},
      {R"({"at_least": {"count": 1, "of": [{"a": true}, {"b": true}, {"c": true}]}})",
       [](bool a, bool b, bool c) { return a + b + c >= 1; }},
      {R"({"at_least": {"count": 2, "of": [{"a": true}, {"b": true}, {"c": true}]}})",
       [](bool a, bool b, bool c) { return a + b + c >= 2; }},
      {R"({"at_least": {"count": 2, "of": [{"a": true}, {"not": {"b": true}}, {"c": false}]}})",
       [](bool a, bool b, bool c) { return a + !b + !c >= 2; }},
      {R"({"at_least": {"count": 3, "of": [{"a": true}, {"b": true}, {"c": true}]}})",
       [](bool a, bool b, bool c) { return a + b + c >= 3; }},
  };
  for (const Row& row : rows) {
    const RuleSet rules = letters(row.when);
    for (const std::string& partial : words("ynu", 3)) {
      bool may_hold = false;
      bool may_fail = false;
      for (const std::string& whole : words("yn", 3)) {
        if (!completes(whole, partial)) continue;
        (row.holds(whole[0] == 'y', whole[1] == 'y', whole[2] == 'y') ? may_hold : may_fail) = true;
      }
      CAPTURE(row.when, partial);
      CHECK(truth(rules, answered(rules, partial)) == word(truth_of(may_hold, may_fail)));
    }
  }
}

TEST_CASE("a test compares the answer with its values", "[evaluation]") {
  struct Row {
    std::string when, answers, truth;
  };
  const std::vector<Row> rows{
      // numbers
      {R"({"pain": 4})", R"("pain": 4)", "yes"},
      {R"({"pain": 4})", R"("pain": 5)", "no"},
      {R"({"pain": [2, 4]})", R"("pain": 4)", "yes"},
      {R"({"pain": [2, 4]})", R"("pain": 3)", "no"},
      {R"({"pain": {"min": 4, "max": 7}})", R"("pain": 3)", "no"},
      {R"({"pain": {"min": 4, "max": 7}})", R"("pain": 4)", "yes"},
      {R"({"pain": {"min": 4, "max": 7}})", R"("pain": 7)", "yes"},
      {R"({"pain": {"min": 4, "max": 7}})", R"("pain": 8)", "no"},
      {R"({"growth": {"above": 10}})", R"("growth": 10)", "no"},
      {R"({"growth": {"above": 10}})", R"("growth": 10.001)", "yes"},
      {R"({"growth": {"below": 10}})", R"("growth": 10)", "no"},
      {R"({"growth": {"below": 10}})", R"("growth": 9.999)", "yes"},
      {R"({"growth": 0})", R"("growth": -0.0)", "yes"},
      {R"({"growth": {"min": -0.5, "below": 0.5}})", R"("growth": -0.5)", "yes"},
      {R"({"pain": {"min": 0}})", "", "yes"},
      {R"({"pain": {"min": 1}})", "", "unknown"},
      // choices
      {R"({"side": "left"})", R"("side": "left")", "yes"},
      {R"({"side": "left"})", R"("side": "both")", "no"},
      {R"({"side": ["left", "right"]})", R"("side": "right")", "yes"},
      {R"({"side": ["left", "right"]})", R"("side": "both")", "no"},
      {R"({"side": "left"})", R"("side": null)", "unknown"},
      {R"({"side": ["left", "right", "both"]})", "", "yes"},
      // sets
      {R"({"signs": "fever"})", R"("signs": ["pop", "fever"])", "yes"},
      {R"({"signs": "fever"})", R"("signs": ["pop"])", "no"},
      {R"({"signs": ["fever", "pop"]})", R"("signs": ["pop"])", "yes"},
      {R"({"signs": ["fever", "pop"]})", R"("signs": ["swelling"])", "no"},
      {R"({"signs": "none"})", R"("signs": [])", "yes"},
      {R"({"signs": "none"})", R"("signs": ["pop"])", "no"},
      {R"({"signs": "none"})", "", "unknown"},
      {R"({"signs": ["fever", "swelling", "pop"]})", "", "unknown"},
      {R"({"signs": ["fever", "swelling", "pop"]})", R"("signs": [])", "no"},
      // yes and no
      {R"({"travel": true})", R"("travel": true)", "yes"},
      {R"({"travel": true})", R"("travel": false)", "no"},
      {R"({"travel": false})", R"("travel": false)", "yes"},
      {R"({"travel": false})", "", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.answers);
    CHECK(truth(row.when, row.answers) == row.truth);
  }
}

TEST_CASE("a named condition stands for its condition, or with false for its opposite", "[evaluation]") {
  const auto holds = [](std::string_view when, std::string_view answers) {
    const std::string named = R"("conditions": [{"id": "sore", "when": {"pain": {"min": 1}}}], )";
    const RuleSet rules = rule_set_from(with_questions(named + rules_of({rule("r", when)})));
    return truth(rules, morning_of(rules, answers));
  };
  CHECK(holds(R"({"sore": true})", R"("pain": 1)") == "yes");
  CHECK(holds(R"({"sore": false})", R"("pain": 1)") == "no");
  CHECK(holds(R"({"sore": false})", R"("pain": 0)") == "yes");
  CHECK(holds(R"({"sore": false})", "") == "unknown");
}

TEST_CASE("a range is judged by the values that are left", "[evaluation]") {
  struct Row {
    std::string when, question;
    double low, high;
    std::string truth;
  };
  const std::vector<Row> rows{
      {R"({"pain": {"min": 4}})", "pain", 0, 3, "no"},
      {R"({"pain": {"min": 4}})", "pain", 3, 4, "unknown"},
      {R"({"pain": {"min": 4}})", "pain", 4, 10, "yes"},
      {R"({"pain": {"min": 4, "max": 6}})", "pain", 5, 6, "yes"},
      {R"({"pain": {"min": 4, "max": 6}})", "pain", 5, 7, "unknown"},
      {R"({"pain": {"min": 4, "max": 6}})", "pain", 3, 7, "unknown"},
      {R"({"pain": 5})", "pain", 6, 10, "no"},
      {R"({"pain": 5})", "pain", 5, 6, "unknown"},
      {R"({"growth": {"above": 10, "below": 30}})", "growth", 10, 30, "unknown"},
      {R"({"growth": {"min": 10, "max": 30}})", "growth", 10, 30, "yes"},
      {R"({"growth": {"above": 30}})", "growth", 10, 30, "no"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.low, row.high);
    const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", row.when)})));
    const QuestionId id = *rules.questionnaire.find(row.question);
    Morning morning = morning_of(rules, R"("complaints": [{}])");
    (row.question == "pain" ? morning.complaints.front() : morning.shared)[id] =
        between(rules.questionnaire[id], row.low, row.high);
    CHECK(truth(rules, morning) == row.truth);
  }
}

TEST_CASE("a choice or set of which something is known is judged by what is left", "[evaluation]") {
  struct Row {
    std::string when, question;
    Possible possible;
    std::string truth;
  };
  // side: left 1, right 2, both 4; signs: fever 1, swelling 2, pop 4
  const std::vector<Row> rows{
      {R"({"side": "left"})", "side", {0b011, 0}, "unknown"},
      {R"({"side": "both"})", "side", {0b011, 0}, "no"},
      {R"({"side": ["left", "right"]})", "side", {0b011, 0}, "yes"},
      {R"({"signs": "fever"})", "signs", {0b011, 0b110}, "yes"},
      {R"({"signs": "swelling"})", "signs", {0b011, 0b110}, "unknown"},
      {R"({"signs": "pop"})", "signs", {0b011, 0b110}, "no"},
      {R"({"signs": ["swelling", "pop"]})", "signs", {0b011, 0b110}, "unknown"},
      {R"({"signs": ["fever", "pop"]})", "signs", {0b011, 0b110}, "yes"},
      {R"({"signs": "none"})", "signs", {0b011, 0b110}, "no"},
      {R"({"signs": "none"})", "signs", {0b010, 0b111}, "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when);
    const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", row.when)})));
    Morning morning = morning_of(rules, R"("complaints": [{}])");
    const QuestionId id = *rules.questionnaire.find(row.question);
    (row.question == "side" ? morning.complaints.front() : morning.shared)[id] = {Answer::State::given, row.possible, 0,
                                                                                  0};
    CHECK(truth(rules, morning) == row.truth);
  }
}

TEST_CASE("a question that does not apply counts as no, unless it was answered", "[evaluation]") {
  // They apply from pain 1 on. Without an answer, and with "not sure", that decides.
  struct Row {
    std::string when, answer, applies, open, does_not;
  };
  const std::vector<Row> rows{
      // condition                     answer                    pain 1     no pain    pain 0
      {R"({"recurring": true})", "", "unknown", "unknown", "no"},
      {R"({"recurring": true})", R"("recurring": null, )", "unknown", "unknown", "no"},
      {R"({"recurring": true})", R"("recurring": true, )", "yes", "yes", "yes"},
      {R"({"recurring": false})", "", "unknown", "unknown", "yes"},
      {R"({"recurring": false})", R"("recurring": true, )", "no", "no", "no"},
      {R"({"effects": "limp"})", "", "unknown", "unknown", "no"},
      {R"({"effects": "limp"})", R"("effects": ["limp"], )", "yes", "yes", "yes"},
      {R"({"effects": "none"})", "", "unknown", "unknown", "yes"},
      {R"({"effects": "none"})", R"("effects": ["limp"], )", "no", "no", "no"},
      {R"({"trend": "worse"})", "", "unknown", "unknown", "no"},
      {R"({"trend": "worse"})", R"("trend": "worse", )", "yes", "yes", "yes"},
      {R"({"trend": ["better", "same", "worse"]})", "", "yes", "unknown", "no"},
      {R"({"not": {"trend": "worse"}})", "", "unknown", "unknown", "yes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.when, row.answer);
    CHECK(truth(row.when, row.answer + R"("pain": 1)") == row.applies);
    CHECK(truth(row.when, row.answer + R"("pain": null)") == row.open);
    CHECK(truth(row.when, row.answer + R"("pain": 0)") == row.does_not);
  }
}

TEST_CASE("what is assumed counts while nobody knows better", "[evaluation]") {
  for (const std::string pain : {"0", "1", "null"}) {
    CAPTURE(pain);
    const std::string rest = R"("pain": )" + pain;
    CHECK(truth(R"({"cleared": true})", rest) == "no");
    CHECK(truth(R"({"cleared": true})", R"("cleared": null, )" + rest) == "no");
    CHECK(truth(R"({"cleared": true})", R"("cleared": true, )" + rest) == "yes");
    CHECK(truth(R"({"cleared": false})", rest) == "yes");
  }
}

TEST_CASE("what can still be asked can be left open, and what was asked in vain is assumed", "[evaluation]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", R"({"cleared": false})")})));
  const auto truth_while = [&](Assume assume, std::string_view answers) {
    const Morning morning = morning_of(rules, answers);
    Evaluation evaluation(rules, assume);
    evaluation.run(morning.shared, morning.complaints.front());
    return word(evaluation[rules.rules.front().when]);
  };
  CHECK(truth_while(Assume::when_unknown, R"("pain": 1)") == "yes");
  CHECK(truth_while(Assume::when_unknown, R"("pain": 1, "cleared": null)") == "yes");
  CHECK(truth_while(Assume::when_unsure, R"("pain": 1)") == "unknown");
  CHECK(truth_while(Assume::when_unsure, R"("pain": 1, "cleared": null)") == "yes");
  CHECK(truth_while(Assume::when_unsure, R"("pain": 1, "cleared": true)") == "no");
}

TEST_CASE("an evaluation forgets the answers before", "[evaluation]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", R"({"recurring": true})")})));
  Evaluation evaluation(rules);
  const auto run = [&](std::string_view answers) {
    const Morning morning = morning_of(rules, answers);
    evaluation.run(morning.shared, morning.complaints.front());
    return word(evaluation[rules.rules.front().when]) + " " +
           word(evaluation.applies(*rules.questionnaire.find("recurring")));
  };
  CHECK(run(R"("recurring": true, "pain": 3)") == "yes yes");
  CHECK(run(R"("pain": 0)") == "no no");
  CHECK(run(R"("side": "left")") == "unknown unknown");
}

TEST_CASE("shared answers are read beside those of the complaint, each where it belongs", "[evaluation]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", R"({"pain": 3, "travel": true})")})));
  const QuestionId pain = *rules.questionnaire.find("pain");
  Morning morning = morning_of(rules, R"("travel": true, "complaints": [{"pain": 3}])");
  morning.shared[pain] = rules.questionnaire[pain].number(0);
  CHECK(truth(rules, morning) == "yes");
}
