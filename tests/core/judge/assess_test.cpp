#include "legcheck/assessment.hpp"

#include "catch.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

/// "modify..rest none..urgent": from what is known to what is possible.
std::string text_of(const Bounds& bounds) {
  return std::string(name_of(bounds.lower)) + ".." + std::string(name_of(bounds.verdict)) + " " +
         std::string(name_of(bounds.care)) + ".." + std::string(name_of(bounds.care_possible));
}

std::string number(std::size_t value) { return std::to_string(value); }

/// "sore 0 2: It hurts.": rule, complaints and text of each reason.
std::vector<std::string> texts_of(const RuleSet& rules, const std::vector<Reason>& reasons) {
  std::vector<std::string> texts;
  for (const Reason& reason : reasons) {
    std::string text = rules.rules[reason.rule].id;
    for (const std::size_t complaint : reason.complaints) text += " " + number(complaint);
    texts.push_back(text + ": " + reason.text);
  }
  return texts;
}

/// "pain 0: rest urgent, unsure": question, complaint, and what it could become.
std::vector<std::string> texts_of(const RuleSet& rules, const std::vector<Unanswered>& unanswered) {
  std::vector<std::string> texts;
  for (const Unanswered& open : unanswered) {
    texts.push_back(rules.questionnaire[open.question].id + (open.complaint ? " " + number(*open.complaint) : "") +
                    ": " + std::string(name_of(open.verdict)) + " " + std::string(name_of(open.care)) +
                    (open.unsure ? ", unsure" : ""));
  }
  return texts;
}

std::vector<std::string> texts_of(const RuleSet& rules, const std::vector<Assumed>& assumed) {
  std::vector<std::string> texts;
  for (const Assumed& each : assumed) {
    texts.push_back(rules.questionnaire[each.question].id + (each.complaint ? " " + number(*each.complaint) : ""));
  }
  return texts;
}

template <class Id>
std::vector<std::string> texts_of(const std::vector<Note<Id>>& notes) {
  std::vector<std::string> texts;
  for (const Note<Id>& note : notes) texts.push_back(note.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("the verdict is the most careful that is possible, care the highest that is certain", "[assess]") {
  struct Row {
    std::string answers, bounds;
  };
  const std::vector<Row> rows{
      {R"("pain": 0, "signs": [])", "run..run none..none"},
      {R"("pain": 2, "signs": [])", "modify..modify self_care..self_care"},
      {R"("pain": 5, "signs": [])", "rest..rest self_care..self_care"},
      {R"("pain": 2, "signs": ["fever"])", "rest..rest urgent..urgent"},
      {R"("pain": 0, "signs": ["pop"])", "run..run see_clinician..see_clinician"},
      {R"("pain": 2)", "modify..rest self_care..urgent"},
      {R"("pain": 5)", "rest..rest self_care..urgent"},
      {R"("signs": [])", "run..rest none..self_care"},
      {R"("signs": ["fever"])", "rest..rest urgent..urgent"},
      {"", "run..rest none..urgent"},
      {R"("pain": null, "signs": null)", "run..rest none..urgent"},
  };
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care"),
      rule("bad", R"({"pain": {"min": 4}})", "rest", "self_care"),
      rule("fever", R"({"signs": "fever"})", "rest", "urgent"),
      rule("pop", R"({"signs": "pop"})", "run", "see_clinician"),
  })));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    const Bounds bounds = assess(rules, morning_of(rules, row.answers)).bounds;
    CHECK(text_of(bounds) == row.bounds);
    CHECK(bounds.decided() == (bounds.lower == bounds.verdict));
    CHECK(bounds.care_decided() == (bounds.care == bounds.care_possible));
  }
}

TEST_CASE("without a rule that can hold the verdict is run", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("bad", R"({"pain": {"min": 4}})")})));
  const Assessment assessment = assess(rules, morning_of(rules, R"("pain": 3)"));
  CHECK(text_of(assessment.bounds) == "run..run none..none");
  CHECK(assessment.reasons.empty());
  CHECK(assessment.unanswered.empty());
}

TEST_CASE("every completion of a partial morning lies between its bounds", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("a", R"({"pain": {"min": 3}, "travel": true})", "modify", "see_clinician"),
      rule("b", R"({"pain": {"min": 6}, "signs": "none"})", "rest", "self_care"),
      rule("c", R"({"signs": "fever", "not": {"travel": true}})", "rest", "urgent"),
  })));
  const std::vector<std::vector<std::string>> values{
      {R"("pain": 0)", R"("pain": 4)", R"("pain": 8)"},
      {R"("signs": [])", R"("signs": ["fever"])", R"("signs": ["pop"])"},
      {R"("travel": false)", R"("travel": true)"},
  };
  const auto chosen = [&](std::size_t pain, std::size_t signs, std::size_t travel, unsigned known) {
    std::string members;
    const auto add = [&](unsigned bit, const std::string& member) {
      if ((known & bit) != 0) members += (members.empty() ? "" : ", ") + member;
    };
    add(1, values[0][pain]);
    add(2, values[1][signs]);
    add(4, values[2][travel]);
    return assess(rules, morning_of(rules, members)).bounds;
  };
  for (unsigned known = 0; known < 8; ++known) {
    for (std::size_t pain = 0; pain < 3; ++pain) {
      for (std::size_t signs = 0; signs < 3; ++signs) {
        for (std::size_t travel = 0; travel < 2; ++travel) {
          const Bounds partial = chosen(pain, signs, travel, known);
          const Bounds whole = chosen(pain, signs, travel, 7);
          CAPTURE(known, pain, signs, travel);
          CHECK(whole.decided());
          CHECK(partial.lower <= whole.verdict);
          CHECK(whole.verdict <= partial.verdict);
          CHECK(partial.care <= whole.care);
          CHECK(whole.care <= partial.care_possible);
        }
      }
    }
  }
}

TEST_CASE("over several complaints the most careful counts, and each keeps its own", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care", "It hurts {pain}."),
      rule("bad", R"({"pain": {"min": 4}})", "rest", "none", "It hurts {pain} in your {place}."),
      rule("knee", R"({"place": "knee"})", "run", "see_clinician", "Your {place}."),
  })));
  const Assessment assessment =
      assess(rules, morning_of(rules, R"("complaints": [{"pain": 0, "place": "knee"}, {"pain": 5, "place": "calf"},
                                                        {"pain": 7, "place": "shin"}, {"place": "shin"}])"));
  CHECK(text_of(assessment.bounds) == "rest..rest see_clinician..see_clinician");
  REQUIRE(assessment.complaints.size() == 4);
  CHECK(text_of(assessment.complaints[0].bounds) == "run..run see_clinician..see_clinician");
  CHECK(text_of(assessment.complaints[1].bounds) == "rest..rest self_care..self_care");
  CHECK(text_of(assessment.complaints[2].bounds) == "rest..rest self_care..self_care");
  CHECK(text_of(assessment.complaints[3].bounds) == "run..rest none..self_care");
  CHECK(texts_of(rules, assessment.reasons) ==
        Texts{"bad 1 2: It hurts 5 in your calf.", "sore 1 2: It hurts 5.", "knee 0: Your knee."});
  CHECK(texts_of(rules, assessment.complaints[0].reasons) == Texts{"knee 0: Your knee."});
  CHECK(texts_of(rules, assessment.complaints[2].reasons) ==
        Texts{"bad 2: It hurts 7 in your shin.", "sore 2: It hurts 7."});
  CHECK(assessment.complaints[3].reasons.empty());
}

TEST_CASE("no complaint is one complaint about which nothing is known", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify")})));
  for (const std::string answers : {"", R"("complaints": [])", R"("complaints": [{}])"}) {
    CAPTURE(answers);
    const Assessment assessment = assess(rules, morning_of(rules, answers));
    CHECK(text_of(assessment.bounds) == "run..modify none..none");
    CHECK(assessment.complaints.size() == 1);
    CHECK(texts_of(rules, assessment.unanswered) == Texts{"pain 0: modify none"});
  }
}

TEST_CASE("reasons stand most careful first, by verdict, then care, then as the rules stand", "[assess]") {
  const std::string always = R"({"travel": true})";
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("run-doctor", always, "run", "see_clinician"),
      rule("rest-none", always, "rest", "none"),
      rule("modify-a", always, "modify", "self_care"),
      rule("not-so", R"({"travel": false})", "rest", "emergency"),
      rule("rest-urgent", always, "rest", "urgent"),
      rule("modify-b", always, "modify", "self_care"),
      rule("open", R"({"signs": "fever"})", "rest", "emergency"),
      rule("run-none", always, "run", "none"),
  })));
  const Assessment assessment = assess(rules, morning_of(rules, R"("travel": true)"));
  CHECK(texts_of(rules, assessment.reasons) == Texts{"rest-urgent 0: It is so.", "rest-none 0: It is so.",
                                                     "modify-a 0: It is so.", "modify-b 0: It is so.",
                                                     "run-doctor 0: It is so.", "run-none 0: It is so."});
}

TEST_CASE("a reason names the tests that made its rule hold, also those that had to be no", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("r", R"({"pain": {"min": 2}, "not": {"any": [{"side": "both"}, {"effects": ["limp", "night"]}]}})"),
  })));
  const Assessment assessment =
      assess(rules, morning_of(rules, R"("pain": 3, "side": "left", "effects": [], "signs": ["fever"])"));
  REQUIRE(assessment.reasons.size() == 1);
  Texts because;
  for (const Because& each : assessment.reasons.front().because) {
    const Test& test = rules.tests[each.test];
    because.push_back((each.holds ? "" : "not ") + rules.questionnaire[test.question].id + " " + test.json);
  }
  CHECK(because == Texts{R"(pain {"min": 2})", R"(not side "both")", R"(not effects ["limp", "night"])"});
}

TEST_CASE("unanswered are the questions that could still raise verdict or care", "[assess]") {
  struct Row {
    std::string answers;
    Texts unanswered;
  };
  const std::vector<Row> rows{
      {"", {"pain 0: rest self_care", "signs: rest urgent", "recurring 0: rest see_clinician"}},
      {R"("pain": null, "recurring": null)",
       {"pain 0: rest self_care, unsure", "signs: rest urgent", "recurring 0: rest see_clinician, unsure"}},
      {R"("pain": 0)", {"signs: rest urgent"}},
      {R"("pain": 5)", {"signs: rest urgent", "recurring 0: rest see_clinician"}},
      {R"("pain": 5, "signs": [])", {"recurring 0: rest see_clinician"}},
      {R"("signs": ["fever"])", {}},
      {R"("pain": 2, "signs": [], "recurring": false)", {}},
      {R"("signs": [], "complaints": [{"pain": 2}, {"recurring": false, "pain": null}])",
       {"pain 1: rest self_care, unsure", "recurring 0: rest see_clinician"}},
      // care that one complaint has is not raised by another
      {R"("complaints": [{"pain": 4, "recurring": true}, {"pain": 1}], "signs": [])", {}},
  };
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("sore", R"({"pain": {"min": 1}})", "modify", "none"),
      rule("bad", R"({"pain": {"min": 4}})", "rest", "self_care"),
      rule("again", R"({"recurring": true})", "rest", "see_clinician"),
      rule("fever", R"({"signs": "fever"})", "rest", "urgent"),
      rule("travel", R"({"travel": true})", "run", "none"),
  })));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(texts_of(rules, assess(rules, morning_of(rules, row.answers)).unanswered) == row.unanswered);
  }
}

TEST_CASE("what could still become of the outcome is what is known, raised by the rules that are open", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("sore", R"({"pain": {"min": 1}})", "rest", "none"),
      rule("fever", R"({"signs": "fever"})", "run", "see_clinician"),
      rule("pop", R"({"signs": "pop"})", "modify", "self_care"),
  })));
  CHECK(texts_of(rules, assess(rules, morning_of(rules, R"("pain": 3)")).unanswered) ==
        Texts{"signs: rest see_clinician"});
  CHECK(texts_of(rules, assess(rules, morning_of(rules, R"("pain": 0)")).unanswered) ==
        Texts{"signs: modify see_clinician"});
}

TEST_CASE("what counted because nobody answered is listed as assumed", "[assess]") {
  struct Row {
    std::string answers;
    Texts assumed;
  };
  const std::vector<Row> rows{
      {"", {"cleared 0"}},
      {R"("pain": 3)", {"cleared 0"}},
      {R"("pain": 3, "cleared": null)", {"cleared 0"}},
      {R"("pain": 3, "cleared": false)", {}},
      {R"("pain": 3, "cleared": true)", {}},
      {R"("pain": 0)", {}},  // there it does not apply
      {R"("complaints": [{"pain": 3}, {"pain": 0}, {"cleared": true}, {}])", {"cleared 0", "cleared 3"}},
  };
  const RuleSet rules = rule_set_from(with_questions(rules_of({rule("r", R"({"cleared": true})")})));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(texts_of(rules, assess(rules, morning_of(rules, row.answers)).assumed) == row.assumed);
  }
}

TEST_CASE("an assumed answer of the morning is listed once, however many complaints there are", "[assess]") {
  const RuleSet rules = rule_set_from(rules_file(R"("questions": [
      {"id": "growth", "about": "morning", "kind": "number", "min": -100, "max": 100, "assumed": 0, "ask": "?"},
      {"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"}],
      "sources": [{"id": "book", "title": "T", "author": "A"}], )" +
                                                 rules_of({rule("r", R"({"growth": {"above": 30}})")})));
  const Assessment assessment = assess(rules, morning_of(rules, R"("complaints": [{}, {}, {}])"));
  CHECK(texts_of(rules, assessment.assumed) == Texts{"growth"});
  CHECK(text_of(assessment.bounds) == "run..run none..none");
}

TEST_CASE("limits go with a verdict, or with a rule that stands behind it", "[assess]") {
  struct Row {
    std::string answers;
    Texts limits;
  };
  const std::vector<Row> rows{
      {R"("pain": 0, "travel": false, "signs": [])", {"Stop if it hurts."}},
      {R"("pain": 2, "travel": false, "signs": [])", {"Stop if it hurts.", "Go easy at 2.", "Shorter."}},
      {R"("pain": 2, "travel": true, "signs": [])", {"Stop if it hurts.", "Go easy at 2.", "Shorter.", "Flat."}},
      // it may hold
      {R"("pain": 2, "signs": [])", {"Stop if it hurts.", "Go easy at 2.", "Shorter.", "Flat."}},
      // a rule of another verdict than the one that is printed says nothing
      {R"("pain": 2, "travel": true, "signs": ["fever"])", {"None."}},
      {R"("pain": 2, "travel": true)", {"None."}},
      // the text is that of the complaint the rule holds for
      {R"("travel": false, "signs": [], "complaints": [{"pain": 0}, {"pain": 2}])",
       {"Stop if it hurts.", "Go easy at 0.", "Shorter."}},
  };
  const RuleSet rules = rule_set_from(with_questions(
      R"("limits": [{"id": "stop", "text": "Stop if it hurts.", "with": ["run", "modify"]},
                    {"id": "easy", "text": "Go easy at {pain}.", "with": ["modify"]},
                    {"id": "shorter", "text": "Shorter."}, {"id": "flat", "text": "Flat."},
                    {"id": "none", "text": "None."}, {"id": "unused", "text": "Unused."}], )" +
      rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify", "none", "So.", R"(, "limits": ["shorter"])"),
                rule("trip", R"({"travel": true})", "modify", "none", "So.", R"(, "limits": ["flat", "shorter"])"),
                rule("fever", R"({"signs": "fever"})", "rest", "none", "So.", R"(, "limits": ["none"])")})));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(texts_of(assess(rules, morning_of(rules, row.answers)).limits) == row.limits);
  }
}

TEST_CASE("advice is given where it is called for, and never where something may speak against it", "[assess]") {
  struct Row {
    std::string answers;
    Texts advice;
  };
  // "walk": with modify and rest, when it hurts, never with a swelling; "ice": named by the rule "knee".
  const std::vector<Row> rows{
      {R"("pain": 0, "place": "calf", "signs": [])", {}},
      {R"("pain": 2, "place": "calf", "signs": [])", {"Walk at 2."}},
      {R"("pain": 5, "place": "calf", "signs": ["fever"])", {"Walk at 5."}},
      {R"("pain": 2, "place": "calf", "signs": ["swelling"])", {}},  // contraindicated
      {R"("pain": 2, "place": "calf")", {}},                         // perhaps contraindicated
      {R"("place": "calf", "signs": [])", {}},                       // perhaps not called for
      {R"("pain": 2, "place": "knee", "signs": [])", {"Walk at 2.", "Ice."}},
      {R"("pain": 0, "place": "knee", "signs": [])", {"Ice."}},
      {R"("pain": 2, "signs": [])", {"Walk at 2."}},  // the rule "knee" may hold
      {R"("signs": [], "complaints": [{"pain": 0, "place": "calf"}, {"pain": 3, "place": "calf"}])", {"Walk at 3."}},
      {R"("pain": 2, "place": "calf", "signs": ["pop"])", {}},  // more care than it goes with
  };
  const RuleSet rules = rule_set_from(with_questions(
      R"("advice": [{"id": "walk", "text": "Walk at {pain}.", "verdicts": ["modify", "rest"],
                     "care_at_most": "self_care", "when": {"pain": {"min": 1}}, "never": {"signs": "swelling"}},
                    {"id": "ice", "text": "Ice.", "verdicts": ["modify"], "care_at_most": "self_care"},
                    {"id": "unused", "text": "Unused.", "verdicts": ["run", "modify", "rest"],
                     "care_at_most": "emergency"}], )" +
      rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care"),
                rule("fever", R"({"signs": "fever"})", "rest", "self_care"),
                rule("pop", R"({"signs": "pop"})", "rest", "see_clinician"),
                rule("knee", R"({"place": "knee"})", "modify", "none", "So.", R"(, "advice": ["ice"])")})));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    CHECK(texts_of(assess(rules, morning_of(rules, row.answers)).advice) == row.advice);
  }
}

TEST_CASE("advice ends where more care is possible, and where it is wrong for another complaint", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(
      R"("advice": [{"id": "rub", "text": "Rub.", "verdicts": ["rest"], "care_at_most": "self_care",
                     "when": {"pain": {"min": 1}}, "never": {"place": "shin"}}], )" +
      rules_of({rule("sore", R"({"pain": {"min": 1}})", "rest", "self_care"),
                rule("fever", R"({"signs": "fever"})", "rest", "urgent")})));
  const auto advice = [&](std::string_view answers) {
    return texts_of(assess(rules, morning_of(rules, answers)).advice);
  };
  CHECK(advice(R"("pain": 2, "place": "calf", "signs": [])") == Texts{"Rub."});
  CHECK(advice(R"("pain": 2, "place": "calf")").empty());
  CHECK(advice(R"("pain": 2, "place": "calf", "signs": ["fever"])").empty());
  CHECK(advice(R"("signs": [], "complaints": [{"pain": 2, "place": "calf"}, {"pain": 1, "place": "shin"}])").empty());
  CHECK(advice(R"("signs": [], "complaints": [{"pain": 2, "place": "calf"}, {"pain": 1}])").empty());
  CHECK(advice(R"("signs": [], "complaints": [{"pain": 2, "place": "calf"}, {"pain": 0, "place": "calf"}])") ==
        Texts{"Rub."});
}

TEST_CASE("of the headlines the first that fits is used, of the other texts every one", "[assess]") {
  struct Row {
    std::string answers, headline, where, how_soon;
    Texts watch;
  };
  const std::vector<Row> rows{
      {R"("pain": 0, "signs": [])", "Run.", "", "", {"Watch it."}},
      {R"("pain": 3, "signs": [])", "Rest at 3.", "", "", {"Watch it.", "Watch the pain."}},
      {R"("pain": 1)", "Not decided.", "", "", {"Watch it.", "Watch the pain.", "Watch a fever."}},
      {R"("pain": 3)", "Rest at 3.", "", "", {"Watch it.", "Watch the pain.", "Watch a fever."}},
      {R"("signs": [])", "Not decided.", "", "", {"Watch it.", "Watch the pain."}},
      {R"("pain": 0, "signs": ["fever"])",
       "Get help: a fever.",
       "A doctor.",
       "Today.",
       {"Watch it.", "Watch a fever."}},
      {R"("signs": [], "complaints": [{"pain": 0}, {"pain": 5}])",
       "Rest at 0.",
       "",
       "",
       {"Watch it.", "Watch the pain."}},
  };
  const RuleSet rules = rule_set_from(with_questions(
      R"("care": [{"id": "a", "part": "headline", "text": "Get help: {signs}.", "care": ["urgent", "emergency"]},
                  {"id": "b", "part": "headline", "text": "Not decided.", "decided": false},
                  {"id": "c", "part": "headline", "text": "Rest at {pain}.", "verdicts": ["rest"], "decided": true},
                  {"id": "d", "part": "headline", "text": "Run."},
                  {"id": "e", "part": "headline", "text": "Never reached."},
                  {"id": "f", "part": "where", "text": "A doctor.", "care": ["urgent"]},
                  {"id": "g", "part": "where", "text": "Anyone.", "care": ["urgent"]},
                  {"id": "h", "part": "how_soon", "text": "Now.", "care": ["emergency"]},
                  {"id": "i", "part": "how_soon", "text": "Today.", "care": ["urgent"]},
                  {"id": "j", "part": "watch", "text": "Watch it."},
                  {"id": "k", "part": "watch", "text": "Watch the pain.", "when": {"pain": {"min": 1}}},
                  {"id": "l", "part": "watch", "text": "Watch a fever.", "when": {"signs": "fever"}}], )" +
      rules_of({rule("sore", R"({"pain": {"min": 1}})", "modify", "none"),
                rule("bad", R"({"pain": {"min": 3}})", "rest", "none"),
                rule("fever", R"({"signs": "fever"})", "rest", "urgent")})));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    const SafetyNet net = assess(rules, morning_of(rules, row.answers)).safety_net;
    CHECK(net.headline == row.headline);
    CHECK(net.where == row.where);
    CHECK(net.how_soon == row.how_soon);
    CHECK(net.watch == row.watch);
  }
}

TEST_CASE("every part of the safety net has its own place", "[assess]") {
  std::string care;
  for (const std::string part : {"say", "do_not", "watch", "look_again", "always", "headline", "where", "how_soon"}) {
    care += (care.empty() ? "" : ", ") + (R"({"id": ")" + part) + R"(", "part": ")" + part + R"(", "text": "For )" +
            part + R"("})";
  }
  const RuleSet rules = rule_set_from(with_questions("\"care\": [" + care + "]"));
  const SafetyNet net = assess(rules, morning_of(rules, "")).safety_net;
  CHECK(net.headline == "For headline");
  CHECK(net.where == "For where");
  CHECK(net.how_soon == "For how_soon");
  CHECK(net.say == Texts{"For say"});
  CHECK(net.do_not == Texts{"For do_not"});
  CHECK(net.watch == Texts{"For watch"});
  CHECK(net.look_again == Texts{"For look_again"});
  CHECK(net.always == Texts{"For always"});
}

TEST_CASE("a row of the comparison fits soreness, injury, neither, or is open", "[assess]") {
  struct Row {
    std::string answers;
    std::vector<Fit> fits;
  };
  // pain: 1 to 3 soreness, from 6 on injury; trend: better is soreness, and injury too unless travel is denied
  const std::vector<Row> rows{
      {R"("pain": 2, "trend": "better", "travel": false)", {Fit::soreness, Fit::soreness}},
      {R"("pain": 2, "trend": "better", "travel": true)", {Fit::soreness, Fit::injury}},
      {R"("pain": 2, "trend": "better")", {Fit::soreness, Fit::open}},
      {R"("pain": 7, "trend": "worse")", {Fit::injury, Fit::neither}},
      {R"("pain": 5)", {Fit::neither, Fit::open}},
      {R"("pain": null)", {Fit::open, Fit::open}},
  };
  const RuleSet rules = rule_set_from(with_questions(
      R"("comparison": {"rows": [
          {"id": "pain", "feature": "Pain", "soreness": {"pain": {"min": 1, "max": 3}}, "injury": {"pain": {"min": 6}}},
          {"id": "trend", "feature": "Trend", "soreness": {"trend": "better"},
           "injury": {"trend": "better", "travel": true}}]})"));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    const std::vector<Comparison> comparison = assess(rules, morning_of(rules, row.answers)).comparison;
    REQUIRE(comparison.size() == 1);
    CHECK(comparison.front().fits == row.fits);
    for (const Fit fit : {Fit::soreness, Fit::injury, Fit::neither, Fit::open}) {
      CHECK(comparison.front().count(fit) ==
            static_cast<std::size_t>(std::count(row.fits.begin(), row.fits.end(), fit)));
    }
  }
}

TEST_CASE("complaints are compared unless the comparison certainly does not apply", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(
      R"("comparison": {"applies": {"pain": {"min": 1}}, "rows": [
          {"id": "side", "feature": "Side", "soreness": {"side": "both"}, "injury": {"side": ["left", "right"]}}]})"));
  const Assessment assessment =
      assess(rules, morning_of(rules, R"("complaints": [{"pain": 0}, {"pain": 2, "side": "both"}, {"side": "left"}])"));
  REQUIRE(assessment.comparison.size() == 2);
  CHECK(assessment.comparison[0].complaint == 1);
  CHECK(assessment.comparison[0].fits == Table<RowId, Fit>{Fit::soreness});
  CHECK(assessment.comparison[1].complaint == 2);
  CHECK(assessment.comparison[1].fits == Table<RowId, Fit>{Fit::injury});
}

TEST_CASE("answers that clash are named once each, with the first complaint they stand in", "[assess]") {
  struct Row {
    std::string answers;
    Texts warnings;
  };
  const std::vector<Row> rows{
      {R"("pain": 3, "effects": ["limp"])", {}},
      {R"("pain": 0, "effects": ["limp"])", {"0 pain, but a limp. 0"}},
      {R"("effects": ["limp"])", {}},  // perhaps it hurts
      {R"("complaints": [{"pain": 2}, {"pain": 0, "effects": ["night"]}])", {"0 pain, but bad nights. 1"}},
      {R"("complaints": [{"pain": 0, "effects": ["limp"]}, {"pain": 0, "effects": ["limp"]},
                         {"pain": 0, "effects": ["night"]}])",
       {"0 pain, but a limp. 0", "0 pain, but bad nights. 2"}},
      {R"("travel": true, "growth": -100, "complaints": [{}, {}])", {"No runs on a trip. 0"}},
      {R"("travel": true, "growth": -100, "pain": 0, "effects": ["limp"])",
       {"0 pain, but a limp. 0", "No runs on a trip. 0"}},
  };
  const RuleSet rules = rule_set_from(with_questions(
      R"("clashes": [{"id": "limp", "when": {"pain": 0, "effects": ["limp", "night"]},
                      "text": "{pain} pain, but {effects}."},
                     {"id": "trip", "when": {"travel": true, "growth": -100}, "text": "No runs on a trip."}])"));
  for (const Row& row : rows) {
    CAPTURE(row.answers);
    Texts found;
    for (const Note<ClashId>& note : assess(rules, morning_of(rules, row.answers)).warnings) {
      REQUIRE(note.complaint);
      found.push_back(note.text + " " + number(*note.complaint));
    }
    CHECK(found == row.warnings);
  }
}

TEST_CASE("an assessment depends on nothing but its arguments", "[assess]") {
  const RuleSet rules = rule_set_from(with_questions(rules_of({
      rule("sore", R"({"pain": {"min": 1}})", "modify", "self_care", "It hurts {pain}."),
      rule("fever", R"({"signs": "fever"})", "rest", "urgent"),
  })));
  const Morning morning = morning_of(rules, R"("date": "2026-11-22", "pain": 2)");
  const Morning other_day = morning_of(rules, R"("date": "2031-01-01", "pain": 2)");
  const Assessment first = assess(rules, morning);
  for (const Morning* again : {&morning, &other_day}) {
    const Assessment second = assess(rules, *again);
    CHECK(second.bounds == first.bounds);
    CHECK(texts_of(rules, second.reasons) == texts_of(rules, first.reasons));
    CHECK(texts_of(rules, second.unanswered) == texts_of(rules, first.unanswered));
  }
}
