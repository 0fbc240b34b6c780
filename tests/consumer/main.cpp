// A program that embeds legcheck, written from its public headers alone: it fills in a morning, judges it, asks the
// interview to its end, adds rules from memory and prints a schema. Lines to reply with come from standard input.
#include <cstdlib>
#include <iostream>
#include <legcheck/assessment.hpp>
#include <legcheck/interview.hpp>
#include <legcheck/json.hpp>
#include <legcheck/rules.hpp>
#include <legcheck/schemas.hpp>
#include <legcheck/text.hpp>
#include <legcheck/version.hpp>

namespace {

/// The rules, or the end of the program with what is wrong in them.
legcheck::RuleSet rules_of(legcheck::Parsed<legcheck::RuleSet> parsed) {
  for (const legcheck::Diagnostic& problem : parsed.diagnostics) std::cout << to_string(problem) << '\n';
  if (!parsed) std::exit(EXIT_FAILURE);
  return *std::move(parsed.value);
}

/// Puts in answers; those that do not fit are named and left out.
void fill_in_and_judge(const legcheck::RuleSet& rules) {
  legcheck::Morning morning;
  const auto answer = [&](const char* question, const legcheck::Value& value, std::optional<std::size_t> place = {}) {
    if (const auto wrong = put(morning, rules.questionnaire, question, value, place)) {
      std::cout << "refused: " << to_string(*wrong) << '\n';
    }
  };
  answer("pain", 30);
  answer("pian", 3);
  answer("signs", "swelling");
  answer("signs", {"swelling"}, 0);
  answer("pain", 5, 1);
  answer("pain", 5);
  answer("peak_pain", legcheck::Range{5, 6});
  answer("place", "calf");
  answer("signs", {"swelling"});
  answer("age", legcheck::Unsure{});
  const legcheck::Assessment assessment = assess(rules, morning);
  std::cout << name_of(assessment.bounds.verdict) << ' ' << name_of(assessment.bounds.care) << '\n';
  for (const legcheck::Reason& reason : assessment.reasons) {
    const legcheck::Rule& rule = rules.rules[reason.rule];
    std::cout << rule.id << " (" << rules.sources[rule.sources.front()].id << "): " << reason.text << '\n';
  }
  std::cout << to_json(morning, rules.questionnaire) << '\n';
  std::string brief;
  legcheck::BriefWriter(rules).append(brief, outline(rules, morning), R"("today")");
  std::cout << brief << '\n' << to_json(assessment, rules, {morning, "1", "null"}).size() / 1000 << " kB\n";
}

/// One prompt after the other, until nothing is left to ask or to reply with. Only the first is shown as it is put.
legcheck::Morning ask(const legcheck::RuleSet& rules) {
  const legcheck::Interview interview(rules);
  legcheck::Morning morning;
  std::size_t number = 1;
  std::string line;
  while (const auto turn = interview.next(morning)) {
    if (number == 1) std::cout << prompt_text(rules, *turn, morning, {}, number);
    if (!std::getline(std::cin, line)) return morning;
    legcheck::Reply reply = read_reply(rules, *turn, morning, line);
    std::cout << rules.prompts[turn->prompt].id << prompt_mark(rules, *turn, {}) << line << '\n';
    if (reply.kind == legcheck::Reply::Kind::why) std::cout << why_text(rules, *turn, morning, {});
    if (!reply.heard.empty() || !reply.message.empty()) std::cout << "  " << reply.heard << reply.message << '\n';
    const bool said = reply.kind == legcheck::Reply::Kind::answers || reply.kind == legcheck::Reply::Kind::unsure;
    if (!said) continue;
    morning = std::move(reply.morning);
    ++number;
  }
  return settled(rules, std::move(morning));
}

legcheck::RuleTexts own_rule(std::string_view verdict) {
  return {.only = {},
          .added = {{"mine.json", R"({"format": "legcheck.rules/1", "rules": [{"id": "monday", "when": {"pain": 0},
            "verdict": ")" + std::string(verdict) +
                                      R"(", "care": "none", "reason": "It is Monday.",
            "sources": ["leg-ache-guide"]}]})"}}};
}

}  // namespace

int main() {
  const legcheck::RuleSet rules = rules_of(legcheck::load_rules());
  std::cout << "legcheck " << legcheck::version() << ", " << rules.rules.size() << " rules\n";
  fill_in_and_judge(rules);

  const legcheck::Morning morning = ask(rules);
  std::cout << to_text(assess(rules, morning, {.would_change = true}), rules, morning);

  const auto broken = legcheck::load_rules(own_rule("walk"));
  for (const legcheck::Diagnostic& problem : broken.diagnostics) std::cout << to_string(problem) << '\n';
  const legcheck::RuleSet with_mine = rules_of(legcheck::load_rules(own_rule("rest")));
  const auto document =
      legcheck::read_morning(R"({"format": "legcheck.morning/1", "pain": 0})", "example", with_mine.questionnaire);
  const legcheck::Bounds bounds = assess(with_mine, document.value->morning).bounds;
  std::cout << with_mine.added.front().name << ": " << name_of(bounds.lower) << ", at most " << name_of(bounds.verdict)
            << '\n';

  for (const std::string_view name : {"brief", "nothing"}) {
    std::cout << name << ": " << schema(name, rules).value_or("no such schema\n").substr(0, 62) << '\n';
  }
}
