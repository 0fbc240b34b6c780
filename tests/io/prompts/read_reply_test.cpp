#include "legcheck/text.hpp"

#include "catch.hpp"
#include "default_rules.hpp"
#include "rule_set_from.hpp"

using namespace legcheck;

namespace {

/// The turn of this prompt; about each complaint of the morning where it asks about a sore place.
Turn turn_of(std::string_view prompt, const Morning& morning) {
  for (const PromptId id : default_rules().prompts.ids()) {
    const Prompt& put = default_rules().prompts[id];
    if (put.id != prompt) continue;
    Turn turn{id, put.questions, {}};
    const bool each = default_rules().questionnaire[put.questions.front()].about == About::complaint;
    for (std::size_t c = 0; each && c < std::max<std::size_t>(morning.complaints.size(), 1); ++c) {
      turn.complaints.push_back(c);
    }
    return turn;
  }
  throw std::invalid_argument("no such prompt");
}

/// What was heard, "! " and the message, or the name of the key.
std::string reply(std::string_view prompt, std::string_view text, std::string_view members = {}) {
  const Morning morning = morning_of(default_rules(), members);
  const Reply read = read_reply(default_rules(), turn_of(prompt, morning), morning, text);
  switch (read.kind) {
    case Reply::Kind::answers: return read.heard;
    case Reply::Kind::refused: return "! " + read.message;
    case Reply::Kind::unsure: return "unsure";
    case Reply::Kind::why: return "why";
    case Reply::Kind::back: return "back";
    case Reply::Kind::enough: return "enough";
    case Reply::Kind::quit: return "quit";
  }
  return {};
}

struct Row {
  std::string_view prompt;
  std::string_view text;
  std::string_view heard;
};

constexpr std::string_view two_numbers =
    "! Two whole numbers from 0 to 10 with a space, like 3 4. Between two? Take the higher. Or n for none.";
constexpr std::string_view two_places = R"("complaints": [{"place": "calf", "side": "both"}, {"place": "knee"}])";

}  // namespace

TEST_CASE("a reply may be numbers, figures, words or ids", "[reply]") {
  const auto row = GENERATE(values<Row>({
      {"soreness", "3 5", "pain 3, peak pain 5"},
      {"soreness", "\t 3   5  ", "pain 3, peak pain 5"},
      {"soreness", "n", "pain 0, peak pain 0"},
      {"signs", "n", "none"},
      {"signs", "none", "none"},
      {"signs", "2", "signs: dark urine; body: none"},
      {"signs", "1 4", "signs: chest pain or no breath and fever or feeling ill; body: none"},
      {"signs", "bruise", "signs: a bruise; body: none"},
      {"signs", "no_weight tired", "signs: a leg that cannot take four steps; body: tiredness all over"},
      {"where", "both quads", "both front thighs"},
      {"where", "quads both, l shin", "both front thighs, left shin"},
      {"where", "my right hip flexor", "right groin"},
      {"where", "the back of the knee left", "left knee hollow"},
      {"where", "calf", "calf"},
      {"tissue", "1 5", "tissue: muscle; spread: wide"},
      {"tissue", "5 1", "tissue: muscle; spread: wide"},
      {"tissue", "spot bone", "tissue: bone; spread: spot"},
      {"tissue", "4", "tissue: bone"},
      {"effects", "7 10", "effects: pain that ended the run; recurring: yes"},
      {"effects", "limp recurring", "effects: a limp that stays; recurring: yes"},
      {"effects", "n", "none"},
      {"onset", "3 5", "onset: 12 to 48; days: 1"},
      {"onset", "30h 18d", "onset: 30; days: 18"},
      {"onset", "4 9", "onset: over 48; days: 8 or more"},
      {"walking", "1 4 5", "moving: eases; quality: dull and stiff"},
      {"walking", "worse sharp", "moving: worse; quality: sharp"},
      {"load", "1 2 6", "week change: over 10; spike: over 30; causes: hills or downhill"},
      {"load", "n", "none"},
      {"cleared", "y", "cleared: yes"},
      {"cleared", "n", "none"},
      {"age", "35", "age 35"},
      {"soreness", "?", "why"},
      {"soreness", " < ", "back"},
      {"soreness", ".", "enough"},
      {"soreness", "q", "quit"},
      {"soreness", "u", "unsure"},
  }));
  CAPTURE(row.prompt, row.text);
  CHECK(reply(row.prompt, row.text) == row.heard);
}

TEST_CASE("what is no answer is refused with the way out", "[reply]") {
  const auto row = GENERATE(values<Row>({
      {"soreness", "", two_numbers},
      {"soreness", "3", two_numbers},
      {"soreness", "3-4", two_numbers},
      {"soreness", "3/10", two_numbers},
      {"soreness", "3,4", two_numbers},
      {"soreness", "3 11", two_numbers},
      {"soreness", "2.5 4", two_numbers},
      {"soreness", "3 4 5", two_numbers},
      {"soreness", "5 3", "! The second is the worst, so it cannot be below 5."},
      {"signs", "", "! Type n for none, or the numbers that fit. Enter is no answer here."},
      {"signs", "10", "! There is no 10: the numbers go from 1 to 9."},
      {"signs", "0", "! Type n for none, or the numbers that fit."},
      {"signs", "2,5", "! 2,5: write the numbers with a space between, like 1 2."},
      {"signs", "n 2", "! n: no such answer, type the numbers that fit."},
      {"signs", "fevr", "! fevr: no such answer (did you mean 'fever'?)."},
      {"where", "", "! Which place? One such as foot or calf. Type ? for all."},
      {"where", "left leg", "! Which place? One such as foot or calf. Type ? for all."},
      {"where", "quds", "! unknown place 'quds' (did you mean 'quads'?)"},
      {"where", "left thigh",
       "! unknown place 'thigh' (which one: front_thigh, back_thigh, inner_thigh, outer_thigh?)"},
      {"where", "left calf right shin", "! One place at a time, commas between."},
      {"where", "left calf, left calf", "! left calf stands twice."},
      {"tissue", "n", "! One of these has to fit. Not sure? Type u."},
      {"tissue", "", "! Type the numbers that fit. Not sure? Type u."},
      {"tissue", "1 2 5", "! Only one of 1 to 4 can be."},
      {"onset", "3 18h", "! Only one of 1 to 4 can be."},
      {"onset", "300h", "! 300h: write the numbers with a space between, like 1 2."},
      {"age", "four", "! One whole number from 5 to 120."},
      {"cleared", "", "! Type y or n. Enter is no answer here."},
      {"signs", "\x1b[A", "! That holds characters that are no answer. Use letters and numbers."},
      {"signs", "\xff", "! That holds characters that are no answer. Use letters and numbers."},
  }));
  CAPTURE(row.prompt, row.text);
  CHECK(reply(row.prompt, row.text) == row.heard);
  CHECK(reply(row.prompt, std::string(longest_reply + 1, '1')) == "! That is too long for an answer.");
}

TEST_CASE("several places take one answer each", "[reply]") {
  const auto row = GENERATE(values<Row>({
      {"tissue", "1 5, 3 6", "tissue: muscle; spread: wide; tissue: joint; spread: spot"},
      {"tissue", "1 5, =", "tissue: muscle; spread: wide; tissue: muscle; spread: wide"},
      {"tissue", "1 5", "tissue: muscle; spread: wide"},
      {"tissue", "1 5, 3, 4", "! There are 2 places: one answer for each."},
      {"tissue", "=", "! =: no such answer, type the numbers that fit."},
      {"soreness", "2 4, 1 2", "pain 2, peak pain 4; pain 1, peak pain 2"},
      {"effects", "n, 1", "none; effects: a limp that stays; recurring: no"},
  }));
  CAPTURE(row.prompt, row.text);
  CHECK(reply(row.prompt, row.text, two_places) == row.heard);
}

TEST_CASE("a part that was left out, and a place that was not answered, stay unanswered", "[reply]") {
  const Morning morning = morning_of(default_rules(), two_places);
  const Reply read = read_reply(default_rules(), turn_of("tissue", morning), morning, "3");
  REQUIRE(read.kind == Reply::Kind::answers);
  CHECK(to_json(read.morning, default_rules().questionnaire) ==
        to_json(morning_of(default_rules(), R"("complaints": [{"place": "calf", "side": "both", "tissue": "joint"},
                                                       {"place": "knee"}])"),
                default_rules().questionnaire));
}

TEST_CASE("a line of several signs leaves open which; whoever is not sure has all counted", "[reply]") {
  const Morning morning = morning_of(default_rules(), {});
  const Turn turn = turn_of("signs", morning);
  const Reply named = read_reply(default_rules(), turn, morning, "2 5");
  const QuestionId signs = *default_rules().questionnaire.find("signs");
  const Question& question = default_rules().questionnaire[signs];
  const auto bit = [&](std::string_view id) { return std::uint64_t{1} << *question.choice(id); };
  const std::uint64_t line = bit("swollen_leg") | bit("hot_or_red") | bit("cold_foot");
  CHECK(named.morning.shared[signs].possible ==
        Possible{line | bit("dark_urine"), question.all_cells() & ~bit("dark_urine")});
  const Turn which{turn.prompt, {signs}, {}};
  CHECK(read_reply(default_rules(), which, named.morning, "1").heard == "signs: dark urine and a cold pale foot");
  CHECK(read_reply(default_rules(), which, named.morning, "u").morning.shared[signs] ==
        question.members(line | bit("dark_urine")));
}
