#include "legcheck/diagnostic.hpp"

#include "catch.hpp"
#include "io/text/diagnostic.hpp"

using namespace legcheck;

TEST_CASE("a diagnostic says source, place, path and message, and leaves out what is not known", "[diagnostic]") {
  struct Row {
    Diagnostic diagnostic;
    std::string text;
  };
  const std::vector<Row> rows{
      {{"a.json", 3, 14, "/pain", "is wrong"}, "a.json:3:14: /pain: error: is wrong"},
      {{"a.json", 3, 14, "", "is wrong"}, "a.json:3:14: error: is wrong"},
      {{"--pain", 0, 0, "", "is wrong"}, "--pain: error: is wrong"},
      {{"-", 1, 1, "/x", ""}, "-:1:1: /x: error: "},
      {{"", 0, 0, "/pain", "is wrong"}, "/pain: error: is wrong"},
      {{"", 0, 0, "", "is wrong"}, "error: is wrong"},
      // nothing from outside steers a terminal
      {{"\x1B[2J", 1, 1, "/\n", "'\x07'"}, R"(\x1B[2J:1:1: /\x0A: error: '\x07')"},
      {{"a\xE2\x80\xAE", 0, 0, "", "b\xC2\x9B"}, R"(a\u{202E}: error: b\u{9B})"},
  };
  for (const Row& row : rows) CHECK(to_string(row.diagnostic) == row.text);
}

TEST_CASE("a long path is cut", "[diagnostic]") {
  CHECK(to_string({"-", 1, 1, "/" + std::string(500, 'p'), "m"}) ==
        "-:1:1: /" + std::string(119, 'p') + "...: error: m");
}

TEST_CASE("a byte of a text has a line and a column, both from 1", "[diagnostic]") {
  const std::string text = "ab\n\r\n\xC3\xA9x\n";
  const std::vector<std::pair<std::size_t, std::size_t>> places{{1, 1}, {1, 2}, {1, 3}, {2, 1}, {2, 2},
                                                                {3, 1}, {3, 2}, {3, 3}, {3, 4}, {4, 1}};
  for (std::size_t offset = 0; offset < places.size(); ++offset) {
    CAPTURE(offset);
    CHECK(diagnostic_at("f", text, offset, "/p", "m") ==
          Diagnostic{"f", places[offset].first, places[offset].second, "/p", "m"});
  }
}
