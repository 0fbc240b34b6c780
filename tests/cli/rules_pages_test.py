"""What rules explain, rules graph and rules doc print: `rules_pages_test.py SOURCE PROGRAM`. With --update the goldens and
docs/rules.md are written anew."""

import json
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest

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


def run(*arguments):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8", timeout=300)


def printed(*arguments):
    done = run(*arguments)
    assert (done.returncode, done.stderr) == (0, ""), done.stderr
    return done.stdout


def rules():
    return [rule for path in (SOURCE / "rules").glob("rules-*.json") for rule in json.loads(path.read_text())["rules"]]


class Pages(unittest.TestCase):
    maxDiff = None

    def hostile(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = pathlib.Path(folder.name) / "mine.json"
        path.write_text(json.dumps(HOSTILE), encoding="utf-8")
        return path

    def test_a_rule_is_explained_as_it_was(self):
        for golden in sorted(GOLDEN.glob("explain-*.txt")):
            with self.subTest(golden.name):
                self.assertEqual(printed("rules", "explain", golden.stem.removeprefix("explain-")), golden.read_text())

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
        DOCUMENT.write_text(printed("rules", "doc"), encoding="utf-8")
        sys.exit()
    unittest.main(argv=sys.argv[:1])
