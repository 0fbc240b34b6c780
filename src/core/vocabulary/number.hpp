/// Numbers of which only a range is known.
/// Numbers as text, the same in every locale.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "legcheck/questionnaire.hpp"

namespace legcheck {

struct NumberRange {
  double low = 0;
  double high = 0;
};

/// The smallest and the largest value of a cell; numbers that are not whole in steps of a tenth, or the middle where
/// the cell is narrower.
NumberRange range_of(const Question& question, std::size_t cell);

/// The answer that a number lies in one of these cells, which must be neighbours.
Answer number_within(const Question& question, std::uint64_t cells);

/// The answer that a number lies from low to high, which must be in the question's range and in this order.
Answer number_between(const Question& question, double low, double high);

/// "4", "4 to 7", "over 48", "8 or more", "under 12", "2 or less".
std::string range_text(const Question& question, const Answer& answer);

/// The shortest text that reads back as the same number: "4", "0.5", "-100".
std::string number_text(double value);

/// Whether a number, as it was written in decimal, has no fraction. Its value may have lost one, as that of
/// 3.0000000000000000000001 has.
bool is_written_whole(std::string_view number);

}  // namespace legcheck
