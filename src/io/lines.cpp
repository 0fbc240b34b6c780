#include "io/lines.hpp"

namespace legcheck {

bool Lines::next() {
  text_.clear();
  too_long_ = false;
  std::streambuf& bytes = *stream_.rdbuf();
  int byte = bytes.sbumpc();
  if (byte == std::char_traits<char>::eof()) return false;
  ++number_;
  for (; byte != std::char_traits<char>::eof() && byte != '\n'; byte = bytes.sbumpc()) {
    too_long_ = too_long_ || text_.size() == limit_;
    if (!too_long_) text_ += static_cast<char>(byte);
  }
  if (!text_.empty() && text_.back() == '\r') text_.pop_back();
  return true;
}

}  // namespace legcheck
