#include "core/vocabulary/number.hpp"

#include <clocale>
#include <limits>

#include "catch.hpp"

using namespace legcheck;

TEST_CASE("a number is written with as few digits as read back the same, and never with an exponent", "[number]") {
  struct Row {
    double value;
    std::string text;
  };
  const std::vector<Row> rows{
      {0, "0"},
      {4, "4"},
      {-100, "-100"},
      {0.5, "0.5"},
      {-2.25, "-2.25"},
      {0.1, "0.1"},
      {0.1 + 0.2, "0.30000000000000004"},
      {1e21, "1000000000000000000000"},
      {1e-7, "0.0000001"},
      {9007199254740993.0, "9007199254740992"},
      {1.0 / 3, "0.3333333333333333"},
  };
  for (const Row& row : rows) CHECK(number_text(row.value) == row.text);
}

TEST_CASE("the longest numbers are written whole", "[number]") {
  for (const double value :
       {std::numeric_limits<double>::max(), -std::numeric_limits<double>::max(), std::numeric_limits<double>::min(),
        std::numeric_limits<double>::denorm_min(), -2.2250738585072011e-308}) {
    CHECK(std::strtod(number_text(value).c_str(), nullptr) == value);
  }
}

TEST_CASE("a number has a decimal point in every locale", "[number]") {
  const std::string before = std::setlocale(LC_ALL, nullptr);
  for (const char* locale : {"de_DE.UTF-8", "fr_FR.UTF-8", "C"}) {
    std::setlocale(LC_ALL, locale);
    CHECK(number_text(1234.5) == "1234.5");
  }
  std::setlocale(LC_ALL, before.c_str());
}

TEST_CASE("whether a number is whole is seen in how it is written", "[number]") {
  for (const char* whole : {"0", "-0", "0.0", "3", "-3", "3.000", "300", "3e0", "3E+2", "0.3e1", "0.03e+2", "30e-1",
                            "-1200e-2", "0e-400", "0.0e99999999999999999999", "1e9223372036854775807"}) {
    CAPTURE(whole);
    CHECK(is_written_whole(whole));
  }
  for (const char* broken :
       {"0.5", "-2.25", "3.0000000000000000000001", "1e-1", "1e-400", "30e-2", "0.03e1", "1e-9223372036854775808",
        "0.01e-9223372036854775808", "1e-99999999999999999999", "1e99999999999999999999"}) {
    CAPTURE(broken);
    CHECK_FALSE(is_written_whole(broken));
  }
}

TEST_CASE("a range of a number holds the cells of all values in it", "[number]") {
  Question question;
  question.kind = Kind::number;
  question.min = -5;
  question.max = 5;
  for (int cut = -4; cut <= 4; cut += 2) {
    question.cuts.push_back({static_cast<double>(cut), false});
    question.cuts.push_back({cut + 0.5, true});
  }
  constexpr double step = 0.25;
  for (double low = question.min; low <= question.max; low += step) {
    std::uint64_t cells = 0;
    for (double high = low; high <= question.max; high += step) {
      CAPTURE(low, high);
      cells |= question.cell_of(high);
      CHECK(number_between(question, low, high) == Answer{Answer::State::given, {cells, 0}, low, high});
    }
  }
}
