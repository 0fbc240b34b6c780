#include "io/json/json_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <functional>

// The parser is a template in a header; src.hpp holds the few functions it calls.
#include <fmt/format.h>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include "io/json/strict_json.hpp"
#include "io/text/characters.hpp"

namespace legcheck {
namespace json {
namespace {

using Code = boost::json::error_code;
using Bytes = boost::json::string_view;

constexpr const char* out_of_range = "a number out of range";

std::string_view view(Bytes piece) { return {piece.data(), piece.size()}; }

constexpr auto table_of(std::string_view characters) {
  std::array<bool, 256> table{};
  for (const char each : characters) table[static_cast<unsigned char>(each)] = true;
  return table;
}

constexpr auto spaces = table_of(" \t\r\n");
constexpr auto between_tokens = table_of(" \t\r\n,:");

/// Knows where each token stands. The parser tells its events in the order of the text, and between two tokens
/// there is only white space, a comma or a colon; so the end of the last token leads to the next.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) end_ = byte_order_mark.size();
  }

  /// Start of the next token, which takes so many bytes: a bracket or a literal.
  std::size_t next(std::size_t size) { return take(untold(), size); }

  /// Start of the next token, which is a string.
  std::size_t next_string() {
    const std::size_t start = untold();
    return take(start, end_of_string(start + 1) - start);
  }

  /// Start of the next token, of which the parser gave the bytes in the text, without so many quotes around them.
  std::size_t next(std::string_view inside, std::size_t quotes) {
    return take(static_cast<std::size_t>(inside.data() - text_.data()) - quotes, inside.size() + 2 * quotes);
  }

  /// Start of the token that is told next.
  [[nodiscard]] std::size_t untold() const { return past(between_tokens, end_); }

  /// Start of the token that was expected to be something else; it was read up to `read`.
  [[nodiscard]] std::size_t unexpected(std::size_t read) const {
    std::size_t start = rest();
    const bool parted = start < text_.size() && (text_[start] == ',' || text_[start] == ':');
    if (parted && read > start + 1) start = past(spaces, start + 1);
    return std::min(start, read == 0 ? 0 : read - 1);
  }

  /// Where anything but white space stands after the last token; the end of the text when nothing does.
  [[nodiscard]] std::size_t rest() const { return past(spaces, end_); }

 private:
  using Table = std::array<bool, 256>;

  [[nodiscard]] std::size_t past(const Table& table, std::size_t at) const {
    while (at < text_.size() && table[static_cast<unsigned char>(text_[at])]) ++at;
    return std::min(at, text_.size());
  }

  std::size_t take(std::size_t start, std::size_t size) {
    end_ = start + size;
    return start;
  }

  [[nodiscard]] std::size_t end_of_string(std::size_t at) const {
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text_.size());
  }

  std::string_view text_;
  std::size_t end_ = 0;  ///< Of the token that was told last.
};

/// What the parser calls. Texts come in pieces when they hold escapes.
class Listener {
 public:
  // The rules of StrictJson are the limits.
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  Listener(std::string_view text, JsonHandler& handler, const JsonLimits& limits)
      : text_(text), tokens_(text), strict_(handler, limits) {}

  static bool on_document_begin(Code& /*code*/) { return true; }
  static bool on_document_end(Code& /*code*/) { return true; }
  bool on_object_begin(Code& code) { return kept(strict_.begin_object(tokens_.next(1)), code); }
  bool on_object_end(std::size_t /*size*/, Code& /*code*/) {
    tokens_.next(1);
    strict_.end_object();
    return true;
  }
  bool on_array_begin(Code& code) { return kept(strict_.begin_array(tokens_.next(1)), code); }
  bool on_array_end(std::size_t /*size*/, Code& /*code*/) {
    tokens_.next(1);
    strict_.end_array();
    return true;
  }
  bool on_key_part(Bytes piece, std::size_t /*size*/, Code& /*code*/) { return add(piece); }
  bool on_key(Bytes piece, std::size_t /*size*/, Code& code) {
    const Piece name = whole(piece);
    return kept(strict_.key(name, place_of(name)), code);
  }
  bool on_string_part(Bytes piece, std::size_t /*size*/, Code& /*code*/) { return add(piece); }
  bool on_string(Bytes piece, std::size_t /*size*/, Code& code) {
    const Piece text = whole(piece);
    return kept(strict_.string(text, place_of(text)), code);
  }
  static bool on_number_part(Bytes /*piece*/, Code& /*code*/) { return true; }
  bool on_int64(std::int64_t value, Bytes raw, Code& code) { return number(static_cast<double>(value), raw, code); }
  bool on_uint64(std::uint64_t value, Bytes raw, Code& code) { return number(static_cast<double>(value), raw, code); }
  /// The parser's own value may be off by the last bit, but tells too small from too large.
  bool on_double(double rough, Bytes raw, Code& code) {
    double value = 0;
    const bool in_range = std::from_chars(raw.data(), raw.data() + raw.size(), value).ec == std::errc();
    return number(in_range || std::abs(rough) < 1 ? value : HUGE_VAL, raw, code);
  }
  bool on_bool(bool value, Code& code) { return kept(strict_.boolean(value, tokens_.next(value ? 4 : 5)), code); }
  bool on_null(Code& code) { return kept(strict_.null(tokens_.next(4)), code); }
  static bool on_comment_part(Bytes /*piece*/, Code& /*code*/) { return false; }
  static bool on_comment(Bytes /*piece*/, Code& /*code*/) { return false; }

  /// The parser ended before the end of the text. Unless a rule ended it, the text is no JSON.
  void refuse_rest() {
    if (broken_) return;
    const Refusal refusal = refusal_of(text_);
    const std::size_t last = refusal.read == 0 ? 0 : refusal.read - 1;
    const std::size_t unexpected = tokens_.unexpected(refusal.read);
    const bool ended = strict_.began() && !strict_.inside();
    const bool is_unexpected = refusal.why.find("unexpected") != std::string::npos;
    if (refusal.why.empty()) return refuse_what_the_other_takes();
    if (refusal.out_of_range) return refuse(tokens_.untold(), out_of_range);
    if (ended) return refuse(unexpected, "a second value after the end of the first", JsonError::Kind::second_value);
    if (last >= text_.size()) return refuse(text_.size(), "the text ends too early: " + refusal.why);
    refuse(is_unexpected ? unexpected : last, "not valid JSON: " + refusal.why);
  }

  std::vector<JsonError> take() { return std::move(strict_.errors()); }

 private:
  bool kept(bool so_far, Code& code) {
    if (so_far) return true;
    broken_ = true;
    code = boost::json::error::syntax;
    return false;
  }

  void refuse(std::size_t offset, std::string message, JsonError::Kind kind = JsonError::Kind::not_json) {
    strict_.refuse(offset, std::move(message), kind);
  }

  /// The other parser takes a NUL for the end, and exponents of any length.
  void refuse_what_the_other_takes() {
    const std::size_t rest = tokens_.rest();
    if (!strict_.whole() || rest == text_.size()) return refuse(tokens_.untold(), out_of_range);
    refuse(rest, "not valid JSON: something stands after the end");
  }

  bool number(double value, Bytes raw, Code& code) {
    return kept(strict_.number(value, view(raw), tokens_.next(view(raw), 0)), code);
  }

  std::size_t place_of(Piece text) { return text.as_written ? tokens_.next(text.text, 1) : tokens_.next_string(); }

  bool add(Bytes piece) {
    if (!in_pieces_) pieces_.clear();
    in_pieces_ = true;
    pieces_ += view(piece);
    return true;
  }

  Piece whole(Bytes last) {
    if (!in_pieces_) return {view(last), is_inside(last)};
    pieces_ += view(last);
    in_pieces_ = false;
    return {pieces_};
  }

  /// A text with escapes is put together elsewhere.
  [[nodiscard]] bool is_inside(Bytes bytes) const {
    const std::less<> before;
    return !before(bytes.data(), text_.data()) && before(bytes.data(), text_.data() + text_.size());
  }

  std::string_view text_;
  Tokens tokens_;
  StrictJson strict_;
  bool broken_ = false;  ///< A rule was, that ends the reading.
  std::string pieces_;   ///< Of the text that is being read, when it comes in several.
  bool in_pieces_ = false;
};

/// The number after the slash; 0 when there is none.
int version_of(std::string_view format, std::string_view family) {
  int version = 0;
  if (format.substr(0, family.size()) != family) return version;
  const char* const end = format.data() + format.size();
  const auto read = std::from_chars(format.data() + family.size(), end, version);
  return read.ptr == end ? version : 0;
}

}  // namespace
}  // namespace json

std::vector<JsonError> read_json(std::string_view text, JsonHandler& handler, const JsonLimits& limits) {
  std::string_view body = text;
  if (body.substr(0, byte_order_mark.size()) == byte_order_mark) body.remove_prefix(byte_order_mark.size());
  boost::json::parse_options options;
  options.max_depth = limits.depth + 1;  // StrictJson's is one less
  boost::json::basic_parser<json::Listener> parser(options, text, handler, limits);
  json::Code code;
  const std::size_t read = parser.write_some(false, body.data(), body.size(), code);
  if (code || read < body.size()) parser.handler().refuse_rest();
  return parser.handler().take();
}

std::string format_problem(std::string_view found, std::string_view shown, std::string_view wanted) {
  if (found == wanted) return {};
  const std::string_view family = wanted.substr(0, wanted.find('/') + 1);
  const bool newer = json::version_of(found, family) > json::version_of(wanted, family);
  return fmt::format("format {} {} (this program reads \"{}\")", shown,
                     newer ? "is made for a newer version" : "is unknown", wanted);
}

}  // namespace legcheck
