"""The documents against the program: `docs_test.py SOURCE PROGRAM`."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = pathlib.Path(sys.argv[2]).resolve()
DOCUMENTS = sorted([SOURCE / "README.md", *(SOURCE / "docs").glob("*.md")])

RUN, MODIFY, REST, CARE_TODAY, NOT_DECIDED = 0, 10, 20, 30, 40
JUDGED = {RUN, MODIFY, REST, CARE_TODAY, NOT_DECIDED}
NOT_RUN = "<!-- not run -->"


def read(path):
    return path.read_text(encoding="utf-8")


def blocks(text, language):
    """The blocks of a language, but for those marked as not run: the contents, and the line before."""
    found = re.finditer(rf"(?:^(?P<before>[^\n]*)\n)?^```{language}\n(?P<code>.*?)^```$", text, re.M | re.S)
    return [each["code"] for each in found if (each["before"] or "").strip() != NOT_RUN]


def commands(code):
    """Lines that begin with `legcheck `, with what a backslash joins to them and without comments."""
    joined = re.sub(r"\\\n\s*", "", code)
    return [re.sub(r"  +# .*", "", line).rstrip() for line in joined.splitlines() if line.startswith("legcheck ")]


def examples():
    return [(path, line) for path in DOCUMENTS for code in blocks(read(path), "sh") for line in commands(code)]


def rule_file_of_the_docs():
    return blocks(read(SOURCE / "docs" / "rule-format.md"), "json")[0]


class Documents(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        """A folder with the files that the documents name."""
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        morning = read(SOURCE / "docs" / "example.json")
        line = json.dumps(json.loads(morning)) + "\n"
        for name, text in {"morning.json": morning, "mornings.jsonl": line * 2, "mine.json": rule_file_of_the_docs(),
                           "my-rules.json": rule_file_of_the_docs()}.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        (self.folder / "docs").mkdir()
        (self.folder / "docs" / "example.json").write_text(morning, encoding="utf-8")
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "legcheck").symlink_to(PROGRAM)

    def readme_run(self):
        """The command that the README shows first, and what stands below it."""
        shown = re.search(r"^```console\n\$ (legcheck .*?[^\\])\n(.*?)^```$", read(SOURCE / "README.md"), re.M | re.S)
        self.assertIsNotNone(shown, "README.md shows no run")
        return shown[1], shown[2]

    def run_line(self, line, stdin="", locale="C"):
        environment = {"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "LC_ALL": locale, "TERM": "dumb"}
        return subprocess.run(["sh", "-c", line], cwd=self.folder, env=environment, input=stdin, capture_output=True,
                              text=True, encoding="utf-8", timeout=60)

    def readme_command(self, mark):
        """The shell block of the README behind a mark."""
        found = re.search(rf"^<!-- {mark} -->\n```sh\n(.*?)^```$", read(SOURCE / "README.md"), re.M | re.S)
        self.assertIsNotNone(found, f"README.md has no command {mark}")
        return found[1]

    def test_the_command_that_tests_configures_all_tests_whatever_was_configured_before(self):
        # A test that runs under sanitizers or a launcher must not hand them on to this build.
        environment = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
        build = self.folder / "build"
        for mark in ("install", "test"):
            (line,) = re.findall(r"cmake -S \. -B build [^&\n]*", self.readme_command(mark))
            line = line.replace("-S .", f"-S '{SOURCE}'").replace("-B build", f"-B '{build}'")
            done = subprocess.run(["sh", "-c", line], env=environment, capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
        listed = subprocess.run(["ctest", "--test-dir", str(build), "-N"], capture_output=True, text=True)
        self.assertIn("docs_test.py", listed.stdout)
        self.assertIn("legcheck_tests", listed.stdout)

    def test_the_command_that_tests_fails_where_there_are_none(self):
        (line,) = re.findall(r"ctest [^&\n]*", self.readme_command("test"))
        (self.folder / "build").mkdir()
        done = subprocess.run(["sh", "-c", line], cwd=self.folder, capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0, done.stdout)

    def test_every_command_in_the_documents_works(self):
        self.assertGreater(len(examples()), 20)
        morning = read(self.folder / "morning.json")
        for path, line in examples():
            with self.subTest(f"{path.name}: {line}"):
                shutil.rmtree(self.folder / "folder", ignore_errors=True)
                if "--rules-only folder" in line:
                    self.run_line("legcheck rules export folder")
                stdin = json.dumps(json.loads(morning)) + "\n" if " - " in line + " " else ""
                done = self.run_line(line, stdin)
                self.assertIn(done.returncode, JUDGED, done.stderr)
                self.assertNotIn("error:", done.stderr)

    def test_the_run_that_the_readme_shows_is_what_the_program_prints(self):
        line, output = self.readme_run()
        done = self.run_line(line)
        self.assertEqual((done.returncode, done.stderr), (MODIFY, ""))
        self.assertEqual(done.stdout, output)

    def test_the_changes_that_the_page_of_the_output_shows_are_those_of_that_run(self):
        shown = next(value for value in map(json.loads, blocks(read(SOURCE / "docs" / "output.md"), "json"))
                     if value["format"] == "legcheck.assessment/1")
        printed = json.loads(self.run_line(self.readme_run()[0] + " --json --explain").stdout)
        self.assertEqual(printed["would_change"], shown["would_change"])
        self.assertEqual(printed["near_misses"][:1], shown["near_misses"])

    def test_the_exit_statuses_that_examples_name_are_true(self):
        found = re.findall(r"^(legcheck .*?)  +# status (\d+)$", read(SOURCE / "README.md"), re.M)
        self.assertTrue(found)
        for line, status in found:
            with self.subTest(line):
                self.assertEqual(self.run_line(line).returncode, int(status))

    def test_every_morning_and_rule_file_in_the_documents_is_accepted(self):
        for path in DOCUMENTS:
            for code in blocks(read(path), "json"):
                with self.subTest(f"{path.name}: {code[:60]}"):
                    value = json.loads(code)
                    (self.folder / "shown.json").write_text(code, encoding="utf-8")
                    if value["format"] == "legcheck.morning/1":
                        self.assertIn(self.run_line("legcheck --from shown.json").returncode, JUDGED)
                    if value["format"] == "legcheck.rules/1":
                        done = self.run_line("legcheck --rules shown.json --from morning.json")
                        self.assertIn(done.returncode, JUDGED, done.stderr)

    def test_every_file_that_is_linked_exists(self):
        for path in DOCUMENTS:
            for target in re.findall(r"\]\(([^)\s]+)\)", read(path)):
                if "://" in target or target.startswith(("#", "mailto:")):
                    continue
                with self.subTest(f"{path.name}: {target}"):
                    self.assertTrue((path.parent / target.partition("#")[0]).exists())

    def test_nobody_claims_a_review_that_did_not_happen(self):
        claim = re.compile(r"(?:clinicians?|doctors?|physios?|physicians?)\s+(?:has|have|had)?\s*"
                           r"(?:reviewed|approved|checked|endorsed)|(?:reviewed|approved|checked|endorsed)\s+by\s+"
                           r"(?:an?\s+|our\s+|the\s+)?(?:clinician|doctor|physio|physician)|"
                           r"clinically\s+(?:validated|proven|tested)", re.I)
        denial = re.compile(r"\bno\s+$", re.I)
        for path in [*DOCUMENTS, SOURCE / "docs" / "legcheck.1"]:
            text = read(path)
            with self.subTest(path.name):
                self.assertEqual([hit[0] for hit in claim.finditer(text) if not denial.search(text[:hit.start()])], [])

    def test_the_readme_and_the_manual_say_what_legcheck_is_not(self):
        for name in ("README.md", "docs/legcheck.1"):
            with self.subTest(name):
                text = re.sub(r"\s+", " ", read(SOURCE / name)).lower()
                self.assertIn("not a medical device", text)
                self.assertIn("no clinician has reviewed", text)

    def test_the_readme_stays_short(self):
        self.assertLess(len(read(SOURCE / "README.md").splitlines()), 140)

    def test_the_manual_is_well_formed(self):
        if not shutil.which("mandoc"):
            self.fail("mandoc is not installed: install the Debian package mandoc")
        lint = subprocess.run(["mandoc", "-T", "lint", SOURCE / "docs" / "legcheck.1"], capture_output=True, text=True,
                              encoding="utf-8", timeout=60)
        self.assertEqual((lint.stdout, lint.stderr), ("", ""))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
