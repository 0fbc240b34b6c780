/// The world a command may touch.
#pragma once

#include <istream>
#include <ostream>
#include <vector>

#include "legcheck/diagnostic.hpp"

namespace legcheck::cli {

struct Console {
  std::istream& in;
  std::ostream& out;  ///< Results.
  std::ostream& err;  ///< Everything else.
};

inline void print(Console& console, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) console.err << to_string(diagnostic) << '\n';
}

}  // namespace legcheck::cli
