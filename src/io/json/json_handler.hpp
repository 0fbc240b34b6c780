/// What a reader of JSON tells, whichever parser it uses.
#pragma once

#include <cstddef>
#include <string_view>

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

}  // namespace legcheck
