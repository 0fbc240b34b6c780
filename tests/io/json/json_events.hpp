/// What a JSON handler was told, as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/json/json_reader.hpp"

namespace legcheck {

/// Notes every event, such as "8 number -0 = 0"; the offset comes first.
class Events final : public JsonHandler {
 public:
  void begin_object(std::size_t offset) override { note(offset, "{"); }
  void end_object() override { events.emplace_back("}"); }
  void begin_array(std::size_t offset) override { note(offset, "["); }
  void end_array() override { events.emplace_back("]"); }
  void key(std::string_view name, std::size_t offset) override { note(offset, "key " + std::string(name)); }
  void string(std::string_view text, std::size_t offset) override { note(offset, "string " + std::string(text)); }
  void number(double value, std::string_view raw, std::size_t offset) override {
    note(offset, "number " + std::string(raw) + " = " + std::to_string(value));
  }
  void boolean(bool value, std::size_t offset) override { note(offset, value ? "true" : "false"); }
  void null(std::size_t offset) override { note(offset, "null"); }

  std::vector<std::string> events;

 private:
  void note(std::size_t offset, const std::string& what) { events.push_back(std::to_string(offset) + " " + what); }
};

}  // namespace legcheck
