#include "io/json/json_scan.hpp"

#include <charconv>
#include <cmath>
#include <functional>

// The parser is a template in a header; src.hpp holds the few functions it calls.
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>

#include "io/text/characters.hpp"

namespace legcheck {
namespace {

using Error = boost::json::error_code;
using Bytes = boost::json::string_view;

constexpr std::size_t no_place = 0;

std::string_view view(Bytes piece) { return {piece.data(), piece.size()}; }

/// What the parser calls. Texts come in pieces when they hold escapes.
class Scan {
 public:
  // The rules of StrictJson are the limits.
  static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_key_size = static_cast<std::size_t>(-1);
  static constexpr std::size_t max_string_size = static_cast<std::size_t>(-1);

  Scan(std::string_view text, JsonHandler& handler, const JsonLimits& limits) : text_(text), strict_(handler, limits) {}

  static bool on_document_begin(Error& /*error*/) { return true; }
  static bool on_document_end(Error& /*error*/) { return true; }
  bool on_object_begin(Error& error) { return kept(strict_.begin_object(no_place), error); }
  bool on_object_end(std::size_t /*size*/, Error& /*error*/) {
    strict_.end_object();
    return true;
  }
  bool on_array_begin(Error& error) { return kept(strict_.begin_array(no_place), error); }
  bool on_array_end(std::size_t /*size*/, Error& /*error*/) {
    strict_.end_array();
    return true;
  }
  bool on_key_part(Bytes piece, std::size_t /*size*/, Error& /*error*/) { return add(piece); }
  bool on_key(Bytes piece, std::size_t /*size*/, Error& error) {
    const bool taken = strict_.key(whole(piece), no_place);
    return kept(taken, error);
  }
  bool on_string_part(Bytes piece, std::size_t /*size*/, Error& /*error*/) { return add(piece); }
  bool on_string(Bytes piece, std::size_t /*size*/, Error& error) {
    return kept(strict_.string(whole(piece), no_place), error);
  }
  static bool on_number_part(Bytes /*piece*/, Error& /*error*/) { return true; }
  bool on_int64(std::int64_t value, Bytes raw, Error& error) { return number(static_cast<double>(value), raw, error); }
  bool on_uint64(std::uint64_t value, Bytes raw, Error& error) {
    return number(static_cast<double>(value), raw, error);
  }
  /// The parser's own value may be off by the last bit, but tells too small from too large.
  bool on_double(double rough, Bytes raw, Error& error) {
    double value = 0;
    const bool in_range = std::from_chars(raw.data(), raw.data() + raw.size(), value).ec == std::errc();
    return in_range || std::abs(rough) < 1 ? number(value, raw, error) : kept(false, error);
  }
  bool on_bool(bool value, Error& error) { return kept(strict_.boolean(value, no_place), error); }
  bool on_null(Error& error) { return kept(strict_.null(no_place), error); }
  static bool on_comment_part(Bytes /*piece*/, Error& /*error*/) { return false; }
  static bool on_comment(Bytes /*piece*/, Error& /*error*/) { return false; }

 private:
  bool kept(bool so_far, Error& error) {
    if (so_far && strict_.errors().empty()) return true;
    error = boost::json::error::syntax;
    return false;
  }

  bool number(double value, Bytes raw, Error& error) { return kept(strict_.number(value, view(raw), no_place), error); }

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
  StrictJson strict_;
  std::string pieces_;  ///< Of the text that is being read, when it comes in several.
  bool in_pieces_ = false;
};

}  // namespace

bool scan_json(std::string_view text, JsonHandler& handler, const JsonLimits& limits) {
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) text.remove_prefix(byte_order_mark.size());
  boost::json::parse_options options;
  options.max_depth = limits.depth;
  boost::json::basic_parser<Scan> parser(options, text, handler, limits);
  Error error;
  const std::size_t read = parser.write_some(false, text.data(), text.size(), error);
  return !error && read == text.size();
}

}  // namespace legcheck
