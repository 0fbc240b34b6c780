#include "io/files/lines.hpp"

#include "catch.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

/// "2@4 abc" for the second line, which begins at byte 4, or "2@4 too long".
Texts lines_of(const std::string& text, std::size_t limit = 100) {
  Lines lines(text, 1, limit);
  Texts found;
  while (lines.next()) {
    CHECK(lines.text().size() <= limit);
    const std::string place = std::to_string(lines.number()) + "@" + std::to_string(lines.offset()) + " ";
    found.push_back(place + (lines.too_long() ? "too long" : std::string(lines.text())));
  }
  CHECK_FALSE(lines.next());
  return found;
}

}  // namespace

TEST_CASE("a text is read line by line, whatever ends its lines", "[lines]") {
  struct Row {
    std::string text;
    Texts lines;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"\n", {"1@0 "}},
      {"a", {"1@0 a"}},
      {"a\n", {"1@0 a"}},
      {"a\nb", {"1@0 a", "2@2 b"}},
      {"a\n\nb\n", {"1@0 a", "2@2 ", "3@3 b"}},
      {"a\r\nb\r\n", {"1@0 a", "2@3 b"}},
      {"a\r\n\r\nb", {"1@0 a", "2@3 ", "3@5 b"}},
      {"a\rb\n", {"1@0 a\rb"}},
      {"a\r", {"1@0 a"}},
      {"a\r\r\n", {"1@0 a\r"}},
      {"\xFF\xC3\xA9\n", {"1@0 \xFF\xC3\xA9"}},
      {std::string("a\0b\nc\n", 6), {std::string("1@0 a\0b", 7), "2@4 c"}},
      {"\xEF\xBB\xBF{}\n", {"1@0 \xEF\xBB\xBF{}"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lines_of(row.text) == row.lines);
  }
}

TEST_CASE("a line that is too long is cut off, and those after it are whole", "[lines]") {
  CHECK(lines_of("abc\n", 3) == Texts{"1@0 abc"});
  CHECK(lines_of("abcd\n", 3) == Texts{"1@0 too long"});
  CHECK(lines_of("abcd", 3) == Texts{"1@0 too long"});
  CHECK(lines_of("a\nabcdefgh\nb\n", 3) == Texts{"1@0 a", "2@2 too long", "3@11 b"});
}

TEST_CASE("the line break is no part of how long a line is", "[lines]") {
  CHECK(lines_of("abc\r\n", 3) == Texts{"1@0 abc"});
  CHECK(lines_of("abcd\r\n", 3) == Texts{"1@0 too long"});
}

TEST_CASE("lines are counted from the number that is given", "[lines]") {
  Lines lines("a\nb", 7, 100);
  CHECK(lines.next());
  CHECK(lines.number() == 7);
  CHECK(lines.next());
  CHECK(lines.number() == 8);
}

TEST_CASE("a line is blank when it holds white space only, the first also with a byte order mark", "[lines]") {
  struct Row {
    std::string text;
    std::size_t first;
    bool blank;
  };
  const std::vector<Row> rows{
      {"\n", 1, true},
      {" \t \r\n", 5, true},
      {"a", 1, false},
      {"\xEF\xBB\xBF \n", 1, true},
      {"\xEF\xBB\xBF \n", 2, false},
      {"\xEF\xBB\xBF{}", 1, false},
      {std::string(11, ' '), 1, false},  // what stands beyond the limit is not known
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Lines lines(row.text, row.first, 10);
    REQUIRE(lines.next());
    CHECK(lines.blank() == row.blank);
  }
}
