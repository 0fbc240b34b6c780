#include "io/format_name.hpp"

#include <charconv>

#include <fmt/format.h>

namespace legcheck {
namespace {

/// The number after the slash; 0 when there is none.
int version_of(std::string_view format, std::string_view family) {
  int version = 0;
  if (format.substr(0, family.size()) != family) return version;
  const char* const end = format.data() + format.size();
  const auto read = std::from_chars(format.data() + family.size(), end, version);
  return read.ptr == end ? version : 0;
}

}  // namespace

std::string format_problem(std::string_view found, std::string_view shown, std::string_view wanted) {
  if (found == wanted) return {};
  const std::string_view family = wanted.substr(0, wanted.find('/') + 1);
  const bool newer = version_of(found, family) > version_of(wanted, family);
  return fmt::format("format {} {} (this program reads \"{}\")", shown,
                     newer ? "is made for a newer version" : "is unknown", wanted);
}

}  // namespace legcheck
