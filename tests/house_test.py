"""The house: what stands at the top, and which floor may include which."""

import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(sys.argv[1])
TOP = {"CMakeLists.txt", "README.md", "LICENSE", "src", "include", "rules", "tests", "docs"}
# Every room, and those that it may look into, from the ground up. What is not named here may not be there.
ROOMS = {
    "core/vocabulary": "",
    "core/rules": "core/vocabulary",
    "core/judge": "core/vocabulary core/rules",
    "core/prove/search": "core/vocabulary core/rules core/judge",
    "core/prove/claims": "core/rules core/judge core/prove/search",
    "core/prove": "core/rules core/judge core/prove/claims",
    "core/prove/changes": "core/vocabulary core/rules core/judge core/prove/claims core/prove",
    "core/interview": "core/vocabulary core/judge",
    "core/known": "core/vocabulary core/judge core/interview",
    "io/text": "",
    "io/files": "io/text",
    "io/json": "core/vocabulary io/text",
    "io/morning": "core/vocabulary io/text io/json",
    "io/rules": "core/vocabulary core/rules core/judge core/prove io/text io/files io/json io/morning",
    "io/schemas": "io/json",
    "io/assessment": "core/vocabulary io/text io/json io/morning",
    "io/batch": "io/files io/morning io/assessment",
    "io/prompts": "core/vocabulary core/interview io/text io/morning io/assessment",
    "io/stores": "core/vocabulary core/known io/text io/json io/morning io/rules io/assessment",
    "io/rule_reports": "core/vocabulary core/rules core/judge core/prove/claims core/prove"
                       " core/prove/changes core/interview core/known io/text io/files io/json io/morning io/rules"
                       " io/assessment io/batch",
    "io/embed": "io/rules io/rule_reports",
    "io": "",
    "cli/console": "io/files",
    "cli/terminal": "core/interview core/known io/text io/files io/prompts io/stores cli/console",
    "cli/arguments": "core/vocabulary io/text io/morning io/batch io/rules io/schemas cli/console cli/terminal",
    "cli/commands": "core/vocabulary core/known io/text io/files io/morning io/rules io/schemas io/assessment io/stores"
                    " io/batch io/rule_reports cli/terminal cli/arguments",
    "cli": "io/text cli/console cli/arguments cli/commands",
    "": "cli cli/terminal",
}
THIRD_PARTY = re.compile(r"<(nlohmann|boost|CLI|fmt|xxhash|catch2|sqlite|SQLiteCpp)[/.]")
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

    def test_a_room_looks_only_into_the_rooms_it_names(self):
        seen = set()
        for path in files("src"):
            room = path.parent.relative_to(SOURCE / "src").as_posix().removeprefix(".")
            seen.add(room)
            self.assertIn(room, ROOMS, path)
            for include in includes(path):
                other = include[1:].rpartition("/")[0]
                if include.startswith('"') and other not in (room, "legcheck"):
                    self.assertIn(other, ROOMS[room].split(), f"{path}: {include}")
        self.assertEqual(seen, set(ROOMS))

    def test_no_room_looks_into_a_later_one(self):
        rooms = list(ROOMS)
        for at, room in enumerate(rooms):
            self.assertEqual(set(ROOMS[room].split()) - set(rooms[:at]), set(), room)


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
                # The calendar is no clock.
                if (path.name, include) != ("civil_date.cpp", "<chrono>"):
                    self.assertFalse(OUTSIDE.match(include), f"{path}: {include}")

    def test_json_and_the_argument_parser_are_each_known_to_one_place(self):
        for path in files("src"):
            for include in includes(path):
                if "nlohmann" in include or "boost/json" in include:
                    self.assertEqual(path.parent.name, "json", path)
                    self.assertEqual(path.suffix, ".cpp", path)
                if "CLI/" in include:
                    self.assertEqual(path.parent.name, "arguments", path)
                    self.assertEqual(path.suffix, ".cpp", path)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
