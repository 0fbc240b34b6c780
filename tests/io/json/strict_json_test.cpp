#include "io/json/strict_json.hpp"

#include <cstdlib>
#include <random>
#include <regex>

#include "catch.hpp"

using namespace legcheck;

namespace {

/// Hears all and keeps the last number.
class Numbers final : public JsonHandler {
 public:
  void begin_object(std::size_t /*offset*/) override {}
  void end_object() override {}
  void begin_array(std::size_t /*offset*/) override {}
  void end_array() override {}
  void key(std::string_view /*name*/, std::size_t /*offset*/) override {}
  void string(std::string_view /*text*/, std::size_t /*offset*/) override {}
  void number(double value, std::string_view /*raw*/, std::size_t /*offset*/) override { last = value; }
  void boolean(bool /*value*/, std::size_t /*offset*/) override {}
  void null(std::size_t /*offset*/) override {}

  double last = 0;
};

std::vector<JsonError> errors_in(std::string_view text) {
  Numbers handler;
  JsonLimits limits;
  limits.errors = 10'000;
  return read_json(text, handler, limits);
}

/// Whether only JSON's own rules are broken, or none: the other parser knows no others.
bool is_json(const std::vector<JsonError>& errors) {
  using Kind = JsonError::Kind;
  return std::none_of(errors.begin(), errors.end(), [](const JsonError& error) {
    const bool nul = error.message == "a text must not hold a NUL character";
    return (error.kind == Kind::not_json && !nul) || error.kind == Kind::second_value;
  });
}

/// A text that shows its bytes, since some documents hold what no terminal takes.
std::string shown(std::string_view text) {
  std::string hex;
  for (const char byte : text.substr(0, 400)) {
    const bool plain = byte >= ' ' && byte <= '~';
    hex += plain ? std::string(1, byte) : "<" + std::to_string(static_cast<unsigned char>(byte)) + ">";
  }
  return hex;
}

const std::string morning =
    R"({"format":"legcheck.morning/1","id":-17.25e2,"signs":["fever"],"body":[],"week_change":-0,"age":34,)"
    R"("meta":{"a\"\u0041\ud83d\ude00":[true,false,null,{"\n":"\u00e9 \\ é"}]},"complaints":[{"pain":2,"place":null}]})";

const std::vector<std::string> pieces{"{",
                                      "}",
                                      "[",
                                      "]",
                                      ",",
                                      ":",
                                      "\"",
                                      "\\",
                                      "/",
                                      " ",
                                      "\t",
                                      "\n",
                                      "\r",
                                      "-",
                                      "+",
                                      ".",
                                      "0",
                                      "00",
                                      "9",
                                      "e",
                                      "E",
                                      "null",
                                      "true",
                                      "false",
                                      "nul",
                                      "NaN",
                                      "Infinity",
                                      "-Infinity",
                                      "1e400",
                                      "-1e400",
                                      "1e-400",
                                      "0e9",
                                      "-0",
                                      "-0.0",
                                      "9007199254740993",
                                      "18446744073709551616",
                                      "-9223372036854775809",
                                      "123456789012345678901234567890",
                                      "0.1e1",
                                      "1e+5",
                                      "1.",
                                      ".5",
                                      "01",
                                      "2.2250738585072011e-308",
                                      "4.9e-324",
                                      "2e-324",
                                      "0.30000000000000004",
                                      "\"a\":1,",
                                      "\"a\":1,\"\\u0061\":2",
                                      "\"\\u0000\"",
                                      "\"\\ud83d\"",
                                      "\"\\ude00\"",
                                      "\"\\ud83d\\ud83d\"",
                                      "\"\\ud83d\\ude00\"",
                                      "\"\\u00zz\"",
                                      "\"\\x\"",
                                      "\"\\/\\b\\f\\n\\r\\t\"",
                                      std::string(1, '\0'),
                                      "\x01",
                                      "\x1F",
                                      "\x7F",
                                      "\x80",
                                      "\xC0\x80",
                                      "\xC3",
                                      "\xC3\xA9",
                                      "\xE2\x82\xAC",
                                      "\xED\xA0\x80",
                                      "\xF0\x9F\x98\x80",
                                      "\xF4\x90\x80\x80",
                                      "\xF8",
                                      "\xFF\xFE",
                                      "\xEF\xBB\xBF",
                                      "\xEF\xBB",
                                      "/**/",
                                      "//",
                                      "'",
                                      "[]",
                                      "{}",
                                      "[[[[[[[["};

/// An exponent that is no int is more than the parser can take.
bool has_endless_exponent(const std::string& text) {
  static const std::regex endless("[0-9][eE][-+]?[0-9]{10}");
  return std::regex_search(text, endless);
}

/// One random change: a piece put in, bytes taken out, changed, doubled, or the end cut off.
std::string changed(std::string text, std::mt19937& random) {
  const auto below = [&](std::size_t limit) { return limit == 0 ? 0 : random() % limit; };
  const std::size_t at = below(text.size() + 1);
  switch (below(6)) {
    case 0:
    case 1: return text.insert(at, pieces[below(pieces.size())]);
    case 2: return text.erase(at, below(4) + 1);
    case 3: return text.insert(at, text.substr(below(text.size()), below(12)));
    case 4: return at < text.size() ? text.replace(at, 1, 1, static_cast<char>(below(256))) : text;
    default: return below(8) == 0 ? text.substr(0, at) : text.replace(at, below(6), pieces[below(pieces.size())]);
  }
}

}  // namespace

TEST_CASE("both parsers accept and refuse the same texts, and before the place of a refusal all is well", "[json]") {
  constexpr int documents = 60'000;
  std::mt19937 random(20261122);
  int accepted = 0;
  int limited = 0;
  for (int i = 0; i < documents; ++i) {
    std::string document = morning;
    for (std::size_t changes = random() % 3 + 1; changes > 0; --changes) document = changed(document, random);
    const std::vector<JsonError> errors = errors_in(document);
    accepted += errors.empty() ? 1 : 0;
    const bool limit = !errors.empty() && errors.back().kind == JsonError::Kind::limit;
    limited += limit ? 1 : 0;
    // A NUL ends the text for the other parser.
    if (limit || document.find('\0') != std::string::npos || has_endless_exponent(document)) continue;
    CAPTURE(i, shown(document));
    CHECK(is_json(errors) == json::refusal_of(document).why.empty());
    if (is_json(errors)) continue;
    const std::string before = document.substr(0, errors.back().offset);
    const std::vector<JsonError> still = errors_in(before);
    CHECK((is_json(still) || still.back().message.starts_with("the text ends too early")));
  }
  CHECK(accepted > documents / 20);
  CHECK(accepted < documents / 2);
  CHECK(limited < documents / 20);
}

TEST_CASE("a number is read to its last bit", "[json]") {
  std::vector<std::string> texts{"0.1",
                                 "0.30000000000000004",
                                 "4.9e-324",
                                 "2e-324",
                                 "8.5e-17",
                                 "1e308",
                                 "2.2250738585072011e-308",
                                 "1e-400",
                                 "0e400",
                                 "9007199254740993",
                                 "1e-2147483647",
                                 "18446744073709551616",
                                 "-9223372036854775809",
                                 "123456789012345678901234567890"};
  std::mt19937 random(20261122);
  const auto digits = [&](std::size_t most) {
    std::string text;
    for (std::size_t count = random() % most + 1; count > 0; --count) text += static_cast<char>('0' + random() % 10);
    return text;
  };
  for (int i = 0; i < 20'000; ++i) {
    texts.push_back((random() % 2 == 0 ? "1" : "-9") + digits(18) + "." + digits(20) + "e-" + digits(2));
  }
  for (const std::string& text : texts) {
    CAPTURE(text);
    Numbers numbers;
    CHECK(read_json(text, numbers).empty());
    CHECK(numbers.last == std::strtod(text.c_str(), nullptr));
  }
}

TEST_CASE("an exponent of ten digits is out of range, whatever the number", "[json]") {
  for (const std::string number : {"0e9999999999", "1e-9999999999", "1e9999999999"}) {
    const std::vector<JsonError> errors = errors_in("[1, " + number + "]");
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().offset == 4);
    CHECK(errors.front().message == "a number out of range");
  }
}
