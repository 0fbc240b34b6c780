#include "io/assessment/error_json.hpp"

#include "io/json/json_writer.hpp"

namespace legcheck {

std::string error_json(std::size_t line, std::string_view id, const std::vector<Diagnostic>& diagnostics) {
  std::string out;
  JsonWriter writer(out);
  const auto count = [&](std::string_view name, std::size_t value) {
    writer.key(name);
    writer.number(static_cast<double>(value));
  };
  writer.begin_object();
  writer.member("format", "legcheck.error/1");
  writer.key("id");
  writer.raw(id);
  count("line", line);
  writer.key("errors");
  writer.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    writer.begin_object();
    count("column", diagnostic.column);
    writer.member("path", diagnostic.path);
    writer.member("message", diagnostic.message);
    writer.end_object();
  }
  writer.end_array();
  writer.end_object();
  return out;
}

}  // namespace legcheck
