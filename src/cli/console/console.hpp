/// The world a command may touch.
#pragma once

#include <cstddef>
#include <istream>
#include <ostream>
#include <string>
#include <vector>

#include "io/files/input.hpp"
#include "legcheck/diagnostic.hpp"

namespace legcheck::cli {

/// What is known of the terminal and the day, read once when the program starts.
struct Surroundings {
  bool in_is_terminal = false;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  std::size_t columns = 80;   ///< Of the terminal results go to, else of that of the prompts.
  bool plain = true;          ///< No colour and no symbols: TERM is dumb or unset, or the locale is not UTF-8.
  bool no_color = false;      ///< NO_COLOR is set.
  bool accessible = false;    ///< ACCESSIBLE is set.
  std::string today;          ///< The civil date here, YYYY-MM-DD.
  std::string config_folder;  ///< Where this user keeps settings; empty when nobody says where.
  int in_descriptor = -1;     ///< What standard input is read from; -1 where it is no descriptor.
  int out_descriptor = -1;    ///< What results are written to; -1 where it is no descriptor.
};

struct Console {
  std::istream& in;
  std::ostream& out;  ///< Results.
  std::ostream& err;  ///< Everything else.
  Surroundings around{};
};

/// What stands on standard input, to be read as it comes.
inline Input standard_input(Console& console) {
  const int descriptor = console.around.in_descriptor;
  return descriptor < 0 ? Input(*console.in.rdbuf()) : Input(descriptor);
}

/// "legcheck: error: …": it cannot be done. The message is printable, small, without a full stop.
inline void error(Console& console, const std::string& message) {
  console.err << "legcheck: error: " << message << '\n';
}

/// "legcheck: warning: …": it is done all the same.
inline void warn(Console& console, const std::string& message) {
  console.err << "legcheck: warning: " << message << '\n';
}

/// What is wrong in files, each with its place.
inline void print(Console& console, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) console.err << to_string(diagnostic) << '\n';
}

/// What is wrong in flags, which have no place but their name.
inline void print_flags(Console& console, const std::vector<Diagnostic>& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics) error(console, diagnostic.source + ": " + diagnostic.message);
}

}  // namespace legcheck::cli
