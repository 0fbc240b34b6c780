#include "io/json/json_reader.hpp"

#include "catch.hpp"
#include "io/json/json_events.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

/// "12 not valid JSON": the place, and the message up to the first colon, since what follows is the library's.
Texts errors_in(std::string_view text, const JsonLimits& limits = {}) {
  Events events;
  Texts errors;
  for (const JsonError& error : read_json(text, events, limits)) {
    errors.push_back(std::to_string(error.offset) + " " + error.message.substr(0, error.message.find(':')));
  }
  return errors;
}

std::string repeated(std::string_view part, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

std::string object_with(std::size_t members) {
  std::string text;
  for (std::size_t i = 0; i < members; ++i) text += (i == 0 ? "\"" : ",\"") + std::to_string(1000 + i) + "\":0";
  return "{" + text + "}";
}

const std::string bom = "\xEF\xBB\xBF";

}  // namespace

TEST_CASE("every token is told with the place of its first byte", "[json]") {
  struct Row {
    std::string text;
    Texts events;
  };
  const std::vector<Row> rows{
      {"{}", {"0 {", "}"}},
      {" [ ] ", {"1 [", "]"}},
      {"null", {"0 null"}},
      {" true", {"1 true"}},
      {"\r\n\t false\n", {"4 false"}},
      {R"("")", {"0 string "}},
      {"42", {"0 number 42 = 42.000000"}},
      {R"([1,-2.5 ,3e2])",
       {"0 [", "1 number 1 = 1.000000", "3 number -2.5 = -2.500000", "9 number 3e2 = 300.000000", "]"}},
      {R"({"a":1, "b" : [true,false , null],"c":{}})",
       {"0 {", "1 key a", "5 number 1 = 1.000000", "8 key b", "14 [", "15 true", "20 false", "28 null", "]", "34 key c",
        "38 {", "}", "}"}},
      // escapes, and brackets, commas and quotes inside texts
      {R"(["\"", "\\", 1])", {"0 [", "1 string \"", "7 string \\", "13 number 1 = 1.000000", "]"}},
      {R"({"\\\"": "a,b:[{\"}]", "\u0041\n": null})",
       {"0 {", "1 key \\\"", "9 string a,b:[{\"}]", "23 key A\n", "35 null", "}"}},
      {R"(["\ud83d\ude00", 1])", {"0 [", "1 string \xF0\x9F\x98\x80", "17 number 1 = 1.000000", "]"}},
      // bytes, not characters
      {"[\"\xC3\xA9\xF0\x9F\x98\x80\", 1]",
       {"0 [", "1 string \xC3\xA9\xF0\x9F\x98\x80", "11 number 1 = 1.000000", "]"}},
      {"[\"\x7F\", 1]", {"0 [", "1 string \x7F", "6 number 1 = 1.000000", "]"}},
      // a byte order mark counts as bytes, and as nothing else
      {bom + R"({"a": 1})", {"3 {", "4 key a", "9 number 1 = 1.000000", "}"}},
      {"[[[],[]],[]]", {"0 [", "1 [", "2 [", "]", "5 [", "]", "]", "9 [", "]", "]"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Events events;
    CHECK(read_json(row.text, events).empty());
    CHECK(events.events == row.events);
  }
}

TEST_CASE("a number is told as it was written, and minus zero is zero", "[json]") {
  Events events;
  CHECK(read_json("[-0, -0.0, 1.50, 1E+2, 18446744073709551616, 1e-400]", events).empty());
  CHECK(events.events == Texts{"0 [", "1 number -0 = 0.000000", "5 number -0.0 = 0.000000", "11 number 1.50 = 1.500000",
                               "17 number 1E+2 = 100.000000",
                               "23 number 18446744073709551616 = 18446744073709551616.000000",
                               "45 number 1e-400 = 0.000000", "]"});
}

TEST_CASE("what is no JSON is refused with its place", "[json]") {
  struct Row {
    std::string text, error;
  };
  const std::string cut = "the text ends too early";
  const std::string wrong = "not valid JSON";
  const std::vector<Row> rows{
      // too short
      {"", "0 " + cut},
      {"  ", "2 " + cut},
      {bom, "3 " + cut},
      {"{", "1 " + cut},
      {"[1, 2", "5 " + cut},
      {R"({"a")", "4 " + cut},
      {R"({"a":)", "5 " + cut},
      {R"({"a": 1)", "7 " + cut},
      {R"("abc)", "4 " + cut},
      {R"(["a\)", "4 " + cut},
      {"[tru", "4 " + cut},
      {"\xEF\xBB", "2 " + cut},
      // commas and colons
      {"[1,]", "3 " + wrong},
      {"[1 2]", "3 " + wrong},
      {R"({"a" 1})", "5 " + wrong},
      {R"({"a": 1,})", "8 " + wrong},
      {"{a: 1}", "1 " + wrong},
      {"['a']", "1 " + wrong},
      {"[}", "1 " + wrong},
      {"{]", "1 " + wrong},
      {"]", "0 " + wrong},
      // comments
      {"// c\n{}", "0 " + wrong},
      {"/* c */ {}", "0 " + wrong},
      {"[1, // c\n2]", "4 " + wrong},
      {"# c\n{}", "0 " + wrong},
      // numbers that are none
      {"[NaN]", "1 " + wrong},
      {"[nan]", "2 " + wrong},
      {"[Infinity]", "1 " + wrong},
      {"[-Infinity]", "2 " + wrong},
      {"[+1]", "1 " + wrong},
      {"[.5]", "1 " + wrong},
      {"[1.]", "3 " + wrong},
      {"[1e]", "3 " + wrong},
      {"[-]", "2 " + wrong},
      {"[01]", "2 " + wrong},
      {"[0x10]", "2 " + wrong},
      {"[1,5.5.5]", "6 " + wrong},
      {"[\xD9\xA3]", "1 " + wrong},  // an Arabic 3
      // words
      {"[truE]", "4 " + wrong},
      {"[True]", "1 " + wrong},
      {"[undefined]", "1 " + wrong},
      // characters in texts
      {"[\"a\nb\"]", "3 " + wrong},
      {"[\"a\tb\"]", "3 " + wrong},
      {R"(["\x41"])", "3 " + wrong},
      {R"(["\u12G4"])", "6 " + wrong},
      {R"(["\ud800"])", "8 " + wrong},
      {R"(["\ud800\u0041"])", "13 " + wrong},
      {R"(["\udc00"])", "7 " + wrong},
      // bytes that are no UTF-8
      {"[\"\xFF\"]", "2 " + wrong},
      {"[\"\xC3\"]", "3 " + wrong},
      {"[\"\xC0\x80\"]", "2 " + wrong},
      {"[\"\xED\xA0\x80\"]", "3 " + wrong},
      {"[\"\xF5\x80\x80\x80\"]", "2 " + wrong},
      {"\xFF", "0 " + wrong},
      {bom + bom + "{}", "3 " + wrong},
      {std::string("\xFF\xFE{\0}\0", 6), "0 " + wrong},  // UTF-16
      {std::string("\0{\0}", 4), "0 " + wrong},
      // a NUL between tokens and in a text
      {std::string("[1,\0]", 5), "3 " + wrong},
      {std::string("[\"a\0b\"]", 7), "3 " + wrong},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(errors_in(row.text) == Texts{row.error});
  }
}

TEST_CASE("a number beyond the largest is refused with its place", "[json]") {
  CHECK(errors_in("[1, 1e400]") == Texts{"4 a number out of range"});
  CHECK(errors_in("[-1e400]") == Texts{"1 a number out of range"});
  CHECK(errors_in("1" + std::string(400, '0')) == Texts{"0 a number out of range"});
  CHECK(errors_in(R"({"a": 1e309, "b": 2})") == Texts{"6 a number out of range"});
}

TEST_CASE("a hundred members that stand twice are named, and reading ends", "[json]") {
  std::string members = R"({"a": 1)";
  for (int i = 0; i < 1000; ++i) members += R"(, "a": 1)";
  const Texts errors = errors_in(members + "}");
  CHECK(errors.size() == 101);
  CHECK(errors[99] == "801 the member 'a' stands twice");
  CHECK(errors.back() == "801 more may be wrong after this");
}

TEST_CASE("a member that stands twice is named, however it is written", "[json]") {
  struct Row {
    std::string text;
    Texts errors;
  };
  const std::vector<Row> rows{
      {R"({"a": 1, "a": 2})", {"9 the member 'a' stands twice"}},
      {R"({"a": 1, "\u0061": 2})", {"9 the member 'a' stands twice"}},
      {R"({"": 1, "": 2})", {"8 the member '' stands twice"}},
      {R"({"a": {"a": 1}, "b": {"a": 1}})", {}},
      {R"({"a": 1, "A": 1})", {}},
      {R"([{"a": 1}, {"a": 1}])", {}},
      {R"({"a": 1, "a": {"b": 1, "b": 2}, "a": 3})",
       {"9 the member 'a' stands twice", "23 the member 'b' stands twice", "32 the member 'a' stands twice"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(errors_in(row.text) == row.errors);
  }
  CHECK(errors_in(R"({"\u001b": 1, "\u001b": 2})") == Texts{R"(14 the member '\x1B' stands twice)"});
  const std::string longer = "\"" + std::string(100, 'k') + "\": 0";
  CHECK(errors_in("{" + longer + ", " + longer + "}") ==
        Texts{"108 the member '" + std::string(60, 'k') + "...' stands twice"});
}

TEST_CASE("a NUL in a text is refused, also when it is escaped", "[json]") {
  CHECK(errors_in(R"({"a": "x\u0000y"})") == Texts{"6 a text must not hold a NUL character"});
  CHECK(errors_in(R"({"a\u0000": 1})") == Texts{"1 a text must not hold a NUL character"});
  CHECK(errors_in(R"(["\u0000", "\u0000"])") ==
        Texts{"1 a text must not hold a NUL character", "11 a text must not hold a NUL character"});
}

TEST_CASE("nothing is read past a NUL, and nothing behind it is lost without a word", "[json]") {
  CHECK(errors_in(std::string("{}\0", 3)).size() == 1);
  CHECK(errors_in(std::string("{} \0 [1]", 8)).size() == 1);
  CHECK(errors_in(std::string("{\"a\": 1}\0, \"b\": 2}", 18)).size() == 1);
  CHECK(errors_in(std::string("1\0", 2)).size() == 1);
}

TEST_CASE("brackets may be 64 deep, and not 65", "[json]") {
  CHECK(errors_in(repeated("[", 64) + repeated("]", 64)).empty());
  CHECK(errors_in(repeated("[", 65) + repeated("]", 65)) == Texts{"64 nested too deep (limit 64)"});
  CHECK(errors_in(repeated(R"({"a":)", 64) + "1" + repeated("}", 64)).empty());
  CHECK(errors_in(repeated(R"({"a":)", 65) + "1" + repeated("}", 65)) == Texts{"320 nested too deep (limit 64)"});
  CHECK(errors_in("[" + repeated("[],", 1000) + "[]]").empty());
  CHECK(errors_in("[[1]]", {.depth = 1}) == Texts{"1 nested too deep (limit 1)"});
}

TEST_CASE("a million brackets are refused like 65", "[json]") {
  CHECK(errors_in(repeated("[", 1'000'000)) == Texts{"64 nested too deep (limit 64)"});
  CHECK(errors_in(repeated(R"({"":)", 1'000'000)) == Texts{"256 nested too deep (limit 64)"});
}

TEST_CASE("an object may have 256 members, and not 257", "[json]") {
  CHECK(errors_in(object_with(256)).empty());
  CHECK(errors_in(object_with(257)) == Texts{"2305 more than 256 members in one object"});
  CHECK(errors_in(R"({"a": 1, "b": 2})", {.members = 1}) == Texts{"9 more than 1 members in one object"});
  CHECK(errors_in("[" + repeated("0,", 1000) + "0]").empty());
}

TEST_CASE("a hundred thousand members are refused early", "[json]") {
  CHECK(errors_in(object_with(9000) + "x") == Texts{"2305 more than 256 members in one object"});
}

TEST_CASE("a second value is told apart from a broken one", "[json]") {
  struct Row {
    std::string text;
    std::size_t offset;
  };
  const std::vector<Row> rows{{"{} {}", 3}, {"{}{}", 2}, {"[1]\n[2]\n", 4}, {"{} x", 3}, {"{}}", 2}, {"{} // c", 3}};
  for (const Row& row : rows) {
    CAPTURE(row.text);
    Events events;
    const std::vector<JsonError> errors = read_json(row.text, events);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().offset == row.offset);
    CHECK(errors.front().kind == JsonError::Kind::second_value);
    CHECK(errors.front().message == "a second value after the end of the first");
  }
  Events events;
  CHECK(read_json("[1 2]", events).front().kind == JsonError::Kind::not_json);
  CHECK(errors_in("1 2") == Texts{"2 not valid JSON"});
}

TEST_CASE("a name that stands twice and a broken limit are told apart from what is no JSON", "[json]") {
  const std::vector<std::pair<std::string, JsonError::Kind>> rows{
      {R"({"a": 1, "a": 2})", JsonError::Kind::duplicate},
      {std::string(65, '['), JsonError::Kind::limit},
      {object_with(257), JsonError::Kind::limit},
      {"[\"a\\u0000b\"]", JsonError::Kind::not_json},
  };
  for (const auto& [text, kind] : rows) {
    CAPTURE(text);
    Events events;
    CHECK(read_json(text, events).front().kind == kind);
  }
}

TEST_CASE("what should not stand somewhere is refused where it begins", "[json]") {
  CHECK(errors_in(R"({"a": 1 "bcd": 2})") == Texts{"8 not valid JSON"});
  CHECK(errors_in("[1 234]") == Texts{"3 not valid JSON"});
  CHECK(errors_in("[true  false]") == Texts{"7 not valid JSON"});
  CHECK(errors_in("[0123]") == Texts{"2 not valid JSON"});
  CHECK(errors_in("[null-17]") == Texts{"5 not valid JSON"});
}

TEST_CASE("a comma after the end is refused at the comma", "[json]") {
  Events events;
  const std::vector<JsonError> errors = read_json("{}, ", events);
  REQUIRE(errors.size() == 1);
  CHECK(errors.front().offset == 2);
}

TEST_CASE("a message stays readable however long the text is", "[json]") {
  const std::string letters(500'000, 'x');
  for (const std::string& text :
       {"\"" + letters, "[\"" + letters + "\n\"]", "[" + letters, "{\"" + letters + "\":1,\"" + letters + "\":2}",
        "[1" + std::string(500'000, '0') + "x]"}) {
    CAPTURE(text.substr(0, 10));
    Events events;
    const std::vector<JsonError> errors = read_json(text, events);
    REQUIRE(errors.size() == 1);
    CHECK(errors.front().message.size() < 300);
  }
}
