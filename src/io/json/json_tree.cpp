#include "io/json/json_tree.hpp"

#include <utility>

#include "io/json/json_writer.hpp"

namespace legcheck {
namespace {

class TreeBuilder final : public JsonHandler {
 public:
  explicit TreeBuilder(JsonNode& root) : root_(root) {}

  void begin_object(std::size_t offset) override { open(JsonNode::Kind::object, offset); }
  void end_object() override { stack_.pop_back(); }
  void begin_array(std::size_t offset) override { open(JsonNode::Kind::array, offset); }
  void end_array() override { stack_.pop_back(); }
  void key(std::string_view name, std::size_t offset) override {
    stack_.back()->members.push_back({std::string(name), offset, {}});
  }
  void string(std::string_view text, std::size_t offset) override { add(JsonNode::Kind::string, offset).text = text; }
  void number(double value, std::string_view raw, std::size_t offset) override {
    JsonNode& node = add(JsonNode::Kind::number, offset);
    node.number = value;
    node.text = raw;
  }
  void boolean(bool value, std::size_t offset) override { add(JsonNode::Kind::boolean, offset).boolean = value; }
  void null(std::size_t offset) override { add(JsonNode::Kind::null, offset); }

 private:
  // Pointers into the tree stay good: a list only grows while its last element is finished.
  JsonNode& add(JsonNode::Kind kind, std::size_t offset) {
    JsonNode& node = slot();
    node.kind = kind;
    node.offset = offset;
    return node;
  }

  JsonNode& slot() {
    if (stack_.empty()) return root_;
    JsonNode& parent = *stack_.back();
    if (parent.kind == JsonNode::Kind::object) return parent.members.back().value;
    return parent.items.emplace_back();
  }

  void open(JsonNode::Kind kind, std::size_t offset) { stack_.push_back(&add(kind, offset)); }

  JsonNode& root_;
  std::vector<JsonNode*> stack_;
};

}  // namespace

const JsonNode* JsonNode::find(std::string_view name) const {
  for (const JsonMember& member : members) {
    if (member.name == name) return &member.value;
  }
  return nullptr;
}

JsonTree read_tree(std::string_view text) {
  JsonTree tree;
  TreeBuilder builder(tree.root);
  JsonLimits limits;
  limits.values = 200'000;  // a tree takes far more room than its text
  tree.errors = read_json(text, builder, limits);
  return tree;
}

void replay(const JsonNode& node, JsonHandler& handler) {
  switch (node.kind) {
    case JsonNode::Kind::null: return handler.null(node.offset);
    case JsonNode::Kind::boolean: return handler.boolean(node.boolean, node.offset);
    case JsonNode::Kind::number: return handler.number(node.number, node.text, node.offset);
    case JsonNode::Kind::string: return handler.string(node.text, node.offset);
    case JsonNode::Kind::array:
      handler.begin_array(node.offset);
      for (const JsonNode& item : node.items) replay(item, handler);
      return handler.end_array();
    case JsonNode::Kind::object:
      handler.begin_object(node.offset);
      for (const JsonMember& member : node.members) {
        handler.key(member.name, member.offset);
        replay(member.value, handler);
      }
      return handler.end_object();
  }
}

std::string to_json(const JsonNode& node) {
  std::string out;
  const auto separate = [&](std::size_t i) { out += i == 0 ? "" : ", "; };
  switch (node.kind) {
    case JsonNode::Kind::null: return "null";
    case JsonNode::Kind::boolean: return node.boolean ? "true" : "false";
    case JsonNode::Kind::number: return node.text;
    case JsonNode::Kind::string: append_json_string(out, node.text); return out;
    case JsonNode::Kind::array:
      for (std::size_t i = 0; i < node.items.size(); ++i) {
        separate(i);
        out += to_json(node.items[i]);
      }
      return "[" + out + "]";
    case JsonNode::Kind::object:
      for (std::size_t i = 0; i < node.members.size(); ++i) {
        separate(i);
        append_json_string(out, node.members[i].name);
        out += ": " + to_json(node.members[i].value);
      }
      return "{" + out + "}";
  }
  return out;
}

}  // namespace legcheck
