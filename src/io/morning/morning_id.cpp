#include "io/morning/morning_id.hpp"

#include "io/json/json_reader.hpp"
#include "io/morning/morning_envelope.hpp"

namespace legcheck {
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
