#include "io/lines.hpp"

#include <algorithm>

#include "io/characters.hpp"

namespace legcheck {

Lines::Lines(std::string_view text, std::size_t first, std::size_t limit)
    : text_(text), limit_(limit), number_(first - 1) {}

bool Lines::next() {
  if (end_ >= text_.size()) return false;
  ++number_;
  offset_ = end_;
  const std::size_t line_break = std::min(text_.find('\n', offset_), text_.size());
  end_ = line_break + 1;
  line_ = text_.substr(offset_, line_break - offset_);
  if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
  too_long_ = line_.size() > limit_;
  line_ = line_.substr(0, limit_);
  return true;
}

bool Lines::blank() const {
  const bool marked = number_ == 1 && line_.substr(0, byte_order_mark.size()) == byte_order_mark;
  const std::size_t start = marked ? byte_order_mark.size() : 0;
  return !too_long_ && line_.find_first_not_of(" \t", start) == std::string_view::npos;
}

}  // namespace legcheck
