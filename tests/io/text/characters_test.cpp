#include "io/text/characters.hpp"

#include "catch.hpp"

using namespace legcheck;

TEST_CASE("the first character of a text is decoded as UTF-8 has it", "[characters]") {
  struct Row {
    std::string text;
    std::uint32_t code;
    std::size_t size;
  };
  const std::vector<Row> rows{
      {"a", 'a', 1},
      {"ab", 'a', 1},
      {std::string(1, '\0'), 0, 1},
      {"\x7F", 0x7F, 1},
      {"\xC2\x80", 0x80, 2},
      {"\xC3\xA9z", 0xE9, 2},
      {"\xDF\xBF", 0x7FF, 2},
      {"\xE0\xA0\x80", 0x800, 3},
      {"\xED\x9F\xBF", 0xD7FF, 3},
      {"\xEE\x80\x80", 0xE000, 3},
      {"\xEF\xBF\xBF", 0xFFFF, 3},
      {"\xF0\x90\x80\x80", 0x10000, 4},
      {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4},
  };
  for (const Row& row : rows) {
    CAPTURE(row.code);
    const Character character = first_character(row.text);
    CHECK(character.valid);
    CHECK(static_cast<std::uint32_t>(character.code) == row.code);
    CHECK(character.size == row.size);
  }
}

TEST_CASE("a byte that begins no character stands alone and is not valid", "[characters]") {
  const std::vector<std::string> broken{
      "\x80",              // a byte from the middle
      "\xBF",              //
      "\xC0\x80",          // too long for what it says
      "\xC1\xBF",          //
      "\xE0\x9F\xBF",      //
      "\xF0\x8F\xBF\xBF",  //
      "\xC3",              // cut off
      "\xE2\x82",          //
      "\xF0\x9F\x98",      //
      "\xC3(",             // no second byte
      "\xE2\x82(",         //
      "\xED\xA0\x80",      // surrogates
      "\xED\xBF\xBF",      //
      "\xF4\x90\x80\x80",  // beyond the last
      "\xF8\x88\x80\x80\x80",
      "\xFE",
      "\xFF",
  };
  for (const std::string& text : broken) {
    CAPTURE(static_cast<unsigned char>(text[0]));
    const Character character = first_character(text);
    CHECK_FALSE(character.valid);
    CHECK(character.size == 1);
  }
}

TEST_CASE("unprintable is what could steer a terminal or forge a line", "[characters]") {
  for (const char32_t code : {0x00U, 0x07U, 0x0AU, 0x1BU, 0x1FU, 0x7FU, 0x80U, 0x9BU, 0x9FU, 0x61CU, 0x200EU, 0x200FU,
                              0x2028U, 0x2029U, 0x202AU, 0x202EU, 0x2066U, 0x2069U, 0xFEFFU}) {
    CAPTURE(static_cast<std::uint32_t>(code));
    CHECK(is_unprintable(code));
  }
  for (const char32_t code : {0x20U, 0x7EU, 0xA0U, 0xE9U, 0x61BU, 0x61DU, 0x200DU, 0x2010U, 0x2027U, 0x202FU, 0x2065U,
                              0x206AU, 0xFEFEU, 0x1F600U}) {
    CAPTURE(static_cast<std::uint32_t>(code));
    CHECK_FALSE(is_unprintable(code));
  }
}

TEST_CASE("printable shows what is unprintable by its number", "[characters]") {
  struct Row {
    std::string text, shown;
  };
  const std::vector<Row> rows{
      {"", ""},
      {"calf", "calf"},
      {"caf\xC3\xA9 \xF0\x9F\x98\x80", "caf\xC3\xA9 \xF0\x9F\x98\x80"},
      {"\x1B[31mred", R"(\x1B[31mred)"},
      {"RUN\nREST", R"(RUN\x0AREST)"},
      {"a\tb\r", R"(a\x09b\x0D)"},
      {std::string("a\0b", 3), R"(a\x00b)"},
      {"\x7F", R"(\x7F)"},
      {"\xC2\x9B"
       "2J",
       R"(\u{9B}2J)"},
      {"\xE2\x80\xAEtxt", R"(\u{202E}txt)"},
      {"\xEF\xBB\xBF", R"(\u{FEFF})"},
      {"\xFF\xC3(", R"(\xFF\xC3()"},
      {"\xED\xA0\x80", R"(\xED\xA0\x80)"},
  };
  for (const Row& row : rows) CHECK(printable(row.text) == row.shown);
}

TEST_CASE("an excerpt is cut at characters, not bytes", "[characters]") {
  CHECK(excerpt("") == "");
  CHECK(excerpt("abc", 3) == "abc");
  CHECK(excerpt("abcd", 3) == "abc...");
  CHECK(excerpt("\xC3\xA9\xC3\xA9\xC3\xA9", 3) == "\xC3\xA9\xC3\xA9\xC3\xA9");
  CHECK(excerpt("\xC3\xA9\xC3\xA9\xC3\xA9", 2) == "\xC3\xA9\xC3\xA9...");
  CHECK(excerpt("a\x1B[2J", 2) == R"(a\x1B...)");
  CHECK(excerpt("\xFF\xFF\xFF", 2) == R"(\xFF\xFF...)");
  CHECK(excerpt(std::string(60, 'x')) == std::string(60, 'x'));
  CHECK(excerpt(std::string(61, 'x')) == std::string(60, 'x') + "...");
}
