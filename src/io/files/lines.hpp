/// A text line by line.
/// A stream in blocks of whole lines, as many as it has ready, so that threads can share the work on them.
#pragma once

#include <cstddef>
#include <streambuf>
#include <string>
#include <string_view>
#include <vector>

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

struct LineBlock {
  std::string text;            ///< Ends with a line break, except at the end of the stream.
  std::size_t first_line = 1;  ///< Number of its first line.
};

class LineBlocks {
 public:
  /// Of a line that is longer than the limit no more is kept than shows that it is.
  LineBlocks(std::streambuf& stream, std::size_t limit);

  /// Reads the next block; false at the end, which is final also where more could be read later. Waits for one whole
  /// line, not for more.
  bool next(LineBlock& block);

  [[nodiscard]] bool broken() const { return broken_; }  ///< Reading failed; the line that was cut is left out.

 private:
  bool read_more();
  void add(std::string& text, std::string_view part) const;

  std::streambuf& stream_;
  std::size_t limit_;
  std::vector<char> buffer_;
  std::string_view fresh_;  ///< What was read last.
  std::string rest_;        ///< The beginning of a line whose end was not read yet.
  std::size_t next_line_ = 1;
  bool over_ = false;
  bool broken_ = false;
};

}  // namespace legcheck
