#include "io/files/lines.hpp"

#include <algorithm>
#include <exception>

#include "io/text/characters.hpp"

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

namespace {

constexpr std::streamsize most_at_once = std::streamsize{64} << 10;

}  // namespace

LineBlocks::LineBlocks(std::streambuf& stream, std::size_t limit)
    : stream_(stream), limit_(limit), buffer_(most_at_once) {}

// A stream that fails while it is read throws from its buffer.
bool LineBlocks::read_more() {
  try {
    if (stream_.sgetc() == std::streambuf::traits_type::eof()) return false;
    const auto ready = std::clamp<std::streamsize>(stream_.in_avail(), 1, most_at_once);
    fresh_ = {buffer_.data(), static_cast<std::size_t>(stream_.sgetn(buffer_.data(), ready))};
    return !fresh_.empty();
  } catch (const std::exception&) {
    broken_ = true;
    return false;
  }
}

/// Adds to the one line that the text holds: two bytes more than the limit, since a carriage return does not count.
void LineBlocks::add(std::string& text, std::string_view part) const {
  const std::size_t room = limit_ + 2 - std::min(text.size(), limit_ + 2);
  text += part.substr(0, room);
}

bool LineBlocks::next(LineBlock& block) {
  if (over_) return false;
  block.text.swap(rest_);
  rest_.clear();
  block.first_line = next_line_;
  while (read_more()) {
    const std::size_t first = fresh_.find('\n');
    add(block.text, fresh_.substr(0, first));
    if (first == std::string_view::npos) continue;
    const std::size_t last = fresh_.rfind('\n');
    block.text += fresh_.substr(first, last + 1 - first);
    add(rest_, fresh_.substr(last + 1));
    for (std::size_t at = first; at < fresh_.size(); at = fresh_.find('\n', at + 1)) ++next_line_;
    return true;
  }
  over_ = true;
  return !broken_ && !block.text.empty();
}

}  // namespace legcheck
