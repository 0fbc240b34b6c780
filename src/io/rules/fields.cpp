#include "io/rules/fields.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/suggest.hpp"
#include "io/text/characters.hpp"

namespace legcheck {

Fields::Fields(const JsonNode& node, std::string_view what, FileProblems& problems)
    : node_(node), what_(what), problems_(problems) {
  if (node.kind != JsonNode::Kind::object)
    problems.report(node.offset, Mistake::wrong_type, fmt::format("{} must be an object", what));
}

const JsonNode* Fields::find(std::string_view name) {
  known_.push_back(name);
  return node_.find(name);
}

const JsonNode* Fields::require(std::string_view name) {
  const JsonNode* node = find(name);
  if (node == nullptr && node_.kind == JsonNode::Kind::object) {
    problems_.report(node_.offset, Mistake::missing_member, fmt::format("{} needs '{}'", what_, name));
  }
  return node;
}

bool Fields::is(const JsonNode& node, JsonNode::Kind kind, std::string_view wanted) {
  if (node.kind == kind) return true;
  problems_.report(node.offset, Mistake::wrong_type, fmt::format("'{}' must be {}", known_.back(), wanted));
  return false;
}

Name Fields::required_text(std::string_view name) {
  const JsonNode* node = require(name);
  if (node == nullptr) return {{}, problems_.at(node_.offset)};
  if (is(*node, JsonNode::Kind::string, "a text") && node->text.empty()) {
    problems_.report(node->offset, Mistake::empty, fmt::format("'{}' must not be empty", name));
  }
  return {node->text, problems_.at(node->offset)};
}

std::string Fields::text(std::string_view name) {
  const JsonNode* node = find(name);
  return node != nullptr && is(*node, JsonNode::Kind::string, "a text") ? node->text : std::string();
}

std::optional<bool> Fields::yes_no(std::string_view name) {
  const JsonNode* node = find(name);
  if (node == nullptr || !is(*node, JsonNode::Kind::boolean, "true or false")) return std::nullopt;
  return node->boolean;
}

std::optional<Placed<double>> Fields::number(std::string_view name) {
  const JsonNode* node = find(name);
  if (node == nullptr || !is(*node, JsonNode::Kind::number, "a number")) return std::nullopt;
  return Placed<double>{node->number, problems_.at(node->offset)};
}

std::vector<const JsonNode*> Fields::list(std::string_view name) {
  std::vector<const JsonNode*> items;
  const JsonNode* node = find(name);
  if (node == nullptr || !is(*node, JsonNode::Kind::array, "a list")) return items;
  for (const JsonNode& item : node->items) items.push_back(&item);
  return items;
}

std::vector<Name> Fields::names(std::string_view name) {
  std::vector<Name> found;
  for (const JsonNode* item : list(name)) {
    if (is(*item, JsonNode::Kind::string, "a list of texts")) found.push_back({item->text, problems_.at(item->offset)});
  }
  return found;
}

std::string Fields::not_one_of(const JsonNode& node, std::string_view choices) {
  return fmt::format("must be one of {}, not {}", choices, excerpt(to_json(node)));
}

std::string Fields::way_out(std::string_view unknown) const {
  constexpr std::size_t few = 4;
  std::string hint = did_you_mean(unknown, known_);
  if (!hint.empty() || known_.size() > few) return hint;
  return fmt::format(" (it takes {})", fmt::join(known_, ", "));
}

void Fields::done() {
  for (const JsonMember& member : node_.members) {
    if (std::find(known_.begin(), known_.end(), member.name) != known_.end()) continue;
    problems_.report(member.offset, Mistake::unknown_member,
                     fmt::format("unknown member '{}' in {}{}", excerpt(member.name), what_, way_out(member.name)));
  }
}

}  // namespace legcheck
