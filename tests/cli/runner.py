"""A runner at the real program's prompts, in a pseudo-terminal: reads the screen and types what is true."""

import json
import os
import pathlib
import re
import sys

import pexpect

SOURCE = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = str(pathlib.Path(sys.argv[2]).resolve())

QUESTIONS = {each["id"]: each for each in json.loads((SOURCE / "rules/questions.json").read_text())["questions"]}
PROMPTS = json.loads((SOURCE / "rules/prompts.json").read_text())["prompts"]

MARK = "> "


def environment(config, **changes):
    """That of a terminal which can do everything; None takes a variable away."""
    known = {"PATH": os.environ["PATH"], "TERM": "xterm", "LANG": "C.UTF-8", "HOME": str(config),
             "XDG_CONFIG_HOME": str(config), **changes}
    return {name: value for name, value in known.items() if value is not None}


class Session:
    """One run of the program. `screen` is what came since the last reply; `prompts` counts the questions."""

    def __init__(self, config, *arguments, columns=80, rows=24, program=PROGRAM, **changes):
        self.child = pexpect.spawn(program, list(arguments), env=environment(config, **changes), encoding="utf-8",
                                   codec_errors="replace", timeout=30, dimensions=(rows, columns))
        self.child.delaybeforesend = None
        self.all = ""
        self.prompts = 0
        self.screen = ""
        self.wait()

    def wait(self):
        """Reads up to the next mark or the end; whether a reply is wanted."""
        asked = self.child.expect([r"> \Z", pexpect.EOF]) == 0
        self.screen = (self.child.before + (MARK if asked else "")).replace("\r\n", "\n")
        self.all += self.screen
        return asked

    def reply(self, text):
        self.child.send(text + "\n")
        return self.wait()

    def type(self, *replies):
        """All replies, one after the other; the last one may end the program."""
        for text in replies:
            self.reply(text)
        return self

    def end(self):
        """The status; of a signal, what a shell makes of it."""
        self.child.close()
        return 128 + self.child.signalstatus if self.child.signalstatus else self.child.exitstatus


def flat(text):
    return re.sub(r"\s+", " ", text)


def fits(line, question, answer):
    if question["kind"] == "yes_no":
        return answer is True
    if question["kind"] == "set":
        return any(value in (answer or []) for value in line["values"])
    if question["kind"] == "choice":
        return answer in line["values"]
    low, high = line["range"].get("min", line["range"].get("above")), line["range"].get("max", line["range"].get("below"))
    above = low is None or (answer > low if "above" in line["range"] else answer >= low)
    return above and (high is None or (answer < high if "below" in line["range"] else answer <= high))


def shown_lines():
    """Every line that a prompt can show, with its question."""
    for prompt in PROMPTS:
        for line in prompt.get("lines", []):
            yield line
            for value in line.get("values", []) if len(line.get("values", [])) > 1 else []:
                choices = QUESTIONS[line["question"]]["choices"]
                means = next(choice["means"] for choice in choices if choice["id"] == value)
                yield {"question": line["question"], "values": [value], "text": means}


LINES = sorted(shown_lines(), key=lambda line: -len(line["text"]))


def place_name(complaint):
    choice = next(each for each in QUESTIONS["place"]["choices"] if each["id"] == complaint["place"])
    return f"{complaint['side']} {choice['plural' if complaint['side'] == 'both' else 'text']}"


class Runner:
    """Knows a whole morning and answers each prompt truly, in as few keys as it takes."""

    def __init__(self, morning):
        self.morning = morning
        self.typed = False

    def reply(self, screen):
        lines = screen.split("\n")[1:] if self.typed else screen.split("\n")  # the first one is what was typed
        text = flat("\n".join(line for line in lines if not line.startswith("= ")))
        complaints = self.morning["complaints"]
        if "Where?" in text:
            return ", ".join(f"{each['side']} {each['place']}" for each in complaints)
        if "How old are you" in text:
            return str(self.morning["age"])
        about = [each for each in complaints if place_name(each).lower() in text.lower()] if len(complaints) > 1 else []
        return ", ".join(self.part(text, each) for each in about or complaints[:1])

    def part(self, text, complaint):
        if "Soreness or pain" in text:
            return f"{complaint['pain']} {complaint['peak_pain']}"
        known = {**self.morning, **complaint}
        if "y or n" in text:
            asks = [prompt for prompt in PROMPTS if prompt["ask"] in text and len(prompt["questions"]) == 1]
            ids = [asks[0]["questions"][0]] if asks else [
                each["id"] for each in QUESTIONS.values() if each["kind"] == "yes_no" and each["ask"] in text]
            return "y" if known[ids[0]] else "n"
        left = text
        numbers = []
        put = [question for prompt in PROMPTS for question in prompt["questions"]
               if prompt["ask"] in text or QUESTIONS[question]["ask"] in text or "Which of these?" in text]
        for line in LINES:
            if line["question"] not in put:
                continue
            found = re.search(r"(?<![\w])(\d+) " + re.escape(line["text"]) + r"(?= |$)", left)
            if not found:
                continue
            left = left[:found.start()] + " " * len(found[0]) + left[found.end():]
            question = QUESTIONS[line["question"]]
            if known.get(line["question"]) is not None and fits(line, question, known[line["question"]]):
                numbers.append(int(found[1]))
        return " ".join(map(str, sorted(numbers))) or "n"

    def run(self, config, *arguments, **options):
        """The session to its end, with the number of prompts and keys it took."""
        session = Session(config, *arguments, columns=200, **options)
        session.keys = 0
        while session.screen.endswith(MARK) and session.prompts < 40:
            reply = self.reply(session.screen)
            session.prompts += 1
            session.keys += len(reply) + 1
            session.reply(reply)
            self.typed = True
        return session
