"""Rule folders that are broken on purpose, by one small change of the default folder: each fault is named where it is.

Where a claim is broken, what is printed for its example must be so: the command as it stands, the JSON, and the rules'
own words must all come to the same, and go against the claim.
"""

import json
import re
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from rule_folders import (CARE, RULES, VERDICTS, Change, Judge, RuleFolders, documented_codes, place,
                          removed)

CLINICIAN, REST, URGENT = "rules-clinician.json", "rules-rest.json", "rules-urgent.json"
FINDINGS, BAD_RULES = 1, 78
MARKED = "at the mark"


def claimed(guarantee):
    """A finding that stands where a guarantee of the folder is stated."""
    return ("guarantees.json", guarantee, '"claim": "')


class BrokenRules(RuleFolders):
    def assertFound(self, changes, *expected, status=FINDINGS):
        """Exactly these findings beside notes: where, code, and claim with its scale where there is one."""
        self.setUp()
        marks = self.export(*changes)
        report = self.check("mine", status=status)
        found = [each for each in report["findings"] if each["severity"] != "note"]
        rows = [((each["file"], each["line"], each["column"]), each["code"], each.get("claim", "")) for each in found]
        self.assertEqual(sorted(rows), sorted((self.expected_place(at, marks), code, claim[0] if claim else "")
                                              for at, code, *claim in expected))
        for each in found:
            self.assertProved(each)
        return report

    def expected_place(self, at, marks):
        if at == MARKED:
            self.assertEqual(len(marks), 1)
            return marks[0]
        file, line, column = place("mine", *at)
        return file, line, column + (len('"claim": ') if at[2] == '"claim": "' else 0)

    def assertProved(self, finding):
        """The examples are what they are said to be, and break the claim."""
        examples, judge = finding.get("examples", []), Judge(["mine"])
        for example in examples:
            self.assertCorrect(example)
        if finding["code"] == "guarantee-broken":
            self.assertEqual(len(examples), 1)
            self.assertTrue(judge.breaks(finding["claim"], examples[0]["morning"]))
        if finding["code"] in ("not-monotone", "not-asked"):
            self.assertEqual(len(examples), 2)
            self.assertLess(*self.outcomes(finding))
            self.assertEqual(self.differences(examples), {finding["claim"].split(":")[1]})

    @staticmethod
    def outcomes(finding):
        """The less careful outcome, then the more careful one, as the claim has them."""
        less, more = (finding["examples"] if finding["code"] == "not-asked" else reversed(finding["examples"]))
        scale, order = ("verdict", VERDICTS) if "verdict" in finding["message"] else ("care", CARE)
        return order.index(less[scale]), order.index(more[scale])

    @staticmethod
    def differences(examples):
        one, other = ({**each["morning"], **each["morning"]["complaints"][0], "complaints": None} for each in examples)
        return {name for name in one.keys() | other.keys() if one.get(name) != other.get(name)}

    def test_the_default_folder_has_no_fault(self):
        self.assertFound([], status=0)

    def test_a_raised_threshold(self):
        for threshold in ('{"min": ¦5}', '{"above": ¦5}'):
            at = threshold.replace("¦", "")
            self.assertFound([Change(REST, "yellow-orange-zone", '{"min": 4}', "¦" + at)],
                             (MARKED, "guarantee-broken", "pain-4"))

    def test_a_dropped_rule(self):
        self.assertFound([removed(REST, "limp")], (claimed("limp"), "guarantee-broken", "limp"),
                         (claimed("any-effect"), "guarantee-broken", "any-effect"))
        self.assertFound([removed("rules-emergency.json", "chest")],
                         (claimed("emergency-signs"), "guarantee-broken", "emergency-signs"),
                         (claimed("emergency-signs"), "guarantee-broken", "emergency-signs"),
                         (claimed("any-sign"), "guarantee-broken", "any-sign"),
                         (claimed("any-sign"), "guarantee-broken", "any-sign"))

    def test_a_rule_gated_by_a_forgotten_question(self):
        report = self.assertFound(
            [Change(REST, "limp", '{"effects": "limp"}', '{"effects": "limp", "recurring": true}')],
            (claimed("limp"), "guarantee-broken", "limp"), (claimed("any-effect"), "guarantee-broken", "any-effect"))
        gate = place("mine", REST, "limp", "true")
        remarks = {(each["file"], each["line"], each["column"]): each["message"]
                   for finding in report["findings"] for each in finding["remarks"]}
        self.assertEqual(remarks[gate], "the rule 'limp' does not hold because of recurring true")

    def test_an_inverted_not(self):
        self.assertFound([Change(REST, "lasting-soreness", '{"sore": true, "days": {"min": 4}, "managed": false',
                                 '¦{"sore": true, "days": {"min": 4}, "managed": true')],
                         (MARKED, "guarantee-broken", "over-three-days"),
                         *((MARKED, "not-monotone", f"monotone:{each}") for each in ("pain", "peak_pain", "cleared")))

    def test_a_not_around_a_whole_condition(self):
        whole, inside = (REST, "unhealed-injury", '{"not"'), (REST, "unhealed-injury", '"injury"}}')
        self.assertFound([Change(REST, "unhealed-injury", '{"body": "injury"}', '{"not": {"body": "injury"}}')],
                         (whole, "guarantee-broken", "healthy-runs"),
                         (whole, "guarantee-broken", "mild-soreness-runs-easily"),
                         (whole, "guarantee-broken", "niggle-runs-easily"),
                         (whole, "not-monotone", "monotone:body"), (whole, "not-monotone", "monotone:body"),
                         (inside, "guarantee-broken", "unhealed-injury"))

    def test_off_by_one_at_pain_3_and_4(self):
        self.assertFound([Change(REST, "yellow-orange-zone", '{"min": 4}', '¦{"above": 4}')],
                         (MARKED, "guarantee-broken", "pain-4"))
        self.assertFound([Change(REST, "yellow-orange-zone", '{"pain": {"min": 4}', '¦{"pain": {"min": 3}')],
                         (MARKED, "guarantee-broken", "mild-soreness-runs-easily"))

    def test_off_by_one_at_pain_7_and_8(self):
        self.assertFound([Change(CLINICIAN, "red-zone", '{"min": 8}', '¦{"above": 8}')],
                         (MARKED, "guarantee-broken", "pain-8"))

    def test_off_by_one_at_day_3_and_4(self):
        self.assertFound([Change(CLINICIAN, "over-three-days", '{"min": 4}', '¦{"above": 4}')],
                         (MARKED, "guarantee-broken", "over-three-days-care"))
        self.assertFound([Change(REST, "lasting-soreness", '{"min": 4}', '¦{"min": 5}')],
                         (MARKED, "guarantee-broken", "over-three-days"))

    def test_a_sign_left_out_of_a_list(self):
        self.assertFound([Change(CLINICIAN, "pain-at-rest", '["at_rest", "night"]', '["at_rest"]')],
                         (claimed("any-effect"), "guarantee-broken", "any-effect"))
        one_list = json.dumps(["swelling", "lump", "numbness", "night_cramps", "pop"])
        report = self.assertFound(
            [Change(CLINICIAN, "swelling", '"swelling"}', one_list + "}"),
             *(removed(CLINICIAN, each) for each in ("bruising", "lump", "numbness", "pop", "night-cramps"))],
            *[(claimed("any-sign"), "guarantee-broken", "any-sign")] * 2)
        self.assertEqual({tuple(each["morning"]["signs"]) for finding in report["findings"]
                          for each in finding["examples"]}, {("bruising",)})

    def test_a_place_left_out_of_a_list(self):
        self.assertFound([Change(URGENT, "clot-risk", '"place": ["calf", "behind_knee", "front_thigh", "back_thigh", ',
                                 '"place": ¦["calf", "behind_knee", "front_thigh", ')],
                         *[(MARKED, "guarantee-broken", "clot-major")] * 2)

    def test_none_where_lacks_was_meant(self):
        changes = [Change(CLINICIAN, "red-zone", '{"pain": {"min": 8}}', '{"pain": {"min": 8}, "risks": "none"}')]
        whole = (CLINICIAN, "red-zone", '{"pain"')
        report = self.assertFound(changes, (claimed("pain-8"), "guarantee-broken", "pain-8"),
                                  (whole, "not-monotone", "monotone:risks"))
        self.assertIn("the rule 'red-zone' does not hold because of risks \"none\"",
                      [remark["message"] for finding in report["findings"] for remark in finding["remarks"]])

    def test_an_applicability_that_hides_a_sign(self):
        self.assertFound([Change("questions.json", "effects", '{"hurts": true}', '¦{"sore": true}')],
                         *[(MARKED, "not-asked", "asked:effects")] * 2)

    def test_a_contradiction(self):
        self.assertFound(
            [Change(CLINICIAN, "bruising", '"bruising"}', '"bruising", "not": {"signs": "bruising"}}')],
            ((CLINICIAN, "bruising", '"bruising"'), "never-holds", "can-hold:bruising"),
            *[(claimed("any-sign"), "guarantee-broken", "any-sign")] * 2)

    def test_one_condition_with_two_verdicts(self):
        self.assertFound([Change(REST, "yellow-orange-zone", '"id": "yellow-orange-zone",',
                                 '"id": "hold-back",\n      "when": {"pain": {"min": 4}},\n      "verdict": "modify",'
                                 '\n      "care": "self_care",\n      "reason": "It hurts.",\n'
                                 '      "sources": ["leg-ache-guide"]\n    },\n    {\n      "id": "yellow-orange-zone",')],
                         ((REST, "yellow-orange-zone", '{"pain"'), "same-condition"))

    def test_a_rule_wholly_covered_by_another(self):
        report = self.assertFound([Change(REST, "limp", '"id": "limp"', '"id": ¦"very-sore",\n      "when": {"pain": 10},\n'
                                          '      "verdict": "rest",\n      "care": "see_clinician",\n'
                                          '      "reason": "It hurts.",\n      "sources": ["leg-ache-guide"]\n    },\n'
                                          '    {\n      "id": "limp"')], status=0)
        covered = [each for each in report["findings"] if each["claim"].endswith(":very-sore")]
        self.assertEqual([(each["code"], each["message"], (each["file"], each["line"])) for each in covered],
                         [(f"idle-{scale}", f"the rule 'very-sore' never decides the {scale}: where it holds, "
                           f"'red-zone' always says {level} too", ("mine/" + REST, 63))
                          for scale, level in (("verdict", "rest"), ("care", "see_clinician"))])

    def test_what_cannot_be_loaded(self):
        threshold = (REST, "yellow-orange-zone", '{"min": 4}')
        for changes, code in (
                ([Change(CLINICIAN, "bruising", '"bruising"', '¦"swelling"')], "duplicate-id"),
                ([Change(REST, "limp", '"effects"', '¦"efects"')], "unknown-name"),
                ([Change(REST, "limp", '{"effects": "limp"}', '{"effects": ¦"lmp"}')], "unknown-value"),
                ([Change(REST, "limp", '"verdict": "rest"', '"verdict": ¦"walk"')], "unknown-value"),
                ([Change(*threshold, '¦"4"')], "wrong-type"), ([Change(*threshold, '{"min": ¦"4"}')], "wrong-type"),
                ([Change(*threshold, '{¦">=": 4}')], "unknown-member"),
                ([Change(CLINICIAN, "lump", '{"signs": "lump"}', '{"signs": ¦{"contains": "lump"}}')], "wrong-type"),
                ([Change(*threshold, '¦{"min": 40}')], "out-of-range"), ([Change(*threshold, "¦{}")], "empty"),
                ([Change(REST, "limp", '"sources"', '¦"limit": [],\n      "sources"')], "unknown-member"),
                ([Change(REST, "limp", '"sources": ["', '"sources": [¦"x')], "unknown-name"),
                ([Change(REST, "limp", '"rest",\n      "care": "self_care"', '¦"modify",\n      "care": "urgent"')],
                 "does-not-fit")):
            with self.subTest(changes[0].new):
                self.assertFound(changes, (MARKED, code), status=BAD_RULES)

    def test_a_misspelt_member_is_also_missing(self):
        self.assertFound([Change(REST, "limp", '"care"', '¦"caer"')], (MARKED, "unknown-member"),
                         (("rules-rest.json", None, '{\n      "id": "limp"'), "missing-member"), status=BAD_RULES)

    def test_the_documents_list_the_codes_that_the_sources_have_and_no_others(self):
        """Codes are written out in these sources; one that ends in a hyphen gets its end where it is used."""
        source = RULES.parent / "src"
        texts = [(source / "core" / name).read_text() for name in
                 ("rules/problem.cpp", "prove/findings.cpp", "prove/lint.cpp")] + ['"unreadable"']
        codes = {code for text in texts for code in re.findall(r'"([a-z]+-[a-z-]*|empty|cycle|unreadable)"', text)}
        self.assertGreater(len(codes), 30)
        beginnings = tuple(code for code in codes if code.endswith("-"))
        known = documented_codes()
        self.assertEqual(codes - known, set(beginnings))
        self.assertEqual({code for code in known - codes if not code.startswith(beginnings)}, set())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
