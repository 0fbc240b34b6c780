/// A sample of sore mornings as runners have them, to count prompts on. Stated, not measured: nobody has counted how
/// often each answer is given.
///
/// Two in three are ordinary soreness: a big muscle, mostly in both legs, that began 12 to 48 hours after a run with a
/// cause, at most three mornings old. The others are anything anywhere, mostly in one leg. Pain is 1 to 3 in three
/// quarters of them, the worst since the last run up to 3 more. One in seven has a second sore place. Warning signs,
/// tiredness, a big week and long journeys are rare.
#pragma once

#include <initializer_list>

#include "random_mornings.hpp"

namespace legcheck {

class SoreMornings {
 public:
  SoreMornings(const RuleSet& rules, unsigned seed) : rules_(rules), chance_(seed) {}

  Morning draw() {
    const std::size_t questions = rules_.questionnaire.size();
    Morning morning{{}, Answers(questions), {}};
    draw_shared(morning.shared);
    const std::size_t places = chance_.one_in(7) ? 2 : 1;
    for (std::size_t i = 0; i < places; ++i) {
      Answers complaint(questions);
      draw_pain(complaint);
      if (chance_.one_in(3)) {
        draw_anything(complaint);
      } else {
        draw_ordinary(complaint);
      }
      morning.complaints.push_back(complaint);
    }
    put_worst_first(rules_, morning);
    return only_what_applies(rules_, morning);
  }

 private:
  using Words = std::initializer_list<const char*>;

  [[nodiscard]] QuestionId id(const char* name) const { return *rules_.questionnaire.find(name); }
  [[nodiscard]] const Question& question(const char* name) const { return rules_.questionnaire[id(name)]; }

  void number(Answers& answers, const char* name, std::initializer_list<double> values) {
    answers[id(name)] = question(name).number(values.begin()[chance_.below(values.size())]);
  }
  void word(Answers& answers, const char* name, Words words) {
    answers[id(name)] = question(name).chosen(*question(name).choice(words.begin()[chance_.below(words.size())]));
  }
  void any_word(Answers& answers, const char* name) {
    answers[id(name)] = question(name).chosen(chance_.below(question(name).choices.size()));
  }
  void yes(Answers& answers, const char* name, std::size_t percent) {
    answers[id(name)] = question(name).yes_no(chance_.percent(percent));
  }
  /// One of the members with this chance, otherwise none.
  void member(Answers& answers, const char* name, Words words, std::size_t percent) {
    std::uint64_t present = 0;
    const char* chosen = words.begin()[chance_.below(words.size())];
    if (chance_.percent(percent)) present = std::uint64_t{1} << *question(name).choice(chosen);
    answers[id(name)] = question(name).members(present);
  }
  void any_member(Answers& answers, const char* name, std::size_t percent) {
    const std::uint64_t one = std::uint64_t{1} << chance_.below(question(name).choices.size());
    answers[id(name)] = question(name).members(chance_.percent(percent) ? one : 0);
  }

  void draw_shared(Answers& shared) {
    any_member(shared, "signs", 5);
    any_member(shared, "body", 8);
    any_member(shared, "causes", 75);
    number(shared, "week_change", {0, 0, 0, 5, -20, 20});
    number(shared, "spike", {0, 0, 0, 0, 5, -10, -10, 0, 0, 40});
    member(shared, "lately", {"travel"}, 4);
    any_member(shared, "risks", 20);
    number(shared, "age", {16, 19, 23, 27, 30, 34, 38, 41, 45, 52, 60, 68});
    yes(shared, "high_threshold", 5);
  }

  void draw_pain(Answers& complaint) {
    constexpr std::size_t hardest = 10;
    number(complaint, "pain", {1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6});
    const auto pain = static_cast<std::size_t>(complaint[id("pain")].low);
    const std::size_t peak = std::min(hardest, pain + chance_.below(4));
    complaint[id("peak_pain")] = question("peak_pain").number(static_cast<double>(peak));
    yes(complaint, "cleared", 5);
  }

  void draw_ordinary(Answers& complaint) {
    word(complaint, "place", {"calf", "front_thigh", "back_thigh", "buttock"});
    word(complaint, "side", {"both", "both", "both", "both", "left"});
    word(complaint, "tissue", {"muscle"});
    word(complaint, "spread", {"wide"});
    number(complaint, "onset", {12, 18, 24, 30, 40});
    number(complaint, "days", {1, 1, 2, 3});
    word(complaint, "trend", {"better", "better", "same"});
    word(complaint, "moving", {"eases", "eases", "eases", "eases", "same"});
    member(complaint, "quality", {"dull", "stiff", "tender", "heavy"}, 100);
    any_member(complaint, "effects", 8);
    yes(complaint, "recurring", 4);
  }

  void draw_anything(Answers& complaint) {
    any_word(complaint, "place");
    word(complaint, "side", {"left", "left", "right", "right", "both"});
    any_word(complaint, "tissue");
    any_word(complaint, "spread");
    number(complaint, "onset", {0, 6, 24, 60});
    number(complaint, "days", {1, 2, 3, 5, 10, 30});
    any_word(complaint, "trend");
    any_word(complaint, "moving");
    any_member(complaint, "quality", 100);
    any_member(complaint, "effects", 35);
    yes(complaint, "recurring", 20);
  }

  const RuleSet& rules_;
  Chance chance_;
};

}  // namespace legcheck
