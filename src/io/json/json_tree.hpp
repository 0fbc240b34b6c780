/// A rule file as a tree whose every value knows its place. Mornings are read without one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_reader.hpp"

namespace legcheck {

struct JsonMember;

struct JsonNode {
  enum class Kind : std::uint8_t { null, boolean, number, string, array, object };

  Kind kind = Kind::null;
  std::size_t offset = 0;
  bool boolean = false;
  double number = 0;
  std::string text;  ///< Of a string; of a number as it was written.
  std::vector<JsonNode> items;
  std::vector<JsonMember> members;

  /// The member of that name; nullptr when there is none.
  [[nodiscard]] const JsonNode* find(std::string_view name) const;
};

struct JsonMember {
  std::string name;
  std::size_t offset = 0;
  JsonNode value;
};

struct JsonTree {
  JsonNode root;
  std::vector<JsonError> errors;  ///< When there are any, the tree is not whole.
};

JsonTree read_tree(std::string_view text);

/// Tells the handler what the tree holds, as reading its text would.
void replay(const JsonNode& node, JsonHandler& handler);

/// The value as JSON on one line, with a space after colons and commas.
std::string to_json(const JsonNode& node);

}  // namespace legcheck
