#include "legcheck/text.hpp"

#include "catch.hpp"
#include "default_rules.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

struct Put {
  Turn turn;
  Morning morning;
};

/// What the interview asks next when this is known.
Put next(std::string_view members) {
  Morning morning = morning_of(default_rules(), members);
  const std::optional<Turn> turn = Interview(default_rules()).next(morning);
  REQUIRE(turn);
  return {*turn, std::move(morning)};
}

std::string text(std::string_view members, const PromptStyle& style = {}) {
  const Put put = next(members);
  return "\n" + prompt_text(default_rules(), put.turn, put.morning, style, 3) +
         prompt_mark(default_rules(), put.turn, style) + "\n";
}

std::string why(std::string_view members) {
  const Put put = next(members);
  return "\n" + why_text(default_rules(), put.turn, put.morning, {});
}

constexpr std::string_view sore = R"("pain": 2, "peak_pain": 3, "signs": [], "body": [])";

}  // namespace

TEST_CASE("a prompt says what is asked, how to answer, and the lines", "[prompt]") {
  CHECK(text("") == R"(
Soreness or pain: now, and the worst in your last run or since?
0 none to 10 worst. Two numbers, like 2 4. n = none
> 
)");
  CHECK(text(sore) == R"(
Where?  Worst first, commas between: both quads, left shin
> 
)");
  CHECK(text(R"("pain": 0, "peak_pain": 0, "signs": [], "body": [])") == R"(
More running than usual these days, or something new?
n = none, or numbers
 1 one run over 30 % longer than any in the 30 days before it
[n] > 
)");
  CHECK(
      text(
          R"("signs": [], "body": [], "complaints": [{"pain": 2, "peak_pain": 3, "place": "calf", "side": "left"}])") ==
      R"(
What hurts, and how wide?  Like 1 5
 1 muscle, the meaty part        2 tendon, a firm cord
 3 joint, in it or beside it     4 bone, hard under the skin
 5 a broad area                  6 a spot two fingertips cover
> 
)");
}

TEST_CASE("a part that is asked alone is put in the question's own words", "[prompt]") {
  CHECK(text(R"("signs": [], "body": [], "pain": 2, "peak_pain": 3, "place": "calf")") == R"(
Which leg? left, right or both
> 
)");
  CHECK(
      text(
          R"("signs": [], "body": [], "pain": 2, "peak_pain": 3, "place": "calf", "side": "left", "tissue": "muscle")") ==
      R"(
A wide area, or a spot one or two fingertips cover?  Like 1
 1 a broad area                  2 a spot two fingertips cover
> 
)");
}

TEST_CASE("several places are named", "[prompt]") {
  CHECK(text(R"("signs": [], "body": [], "complaints": [{"pain": 2, "peak_pain": 3, "place": "calf", "side": "left"},
               {"pain": 1, "peak_pain": 1, "place": "knee", "side": "right"}])") == R"(
What hurts, and how wide? One answer each, commas between: left calf,
right knee.
Like 1 5
 1 muscle, the meaty part        2 tendon, a firm cord
 3 joint, in it or beside it     4 bone, hard under the skin
 5 a broad area                  6 a spot two fingertips cover
> 
)");
  CHECK(text(R"("signs": [], "body": [], "complaints": [{"pain": 2, "peak_pain": 3, "place": "calf", "side": "left"},
               {"place": "knee", "side": "right"}])") == R"(
Right knee: Soreness or pain: now, and the worst in your last run or
since?
0 none to 10 worst. Two numbers, like 2 4. n = none
> 
)");
}

TEST_CASE("a narrow terminal gets one line after the other, wrapped at words", "[prompt]") {
  CHECK(text(R"("signs": [], "body": [], "pain": 2, "peak_pain": 3, "place": "calf", "side": "left")", {38, false}) ==
        R"(
What hurts, and how wide?  Like 1 5
 1 muscle, the meaty part
 2 tendon, a firm cord
 3 joint, in it or beside it
 4 bone, hard under the skin
 5 a broad area
 6 a spot two fingertips cover
> 
)");
  CHECK(text("", {20, false}) == R"(
Soreness or pain:
now, and the worst
in your last run or
since?
0 none to 10 worst.
Two numbers, like 2
4. n = none
> 
)");
}

TEST_CASE("a screen reader hears whole sentences and one choice a line", "[prompt]") {
  CHECK(text("", {70, true}) == R"(
Question 3. Soreness or pain: now, and the worst in your last run or
since? 0 none to 10 worst. Two numbers, like 2 4. Type n for none.
> 
)");
  CHECK(text(R"("pain": 0, "peak_pain": 0, "signs": [], "body": [])", {70, true}) == R"(
Question 3. More running than usual these days, or something new? Type
n for none, or the numbers that fit. One choice.
1. one run over 30 % longer than any in the 30 days before it
Enter alone means n. > 
)");
}

TEST_CASE("why: the grounds, what the answers come to by the rules, and the keys", "[prompt]") {
  CHECK(why("") == R"(
The worst can tell more than now. 1 you notice it, 3 you can forget
it, 5 is hard to ignore, at 8 you can do little else.
By itself, at least: pain from 2: MODIFY, from 4: REST, from 8: REST,
see someone. peak pain from 4: MODIFY.
< back   u not sure   . enough   q quit
)");
  CHECK(why(R"("pain": 2, "peak_pain": 3)") == R"(
These need rest, and some need help today, however little it hurts.
Not sure about one? Count it. A line with several signs asks which.
By itself, at least: 1 to 3: REST, an emergency. 4, 9: REST. 5: REST,
get help today. 6 to 8: REST, see someone.
< back   u not sure   . enough   q quit
)");
}
