#include <iostream>

#include "cli/program.hpp"
#include "cli/terminal/surroundings.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  legcheck::cli::Console console{std::cin, std::cout, std::cerr, legcheck::cli::surroundings_of_process()};
  return static_cast<int>(legcheck::cli::run({argv + 1, argv + argc}, console));
}
