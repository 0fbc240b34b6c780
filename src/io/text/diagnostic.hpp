/// A text and its name, and where in it a byte stands.
#pragma once

#include <string>
#include <string_view>

#include "legcheck/diagnostic.hpp"

namespace legcheck {

struct SourceText {
  std::string name;  ///< As printed in diagnostics.
  std::string text;
};

/// A diagnostic at the byte `offset` of the text.
Diagnostic diagnostic_at(std::string_view name, std::string_view text, std::size_t offset, std::string path,
                         std::string message);

}  // namespace legcheck
