#include "io/files/file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <sstream>

#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace legcheck;

namespace {

std::string outcome(const ReadResult& result, std::size_t limit) {
  return result.text ? "text " + *result.text : message_of(result.failure, limit);
}

std::string outcome(const std::string& path, std::size_t limit = 100, bool regular_only = true) {
  return outcome(read_file(path, limit, regular_only), limit);
}

}  // namespace

TEST_CASE("a file is read whole, with every byte", "[file]") {
  const TemporaryFolder folder;
  const std::string bytes("a\0\r\n\xFF\x1A z", 8);
  CHECK(read_file(folder.write("bytes", bytes), 100, true).text == bytes);
  CHECK(read_file(folder.write("empty", ""), 100, true).text == "");
  const std::string large(200'000, 'x');
  CHECK(read_file(folder.write("large", large), 200'000, true).text == large);
}

TEST_CASE("a file may be as large as the limit, and no larger", "[file]") {
  const TemporaryFolder folder;
  const std::string path = folder.write("file", "12345");
  CHECK(outcome(path, 5) == "text 12345");
  CHECK(outcome(path, 4) == "is too large (at most 4 bytes)");
  CHECK(outcome("/dev/zero", 100'000, false) == "is too large (at most 100000 bytes)");
}

TEST_CASE("what is no readable file is named for what it is", "[file]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "x");
  CHECK(outcome(folder / "missing") == "no such file");
  CHECK(outcome(file + "/below") == "no such file");
  CHECK(outcome(folder.path()) == "is a directory");
  CHECK(outcome(folder.path(), 100, false) == "is a directory");
  CHECK(outcome("/dev/null") == "is not a regular file");
  CHECK(outcome("/dev/zero") == "is not a regular file");
  CHECK(outcome("") == "no such file");
}

TEST_CASE("a pipe is not waited for where only regular files are read", "[file]") {
  const TemporaryFolder folder;
  const std::string pipe = folder / "pipe";
  REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(outcome(pipe) == "is not a regular file");
}

TEST_CASE("links are followed, and those in a circle end", "[file]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "x");
  REQUIRE(symlink(file.c_str(), (folder / "link").c_str()) == 0);
  REQUIRE(symlink("circle", (folder / "circle").c_str()) == 0);
  REQUIRE(symlink("nothing", (folder / "dangling").c_str()) == 0);
  CHECK(outcome(folder / "link") == "text x");
  CHECK(outcome(folder / "circle") == "cannot be read");
  CHECK(outcome(folder / "dangling") == "no such file");
}

TEST_CASE("a file without permission says so, except to the superuser", "[file]") {
  const TemporaryFolder folder;
  const std::string file = folder.write("file", "x");
  REQUIRE(chmod(file.c_str(), 0) == 0);
  CHECK(outcome(file) == (geteuid() == 0 ? "text x" : "no permission to read it"));
}

TEST_CASE("a stream is read whole up to a limit", "[file]") {
  const auto read = [](const std::string& text, std::size_t limit) {
    std::istringstream stream(text);
    return outcome(read_stream(stream, limit), limit);
  };
  CHECK(read("", 5) == "text ");
  CHECK(read("12345", 5) == "text 12345");
  CHECK(read("123456", 5) == "is too large (at most 5 bytes)");
  CHECK(read(std::string(200'000, 'x'), 200'000) == "text " + std::string(200'000, 'x'));
  CHECK(read(std::string("a\0b", 3), 5) == std::string("text a\0b", 8));
}

TEST_CASE("a stream that breaks is told apart from one that ends", "[file]") {
  struct Broken final : std::streambuf {
    int_type underflow() override { throw 1; }
  };
  Broken buffer;
  std::istream stream(&buffer);
  CHECK(outcome(read_stream(stream, 5), 5) == "cannot be read");
}
