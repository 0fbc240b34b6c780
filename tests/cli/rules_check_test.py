"""`rules check`: what it says of additions and of careless rules, how it ends, and that it ends."""

import json
import pathlib
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import BAD_RULES, FINDINGS, HEALTHY, REST, RUN, run
from rule_folders import RULES, Change, Judge, RuleFolders, place

START = '{"format": "legcheck.rules/1", '
SOURCES = [{"id": "sheet", "title": "A sheet", "publisher": "Our clinic", "year": 2026}]


def rule(name, when, verdict="rest", care="self_care", **more):
    return {"id": name, "when": when, "verdict": verdict, "care": care, "reason": "It hurts.",
            "sources": ["leg-ache-guide"], **more}


def question(name, **more):
    return {"id": name, "about": "morning", "kind": "yes_no", "ask": "Is it so?", **more}


def pigeons(holes):
    """Rules that say rest where two of many are in one hole, and the claim that two are, since there is one hole less
    than there are pigeons. That is true, but a search has to go through all ways to spread them."""
    names = [[f"in_{i}_{j}" for j in range(holes)] for i in range(holes + 1)]
    pairs = [(j, a, b) for j in range(holes) for a in range(holes + 1) for b in range(a)]
    return {"questions": [question(name) for row in names for name in row],
            "rules": [rule(f"two-{j}-{a}-{b}", {names[a][j]: True, names[b][j]: True}, sources=["sheet"])
                      for j, a, b in pairs],
            "guarantees": [{"id": "crowded", "claim": "two are together", "verdict_at_least": "rest",
                            "when": {"all": [{"any": [{name: True} for name in row]} for row in names]}}],
            "sources": SOURCES, "name": "Pigeons", "review_date": "2026-11-22"}


class RulesCheck(RuleFolders):
    def add(self, *rules, file="mine.json", **more):
        members = ({"rules": list(rules)} if rules else {}) | more
        return self.write(file, json.dumps({"format": "legcheck.rules/1", **members}, indent=2))

    def found(self, report, *severities):
        return [(each["severity"], each["code"], each["claim"]) for each in report["findings"]
                if each["severity"] in severities]

    def test_the_status_tells_what_was_found(self):
        self.export()
        self.assertEqual(self.found(self.check("mine", status=0), "error", "warning"), [])
        self.assertEqual(self.found(self.check(status=0), "error", "warning"), [])
        self.add(rule("mild-and-sore", {"sore": True, "pain": {"max": 2}}))
        self.assertEqual(self.check("mine.json", status=FINDINGS)["loaded"], True)
        for path, message in (("absent", "no such file"), (self.write("empty.json", ""), "")):
            refused = self.check(path, status=BAD_RULES)
            self.assertEqual((refused["loaded"], refused["claims"], len(refused["findings"])), (False, [], 1))
            self.assertIn(message, refused["findings"][0]["message"])
        self.assertEqual(run("rules", "check", "--format", "yaml").returncode, 64)

    def test_the_summary_counts(self):
        text = run("rules", "check").stdout.decode().splitlines()
        self.assertRegex(text[-1], r"^default rules: \d+ rules, no errors, no warnings, \d+ notes; "
                                   r"\d+ claims, \d+ branches$")
        self.assertEqual(len(text) - 1, int(text[-1].split(", ")[3].split()[0]))
        self.write("mine.json", START + '"rules": [' + ", ".join(["{}"] * 50) + "]}")
        lines = run("rules", "check", "mine.json").stderr.decode().splitlines()
        self.assertEqual(lines[-1], "mine.json: 300 errors, nothing could be checked; the first 200 are shown")
        self.assertEqual(sum(" error: " in line for line in lines), 200)
        report = json.loads(run("rules", "check", "mine.json", "--format", "json").stdout)
        self.assertEqual((len(report["findings"]), report["left_out"]), (200, 100))

    def test_careless_rules_get_warnings(self):
        unused = [question("slept_badly"), {"id": "resting", "when": {"pain": 0}},
                  {"id": "tea", "text": "Drink tea.", "verdicts": ["rest"], "care_at_most": "self_care"}, SOURCES[0]]
        lists = ("questions", "conditions", "advice", "sources")
        self.export(
            *(Change(f"{name}.json", None, f'"{name}": [', f'"{name}": [\n    {json.dumps(entry)},')
              for name, entry in zip(lists, unused)),
            Change("rules-rest.json", "limp", '"id": "limp"', '"id": "pain-4",\n      "when": {"pain": {"min": 4}},\n'
                   '      "verdict": "rest",\n      "care": "see_clinician",\n      "reason": "It hurts.",\n'
                   '      "sources": ["undated"]\n    },\n    {\n      "id": "limp"'),
            Change("sources.json", None, '"sources": [',
                   '"sources": [\n    {"id": "undated", "title": "A sheet", "publisher": "Us"},'))
        pathlib.Path("mine/ruleset.json").write_text(START + '"name": "Mine"}')
        report = self.check("mine", status=FINDINGS)
        self.assertEqual(self.found(report, "error"), [])
        at = {each["code"]: (each["file"], each["line"], each["column"]) for each in report["findings"]}
        self.assertEqual(sorted(self.found(report, "warning")), [("warning", code, "") for code in (
            "no-review-date", "same-condition", "source-undated", "unused-advice", "unused-condition",
            "unused-question", "unused-source")])
        self.assertEqual({code: at[code] for code in at if code.startswith("unused")}, {
            f"unused-{name.removesuffix('s')}": place("mine", f"{name}.json", None, f'"{entry["id"]}"')
            for name, entry in zip(lists, unused)})
        self.assertEqual(at["no-review-date"], ("mine", 0, 0))
        self.assertEqual(at["source-undated"], place("mine", "sources.json", None, '"undated"'))
        self.assertEqual(at["same-condition"], place("mine", "rules-rest.json", "pain-4", '{"pain": {"min": 4}}'))

    def test_an_addition_that_goes_beyond_an_upper_bound_gets_a_note_with_an_example(self):
        self.add(rule("early", {"pain": {"min": 3}}))
        report = self.check("mine.json", status=0)
        notes = [each for each in report["findings"] if each["code"] == "guarantee-broken"]
        self.assertEqual(self.found({"findings": notes}, "note"),
                         [("note", "guarantee-broken", "mild-soreness-runs-easily")])
        self.assertIn("no longer holds", notes[0]["message"])
        self.assertCorrect(notes[0]["examples"][0], folder=None, added=["mine.json"])
        self.assertTrue(Judge([RULES, "mine.json"]).breaks(
            "mild-soreness-runs-easily", notes[0]["examples"][0]["morning"]))
        for arguments in (["rules", "check", "mine.json"], ["--rules", "mine.json", "rules", "check"]):
            self.assertIn('mine.json: 1 rule, no errors, no warnings, 2 notes; every "at least" guarantee still holds; ',
                          run(*arguments).stdout.decode())

    def test_what_an_addition_guarantees_itself_is_proved_whole(self):
        """`at least` as well as `at most`; none of them held before."""
        seen = {"id": "seen", "claim": "calves are seen", "when": {"place": "calf", "hurts": True}}
        for bound in ({"care_at_least": "urgent"}, {"verdict_at_least": "rest"}, {"verdict_at_most": "run"}):
            with self.subTest(bound):
                self.add(rule("calves", {"place": "calf", "pain": {"min": 2}}), guarantees=[{**seen, **bound}])
                report = self.check("mine.json", status=FINDINGS)
                self.assertEqual(self.found(report, "error"), [("error", "guarantee-broken", "seen")])
                finding = [each for each in report["findings"] if each["claim"] == "seen"][0]
                self.assertCorrect(finding["examples"][0], folder=None, added=["mine.json"])
                judged = run("--rules", "mine.json", "--from", "-", "--json", data=b'{"format": "legcheck.morning/1"}')
                self.assertIn("seen", json.loads(judged.stdout)["rule_set"]["guarantees"])
                self.assertIn("guarantees of its own: 0 of 1 hold; ", run("rules", "check", "mine.json").stdout.decode())
        self.add(rule("calves", {"place": "calf", "hurts": True}),
                 guarantees=[{**seen, "verdict_at_least": "rest", "care_at_least": "self_care"}])
        self.assertEqual(self.found(self.check("mine.json", status=0), "error", "warning"), [])
        self.assertIn("guarantees of its own: 1 of 1 hold; ", run("rules", "check", "mine.json").stdout.decode())

    def test_a_replacement_cannot_restate_a_guarantee_of_the_default_rules_unseen(self):
        weaker = Change("guarantees.json", "pain-4", '{"min": 4}', '{"min": 5}')
        self.export(Change("rules-rest.json", "yellow-orange-zone", '{"min": 4}', '{"min": 5}'), weaker)
        report = self.check("mine", status=FINDINGS)
        self.assertEqual(self.found(report, "error"), [("error", "guarantee-broken", "default:pain-4")])
        judged = run("--rules-only", "mine", "--from", "-", "--json", data=b'{"format": "legcheck.morning/1"}')
        self.assertEqual(json.loads(judged.stdout)["rule_set"]["guarantees"], ["default:pain-4"])
        stricter = Change("guarantees.json", "mild-soreness-runs-easily", '"max": 3}', '"max": 2}')
        self.export(Change("rules-rest.json", "yellow-orange-zone", '{"min": 4}', '{"min": 3}'), stricter, name="strict")
        report = self.check("strict", status=0)
        self.assertEqual([each for each in self.found(report, "note") if each[1] == "guarantee-broken"],
                         [("note", "guarantee-broken", "default:mild-soreness-runs-easily")])

    def test_an_addition_may_not_make_a_worse_answer_milder(self):
        self.add(rule("mild-and-sore", {"sore": True, "pain": {"max": 2}}, care="see_clinician"))
        report = self.check("mine.json", status=FINDINGS)
        self.assertEqual(self.found(report, "error", "warning"), [("error", "not-monotone", "monotone:pain")] * 2)
        for finding in report["findings"]:
            for example in finding["examples"]:
                self.assertCorrect(example, folder=None, added=["mine.json"])

    def test_an_addition_is_blamed_for_its_own_faults_only(self):
        self.add(rule("never", {"pain": 0, "sore": True}), rule("twice", {"effects": "limp"}),
                 sources=[{"id": "undated", "title": "A sheet", "publisher": "Us"}])
        report = self.check("mine.json", status=FINDINGS)
        self.assertEqual({each["file"] for each in report["findings"]}, {"mine.json"})
        self.assertEqual(sorted(self.found(report, "error", "warning")), [
            ("error", "never-holds", "can-hold:never"), ("warning", "same-condition", ""),
            ("warning", "source-undated", ""), ("warning", "unused-source", "")])

    def test_several_additions_are_checked_together(self):
        self.add(rule("one", {"pain": {"min": 5}}), file="a.json")
        self.add(rule("two", {"pain": {"min": 5}}), file="b.json")
        report = self.check("a.json", "b.json", status=FINDINGS)
        self.assertEqual([(each["code"], each["file"]) for each in report["findings"] if each["severity"] != "note"],
                         [("same-condition", "b.json")])
        self.assertEqual(report["rules"], "a.json + b.json")

    def test_what_the_budget_does_not_suffice_for_is_named_and_counts(self):
        self.add(**pigeons(10))
        report = self.check("mine.json", status=FINDINGS)
        open_claims = [each for each in report["findings"] if each["code"] == "not-decided"]
        self.assertEqual(self.found({"findings": open_claims}, "error"), [("error", "not-decided", "crowded")])
        self.assertEqual(open_claims[0]["message"],
                         '"two are together" could not be decided: the search budget was used up')
        self.assertEqual([each["result"] for each in report["claims"] if each["id"] == "crowded"], ["not_decided"])
        judged = run("--rules-only", "mine.json", "--from", "-", "--json", data=b'{"format": "legcheck.morning/1"}')
        self.assertIn("crowded", json.loads(judged.stdout)["rule_set"]["guarantees"])
        self.add(**pigeons(4))
        self.assertNotIn("not-decided", [each["code"] for each in self.check("mine.json", status=FINDINGS)["findings"]])

    def test_two_thousand_rules_are_checked(self):
        """As many as there may be: conditions of two to four tests, of all questions in turn."""
        questions = list(Judge([RULES]).questions.values())
        rules = [rule(f"rule-{i}", {each["id"]: some_test(each, i) for each in
                                    (questions[(i * step) % len(questions)] for step in range(1, 3 + i % 3))})
                 for i in range(2000 - self.rules_by_default())]
        self.add(*rules)
        report = self.check("mine.json", status=FINDINGS)
        self.assertTrue(report["loaded"])
        self.assertGreater(len(report["claims"]), 4000)
        self.assertNotIn("not_decided", [each["result"] for each in report["claims"]])
        self.add(*rules, rule("one-more", {"pain": 3}))
        self.assertEqual([each["code"] for each in self.check("mine.json", status=BAD_RULES)["findings"]],
                         ["too-large"])

    @staticmethod
    def rules_by_default():
        return len(Judge([RULES]).rules)

    def test_hostile_files_are_refused(self):
        def rules(*each):
            return START + '"rules": [' + ",".join(each) + "]}"
        plain = json.dumps(rule("mine", {"pain": 3}))
        deep = '{"not": ' * 61 + '{"pain": 3}' + "}" * 61
        values = "more than 200000 values in one document"
        for name, text, message in (
                ("a million rules", rules(*["{}"] * 1_000_000), values),
                ("many rules", rules(*[plain] * 2001), "too many rules: 2097 so far (at most 2000)"),
                ("a file of 5 MB", rules(plain.replace("It hurts.", "x" * 5_000_000)),
                 "is too large (at most 4194304 bytes)"),
                ("deep nesting", rules(plain.replace('{"pain": 3}', deep)), "nested too deep (limit 64)"),
                ("very deep nesting", START + '"rules": ' + "[" * 1_000_000, "nested too deep (limit 64)"),
                ("many conditions", rules(plain.replace('{"pain": 3}', '{"any": [' + ",".join(['{"pain": 3}'] * 61_000)
                                                        + "]}")), "too many conditions and tests: "),
                ("many named conditions", START + '"conditions": [' + ",".join(
                    f'{{"id": "c{i}", "when": {{"pain": 3}}}}' for i in range(3000)) + "]}",
                 "too many named conditions: "),
                ("many values", rules(plain.replace('{"pain": 3}', '{"pain": [' + "3," * 300_000 + "3]}")), values),
                ("many questions", START + '"questions": [' + ",".join(
                    json.dumps(question(f"q{i}")) for i in range(300)) + "]}", "too many questions: "),
                ("many thresholds", rules(*(json.dumps(rule(f"r{i}", {"week_change": i})) for i in range(100))),
                 "'week_change' is tested against too many thresholds (at most 62 are possible)"),
                ("many placeholders", rules(plain.replace("It hurts.", "{a}" * 100_000)), "the placeholder {a} is no")):
            with self.subTest(name):
                self.write("mine.json", text)
                for paths in (["rules", "check", "mine.json"], ["--rules", "mine.json", "--from", "-"],
                              ["--rules-only", "mine.json", "--from", "-"], ["rules", "diff", "default", "mine.json"]):
                    done = run(*paths, data=HEALTHY.encode())
                    self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""), done.stderr[:300])
                    if "--rules-only" not in paths:
                        self.assertIn(message, done.stderr.decode())

    def test_parts_that_share_parts_are_looked_at_once(self):
        """Each condition uses the last one sixty times, so there are 60 to the 14th ways down."""
        conditions = [{"id": "c0", "when": {"pain": {"min": 1}}}, *(
            {"id": f"c{i}", "when": {"any": [{f"c{i - 1}": True, "days": {"min": 1 + j % 4}} for j in range(60)]}}
            for i in range(1, 15))]
        self.add(rule("mine", {"c14": True}), conditions=conditions)
        self.check("mine.json", status=0)
        judged = run("--rules", "mine.json", "--from", "-", "--json",
                     data=HEALTHY.replace('"pain": 0', '"pain": 1, "days": 1').encode())
        self.assertIn("mine", [each["rule"] for each in json.loads(judged.stdout)["reasons"]])

    def test_many_broken_claims_about_large_conditions_are_reported(self):
        """Looking for the rule that is nearest must not take longer than the proofs."""
        causes = Judge([RULES]).questions["causes"]["choices"]
        large = [{"causes": [each["id"] for i, each in enumerate(causes) if number >> i & 1]}
                 for number in range(1, 2001)]
        self.export()
        self.add(*(rule(f"rule-{i}", {"large": True, "days": {"min": 2 + i}, "week_change": {"min": i}}, "modify")
                   for i in range(50)), file="mine/large.json",
                 conditions=[{"id": "large", "when": {"any": large}}],
                 guarantees=[{"id": f"claim-{i}", "claim": f"claim {i}", "when": {"large": True, "days": {"min": 2 + i}},
                              "care_at_least": "urgent"} for i in range(50)])
        broken = [each for each in self.check("mine", status=FINDINGS)["findings"] if each["code"] == "guarantee-broken"]
        self.assertEqual({each["claim"] for each in broken}, {f"claim-{i}" for i in range(50)})

    def test_many_files_are_refused(self):
        (self.folder / "mine").mkdir()
        for i in range(5):
            self.write(f"mine/{i}.json", START + '"sources": [' + " " * 3_500_000 + "]}")
        self.assertEqual(self.check("mine", status=BAD_RULES)["findings"][0]["message"],
                         "the rules are too large (at most 16777216 bytes in all files together)")
        for i in range(1001):
            self.write(f"mine/{i}.json", START + '"sources": []}')
        self.assertEqual([each["code"] for each in self.check("mine", status=BAD_RULES)["findings"]], ["unreadable"])

    def test_every_judgement_names_what_does_not_hold_and_ends_as_without_it(self):
        self.export(Change("rules-rest.json", "yellow-orange-zone", '{"min": 4}', '{"min": 5}'))
        self.add(rule("early", {"pain": {"min": 3}}))
        sore = HEALTHY.replace('"pain": 0, "peak_pain": 0', '"pain": 6, "peak_pain": 6')
        for rules, broken in ((["--rules-only", "mine"], ["pain-4"]),
                              (["--rules", "mine.json"], ["mild-soreness-runs-easily"]), ([], [])):
            for morning, status in ((HEALTHY, RUN), (sore, REST)):
                with self.subTest((rules, morning)):
                    done = run(*rules, "--from", "-", "--json", data=morning.encode())
                    self.assertEqual(done.returncode, status)
                    self.assertEqual(json.loads(done.stdout)["rule_set"]["guarantees"], broken)
                    lines = run(*rules, "batch", data=morning.encode())
                    self.assertEqual(json.loads(lines.stdout)["rule_set"]["guarantees"], broken)
                    shown = run(*rules, "--from", "-", data=morning.encode())
                    said = " ".join(shown.stdout.decode().split())
                    self.assertEqual(shown.returncode, status)
                    if rules:
                        self.assertRegex(said, r"Judged by (Only: legcheck default rules [\d.]+|Added: mine\.json) \(")
                    for each in broken or ["guaranteed"]:
                        self.assertEqual(f"do not keep what is guaranteed: {each} (" in said, bool(broken))
                    quiet = run(*rules, "--from", "-", "--quiet", data=morning.encode())
                    self.assertEqual((quiet.returncode, quiet.stderr), (status, b""))


def some_test(question, turn):
    if question["kind"] in ("integer", "number"):
        low, high = question["min"], question["max"]
        return {"min" if turn % 3 else "max": low + (high - low) * (1 + turn % 7) // 8}
    if question["kind"] == "yes_no":
        return turn % 2 == 0
    ids = [choice["id"] for choice in question["choices"]]
    return [ids[(turn + i) % len(ids)] for i in range(1 + turn % (len(ids) - 1))]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
