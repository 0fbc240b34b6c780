/// The reader of JSON: strict, without a document tree, and aware of where everything stands.
/// Names of formats, such as "legcheck.morning/1".
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace legcheck {

/// Told what a document holds, in order. Offsets are those of the first byte.
class JsonHandler {
 public:
  JsonHandler() = default;
  JsonHandler(const JsonHandler&) = delete;
  JsonHandler& operator=(const JsonHandler&) = delete;
  virtual ~JsonHandler() = default;

  virtual void begin_object(std::size_t offset) = 0;
  virtual void end_object() = 0;
  virtual void begin_array(std::size_t offset) = 0;
  virtual void end_array() = 0;
  /// The name stays good until the reading ends.
  virtual void key(std::string_view name, std::size_t offset) = 0;
  virtual void string(std::string_view text, std::size_t offset) = 0;
  /// `raw` is the number as it was written. It is finite.
  virtual void number(double value, std::string_view raw, std::size_t offset) = 0;
  virtual void boolean(bool value, std::size_t offset) = 0;
  virtual void null(std::size_t offset) = 0;
};

/// Limits of a document. Breaking one is a diagnostic.
struct JsonLimits {
  std::size_t depth = 64;
  std::size_t members = 256;  ///< In one object.
  std::size_t values = std::numeric_limits<std::size_t>::max();
  std::size_t errors = 100;  ///< Of those that do not end the reading: the last one does.
};

/// A place in the text and what is wrong there.
struct JsonError {
  enum class Kind : std::uint8_t {
    not_json,
    second_value,  ///< The document was whole, but another value followed.
    duplicate,     ///< Of a member's name.
    limit,
  };

  std::size_t offset = 0;
  std::string message;
  Kind kind = Kind::not_json;
};

/// Reads exactly one value. Returns what is wrong: nothing when all was told to the handler. Duplicate keys do
/// not end the reading, so all are reported; what is no JSON and a broken limit do.
std::vector<JsonError> read_json(std::string_view text, JsonHandler& handler, const JsonLimits& limits = {});

/// What is wrong with a format that a document names; empty when it is the wanted one. `shown` is how messages quote
/// it.
std::string format_problem(std::string_view found, std::string_view shown, std::string_view wanted);

}  // namespace legcheck
