#include "io/text/page.hpp"

#include <algorithm>

#include "catch.hpp"

using namespace legcheck;

namespace {

using Lines = std::vector<std::string>;

std::string section(std::string_view label, const Lines& texts, const TextStyle& style = {}) {
  Page page(style);
  page.section(label, texts);
  return page.text();
}

template <class Write>
std::string page_of(const TextStyle& style, const Write& write) {
  Page page(style);
  write(page);
  return page.text();
}

TextStyle fitting(std::size_t width) { return {.width = width, .fits = true}; }
TextStyle narrow(std::size_t width) { return {.width = width}; }
const TextStyle spoken{.accessible = true};

}  // namespace

TEST_CASE("texts stand beside their label, which stands once", "[wrap]") {
  CHECK(section("Why", {}) == "");
  CHECK(section("Why", {"It hurts."}) == "Why       It hurts.\n");
  CHECK(section("Why", {"It hurts.", "You limp."}) ==
        "Why       It hurts.\n"
        "          You limp.\n");
  CHECK(section("", {"It hurts."}) == "          It hurts.\n");
  CHECK(section("Not decided", {"x"}) == "Not decided x\n");
}

TEST_CASE("on a narrow terminal texts stand below their label", "[wrap]") {
  CHECK(section("Why", {"one two three four five", "six"}, narrow(20)) ==
        "Why\n"
        "  one two three\n"
        "  four five\n"
        "  six\n");
}

TEST_CASE("a line is as long as it may be, counted in characters", "[wrap]") {
  const std::string words = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo";
  CHECK(section("Why", {words}) == "Why       " + words.substr(0, 69) + "\n          oooo\n");
  CHECK(wrapped("1234 67890", 10) == Lines{"1234 67890"});
  CHECK(wrapped("1234 678901", 10) == Lines{"1234", "678901"});
  const std::string accents = "\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9";
  CHECK(wrapped(accents, 10) == Lines{accents});
}

TEST_CASE("texts are wrapped at words, and no word is lost", "[wrap]") {
  CHECK(wrapped("", 10) == Lines{""});
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 80) == Lines{"one two three"});
  CHECK(wrapped("abcdefgh i", 3) == Lines{"abcdefgh", "i"});
  CHECK(wrapped("a b", 0) == Lines{"a", "b"});
  CHECK(wrapped("a\nb", 80) == Lines{R"(a\x0Ab)"});
}

TEST_CASE("a text cannot steer the terminal or forge a line", "[wrap]") {
  CHECK(section("Why", {"fine\nRUN       Go."}) == "Why       fine\\x0ARUN       Go.\n");
  CHECK(section("Why", {"\x1B[2J\xE2\x80\xAE"
                        "\xFF"}) == "Why       \\x1B[2J\\u{202E}\\xFF\n");
  const auto all = [](Page& page) {
    page.line("a\nb");
    page.list({{0, "a\nb"}});
    page.command("  ", "a\nb");
    page.below("a\nb", "a\nb");
  };
  CHECK(page_of({}, all) == "a\\x0Ab\n  - a\\x0Ab\n  a\\x0Ab\na\\x0Ab:\n  a\\x0Ab\n");
}

TEST_CASE("a word that is longer than a line is broken where it has to fit, after a sign if it can be", "[wrap]") {
  CHECK(wrapped("see abcdefghij", 4, LongWords::broken) == Lines{"see", "abcd", "efgh", "ij"});
  CHECK(wrapped("abcde-fgh-ij k", 8, LongWords::broken) == Lines{"abcde-", "fgh-ij k"});
  CHECK(wrapped(R"({"pain":3,"signs":["a"],"b":1})", 16, LongWords::broken) ==
        Lines{R"({"pain":3,)", R"("signs":["a"],)", R"("b":1})"});
  CHECK(wrapped("abc", 0, LongWords::broken) == Lines{"a", "b", "c"});
  CHECK(section("Sources", {"See https://example.org/a-long-address"}, fitting(24)) ==
        "Sources\n"
        "  See\n"
        "  https://example.org/\n"
        "  a-long-address\n");
}

TEST_CASE("a line goes on deeper than it began, and only where it has to fit", "[page]") {
  const auto write = [](Page& page) { page.line("    rules that hold: limp, one-sided, fading"); };
  CHECK(page_of(narrow(30), write) == "    rules that hold: limp, one-sided, fading\n");
  CHECK(page_of(fitting(30), write) ==
        "    rules that hold: limp,\n"
        "      one-sided, fading\n");
  CHECK(page_of({.width = 30, .accessible = true, .fits = true}, write) ==
        "rules that hold: limp,\n"
        "one-sided, fading\n");
}

TEST_CASE("a list shows by its depth, and says by numbers, what belongs to what", "[page]") {
  const auto write = [](Page& page) {
    page.list({{0, "all of these are so:"}, {1, "pain is 4 or more"}, {1, "any of these is so:"}, {2, "limp"}});
    page.list({{0, "fever"}});
  };
  CHECK(page_of({}, write) ==
        "  - all of these are so:\n"
        "    - pain is 4 or more\n"
        "    - any of these is so:\n"
        "      - limp\n"
        "  - fever\n");
  CHECK(page_of(spoken, write) ==
        "1. all of these are so:\n"
        "1.1. pain is 4 or more\n"
        "1.2. any of these is so:\n"
        "1.2.1. limp\n"
        "1. fever\n");
}

TEST_CASE("a heading stands over its text, and a screen reader hears both at once", "[page]") {
  const auto write = [](Page& page) { page.below("These hold too", "limp, one-sided"); };
  CHECK(page_of({}, write) == "These hold too:\n  limp, one-sided\n");
  CHECK(page_of(spoken, write) == "These hold too: limp, one-sided\n");
}

TEST_CASE("a command that is broken is still one for a shell", "[page]") {
  const auto write = [](Page& page) {
    page.command("  example: ", "legcheck --pain 3 --rules 'my own' --high-threshold");
  };
  CHECK(page_of(narrow(40), write) == "  example: legcheck --pain 3 --rules 'my own' --high-threshold\n");
  CHECK(page_of(fitting(40), write) ==
        "  example:\n"
        "  legcheck --pain 3 --rules 'my own' \\\n"
        "  --high-threshold\n");
  CHECK(page_of(fitting(20), write) ==
        "  example:\n"
        "  legcheck --pain \\\n"
        "  3 --rules \\\n"
        "  'my own' \\\n"
        "  --high-threshold\n");
  CHECK(page_of(fitting(20), [](Page& page) { page.command("", "legcheck --pain-when-walking"); }) ==
        "  legcheck \\\n"
        "  --pain-when-\\\n"
        "walking\n");
}

TEST_CASE("a place is its line with a caret below it, cut to what fits", "[page]") {
  const std::string text = "one\n" + std::string(70, 'l') + "HERE" + std::string(70, 'r') + "\nthree";
  const auto write = [&](Page& page) { page.place(text, 74); };
  CHECK(page_of({}, write) ==
        "  ..." + std::string(60, 'l') + "HERE" + std::string(36, 'r') + "...\n  " + std::string(63, ' ') + "^\n");
  CHECK(page_of(fitting(30), write) ==
        "  ...lllllllllllHERErrrrrrr...\n"
        "                ^\n");
  CHECK(page_of(spoken, write) == "There it says: HERE" + std::string(36, 'r') + "...\n");
  CHECK(page_of({}, [](Page& page) { page.place("one\n\ntwo", 4); }) == "");
  CHECK(page_of({}, [](Page& page) { page.place("one\n", 3); }) == "  one\n     ^\n");
}

TEST_CASE("no line of any part of a page is longer than the width that it has to fit", "[page]") {
  const std::string word(97, 'x');
  const std::string words = "one " + word + " two three four five six seven eight nine ten eleven twelve";
  for (std::size_t width = 20; width <= 100; ++width) {
    for (const bool accessible : {false, true}) {
      CAPTURE(width, accessible);
      Page page({.width = width, .accessible = accessible, .fits = true});
      page.section("Why", {words, word});
      page.section(word, {words});
      page.below(words, words);
      page.line(std::string(40, ' ') + words);
      page.list({{0, words}, {20, words}});
      page.command("    example: ", words);
      page.place(words, 50);
      page.place("\t\t\t\t\t\t\t\t\t\t\t\t" + words, 12);
      std::size_t longest = 0;
      for (std::size_t at = 0; at < page.text().size();) {
        const std::size_t end = page.text().find('\n', at);
        longest = std::max(longest, end - at);
        at = end + 1;
      }
      CHECK(longest <= width);
    }
  }
}
