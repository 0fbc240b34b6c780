#include "io/morning/morning_envelope.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "core/vocabulary/civil_date.hpp"
#include "io/json/json_reader.hpp"
#include "io/json/json_writer.hpp"
#include "io/json/strict_json.hpp"

namespace legcheck {
namespace {

std::string take_format(const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text != nullptr && *text == morning_format) return {};
  return format_problem(text == nullptr ? "" : *text, shown(value), morning_format);
}

std::string take_date(MorningDocument& document, const JsonScalar& value) {
  const std::string_view* text = std::get_if<std::string_view>(&value);
  if (text == nullptr || !is_civil_date(*text)) {
    return fmt::format("must be a day such as \"2026-11-22\", from 2000 on, not {}", shown(value));
  }
  document.morning.date = *text;
  return {};
}

}  // namespace

bool is_envelope_member(std::string_view name) {
  return std::find(envelope_members.begin(), envelope_members.end(), name) != envelope_members.end();
}

std::string take_envelope(MorningDocument& document, std::string_view member, const JsonScalar& value) {
  if (member == "format") return take_format(value);
  if (member == "date") return take_date(document, value);
  if (member != "id") return wrong_envelope(member, shown(value));
  document.id = id_json(value);
  return {};
}

std::string take_envelope_null(std::string_view member) {
  if (member == "format") return fmt::format("must be \"{}\", not null", morning_format);
  return member == "complaints" ? wrong_envelope(member, "null") : std::string();
}

std::string wrong_envelope(std::string_view member, std::string_view found) {
  if (member == "meta") return fmt::format("must be an object, not {}", found);
  if (member == "complaints") return fmt::format("must be a list of objects, not {}", found);
  return fmt::format("must be a single value, not {}", found);
}

std::string id_json(const JsonScalar& value) {
  if (const bool* yes = std::get_if<bool>(&value)) return *yes ? "true" : "false";
  if (const JsonNumber* number = std::get_if<JsonNumber>(&value)) return std::string(number->raw);
  std::string json;
  append_json_string(json, std::get<std::string_view>(value));
  return json;
}

namespace {

class IdHandler final : public JsonHandler {
 public:
  void begin_object(std::size_t /*offset*/) override { ++depth_; }
  void end_object() override { --depth_; }
  void begin_array(std::size_t /*offset*/) override { ++depth_; }
  void end_array() override { --depth_; }
  void key(std::string_view name, std::size_t /*offset*/) override {
    here_ = depth_ == 1 && name == "id";
    if (here_) ++said_;
  }
  void string(std::string_view text, std::size_t /*offset*/) override { take(text); }
  void number(double value, std::string_view raw, std::size_t /*offset*/) override { take(JsonNumber{value, raw}); }
  void boolean(bool value, std::size_t /*offset*/) override { take(value); }
  void null(std::size_t /*offset*/) override {}

  [[nodiscard]] std::string id() const { return said_ == 1 ? id_ : "null"; }

 private:
  void take(const JsonScalar& value) {
    if (here_ && depth_ == 1) id_ = id_json(value);
  }

  std::size_t depth_ = 0;
  bool here_ = false;  ///< The last key was that of the id.
  std::size_t said_ = 0;
  std::string id_ = "null";
};

}  // namespace

std::string morning_id(std::string_view json) {
  IdHandler handler;
  read_json(json, handler);
  return handler.id();
}

}  // namespace legcheck
