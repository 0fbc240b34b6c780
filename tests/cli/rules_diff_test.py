"""`rules diff`: equivalent, stricter, looser or both, with mornings that show it, and what becomes of past mornings."""

import json
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import BAD_RULES, FINDINGS, HEALTHY, run
from rule_folders import CARE, RULES, VERDICTS, Change, Judge, RuleFolders

PAIN = Change("rules-rest.json", "yellow-orange-zone", '{"min": 4}', '{"min": 5}')
DAYS = Change("rules-rest.json", "lasting-soreness", '{"min": 4}', '{"min": 3}')


class RulesDiff(RuleFolders):
    def diff(self, old, new, *more, status):
        done = run("rules", "diff", old, new, *more, "--format", "json")
        self.assertEqual((done.returncode, done.stderr), (status, b""))
        report = json.loads(done.stdout)
        shown = run("rules", "diff", old, new, *more)
        self.assertEqual(shown.returncode, status)
        for change in report["changes"]:
            for side in ("before", "after"):
                self.assertIn(f'  {side}: {change[side]["command"]}\n', shown.stdout.decode())
                self.assertIn(json.dumps(change[side]["morning"], separators=(",", ":")), shown.stdout.decode())
        return report

    def assertShown(self, report, *folders):
        """Each witness comes out as it is said to, by its commands, by its JSON and by the second judge."""
        for change in report["changes"]:
            with self.subTest((change["scale"], change["from"], change["to"])):
                self.assertTrue(change["decided"])
                for side, folder, level in zip(("before", "after"), folders, (change["from"], change["to"])):
                    paths = [] if folder == "default" else ["--rules-only", folder]
                    by_json = run(*paths, "--from", "-", "--json", data=json.dumps(change[side]["morning"]).encode())
                    by_flags = self.shell(change[side]["command"] + " --json").stdout
                    for assessment in map(json.loads, (by_json.stdout, by_flags)):
                        self.assertEqual((assessment[change["scale"]], assessment["decided"]), (level, True))
                    verdict, care = Judge([RULES if folder == "default" else folder]).outcome(change[side]["morning"])
                    self.assertEqual({"verdict": verdict, "care": care}[change["scale"]], level)

    def pairs(self, report):
        return {(change["scale"], change["from"], change["to"]) for change in report["changes"]}

    def test_rules_that_are_written_otherwise_are_equivalent(self):
        self.export(Change("rules-rest.json", "limp", '{"effects": "limp"}', '{"not": {"not": {"effects": ["limp"]}}}'),
                    Change("rules-clinician.json", "red-zone", '{"min": 8}', '{"above": 7}'))
        for old, new in (("default", "mine"), ("mine", "default"), ("default", "default"), ("mine", "mine")):
            report = self.diff(old, new, status=0)
            self.assertEqual((report["relation"], report["changes"], report["differences"]), ("equivalent", [], []))

    def test_a_lower_threshold_is_stricter_and_the_way_back_looser(self):
        self.export(DAYS)
        report = self.diff("default", "mine", status=0)
        self.assertEqual(report["relation"], "stricter")
        self.assertEqual(self.pairs(report), {("verdict", "run", "rest"), ("verdict", "modify", "rest"),
                                              ("care", "none", "self_care")})
        self.assertShown(report, "default", "mine")
        back = self.diff("mine", "default", status=FINDINGS)
        self.assertEqual(back["relation"], "looser")
        self.assertEqual(self.pairs(back), {(scale, to, of) for scale, of, to in self.pairs(report)})
        self.assertShown(back, "mine", "default")

    def test_looser_here_and_stricter_there_is_mixed(self):
        self.export(PAIN, DAYS)
        report = self.diff("default", "mine", status=FINDINGS)
        self.assertEqual(report["relation"], "mixed")
        orders = {"verdict": VERDICTS, "care": CARE}
        self.assertEqual({orders[scale].index(to) > orders[scale].index(of) for scale, of, to in self.pairs(report)},
                         {True, False})
        self.assertShown(report, "default", "mine")
        self.assertIn("mine against default: looser on some mornings, stricter on others\n",
                      run("rules", "diff", "default", "mine").stdout.decode())

    def test_an_addition_is_compared_with_the_rules_it_adds_to(self):
        self.write("mine.json", json.dumps({"format": "legcheck.rules/1", "rules": [
            {"id": "early", "when": {"pain": {"min": 3}}, "verdict": "rest", "care": "self_care", "reason": "It hurts.",
             "sources": ["leg-ache-guide"]}]}))
        report = self.diff("default", "mine.json", status=0)
        self.assertEqual((report["relation"], self.pairs(report)), ("stricter", {("verdict", "modify", "rest")}))
        self.assertIn("legcheck --rules mine.json ", report["changes"][0]["after"]["command"])

    def test_past_mornings_are_counted_from_old_to_new(self):
        self.export(PAIN)
        sore = [HEALTHY.replace('"pain": 0, "peak_pain": 0', f'"pain": {n}, "peak_pain": {n}') for n in (4, 4, 6)]
        whole = json.dumps(self.diff("default", "mine", status=FINDINGS)["changes"][0]["before"]["morning"])
        self.write("past.jsonl", "\n".join([HEALTHY, "", whole, whole, *sore, "{broken"]))
        report = self.diff("default", "mine", "--mornings", "past.jsonl", status=FINDINGS)
        past = report["past"]
        self.assertEqual((past["judged"], past["unreadable"]), (6, 1))
        self.assertEqual(past["verdict"], {"run": {"run": 1, "modify": 0, "rest": 0},
                                           "modify": {"run": 0, "modify": 0, "rest": 0},
                                           "rest": {"run": 0, "modify": 2, "rest": 3}})
        self.assertEqual(sum(count for row in past["care"].values() for count in row.values()), 6)
        shown = run("rules", "diff", "default", "mine", "--mornings", "past.jsonl").stdout.decode()
        self.assertIn("past mornings: 6 judged, 1 unreadable\n  verdict run: 1\n"
                      "  verdict rest becomes modify: 2\n  verdict rest: 3\n", shown)
        piped = run("rules", "diff", "default", "mine", "--mornings", "-", "--format", "json",
                    data=pathlib.Path("past.jsonl").read_bytes())
        self.assertEqual(json.loads(piped.stdout)["past"], past)
        self.assertIsNone(self.diff("default", "mine", status=FINDINGS)["past"])

    def test_rules_that_cannot_be_loaded_are_not_compared(self):
        self.export(Change("rules-rest.json", "limp", '"effects"', '"efects"'))
        for pair in (("default", "mine"), ("mine", "default")):
            done = run("rules", "diff", *pair)
            self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""))
            self.assertRegex(done.stderr.decode(), r"^mine/rules-rest.json:64:16: error: unknown question [^\n]*\n$")
        self.assertEqual(run("rules", "diff", "default", "default", "--mornings", "absent").returncode, 66)
        broken = run("rules", "diff", "default", "default", "--mornings", "/proc/self/mem")
        self.assertEqual((broken.returncode, broken.stdout), (74, b""))
        self.assertEqual(run("rules", "diff", "default", "default", "--format", "yaml").returncode, 64)

    def test_a_witness_has_no_answer_to_a_question_that_its_rules_do_not_ask(self):
        self.write("mine.json", json.dumps({"format": "legcheck.rules/1", "questions": [
            {"id": "sleep_hours", "about": "morning", "kind": "number", "min": 0, "max": 24, "ask": "How long?",
             "worse": "lower", "assumed": 8}], "rules": [
            {"id": "short", "when": {"sleep_hours": {"below": 5}, "sore": True}, "verdict": "modify", "care": "self_care",
             "reason": "Short.", "sources": ["leg-ache-guide"]}]}))
        for old, new, status in (("default", "mine.json", 0), ("mine.json", "default", FINDINGS)):
            report = self.diff(old, new, status=status)
            self.assertGreater(len(report["changes"]), 0)
            for change in report["changes"]:
                for side, path, level in (("before", old, change["from"]), ("after", new, change["to"])):
                    self.assertEqual("sleep_hours" in change[side]["morning"], path == "mine.json")
                    judged = json.loads(self.shell(change[side]["command"] + " --json").stdout)
                    self.assertEqual((judged[change["scale"]], judged["decided"]), (level, True))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
