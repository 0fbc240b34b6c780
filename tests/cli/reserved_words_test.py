"""No question may be called like a flag or a member of the output: `reserved_words_test.py SOURCE PROGRAM`."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

SOURCE = pathlib.Path(sys.argv[1])
PROGRAM = os.path.abspath(sys.argv[2])
# Of commands that take no answers, so that a flag of an answer is never meant there.
BESIDE_NO_ANSWERS = {"coverage", "interview", "mornings", "mutate"}


def run(*arguments):
    return subprocess.run([PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          encoding="utf-8", timeout=60)


def schema(name):
    return json.loads(run("schema", name).stdout)["properties"]


def question_ids():
    return {question["id"] for question in json.loads((SOURCE / "rules" / "questions.json").read_text())["questions"]}


def flags():
    """Of the manual, which names every flag (see help_test.py). In mdoc, `.Fl -pain` is the flag --pain."""
    manual = (SOURCE / "docs" / "legcheck.1").read_text(encoding="utf-8")
    return {name.replace("-", "_") for name in re.findall(r"\bFl -([a-z-]+)", manual)}


def refused(words):
    """Those of the words that are refused as ids of questions."""
    questions = [{"id": word, "about": "morning", "kind": "yes_no", "ask": "?"} for word in sorted(words)]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "rules.json")
        path.write_text(json.dumps({"format": "legcheck.rules/1", "questions": questions}))
        report = run("rules", "check", str(path), "--format", "json").stdout
    return set(re.findall(r"'(\w+)' is a reserved word", report))


class ReservedWords(unittest.TestCase):
    def test_no_question_is_called_like_a_flag_that_may_stand_beside_answers(self):
        words = flags() - question_ids() - {"no_" + each for each in question_ids()} - BESIDE_NO_ANSWERS
        self.assertGreater(len(words), 20)
        self.assertEqual(words - refused(words), set())

    def test_no_question_is_called_like_another_member_of_a_morning(self):
        words = set(schema("morning")) - question_ids()
        self.assertGreater(len(words), 3)
        self.assertEqual(words - refused(words), set())

    def test_no_question_is_called_like_a_member_of_an_assessment(self):
        for name in ("assessment", "brief"):
            words = set(schema(name))
            self.assertGreater(len(words), 5)
            self.assertEqual(words - refused(words), set(), name)

    def test_a_word_that_means_nothing_else_is_free(self):
        self.assertEqual(refused({"hunger", "noise", "verdict"}), {"verdict"})


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
