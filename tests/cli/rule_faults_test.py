"""Rules that are missing or broken: status 78, every problem with its place, never the default rules instead."""

import os
import socket
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import BAD_RULES, REST, RUN, HEALTHY, Faults, marked, run, without_privileges

RULES = '{"format": "legcheck.rules/1", '


def rule(**changed):
    """One rule in a file, with these members put in place of the good ones; None leaves one out."""
    good = {"id": '"mine"', "when": '{"pain": {"min": 3}}', "verdict": '"rest"', "care": '"self_care"',
            "reason": '"It hurts {pain}."', "sources": '["leg-ache-guide"]'}
    members = ",\n   ".join(f'"{name}": {value}' for name, value in {**good, **changed}.items() if value is not None)
    return RULES + '"rules": [\n  {' + members + "}\n]}"


def question(**changed):
    good = {"id": '"slept"', "about": '"morning"', "kind": '"number"', "min": "0", "max": "24", "ask": '"How long?"'}
    members = ",\n   ".join(f'"{name}": {value}' for name, value in {**good, **changed}.items() if value is not None)
    return RULES + '"questions": [\n  {' + members + "}\n]}"


class Rules(Faults):
    def judge(self, *arguments):
        return run("--from", "-", *arguments, data=HEALTHY.encode())

    def assertEachBroken(self, rows):
        for text, message in rows:
            data, line, column = marked(text)
            with self.subTest(data):
                self.write("mine.json", data)
                self.assertRefused(self.judge("--rules", "mine.json"), BAD_RULES,
                                   f"mine.json:{line}:{column}: error: {message}\n")

    def test_a_good_rule_and_a_good_question_are_taken(self):
        self.write("rule.json", rule())
        self.write("question.json", question())
        done = self.judge("--rules", "rule.json", "--rules", "question.json")
        self.assertEqual((done.returncode, done.stderr), (RUN, b""))

    def test_what_is_not_there_or_empty_is_never_replaced_by_the_default(self):
        os.mkdir("folder")
        self.write("empty.json", "")
        for flag in ("--rules", "--rules-only"):
            with self.subTest(flag):
                self.assertRefused(self.judge(flag, "absent"), BAD_RULES, "absent: error: no such file\n")
                self.assertRefused(self.judge(flag, "folder"), BAD_RULES,
                                   "folder: error: the folder holds no rules (*.json)\n")
                done = self.judge(flag, "empty.json")
                self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""))
                self.assertTrue(done.stderr.startswith(b"empty.json:1:1: error: "), done.stderr)

    def test_rules_that_hold_no_rule_judge_nobody(self):
        os.mkdir("folder")
        for name, text in (("none.json", RULES[:-2] + "}"), ("list.json", RULES + '"rules": []}'),
                           ("name.json", RULES + '"name": "Mine", "version": "1"}'),
                           ("cases.json", RULES + '"cases": []}'), ("folder/question.json", question())):
            with self.subTest(name):
                self.write(name, text)
                done = run("--from", "-", "--rules-only", name.split("/")[0], data=b'{"format": "legcheck.morning/1"}')
                self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""))
                self.assertNotEqual(done.stderr, b"")

    def test_what_may_not_be_read_is_named(self):
        os.mkdir("folder")
        os.chmod(self.write("secret.json", rule()), 0)
        os.chmod(self.write("folder/secret.json", rule()), 0)
        for path, source in (("secret.json", "secret.json"), ("folder", "folder/secret.json")):
            for flag in ("--rules", "--rules-only"):
                with self.subTest((path, flag)):
                    done = run("--from", "-", flag, path, data=HEALTHY.encode(), preexec_fn=without_privileges)
                    self.assertRefused(done, BAD_RULES, f"{source}: error: no permission to read it\n")

    def test_what_is_no_rule_file_is_refused(self):
        reads = '(this program reads "legcheck.rules/1")'
        self.assertEachBroken([
            ("¦[]", "a rule file must be an object"),
            ("¦{}", "a rule file needs 'format'"),
            ('{"format": ¦"legcheck.rules/2", "rules": []}',
             f'format "legcheck.rules/2" is made for a newer version {reads}'),
            ('{"format": ¦"legcheck.morning/1"}', f'format "legcheck.morning/1" is unknown {reads}'),
            (RULES + '¦"ruels": []}', "unknown member 'ruels' in a rule file (did you mean 'rules'?)"),
            (RULES + '"rules": ¦{}}', "'rules' must be a list"),
            (RULES + '"rules": [¦3]}', "a rule must be an object"),
            (RULES + '"rules": [], ¦"rules": []}', "the member 'rules' stands twice"),
            (RULES + '"rules": ' + "[" * 63 + "¦[", "nested too deep (limit 64)"),
            (RULES + '"rules": ' + "[" * 63 + "¦" + "[" * 1_000_000, "nested too deep (limit 64)"),
        ])
        for text in ("rules: []", RULES + '"rules": [', "\0", rule() + "\0"):
            with self.subTest(text):
                self.write("mine.json", text)
                done = self.judge("--rules", "mine.json")
                self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""))
                self.assertRegex(done.stderr, rb"^mine\.json:\d+:\d+: error: [^\n]*\n$")

    def test_the_members_of_a_rule_are_checked(self):
        self.assertEachBroken([
            (rule(verdict='¦"walk"'), 'must be one of run, modify or rest, not "walk"'),
            (rule(verdict="¦1"), "must be one of run, modify or rest, not 1"),
            (rule(care='¦"doctor"'),
             'must be one of none, self_care, see_clinician, urgent or emergency, not "doctor"'),
            (rule(id='"mine", ¦"verdit": "rest"'), "unknown member 'verdit' in a rule (did you mean 'verdict'?)"),
            (rule(reason='¦""'), "'reason' must not be empty"),
            (rule(reason="¦3"), "'reason' must be a text"),
            (rule(sources="¦[]"), "a rule needs a source"),
            (rule(sources='[¦"leg-ache-gide"]'), "unknown source 'leg-ache-gide' (did you mean 'leg-ache-guide'?)"),
            (rule(advice='[¦"protct"]'), "unknown advice 'protct' (did you mean 'protect'?)"),
            (rule(limits='[¦"shortr"]'), "unknown limit 'shortr' (did you mean 'shorter'?)"),
            (rule(id='¦"limp"'), "the rule id 'limp' stands twice"),
        ])
        for missing in ("id", "when", "verdict", "care", "reason", "sources"):
            with self.subTest(missing):
                self.write("mine.json", rule(**{missing: None}))
                self.assertRefused(self.judge("--rules", "mine.json"), BAD_RULES,
                                   f"mine.json:2:3: error: a rule needs '{missing}'\n")

    def test_a_placeholder_names_a_question(self):
        self.assertEachBroken([
            (rule(reason='¦"It hurts {pian} of 10."'), "the placeholder {pian} is no question (did you mean 'pain'?)"),
            (rule(reason='¦"It hurts, {one-sided}."'), "the placeholder {one-sided} is no question"),
            (rule(reason='¦"It {} hurts."'), "the placeholder {} is no question"),
            (rule(reason='¦"It hurts {pain of 10."'), "a placeholder is not closed (write {question})"),
        ])

    def test_a_condition_names_what_exists(self):
        self.assertEachBroken([
            (rule(when='{¦"pian": 3}'), "unknown question or condition 'pian' (did you mean 'pain'?)"),
            (rule(when='{"any": [{"pain": 3}, {¦"one-sded": true}]}'),
             "unknown question or condition 'one-sded' (did you mean 'one-sided'?)"),
            (rule(when='{¦"al": [{"pain": 3}]}'), "unknown question or condition 'al' (did you mean 'all'?)"),
            (rule(when='{¦"atleast": {"count": 1, "of": [{"pain": 3}]}}'),
             "unknown question or condition 'atleast' (did you mean 'at_least'?)"),
            (rule(when='{"place": ¦"kalf"}'), "unknown value 'kalf' for 'place' (did you mean 'calf'?)"),
            (rule(when='{"place": ["calf", ¦"shn"]}'), "unknown value 'shn' for 'place' (did you mean 'shin'?)"),
            (rule(when='{"signs": ¦"fevr"}'), "unknown value 'fevr' for 'signs' (did you mean 'fever'?)"),
            (rule(when='{"pain": {¦"atleast": 3, "max": 9}}'), "unknown member 'atleast' in a range (it takes min, above, max, below)"),
            (rule(when='{"signs": ¦{"contains": "fever"}}'), "'signs' is not a number, so it takes no range"),
            (rule(when='{"at_least": {"count": 1, ¦"off": [], "of": [{"pain": 3}]}}'),
             "unknown member 'off' in at_least (did you mean 'of'?)"),
        ])

    def test_a_test_fits_its_question(self):
        number = "the number question 'pain' takes a number or a range such as {\"min\": 4}"
        self.assertEachBroken([
            (rule(when='{"pain": ¦"3"}'), number),
            (rule(when='{"pain": ¦true}'), number),
            (rule(when='{"pain": ¦"none"}'), number),
            (rule(when='{"pain": ¦null}'), "must be a text, a number, true or false, not null"),
            (rule(when='{"recurring": ¦"yes"}'), "the yes/no question 'recurring' takes true or false"),
            (rule(when='{"place": ¦3}'), "the question 'place' takes words such as 'foot'"),
            (rule(when='{"place": ¦{"min": 1}}'), "'place' is not a number, so it takes no range"),
            (rule(when='{"sore": ¦1}'), "the named condition 'sore' takes true or false"),
            (rule(when='{"sore": ¦[true]}'), "the named condition 'sore' takes true or false"),
            (rule(when='{"place": ["calf", ¦"calf"]}'), "the same value stands twice"),
        ])

    def test_a_threshold_lies_in_the_range_of_its_question(self):
        self.assertEachBroken([
            (rule(when='{"pain": ¦{"min": 11}}'), "11 is outside the range of 'pain' (0 to 10)"),
            (rule(when='{"pain": ¦{"max": -1}}'), "-1 is outside the range of 'pain' (0 to 10)"),
            (rule(when='{"pain": ¦80}'), "80 is outside the range of 'pain' (0 to 10)"),
            (rule(when='{"pain": ¦{"min": 3.5}}'), "'pain' is counted in whole numbers, not 3.5"),
            (rule(when='{"onset": ¦{"above": 240.5}}'), "240.5 is outside the range of 'onset' (0 to 240)"),
            (rule(when='{"pain": ¦{"min": 5, "max": 4}}'), "no value of 'pain' lies in this range"),
            (rule(when='{"pain": ¦{"above": 10}}'), "no value of 'pain' lies in this range"),
            (rule(when='{"pain": ¦{"above": 3, "below": 4}}'), "no value of 'pain' lies in this range"),
            (rule(when='{"pain": ¦{}}'), "an empty range (use min, above, max or below)"),
            (rule(when='{"pain": {"min": ¦"3"}}'), "'min' must be a number"),
        ])

    def test_a_condition_says_something(self):
        empty = "an empty condition says nothing (name what must hold)"
        self.assertEachBroken([
            (rule(when="¦{}"), empty),
            (rule(when='{¦"all": []}'), empty),
            (rule(when='{"not": ¦{}}'), empty),
            (rule(when='{"place": ¦[]}'), "an empty list matches nothing (name the values)"),
            (rule(when='{¦"at_least": {"count": 3, "of": [{"pain": 3}, {"pain": 4}]}}'),
             "a count of 3 cannot be met by 2 conditions"),
            (rule(when='{"at_least": {"count": ¦1.5, "of": [{"pain": 3}]}}'), "'count' must be a whole number"),
            (rule(when='{"not": ¦[{"pain": 3}]}'), "a condition must be an object"),
            (rule(when='{"all": ¦{"pain": 3}}'), "'all' takes a list of conditions"),
            (rule(when='{"pain": 3, ¦"pain": 4}'), "the member 'pain' stands twice"),
        ])

    def test_conditions_go_in_no_circle(self):
        def conditions(*rows):
            each = ", ".join(f'{{"id": "{name}", "when": {when}}}' for name, when in rows)
            return RULES + f'"conditions": [{each}]}}'
        self.assertEachBroken([
            (conditions(("a", '{¦"a": false}')), "'a' depends on itself (a -> a)"),
            (conditions(("a", '{"b": true}'), ("b", '{¦"a": true}')), "'a' depends on itself (a -> b -> a)"),
            (question(applies='{¦"slept": 3}'), "'slept' depends on itself (slept -> slept)"),
            (conditions(("a", '{¦"zzzzzzzz": true}')), "unknown question or condition 'zzzzzzzz'"),
            (RULES + '"conditions": [{"id": ¦"sore", "when": {"pain": 1}}]}', "the condition id 'sore' stands twice"),
            (RULES + '"conditions": [{"id": ¦"pain", "when": {"side": "both"}}]}',
             "'pain' is already a question (choose another name)"),
            (RULES + '"conditions": [{"id": ¦"any", "when": {"side": "both"}}]}',
             "'any' is a reserved word (choose another name)"),
        ])

    def test_a_question_is_checked(self):
        reserved = "is a reserved word (choose another id for the question)"
        self.assertEachBroken([
            (question(id='¦"pain"'), "the question id 'pain' stands twice"),
            (question(id='¦"verdict"'), f"'verdict' {reserved}"),
            (question(id='¦"no_sleep"'), f"'no_sleep' {reserved}"),
            (question(id='¦"Slept"'), "'Slept' cannot be a question id (use lower case letters, digits and _)"),
            (question(min="¦25"), "'min' is above 'max'"),
            (question(id='¦"slept"', min=None), "a number question needs 'min' and 'max'"),
            (question(about='¦"me"'), 'must be one of complaint, morning or profile, not "me"'),
            (question(absent="¦30"), "the default of 'slept' must be a number from 0 to 24"),
            (question(absent='{"same_as": ¦"pian"}'), "unknown question 'pian' (did you mean 'pain'?)"),
            (question(id='¦"slept"', kind='"choice"', min=None, max=None), "a choice or set question needs 'choices'"),
            (question(kind='"set"', min=None, max=None, choices='[{"id": ¦"none", "text": "none"}]'),
             "'none' is a reserved word (choose another value)"),
        ])

    def test_a_question_named_like_a_condition_is_refused_where_it_was_added(self):
        self.write("mine.json", question(id='"sore"'))
        done = self.judge("--rules", "mine.json")
        self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""))
        self.assertIn(b"mine.json:2:10: error: ", done.stderr)

    def test_every_problem_of_every_file_is_reported(self):
        self.write("a.json", RULES + '"rules": [\n'
                   '  {"id": "a\\u001b[31m", "when": {"pian": 1},\n'
                   '   "verdict": "walk", "care": "none", "reason": "{foo}", "sources": ["x"], "zzz": 1},\n'
                   '  {"id": "b", "when": {"pain": 11}, "verdict": "rest"}\n]}')
        self.write("b.json", RULES + '\n"rulez": []}')
        done = self.judge("--rules", "a.json", "--rules", "absent", "--rules", "b.json")
        self.assertEqual((done.returncode, done.stdout), (BAD_RULES, b""))
        lines = done.stderr.decode().splitlines()
        self.assertEqual(lines[:9], [
            "absent: error: no such file",
            "a.json:2:34: error: unknown question or condition 'pian' (did you mean 'pain'?)",
            'a.json:3:15: error: must be one of run, modify or rest, not "walk"',
            "a.json:3:49: error: the placeholder {foo} is no question",
            "a.json:3:70: error: unknown source 'x'",
            "a.json:3:76: error: unknown member 'zzz' in a rule",
            "a.json:4:3: error: a rule needs 'care'",
            "a.json:4:3: error: a rule needs 'reason'",
            "a.json:4:3: error: a rule needs 'sources'",
        ])
        self.assertEqual(lines[9], "a.json:4:32: error: 11 is outside the range of 'pain' (0 to 10)")
        self.assertEqual(len(lines), 11)
        self.assertEqual(lines[10], "b.json:2:1: error: unknown member 'rulez' in a rule file (did you mean 'rules'?)")

    def test_rules_in_the_current_directory_are_never_read(self):
        plain = self.judge("--json")
        os.mkdir("rules")
        always_rest = rule(when='{"pain": {"min": 0}}')
        for name in ("rules/rules-rest.json", "rules.json", "mine.json", "ruleset.json", "questions.json"):
            self.write(name, always_rest)
        self.write("rules/broken.json", "{")
        done = self.judge("--json")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (RUN, plain.stdout, b""))
        self.assertEqual(self.judge("--json", "--rules", "mine.json").returncode, REST)

    def test_only_regular_files_are_rules(self):
        os.mkfifo("pipe")
        os.mkdir("folder")
        os.mkfifo("folder/pipe.json")
        os.mkdir("links")
        os.symlink("/dev/zero", "links/zero.json")
        listener = socket.socket(socket.AF_UNIX)
        self.addCleanup(listener.close)
        listener.bind("socket")
        no_file = "error: is not a regular file\n"
        for flag in ("--rules", "--rules-only"):
            for path, source in (("pipe", "pipe"), ("/dev/zero", "/dev/zero"), ("/dev/null", "/dev/null"),
                                 ("folder", "folder/pipe.json"), ("links", "links/zero.json")):
                with self.subTest((flag, path)):
                    self.assertRefused(self.judge(flag, path), BAD_RULES, f"{source}: {no_file}")
            self.assertRefused(self.judge(flag, "socket"), BAD_RULES, "socket: error: cannot be read\n")

    def test_a_file_of_rules_has_a_limit(self):
        with open("big.json", "wb") as file:
            file.truncate(2 << 30)
        self.assertRefused(self.judge("--rules", "big.json"), BAD_RULES,
                           "big.json: error: is too large (at most 4194304 bytes)\n")

    def test_a_folder_that_leads_back_to_itself_is_read_once(self):
        os.mkdir("loop")
        os.symlink(".", "loop/again")
        self.write("loop/mine.json", rule())
        self.assertEqual(self.judge("--rules", "loop").returncode, RUN)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
