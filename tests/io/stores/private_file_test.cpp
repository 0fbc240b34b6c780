#include "io/stores/private_file.hpp"

#include <sys/stat.h>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "catch.hpp"
#include "temporary_folder.hpp"

using namespace legcheck;

namespace {

unsigned mode(const std::filesystem::path& path) {
  struct stat status {};
  REQUIRE(::stat(path.c_str(), &status) == 0);
  return status.st_mode & 0777U;
}

std::string text_of(const std::filesystem::path& path) {
  std::ifstream stream(path);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace

TEST_CASE("a private file is readable by its owner only, in a folder of the same kind", "[private]") {
  const TemporaryFolder folder;
  const std::filesystem::path path = std::filesystem::path(folder.path()) / "a" / "b" / "profile.json";
  CHECK_FALSE(write_private_file(path.string(), "one"));
  CHECK(text_of(path) == "one");
  CHECK(mode(path) == 0600);
  CHECK(mode(path.parent_path()) == 0700);
  CHECK(privacy_of(path.string()) == Privacy::kept);
  CHECK_FALSE(write_private_file(path.string(), "two"));
  CHECK(text_of(path) == "two");
  CHECK(std::distance(std::filesystem::directory_iterator(path.parent_path()), {}) == 1);
}

TEST_CASE("wide permissions show, and a link to a file of one's own is followed", "[private]") {
  const TemporaryFolder folder;
  const std::filesystem::path path = std::filesystem::path(folder.path()) / "profile.json";
  const std::filesystem::path link = std::filesystem::path(folder.path()) / "link.json";
  CHECK_FALSE(write_private_file(path.string(), "one"));
  std::filesystem::create_symlink(path, link);
  CHECK_FALSE(write_private_file(link.string(), "two"));
  CHECK(std::filesystem::is_symlink(link));
  CHECK(text_of(path) == "two");
  ::chmod(path.c_str(), 0644);
  CHECK(privacy_of(path.string()) == Privacy::wide);
  CHECK(privacy_of(link.string()) == Privacy::wide);
  CHECK(privacy_of((std::filesystem::path(folder.path()) / "none").string()) == Privacy::kept);
}

TEST_CASE("a file that cannot be written is told and leaves nothing behind", "[private]") {
  const TemporaryFolder folder;
  const std::filesystem::path path = std::filesystem::path(folder.path()) / "file";
  CHECK_FALSE(write_private_file(path.string(), "one"));
  CHECK(write_private_file((path / "below").string(), "two"));
  CHECK(text_of(path) == "one");
  CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
