"""The help screens and the manual against the program: `help_test.py SOURCE PROGRAM`."""

import pathlib
import re
import subprocess
import sys
import unittest

SOURCE = pathlib.Path(sys.argv[1])
PROGRAM = sys.argv[2]

USAGE = 64
TOPICS = ("answers", "json", "exit-status", "privacy", "rules")
COMMANDS = (("batch",), ("rules",), ("rules", "list"), ("rules", "show"), ("rules", "export"), ("rules", "test"),
            ("schema",), ("completion",), ("help",))
SCREENS = [("--help",), ("-h",), ("help",), *(("help", topic) for topic in TOPICS),
           *((*command, "--help") for command in COMMANDS)]


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          encoding="utf-8", timeout=60)


def completions(*words):
    """What may stand in place of the last word."""
    return [line.partition("\t")[0] for line in run("__complete", *words).stdout.splitlines()]


def flags_of_completion(*command):
    """The flags of a command and of all below it."""
    flags = {flag for flag in completions(*command, "--") if flag != ":files"}
    below = completions(*command, "") if len(command) < 2 else []
    commands = {name for name in below if command in ((), ("rules",), ("profile",)) and not name.startswith(":")}
    return flags.union(*(flags_of_completion(*command, name) for name in commands))


def flags_of_manual():
    """In mdoc, `.Fl -pain` is the flag --pain."""
    return {"--" + name for name in re.findall(r"\bFl -(\S+)",
                                               (SOURCE / "docs" / "legcheck.1").read_text(encoding="utf-8"))}


class Help(unittest.TestCase):
    def test_every_screen_goes_to_standard_output_and_fits_a_terminal(self):
        for arguments in SCREENS:
            with self.subTest(arguments):
                shown = run(*arguments)
                self.assertEqual((shown.returncode, shown.stderr), (0, ""))
                self.assertTrue(shown.stdout.strip() and shown.stdout.endswith("\n"))
                self.assertFalse(shown.stdout.endswith("\n\n"))
                lines = shown.stdout.splitlines()
                self.assertLessEqual(len(lines), 40)
                self.assertEqual([line for line in lines if len(line) > 80], [])

    def test_the_main_screen_names_every_topic_and_command(self):
        words = set(re.findall(r"[a-z-]+", run("--help").stdout))
        self.assertEqual({*TOPICS, *(command[0] for command in COMMANDS)} - words, set())

    def test_the_screen_of_a_command_names_the_command(self):
        for command in COMMANDS:
            with self.subTest(command):
                self.assertIn("legcheck " + " ".join(command), run(*command, "--help").stdout)

    def test_an_unknown_topic_is_an_error_that_names_the_topics(self):
        shown = run("help", "nothing-of-the-kind")
        self.assertEqual((shown.returncode, shown.stdout), (USAGE, ""))
        self.assertIn("nothing-of-the-kind", shown.stderr)
        for topic in TOPICS:
            self.assertIn(topic, shown.stderr)

    def test_every_flag_is_in_the_manual_or_among_the_answers(self):
        answers = set(re.findall(r"--[a-z][a-z-]*", run("help", "answers").stdout))
        flags = flags_of_completion()
        self.assertIn("--pain", flags)
        self.assertEqual(flags - flags_of_manual() - answers, set())

    def test_the_manual_names_no_flag_that_is_unknown(self):
        self.assertEqual(flags_of_manual() - flags_of_completion(), set())

    def test_every_status_is_explained(self):
        header = (SOURCE / "src" / "cli" / "console" / "exit_status.hpp").read_text(encoding="utf-8")
        body = re.search(r"enum class ExitStatus \{(.*?)\};", header, re.S).group(1)
        statuses = {int(number) for number in re.findall(r"= (\d+),", body)}
        self.assertGreater(len(statuses), 10)
        listed = {int(number) for number in re.findall(r"^ *(\d+)  ", run("help", "exit-status").stdout, re.M)}
        self.assertEqual(statuses - listed, set())
        for document in ("exit-status.md", "legcheck.1"):
            with self.subTest(document):
                text = (SOURCE / "docs" / document).read_text(encoding="utf-8")
                self.assertEqual(statuses - {int(number) for number in re.findall(r"\b\d+\b", text)}, set())


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
