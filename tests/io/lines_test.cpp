#include "io/lines.hpp"

#include <sstream>
#include <stdexcept>

#include "catch.hpp"

using namespace legcheck;

namespace {

/// "2 abc" for each line, or "2 too long".
std::vector<std::string> lines_of(const std::string& text, std::size_t limit = 100) {
  std::istringstream stream(text);
  Lines lines(stream, limit);
  std::vector<std::string> found;
  while (lines.next()) {
    CHECK(lines.text().size() <= limit + 2);
    found.push_back(std::to_string(lines.number()) + " " + (lines.too_long() ? "too long" : lines.text()));
  }
  CHECK_FALSE(lines.next());
  return found;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a stream is read line by line, whatever ends its lines", "[lines]") {
  struct Row {
    std::string text;
    Texts lines;
  };
  const std::vector<Row> rows{
      {"", {}},
      {"\n", {"1 "}},
      {"a", {"1 a"}},
      {"a\n", {"1 a"}},
      {"a\nb", {"1 a", "2 b"}},
      {"a\n\nb\n", {"1 a", "2 ", "3 b"}},
      {"a\r\nb\r\n", {"1 a", "2 b"}},
      {"a\r\n\r\nb", {"1 a", "2 ", "3 b"}},
      {"a\rb\n", {"1 a\rb"}},
      {"a\r", {"1 a"}},
      {"a\r\r\n", {"1 a\r"}},
      {"\xFF\xC3\xA9\n", {"1 \xFF\xC3\xA9"}},
      {std::string("a\0b\nc\n", 6), {std::string("1 a\0b", 5), "2 c"}},
      {"\xEF\xBB\xBF{}\n", {"1 {}"}},
      {"a\n\xEF\xBB\xBF{}\n", {"1 a", "2 \xEF\xBB\xBF{}"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(lines_of(row.text) == row.lines);
  }
}

TEST_CASE("a line that is too long is cut off, and those after it are whole", "[lines]") {
  CHECK(lines_of("abc\n", 3) == Texts{"1 abc"});
  CHECK(lines_of("abcd\n", 3) == Texts{"1 too long"});
  CHECK(lines_of("abcd", 3) == Texts{"1 too long"});
  CHECK(lines_of("a\nabcdefgh\nb\n", 3) == Texts{"1 a", "2 too long", "3 b"});
  CHECK(lines_of("\n" + std::string(5'000'000, 'x') + "\nb", 10) == Texts{"1 ", "2 too long", "3 b"});
}

TEST_CASE("the line break is no part of how long a line is", "[lines]") {
  CHECK(lines_of("abc\r\n", 3) == Texts{"1 abc"});
  CHECK(lines_of("abcd\r\n", 3) == Texts{"1 too long"});
}

TEST_CASE("lines end otherwise where a stream breaks", "[lines]") {
  struct Broken final : std::streambuf {
    explicit Broken(std::string text) : text_(std::move(text)) {
      setg(text_.data(), text_.data(), text_.data() + text_.size());
    }
    int_type underflow() override { throw std::runtime_error("broken"); }

   private:
    std::string text_;
  };
  Broken buffer("a\nb");
  std::istream stream(&buffer);
  Lines lines(stream, 10);
  CHECK(lines.next());
  CHECK(lines.text() == "a");
  CHECK_FALSE(lines.broken());
  while (lines.next()) CHECK(lines.number() == 2);
  CHECK(lines.broken());
  std::istringstream whole("a");
  Lines ended(whole, 10);
  while (ended.next()) CHECK(ended.number() == 1);
  CHECK_FALSE(ended.broken());
}
