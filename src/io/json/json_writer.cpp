#include "io/json/json_writer.hpp"

#include <algorithm>
#include <array>

#include "core/vocabulary/number.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace {

void append_escape(std::string& out, char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[code >> shift & 0xFU];
}

/// What stands in a JSON string as it is: printable ASCII but for quotation mark and backslash.
constexpr auto stands_as_it_is = [] {
  std::array<bool, 256> plain{};
  for (std::size_t byte = 0x20; byte < 0x7F; ++byte) plain[byte] = byte != '"' && byte != '\\';
  return plain;
}();

std::string_view plain_start(std::string_view text) {
  const auto plain = [](char byte) { return stands_as_it_is[static_cast<unsigned char>(byte)]; };
  return {text.begin(), std::find_if_not(text.begin(), text.end(), plain)};
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  while (true) {
    const std::string_view plain = plain_start(text);
    out += plain;
    text.remove_prefix(plain.size());
    if (text.empty()) break;
    const Character next = first_character(text);
    const std::string_view bytes = text.substr(0, next.size);
    text.remove_prefix(next.size);
    if (!next.valid) {
      out += "\xEF\xBF\xBD";
    } else if (next.code == '"' || next.code == '\\') {
      out += '\\';
      out += bytes;
    } else if (next.code == '\n') {
      out += "\\n";
    } else if (next.code == '\t') {
      out += "\\t";
    } else if (is_unprintable(next.code)) {
      append_escape(out, next.code);
    } else {
      out += bytes;
    }
  }
  out += '"';
}

void JsonWriter::new_line() {
  out_ += '\n';
  out_.append(2 * depth_, ' ');
}

void JsonWriter::key(std::string_view name) {
  separate();
  append_json_string(out_, name);
  out_ += layout_ == Layout::compact ? ":" : ": ";
  after_key_ = true;
}

void JsonWriter::string(std::string_view text) {
  separate();
  append_json_string(out_, text);
}

void JsonWriter::number(double value) {
  constexpr std::string_view digits = "0123456789";  // most numbers are one
  const std::size_t digit = value >= 0 && value < 10 ? static_cast<std::size_t>(value) : digits.size();
  if (digit < 10 && static_cast<double>(digit) == value) return raw(digits.substr(digit, 1));
  raw(number_text(value));
}

void JsonWriter::boolean(bool value) { raw(value ? "true" : "false"); }

void JsonWriter::null() { raw("null"); }

}  // namespace legcheck
