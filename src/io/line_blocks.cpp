#include "io/line_blocks.hpp"

#include <algorithm>
#include <exception>

namespace legcheck {
namespace {

constexpr std::size_t most_at_once = std::size_t{64} << 10U;

}  // namespace

// A stream that fails while it is read throws from its buffer.
bool LineBlocks::read_more() {
  fresh_.clear();
  try {
    if (stream_.sgetc() == std::streambuf::traits_type::eof()) return false;
    const auto ready = static_cast<std::size_t>(std::max<std::streamsize>(stream_.in_avail(), 1));
    fresh_.resize(std::min(ready, most_at_once));
    const std::streamsize got = stream_.sgetn(fresh_.data(), static_cast<std::streamsize>(fresh_.size()));
    fresh_.resize(static_cast<std::size_t>(got));
    return got > 0;
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
    const std::string_view fresh = fresh_;
    const std::size_t first = fresh.find('\n');
    add(block.text, fresh.substr(0, first));
    if (first == std::string_view::npos) continue;
    const std::size_t last = fresh.rfind('\n');
    block.text += fresh.substr(first, last + 1 - first);
    add(rest_, fresh.substr(last + 1));
    for (std::size_t at = first; at < fresh.size(); at = fresh.find('\n', at + 1)) ++next_line_;
    return true;
  }
  over_ = true;
  return !broken_ && !block.text.empty();
}

}  // namespace legcheck
