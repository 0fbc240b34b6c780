"""What is installed: the program, its documents and completions, and a library that others can build on:
`consumer_test.py SOURCE PROGRAM [--update]`. With --update what the consumer prints is written down anew."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1]).resolve()
BUILD = pathlib.Path(sys.argv[2]).resolve().parent
UPDATE = "--update" in sys.argv
CONSUMER = SOURCE / "tests/consumer"
STRICT = ("-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror")


def run(*command, **more):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise AssertionError(f"{command}\n{done.stdout}\n{done.stderr}")
    return done.stdout


def cached(name):
    found = re.search(rf"^{name}:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.MULTILINE)
    return found.group(1) if found else ""


COMPILER = cached("CMAKE_CXX_COMPILER")
SANITIZE = [f"-fsanitize={cached('LEGCHECK_SANITIZE')}"] if cached("LEGCHECK_SANITIZE") else []


class Installed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.prefix = cls.folder / "prefix"
        cls.other = cls.folder / "other"
        run("cmake", "--install", BUILD, "--prefix", cls.prefix)
        run("cmake", "--install", BUILD, "--prefix", cls.other, "--component", "other")
        shutil.copytree(cls.prefix / "include", cls.other / "include")
        for found in cls.prefix.rglob("pkgconfig"):
            shutil.copytree(found, cls.other / found.relative_to(cls.prefix))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def pkg_config(self, prefix, *wanted):
        found = next(prefix.rglob("legcheck.pc"))
        return run("pkg-config", *wanted, "legcheck", env={**os.environ, "PKG_CONFIG_PATH": str(found.parent)}).split()

    def library(self, kind):
        """The prefix with a library of this kind, and the library."""
        for prefix in (self.prefix, self.other):
            for found in prefix.rglob(f"liblegcheck.{kind}"):
                return prefix, found
        raise AssertionError(f"no liblegcheck.{kind}")

    def expect_consumer(self, program, **more):
        expected = CONSUMER / "expected.txt"
        printed = run(program, input=(CONSUMER / "replies.txt").read_text(), **more)
        if UPDATE:
            expected.write_text(printed)
        self.assertEqual(printed, expected.read_text())

    def test_another_project_finds_the_package_and_embeds_it(self):
        for prefix in (self.prefix, self.other):
            with self.subTest(prefix.name):
                build = self.folder / f"consumer-{prefix.name}"
                run("cmake", "-S", CONSUMER, "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}",
                    f"-DCMAKE_CXX_FLAGS={' '.join(SANITIZE)}", "-G", cached("CMAKE_GENERATOR"))
                run("cmake", "--build", build)
                self.expect_consumer(build / "consumer")

    def test_pkg_config_finds_it_too(self):
        for kind in ("a", "so"):
            with self.subTest(kind):
                prefix, library = self.library(kind)
                program = self.folder / f"consumer-{kind}"
                run(COMPILER, *STRICT, *SANITIZE, CONSUMER / "main.cpp",
                    *self.pkg_config(prefix, "--cflags", "--libs"), "-o", program)
                self.expect_consumer(program, env={**os.environ, "LD_LIBRARY_PATH": str(library.parent)})

    def test_the_first_program_of_the_page_compiles_and_runs(self):
        page = (SOURCE / "docs/library.md").read_text()
        source = self.folder / "first.cpp"
        source.write_text(re.search(r"^```cpp\n(.*?)^```$", page, re.M | re.S)[1])
        prefix, _ = self.library("a")
        run(COMPILER, *STRICT, *SANITIZE, source, *self.pkg_config(prefix, "--cflags", "--libs"), "-o", source.stem,
            cwd=self.folder)
        done = subprocess.run([self.folder / source.stem], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (10, ""))
        self.assertRegex(done.stdout, "^REST  Not decided")

    def test_the_page_names_every_header(self):
        page = (SOURCE / "docs/library.md").read_text()
        for header in (SOURCE / "include/legcheck").iterdir():
            self.assertIn(f"`{header.name}`", page)

    def test_the_archive_can_become_part_of_a_shared_library(self):
        prefix, library = self.library("a")
        plugin = self.folder / "libplugin.so"
        run(COMPILER, "-std=c++20", *SANITIZE, "-shared", "-fPIC", CONSUMER / "main.cpp",
            *self.pkg_config(prefix, "--cflags"), library, "-o", plugin)
        self.assertIn("main", run("nm", "-D", "--defined-only", plugin))

    def test_the_shared_library_shows_what_is_public_and_nothing_else(self):
        _, library = self.library("so")
        shown = run("nm", "-DC", "--defined-only", library)
        for name in ("legcheck::assess(", "legcheck::put(", "legcheck::Interview::next("):
            self.assertTrue(f" T {name}" in shown, name)
        for name in ("legcheck::Evaluation", "legcheck::compile(", "fmt::", "nlohmann::", "boost::", "cereal::"):
            self.assertFalse(re.search(rf"^\S+ \S {re.escape(name)}", shown, re.MULTILINE), name)

    def test_every_public_header_can_be_included_alone(self):
        headers = sorted((self.prefix / "include/legcheck").iterdir())
        self.assertGreater(len(headers), 10)
        for header in headers:
            run(COMPILER, *STRICT, "-fsyntax-only", "-x", "c++", "-include", header, "/dev/null",
                f"-I{self.prefix / 'include'}")

    def test_the_installed_rules_are_those_of_the_program(self):
        program = self.prefix / "bin/legcheck"
        folder = self.prefix / "share/legcheck/rules"
        built_in = run(program, "--version")
        installed = run(program, "--rules-only", folder, "--version")
        self.assertEqual(built_in, installed)
        self.assertRegex(built_in, r"^legcheck \d+\.\d+\.\d+, rules \d+\.\d+\.\d+ \([0-9a-f]{32}\)\n$")

    def test_everything_has_its_place(self):
        found = {str(path.relative_to(self.prefix)) for path in self.prefix.rglob("*") if path.is_file()}
        for path in ("bin/legcheck", "include/legcheck/assessment.hpp", "share/legcheck/rules/rules-rest.json",
                     "share/legcheck/rules/schema/rules.schema.json", "share/man/man1/legcheck.1.gz",
                     "share/bash-completion/completions/legcheck", "share/zsh/vendor-completions/_legcheck",
                     "share/fish/vendor_completions.d/legcheck.fish", "share/doc/legcheck/copyright",
                     "share/doc/legcheck/changelog.gz"):
            self.assertIn(path, found)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
