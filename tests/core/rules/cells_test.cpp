#include <cmath>

#include "catch.hpp"
#include "core/rules/cells.hpp"

using namespace legcheck;

namespace {

struct Number {
  Kind kind;
  double min, max, step;  ///< Thresholds are tried at every step, values at every step and half-way between.
};

const std::vector<Number> numbers{
    {Kind::integer, 0, 10, 1}, {Kind::integer, -3, 4, 1},     {Kind::integer, 5, 5, 1},
    {Kind::number, 0, 4, 0.5}, {Kind::number, -100, 100, 25}, {Kind::number, 1, 1, 1},
};

bool lies_within(double value, const RangeDraft& range) {
  return (!range.min || value >= *range.min) && (!range.above || value > *range.above) &&
         (!range.max || value <= *range.max) && (!range.below || value < *range.below);
}

std::vector<double> steps(const Number& number, double step) {
  std::vector<double> values;
  for (double value = number.min; value <= number.max; value += step) values.push_back(value);
  return values;
}

std::vector<double> values_of(const Number& number) {
  return steps(number, number.kind == Kind::integer ? 1 : number.step / 2);
}

/// Every way to bound the number at its steps, from both sides, from one or twice from one.
std::vector<RangeDraft> ranges_of(const Number& number) {
  std::vector<std::optional<double>> bounds{std::nullopt};
  for (const double value : steps(number, number.step)) bounds.emplace_back(value);
  std::vector<RangeDraft> ranges;
  for (const auto& low : bounds) {
    for (const auto& high : bounds) {
      ranges.push_back({low, {}, high, {}});
      ranges.push_back({low, {}, {}, high});
      ranges.push_back({{}, low, high, {}});
      ranges.push_back({{}, low, {}, high});
      ranges.push_back({low, high, {}, {}});
      ranges.push_back({{}, {}, low, high});
    }
  }
  return ranges;
}

/// The question, cut by rules that test it against these ranges.
Question cut(const Number& number, const std::vector<RangeDraft>& ranges) {
  RuleSetDraft draft;
  QuestionDraft question;
  question.id.value = "q";
  question.kind = number.kind;
  question.min = Placed<double>{number.min, {}};
  question.max = Placed<double>{number.max, {}};
  draft.questions.push_back(question);
  for (const RangeDraft& range : ranges) {
    RuleDraft rule;
    rule.when.kind = ConditionDraft::Kind::named;
    rule.when.name = "q";
    rule.when.range = range;
    draft.rules.push_back(rule);
  }
  std::vector<Problem> problems;
  CompiledQuestions compiled = compile_questions(draft.questions, {}, problems);
  cut_questions(draft, compiled, problems);
  REQUIRE(problems.empty());
  return compiled.questions.front();
}

/// The values whose cell the mask names, which must be those of the range. A range beyond the last value is refused
/// before it is asked for its cells.
bool is_exact(const Question& question, const Number& number, const RangeDraft& range) {
  if ((range.above && *range.above >= number.max) || (range.below && *range.below <= number.min)) return true;
  const std::uint64_t cells = cells_within(question, range);
  const std::vector<double> values = values_of(number);
  return std::all_of(values.begin(), values.end(), [&](double value) {
    return ((cells & question.cell_of(value)) != 0) == lies_within(value, range);
  });
}

}  // namespace

TEST_CASE("the cells of a range hold the values that lie in it, and no others", "[cuts]") {
  for (const Number& number : numbers) {
    const std::vector<RangeDraft> ranges = ranges_of(number);
    const Question all = cut(number, ranges);
    for (const RangeDraft& range : ranges) {
      CAPTURE(number.min, number.max, number.step);
      CAPTURE(range.min.value_or(-999), range.above.value_or(-999), range.max.value_or(-999));
      CAPTURE(range.below.value_or(-999));
      CHECK(is_exact(all, number, range));
      CHECK(is_exact(cut(number, {range}), number, range));
    }
  }
}

TEST_CASE("an empty range has no cells", "[cuts]") {
  const std::vector<RangeDraft> empty{{7, {}, 3, {}}, {{}, 3, {}, 4}, {4, {}, {}, 4}, {{}, 3, 3, {}}, {5, 5, 5, {}}};
  const Number pain{Kind::integer, 0, 10, 1};
  const Question question = cut(pain, empty);
  for (const RangeDraft& range : empty) CHECK(cells_within(question, range) == 0);
}

TEST_CASE("values that no test tells apart lie in one cell, all others in different ones", "[cuts]") {
  struct Row {
    Kind kind;
    std::vector<RangeDraft> tests;
    std::string cells;  ///< Of the values 0, 0.5 … 4 (integers: 0 to 4), named in ascending order.
  };
  const std::vector<Row> rows{
      {Kind::integer, {}, "aaaaa"},
      {Kind::integer, {{2, {}, {}, {}}}, "aabbb"},
      {Kind::integer, {{{}, 1, {}, {}}}, "aabbb"},
      {Kind::integer, {{{}, {}, 1, {}}, {{}, {}, {}, 2}}, "aabbb"},
      {Kind::integer, {{2, {}, 2, {}}}, "aabcc"},
      {Kind::integer, {{0, {}, 4, {}}}, "aaaaa"},
      {Kind::integer, {{0, {}, 0, {}}, {4, {}, 4, {}}}, "abbbc"},
      {Kind::integer, {{1, {}, {}, {}}, {2, {}, {}, {}}, {3, {}, {}, {}}, {4, {}, {}, {}}}, "abcde"},
      {Kind::number, {}, "aaaaaaaaa"},
      {Kind::number, {{2, {}, {}, {}}}, "aaaabbbbb"},
      {Kind::number, {{{}, 2, {}, {}}}, "aaaaabbbb"},
      {Kind::number, {{{}, {}, 2, {}}}, "aaaaabbbb"},
      {Kind::number, {{{}, {}, {}, 2}}, "aaaabbbbb"},
      {Kind::number, {{2, {}, 2, {}}}, "aaaabcccc"},
      {Kind::number, {{{}, 2, {}, {}}, {{}, {}, {}, 2}}, "aaaabcccc"},
      {Kind::number, {{{}, 0, {}, {}}, {{}, {}, {}, 4}}, "abbbbbbbc"},
  };
  for (const Row& row : rows) {
    const Number number{row.kind, 0, 4, 1};
    const Question question = cut(number, row.tests);
    std::string cells;
    for (const double value : values_of(number)) {
      std::uint64_t cell = question.cell_of(value);
      char name = 'a';
      for (; cell > 1; cell >>= 1U) ++name;
      cells += name;
    }
    CHECK(cells == row.cells);
    CHECK(question.all_cells() == (std::uint64_t{1} << static_cast<unsigned>(row.cells.back() - 'a' + 1)) - 1);
  }
}

TEST_CASE("a threshold between two neighbouring numbers keeps them apart", "[cuts]") {
  const double below = 0.1;
  const double above = std::nextafter(below, 1.0);
  const Question question = cut({Kind::number, 0, 1, 1}, {{above, {}, {}, {}}});
  CHECK(question.cell_of(below) == 1);
  CHECK(question.cell_of(above) == 2);
}
