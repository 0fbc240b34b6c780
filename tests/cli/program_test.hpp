/// The program without its process: what it writes, and its status.
#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "cli/program.hpp"

namespace legcheck::cli {

struct Run {
  int status = 0;
  std::string out;
  std::string err;

  friend bool operator==(const Run&, const Run&) = default;
};

inline Run run_program(const std::vector<std::string>& arguments, const std::string& input = {}) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  Console console{in, out, err};
  const int status = static_cast<int>(run(arguments, console));
  return {status, out.str(), err.str()};
}

}  // namespace legcheck::cli
