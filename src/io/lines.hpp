/// A stream line by line, each line bounded.
#pragma once

#include <cstddef>
#include <istream>
#include <string>
#include <string_view>

namespace legcheck {

class Lines {
 public:
  Lines(std::istream& stream, std::size_t limit) : stream_(stream), limit_(limit) {}

  /// Reads the next line; false at the end. The line is without its line break, also without a carriage return, the
  /// first without a byte order mark.
  bool next();

  [[nodiscard]] bool broken() const { return broken_; }  ///< Reading failed; the last line may be cut.
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t number() const { return number_; }  ///< From 1.
  [[nodiscard]] bool too_long() const { return too_long_; }     ///< The text is then cut off.

 private:
  int next_byte();

  std::istream& stream_;
  std::size_t limit_;
  std::string text_;
  std::size_t number_ = 0;
  bool too_long_ = false;
  bool broken_ = false;
};

}  // namespace legcheck
