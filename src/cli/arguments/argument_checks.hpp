/// What the parser of the command line does not find out by itself.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "legcheck/questionnaire.hpp"

namespace legcheck::cli {

/// What is wrong with a value that the parser would take for another; empty when nothing is. It would read
/// `--cleared=` as yes and `--no-cleared=yes` as cleared.
std::string wrong_value(const std::vector<std::string>& arguments, const Questionnaire& questionnaire);

/// A number of threads, from 1 to the most.
std::optional<std::size_t> read_jobs(const std::string& text);

}  // namespace legcheck::cli
