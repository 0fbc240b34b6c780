#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"
#include "legcheck/rules.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;
using legcheck::cli::text_of;

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("rules export writes every default file, byte for byte", "[rules]") {
  const ScratchFolder scratch;
  const std::string folder = scratch.path("mine");
  const Run run = run_program({"rules", "export", folder});
  const std::size_t count = legcheck::default_rule_files().size();
  CHECK(run ==
        Run{0, std::to_string(count) + " files written; to judge by them: legcheck --rules-only " + folder + "\n", ""});
  std::size_t found = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) found += entry.is_regular_file();
  CHECK(found == count);
  for (const legcheck::DefaultRuleFile& file : legcheck::default_rule_files()) {
    CAPTURE(file.path);
    CHECK(text_of(folder + "/" + std::string(file.path)) == file.text);
  }
}

TEST_CASE("the exported folder judges as the default rules do and has their fingerprint", "[rules]") {
  const ScratchFolder scratch;
  const std::string folder = scratch.path("mine");
  REQUIRE(run_program({"rules", "export", folder}).status == 0);
  const auto morning = GENERATE(values<std::string>({
      R"({"format": "legcheck.morning/1"})",
      R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 0, "peak_pain": 0})",
      R"({"format": "legcheck.morning/1", "signs": ["pop", "fever"], "pain": 9, "place": "knee", "side": "left"})",
      R"({"format": "legcheck.morning/1", "body": ["tired"], "complaints": [{"pain": 3}, {"pain": null}]})",
  }));
  CAPTURE(morning);
  const Run plain = run_program({"--from", "-", "--json"}, morning);
  Run exported = run_program({"--from", "-", "--json", "--rules-only", folder}, morning);
  CHECK(exported.out != plain.out);
  exported.out = replaced(exported.out, R"("custom":true)", R"("custom":false)");
  CHECK(exported == plain);
  Run text = run_program({"--from", "-", "--rules-only", folder}, morning);
  REQUIRE(text.out.find("Judged by ") != std::string::npos);
  text.out.resize(text.out.find("Judged by "));
  CHECK(text == run_program({"--from", "-"}, morning));
  Run tested = run_program({"rules", "test", "--rules-only", folder});
  tested.out = replaced(tested.out, "judged by " + folder, "judged by default rules");
  CHECK(tested == run_program({"rules", "test"}));
}

TEST_CASE("a change to an exported rule changes the fingerprint, a change to a case does not", "[rules]") {
  const ScratchFolder scratch;
  const std::string folder = scratch.path("mine");
  REQUIRE(run_program({"rules", "export", folder}).status == 0);
  const auto fingerprint = [&] {
    const auto loaded = legcheck::load_rules({folder, {}});
    REQUIRE(loaded);
    return loaded.value->origin.fingerprint;
  };
  const std::string before = fingerprint();
  std::ofstream(folder + "/cases/rest.json", std::ios::app) << "\n";
  CHECK(fingerprint() == before);
  std::ofstream(folder + "/rules-rest.json", std::ios::app) << "\n";
  CHECK(fingerprint() != before);
}

TEST_CASE("rules export takes an empty folder and makes missing ones", "[rules]") {
  const ScratchFolder scratch;
  const std::string empty = scratch.path("empty");
  std::filesystem::create_directory(empty);
  CHECK(run_program({"rules", "export", empty}).status == 0);
  CHECK(run_program({"rules", "export", scratch.path("a/b/c")}).status == 0);
  CHECK(std::filesystem::exists(scratch.path("a/b/c/questions.json")));
}

TEST_CASE("rules export touches nothing that is there already", "[rules]") {
  const ScratchFolder scratch;
  const std::string file = scratch.file("notes.txt", "mine");
  const std::string folder = std::filesystem::path(file).parent_path().string();
  CHECK(run_program({"rules", "export", folder}) ==
        Run{73, "", folder + ": error: already exists and is not empty (name a new folder)\n"});
  CHECK(run_program({"rules", "export", file}).status == 73);
  CHECK(text_of(file) == "mine");
  std::size_t found = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++found;
  CHECK(found == 1);
}

TEST_CASE("rules export says where it cannot write", "[rules]") {
  const ScratchFolder scratch;
  const std::string below_a_file = scratch.file("notes.txt", "mine") + "/mine";
  const Run run = run_program({"rules", "export", below_a_file});
  CHECK(run.status == 73);
  CHECK(run.out.empty());
  CHECK(run.err == below_a_file + ": error: cannot be created\n");
}
