"""Writes a rule file with many rules over the default questions: `synthetic_rules.py COUNT [SEED] > rules.json`."""

import json
import pathlib
import random
import sys

RULES = pathlib.Path(__file__).resolve().parents[2] / "rules"
COUNT = int(sys.argv[1])
DRAW = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
QUESTIONS = [each for each in json.loads((RULES / "questions.json").read_text())["questions"]]


def test():
    question = DRAW.choice(QUESTIONS)
    if question["kind"] in ("integer", "number"):
        step = max(1, (question["max"] - question["min"]) // 10)
        return {question["id"]: {DRAW.choice(["min", "max"]): question["min"] + step * DRAW.randint(1, 9)}}
    if question["kind"] == "yes_no":
        return {question["id"]: DRAW.choice([True, False])}
    choices = [each["id"] for each in question["choices"]]
    return {question["id"]: sorted(DRAW.sample(choices, DRAW.randint(1, min(4, len(choices)))))}


def condition():
    parts = [test() for _ in range(DRAW.randint(2, 4))]
    kind = DRAW.randrange(3)
    if kind == 0:
        return {"all": parts}
    if kind == 1:
        return {"all": [parts[0], {"any": parts[1:]}]}
    return {"all": [*parts[:-1], {"not": parts[-1]}]}


def rule(number):
    verdict = DRAW.choice(["modify", "rest"])
    care = DRAW.choice(["self_care", "see_clinician", "urgent"] if verdict == "rest" else ["none", "self_care"])
    return {"id": f"drawn-{number}", "when": condition(), "verdict": verdict, "care": care, "reason": "It is drawn.",
            "sources": ["dice"]}


json.dump({"format": "legcheck.rules/1", "sources": [{"id": "dice", "title": "Dice", "author": "Chance", "year": 2026}],
           "rules": [rule(number) for number in range(COUNT)]}, sys.stdout, indent=1)
