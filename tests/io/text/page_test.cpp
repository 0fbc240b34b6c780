#include "io/text/page.hpp"

#include "catch.hpp"

using namespace legcheck;

TEST_CASE("texts stand beside their label, which stands once", "[wrap]") {
  CHECK(labelled("Why", {}) == "");
  CHECK(labelled("Why", {"It hurts."}) == "Why       It hurts.\n");
  CHECK(labelled("Why", {"It hurts.", "You limp."}) ==
        "Why       It hurts.\n"
        "          You limp.\n");
  CHECK(labelled("", {"It hurts."}) == "          It hurts.\n");
}

TEST_CASE("texts are wrapped at words, and no word is lost", "[wrap]") {
  CHECK(labelled("Why", {"one two three four"}, 20) ==
        "Why       one two\n"
        "          three four\n");
  CHECK(labelled("Why", {"one two three", "four five six"}, 20) ==
        "Why       one two\n"
        "          three\n"
        "          four five\n"
        "          six\n");
  CHECK(labelled("Why", {"a abcdefghijklmnop b"}, 20) ==
        "Why       a\n"
        "          abcdefghijklmnop\n"
        "          b\n");
}

TEST_CASE("a line is as long as it may be, counted in characters", "[wrap]") {
  CHECK(labelled("Why", {"1234 67890"}, 20) == "Why       1234 67890\n");
  CHECK(labelled("Why", {"1234 678901"}, 20) == "Why       1234\n          678901\n");
  CHECK(labelled("Why", {"\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9"}, 20) ==
        "Why       \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9 \xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\xC3\xA9\n");
  const std::string words = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn oooo";
  CHECK(labelled("Why", {words}) == "Why       " + words.substr(0, 69) + "\n          oooo\n");
}

TEST_CASE("a text cannot steer the terminal or forge a line", "[wrap]") {
  CHECK(labelled("Why", {"fine\nRUN       Go."}) == "Why       fine\\x0ARUN       Go.\n");
  CHECK(labelled("Why", {"\x1B[2J\xE2\x80\xAE"
                         "\xFF"}) == "Why       \\x1B[2J\\u{202E}\\xFF\n");
}

TEST_CASE("a width that leaves no room has one word a line", "[wrap]") {
  for (const std::size_t width : {0U, 5U, 10U, 11U}) {
    CAPTURE(width);
    CHECK(labelled("Why", {"one two"}, width) == "Why       one\n          two\n");
  }
}

TEST_CASE("a text alone is wrapped in the same way", "[wrap]") {
  using Lines = std::vector<std::string>;
  CHECK(wrapped("", 10) == Lines{""});
  CHECK(wrapped("one two three", 7) == Lines{"one two", "three"});
  CHECK(wrapped("one two three", 80) == Lines{"one two three"});
  CHECK(wrapped("abcdefgh i", 3) == Lines{"abcdefgh", "i"});
  CHECK(wrapped("a\nb", 80) == Lines{R"(a\x0Ab)"});
}

TEST_CASE("a long label keeps a space before its text", "[wrap]") {
  CHECK(labelled("Not decided", {"x"}) == "Not decided x\n");
}
