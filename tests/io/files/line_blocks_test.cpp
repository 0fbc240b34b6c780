#include "io/files/lines.hpp"

#include <sstream>
#include <stdexcept>

#include "catch.hpp"

using namespace legcheck;

namespace {

using Texts = std::vector<std::string>;

/// A stream that gives a part at a time, ends at a part that is empty though more follow, and breaks after the last
/// when it is told to.
class Parts final : public std::streambuf {
 public:
  explicit Parts(Texts parts, bool breaks = false) : parts_(std::move(parts)), breaks_(breaks) {}

 protected:
  int_type underflow() override {
    if (next_ == parts_.size()) {
      if (breaks_) throw std::runtime_error("broken");
      return traits_type::eof();
    }
    std::string& part = parts_[next_++];
    if (part.empty()) return traits_type::eof();
    setg(part.data(), part.data(), part.data() + part.size());
    return traits_type::to_int_type(part.front());
  }

 private:
  Texts parts_;
  std::size_t next_ = 0;
  bool breaks_;
};

/// "2 b\nc\n" for a block whose first line is the second.
Texts blocks_of(const Texts& parts, std::size_t limit = 100) {
  Parts stream(parts);
  LineBlocks blocks(stream, limit);
  Texts found;
  for (LineBlock block; blocks.next(block);) found.push_back(std::to_string(block.first_line) + " " + block.text);
  CHECK_FALSE(blocks.broken());
  return found;
}

}  // namespace

TEST_CASE("a block holds the whole lines that are ready, and its first line's number", "[lines]") {
  CHECK(blocks_of({}).empty());
  CHECK(blocks_of({"a"}) == Texts{"1 a"});
  CHECK(blocks_of({"a\n"}) == Texts{"1 a\n"});
  CHECK(blocks_of({"a\nb\n", "c\n"}) == Texts{"1 a\nb\n", "3 c\n"});
  CHECK(blocks_of({"a\nb", "c\nd", "\n", "e"}) == Texts{"1 a\n", "2 bc\n", "3 d\n", "4 e"});
  CHECK(blocks_of({"a", "b", "c"}) == Texts{"1 abc"});
  CHECK(blocks_of({"\n", "\n\n", "a"}) == Texts{"1 \n", "2 \n\n", "4 a"});
}

TEST_CASE("the end of the input is final, also where more follows", "[lines]") {
  CHECK(blocks_of({"a\n", "", "b\n"}) == Texts{"1 a\n"});
  CHECK(blocks_of({"a\nb", "", "c\n"}) == Texts{"1 a\n", "2 b"});
}

TEST_CASE("of a line that is too long only what shows it is kept, and those after it are whole", "[lines]") {
  CHECK(blocks_of({"abcde", "fgh", "ij\nk\n"}, 3) == Texts{"1 abcde\nk\n"});
  CHECK(blocks_of({"a\nbcdefgh", "ij", "k"}, 3) == Texts{"1 a\n", "2 bcdef"});
  const Texts blocks = blocks_of({"a\n" + std::string(5'000'000, 'x') + "\nb"}, 10);
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[0] == "1 a\n");
  CHECK(blocks[1] == "2 xxxxxxxxxxxx\n");
  CHECK(blocks[2] == "3 b");
}

TEST_CASE("a block is no larger than what is ready or one line", "[lines]") {
  std::istringstream stream(std::string(1'000'000, '\n'));
  LineBlocks blocks(*stream.rdbuf(), 10);
  std::size_t lines = 0;
  for (LineBlock block; blocks.next(block); lines += block.text.size()) {
    CHECK(block.first_line == lines + 1);
    CHECK(block.text.size() <= 65536);
  }
  CHECK(lines == 1'000'000);
}

TEST_CASE("where a stream breaks there is an end, and the line that was cut is left out", "[lines]") {
  Parts stream({"a\nb", "c"}, true);
  LineBlocks blocks(stream, 10);
  LineBlock block;
  CHECK(blocks.next(block));
  CHECK(block.text == "a\n");
  CHECK_FALSE(blocks.broken());
  CHECK_FALSE(blocks.next(block));
  CHECK(blocks.broken());
}
