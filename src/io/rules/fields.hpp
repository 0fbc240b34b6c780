/// The members of one object of a rule file: each asked for by name, and what nobody asked for is an error.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/rules/draft.hpp"
#include "io/json/json_tree.hpp"

namespace legcheck {

/// Where problems of one file go.
class FileProblems {
 public:
  FileProblems(std::uint32_t file, std::vector<Problem>& problems) : file_(file), problems_(problems) {}

  [[nodiscard]] Place at(std::size_t offset) const { return {file_, static_cast<std::uint32_t>(offset)}; }
  [[nodiscard]] std::size_t count() const { return problems_.size(); }
  void report(std::size_t offset, Mistake kind, std::string message) {
    problems_.push_back({at(offset), kind, std::move(message)});
  }

 private:
  std::uint32_t file_;
  std::vector<Problem>& problems_;
};

class Fields {
 public:
  /// `what` names the object in messages, such as "a rule". A node that is no object is a problem, and empty.
  Fields(const JsonNode& node, std::string_view what, FileProblems& problems);

  /// The member, or nullptr. Optional members are asked for with this.
  const JsonNode* find(std::string_view name);
  /// The member; when it is missing that is a problem, and the result nullptr.
  const JsonNode* require(std::string_view name);

  Name required_text(std::string_view name);  ///< Not empty.
  std::string text(std::string_view name);    ///< Optional; empty when it is missing.
  std::optional<bool> yes_no(std::string_view name);
  std::optional<Placed<double>> number(std::string_view name);
  std::vector<Name> names(std::string_view name);            ///< An array of strings; missing is empty.
  std::vector<const JsonNode*> list(std::string_view name);  ///< The items of an array; missing is empty.

  /// One of a closed list of words.
  template <class T, class Parse>
  std::optional<T> word(const JsonNode* node, const Parse& parse, std::string_view choices) {
    if (node == nullptr) return std::nullopt;
    if (node->kind == JsonNode::Kind::string) {
      if (const std::optional<T> value = parse(node->text)) return value;
    }
    problems_.report(node->offset, Mistake::unknown_value, not_one_of(*node, choices));
    return std::nullopt;
  }

  template <class T, class Parse>
  std::vector<T> words(std::string_view name, const Parse& parse, std::string_view choices) {
    std::vector<T> found;
    for (const JsonNode* item : list(name)) {
      if (const std::optional<T> value = word<T>(item, parse, choices)) found.push_back(*value);
    }
    return found;
  }

  /// Reports the members that were never asked for. Call it last.
  void done();

 private:
  static std::string not_one_of(const JsonNode& node, std::string_view choices);
  [[nodiscard]] std::string way_out(std::string_view unknown) const;
  bool is(const JsonNode& node, JsonNode::Kind kind, std::string_view wanted);

  const JsonNode& node_;
  std::string what_;
  FileProblems& problems_;
  std::vector<std::string_view> known_;
};

}  // namespace legcheck
