"""Whole mornings: each NAME.morning.json of tests/golden gives its NAME.assessment.json and its exit status.

The version of the program and the fingerprints of rules are replaced by placeholders, so that the files change only
when a judgement or a text does. `golden_test.py SOURCE PROGRAM --update` writes them anew.
"""

import json
import pathlib
import subprocess
import sys
import unittest

GOLDEN = pathlib.Path(sys.argv[1]) / "tests" / "golden"
PROGRAM = sys.argv[2]
UPDATE = "--update" in sys.argv[3:]

RUN, MODIFY, REST, CARE_TODAY, NOT_DECIDED = 0, 10, 20, 30, 40
SLEEP = ("--rules", "sleep-rules")

# morning            status       further arguments
MORNINGS = {
    "healthy":            (RUN, ()),
    "stiff-quads":        (RUN, ()),
    "load-jump":          (MODIFY, ()),
    "tired":              (MODIFY, ()),
    "niggle":             (MODIFY, ()),
    "doms-2":             (MODIFY, ()),
    "managed":            (MODIFY, ()),
    "modify-open":        (MODIFY, ()),
    "doms-5":             (REST, ()),
    "fading":             (REST, ()),
    "one-sided":          (REST, ()),
    "shin-spot":          (REST, ()),
    "young":              (REST, ()),
    "two-complaints":     (REST, ()),
    "clash":              (REST, ()),
    "clot-risk":          (CARE_TODAY, ()),
    "no-weight":          (CARE_TODAY, ()),
    "dark-urine":         (CARE_TODAY, ()),
    "missing":            (NOT_DECIDED, ()),
    "unsure":             (NOT_DECIDED, ()),
    "signs-unsure":       (NOT_DECIDED, ()),
    "nothing":            (NOT_DECIDED, ()),
    "id-and-meta":        (RUN, ()),
    "added-rules":        (REST, SLEEP),
    "added-rules-open":   (MODIFY, SLEEP),
}


def unique(pairs):
    names = [name for name, _ in pairs]
    if len(names) != len(set(names)):
        raise ValueError(f"a member stands twice: {names}")
    return dict(pairs)


def placeholders(value):
    if isinstance(value, list):
        return [placeholders(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {name: "FINGERPRINT" if name == "fingerprint" else placeholders(each) for name, each in value.items()}


def readable(line):
    """The assessment, one member a line and in the order given."""
    assessment = placeholders(json.loads(line, object_pairs_hook=unique))
    assessment["program"]["version"] = "VERSION"
    return json.dumps(assessment, indent=2, ensure_ascii=False) + "\n"


def judge(name):
    further = MORNINGS[name][1]
    # In the folder, so that no path of this machine gets into an assessment.
    return subprocess.run([PROGRAM, "--from", f"{name}.morning.json", "--json", *further], cwd=GOLDEN,
                          capture_output=True, text=True, encoding="utf-8", timeout=60)


class Golden(unittest.TestCase):
    maxDiff = None

    def test_every_morning_gives_the_assessment_that_stands_beside_it(self):
        for name, (status, _) in MORNINGS.items():
            with self.subTest(name):
                run = judge(name)
                self.assertEqual((run.returncode, run.stderr), (status, ""))
                self.assertEqual(run.stdout.count("\n"), 1)
                expected = (GOLDEN / f"{name}.assessment.json").read_text(encoding="utf-8")
                self.assertEqual(readable(run.stdout), expected)

    def test_every_file_of_the_folder_is_used(self):
        named = {f"{name}.{part}.json" for name in MORNINGS for part in ("morning", "assessment")}
        self.assertEqual({path.name for path in GOLDEN.glob("*.json")}, named)

    def test_the_morning_as_understood_is_judged_alike(self):
        for name, (_, further) in MORNINGS.items():
            with self.subTest(name):
                first = json.loads(judge(name).stdout)
                again = subprocess.run([PROGRAM, "--from", "-", "--json", *further], input=json.dumps(first["morning"]),
                                       cwd=GOLDEN, capture_output=True, text=True, encoding="utf-8", timeout=60)
                second = json.loads(again.stdout)
                passed_through = {"id": first["id"], "meta": first["meta"]}
                self.assertEqual(json.dumps({**second, **passed_through}), json.dumps(first))

    def test_the_mornings_cover_every_verdict_and_every_care(self):
        read = [json.loads((GOLDEN / f"{name}.assessment.json").read_text(encoding="utf-8")) for name in MORNINGS]
        self.assertEqual({each["verdict"] for each in read}, {"run", "modify", "rest"})
        self.assertEqual({each["care"] for each in read},
                         {"none", "self_care", "see_clinician", "urgent", "emergency"})
        self.assertEqual({each["decided"] for each in read}, {True, False})


def update():
    for name in MORNINGS:
        run = judge(name)
        (GOLDEN / f"{name}.assessment.json").write_text(readable(run.stdout), encoding="utf-8")


if __name__ == "__main__":
    if UPDATE:
        update()
    unittest.main(argv=[sys.argv[0]])
