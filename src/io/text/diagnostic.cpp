#include "legcheck/diagnostic.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "io/text/characters.hpp"
#include "io/text/diagnostic.hpp"

namespace legcheck {

std::string to_string(const Diagnostic& diagnostic) {
  std::string text = printable(diagnostic.source);
  if (diagnostic.line > 0) text += fmt::format(":{}:{}", diagnostic.line, diagnostic.column);
  if (!diagnostic.path.empty()) text += (text.empty() ? "" : ": ") + excerpt(diagnostic.path, 120);
  return text + (text.empty() ? "" : ": ") + "error: " + printable(diagnostic.message);
}

Diagnostic diagnostic_at(std::string_view name, std::string_view text, std::size_t offset, std::string path,
                         std::string message) {
  const std::string_view before = text.substr(0, offset);
  const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
  const std::size_t start = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
  return {std::string(name), line, offset - start + 1, std::move(path), std::move(message)};
}

}  // namespace legcheck
