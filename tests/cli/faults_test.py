"""Mornings that say something wrong or too little: never a verdict of run, never exit status 0."""

import json
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import BAD_DATA, CARE_TODAY, MODIFY, NOT_DECIDED, REST, RUN, HEALTHY, START, Faults, marked, run


class Members(Faults):
    """JSON that is whole but says something wrong."""

    def test_an_unknown_member_is_refused_with_the_nearest_name(self):
        meta = "(an object 'meta' passes through unread)"
        self.assertEachRefused([
            (START + '¦"pian": 3}', "/pian: error: unknown member 'pian' (did you mean 'pain'?)"),
            (START + '¦"Pain": 3}', "/Pain: error: unknown member 'Pain' (did you mean 'pain'?)"),
            (START + '¦"sign": []}', "/sign: error: unknown member 'sign' (did you mean 'signs'?)"),
            (START + '¦"complaint": []}', "/complaint: error: unknown member 'complaint' (did you mean 'complaints'?)"),
            (START + '¦"athlete": "x"}', f"/athlete: error: unknown member 'athlete' {meta}"),
            (START + '"complaints": [{"pain": 1},\n  {¦"pian": 3}]}',
             "/complaints/1/pian: error: unknown member 'pian' (did you mean 'pain'?)"),
            (START + '"complaints": [{¦"signs": []}]}', "/complaints/0/signs: error: "
             "is asked once a morning, not for each complaint (put it beside 'complaints')"),
        ])

    def test_an_unknown_value_is_refused_with_the_nearest_one(self):
        self.assertEachRefused([
            (START + '"place": ¦"kalf"}', "/place: error: unknown value 'kalf' for 'place' (did you mean 'calf'?)"),
            (START + '"place": ¦"Calf"}', "/place: error: unknown value 'Calf' for 'place' (did you mean 'calf'?)"),
            (START + '"side": ¦"lefft"}', "/side: error: unknown value 'lefft' for 'side' (did you mean 'left'?)"),
            (START + '"tissue": ¦"xxxxxxxx"}', "/tissue: error: unknown value 'xxxxxxxx' for 'tissue'"),
            (START + '"signs": ["pop", ¦"fevr"]}',
             "/signs/1: error: unknown value 'fevr' for 'signs' (did you mean 'fever'?)"),
            (START + '"complaints": [{"effects": [¦"lim"]}]}',
             "/complaints/0/effects/0: error: unknown value 'lim' for 'effects' (did you mean 'limp'?)"),
        ])

    def test_a_value_of_the_wrong_type_is_refused_not_coerced(self):
        number = "must be a whole number from 0 to 10, not "
        word = 'must be one word such as "foot", not '
        members = 'must be a list such as ["chest"], or [] for none of them, not '
        yes_no = "must be true or false, or null for not sure, not "
        rows = [
            ("pain", '"4"', 'write 4, not "4"'), ("pain", '"high"', number + '"high"'), ("pain", '""', number + '""'),
            ("pain", '"11"', number + '"11"'), ("pain", "true", number + "true"), ("pain", "[4]", number + "a list"),
            ("pain", '{}', "a range has 'min' and 'max', and 'min' is not above 'max'"), ("pain", '"unsure"', number + '"unsure"'),
            ("place", "3", word + "3"), ("place", "true", word + "true"), ("place", '["calf"]', word + "a list"),
            ("signs", '"fever"', members + '"fever"'), ("signs", '"none"', members + '"none"'),
            ("signs", "{}", members + "an object"), ("signs", "false", members + "false"),
            ("signs", "0", members + "0"),
            ("recurring", '"yes"', yes_no + '"yes"'), ("recurring", "1", yes_no + "1"),
            ("recurring", "0", yes_no + "0"), ("recurring", "[]", yes_no + "a list"),
            ("date", "3", 'must be a day such as "2026-11-22", from 2000 on, not 3'),
            ("date", '"2025-02-30"', 'must be a day such as "2026-11-22", from 2000 on, not "2025-02-30"'),
            ("date", '"1999-12-31"', 'must be a day such as "2026-11-22", from 2000 on, not "1999-12-31"'),
            ("id", "{}", "must be a single value, not an object"), ("meta", "[]", "must be an object, not a list"),
            ("meta", "3", "must be an object, not 3"),
            ("complaints", "null", "must be a list of objects, not null"),
            ("complaints", "{}", "must be a list of objects, not an object"),
        ]
        self.assertEachRefused([(START + f'"{member}": ¦{value}}}', f"/{member}: error: {message}")
                                for member, value, message in rows])

    def test_the_members_of_a_set_are_checked_one_by_one(self):
        rows = [
            ('[¦"none"]', 0, "write [] for none of them"),
            ('["pop", ¦"unsure"]', 1, "write null in place of the list for not sure"),
            ("[¦null]", 0, "must be a text, not null (write null in place of the list for not sure)"),
            ("[¦3]", 0, "must be a text, not 3"),
            ('["fever", ¦"fever"]', 1, '"fever" stands twice'),
        ]
        self.assertEachRefused([(START + f'"signs": {value}}}', f"/signs/{index}: error: {message}")
                                for value, index, message in rows])

    def test_complaints_stand_in_one_place(self):
        both = "error: answers about a complaint stand both in 'complaints' and beside it"
        self.assertEachRefused([
            (START + '¦"pain": 3, "complaints": [{"pain": 2}]}', both),
            (START + '"complaints": [], ¦"pain": 3}', both),
            (START + '"complaints": [¦null]}', "/complaints/0: error: a complaint is an object, not null"),
            (START + '"complaints": [{}, ¦[]]}', "/complaints/1: error: a complaint is an object, not a list"),
        ])

    def test_every_mistake_is_reported_in_the_order_of_the_text(self):
        data = (START + '"pain": "4",\n "place": "kalf",\n "pian": 3,\n "signs": ["fevr", 3]}').encode()
        self.assertRefused(run("--from", "-", data=data), BAD_DATA,
                           "-:1:42: /pain: error: write 4, not \"4\"\n"
                           "-:2:11: /place: error: unknown value 'kalf' for 'place' (did you mean 'calf'?)\n"
                           "-:3:2: /pian: error: unknown member 'pian' (did you mean 'pain'?)\n"
                           "-:4:12: /signs/0: error: unknown value 'fevr' for 'signs' (did you mean 'fever'?)\n"
                           "-:4:20: /signs/1: error: must be a text, not 3\n")

    def test_null_means_unsure_for_every_question(self):
        questions = {"pain", "peak_pain", "place", "side", "tissue", "spread", "onset", "days", "trend", "quality",
                     "moving", "effects", "recurring", "signs", "body", "causes", "lately", "risks", "age",
                     "high_threshold"}
        data = START + ", ".join(f'"{question}": null' for question in sorted(questions)) + "}"
        done = run("--from", "-", "--json", data=data.encode())
        self.assertEqual((done.returncode, done.stderr), (NOT_DECIDED, b""))
        unanswered = json.loads(done.stdout)["unanswered"]
        self.assertEqual({each["question"] for each in unanswered}, questions)
        self.assertTrue(all(each["unsure"] for each in unanswered))


class BadFacts(Faults):
    """Twelve facts that other engines let pass, each in a morning that would otherwise be RUN."""

    COMPLAINT = {"pain": 1, "peak_pain": 2, "place": "front_thigh", "side": "both", "tissue": "muscle",
                 "spread": "wide", "onset": 20, "days": 2, "trend": "better", "quality": ["stiff"], "moving": "eases",
                 "effects": [], "recurring": False}
    SHARED = {"format": "legcheck.morning/1", "signs": [], "body": [], "causes": ["downhill"], "lately": [],
              "risks": [], "age": 34, "high_threshold": False}

    def judge(self, complaint, shared=SHARED):
        return run("--from", "-", "--json", data=json.dumps({**shared, "complaints": [complaint]}).encode())

    def without(self, question):
        return {name: value for name, value in self.COMPLAINT.items() if name != question}

    def test_the_whole_morning_is_run(self):
        self.assertEqual(self.judge(self.COMPLAINT).returncode, RUN)

    def test_a_bad_fact_is_an_error_with_its_place(self):
        pain = "/complaints/0/pain: error: must be a whole number from 0 to 10, not "
        start = json.dumps({**self.SHARED, "complaints": [{}]})[:-3]
        rest = json.dumps(self.without("pain"))[1:] + "]}"
        rows = [('"8"', '/complaints/0/pain: error: write 8, not "8"'), ('"high"', pain + '"high"'),
                ("80", pain + "80"), ("-1", pain + "-1"), ("4.5", pain + "4.5"), ("true", pain + "true")]
        for value, message in rows:
            with self.subTest(value):
                data, _, column = marked(start + '"pain": ¦' + value + ", " + rest)
                self.assertRefused(run("--from", "-", "--json", data=data), BAD_DATA, f"-:1:{column}: {message}\n")
        data, _, column = marked(start + '¦"pian": 1, ' + rest)
        self.assertRefused(run("--from", "-", "--json", data=data), BAD_DATA,
                           f"-:1:{column}: /complaints/0/pian: error: unknown member 'pian' (did you mean 'pain'?)\n")

    def test_a_missing_fact_leaves_the_morning_undecided_and_is_named(self):
        unsigned = {name: value for name, value in self.SHARED.items() if name != "signs"}
        rows = [
            # missing      the morning                                            status       verdict
            ("pain",       (self.without("pain"),),                               NOT_DECIDED, "rest"),
            ("pain",       ({**self.COMPLAINT, "pain": None},),                   NOT_DECIDED, "rest"),
            ("peak_pain",  (self.without("peak_pain"),),                          MODIFY,      "modify"),
            ("days",       (self.without("days"),),                               NOT_DECIDED, "rest"),
            ("signs",      (self.COMPLAINT, unsigned),                            NOT_DECIDED, "rest"),
        ]
        for question, morning, status, verdict in rows:
            with self.subTest(question):
                done = self.judge(*morning)
                self.assertEqual((done.returncode, done.stderr), (status, b""))
                assessment = json.loads(done.stdout)
                self.assertEqual((assessment["verdict"], assessment["decided"]), (verdict, False))
                self.assertIn(question, [each["question"] for each in assessment["unanswered"]])


class Clashes(Faults):
    def test_a_clash_is_named_and_the_careful_answer_counts(self):
        rows = [
            # clash                    answers                                            status  a rule that holds
            ("pain-above-peak",        {"pain": 5, "peak_pain": 2},                       REST, "yellow-orange-zone"),
            ("effect-without-pain",    {"pain": 0, "peak_pain": 0, "effects": ["night"]}, REST, "pain-at-rest"),
            ("limp-at-zero",           {"pain": 0, "peak_pain": 2, "effects": ["limp"]},  REST, "limp"),
            ("trend-on-first-morning", {"pain": 4, "days": 1, "trend": "worse"},          REST, "worse-than-yesterday"),
            ("onset-without-cause",    {"pain": 3, "onset": 20, "causes": []},            REST, "unexplained"),
            ("no-weight-at-zero",      {"pain": 0, "signs": ["no_weight"]},               CARE_TODAY, "no-weight"),
            ("recurring-but-new",      {"pain": 4, "days": 2, "recurring": True},         REST, "comes-back"),
        ]
        for clash, answers, status, rule in rows:
            with self.subTest(clash):
                morning = {"format": "legcheck.morning/1", "signs": [], "body": [], **answers}
                done = run("--from", "-", "--json", data=json.dumps(morning).encode())
                self.assertEqual((done.returncode, done.stderr), (status, b""))
                assessment = json.loads(done.stdout)
                self.assertIn(clash, [each["id"] for each in assessment["warnings"]])
                self.assertIn(rule, [each["rule"] for each in assessment["reasons"]])
                text = run("--from", "-", data=json.dumps(morning).encode()).stdout.decode()
                self.assertIn("\nClash     You say ", text)

    def test_a_consistent_morning_has_no_warning(self):
        done = run("--from", "-", "--json", data=HEALTHY.encode())
        self.assertEqual(json.loads(done.stdout)["warnings"], [])


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
