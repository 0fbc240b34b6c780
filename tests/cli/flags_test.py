"""Answers as flags: bad values, the words of runners, what is missing, and the surroundings a command may meet."""

import datetime
import json
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import (
    BAD_RULES, HEALTHY, IO_ERROR, NOT_DECIDED, NO_INPUT, PROGRAM, REST, RUN, SANITIZED, ZONES, Faults, day_at, run,
)

SOURCE = pathlib.Path(sys.argv[1]).resolve()
SLEEP_RULES = str(SOURCE / "tests" / "golden" / "sleep-rules")
MODIFY, USAGE = 10, 64
DAY = ("--date", "2026-01-02")
CLEAR = ("--pain", "0", "--signs", "none", "--nothing-else")

PLACES = ("foot, heel, achilles, ankle, calf, shin, knee, behind_knee, front_thigh, back_thigh, inner_thigh, "
          "outer_thigh, hip, groin, buttock, lower_back")
THIGHS = "front_thigh, back_thigh, inner_thigh, outer_thigh"
A_DAY = "must be a day such as 2026-11-22 from 2000 on, or yesterday, not"

# What stands in a text and must not get to a terminal: clipboard, clearing, C1, bidi, DEL, a forged line, a link.
EVIL = "\x1b]52;c;aGk=\x07 \x1b[2J \u009b31m \u202eabc\u2066 \x7f line\nRUN  Go.\r\x1b]8;;http://x\x1b\\"
SHOWN = (r"\x1B]52;c;aGk=\x07 \x1B[2J \u{9B}31m \u{202E}abc\u{2066} \x7F line\x0ARUN  Go.\x0D"
         r"\x1B]8;;http://x\x1B" "\\")


def answer_of(*flags, rules=()):
    """The morning as it was understood, without its format."""
    done = run(*rules, *flags, *DAY, "--json")
    morning = json.loads(done.stdout)["morning"]
    del morning["format"], morning["date"]
    return morning


def complaint_of(*flags):
    return answer_of(*flags)["complaints"][0]


def shared_of(*flags, rules=()):
    morning = answer_of(*flags, rules=rules)
    assert morning.pop("complaints") == []
    return morning


class BadValues(Faults):
    # flags                                              what is said after "legcheck: error: "
    ROWS = [
        *((("--pain", text), f"--pain: must be a whole number from 0 to 10, not '{text}'") for text in
          ("11", "-1", "4.5", "four", "", "1e1", "1E1", "0x4", "٤", "４", "3,5", " 4", "4 ", "4h", "4%", "--1", "+-1",
           "1.2.3", "10.0001", "nan", "inf", "99999999999999999999",
           "3.0000000000000000000001", "Unsure")),
        *((("--onset", text), f"--onset: must be a number from 0 to 240, not '{text}'") for text in
          ("-1", "241", "11d", "30min", "30 h", "h", "3w", "30hh", "20%")),
        (("--days", "0"), "--days: must be a whole number from 1 to 3650, not '0'"),
        (("--days", "30h"), "--days: must be a whole number from 1 to 3650, not '30h'"),
        (("--age", "4"), "--age: must be a whole number from 5 to 120, not '4'"),
        (("--spike", "20%%"), "--spike: must be a number from -100 to 1000, not '20%%'"),
        (("--place", "kalf"), "--place: unknown place 'kalf' (did you mean 'calf'?)"),
        (("--place", "leg"), f"--place: unknown place 'leg' (use {PLACES})"),
        (("--place", ""), f"--place: unknown place '' (use {PLACES})"),
        (("--place", "none"), None),
        (("--place", "thigh"), f"--place: unknown place 'thigh' (which one: {THIGHS}?)"),
        (("--place", "Thigh"), f"--place: unknown place 'Thigh' (which one: {THIGHS}?)"),
        (("--place", "calf,knee"), f"--place: unknown place 'calf,knee' (use {PLACES})"),
        (("--signs", "none,fever"), "--signs: 'none' cannot stand beside 'fever'"),
        (("--signs", "fever,none"), "--signs: 'none' cannot stand beside 'fever'"),
        (("--signs", "unsure,fever"), "--signs: 'unsure' cannot stand beside 'fever'"),
        (("--signs", "none", "--signs", "fever"), "--signs: 'none' cannot stand beside 'fever'"),
        (("--signs", "fevr"), "--signs: unknown signs 'fevr' (did you mean 'fever'?)"),
        (("--signs", "fever,,lump"), None),
        (("--recurring=maybe",), "--recurring: must be yes, no or unsure, not 'maybe'"),
        (("--recurring=true",), "--recurring: must be yes, no or unsure, not 'true'"),
        (("--recurring=1",), "--recurring: must be yes, no or unsure, not '1'"),
        (("--recurring=Yes",), "--recurring: must be yes, no or unsure, not 'Yes'"),
        (("--pain", "1", "--pain", "2"), "--pain: given twice"),
        (("--pain", "1", "--pain", "1"), "--pain: given twice"),
        (("--recurring", "--no-recurring"), "--recurring: given twice"),
        (("--pain", "1", "--date", "2025-02-30"), f"--date: {A_DAY} '2025-02-30'"),
        (("--pain", "1", "--date", "2025-02-29"), f"--date: {A_DAY} '2025-02-29'"),
        (("--pain", "1", "--date", "1999-12-31"), f"--date: {A_DAY} '1999-12-31'"),
        (("--pain", "1", "--date", "2025-1-2"), f"--date: {A_DAY} '2025-1-2'"),
        (("--pain", "1", "--date", "02.01.2025"), f"--date: {A_DAY} '02.01.2025'"),
        (("--pain", "1", "--date", "2025-01-02T06:00"), f"--date: {A_DAY} '2025-01-02T06:00'"),
        (("--pain", "1", "--date", "tomorrow"), f"--date: {A_DAY} 'tomorrow'"),
        (("--pain", "1", "--date", "2999-01-01"), "--date: 2999-01-01 is in the future"),
        (("--also", ""), "--also: '' is no question about a complaint"),
        (("--also", "pian=3"), "--also: 'pian' is no question about a complaint (did you mean 'pain'?)"),
        (("--also", "signs=none"), "--also: 'signs' is no question about a complaint"),
        (("--also", "pain=11"), "--also: pain: must be a whole number from 0 to 10, not '11'"),
        (("--also", "pain="), "--also: pain: must be a whole number from 0 to 10, not ''"),
        (("--also", "pain=1,pain=2"), "--also: pain: given twice"),
        (("--also", "place=kalf"), "--also: place: unknown place 'kalf' (did you mean 'calf'?)"),
        (("--also", "place=thigh"), f"--also: place: unknown place 'thigh' (which one: {THIGHS}?)"),
        (("--also", "effects=none+limp"), "--also: effects: 'none' cannot stand beside 'limp'"),
        (("--also", "recurring=maybe"), "--also: recurring: must be yes, no or unsure, not 'maybe'"),
        (("--also", "place=knee,limp"), "--also: 'limp' is no question about a complaint"),
        (("--also", "place=knee,"), "--also: '' is no question about a complaint"),
        (("--also", "pain"), None),
        (("--pian", "3"), "unknown flag '--pian' (did you mean '--pain'?)"),
        (("--pain", "1", "--color", "sometimes"), "--color: must be auto, always or never, not 'sometimes'"),
        (("--pain", "1", "--quiet", "--json"), "--quiet and --json cannot stand together"),
        (("--pain", "1", "extra"), "unknown command 'extra' (see legcheck --help)"),
        (("batch", "--pain", "1"), "answers do not go with the command 'batch'"),
        (("--nothing-else", "rules", "list"), "answers do not go with the command 'list'"),
    ]

    def test_each_is_refused_with_one_line_that_says_what_and_how(self):
        for flags, message in self.ROWS:
            with self.subTest(flags):
                done = run(*flags)
                self.assertEqual((done.returncode, done.stdout), (USAGE, b""))
                self.assertEqual(done.stderr.count(b"\n"), 1)
                if message:
                    self.assertEqual(done.stderr.decode(), f"legcheck: error: {message}\n")

    def test_the_message_is_the_same_in_every_form_of_output_and_with_exit_zero(self):
        message = b"legcheck: error: --pain: must be a whole number from 0 to 10, not '11'\n"
        for further in ("--json", "--quiet", "--explain", "--accessible", "--exit-zero", "--no-input"):
            with self.subTest(further):
                done = run("--pain", "11", further)
                self.assertEqual((done.returncode, done.stdout, done.stderr), (USAGE, b"", message))

    def test_every_problem_is_named_at_once(self):
        done = run("--pain", "11", "--place", "kalf", "--also", "pain=x", "--date", "2025-02-30")
        self.assertRefused(done, USAGE,
                           "legcheck: error: --pain: must be a whole number from 0 to 10, not '11'\n"
                           "legcheck: error: --place: unknown place 'kalf' (did you mean 'calf'?)\n"
                           "legcheck: error: --also: pain: must be a whole number from 0 to 10, not 'x'\n"
                           f"legcheck: error: --date: {A_DAY} '2025-02-30'\n")

    def test_an_empty_or_missing_value_is_never_an_answer(self):
        for flags in (("--pain=",), ("--pain",), ("--signs",), ("--signs=",), ("--place=",), ("--also",), ("--date",)):
            with self.subTest(flags):
                done = run(*flags)
                self.assertEqual((done.returncode, done.stdout), (USAGE, b""))

    def test_numbers_do_not_depend_on_the_locale(self):
        for locale in ("C", "C.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8", "tr_TR.UTF-8"):
            with self.subTest(locale):
                around = {**os.environ, "LC_ALL": locale}
                comma = run("--week-change", "3,5", env=around)
                self.assertRefused(comma, USAGE, "legcheck: error: --week-change: must be a number from -100 to 1000, "
                                                 "not '3,5'\n")
                point = run("--week-change", "3.5", "--place", "SHIN", "--json", env=around)
                morning = json.loads(point.stdout)["morning"]
                self.assertEqual((morning["week_change"], morning["complaints"][0]["place"]), (3.5, "shin"))


class Understood(Faults):
    WORDS = {"quads": "front_thigh", "hams": "back_thigh", "itb": "outer_thigh", "glute": "buttock", "sole": "foot",
             "kneecap": "knee", "hip flexor": "groin", "hip-flexor": "groin", "Hip Flexor": "groin", "CALF": "calf",
             "behind-knee": "behind_knee", "behind_knee": "behind_knee"}

    def test_the_words_of_runners_name_places(self):
        for word, place in self.WORDS.items():
            with self.subTest(word):
                self.assertEqual(complaint_of("--place", word), {"place": place})
                self.assertEqual(answer_of("--pain", "1", "--also", f"place={word}")["complaints"],
                                 [{"pain": 1}, {"place": place}])

    # flag              question      answer
    NUMBERS = [
        ("--onset=30h", "onset", 30), ("--onset=2d", "onset", 48), ("--onset=1.5d", "onset", 36),
        ("--onset=30", "onset", 30), ("--onset=10d", "onset", 240), ("--days=3d", "days", 3),
        ("--days=400", "days", 400), ("--pain=+4", "pain", 4), ("--pain=4.0", "pain", 4), ("--pain=-0", "pain", 0),
        ("--pain=unsure", "pain", None),
    ]
    CHANGES = [("20%", 20), ("+20%", 20), ("-20%", -20), ("+20", 20), ("12.5%", 12.5), ("unsure", None)]

    def test_numbers_may_carry_their_unit_and_a_sign(self):
        for flag, question, answer in self.NUMBERS:
            with self.subTest(flag):
                self.assertEqual(complaint_of(flag), {question: answer})
        for text, answer in self.CHANGES:
            with self.subTest(text):
                self.assertEqual(shared_of("--week-change", text), {"week_change": answer})

    def test_yes_no_and_unsure_have_their_forms(self):
        for flag, answer in (("--recurring", True), ("--recurring=yes", True), ("--recurring=no", False),
                             ("--no-recurring", False), ("--recurring=unsure", None)):
            with self.subTest(flag):
                self.assertEqual(complaint_of(flag), {"recurring": answer})
        self.assertEqual(shared_of("--no-high-threshold"), {"high_threshold": False})

    def test_sets_take_commas_and_repetition(self):
        for flags, members in ((("--signs", "fever,lump"), ["fever", "lump"]), (("--signs", "none"), []),
                               (("--signs", "lump", "--signs", "fever"), ["fever", "lump"]),
                               (("--signs", "fever,fever"), ["fever"]), (("--signs", "unsure"), None)):
            with self.subTest(flags):
                self.assertEqual(shared_of(*flags), {"signs": members})

    def test_a_further_complaint_has_answers_of_its_own(self):
        self.assertEqual(answer_of("--pain", "2", "--also", "place=knee,side=left,effects=limp+night,recurring=yes",
                                   "--also", "peak-pain=3,effects=none")["complaints"],
                         [{"pain": 2},
                          {"place": "knee", "side": "left", "effects": ["limp", "night"], "recurring": True},
                          {"peak_pain": 3, "effects": []}])

    def test_a_further_complaint_alone_still_leaves_the_first_one_open(self):
        self.assertEqual(answer_of("--also", "place=knee")["complaints"], [{}, {"place": "knee"}])

    ABSENT_SHARED = {"body": [], "causes": [], "week_change": 0, "spike": 0, "lately": [], "risks": [],
                     "high_threshold": False}
    ABSENT_OF_ONE = {"quality": [], "effects": [], "recurring": False, "cleared": False}

    def test_nothing_else_fills_just_what_can_be_absent(self):
        self.assertEqual(answer_of("--nothing-else"), {**self.ABSENT_SHARED, "complaints": [self.ABSENT_OF_ONE]})
        self.assertEqual(answer_of("--pain", "4", "--nothing-else"),
                         {**self.ABSENT_SHARED, "complaints": [{"pain": 4, "peak_pain": 4, **self.ABSENT_OF_ONE}]})

    def test_nothing_else_never_goes_over_an_answer_or_over_unsure(self):
        given = ("--pain=4", "--peak-pain=6", "--effects=limp", "--recurring=unsure", "--cleared", "--body=unsure",
                 "--spike=20%", "--risks=clot", "--high-threshold=unsure", "--quality=unsure")
        self.assertEqual(answer_of(*given, "--nothing-else"),
                         {**self.ABSENT_SHARED, "body": None, "spike": 20, "risks": ["clot"], "high_threshold": None,
                          "complaints": [{"pain": 4, "peak_pain": 6, "effects": ["limp"], "recurring": None,
                                          "cleared": True, "quality": None}]})
        unsure = answer_of("--pain=unsure", "--nothing-else")["complaints"][0]
        self.assertEqual(unsure, {"pain": None, **self.ABSENT_OF_ONE})
        self.assertIsNone(complaint_of("--pain=1", "--peak-pain=unsure", "--nothing-else")["peak_pain"])

    def test_nothing_else_fills_further_complaints_too(self):
        complaints = answer_of("--pain=1", "--also=place=knee,pain=2,cleared=unsure", "--nothing-else")["complaints"]
        self.assertEqual(complaints[1], {"place": "knee", "pain": 2, "peak_pain": 2, **self.ABSENT_OF_ONE,
                                         "cleared": None})

    def test_nothing_else_clears_nobody_without_pain_and_signs(self):
        for flags in (("--nothing-else",), ("--nothing-else", "--pain=0"), ("--nothing-else", "--signs=none")):
            with self.subTest(flags):
                self.assertEqual(run(*flags, "--quiet").returncode, NOT_DECIDED)
        self.assertEqual(run(*CLEAR).returncode, RUN)

    def test_yesterday_is_a_civil_date(self):
        before = datetime.date.today()
        said = json.loads(run("--pain", "0", "--date", "yesterday", "--json").stdout)["morning"]["date"]
        days = {before, datetime.date.today()}  # midnight may pass meanwhile
        self.assertIn(said, {str(day - datetime.timedelta(days=1)) for day in days})

    def test_today_is_the_day_where_the_runner_is(self):
        for zone, hours in ZONES.items():
            with self.subTest(zone):
                before = day_at(hours)
                day = datetime.timedelta(days=1)
                given = [str(before - day), str(before), str(before + day)]
                dated = [run(*CLEAR, "--date", date, "--json", env={**os.environ, "TZ": zone}) for date in given]
                plain, yesterday = (run(*CLEAR, *flags, "--json", env={**os.environ, "TZ": zone})
                                    for flags in ((), ("--date", "yesterday")))
                if day_at(hours) != before:  # midnight passed meanwhile
                    return self.test_today_is_the_day_where_the_runner_is()
                self.assertEqual([done.returncode for done in dated], [RUN, RUN, USAGE])
                self.assertRefused(dated[2], USAGE, f"legcheck: error: --date: {given[2]} is in the future\n")
                said = [json.loads(done.stdout)["morning"]["date"] for done in (*dated[:2], plain, yesterday)]
                self.assertEqual(said, [given[0], given[1], given[1], given[0]])

    def test_a_leap_day_and_the_first_day_are_dates(self):
        for date in ("2024-02-29", "2000-01-01"):
            with self.subTest(date):
                self.assertEqual(json.loads(run("--pain=0", "--date", date, "--json").stdout)["morning"]["date"], date)


class WithAFile(Faults):
    def setUp(self):
        super().setUp()
        self.write("healthy.json", HEALTHY)
        self.write("two.json", '{"format": "legcheck.morning/1", "complaints": [{"pain": 1}, {"pain": 2}]}')

    def test_a_flag_has_the_last_word(self):
        self.assertEqual(answer_of("--from", "healthy.json", "--pain", "7", "--signs=fever", "--age", "40"),
                         {"signs": ["fever"], "body": [], "age": 40, "complaints": [{"pain": 7, "peak_pain": 0}]})
        self.assertEqual(run("--from", "healthy.json", "--quiet").stdout, b"run\n")
        origins = json.loads(run("--from", "healthy.json", "--age", "40", "--pain=unsure", "--json").stdout)["origins"]
        self.assertEqual(origins, [{"question": "age", "complaint": None, "origin": "flag"},
                                   {"question": "pain", "complaint": 0, "origin": "flag"}])
        self.assertEqual(json.loads(run("--from", "healthy.json", "--json").stdout)["origins"], [])
        self.assertEqual(run("--from", "healthy.json", "--signs", "chest", "--quiet").stdout, b"rest\n")

    def test_nothing_else_keeps_a_range_of_pain_a_range(self):
        worst = {"about": "complaint", "kind": "integer", "min": 0, "max": 10, "ask": "?"}
        self.write("worst.json", json.dumps({
            "format": "legcheck.rules/1", "sources": [{"id": "book", "title": "A book", "author": "Someone"}],
            "questions": [{"id": "pain", **worst}, {"id": "peak_pain", **worst, "absent": {"same_as": "pain"}}],
            "rules": [{"id": "much", "when": {"peak_pain": {"min": 5}}, "verdict": "rest", "care": "none",
                       "reason": "It hurt much.", "sources": ["book"]}]}))

        def judged(pain):
            morning = json.dumps({"format": "legcheck.morning/1", "complaints": [{"pain": pain}]})
            done = run("--rules-only", "worst.json", "--from", "-", "--nothing-else", "--json", data=morning.encode())
            assessment = json.loads(done.stdout)
            return assessment["verdict"], assessment["morning"]["complaints"][0]["peak_pain"], assessment["origins"]

        filled = [{"question": "peak_pain", "complaint": 0, "origin": "nothing_else"}]
        for pain, verdict in (({"min": 0, "max": 6}, "rest"), ({"min": 0, "max": 4}, "run"), (6, "rest"), (0, "run")):
            with self.subTest(pain):
                self.assertEqual(judged(pain), (verdict, pain, filled))

    def test_a_flag_about_a_complaint_needs_to_know_which_one(self):
        self.assertRefused(run("--from", "two.json", "--pain", "7"), USAGE,
                           "legcheck: error: --pain: the file holds several complaints, so the flag cannot tell which "
                           "one it means\n")
        self.assertEqual(answer_of("--from", "two.json", "--age", "40", "--also", "place=knee"),
                         {"age": 40, "complaints": [{"pain": 1}, {"pain": 2}, {"place": "knee"}]})

    def test_the_flags_of_a_broken_file_do_not_rescue_it(self):
        self.write("broken.json", HEALTHY[:-1])
        self.assertEqual(run("--from", "broken.json", *CLEAR).returncode, 65)
        self.assertEqual(run("--from", "absent.json", *CLEAR).returncode, NO_INPUT)

    def test_what_a_file_lacks_is_named(self):
        self.write("few.json", '{"format": "legcheck.morning/1", "pain": 0, "peak_pain": 0, "signs": []}')
        done = run("--from", "few.json", "--quiet")
        self.assertEqual((done.returncode, done.stdout), (NOT_DECIDED, b"rest\n"))
        self.assertEqual(done.stderr, b"legcheck: not decided, treat it as rest: 1 answer is missing: body\n")


class Missing(Faults):
    GOOD = {"pain": "2", "peak_pain": "2", "place": "front_thigh", "side": "both", "tissue": "muscle",
            "spread": "wide", "onset": "30h", "days": "1", "trend": "same", "quality": "dull", "moving": "eases",
            "effects": "none", "recurring": "no", "cleared": "no", "signs": "none", "body": "none",
            "causes": "strength", "week_change": "0", "spike": "0", "lately": "none", "risks": "none", "age": "35",
            "high_threshold": "no"}

    def line_to_complete(self, done):
        """The command line on stderr, below the sentence that announces it."""
        announced, _, line = done.stderr.decode().partition("\n")
        self.assertRegex(announced, r"^legcheck: not decided, treat it as rest: "
                                    r"(1 answer is|\d+ answers are) missing, fill in the \?$")
        self.assertEqual(announced.split(" ")[7], str(line.count("=?")))
        self.assertTrue(line.startswith("  legcheck ") and line.endswith("\n"), line)
        return line

    def in_shell(self, line):
        return subprocess.run(["sh", "-c", f'legcheck() {{ "$PROGRAM" "$@"; }}\n{line}'], capture_output=True,
                              env={**os.environ, "PROGRAM": PROGRAM}, timeout=60)

    def filled(self, line):
        return re.sub(r"([a-z][a-z_-]*)=\?", lambda hole: f"{hole[1]}={self.GOOD[hole[1].replace('-', '_')]}", line)

    STARTS = (("--pain", "2"), ("--signs", "none"), ("--place", "hip flexor", "--side", "both"), ("--nothing-else",),
              ("--pain=2", "--signs=none", "--nothing-else"), ("--no-recurring",), ("--onset=30h", "--quality", "dull"),
              ("--age=35", "--spike=+20%", "--lately=none"))

    def test_off_a_terminal_the_command_line_to_complete_is_on_stderr(self):
        done = run("--pain", "2", "--quiet")
        self.assertEqual((done.returncode, done.stdout), (NOT_DECIDED, b"rest\n"))
        self.assertEqual(done.stderr.decode(),
                         "legcheck: not decided, treat it as rest: 17 answers are missing, fill in the ?\n"
                         "  legcheck --pain=2 --peak-pain=? --place=? --side=? --tissue=? --spread=? \\\n"
                         "    --onset=? --days=? --trend=? --quality=? --moving=? --effects=? \\\n"
                         "    --recurring=? --signs=? --body=? --lately=? --risks=? --age=?\n")

    def test_the_line_cannot_run_as_it_is(self):
        for start in self.STARTS:
            with self.subTest(start):
                done = run(*start)
                self.assertEqual(done.returncode, NOT_DECIDED)
                again = self.in_shell(self.line_to_complete(done))
                self.assertEqual((again.returncode, again.stdout), (USAGE, b""))
                self.assertRegex(again.stderr.decode(), r"\Alegcheck: error: --[a-z-]+: ")

    def test_the_line_filled_in_is_decided_and_keeps_what_was_given(self):
        for start in self.STARTS:
            with self.subTest(start):
                line = self.filled(self.line_to_complete(run(*start)))
                again = self.in_shell(line)
                self.assertIn(again.returncode, (MODIFY, REST), again.stderr)
                self.assertEqual(again.stderr, b"")
                given = answer_of(*start)
                kept = json.loads(self.in_shell(line.rstrip("\n") + " --json").stdout)["morning"]
                for complaint in given.pop("complaints"):
                    self.assertLessEqual(complaint.items(), kept["complaints"][0].items())
                self.assertEqual({name: kept[name] for name in given}, given)

    def test_the_line_asks_about_a_further_complaint_within_its_flag(self):
        done = run("--pain=0", "--peak-pain=0", "--signs=none", "--nothing-else", "--causes=strength", "--age=35",
                   "--also=place=front thigh,side=both,pain=1")
        line = self.line_to_complete(done)
        self.assertIn("--also='place=front thigh,side=both,pain=1,tissue=?,", line)
        again = self.in_shell(line)
        self.assertEqual((again.returncode, again.stdout), (USAGE, b""))
        again = self.in_shell(self.filled(line))
        self.assertIn(again.returncode, (RUN, MODIFY, REST))
        self.assertEqual(again.stderr, b"")

    def test_a_decided_verdict_asks_for_nothing(self):
        for flags in (CLEAR, ("--signs", "chest"), ("--pain", "6")):
            with self.subTest(flags):
                self.assertEqual(run(*flags).stderr, b"")

    def test_what_is_unsure_is_not_asked_again(self):
        done = run("--pain=0", "--signs=unsure", "--nothing-else", "--quiet")
        self.assertEqual((done.returncode, done.stdout), (NOT_DECIDED, b"rest\n"))
        self.assertNotIn(b"--signs=?", done.stderr)

    def test_json_says_it_in_the_assessment_only(self):
        done = run("--pain", "2", "--json")
        self.assertEqual((done.returncode, done.stderr), (NOT_DECIDED, b""))
        self.assertFalse(json.loads(done.stdout)["decided"])


class Forms(Faults):
    def test_quiet_prints_the_word_only(self):
        for flags, word, status in ((CLEAR, b"run\n", RUN), (("--pain=6",), b"rest\n", REST),
                                    (("--pain=3", *CLEAR[2:], "--quality=dull", "--side=both"), b"rest\n", None)):
            with self.subTest(flags):
                for quiet in ("-q", "--quiet"):
                    done = run(*flags, quiet)
                    self.assertEqual(done.stdout, word)
                    if status is not None:
                        self.assertEqual((done.returncode, done.stderr), (status, b""))

    def test_exit_zero_is_for_verdicts_only(self):
        for flags, status in (((*CLEAR, "--exit-zero"), 0), (("--pain=6", "--exit-zero"), 0),
                              (("--signs=chest", "--exit-zero"), 0), (("--pain=2", "--exit-zero"), 0),
                              (("--pain=x", "--exit-zero"), USAGE)):
            with self.subTest(flags):
                self.assertEqual(run(*flags).returncode, status)

    def test_without_answers_and_without_a_terminal_there_is_a_short_help(self):
        short = ("legcheck: no answers given and no terminal to ask on\n"
                 "  flags: legcheck --pain 0 --signs none --nothing-else   file: --from FILE\n"
                 "  over ssh: ssh -t   help: legcheck --help\n")
        for flags in ((), ("--json",), ("--quiet",), ("--no-input",), ("--explain",)):
            with self.subTest(flags):
                self.assertRefused(run(*flags), USAGE, short)
                self.assertRefused(run(*flags, stdin=subprocess.DEVNULL), USAGE, short)

    def test_flags_do_not_wait_for_standard_input(self):
        reader, writer = os.pipe()  # nothing is ever written
        self.addCleanup(os.close, writer)
        self.addCleanup(os.close, reader)
        self.assertEqual(run(*CLEAR, "--quiet", stdin=reader).stdout, b"run\n")


class AddedQuestions(Faults):
    RULES = ("--rules", SLEEP_RULES)

    def test_an_added_question_has_its_flag_at_once(self):
        self.assertEqual(run("--slept", "4.5h", *CLEAR).returncode, USAGE)
        for hours, word, status in (("4.5", b"modify\n", MODIFY), ("4.5h", b"modify\n", MODIFY), ("8", b"run\n", RUN)):
            with self.subTest(hours):
                done = run(*self.RULES, *CLEAR, "--slept", hours, "--quiet")
                self.assertEqual((done.returncode, done.stdout, done.stderr), (status, word, b""))
        self.assertEqual(shared_of("--slept=unsure", rules=self.RULES), {"slept": None})
        self.assertRefused(run(*self.RULES, *CLEAR, "--slept", "25"), USAGE,
                           "legcheck: error: --slept: must be a number from 0 to 24, not '25'\n")

    def test_it_is_missing_until_it_is_answered(self):
        done = run(*self.RULES, *CLEAR, "--quiet")
        self.assertEqual((done.returncode, done.stdout), (MODIFY, b"modify\n"))
        self.assertTrue(done.stderr.startswith(
            b"legcheck: not decided, treat it as modify: 1 answer is missing, fill in the ?\n"))
        self.assertTrue(done.stderr.endswith(b" --slept=?\n"))

    def test_the_help_and_the_completions_know_it(self):
        self.assertIn("\n--slept           0 to 24 hours\n", run(*self.RULES, "help", "answers").stdout.decode())
        self.assertEqual(run("__complete", *self.RULES, "--slep").stdout,
                         b"--slept\tHow many hours did you sleep?\n")
        self.assertEqual(run("__complete", "--slep").stdout, b"")


class Escapes(Faults):
    def setUp(self):
        super().setUp()
        rules = {"format": "legcheck.rules/1", "name": EVIL, "version": "1",
                 "questions": [{"id": "shoe", "about": "morning", "kind": "choice", "ask": EVIL, "unknown_text": EVIL,
                                "choices": [{"id": "a", "text": EVIL}, {"id": "b", "text": "spikes"}]}],
                 "rules": [{"id": "sore-at-all", "when": {"pain": {"min": 1}}, "verdict": "rest", "care": "self_care",
                            "reason": EVIL, "sources": ["club"]},
                           {"id": "shoe-a", "when": {"shoe": "a"}, "verdict": "rest", "care": "self_care",
                            "reason": "You want {shoe}.", "sources": ["club"]}],
                 "sources": [{"id": "club", "title": EVIL, "author": EVIL, "year": 2026}]}
        self.rules = ("--rules", self.write("club.json", json.dumps(rules)))
        self.morning = self.write("morning.json", json.dumps({"format": "legcheck.morning/1", "id": EVIL, "pain": 1,
                                                              "shoe": "a", "meta": {EVIL: EVIL}}))

    def assertHarmless(self, done):
        for said in (done.stdout, done.stderr):
            text = said.decode()  # valid UTF-8 too
            self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
            self.assertNotRegex(text, r"(?m)^\W*RUN")

    def test_in_the_values_and_names_of_flags(self):
        rows = [("--pain", EVIL), ("--place", EVIL), ("--signs", "none," + EVIL), ("--recurring=" + EVIL,),
                ("--also", EVIL), ("--also", "place=" + EVIL), ("--pain=0", "--date", EVIL), ("--" + EVIL,), (EVIL,),
                ("--color", EVIL), ("help", EVIL), ("completion", EVIL), ("schema", EVIL), ("rules", EVIL),
                ("--pain", b"\xff\xfe\x9b31m"), ("--" + EVIL + "=3",), ("-\x1b",), ("--pain", "1", "--pain=" + EVIL)]
        for flags in rows:
            with self.subTest(flags):
                done = run(*flags)
                self.assertEqual((done.returncode, done.stdout), (USAGE, b""))
                self.assertEqual(done.stderr.count(b"\n"), 1)
                self.assertHarmless(done)
        self.assertRefused(run("--pain", "\x1b[2J\n\u202e"), USAGE,
                           r"legcheck: error: --pain: must be a whole number from 0 to 10, not '\x1B[2J\x0A\u{202E}'"
                           "\n")

    def test_in_the_names_of_files(self):
        name = EVIL.replace("/", "")
        self.write(name, "{")
        for flags, status in ((("--from", name), 65), (("--from", name + "absent"), NO_INPUT),
                              (("--rules", name, *CLEAR), BAD_RULES), (("--rules", name + "absent", *CLEAR), BAD_RULES),
                              (("batch", name + "absent"), NO_INPUT)):
            with self.subTest(flags):
                done = run(*flags)
                self.assertEqual((done.returncode, done.stdout), (status, b""))
                self.assertHarmless(done)
        self.assertRefused(run("--from", "\x1b[2J\nRUN"), NO_INPUT, "\\x1B[2J\\x0ARUN: error: no such file\n")

    def test_in_rules_and_mornings(self):
        for further in ((), ("--verbose",), ("--explain",), ("--accessible",), ("--json",), ("--color", "never")):
            with self.subTest(further):
                done = run(*self.rules, "--from", self.morning, *further)
                self.assertEqual(done.returncode, REST)
                self.assertHarmless(done)
        for words in (("rules", "list"), ("rules", "show", "shoe-a"), ("rules", "show", "sore-at-all"), ("--version",),
                      ("help", "answers"), ("--help",), ("completion", "bash"), ("completion", "zsh")):
            with self.subTest(words):
                done = run(*self.rules, *words)
                self.assertEqual(done.returncode, 0)
                self.assertHarmless(done)

    def test_they_are_shown_not_dropped(self):
        text = " ".join(run(*self.rules, "--from", self.morning).stdout.decode().split())
        shown = " ".join(SHOWN.split())
        self.assertIn(f" Why {shown} You want {shown}. ", text)
        self.assertIn(f" Added: {shown} 1 (", text)

    def test_what_is_passed_through_comes_back_whole(self):
        assessment = json.loads(run(*self.rules, "--from", self.morning, "--json").stdout)
        self.assertEqual((assessment["id"], assessment["meta"]), (EVIL, {EVIL: EVIL}))


class Surroundings(Faults):
    OUTPUTS = (CLEAR, (*CLEAR, "--json"), (*CLEAR, "--quiet"), (*CLEAR, "--explain"), (*CLEAR, "--exit-zero"),
               ("--pain", "2", "--exit-zero", "--json"), ("help", "answers"), ("completion", "fish"))

    def test_a_reader_that_is_gone_ends_it_quietly(self):
        for flags in self.OUTPUTS:
            with self.subTest(flags):
                reader, writer = os.pipe()
                os.close(reader)
                done = subprocess.run([PROGRAM, *flags], stdout=writer, stderr=subprocess.PIPE, timeout=60)
                os.close(writer)
                self.assertEqual((done.returncode, done.stderr), (-signal.SIGPIPE, b""))

    def test_a_reader_of_one_line_gets_it(self):
        done = subprocess.run(["sh", "-c", '"$0" "$@" | head -n 1', PROGRAM, *CLEAR], capture_output=True, timeout=60,
                              env={**os.environ, "TERM": "dumb"})
        self.assertEqual((done.stdout, done.stderr),
                         (b"RUN  Nothing you told me speaks against the run you planned.\n", b""))

    def test_a_full_disk_is_never_a_success(self):
        for flags in self.OUTPUTS:
            with self.subTest(flags), open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *flags], stdout=full, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual((done.returncode, done.stderr),
                                 (IO_ERROR, b"legcheck: error: the output cannot be written\n"))

    def test_messages_that_cannot_be_written_change_no_verdict(self):
        for flags, status, word in ((CLEAR, RUN, b"run\n"), (("--pain", "2"), NOT_DECIDED, b"rest\n")):
            for close in (lambda: os.close(2), lambda: os.dup2(os.open("/dev/full", os.O_WRONLY), 2)):
                with self.subTest(flags):
                    done = subprocess.run([PROGRAM, *flags, "--quiet"], stdout=subprocess.PIPE, preexec_fn=close,
                                          timeout=60)
                    self.assertEqual((done.returncode, done.stdout), (status, word))

    def test_little_memory_a_small_stack_and_few_files_are_enough(self):
        def poor():
            if SANITIZED:
                return
            resource.setrlimit(resource.RLIMIT_AS, (64 << 20, 64 << 20))
            resource.setrlimit(resource.RLIMIT_STACK, (256 << 10, 256 << 10))
            resource.setrlimit(resource.RLIMIT_NOFILE, (8, 8))
        for flags in ((*CLEAR, "--explain", "--json"), ("--pain", "2", "--verbose", "--exit-zero"), ("--help",),
                      ("rules", "list"), ("--rules", SLEEP_RULES, *CLEAR, "--slept=8")):
            with self.subTest(flags):
                done = run(*flags, preexec_fn=poor)
                self.assertEqual(done.returncode, 0)
                self.assertEqual(done.stdout, run(*flags).stdout)

    def test_a_huge_flag_is_refused_with_a_short_line(self):
        for flags in (("--pain", "9" * 100_000), ("--place", "x" * 100_000), ("--also", "place=knee," * 10_000),
                      ("--" + "x" * 100_000,), ("--date", "2" * 100_000, "--pain=0")):
            with self.subTest(flags[0][:20]):
                done = run(*flags)
                self.assertEqual((done.returncode, done.stdout), (USAGE, b""))
                self.assertTrue(all(len(line) < 400 for line in done.stderr.splitlines()))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
