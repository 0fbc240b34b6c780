"""One reduced rule set in the words of four engines: legcheck, JsonLogic, json-rules-engine and jq.

A rule is an id, a verdict, and tests that must all hold: question, comparison, value. `>=` and `<=` compare numbers,
`in` asks whether a word is one of several, `has` whether a list holds a word, `is` compares with true or false.
"""

import json

VERDICTS = ["run", "modify", "rest"]

RULES = [
    ("chest", "rest", [("signs", "has", "chest")]),
    ("fever", "rest", [("signs", "has", "fever")]),
    ("numb", "rest", [("signs", "has", "numbness")]),
    ("swollen", "rest", [("signs", "has", "swelling")]),
    ("bruised", "modify", [("signs", "has", "bruising")]),
    ("severe", "rest", [("pain", ">=", 6)]),
    ("strong", "rest", [("pain", ">=", 4)]),
    ("mild", "modify", [("pain", ">=", 2), ("pain", "<=", 3)]),
    ("peak", "rest", [("peak_pain", ">=", 7)]),
    ("was-strong", "modify", [("peak_pain", ">=", 5)]),
    ("bone", "rest", [("tissue", "in", ["bone"]), ("spread", "in", ["spot"])]),
    ("joint", "rest", [("tissue", "in", ["joint"]), ("pain", ">=", 1)]),
    ("tendon", "modify", [("tissue", "in", ["tendon"])]),
    ("shin", "rest", [("place", "in", ["shin", "foot"]), ("spread", "in", ["spot"])]),
    ("hip", "modify", [("place", "in", ["hip", "groin"]), ("pain", ">=", 1)]),
    ("one-sided-calf", "rest", [("place", "in", ["calf", "behind_knee"]), ("side", "in", ["left", "right"])]),
    ("one-sided", "modify", [("side", "in", ["left", "right"]), ("pain", ">=", 1)]),
    ("limping", "rest", [("effects", "has", "limp")]),
    ("stiffened", "modify", [("effects", "has", "range")]),
    ("worse-when-running", "rest", [("effects", "has", "worse_running")]),
    ("comes-back", "modify", [("recurring", "is", True)]),
    ("getting-worse", "rest", [("trend", "in", ["worse"]), ("days", ">=", 3)]),
    ("not-easing", "modify", [("moving", "in", ["same", "worse"]), ("pain", ">=", 3)]),
    ("slow-onset", "modify", [("onset", ">=", 48), ("days", ">=", 2)]),
    ("big-week", "modify", [("week_change", ">=", 20), ("pain", ">=", 1)]),
    ("long-run", "modify", [("spike", ">=", 10)]),
    ("tired", "modify", [("body", "has", "tired")]),
    ("downhill", "modify", [("causes", "has", "downhill"), ("pain", ">=", 2)]),
    ("older", "modify", [("age", ">=", 60), ("pain", ">=", 3)]),
    ("statins", "rest", [("risks", "has", "statin"), ("pain", ">=", 4)]),
]


def legcheck(source):
    """A rule file; the source is one of those that stand beside it."""
    def test(comparison, value):
        return {">=": {"min": value}, "<=": {"max": value}, "is": value, "has": value, "in": value}[comparison]

    def condition(tests):
        return {"all": [{question: test(comparison, value)} for question, comparison, value in tests]}

    rules = [{"id": name, "when": condition(tests), "verdict": verdict, "care": "none", "reason": "A test.",
              "sources": [source]} for name, verdict, tests in RULES]
    return {"format": "legcheck.rules/1", "rules": rules}


def json_logic():
    def test(question, comparison, value):
        left = {"var": question}
        return {">=": {">=": [left, value]}, "<=": {"<=": [left, value]}, "is": {"===": [left, value]},
                "has": {"in": [value, left]}, "in": {"in": [left, value]}}[comparison]
    return [{"id": name, "verdict": verdict, "logic": {"and": [test(*each) for each in tests]}}
            for name, verdict, tests in RULES]


def json_rules_engine():
    names = {">=": "greaterThanInclusive", "<=": "lessThanInclusive", "is": "equal", "has": "contains", "in": "in"}
    return [{"conditions": {"all": [{"fact": question, "operator": names[comparison], "value": value}
                                    for question, comparison, value in tests]},
             "event": {"type": name, "params": {"verdict": verdict}}} for name, verdict, tests in RULES]


def jq():
    """A program that gives what the others give for one record."""
    def test(question, comparison, value):
        text = json.dumps(value)
        return {">=": f".{question} >= {text}", "<=": f".{question} <= {text}", "is": f".{question} == {text}",
                "has": f"(.{question} | index({text})) != null",
                "in": "(" + " or ".join(f".{question} == {json.dumps(each)}" for each in value) + ")"
                if comparison == "in" else ""}[comparison]

    parts = [f'(if {" and ".join(test(*each) for each in tests)} then ["{name}", {VERDICTS.index(verdict)}] else empty '
             "end)" for name, verdict, tests in RULES]
    return (f'[{", ".join(parts)}] as $held | {{id, verdict: {json.dumps(VERDICTS)}[([$held[][1]] | max) // 0], '
            "rules: [$held[][0]]}")
