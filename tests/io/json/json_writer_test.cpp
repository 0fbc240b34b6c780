#include "io/json/json_writer.hpp"

#include "catch.hpp"
#include "io/json/json_events.hpp"

using namespace legcheck;

namespace {

std::string quoted(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

/// The same values in either layout.
std::string written(JsonWriter::Layout layout) {
  std::string out;
  JsonWriter writer(out, layout);
  writer.begin_object();
  writer.member("text", "a");
  writer.key("numbers");
  writer.begin_array();
  writer.number(1);
  writer.number(-0.5);
  writer.raw("1e400");
  writer.end_array();
  writer.key("empty");
  writer.begin_array();
  writer.end_array();
  writer.key("nothing");
  writer.begin_object();
  writer.end_object();
  writer.key("nested");
  writer.begin_array();
  writer.begin_object();
  writer.key("yes");
  writer.boolean(true);
  writer.key("no");
  writer.boolean(false);
  writer.end_object();
  writer.null();
  writer.string("z");
  writer.end_array();
  writer.end_object();
  return out;
}

}  // namespace

TEST_CASE("texts are quoted, and everything that could steer a terminal is escaped", "[json]") {
  struct Row {
    std::string text, json;
  };
  const std::vector<Row> rows{
      {"", R"("")"},
      {"plain", R"("plain")"},
      {R"(say "hi" \ bye/)", R"("say \"hi\" \\ bye/")"},
      {"\n\t\r\b\f", R"("\n\t\u000d\u0008\u000c")"},
      {std::string("a\0b", 3), R"("a\u0000b")"},
      {"\x1B]52;c;x\x07", R"("\u001b]52;c;x\u0007")"},
      {"\x7F", R"("\u007f")"},                                  // DEL
      {"\xC2\x80\xC2\x9B\xC2\x9F", R"("\u0080\u009b\u009f")"},  // C1
      {"\xC2\xA0", "\"\xC2\xA0\""},                             // no more C1
      {"\xD8\x9C\xE2\x80\x8E\xE2\x80\x8F", R"("\u061c\u200e\u200f")"},
      {"\xE2\x80\xA8\xE2\x80\xA9\xE2\x80\xAA\xE2\x80\xAE", R"("\u2028\u2029\u202a\u202e")"},
      {"\xE2\x81\xA6\xE2\x81\xA9", R"("\u2066\u2069")"},
      {"\xEF\xBB\xBF", R"("\ufeff")"},
      {"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80", "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80\""},
  };
  for (const Row& row : rows) CHECK(quoted(row.text) == row.json);
}

TEST_CASE("bytes that are no UTF-8 become the replacement character, one each", "[json]") {
  const std::string mark = "\xEF\xBF\xBD";
  struct Row {
    std::string text, json;
  };
  const std::vector<Row> rows{
      {"a\xFFz", "\"a" + mark + "z\""},
      {"\xC3", "\"" + mark + "\""},
      {"\xC3(", "\"" + mark + "(\""},
      {"\xC0\x80", "\"" + mark + mark + "\""},
      {"\xE2\x82", "\"" + mark + mark + "\""},
      {"\xED\xA0\x80", "\"" + mark + mark + mark + "\""},
      {"\xF4\x90\x80\x80", "\"" + mark + mark + mark + mark + "\""},
  };
  for (const Row& row : rows) CHECK(quoted(row.text) == row.json);
}

TEST_CASE("whatever is written as a text reads back as it, unless it was no UTF-8", "[json]") {
  std::string all;
  for (unsigned code = 1; code < 0x80; ++code) all += static_cast<char>(code);
  all += "\xC2\x80\xDF\xBF\xE0\xA0\x80\xEF\xBF\xBF\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\xE2\x80\xAE";
  Events events;
  REQUIRE(read_json(quoted(all), events).empty());
  CHECK(events.events == std::vector<std::string>{"0 string " + all});
}

TEST_CASE("the compact layout has no spaces and one line", "[json]") {
  CHECK(written(JsonWriter::Layout::compact) ==
        R"({"text":"a","numbers":[1,-0.5,1e400],"empty":[],"nothing":{},"nested":[{"yes":true,"no":false},null,"z"]})");
}

TEST_CASE("the indented layout has one value a line, and none for what is empty", "[json]") {
  CHECK(written(JsonWriter::Layout::indented) == R"({
  "text": "a",
  "numbers": [
    1,
    -0.5,
    1e400
  ],
  "empty": [],
  "nothing": {},
  "nested": [
    {
      "yes": true,
      "no": false
    },
    null,
    "z"
  ]
})");
}

TEST_CASE("a writer appends to what is there", "[json]") {
  std::string out = "x ";
  JsonWriter writer(out);
  writer.string("a");
  CHECK(out == R"(x "a")");
}
