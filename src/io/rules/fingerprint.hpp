/// XXH3-128 of a sequence of files, as `xxhsum -H2` prints it for their concatenation.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace legcheck {

class Fingerprint {
 public:
  Fingerprint();
  ~Fingerprint();
  Fingerprint(const Fingerprint&) = delete;
  Fingerprint& operator=(const Fingerprint&) = delete;

  void add(std::string_view bytes);
  /// 32 hexadecimal digits.
  [[nodiscard]] std::string text() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace legcheck
