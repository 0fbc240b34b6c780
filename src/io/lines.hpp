/// A text line by line.
#pragma once

#include <cstddef>
#include <string_view>

namespace legcheck {

class Lines {
 public:
  /// The text must outlive it. `first` is the number of its first line; a line may have `limit` bytes.
  Lines(std::string_view text, std::size_t first, std::size_t limit);

  /// Goes to the next line; false at the end.
  bool next();

  /// Without its line break, also without a carriage return; cut off when it is too long.
  [[nodiscard]] std::string_view text() const { return line_; }
  [[nodiscard]] std::size_t number() const { return number_; }
  [[nodiscard]] std::size_t offset() const { return offset_; }  ///< Of its first byte, in the text.
  [[nodiscard]] bool too_long() const { return too_long_; }
  /// Nothing but white space; in the first line of all also a byte order mark.
  [[nodiscard]] bool blank() const;

 private:
  std::string_view text_;
  std::size_t limit_;
  std::string_view line_;
  std::size_t number_;
  std::size_t offset_ = 0;
  std::size_t end_ = 0;  ///< Where the next line begins.
  bool too_long_ = false;
};

}  // namespace legcheck
