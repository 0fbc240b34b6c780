#include <filesystem>

#include "catch.hpp"
#include "cli/program_test.hpp"
#include "cli/scratch_folder.hpp"
#include "legcheck/version.hpp"

using legcheck::cli::Run;
using legcheck::cli::run_program;
using legcheck::cli::ScratchFolder;

namespace {

const std::string healthy = R"({"format": "legcheck.morning/1", "signs": [], "body": [], "pain": 0, "peak_pain": 0})";
const std::string nothing = R"({"format": "legcheck.morning/1"})";

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string rule(const std::string& id) {
  return R"({"format": "legcheck.rules/1", "name": ")" + id + R"(", "version": "1", "rules": [{"id": ")" + id +
         R"(", "when": {"pain": 0}, "verdict": "modify", "care": "none", "reason": "Because.", "sources": ["mine"]}]})";
}

const std::string source =
    R"({"format": "legcheck.rules/1", "sources": [{"id": "mine", "title": "T", "author": "A"}]})";

}  // namespace

TEST_CASE("what the command line does not know is a usage error that names the nearest word", "[arguments]") {
  struct Row {
    std::vector<std::string> arguments;
    std::string unknown;
    std::string meant;
  };
  const auto row = GENERATE(values<Row>({
      {{"--jsn"}, "--jsn", "did you mean '--json'?"},
      {{"--from", "-", "--jsonn"}, "--jsonn", "did you mean '--json'?"},
      {{"--exitzero"}, "--exitzero", "did you mean '--exit-zero'?"},
      {{"--rule", "x"}, "--rule", "did you mean '--rules'?"},
      {{"--rules-onyl=x"}, "--rules-onyl", "did you mean '--rules-only'?"},
      {{"--form", "x"}, "--form", "did you mean '--from'?"},
      {{"--vesion"}, "--vesion", "did you mean '--version'?"},
      {{"bach"}, "bach", "did you mean 'batch'?"},
      {{"shema"}, "shema", "did you mean 'schema'?"},
      {{"rule", "list"}, "rule", "did you mean 'rules'?"},
      {{"rules", "lst"}, "lst", "did you mean 'list'?"},
      {{"rules", "exprot"}, "exprot", "did you mean 'export'?"},
  }));
  CAPTURE(row.arguments);
  const Run run = run_program(row.arguments);
  CHECK(run.status == 64);
  CHECK(run.out.empty());
  CHECK(run.err.rfind("legcheck: error: ", 0) == 0);
  CAPTURE(run.err);
  CHECK(holds(run.err, row.unknown));
  CHECK(holds(run.err, row.meant));
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
}

TEST_CASE("what resembles nothing points to the help", "[arguments]") {
  const auto arguments = GENERATE(values<std::vector<std::string>>({{"--zzzzzz"}, {"qqqqqqq"}, {"-x"}}));
  const Run run = run_program(arguments);
  CHECK(run.status == 64);
  CHECK(run.out.empty());
  CHECK(holds(run.err, arguments.front()));
  CHECK(holds(run.err, "(see legcheck --help)"));
}

TEST_CASE("a word that is right is never called a mistake for another", "[arguments]") {
  // m.json is nearer to --json than any typing mistake.
  const Run run = run_program({"--from", "m.json", "--from", "m.json"});
  CHECK(run.status == 64);
  CHECK_FALSE(holds(run.err, "did you mean"));
}

TEST_CASE("an option without its value is a usage error", "[arguments]") {
  const auto option = GENERATE(values<std::string>({"--from", "--rules", "--rules-only"}));
  CAPTURE(option);
  const Run run = run_program({option});
  CHECK(run.status == 64);
  CHECK(run.out.empty());
  CHECK(holds(run.err, "legcheck: error: " + option + ": "));
}

TEST_CASE("one morning, one replacement of the rules", "[arguments]") {
  CHECK(run_program({"--from", "a", "--from", "b"}).status == 64);
  CHECK(run_program({"--rules-only", "a", "--rules-only", "b", "--from", "-"}, healthy).status == 64);
}

TEST_CASE("a command without what it needs is a usage error", "[arguments]") {
  const auto arguments =
      GENERATE(values<std::vector<std::string>>({{"rules"}, {"rules", "show"}, {"rules", "export"}}));
  CAPTURE(arguments);
  const Run run = run_program(arguments);
  CHECK(run.status == 64);
  CHECK(run.out.empty());
  CHECK(run.err.rfind("legcheck: error: ", 0) == 0);
}

TEST_CASE("answers do not go with a command", "[arguments]") {
  for (const std::vector<std::string>& arguments :
       {std::vector<std::string>{"--from", "-", "batch"}, {"batch", "--from", "-"}, {"rules", "list", "--from", "-"}}) {
    CAPTURE(arguments);
    const Run run = run_program(arguments, healthy);
    CHECK(run.status == 64);
    CHECK(run.out.empty());
    CHECK(run.err.rfind("legcheck: error: ", 0) == 0);
  }
  CHECK(run_program({"--from", "-", "--quiet", "--json"}, healthy).status == 64);
}

TEST_CASE("no answers and nothing to ask on: a usage error that shows a way", "[arguments]") {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{}, {"--json"}, {"--exit-zero"}}) {
    CAPTURE(arguments);
    const Run run = run_program(arguments, healthy);
    CHECK(run.status == 64);
    CHECK(run.out.empty());
    CHECK(holds(run.err, "no answers given"));
    CHECK(holds(run.err, "--from"));
  }
}

TEST_CASE("help and version are results: on standard output, with status 0", "[arguments]") {
  const auto arguments = GENERATE(values<std::vector<std::string>>(
      {{"--help"}, {"-h"}, {"batch", "--help"}, {"rules", "--help"}, {"rules", "list", "--help"}, {"schema", "-h"}}));
  CAPTURE(arguments);
  const Run run = run_program(arguments);
  CHECK(run.status == 0);
  CHECK(run.err.empty());
  CHECK(holds(run.out, "legcheck"));
  const Run version = run_program({"--version"});
  CHECK(version.status == 0);
  CHECK(version.err.empty());
  CHECK(version.out.rfind("legcheck " + std::string(legcheck::version()), 0) == 0);
  CHECK(std::count(version.out.begin(), version.out.end(), '\n') == 1);
}

TEST_CASE("the help names the commands, the options and what the statuses mean", "[arguments]") {
  const std::string help = run_program({"--help"}).out;
  for (const char* word :
       {"--from", "--json", "--rules", "--exit-zero", "batch", "schema", "rules", "0 run", "10 modify", "20 rest",
        "30 rest and get", "40 not decided", "MODIFY is not 0", "Not a medical device", "112"}) {
    CAPTURE(word);
    CHECK(holds(help, word));
  }
}

TEST_CASE("the flag --rules takes one path each time and swallows nothing that follows", "[arguments]") {
  const ScratchFolder scratch;
  const std::string first = scratch.file("first.json", rule("first"));
  const std::string second = scratch.file("second.json", rule("second"));
  const std::string sources = scratch.file("sources.json", source);
  const std::string mornings = scratch.file("mornings.jsonl", healthy + "\n");
  const std::string added = R"("added":[{"name":"first","version":"1",)";

  const Run batch = run_program({"--rules", first, "--rules", second, "--rules", sources, "batch", mornings});
  CHECK(batch.err.empty());
  CHECK(batch.status == 0);
  CHECK(holds(batch.out, added));
  CHECK(holds(batch.out, R"({"name":"second","version":"1",)"));
  CHECK(holds(batch.out, R"("reasons":[{"rule":"first",)"));

  CHECK(run_program({"batch", "--rules", first, "--rules", second, "--rules", sources, mornings}) == batch);
  CHECK(run_program({"batch", mornings, "--rules", first, "--rules", second, "--rules", sources}) == batch);
  CHECK(run_program({"batch", mornings, "--rules=" + first, "--rules=" + second, "--rules=" + sources}) == batch);
}

TEST_CASE("options work before and after a command", "[arguments]") {
  const ScratchFolder scratch;
  const std::string only = scratch.file("only.json", R"({"format": "legcheck.rules/1", "name": "Mine", "version": "3",
    "questions": [{"id": "mood", "about": "morning", "kind": "yes_no", "ask": "Good?"}],
    "rules": [{"id": "bad-mood", "when": {"mood": false}, "verdict": "rest", "care": "none", "reason": "Bad mood.",
               "sources": ["mine"]}],
    "sources": [{"id": "mine", "title": "T", "author": "A"}]})");
  const Run before = run_program({"--rules-only", only, "rules", "list"});
  CHECK(before == Run{0, "bad-mood  rest    none\n", ""});
  CHECK(run_program({"rules", "--rules-only", only, "list"}) == before);
  CHECK(run_program({"rules", "list", "--rules-only", only}) == before);

  const Run judged = run_program({"--json", "--exit-zero", "--from", "-"}, nothing);
  CHECK(judged.status == 0);
  CHECK(run_program({"--from", "-", "--exit-zero", "--json"}, nothing) == judged);
}

/// Makes a folder of its own the current one, where nothing has the name of a command.
struct Elsewhere {
  ScratchFolder scratch;
  std::filesystem::path before = std::filesystem::current_path();

  Elsewhere() { std::filesystem::current_path(std::filesystem::path(scratch.file("empty", "")).parent_path()); }
  Elsewhere(const Elsewhere&) = delete;
  Elsewhere& operator=(const Elsewhere&) = delete;
  ~Elsewhere() { std::filesystem::current_path(before); }
};

TEST_CASE("a value that is spelled like a command is no command", "[arguments]") {
  const Elsewhere elsewhere;
  const auto word =
      GENERATE(values<std::string>({"batch", "profile", "rules", "schema", "completion", "help", "show", "list"}));
  CAPTURE(word);
  const auto error = [](const std::vector<std::string>& arguments) { return run_program(arguments).err; };
  for (const std::string option : {"--rules", "--rules-only"}) {
    CHECK(run_program({option, word, "batch"}, "") == Run{78, "", word + ": error: no such file\n"});
    CHECK(run_program({option, word, "rules", "list"}) == Run{78, "", word + ": error: no such file\n"});
    CHECK(run_program({"rules", option, word, "list"}) == Run{78, "", word + ": error: no such file\n"});
  }
  CHECK(run_program({"--from", word, "--json"}) == Run{66, "", word + ": error: no such file\n"});
  CHECK(error({"--from", word, "rules", "list"}) == "legcheck: error: answers do not go with the command 'list'\n");
  CHECK(error({"--place", word}).rfind("legcheck: error: --place: unknown place '" + word + "'", 0) == 0);
  CHECK(error({"--place", word, "batch"}) == "legcheck: error: answers do not go with the command 'batch'\n");
  CHECK(error({"--also", word}).rfind("legcheck: error: --also: '" + word + "' is no question about", 0) == 0);
  CHECK(error({"--also", word, "help"}) == "legcheck: error: answers do not go with the command 'help'\n");
  CHECK(error({"--pain", "0", "--date", word}) ==
        "legcheck: error: --date: must be a day such as 2026-11-22 from 2000 on, or yesterday, not '" + word + "'\n");
}

TEST_CASE("rules that cannot be loaded keep nobody from the help, the version and the check", "[arguments]") {
  const ScratchFolder scratch;
  const std::string broken = scratch.file("broken.json", "{");
  const std::string why = broken + ":1:2: error: ";
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"--help"},
                                                                                     {"--version"},
                                                                                     {"help"},
                                                                                     {"help", "privacy"},
                                                                                     {"help", "rules", "show"},
                                                                                     {"rules", "show", "-h"},
                                                                                     {"schema"},
                                                                                     {"schema", "rules"},
                                                                                     {"completion", "bash"},
                                                                                     {"--pain", "3", "--help"}}) {
    CAPTURE(words);
    std::vector<std::string> with_rules{"--rules", broken};
    with_rules.insert(with_rules.end(), words.begin(), words.end());
    CHECK(run_program(with_rules) == run_program(words));
  }
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{},
                                                                                     {"--pain", "3"},
                                                                                     {"--sleep", "3"},
                                                                                     {"help", "answers"},
                                                                                     {"schema", "morning"},
                                                                                     {"rules", "list"},
                                                                                     {"rules", "explain", "one-sided"},
                                                                                     {"rules", "doc"},
                                                                                     {"rules", "test"},
                                                                                     {"batch"},
                                                                                     {"profile"}}) {
    CAPTURE(words);
    std::vector<std::string> with_rules{"--rules", broken};
    with_rules.insert(with_rules.end(), words.begin(), words.end());
    const Run run = run_program(with_rules);
    CHECK(run.status == 78);
    CHECK(run.out.empty());
    CHECK(run.err.rfind(why, 0) == 0);
  }
  const Run check = run_program({"--rules", broken, "rules", "check", "--format", "json"});
  CHECK(check.status == 78);
  CHECK(check.err.empty());
  CHECK(holds(check.out, R"({"format":"legcheck.check/1",)"));
  CHECK(holds(check.out, R"("loaded":false,)"));
  CHECK(holds(check.out, R"("file":")" + broken + '"'));
}

TEST_CASE("an argument cannot steer the terminal through an error", "[arguments]") {
  const Run run = run_program({"--\x1B]52;c;AAAA\x07\nRUN"});
  CHECK(run.status == 64);
  CHECK(run.err.find('\x1B') == std::string::npos);
  CHECK(run.err.find('\x07') == std::string::npos);
  CHECK(std::count(run.err.begin(), run.err.end(), '\n') == 1);
}
