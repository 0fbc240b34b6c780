"""What rules explain, rules graph and rules doc print: `rules_pages_test.py SOURCE PROGRAM`. With --update the goldens and
docs/rules.md are written anew."""

import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

import pexpect

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = sys.argv[2]
GOLDEN = SOURCE / "tests" / "golden" / "rules"
DOCUMENT = SOURCE / "docs" / "rules.md"
HOSTILE = {
    "format": "legcheck.rules/1",
    "name": "mine \u001b[31m\"]; evil <b>",
    "sources": [{"id": "book", "title": "A <script> | *book*", "author": "Some`body`"}],
    "questions": [{"id": "pain", "about": "complaint", "kind": "integer", "min": 0, "max": 10,
                   "ask": "# How sore?\n## RUN"}],
    "conditions": [{"id": "sore", "means": "it\nhurts \"now\\", "when": {"pain": {"min": 1}}}],
    "rules": [{"id": "mine", "when": {"sore": True}, "verdict": "rest", "care": "none",
               "reason": "[x](http://example.org) {pain}\u202e", "sources": ["book"]}],
}


# An addition with long words, and with a fault that is shown by an example.
ADDED = {
    "format": "legcheck.rules/1",
    "sources": [{"id": "a-book-that-nobody-reads", "title": "A book", "author": "Us", "year": 2020}],
    "rules": [{"id": "a-rule-with-a-long-name-that-says-what-it-is-about", "when": {"pain": {"min": 1, "max": 2}},
               "verdict": "rest", "care": "self_care", "reason": "It hurts {pain}.", "sources": ["leg-ache-guide"]}],
}
WIDTHS = (80, 40, 20)


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", timeout=300)


def printed(*arguments):
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def shown(columns, *arguments):
    """What a terminal of that width gets."""
    environment = {**os.environ, "TERM": "xterm", "LANG": "C.UTF-8"}
    environment.pop("ACCESSIBLE", None)
    child = pexpect.spawn(PROGRAM, list(map(str, arguments)), env=environment, encoding="utf-8", timeout=300,
                          dimensions=(24, columns))
    child.expect(pexpect.EOF)
    child.close()
    return child.before.replace("\r\n", "\n")


def rules():
    return [rule for path in (SOURCE / "rules").glob("rules-*.json") for rule in json.loads(path.read_text())["rules"]]


class Pages(unittest.TestCase):
    maxDiff = None

    def file(self, rules):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / "mine.json"
        path.write_text(json.dumps(rules), encoding="utf-8")
        return path

    def hostile(self):
        return self.file(HOSTILE)

    def test_a_rule_is_explained_as_it_was(self):
        for golden in sorted(GOLDEN.glob("explain-*.txt")):
            with self.subTest(golden.name):
                self.assertEqual(printed("rules", "explain", golden.stem.removeprefix("explain-")), golden.read_text())

    def test_a_rule_is_explained_on_a_narrow_terminal_and_to_a_screen_reader(self):
        self.assertEqual(shown(40, "rules", "explain", "one-sided"), (GOLDEN / "narrow-one-sided.txt").read_text())
        self.assertEqual(printed("--accessible", "rules", "explain", "one-sided"),
                         (GOLDEN / "accessible-one-sided.txt").read_text())

    def test_no_line_is_longer_than_its_terminal_is_wide(self):
        mine = self.file(ADDED)
        broken = self.file({**ADDED, "rules": [{**ADDED["rules"][0], "when": {"pian": {"min": 3}}}]})
        changed = self.file({**HOSTILE, "rules": [{**HOSTILE["rules"][0], "when": {"sore": False}}]})
        pages = [("rules", "list"), ("rules", "list", "--rules", mine), ("rules", "check", mine),
                 ("rules", "check", broken), ("rules", "diff", self.hostile(), changed),
                 ("rules", "test", "--rules", mine, "--coverage")]
        for rule in ("clot-risk", "niggle-stays", "one-sided", "worse-than-yesterday"):
            pages += [("rules", "show", rule), ("rules", "explain", rule)]
        for arguments in pages:
            whole = run(*arguments)
            words = re.sub(r"[\s,\\]", "", whole.stdout + whole.stderr)
            for columns in WIDTHS:
                with self.subTest(arguments, columns=columns):
                    page = shown(columns, *arguments)
                    self.assertEqual([line for line in page.splitlines() if len(line) > columns], [])
                    if "check" not in arguments:  # which cuts the lines of files that it shows
                        self.assertEqual(re.sub(r"[\s,\\]", "", page), words)
                with self.subTest(arguments, columns=columns, accessible=True):
                    page = shown(columns, "--accessible", *arguments)
                    self.assertEqual([line for line in page.splitlines() if len(line) > columns], [])
                    self.assertNotRegex(page, r"(?m)^ | \^$|^- ")

    def test_an_example_that_was_broken_can_still_be_pasted(self):
        for rule in ("one-sided", "clot-risk", "niggle-stays"):
            lines = printed("rules", "explain", rule)
            example = re.search(r"^  (legcheck .*)$", lines, re.M)[1]
            for columns in WIDTHS:
                with self.subTest(rule, columns=columns):
                    page = shown(columns, "rules", "explain", rule)
                    pasted = re.search(r"^  (legcheck (?:.*\\\n)*.*)$", page, re.M)[1]
                    self.assertEqual(shlex.split(pasted.replace("\\\n", "")), shlex.split(example))

    def test_every_rule_has_an_example_that_makes_it_hold(self):
        self.assertGreater(len(rules()), 90)
        for rule in rules():
            with self.subTest(rule["id"]):
                lines = printed("rules", "explain", rule["id"])
                example = re.search(r"^A morning on which it holds:\n  (legcheck .*)$", lines, re.M)
                self.assertIsNotNone(example)
                words = shlex.split(example[1])
                judged = json.loads(run("--json", *words[1:]).stdout)
                self.assertIn(rule["id"], [reason["rule"] for reason in judged["reasons"]])

    def test_a_rule_that_does_not_exist_is_named_with_the_nearest(self):
        done = run("rules", "explain", "one-sidd")
        self.assertEqual((done.returncode, done.stdout, done.stderr),
                         (64, "", "legcheck: error: unknown rule 'one-sidd' (did you mean 'one-sided'?)\n"))

    def test_graphviz_takes_the_graph_and_finds_every_rule_in_it(self):
        if not shutil.which("dot"):
            self.fail("dot is not installed: install the Debian package graphviz")
        for arguments in ((), ("--rules-only", self.hostile())):
            graph = printed("rules", "graph", *arguments)
            done = subprocess.run(["dot", "-Tjson0"], input=graph, capture_output=True, text=True, timeout=300)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            names = {each["name"] for each in json.loads(done.stdout)["objects"]}
            for rule in rules() if not arguments else HOSTILE["rules"]:
                self.assertIn(f"rule {rule['id']}", names)
                self.assertIn(f'-> "rule {rule["id"]}"', graph)
            declared = set(re.findall(r'^  ("(?:[^"\\]|\\.)*") \[label', graph, re.M))
            for edge in re.findall(r'^  ("(?:[^"\\]|\\.)*") -> ("(?:[^"\\]|\\.)*")', graph, re.M):
                self.assertLessEqual(set(edge), declared)

    def test_the_document_of_the_default_rules_is_not_stale(self):
        self.assertEqual(printed("rules", "doc"), DOCUMENT.read_text(encoding="utf-8"))

    def test_the_document_names_everything_in_the_folder(self):
        document = DOCUMENT.read_text(encoding="utf-8")
        for path in (SOURCE / "rules").glob("*.json"):
            for kind, entries in json.loads(path.read_text()).items():
                if kind not in ("questions", "conditions", "rules", "limits", "advice", "clashes", "sources", "guarantees"):
                    continue
                for entry in entries:
                    self.assertIn(f"- `{entry['id']}`", document, path.name)

    def test_texts_of_rules_are_nothing_but_text(self):
        path = self.hostile()
        for command in (["doc"], ["graph"], ["explain", "mine"]):
            with self.subTest(command[0]):
                page = printed("--rules-only", path, "rules", *command)
                self.assertNotRegex(page, "[\x00-\x09\x0b-\x1f\u202e]")
                self.assertNotRegex(page, "(?m)^ *(## )?RUN")
        page = printed("--rules-only", path, "rules", "doc")
        self.assertNotIn("<script>", page.replace("\\<script\\>", ""))
        self.assertNotIn("[x](", page)


if __name__ == "__main__":
    if sys.argv[3:] == ["--update"]:
        for golden in GOLDEN.glob("explain-*.txt"):
            golden.write_text(printed("rules", "explain", golden.stem.removeprefix("explain-")), encoding="utf-8")
        (GOLDEN / "narrow-one-sided.txt").write_text(shown(40, "rules", "explain", "one-sided"), encoding="utf-8")
        (GOLDEN / "accessible-one-sided.txt").write_text(printed("--accessible", "rules", "explain", "one-sided"),
                                                         encoding="utf-8")
        DOCUMENT.write_text(printed("rules", "doc"), encoding="utf-8")
        sys.exit()
    unittest.main(argv=sys.argv[:1])
