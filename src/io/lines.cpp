#include "io/lines.hpp"

namespace legcheck {
namespace {

constexpr int end_of_stream = std::char_traits<char>::eof();
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace

// A stream that fails while it is read throws from its buffer.
int Lines::next_byte() {
  try {
    return stream_.rdbuf()->sbumpc();
  } catch (const std::exception&) {
    broken_ = true;
    return end_of_stream;
  }
}

bool Lines::next() {
  text_.clear();
  int byte = next_byte();
  if (byte == end_of_stream) return false;
  ++number_;
  bool cut = false;
  for (; byte != end_of_stream && byte != '\n'; byte = next_byte()) {
    // One more than the limit, since a carriage return at the end does not count.
    cut = text_.size() > limit_;
    if (!cut) text_ += static_cast<char>(byte);
  }
  if (!cut && !text_.empty() && text_.back() == '\r') text_.pop_back();
  if (number_ == 1 && text_.rfind(byte_order_mark, 0) == 0) text_.erase(0, byte_order_mark.size());
  too_long_ = text_.size() > limit_;
  if (too_long_) text_.resize(limit_);
  return true;
}

}  // namespace legcheck
