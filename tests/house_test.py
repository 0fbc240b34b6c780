"""The house: what stands at the top, and which floor may include which."""

import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(sys.argv[1])
TOP = {"CMakeLists.txt", "README.md", "LICENSE", "src", "include", "rules", "tests", "docs"}
FLOORS = ["core", "io", "cli"]
# Of io: what stands in the folder itself comes before all of them.
PARTS = ["json", "morning", "rules", "assessment", "interview", "report"]
THIRD_PARTY = re.compile(r"<(nlohmann|boost|CLI|fmt|xxhash|cereal|catch2|sqlite|SQLiteCpp)[/.]")
OUTSIDE = re.compile(r"<(fstream|iostream|istream|ostream|sstream|filesystem|chrono|thread|random|ctime|unistd)")


def includes(path):
    return re.findall(r'^\s*#\s*include\s*([<"][^>"]+[>"])', path.read_text(), re.MULTILINE)


def files(folder):
    return [path for path in (SOURCE / folder).rglob("*") if path.suffix in (".hpp", ".cpp")]


class House(unittest.TestCase):
    def test_only_the_named_things_stand_at_the_top(self):
        listed = subprocess.run(["git", "-C", SOURCE, "ls-files"], capture_output=True, text=True)
        names = listed.stdout.split("\n") if listed.returncode == 0 else []
        top = {name.split("/")[0] for name in names if name and not name.startswith(".")}
        self.assertEqual(top - TOP, set())

    def test_no_file_includes_a_later_floor(self):
        found = 0
        for number, floor in enumerate(FLOORS):
            for path in files(f"src/{floor}"):
                found += 1
                for include in includes(path):
                    for later in FLOORS[number + 1:]:
                        self.assertFalse(include.startswith(f'"{later}/'), f"{path}: {include}")
        self.assertGreater(found, 30)

    def test_no_part_of_io_includes_a_later_one(self):
        for number, part in enumerate([None, *PARTS]):
            paths = files(f"src/io/{part}") if part else [path for path in files("src/io") if path.parent.name == "io"]
            self.assertGreater(len(paths), 5, part)
            for path in paths:
                for include in includes(path):
                    for later in PARTS[number:]:
                        self.assertFalse(include.startswith(f'"io/{later}/'), f"{path}: {include}")

    def test_public_headers_include_nothing_of_a_floor_or_a_third_party(self):
        found = 0
        for path in files("include"):
            found += 1
            for include in includes(path):
                self.assertFalse(THIRD_PARTY.match(include), f"{path}: {include}")
                if include.startswith('"'):
                    self.assertTrue(include.startswith('"legcheck/'), f"{path}: {include}")
        self.assertGreater(found, 5)

    def test_the_core_touches_neither_the_world_nor_a_third_party(self):
        for path in files("src/core"):
            for include in includes(path):
                self.assertFalse(THIRD_PARTY.match(include), f"{path}: {include}")
                self.assertFalse(OUTSIDE.match(include), f"{path}: {include}")

    def test_json_and_the_argument_parser_are_each_known_to_one_place(self):
        for path in files("src"):
            for include in includes(path):
                if "nlohmann" in include or "boost" in include:
                    self.assertEqual(path.parent.name, "json", path)
                    self.assertEqual(path.suffix, ".cpp", path)
                if "CLI/" in include:
                    self.assertEqual(path.parent.name, "cli", path)
                    self.assertEqual(path.suffix, ".cpp", path)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
