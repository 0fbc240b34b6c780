"""What the tests of whole rule folders share: the default folder with a few words changed, and a second judge.

In a change the mark ¦ stands where the finding has to point; it is no part of the rules.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from faults import MARK, PROGRAM, Faults, run

RULES = pathlib.Path(sys.argv[1]).resolve() / "rules"
VERDICTS = ["run", "modify", "rest"]
CARE = ["none", "self_care", "see_clinician", "urgent", "emergency"]


class Change:
    """In the entry of a file with that id, `new` instead of `old`; without an id, in the whole file."""

    def __init__(self, file, entry, old, new):
        self.file, self.entry, self.old, self.new = file, entry, old, new

    def place_of(self, text):
        """Where the words begin that are changed: the first such words after the id."""
        start = text.index(f'\n      "id": "{self.entry}"') if self.entry else 0
        return text.index(self.old, start)

    def made_in(self, text):
        at = self.place_of(text)
        return text[:at] + self.new + text[at + len(self.old):]


def removed(file, entry):
    """The change that takes a whole entry out of its list; no other entry may be called so in the file."""
    text = (RULES / file).read_text()
    start = text.index('    {\n      "id": "' + entry + '"')
    end = text.index("\n    }", start) + len("\n    }")
    whole = text[start:end + 2] if text[end] == "," else text[start - 2:end]
    return Change(file, None, whole, "")


def line_and_column(data, at):
    return data.count(b"\n", 0, at) + 1, at - data.rfind(b"\n", 0, at)


def place(folder, file, entry, words):
    """Where these words stand in an entry of a file, as a finding says it."""
    text = (pathlib.Path(folder) / file).read_text()
    at = len(text[:Change(file, entry, words, "").place_of(text)].encode())
    return (f"{folder}/{file}", *line_and_column(text.encode(), at))


def documented_codes():
    text = (RULES.parent / "docs" / "rule-format.md").read_text()
    table = text.partition("## What a check finds\n")[2].partition("\n## ")[0]
    return set(re.findall(r"^\| `([a-z-]+)` \|", table, re.M))


class RuleFolders(Faults):
    def export(self, *changes, name="mine"):
        """Writes the default folder with these changes; returns the marked places."""
        shutil.copytree(RULES, name)
        marks = []
        for change in changes:
            path = pathlib.Path(name, change.file)
            path.write_text(change.made_in(path.read_text()))
        for path in sorted(pathlib.Path(name).glob("*.json")):
            data = path.read_bytes()
            if MARK not in data:
                continue
            marks.append((str(path), *line_and_column(data, data.index(MARK))))
            path.write_bytes(data.replace(MARK, b""))
        return marks

    def check(self, *paths, status):
        """The report as JSON, having looked at the exit status and that the text says the same."""
        done = run("rules", "check", *paths, "--format", "json")
        self.assertEqual((done.returncode, done.stderr), (status, b""))
        report = json.loads(done.stdout)
        shown = run("rules", "check", *paths)
        self.assertEqual(shown.returncode, status)
        self.assertLessEqual({finding["code"] for finding in report["findings"]}, documented_codes())
        self.assertSaysTheSame((shown.stderr if status == 78 else shown.stdout).decode(), report)
        return report

    def assertSaysTheSame(self, text, report):
        for finding in report["findings"]:
            at = ":".join(str(finding[part]) for part in ("file", "line", "column") if finding[part])
            code = "" if finding["severity"] == "note" else f' [{finding["code"]}]'
            self.assertIn(f'{at}: {finding["severity"]}: {finding["message"]}{code}\n', text)
            for example in finding.get("examples", []):
                self.assertIn(f': {example["command"]}\n', text)
                self.assertIn(f'    gives {example["verdict"]}, care {example["care"]}; rules that hold: '
                              f'{", ".join(example["holds"]) or "none"}\n', text)
                self.assertIn("    as JSON: " + json.dumps(example["morning"], separators=(",", ":")) + "\n", text)

    def shell(self, command):
        """Runs a printed command line as it is, with the program on the path."""
        os.makedirs("bin", exist_ok=True)
        if not os.path.exists("bin/legcheck"):
            os.symlink(PROGRAM, "bin/legcheck")
        environment = {"PATH": f"{os.getcwd()}/bin:{os.environ['PATH']}", "LC_ALL": "C", "TERM": "dumb"}
        return subprocess.run(["sh", "-c", command], env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              text=True, timeout=60)

    def assertCorrect(self, example, folder="mine", added=()):
        """What is printed for an example is so: by the command, by the JSON, and by the second judge."""
        expected = {name: example[name] for name in ("verdict", "care")} | {"decided": True}
        statuses = {"run": 0, "modify": 10, "rest": 30 if example["care"] in CARE[3:] else 20}
        shown = self.shell(example["command"])
        self.assertEqual((shown.returncode, shown.stderr), (statuses[example["verdict"]], ""), example["command"])
        self.assertRegex(shown.stdout, rf'^(\W+ )?{example["verdict"].upper()} ')
        by_flags = json.loads(self.shell(example["command"] + " --json").stdout)
        rules = [*(["--rules-only", folder] if folder else []), *(word for path in added for word in ("--rules", path))]
        given = run(*rules, "--from", "-", "--json", data=json.dumps(example["morning"]).encode())
        for assessment in (by_flags, json.loads(given.stdout)):
            self.assertEqual({name: assessment[name] for name in expected}, expected, example["command"])
        # Flags may leave out what --nothing-else says, so only the outcome is the same.
        self.assertEqual({reason["rule"] for reason in json.loads(given.stdout)["reasons"]}, set(example["holds"]))
        judge = Judge([folder or RULES, *added])
        self.assertEqual(judge.outcome(example["morning"]), (example["verdict"], example["care"]))
        self.assertEqual(judge.holding(example["morning"]), set(example["holds"]))


class Judge:
    """Judges whole mornings with one complaint, by the rule format's words and nothing of the program."""

    def __init__(self, paths):
        files = [file for path in map(pathlib.Path, paths)
                 for file in (path.glob("*.json") if path.is_dir() else [path])]
        read = [json.loads(file.read_text()) for file in files]
        self.conditions = {each["id"]: each["when"] for file in read for each in file.get("conditions", [])}
        self.questions = {each["id"]: each for file in read for each in file.get("questions", [])}
        self.rules = [rule for file in read for rule in file.get("rules", [])]
        self.guarantees = {each["id"]: each for file in read for each in file.get("guarantees", [])}

    def holding(self, morning):
        answers = morning | (morning.get("complaints") or [{}])[0]
        return {rule["id"] for rule in self.rules if self.holds(rule["when"], answers)}

    def outcome(self, morning):
        holding = self.holding(morning)
        rules = [rule for rule in self.rules if rule["id"] in holding]
        return (max((rule["verdict"] for rule in rules), key=VERDICTS.index, default="run"),
                max((rule["care"] for rule in rules), key=CARE.index, default="none"))

    def breaks(self, guarantee, morning):
        """Whether the guarantee speaks of this morning, and the morning goes against it."""
        claim = self.guarantees[guarantee]
        if not self.holds(claim["when"], morning | morning["complaints"][0]):
            return False
        verdict, care = self.outcome(morning)
        rank, level = VERDICTS.index(verdict), CARE.index(care)
        return (rank < VERDICTS.index(claim.get("verdict_at_least", "run")) or
                rank > VERDICTS.index(claim.get("verdict_at_most", "rest")) or
                level < CARE.index(claim.get("care_at_least", "none")) or
                level > CARE.index(claim.get("care_at_most", "emergency")))

    def holds(self, condition, answers):
        return all(self.entry_holds(name, test, answers) for name, test in condition.items())

    def entry_holds(self, name, test, answers):
        if name in ("all", "any"):
            return (all if name == "all" else any)(self.holds(part, answers) for part in test)
        if name == "not":
            return not self.holds(test, answers)
        if name == "at_least":
            return sum(self.holds(part, answers) for part in test["of"]) >= test["count"]
        if name in self.conditions:
            return self.holds(self.conditions[name], answers) == test
        return self.answer_passes(self.questions[name], answers.get(name), test)

    @staticmethod
    def answer_passes(question, answer, test):
        """What was not answered does not apply: that is an empty set, a no, and nothing of a number or a choice."""
        if question["kind"] == "set":
            members = set(answer or [])
            return not members if test == "none" else bool(members & set(test if isinstance(test, list) else [test]))
        if question["kind"] == "yes_no":
            return bool(answer) == test
        if answer is None:
            return False
        if not isinstance(test, dict):
            return answer in (test if isinstance(test, list) else [test])
        return (test.get("min", answer) <= answer <= test.get("max", answer) and
                ("above" not in test or answer > test["above"]) and ("below" not in test or answer < test["below"]))
