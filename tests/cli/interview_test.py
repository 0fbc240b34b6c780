"""The morning interview with the real program in a pseudo-terminal."""

import datetime
import json
import os
import pathlib
import pty
import random
import signal
import subprocess
import tempfile
import termios
import unittest

import pexpect

from faults import ZONES, day_at
from runner import MARK, PROGRAM, QUESTIONS, SOURCE, Runner, Session, environment

RUN, MODIFY, REST, CARE_TODAY, NOT_DECIDED, USAGE, INTERRUPTED = 0, 10, 20, 30, 40, 64, 130

FIT = {"signs": [], "body": [], "causes": [], "week_change": 0, "spike": 0, "lately": [], "risks": [], "age": 35,
       "high_threshold": False}
QUADS = {"pain": 3, "peak_pain": 5, "place": "front_thigh", "side": "both", "tissue": "muscle", "spread": "wide",
         "onset": 20, "days": 1, "quality": ["dull", "stiff"], "moving": "eases", "effects": [], "recurring": False,
         "cleared": False}
NIGGLE = {**QUADS, "pain": 1, "peak_pain": 1, "place": "calf"}
SHIN = {**QUADS, "pain": 5, "peak_pain": 5, "place": "shin", "side": "left", "tissue": "bone", "spread": "spot",
        "effects": ["worse_running"], "onset": 0}
KNEE = {**QUADS, "pain": 1, "peak_pain": 2, "place": "knee", "side": "right", "tissue": "joint"}


def morning(*complaints, **changes):
    return {**FIT, **changes, "complaints": list(complaints)}


WELL = {"pain": 0, "peak_pain": 0}


def drawn(chance):
    """A sore morning. Two in three are ordinary soreness, the others anything anywhere; one in seven has two places."""
    def place():
        pain = chance.choice([1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 5, 6])
        one = {**QUADS, "pain": pain, "peak_pain": min(10, pain + chance.randrange(4)),
               "cleared": chance.random() < .05}
        if chance.random() < 2 / 3:
            return {**one, "place": chance.choice(["calf", "front_thigh", "back_thigh", "buttock"]),
                    "side": chance.choice(["both"] * 4 + ["left"]), "onset": chance.choice([12, 18, 24, 30, 40]),
                    "days": chance.choice([1, 1, 2, 3]), "trend": chance.choice(["better", "better", "same"]),
                    "moving": chance.choice(["eases"] * 4 + ["same"]), "quality": [chance.choice(["dull", "stiff"])],
                    "effects": ["range"] if chance.random() < .08 else []}
        def any_of(name):
            return chance.choice(QUESTIONS[name]["choices"])["id"]
        return {**one, "place": any_of("place"), "side": chance.choice(["left", "left", "right", "both"]),
                "tissue": any_of("tissue"), "spread": any_of("spread"), "onset": chance.choice([0, 6, 24, 60]),
                "days": chance.choice([1, 2, 3, 5, 10, 30]), "trend": any_of("trend"), "moving": any_of("moving"),
                "quality": [any_of("quality")], "effects": [any_of("effects")] if chance.random() < .35 else [],
                "recurring": chance.random() < .2}

    def some(name, share):
        return [chance.choice(QUESTIONS[name]["choices"])["id"]] if chance.random() < share else []

    places = [place()]
    if chance.random() < 1 / 7:
        other = place()
        if (other["place"], other["side"]) != (places[0]["place"], places[0]["side"]):
            places.append(other)
    for name in ("pain", "peak_pain"):  # the worst place is named first
        values = sorted((each[name] for each in places), reverse=True)
        for each, value in zip(places, values):
            each[name] = value
    for each in places:
        each["peak_pain"] = max(each["pain"], each["peak_pain"])
        if each["days"] == 1:
            each.pop("trend", None)
    return morning(*places, signs=some("signs", .05), body=some("body", .08), causes=some("causes", .75),
                   week_change=chance.choice([0, 0, 0, 5, -20, 20]), spike=chance.choice([0] * 9 + [40]),
                   lately=["travel"] if chance.random() < .04 else [], risks=some("risks", .2),
                   age=chance.choice([16, 19, 23, 27, 30, 34, 38, 41, 45, 52, 60, 68]),
                   high_threshold=chance.random() < .05)


class Interviews(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.config = pathlib.Path(folder.name)
        self.profile = self.config / "legcheck" / "profile.json"

    def session(self, *arguments, **options):
        session = Session(self.config, *arguments, **options)
        self.addCleanup(session.child.close)
        return session

    def known(self, whole):
        """What a runner answered once is in the profile."""
        today = datetime.date.today().isoformat()
        answers = [{"question": name, "answer": whole[name], "date": today}
                   for name in ("risks", "age", "high_threshold")]
        self.profile.parent.mkdir(mode=0o700, exist_ok=True)
        self.profile.write_text(json.dumps({"format": "legcheck.profile/1", "introduced": today, "answers": answers}))
        self.profile.chmod(0o600)

    def judged(self, whole):
        """The word and the status that the same morning gets whole."""
        text = json.dumps({"format": "legcheck.morning/1", **whole})
        done = subprocess.run([PROGRAM, "--from", "-", "--quiet"], input=text, capture_output=True, text=True,
                              timeout=60)
        return done.stdout.strip(), done.returncode


class Counts(Interviews):
    def count(self, whole, first_ever=False):
        if first_ever:
            self.profile.unlink(missing_ok=True)
        else:
            self.known(whole)
        session = Runner(whole).run(self.config, "--quiet")
        self.assertEqual((session.screen.split()[-1], session.end()), self.judged(whole), session.all)
        return session.prompts

    def test_no_morning_takes_more_prompts_than_it_needs(self):
        rows = [
            # morning                                        most
            (morning(WELL),                                     3),
            (morning(QUADS, signs=["dark_urine"]),              3),
            (morning(QUADS, signs=["cold_foot"]),               3),
            (morning(SHIN),                                     6),
            (morning(QUADS, causes=["downhill"]),               8),
            (morning(NIGGLE, causes=["downhill"]),              9),
        ]
        for whole, most in rows:
            with self.subTest(whole=whole):
                self.assertLessEqual(self.count(whole), most)

    def test_the_very_first_time_what_rarely_changes_comes_on_top(self):
        self.assertLessEqual(self.count(morning(WELL), first_ever=True), 4)
        self.assertLessEqual(self.count(morning(QUADS, causes=["downhill"]), first_ever=True), 10)
        self.assertLessEqual(self.count(morning({**QUADS, "pain": 2}), first_ever=True), 8)

    def test_three_hundred_sore_mornings_come_to_what_all_their_answers_come_to_in_few_prompts(self):
        chance = random.Random(300)
        counts = []
        for number in range(300):
            whole = drawn(chance)
            with self.subTest(number, morning=whole):
                counts.append(self.count(whole))
        self.assertLessEqual(sum(counts) / len(counts), 8)
        self.assertLessEqual(max(counts), 11)


class Documents(Interviews):
    def test_the_interview_in_the_readme_is_a_real_one(self):
        text = (SOURCE / "README.md").read_text()
        block = text.partition("<!-- interview -->\n```text\n")[2].partition("```")[0].splitlines()
        self.assertEqual(block[0], "$ legcheck")
        lines = [line for line in block[1:] if line.strip() != "..."]
        self.assertGreater(len(lines), 8)
        session = self.session().type(*(line[2:] for line in lines if line.startswith(MARK)))
        left = iter(session.all.splitlines())
        for line in lines:
            self.assertIn(line, left)
        session.type("n", "3 5", "1 4 5", "4", "n", "35")
        self.assertEqual(session.end(), MODIFY)


class Keys(Interviews):
    def test_back_goes_back_any_number_of_steps(self):
        session = self.session("--quiet").type("9 9", "n", "left shin", "<", "<", "<")
        self.assertIn("Soreness or pain", session.screen)
        self.assertIn("This is the first question.", session.type("<").screen)
        self.assertEqual(session.type("0 0", "n", "").screen.split()[-1], "run")
        self.assertEqual(session.end(), RUN)

    def test_why_tells_and_asks_again(self):
        session = self.session().type("?")
        self.assertIn("peak pain from 4: MODIFY", session.screen.replace("\n", " "))
        self.assertIn("< back   u not sure   . enough   q quit", session.screen)
        self.assertIn("Any of these", session.type("n").screen)

    def test_not_sure_about_the_signs_is_warned_of_and_taken_the_second_time(self):
        session = self.session("--quiet").type("n", "u")
        self.assertIn("Not knowing this can make today REST.", session.screen)
        self.assertTrue(session.screen.endswith(MARK))
        session.type("u", ".")
        self.assertEqual((session.screen.split()[-1], session.end()), ("rest", NOT_DECIDED))

    def test_enough_gives_the_verdict_careful_about_what_is_open(self):
        session = self.session("--quiet").type("1 1", "n", ".")
        self.assertEqual((session.screen.split()[-1], session.end()), ("rest", NOT_DECIDED))

    def test_quitting_gives_nothing_before_the_verdict_is_certain(self):
        session = self.session("--quiet").type("1 1", "q")
        self.assertTrue(session.screen.endswith("Nothing saved.\n"), session.screen)
        self.assertEqual(session.end(), INTERRUPTED)
        self.assertFalse(self.profile.exists())

    def test_quitting_after_a_sign_gives_the_verdict(self):
        for leave in ("q", "."):
            with self.subTest(leave):
                session = self.session("--quiet").type("1 1", "8", "1", leave)
                self.assertEqual((session.screen.split()[-1], session.end()), ("rest", REST))

    def test_nobody_has_a_sign_that_was_not_named(self):
        """A line stands for several; leaving before saying which leaves it open, and the verdict careful."""
        for leave in ("q", "."):
            with self.subTest(leave):
                session = self.session().type("0 0", "6", leave)
                text = session.all.rpartition("REST")[2].replace("\n", " ")
                self.assertEqual(session.end(), NOT_DECIDED)
                self.assertIn("Not all warning signs are answered.", text)
                self.assertNotIn("Say ", text)
        session = self.session().type("0 0", "4 9")
        self.assertNotIn("injury", session.all.rpartition("REST")[2])
        self.assertEqual(session.end(), REST)

    def test_a_certain_rest_is_told_and_then_quitting_gives_it(self):
        session = self.session("--quiet").type("5 5", "n")
        self.assertIn("It is a rest day. A few more questions: should someone look at it?",
                      session.all.replace("\n", " "))
        session.type("q")
        self.assertEqual((session.screen.split()[-1], session.end()), ("rest", REST))

    def test_an_emergency_ends_the_questions_at_once(self):
        for arguments in ((), ("--ask-all",)):
            with self.subTest(arguments):
                session = self.session(*arguments).type("1 1", "1")
                self.assertIn("112", session.screen)
                self.assertEqual(session.end(), CARE_TODAY)

    def test_ask_all_asks_what_could_not_change_the_verdict(self):
        session = self.session("--ask-all", "--quiet").type("0 0", "n", "n", "n", "35")
        self.assertEqual((session.screen.split()[-1], session.end()), ("run", RUN))


class Mistakes(Interviews):
    def test_three_bad_tries_end_it(self):
        session = self.session().type("x", "3-4", "5 3")
        self.assertTrue(session.screen.endswith("Stopping after three tries.\nNothing saved.\n"), session.screen)
        self.assertEqual(session.end(), USAGE)
        self.assertFalse(self.profile.exists())

    def test_a_good_reply_starts_the_count_anew(self):
        session = self.session("--quiet").type("x", "x", "0 0", "", "", "n", "x", "x", "")
        self.assertEqual((session.screen.split()[-1], session.end()), ("run", RUN))

    def test_enter_alone_never_means_no_sign(self):
        self.assertIn("Enter is no answer here.", self.session().type("0 0", "").screen)

    def test_pasted_lines_are_replies_one_after_the_other(self):
        session = self.session("--quiet")
        session.child.send("0 0\nn\n\n")
        session.child.expect(pexpect.EOF)
        self.assertEqual((session.child.before.split()[-1], session.end()), ("run", RUN))
        session = self.session("--quiet")
        session.child.send("Dear all,\nthe run is off.\nYours\n")
        session.child.expect(pexpect.EOF)
        self.assertEqual(session.end(), USAGE)

    def test_an_endless_line_and_control_bytes_are_refused(self):
        self.assertIn("That is too long for an answer.", self.session().type("1" * 3000).screen)
        self.assertIn("no answer. Use letters and numbers.", self.session().type("\x1b[A").screen.replace("\n", " "))

    def test_the_end_of_the_input_gives_nothing_before_the_verdict_is_certain(self):
        for replies in ((), ("0 0",), ("0 0", "n")):
            with self.subTest(replies):
                session = self.session("--quiet").type(*replies)
                session.child.sendeof()
                session.wait()
                self.assertNotIn("run", session.screen.split())
                self.assertEqual(session.end(), USAGE)
                self.assertFalse(self.profile.exists())

    def test_the_end_of_the_input_after_a_sign_or_a_certain_rest_gives_the_verdict(self):
        for replies, status in ((("1 1", "2 5"), CARE_TODAY), (("1 1", "8"), NOT_DECIDED), (("5 5", "n"), REST)):
            with self.subTest(replies):
                session = self.session("--quiet").type(*replies)
                if session.screen.endswith(MARK):
                    session.child.sendeof()
                    session.wait()
                self.assertEqual(session.screen.split()[-1], "rest")
                self.assertEqual(session.end(), status)


class Signals(Interviews):
    def test_signals_end_it_and_leave_the_terminal_as_it_was(self):
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number):
                session = self.session()
                before = termios.tcgetattr(session.child.child_fd)
                session.type("1 1")
                self.assertEqual(termios.tcgetattr(session.child.child_fd), before)
                if number == signal.SIGINT:
                    session.child.sendintr()
                else:
                    session.child.kill(number)
                session.wait()
                self.assertEqual(session.end(), 128 + number)
                self.assertFalse(self.profile.exists())

    def test_it_can_be_stopped_and_taken_up_again(self):
        shell = pexpect.spawn("bash", ["--norc", "--noprofile", "-i"], encoding="utf-8", timeout=30,
                              env=environment(self.config, PS1="shell: "))
        self.addCleanup(shell.close)
        shell.expect("shell: ")
        shell.sendline(f"{PROGRAM} --quiet")
        shell.expect("> ")
        shell.sendline("0 0")
        shell.expect("relief taken\r\n> ")
        shell.sendcontrol("z")
        shell.expect("Stopped")
        shell.expect("shell: ")
        shell.sendline("fg")
        shell.expect("legcheck --quiet")
        shell.sendline("n")
        shell.expect(r"\[n\] > ")
        shell.sendline("")
        shell.expect("run\r\n")
        shell.sendline("echo status $?")
        shell.expect("status 0")


class Terminals(Interviews):
    def test_forty_columns_get_the_same_words_in_shorter_lines(self):
        replies = ("3 5", "n", "both quads", "?", "1 5", "n", "3 5", "1 4 5", "n", "n", "35")
        narrow = self.session(columns=40).type(*replies)
        wide = self.session(columns=80).type(*replies)
        for line in narrow.all.splitlines():
            self.assertTrue(len(line) <= 40 or str(self.config) in line, line)
        self.assertEqual(narrow.end(), wide.end())

    def test_a_dumb_terminal_and_a_poor_locale_get_plain_ascii(self):
        for poor in ({"TERM": "dumb"}, {"TERM": None}, {"LANG": "C"}, {"LANG": None}):
            for columns in (20, 80, 400):
                with self.subTest(poor, columns=columns):
                    session = self.session(columns=columns, **poor).type("0 0", "n", "")
                    self.assertTrue(session.all.isascii() and "\x1b" not in session.all, session.all)
                    self.assertEqual(session.end(), RUN)

    def test_the_morning_of_an_interview_can_be_judged_again(self):
        """Ranges, too: 12 to 48 hours, the fourth to the seventh day, no jump in the load."""
        for replies in (("0 0", "n", ""), ("2 3", "n", "both quads", "1 5", "n", "3 5", "1 4", "4", "."),
                        ("5 5", "n", "left shin", "4 6", "5", "."), ("1 2", "n", "right knee", "3 5", "n", "3 8", ".")):
            with self.subTest(replies):
                session = self.session("--json").type(*replies)
                printed = session.all[session.all.index('{"format"'):].replace("\n", "")
                assessment = json.loads(printed.partition("Not asked")[0])
                again = subprocess.run([PROGRAM, "--from", "-", "--json"], input=json.dumps(assessment["morning"]),
                                       capture_output=True, text=True, timeout=60)
                self.assertEqual(again.stderr, "")
                same = json.loads(again.stdout)
                for member in ("verdict", "lower", "care", "care_possible", "morning"):
                    self.assertEqual(same[member], assessment[member])

    def test_a_screen_reader_gets_one_choice_a_line_and_hears_what_was_chosen(self):
        for arguments, changes in ((("--accessible",), {}), ((), {"ACCESSIBLE": "1"})):
            with self.subTest(arguments):
                session = self.session(*arguments, **changes).type("0 0")
                self.assertIn("Chosen: pain 0, peak pain 0.\nQuestion 2. Any of these", session.screen)
                self.assertIn("\n2. urine brown like cola\n3. numb", session.screen)
                session.type("n", "")
                self.assertIn("Verdict: RUN.", session.screen)
                self.assertTrue(session.all.isascii() and "[" not in session.all)

    def run_between(self, stdin, stdout, stderr):
        """The program with each stream at the terminal or not, after three replies were typed."""
        terminal, program_side = pty.openpty()
        streams = [program_side if at else subprocess.PIPE for at in (stdin, stdout, stderr)]
        program = subprocess.Popen([PROGRAM, "--quiet"], stdin=streams[0], stdout=streams[1], stderr=streams[2],
                                   env=environment(self.config), start_new_session=True)
        os.write(terminal, b"0 0\nn\n\n")
        out, err = program.communicate(timeout=30)
        os.set_blocking(terminal, False)
        try:
            seen = os.read(terminal, 65536).decode()
        except BlockingIOError:
            seen = ""
        os.close(program_side)
        os.close(terminal)
        return program.returncode, (out or b"").decode(), (err or b"").decode(), seen

    def test_questions_go_to_standard_error_and_the_verdict_to_standard_output(self):
        status, out, _, seen = self.run_between(True, False, True)
        self.assertEqual((status, out), (RUN, "run\n"))
        self.assertIn("Soreness or pain", seen)

    def test_nobody_is_asked_without_a_terminal_for_both_sides(self):
        for streams in ((False, True, True), (True, True, False), (False, False, False)):
            with self.subTest(streams):
                status, out, err, seen = self.run_between(*streams)
                self.assertEqual(status, USAGE)
                self.assertNotIn("Soreness or pain", out + err + seen)
                self.assertIn("no answers given", err + seen)

    def test_no_input_never_asks(self):
        session = self.session("--no-input")
        self.assertNotIn("Soreness or pain", session.all)
        self.assertEqual(session.end(), USAGE)


class Profiles(Interviews):
    FIRST = "It is not a medical device."

    def kept(self, date, **answers):
        self.profile.parent.mkdir(mode=0o700, exist_ok=True)
        self.profile.write_text(json.dumps({"format": "legcheck.profile/1", "introduced": "2026-01-01", "answers": [
            {"question": name, "answer": value, "date": date} for name, value in answers.items()]}))
        self.profile.chmod(0o600)

    def run_program(self, *arguments, **changes):
        return subprocess.run([PROGRAM, *arguments], env=environment(self.config, **changes), capture_output=True,
                              text=True, timeout=60, stdin=subprocess.DEVNULL)

    def ago(self, days):
        return (datetime.date.today() - datetime.timedelta(days)).isoformat()

    def test_the_first_run_says_once_what_legcheck_is_not(self):
        first = self.session().type("0 0", "n", "")
        self.assertIn(self.FIRST, first.all.replace("\n", " "))
        self.assertIn(str(self.profile), first.all)
        self.assertEqual(first.end(), RUN)
        self.assertNotIn(self.FIRST, self.session().type("0 0", "n", "").all.replace("\n", " "))

    def test_the_morning_that_is_asked_about_is_that_of_the_day_here(self):
        for zone, hours in ZONES.items():
            with self.subTest(zone):
                self.profile.unlink(missing_ok=True)
                before = day_at(hours)
                asked = self.session("--json", TZ=zone).type("0 0", "n", "")
                if day_at(hours) != before:  # midnight passed meanwhile
                    return self.test_the_morning_that_is_asked_about_is_that_of_the_day_here()
                judged = json.loads(next(line for line in asked.all.splitlines() if line.startswith("{")))
                introduced = json.loads(self.profile.read_text())["introduced"]
                self.assertEqual((judged["morning"]["date"], introduced), (str(before), str(before)))

    def test_what_was_asked_is_kept_for_the_owner_only_and_not_asked_again(self):
        quads = ("2 5", "n", "both quads", "1 5", "n", "3 5", "1 4")
        self.assertEqual(self.session("--quiet").type(*quads, "35").end(), MODIFY)
        self.assertEqual((self.profile.stat().st_mode & 0o777, self.profile.parent.stat().st_mode & 0o777),
                         (0o600, 0o700))
        again = self.session("--quiet").type(*quads)
        self.assertIn("From your profile: age 35.", again.all)
        self.assertEqual(again.end(), MODIFY)

    def test_flags_use_it_and_say_so_a_file_does_not(self):
        self.kept(self.ago(1), age=35)
        flags = ("--pain", "2", "--side", "both", "--place", "quads", "--tissue", "muscle", "--spread", "wide",
                 "--onset", "20", "--days", "1", "--moving", "eases", "--signs", "none", "--nothing-else")
        done = self.run_program(*flags)
        self.assertEqual(done.returncode, MODIFY)
        self.assertEqual(done.stderr, "legcheck: from your profile: age 35\n")
        self.assertEqual(self.run_program(*flags, "--age", "11").returncode, REST)
        self.assertEqual(self.run_program(*flags, "--age", "35").stderr, "")  # the flag said so
        origins = {each["question"]: each["origin"]
                   for each in json.loads(self.run_program(*flags, "--json").stdout)["origins"]}
        self.assertEqual((origins["age"], origins["pain"], origins["risks"]), ("profile", "flag", "nothing_else"))
        self.assertEqual(self.run_program(*flags, "--age", "unsure").returncode, NOT_DECIDED)
        path = self.config / "morning.json"
        path.write_text(json.dumps({"format": "legcheck.morning/1", **QUADS, **{**FIT, "age": None}, "pain": 2}))
        done = self.run_program("--from", str(path))
        self.assertEqual((done.returncode, "profile" in done.stderr), (NOT_DECIDED, False))

    def test_what_is_kept_is_shown_on_terminals_of_any_width(self):
        self.kept("2026-01-01", age=35, risks=["clot", "smoker"])
        words = "".join(self.run_program("profile").stdout.split())
        for columns in (80, 40, 20):
            for flags in ((), ("--accessible",)):
                with self.subTest(columns=columns, flags=flags):
                    page = self.session("profile", *flags, columns=columns).all
                    self.assertEqual("".join(page.split()), words)
                    self.assertEqual([line for line in page.splitlines() if len(line) > columns], [])

    def test_an_old_answer_is_asked_again_and_may_still_be_so(self):
        self.kept(self.ago(61), age=35)
        session = self.session("--quiet").type("2 5", "n", "both quads", "1 5", "n", "3 5", "1 4")
        self.assertIn("you said: age 35. Still so? Type y.", session.screen.replace("\n", " "))
        self.assertEqual(session.type("y").end(), MODIFY)
        self.assertEqual(json.loads(self.profile.read_text())["answers"][0]["date"], self.ago(0))

    def test_what_is_not_so_any_more_is_asked_anew(self):
        """`n` to "Still so?" is no denial of every single risk."""
        self.kept(self.ago(61), risks=["clot", "smoker"])
        asked = ("1 1", "n", "b calves", "1 5", "n", "3 5", "1 4", "4")
        session = self.session("--quiet").type(*asked)
        self.assertIn("you said: risks: an earlier blood clot and smoking. Still so? Type y.",
                      session.screen.replace("\n", " "))
        session.type("n")
        self.assertIn("Then answer it anew.", session.screen)
        self.assertEqual(json.loads(self.profile.read_text())["answers"][0]["answer"], ["clot", "smoker"])
        session.type("clot", ".")
        self.assertEqual(session.end(), NOT_DECIDED)
        kept = {each["question"]: each["answer"] for each in json.loads(self.profile.read_text())["answers"]}
        self.assertEqual(kept["risks"], ["clot"])

    def test_a_profile_that_cannot_be_understood_stays_and_keeps_nobody_from_a_verdict(self):
        self.kept(self.ago(1), age=35)
        damaged = self.profile.read_text()[:-9]
        self.profile.write_text(damaged)
        session = self.session().type("0 0", "n", "")
        self.assertIn("going on without your profile", session.all.replace("\n", " "))
        self.assertEqual((session.end(), self.profile.read_text()), (RUN, damaged))
        done = self.run_program("profile")
        self.assertEqual((done.returncode, done.stdout), (65, ""))

    def test_without_a_place_for_it_the_verdict_is_given_with_one_warning(self):
        blocked = self.config / "file"
        blocked.write_text("")
        for place in ({"XDG_CONFIG_HOME": None, "HOME": None}, {"XDG_CONFIG_HOME": "here", "HOME": "there"},
                      {"XDG_CONFIG_HOME": str(blocked)}):
            with self.subTest(place):
                session = self.session(**place).type("0 0", "n", "")
                self.assertEqual(session.all.count("legcheck: warning:"), 1, session.all)
                self.assertEqual(session.end(), RUN)

    def test_wide_permissions_are_told(self):
        self.kept(self.ago(1), age=35)
        self.profile.chmod(0o644)
        self.assertIn(f"(chmod 600 {self.profile})", self.run_program("--pain", "0", "--signs", "none").stderr)

    def test_the_command_asks_shows_and_forgets_it(self):
        self.assertEqual(self.session("profile", "ask").type("8 13", "35").end(), 0)
        shown = self.run_program("profile")
        today = self.ago(0)
        self.assertEqual(shown.stdout, f"risks: a statin, answered {today}\nage 35, answered {today}\n"
                                       f"high threshold: yes, answered {today}\nkept in {self.profile}\n")
        self.assertEqual(self.run_program("profile", "forget").stdout, "forgotten\n")
        self.assertFalse(self.profile.exists())
        self.assertEqual(self.run_program("profile", "forget").stdout, "nothing was kept\n")
        self.assertEqual(self.run_program("profile").stdout, f"nothing is kept\nkept in {self.profile}\n")
        self.assertEqual(self.run_program("profile", "ask").returncode, USAGE)

    def test_a_range_that_was_chosen_is_known_the_next_time(self):
        rules = self.config / "years.json"
        rules.write_text(json.dumps({
            "format": "legcheck.rules/1",
            "questions": [{"id": "years_running", "about": "profile", "kind": "integer", "min": 0, "max": 80,
                           "unit": "years", "ask": "How long have you run?", "assumed": 5}],
            "prompts": [{"id": "years", "questions": ["years_running"], "ask": "Years of running?", "keep_days": 60,
                         "lines": [{"question": "years_running", "text": "a few", "range": {"max": 9}},
                                   {"question": "years_running", "text": "many", "range": {"above": 9}}]}],
            "rules": [{"id": "half-way", "when": {"years_running": {"min": 30, "max": 40}}, "verdict": "rest",
                       "care": "none", "reason": "You have run for {years_running} years.", "sources": ["club"]}],
            "sources": [{"id": "club", "title": "Rules of the club", "publisher": "The club"}]}))
        added = ("--rules", str(rules))
        self.assertEqual(self.session(*added, "profile", "ask").type("n", "35", "2").end(), 0)
        shown = self.run_program(*added, "profile")
        self.assertEqual(shown.stderr, "")
        self.assertIn(f"years running 10 or more, answered {self.ago(0)}\n", shown.stdout)
        judged = self.run_program(*added, "--pain", "0", "--nothing-else", "--signs", "none")
        self.assertIn("REST", judged.stdout)
        self.assertEqual(judged.returncode, NOT_DECIDED)

    def test_rules_that_replace_the_default_ones_have_no_profile(self):
        self.kept(self.ago(1), age=35)
        rules = self.config / "rules"
        self.run_program("rules", "export", str(rules))
        self.assertNotIn("profile", self.run_program("--rules-only", str(rules), "--pain", "0").stderr)


if __name__ == "__main__":
    import sys
    unittest.main(argv=[sys.argv[0]])
