/// The one writer of JSON. Everything is written in the order of the calls, the same in every locale.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace legcheck {

/// Appends a JSON string. Control, C1 and bidirectional characters are escaped, so that the text cannot steer a
/// terminal it is printed on; bytes that are no UTF-8 become the replacement character.
void append_json_string(std::string& out, std::string_view text);

/// Writes compact JSON into a string, or indented by two spaces.
class JsonWriter {
 public:
  enum class Layout { compact, indented };

  explicit JsonWriter(std::string& out, Layout layout = Layout::compact) : out_(out), layout_(layout) {}

  // Short and called for every bracket and key, so they stand here.
  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);
  void string(std::string_view text);
  /// As key() and string() for ids and the names of levels, which hold nothing that has to be escaped.
  void key_id(std::string_view id) {
    separate();
    quote(id);
    out_ += layout_ == Layout::compact ? ":" : ": ";
    after_key_ = true;
  }
  void id(std::string_view id) {
    separate();
    quote(id);
  }
  void number(double value);
  void boolean(bool value);
  void null();
  /// Text that is JSON already: a value, or members of the object that is open.
  void raw(std::string_view json) {
    separate();
    out_ += json;
  }
  /// As raw(), up to and including the key of the value that is written next.
  void raw_to_key(std::string_view json) {
    raw(json);
    after_key_ = true;
  }

  void member(std::string_view name, std::string_view text) {
    key(name);
    string(text);
  }

 private:
  void open(char bracket) {
    separate();
    out_ += bracket;
    ++depth_;
    empty_ = true;
  }
  void close(char bracket) {
    --depth_;
    if (!empty_ && layout_ == Layout::indented) new_line();
    out_ += bracket;
    empty_ = false;
  }
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (!empty_) out_ += ',';
    if (depth_ > 0 && layout_ == Layout::indented) new_line();
    empty_ = false;
  }
  void quote(std::string_view plain) {
    out_ += '"';
    out_ += plain;
    out_ += '"';
  }
  void new_line();

  std::string& out_;
  Layout layout_;
  std::size_t depth_ = 0;
  bool empty_ = true;  ///< Nothing was written at this level yet.
  bool after_key_ = false;
};

}  // namespace legcheck
