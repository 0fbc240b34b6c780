"""The text for people: whole pages against tests/golden/text, and what holds of every page.

Fingerprints of rules are replaced by FINGERPRINT, so that the files change only when a judgement, a text or the layout
does. `text_test.py SOURCE PROGRAM --update` writes them anew.
"""

import fcntl
import json
import os
import pathlib
import pty
import re
import struct
import subprocess
import sys
import termios
import unittest

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = str(pathlib.Path(sys.argv[2]).resolve())
UPDATE = "--update" in sys.argv[3:]

MORNINGS = SOURCE / "tests" / "golden"
TEXTS = MORNINGS / "text"

SLEEP = ("--rules", "sleep-rules")

# page                 morning            columns  further arguments
PAGES = {
    "healthy":             ("healthy",           80, ()),
    "niggle":              ("niggle",            80, ()),
    "doms-2":              ("doms-2",            80, ()),
    "doms-5":              ("doms-5",            80, ()),
    "one-sided":           ("one-sided",         80, ()),
    "see-clinician":       ("shin-spot",         80, ()),
    "urgent":              ("clot-risk",         80, ()),
    "urgent-no-weight":    ("no-weight",         80, ()),
    "emergency":           ("dark-urine",        80, ()),
    "emergency-verbose":   ("dark-urine",        80, ("--verbose",)),
    "two-complaints":      ("two-complaints",    80, ()),
    "unsure":              ("unsure",            80, ()),
    "signs-unsure":        ("signs-unsure",      80, ()),
    "missing":             ("missing",           80, ()),
    "missing-verbose":     ("missing",           80, ("--verbose",)),
    "modify-open":         ("modify-open",       80, ()),
    "clash":               ("clash",             80, ()),
    "nothing":             ("nothing",           80, ()),
    "load-jump":           ("load-jump",         80, ()),
    "tired":               ("tired",             80, ()),
    "fading":              ("fading",            80, ()),
    "young":               ("young",             80, ()),
    "managed":             ("managed",           80, ()),
    "added-rules":         ("added-rules",       80, SLEEP),
    "added-rules-explain": ("added-rules",       80, (*SLEEP, "--explain")),
    "doms-5-verbose":      ("doms-5",            80, ("--verbose",)),
    "doms-5-explain":      ("doms-5",            80, ("--explain",)),
    "two-verbose":         ("two-complaints",    80, ("--verbose",)),
    "two-accessible":      ("two-complaints",    80, ("--accessible",)),
    "missing-accessible":  ("missing",           80, ("--accessible",)),
    "narrow-healthy":      ("healthy",           40, ()),
    "narrow-doms-5":       ("doms-5",            40, ()),
    "narrow-two":          ("two-complaints",    40, ()),
    "narrow-emergency":    ("dark-urine",        40, ()),
    "narrow-missing":      ("missing",           40, ()),
    "narrow-added-rules":  ("added-rules",       40, SLEEP),
    "narrow-accessible":   ("doms-5",            40, ("--accessible",)),
}

SYMBOLS = "\u2713\u25b2\u25a0"


def environment(**changes):
    """That of a terminal which can do everything; None takes a variable away."""
    known = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8"}
    for name in ("LC_ALL", "LC_CTYPE", "NO_COLOR", "ACCESSIBLE", "COLUMNS"):
        known.pop(name, None)
    known.update(changes)
    return {name: value for name, value in known.items() if value is not None}


def piped(*arguments, data=None, **changes):
    run = subprocess.run([PROGRAM, *arguments], input=data, cwd=MORNINGS, env=environment(**changes),
                         capture_output=True, text=True, encoding="utf-8", timeout=60)
    return run.stdout


def on_terminal(columns, *arguments, data=None, **changes):
    """What a terminal of that width is sent."""
    terminal, program_side = pty.openpty()
    attributes = termios.tcgetattr(program_side)
    attributes[1] &= ~termios.OPOST  # line ends as they are written
    termios.tcsetattr(program_side, termios.TCSANOW, attributes)
    fcntl.ioctl(program_side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    program = subprocess.Popen([PROGRAM, *arguments], cwd=MORNINGS, env=environment(**changes), stdin=subprocess.PIPE,
                               stdout=program_side, stderr=subprocess.DEVNULL)
    os.close(program_side)
    with program.stdin:
        program.stdin.write((data or "").encode())
    sent = b""
    try:
        while block := os.read(terminal, 65536):
            sent += block
    except OSError:  # the other side is closed
        pass
    os.close(terminal)
    program.wait(60)
    return sent.decode()


def page(name):
    morning, columns, further = PAGES[name]
    arguments = ("--from", f"{morning}.morning.json", *further)
    text = piped(*arguments) if columns == 80 else on_terminal(columns, *arguments, NO_COLOR="1")
    return re.sub(r"\b[0-9a-f]{12,}\b", "FINGERPRINT", text)


def some_cases():
    """Every seventh morning of the cases that belong to the rules, as JSON."""
    found = []
    for path in sorted((SOURCE / "rules" / "cases").glob("*.json")):
        found += json.loads(path.read_text(encoding="utf-8"))["cases"]
    return [(case["id"], case["expected_care"], json.dumps(case["morning"])) for case in found[::7]]


CASES = some_cases()


def labels(text):
    """The first words of the lines that start at the left edge."""
    return [line[:10].strip() for line in text.splitlines() if not line.startswith(" ")]


class Pages(unittest.TestCase):
    maxDiff = None

    def test_every_morning_gives_the_page_that_stands_in_its_file(self):
        for name in PAGES:
            with self.subTest(name):
                self.assertEqual(page(name), (TEXTS / f"{name}.txt").read_text(encoding="utf-8"))

    def test_every_file_of_the_folder_is_used(self):
        self.assertEqual({path.name for path in TEXTS.iterdir()}, {f"{name}.txt" for name in PAGES})


class EveryPage(unittest.TestCase):
    def assertFits(self, text, width):
        for line in text.splitlines():
            self.assertTrue(len(line) <= width or " " not in line.strip(), f"{len(line)} columns: {line}")

    def each(self, make):
        for name, care, morning in CASES:
            with self.subTest(name):
                make(care, morning)

    def test_the_first_word_is_the_verdict(self):
        def check(_, morning):
            first = piped("--from", "-", data=morning).lstrip(SYMBOLS + " ").split()[0]
            self.assertIn(first, ("RUN", "MODIFY", "REST"))
            self.assertEqual(piped("--from", "-", "--quiet", data=morning), first.lower() + "\n")
        self.each(check)

    def test_one_complaint_takes_at_most_25_lines_of_80_columns(self):
        def check(_, morning):
            text = piped("--from", "-", data=morning)
            self.assertFits(text, 80)
            if len(json.loads(morning).get("complaints", [])) <= 1:
                self.assertLessEqual(text.count("\n"), 25, text)
        self.each(check)

    def test_narrow_terminals_get_the_same_words_in_shorter_lines(self):
        def check(_, morning):
            words = piped("--from", "-", data=morning).split()
            for columns in (40, 20):
                text = on_terminal(columns, "--from", "-", data=morning, NO_COLOR="1")
                self.assertFits(text, columns)
                self.assertEqual(text.split(), words)
        self.each(check)

    def test_a_very_wide_terminal_gets_lines_of_80_columns(self):
        for name, _, morning in CASES[::8]:
            with self.subTest(name):
                self.assertEqual(on_terminal(400, "--from", "-", data=morning, NO_COLOR="1"),
                                 piped("--from", "-", data=morning))

    def test_an_emergency_says_only_why_and_where_help_is(self):
        emergencies = [(name, morning) for name, care, morning in CASES if care == "emergency"]
        self.assertTrue(emergencies)
        for name, morning in emergencies:
            for further in ((), ("--verbose",)):
                with self.subTest(name, further=further):
                    text = piped("--from", "-", *further, data=morning, TERM="dumb")
                    self.assertEqual(labels(text)[1:], ["Why", "Get help"])
                    self.assertTrue(text.startswith("REST  "))

    def test_the_last_words_are_that_this_is_no_diagnosis(self):
        def check(_, morning):
            for further in ((), ("--accessible",)):
                text = piped("--from", "-", *further, data=morning)
                self.assertTrue(" ".join(text.split()).endswith(" This is not a diagnosis."), text)
                self.assertTrue(text.endswith(".\n"))
        self.each(check)

    def test_a_terminal_that_can_do_little_gets_plain_ascii(self):
        def check(_, morning):
            for poor in ({"TERM": "dumb"}, {"TERM": None}, {"LANG": "C"}, {"LANG": None}, {"LC_ALL": "C"}):
                text = piped("--from", "-", data=morning, **poor)
                self.assertTrue(text.isascii() and "\x1b" not in text, text)
        self.each(check)

    def test_it_does_not_matter_to_the_words_what_the_terminal_can_do(self):
        for name, _, morning in CASES[::8]:
            with self.subTest(name):
                rich = piped("--from", "-", data=morning).translate({ord(symbol): None for symbol in SYMBOLS})
                self.assertEqual(rich.split(), piped("--from", "-", data=morning, TERM="dumb").split())


class Colour(unittest.TestCase):
    NAMES = ("healthy", "niggle", "doms-5", "dark-urine", "missing")

    def texts(self, make):
        for name in self.NAMES:
            with self.subTest(name):
                yield make("--from", f"{name}.morning.json")

    def test_a_terminal_shows_the_verdict_in_colour(self):
        colors = {"healthy": "\x1b[1;34m\u2713 RUN\x1b[0m  ", "niggle": "\x1b[1;33m\u25b2 MODIFY\x1b[0m  ",
                  "doms-5": "\x1b[1;31m\u25a0 REST\x1b[0m  "}
        for name, start in colors.items():
            with self.subTest(name):
                text = on_terminal(80, "--from", f"{name}.morning.json")
                self.assertTrue(text.startswith(start), text)
                self.assertEqual(text.count("\x1b"), 2)

    def test_there_is_none_where_it_is_unwanted_or_not_understood(self):
        for text in self.texts(piped):
            self.assertNotIn("\x1b", text)
        for changes in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"TERM": None}, {"LANG": "C"}, {"ACCESSIBLE": "1"}):
            for text in self.texts(lambda *arguments: on_terminal(80, *arguments, **changes)):
                self.assertNotIn("\x1b", text)

    def test_the_flag_has_the_last_word(self):
        for text in self.texts(lambda *arguments: on_terminal(80, *arguments, "--color", "never")):
            self.assertNotIn("\x1b", text)
        for text in self.texts(lambda *arguments: piped(*arguments, "--color", "always", NO_COLOR="1")):
            self.assertEqual(text.count("\x1b"), 2)
        for text in self.texts(lambda *arguments: piped(*arguments, "--color", "auto")):
            self.assertNotIn("\x1b", text)

    def test_json_and_the_word_alone_are_never_coloured(self):
        for further in ("--json", "--quiet"):
            for text in self.texts(lambda *arguments: on_terminal(80, *arguments, further, "--color", "always")):
                self.assertNotIn("\x1b", text)


class Accessible(unittest.TestCase):
    def test_the_variable_and_the_flag_give_sentences_without_symbols(self):
        for name, _, morning in CASES[::4]:
            with self.subTest(name):
                by_variable = piped("--from", "-", data=morning, ACCESSIBLE="1")
                self.assertEqual(by_variable, piped("--from", "-", "--accessible", data=morning))
                self.assertRegex(by_variable, r"^Verdict: (RUN|MODIFY|REST)\. ")
                self.assertTrue(by_variable.isascii())
                self.assertNotRegex(by_variable, r"(?m)^ |  ")  # no columns to read across


def update():
    TEXTS.mkdir(exist_ok=True)
    for name in PAGES:
        (TEXTS / f"{name}.txt").write_text(page(name), encoding="utf-8")


if __name__ == "__main__":
    if UPDATE:
        update()
    unittest.main(argv=[sys.argv[0]])
