"""The completions, asked for in the real shells: `completion_test.py SOURCE PROGRAM`."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

try:
    import pexpect
except ModuleNotFoundError:
    sys.exit("pexpect is not installed: install the Debian package python3-pexpect")

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = pathlib.Path(sys.argv[2]).resolve()
SLEEP_RULES = SOURCE / "tests" / "golden" / "sleep-rules"

COMMANDS = {"batch", "profile", "rules", "schema", "completion", "help"}
TOPICS = {"answers", "json", "exit-status", "privacy", "rules"}
QUESTIONS = json.loads((SOURCE / "rules" / "questions.json").read_text(encoding="utf-8"))["questions"]


def flag_of(question):
    return "--" + question["id"].replace("_", "-")


def choices_of(kind, first):
    """The flag of each question of this kind, with all that may follow it."""
    return {flag_of(each): {first, *(choice["id"] for choice in each["choices"])}
            for each in QUESTIONS if each["kind"] == kind}


def rules_from(prefix):
    """The ids of the default rules that begin so."""
    ids = {rule["id"] for file in (SOURCE / "rules").glob("rules-*.json")
           for rule in json.loads(file.read_text(encoding="utf-8")).get("rules", [])}
    return {each for each in ids if each.startswith(prefix)}


WORDS, SETS = choices_of("choice", "unsure"), choices_of("set", "none")

# typed              offered, and nothing else
ROWS = {
    "ba":                {"batch"},
    "--pl":              {"--place"},
    "--nothing":         {"--nothing-else"},
    "--no-re":           {"--no-recurring"},
    "--place be":        {"behind_knee"},
    "--side ":           {"unsure", "left", "right", "both"},
    "--side b":          {"both"},
    "--side=b":          {"both"},
    "--pain 2 --side l": {"left"},
    "--color ":          {"auto", "always", "never"},
    "--color al":        {"always"},
    "--pain ":           set(),
    "rules sh":          {"show"},
    "rules ":            {"list", "show", "explain", "graph", "doc", "check", "diff", "export", "test"},
    "help ex":           {"exit-status"},
    "help ":             TOPICS,
    "completion ":       {"bash", "zsh", "fish"},
    "rules list --ex":   {"--exit-zero"},
    "batch --ex":        {"--exit-zero", "--explain"},
    "batch --rules-":    {"--rules-only"},
    "rules test my":     {"my morning.json"},
    "rules check my":    {"my morning.json"},
    "rules diff default my": {"my morning.json"},
    "rules test --m":    {"--mutate"},
    "rules diff --m":    {"--mornings"},
    "rules check --format ": {"text", "json"},
    "--mu":              set(),
    "--from my":         {"my morning.json"},
    "--from rules --pl": {"--place"},
    "--from rules --signs none --si": {"--side", "--signs"},
    "--place rules --sid": {"--side"},
    "--rules rules rules sh": {"show"},
    "rules show one-":  rules_from("one-"),
    "rules explain one-si": rules_from("one-si"),
    "schema voc":       {"vocabulary"},
    "schema mor":       {"morning"},
    "help rules --exit": {"--exit-zero"},
    "help --js":        set(),
    "rules check -- -":  set(),
    "--also pla":       {"place="},
    "--also peak":      {"peak_pain="},
    "--rules sleep-rules --sl": {"--slept"},
    "--rules=sleep-rules --sl": {"--slept"},
    "--sl":              set(),
    "--rules sleep-rules rules show short-night-": {"short-night-and-sore"},
    "--rules broken.json --sid": {"--side"},
    "--rules broken.json rules show one-": rules_from("one-"),
    "--rules none.json --color al": {"always"},
}
# Where flags and words may stand, the words come first; one shell shows the flags only after a dash.
MIXED = {"": COMMANDS, "rules ": {"list", "show", "explain", "graph", "doc", "check", "diff", "export", "test"},
         "help ": TOPICS,
         "completion ": {"bash", "zsh", "fish"}}
# typed              the member of the list that is offered, what the line then is
LISTS = {
    "--signs che":           ("chest", "--signs chest"),
    "--signs chest,fev":     ("fever", "--signs chest,fever"),
    "--signs chest,pop,fev": ("fever", "--signs chest,pop,fever"),
    "--signs=chest,fev":     ("fever", "--signs=chest,fever"),
    "--causes faster,down":  ("downhill", "--causes faster,downhill"),
}
# typed              what the line then is
COMPLAINTS = {
    "--also pla":                         "--also place=",
    "--also place=calf,sid":              "--also place=calf,side=",
    "--also place=be":                    "--also place=behind_knee",
    "--also place=calf,side=le":          "--also place=calf,side=left",
    "--also=place=calf,side=le":          "--also=place=calf,side=left",
    "--also place=calf,effects=limp+nig": "--also place=calf,effects=limp+night",
}


def script(shell):
    run = subprocess.run([PROGRAM, "completion", shell], capture_output=True, text=True, encoding="utf-8",
                         timeout=60)
    assert (run.returncode, run.stderr) == (0, ""), run.stderr
    return run.stdout


def words_only(words):
    return {word for word in words if not word.startswith("-")}


class Shell:
    """What holds in every shell. Each says how it is asked: offers(line) are the words that Tab offers."""

    name = ""
    package = ""

    def setUp(self):
        if not shutil.which(self.name):
            self.fail(f"{self.name} is not installed: install the Debian package {self.package}")
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        (self.folder / "my morning.json").write_text("{}", encoding="utf-8")
        (self.folder / "broken.json").write_text("{", encoding="utf-8")
        (self.folder / "sleep-rules").symlink_to(SLEEP_RULES)
        (self.folder / "bin").mkdir()
        (self.folder / "bin" / "legcheck").symlink_to(PROGRAM)
        self.environment = {"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "HOME": str(self.folder),
                            "LC_ALL": "C.UTF-8", "TERM": "dumb"}
        self.load(script(self.name))

    def load(self, text):
        (self.folder / "script").write_text(text, encoding="utf-8")

    def test_the_commands_are_offered_first(self):
        self.assertEqual(words_only(self.offers("")), COMMANDS)

    def test_commands_flags_topics_and_values_are_offered(self):
        for line, expected in ROWS.items():
            with self.subTest(line):
                offered = self.offers(line)
                self.assertEqual(words_only(offered) if line in MIXED else offered, expected)

    def test_every_value_of_every_question_is_offered(self):
        for flag, expected in {**WORDS, **SETS}.items():
            with self.subTest(flag):
                self.assertEqual({word.rstrip(",") for word in self.offers(flag + " ")}, expected)

    def test_every_question_has_its_flag(self):
        offered = self.offers("--")
        for question in QUESTIONS:
            with self.subTest(question["id"]):
                self.assertIn(flag_of(question), offered)
                self.assertEqual("--no-" + flag_of(question)[2:] in offered, question["kind"] == "yes_no")

    def test_a_list_goes_on_after_a_comma(self):
        for line, (member, whole) in LISTS.items():
            with self.subTest(line):
                self.assertEqual({word.rpartition("=")[2].rpartition(",")[2] for word in self.offers(line)}, {member})
                self.assertEqual(self.completed(line).rstrip(", "), whole)

    def test_a_file_with_a_space_is_one_file(self):
        for line in ("--from my", "batch my", "--rules my"):
            with self.subTest(line):
                self.assertEqual(self.completed(line).strip(), line.replace("my", r"my\ morning.json"))

    def test_a_further_complaint_is_completed_where_it_stands(self):
        for line, whole in COMPLAINTS.items():
            with self.subTest(line):
                self.assertEqual(self.completed(line).rstrip(" "), whole)

    def test_the_script_is_short(self):
        self.assertLess(len(script(self.name).splitlines()), 16)


class Interactive(Shell):
    """A shell in a terminal: a line and Tab are typed, and a key writes the line as it then is into a file."""

    def start(self, command, *setup):
        child = pexpect.spawn(command, env=self.environment, cwd=str(self.folder), encoding="utf-8", timeout=20,
                              dimensions=(50, 500), echo=False)
        self.addCleanup(child.close, True)
        for line in (*setup, f"cd '{self.folder}'", "source ./script", "PS1='' PS2=''; echo re''ady"):
            child.sendline(line)
        child.expect("ready")
        return child

    def typed(self, child, line):
        """Types the line and Tab; the line as it is then."""
        result = self.folder / "line"
        result.unlink(missing_ok=True)
        child.send(f"legcheck {line}\t\x18l")
        child.expect("line-written")
        return result.read_text(encoding="utf-8").removesuffix("\n").removeprefix("legcheck ")


class Bash(Interactive, unittest.TestCase):
    name = package = "bash"

    def offers(self, line):
        """Calls the function as bash does: words are split at blanks and at =."""
        words = ["legcheck", *line.replace("=", " = ").split()]
        if not line or line[-1] in " =":
            words.append("")
        code = ('compopt() { :; }; source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _legcheck; '
                'printf "%s\\n" "${COMPREPLY[@]}"')
        run = subprocess.run(["bash", "--norc", "-c", code, "bash", *words], cwd=self.folder, env=self.environment,
                             capture_output=True, text=True, encoding="utf-8", timeout=60)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return set(run.stdout.splitlines()) - {""}

    def completed(self, line):
        child = self.start("bash --norc --noprofile -i", "bind 'set enable-bracketed-paste off'",
                           "show() { printf '%s\\n' \"$READLINE_LINE\" >line; READLINE_LINE=; echo line''-written; }",
                           r"""bind -x '"\C-xl": show'""")
        return self.typed(child, line)

    def test_tab_completes_in_a_terminal(self):
        self.assertEqual(self.completed("--nothing"), "--nothing-else ")
        self.assertEqual(self.completed("--signs chest,fev"), "--signs chest,fever")
        self.assertEqual(self.completed("--place be"), "--place behind_knee ")

    def test_the_completion_leaves_nothing_behind_in_the_shell(self):
        code = "source ./script; before=$(compgen -v); COMP_WORDS=(legcheck r); COMP_CWORD=1; _legcheck; compgen -v"
        run = subprocess.run(["bash", "--norc", "-c", code], cwd=self.folder, env=self.environment,
                             capture_output=True, text=True, encoding="utf-8", timeout=60)
        self.assertEqual({"current", "previous", "command", "word", "words"} & set(run.stdout.splitlines()), set())


class Zsh(Interactive, unittest.TestCase):
    name = package = "zsh"

    INIT = "autoload -Uz compinit; compinit -u -D; setopt no_beep; LISTMAX=9999"
    # Every match passes through compadd, so a function of that name can write them down.
    RECORD = ("compadd() { if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\\ * ]]; then builtin compadd \"$@\"; return; fi; "
              "local -a hits; builtin compadd -A hits \"$@\"; (( $#hits )) && print -rl -- $hits >>offers; "
              "builtin compadd \"$@\" }")
    SHOW = ("show() { print -r -- \"$BUFFER\" >line; BUFFER=; print line''-written }; zle -N show; "
            "bindkey '^Xl' show; bindkey '^I' complete-word")

    def child(self):
        if not hasattr(self, "running"):
            self.running = self.start("zsh -f -i", self.INIT, self.RECORD, self.SHOW)
        return self.running

    def load(self, text):
        super().load(text)
        vars(self).pop("running", None)

    def offers(self, line):
        (self.folder / "offers").write_text("", encoding="utf-8")
        self.typed(self.child(), line)
        offered = (self.folder / "offers").read_text(encoding="utf-8").replace("\\ ", " ")  # _files quotes
        return {word.removeprefix("--side=") for word in offered.splitlines()} - {""}

    def completed(self, line):
        return self.typed(self.child(), line)

    def test_the_script_works_from_a_folder_of_functions_too(self):
        functions = self.folder / "functions"
        functions.mkdir()
        (functions / "_legcheck").write_text(script("zsh"), encoding="utf-8")
        self.load("true\n")
        child = self.start("zsh -f -i", f"fpath=('{functions}' $fpath)", self.INIT, self.SHOW)
        self.assertEqual(self.typed(child, "--nothing"), "--nothing-else ")
        self.assertEqual(self.typed(child, "rules sh"), "rules show ")


class Fish(Shell, unittest.TestCase):
    name = package = "fish"

    def asked(self, line):
        run = subprocess.run(["fish", "--no-config", "-c", "source ./script; complete --escape -C $argv[1]",
                              "legcheck " + line], cwd=self.folder, env=self.environment, capture_output=True,
                             text=True, encoding="utf-8", timeout=60)
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        return [row.partition("\t")[0] for row in run.stdout.splitlines()]

    def offers(self, line):
        return {word.replace("\\ ", " ").removeprefix("--side=") for word in self.asked(line)}

    def completed(self, line):
        """What stands at the cursor is replaced by the one word that is offered."""
        offered = self.asked(line)
        self.assertEqual(len(offered), 1, offered)
        return line[:line.rfind(" ") + 1] + offered[0]


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
