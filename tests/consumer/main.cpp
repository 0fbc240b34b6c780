// A program that judges a morning through the installed library.
#include <iostream>
#include <legcheck/assess.hpp>
#include <legcheck/morning_json.hpp>
#include <legcheck/rules.hpp>

int main() {
  const auto rules = legcheck::load_rules();
  if (!rules) return 1;
  const auto document =
      legcheck::read_morning(R"({"format": "legcheck.morning/1", "pain": 5, "peak_pain": 5, "signs": ["swelling"]})",
                             "example", rules.value->questionnaire);
  if (!document) return 2;
  const legcheck::Assessment assessment = legcheck::assess(*rules.value, document.value->morning);
  std::cout << name_of(assessment.bounds.verdict) << ' ' << name_of(assessment.bounds.care) << '\n';
  std::cout << assessment.reasons.front().text << '\n';
}
