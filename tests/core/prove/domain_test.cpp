#include "core/prove/search/domain.hpp"

#include "catch.hpp"

using namespace legcheck;
using namespace legcheck::prove;

namespace {

constexpr std::uint8_t every_way = Domain::same | Domain::first_only | Domain::second_only;

/// A question with three values. As a choice its cells are 1, 2 and 4, and 8 says that it does not apply.
Question question_of(Kind kind) {
  Question question;
  question.kind = kind;
  if (kind != Kind::yes_no) question.choices.resize(3);
  return question;
}

const Question choice = question_of(Kind::choice);
const Question set = question_of(Kind::set);
const Question yes_no = question_of(Kind::yes_no);

Domain domain_of(Possible values, std::uint8_t ways = Domain::same) { return {values, ways}; }

}  // namespace

TEST_CASE("at first every answer is possible, and none where a question may not apply", "[prove]") {
  struct Row {
    const Question* question;
    bool gated, compared;
    Domain whole;
  };
  const std::vector<Row> rows{
      {&choice, false, false, domain_of({7, 0})},      {&choice, true, false, domain_of({15, 0})},
      {&choice, false, true, domain_of({7, 0})},       {&choice, true, true, domain_of({15, 0}, every_way)},
      {&yes_no, true, false, domain_of({3, 0})},       {&set, false, false, domain_of({7, 7})},
      {&set, true, true, domain_of({7, 7}, every_way)}};
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.question->kind), row.gated, row.compared);
    CHECK(whole_domain(*row.question, row.gated, row.compared) == row.whole);
  }
}

TEST_CASE("what applies is answered, and what does not is answered only where that is meant", "[prove]") {
  struct Row {
    const Question* question;
    Possible before;
    Mornings mornings;
    Truth applies;
    std::optional<Possible> after;
  };
  constexpr Mornings asked = Mornings::as_asked;
  constexpr Mornings given = Mornings::also_given;
  const std::vector<Row> rows{
      {&choice, {15, 0}, asked, Truth::yes, Possible{7, 0}},
      {&choice, {15, 0}, asked, Truth::no, Possible{8, 0}},
      {&choice, {15, 0}, asked, Truth::unknown, Possible{15, 0}},
      {&choice, {15, 0}, given, Truth::no, Possible{15, 0}},
      {&choice, {7, 0}, asked, Truth::no, std::nullopt},
      {&choice, {8, 0}, given, Truth::yes, std::nullopt},
      {&yes_no, {3, 0}, asked, Truth::yes, Possible{3, 0}},
      {&yes_no, {3, 0}, asked, Truth::no, Possible{1, 0}},
      {&yes_no, {2, 0}, asked, Truth::no, std::nullopt},
      {&set, {7, 7}, asked, Truth::no, Possible{0, 7}},
      {&set, {7, 6}, asked, Truth::no, std::nullopt},
      {&set, {7, 6}, asked, Truth::yes, Possible{7, 6}},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    const Row& row = rows[i];
    const auto after = filtered(domain_of(row.before), *row.question, row.mornings, row.applies);
    CHECK(after == (row.after ? std::optional(domain_of(*row.after)) : std::nullopt));
  }
}

TEST_CASE("only where a question applies in one of two mornings it is answered in that one only", "[prove]") {
  struct Row {
    Domain before;
    Truth first, second;
    std::optional<Domain> after;
  };
  const Domain whole = domain_of({15, 0}, every_way);
  constexpr std::uint8_t or_first = Domain::same | Domain::first_only;
  constexpr std::uint8_t or_second = Domain::same | Domain::second_only;
  const std::vector<Row> rows{
      {whole, Truth::yes, Truth::no, domain_of({7, 0}, or_first)},
      {whole, Truth::no, Truth::yes, domain_of({7, 0}, or_second)},
      {whole, Truth::yes, Truth::yes, domain_of({7, 0})},
      {whole, Truth::no, Truth::no, domain_of({15, 0})},
      {whole, Truth::unknown, Truth::no, domain_of({15, 0}, or_first)},
      {whole, Truth::yes, Truth::unknown, domain_of({7, 0}, or_first)},
      {whole, Truth::unknown, Truth::unknown, whole},
      {domain_of({7, 0}, Domain::first_only), Truth::no, Truth::no, std::nullopt},
      {domain_of({8, 0}, Domain::same), Truth::yes, Truth::no, std::nullopt},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    CHECK(filtered(rows[i].before, choice, rows[i].first, rows[i].second) == rows[i].after);
  }
}

TEST_CASE("each of two mornings may have what any of the ways left allows it", "[prove]") {
  struct Row {
    std::uint8_t ways;
    std::uint64_t first, second;
  };
  const std::vector<Row> rows{{Domain::same, 11, 11},
                              {Domain::first_only, 3, 8},
                              {Domain::second_only, 8, 3},
                              {Domain::first_only | Domain::second_only, 11, 11}};
  for (const Row& row : rows) {
    CAPTURE(static_cast<int>(row.ways));
    const Domain domain = domain_of({11, 0}, row.ways);
    CHECK(possible_in(domain, choice, 0).may == row.first);
    CHECK(possible_in(domain, choice, 1).may == row.second);
  }
  const Domain one_answer = domain_of({3, 0}, Domain::same | Domain::first_only);
  CHECK(possible_in(one_answer, choice, 0).may == 3);
  CHECK(possible_in(one_answer, choice, 1).may == 11);
}

TEST_CASE("a test splits a domain in two, the half that is wanted first", "[prove]") {
  struct Row {
    Possible before;
    Test::Form form;
    std::uint64_t mask;
    Possible passes, fails;
  };
  const std::vector<Row> rows{
      {{7, 0}, Test::Form::cells, 2, {2, 0}, {5, 0}},    {{3, 0}, Test::Form::cells, 6, {2, 0}, {1, 0}},
      {{7, 7}, Test::Form::has_any, 6, {7, 5}, {5, 7}},   // by the first open member of the test only
      {{7, 5}, Test::Form::has_any, 4, {7, 1}, {3, 5}},   // the second is there anyway
      {{7, 7}, Test::Form::has_none, 6, {5, 7}, {7, 5}},  // the other way round
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    const Row& row = rows[i];
    const Test test{QuestionId{}, row.form, row.mask, {}};
    CHECK(split(domain_of(row.before), test, true) == Halves{domain_of(row.passes), domain_of(row.fails)});
    CHECK(split(domain_of(row.before), test, false) == Halves{domain_of(row.fails), domain_of(row.passes)});
  }
}

TEST_CASE("the ways are split one by one", "[prove]") {
  const Domain domain = domain_of({7, 0}, every_way);
  const Halves halves = split_ways(domain);
  CHECK(halves == Halves{domain_of({7, 0}), domain_of({7, 0}, Domain::first_only | Domain::second_only)});
  CHECK(has_several_ways(halves[1]));
  CHECK_FALSE(has_several_ways(halves[0]));
  CHECK(split_ways(halves[1])[1] == domain_of({7, 0}, Domain::second_only));
}

TEST_CASE("the simplest answer is none where there may be none, else the first in the order of cells", "[prove]") {
  struct Row {
    const Question* question;
    Domain before;
    bool may_lack;
    Domain after;
  };
  const std::vector<Row> rows{
      {&choice, domain_of({15, 0}), true, domain_of({8, 0})},
      {&choice, domain_of({15, 0}), false, domain_of({4, 0})},
      {&choice, domain_of({3, 0}), false, domain_of({1, 0})},
      {&choice, domain_of({15, 0}, Domain::first_only), true, domain_of({4, 0}, Domain::first_only)},
      {&choice, domain_of({7, 0}, every_way), false, domain_of({4, 0})},
      {&set, domain_of({7, 5}), false, domain_of({2, 5})},
  };
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CAPTURE(i);
    const Domain left = simplest(rows[i].before, *rows[i].question, {4, 1, 2}, rows[i].may_lack);
    CHECK(left == rows[i].after);
    CHECK(is_singleton(left, *rows[i].question));
  }
}

TEST_CASE("a domain with one kind of answer left waits until it is known whether the question applies", "[prove]") {
  const auto rests = [](Domain domain, Mornings mornings, bool compared = false) {
    return rests_on_applicability(domain, choice, mornings, compared);
  };
  CHECK(rests(domain_of({8, 0}), Mornings::also_given));
  CHECK(rests(domain_of({7, 0}), Mornings::as_asked));
  CHECK_FALSE(rests(domain_of({7, 0}), Mornings::also_given));
  CHECK_FALSE(rests(domain_of({15, 0}), Mornings::as_asked));
  CHECK(rests(domain_of({7, 0}, every_way), Mornings::also_given, true));
}

TEST_CASE("a domain is empty without a value, and a singleton with one", "[prove]") {
  CHECK(is_empty(domain_of({0, 0}), choice));
  CHECK_FALSE(is_empty(domain_of({0, 7}), set));  // the empty set is an answer
  CHECK(is_singleton(domain_of({4, 0}), choice));
  CHECK_FALSE(is_singleton(domain_of({5, 0}), choice));
  CHECK_FALSE(is_singleton(domain_of({4, 0}, every_way), choice));
  CHECK(is_singleton(domain_of({3, 4}), set));
  CHECK_FALSE(is_singleton(domain_of({3, 6}), set));
}
