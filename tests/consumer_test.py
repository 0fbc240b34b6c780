"""What is installed: the program, its documents and completions, and a library that others can build on."""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1])
BUILD = pathlib.Path(sys.argv[2]).parent


def run(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode != 0:
        raise AssertionError(f"{command}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def cached(name):
    found = re.search(rf"^{name}:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.MULTILINE)
    return found.group(1) if found else ""


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.prefix = pathlib.Path(cls.folder.name) / "prefix"
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def test_another_project_finds_the_package_and_judges_a_morning(self):
        build = pathlib.Path(self.folder.name) / "consumer"
        sanitize = cached("LEGCHECK_SANITIZE")
        flags = f"-fsanitize={sanitize}" if sanitize else ""
        run("cmake", "-S", SOURCE / "tests/consumer", "-B", build, f"-DCMAKE_PREFIX_PATH={self.prefix}",
            f"-DCMAKE_CXX_FLAGS={flags}", "-G", cached("CMAKE_GENERATOR"))
        run("cmake", "--build", build)
        self.assertEqual(run(build / "consumer"),
                         "rest see_clinician\nThere is new swelling. Have it looked at before you run again.\n")

    def test_the_installed_rules_are_those_of_the_program(self):
        program = self.prefix / "bin/legcheck"
        folder = self.prefix / "share/legcheck/rules"
        built_in = run(program, "--version")
        installed = run(program, "--rules-only", folder, "--version")
        self.assertEqual(built_in, installed)
        self.assertRegex(built_in, r"^legcheck \d+\.\d+\.\d+, rules \d+\.\d+\.\d+ \([0-9a-f]{32}\)\n$")

    def test_everything_has_its_place(self):
        found = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if path.is_file()}
        for path in ("bin/legcheck", "include/legcheck/assess.hpp", "share/legcheck/rules/rules-rest.json",
                     "share/legcheck/rules/schema/rules.schema.json", "share/man/man1/legcheck.1.gz",
                     "share/bash-completion/completions/legcheck", "share/zsh/vendor-completions/_legcheck",
                     "share/fish/vendor_completions.d/legcheck.fish", "share/doc/legcheck/copyright",
                     "share/doc/legcheck/changelog.gz"):
            self.assertIn(path, found)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
