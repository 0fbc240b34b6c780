#include "io/json/json_reader.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "io/text/characters.hpp"

namespace legcheck {
namespace {

constexpr std::string_view token_ends(" \t\r\n,:]}\0", 9);

/// Finds where each token stands. The parser tells its events in the order of the text, and between two tokens
/// there is only white space, a comma or a colon; so the end of the last token leads to the next.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark) end_ = byte_order_mark.size();
  }

  /// Start of the next token, which is a bracket, a string, a number or a literal.
  std::size_t next() {
    const std::size_t start = std::min(text_.find_first_not_of(" \t\r\n,:", end_), text_.size());
    end_ = end_of(start);
    return start;
  }

  /// Start of the token that was expected to be something else; it was read up to `read`.
  [[nodiscard]] std::size_t unexpected(std::size_t read) const {
    std::size_t start = skip_space(end_);
    const bool parted = start < text_.size() && (text_[start] == ',' || text_[start] == ':');
    if (parted && read > start + 1) start = skip_space(start + 1);
    return std::min(start, read == 0 ? 0 : read - 1);
  }

  /// Where anything but white space stands after the last token; the end of the text when nothing does.
  [[nodiscard]] std::size_t rest() const { return skip_space(end_); }

  /// The text of the token that next() found.
  [[nodiscard]] std::string_view text(std::size_t start) const { return text_.substr(start, end_ - start); }

 private:
  [[nodiscard]] std::size_t skip_space(std::size_t at) const {
    return std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
  }

  [[nodiscard]] std::size_t end_of(std::size_t start) const {
    if (start == text_.size()) return start;
    switch (text_[start]) {
      case '{':
      case '}':
      case '[':
      case ']': return start + 1;
      case '"': return end_of_string(start + 1);
      default: return std::min(text_.find_first_of(token_ends, start), text_.size());
    }
  }

  [[nodiscard]] std::size_t end_of_string(std::size_t at) const {
    while (at < text_.size() && text_[at] != '"') at += text_[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text_.size());
  }

  std::string_view text_;
  std::size_t end_ = 0;
};

/// The library's sentence without its prefix and its place, which the caller knows better.
std::string plain(std::string_view what) {
  constexpr std::string_view marker = "parsing ";
  const std::size_t start = what.find(marker);
  constexpr std::size_t longest = 160;
  return excerpt(start == std::string_view::npos ? what : what.substr(start + marker.size()), longest);
}

/// Passes the parser's events on, with places.
class PlacedSax final : public nlohmann::json_sax<nlohmann::json> {
 public:
  PlacedSax(std::string_view text, JsonHandler& handler, const JsonLimits& limits)
      : text_(text), tokens_(text), strict_(handler, limits) {}

  bool null() override { return strict_.null(tokens_.next()); }
  bool boolean(bool value) override { return strict_.boolean(value, tokens_.next()); }
  bool number_integer(number_integer_t value) override { return number(static_cast<double>(value)); }
  bool number_unsigned(number_unsigned_t value) override { return number(static_cast<double>(value)); }
  bool number_float(number_float_t value, const string_t& /*text*/) override { return number(value); }
  bool string(string_t& value) override { return strict_.string({value}, tokens_.next()); }
  bool binary(binary_t& /*value*/) override { return false; }
  bool start_object(std::size_t /*size*/) override { return strict_.begin_object(tokens_.next()); }
  bool key(string_t& name) override { return strict_.key({name}, tokens_.next()); }
  bool end_object() override {
    tokens_.next();
    strict_.end_object();
    return true;
  }
  bool start_array(std::size_t /*size*/) override { return strict_.begin_array(tokens_.next()); }
  bool end_array() override {
    tokens_.next();
    strict_.end_array();
    return true;
  }
  bool parse_error(std::size_t position, const std::string& /*token*/,
                   const nlohmann::detail::exception& error) override {
    const std::size_t offset = std::min(position == 0 ? 0 : position - 1, text_.size());
    if (error.id == 406) return strict_.refuse(tokens_.next(), "a number out of range");
    if (!strict_.inside() && strict_.began()) {
      return strict_.refuse(tokens_.unexpected(position), "a second value after the end of the first",
                            JsonError::Kind::second_value);
    }
    if (offset == text_.size()) return strict_.refuse(offset, "the text ends too early: " + plain(error.what()));
    const std::string why = plain(error.what());
    const bool unexpected = why.find("unexpected") != std::string::npos;
    return strict_.refuse(unexpected ? tokens_.unexpected(position) : offset, "not valid JSON: " + why);
  }

  /// The parser takes a NUL for the end of the text.
  void check_end() {
    const std::size_t rest = tokens_.rest();
    if (rest < text_.size()) strict_.refuse(rest, "not valid JSON: something stands after the end");
  }

  std::vector<JsonError> take() { return std::move(strict_.errors()); }

 private:
  bool number(double value) {
    const std::size_t offset = tokens_.next();
    const std::string_view token = tokens_.text(offset);  // with what wrongly follows the number
    return strict_.number(value, token.substr(0, token.find_first_not_of("+-.0123456789eE")), offset);
  }

  std::string_view text_;
  Tokens tokens_;
  StrictJson strict_;
};

}  // namespace

std::vector<JsonError> read_json(std::string_view text, JsonHandler& handler, const JsonLimits& limits) {
  PlacedSax sax(text, handler, limits);
  if (nlohmann::json::sax_parse(text.begin(), text.end(), &sax)) sax.check_end();
  return sax.take();
}

}  // namespace legcheck
