/// What a descriptor has to read, until somebody has had enough.
#pragma once

#include <array>
#include <streambuf>
#include <string>
#include <vector>

namespace legcheck {

/// Gives what is ready, without waiting for more than a byte. Reading throws when it fails.
class Input final : public std::streambuf {
 public:
  explicit Input(int descriptor);           ///< Which stays open.
  explicit Input(const std::string& path);  ///< A file that can be read.
  explicit Input(std::streambuf& source);   ///< Text that is in memory: nobody waits for it. It must outlive this.
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;
  ~Input() override;

  /// Whether it is the very file that this descriptor writes to, so that reading may never end.
  [[nodiscard]] bool is_also_output(int descriptor) const;

  /// From any thread: who waits for input, now or later, finds its end.
  void stop() noexcept;

 protected:
  int_type underflow() override;

 private:
  bool wait();
  int_type next_of(std::streambuf& source);

  std::streambuf* source_ = nullptr;  ///< What is read in place of a descriptor.
  int descriptor_;
  bool owned_;
  std::array<int, 2> stop_{-1, -1};  ///< A pipe: written to, read from.
  std::vector<char> buffer_;
};

}  // namespace legcheck
