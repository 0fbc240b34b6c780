#include "io/morning/range_bounds.hpp"

#include <utility>

#include "core/number_range.hpp"

namespace legcheck {

std::string RangeBounds::name(std::string_view bound) {
  bound_ = bound;
  if (bound == "min" || bound == "max") return {};
  whole_ = false;
  return "a range has 'min' and 'max' and nothing else";
}

std::string RangeBounds::add(const JsonScalar& value) {
  ReadAnswer read = read_answer(*question_, value);
  whole_ = whole_ && read.answer;
  if (!read.answer) return std::move(read.message);
  (bound_ == "min" ? min_ : max_) = read.answer->low;
  return {};
}

std::string RangeBounds::end() {
  bound_ = {};
  if (!whole_ || (min_ && max_ && *min_ <= *max_)) return {};
  whole_ = false;
  return "a range has 'min' and 'max', and 'min' is not above 'max'";
}

std::optional<Answer> RangeBounds::answer() const {
  return whole_ ? std::optional(number_between(*question_, *min_, *max_)) : std::nullopt;
}

}  // namespace legcheck
