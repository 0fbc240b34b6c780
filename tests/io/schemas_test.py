"""The JSON Schemas: those of the rule folder, that of mornings, and those of what the program writes."""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest
import warnings

try:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer releases have a successor of RefResolver
        from jsonschema import Draft202012Validator, RefResolver
except ImportError as missing:
    sys.exit(f"schemas_test.py needs the Python module jsonschema, 4.0 or later ({missing})")

SOURCE = pathlib.Path(sys.argv[1])
PROGRAM = sys.argv[2]
FOLDER = SOURCE / "rules" / "schema"
SCHEMAS = {path.name: json.loads(path.read_text()) for path in sorted(FOLDER.glob("*.json"))}
FORMAT = {"format": "legcheck.rules/1"}
GONE = object()


class LocalResolver(RefResolver):
    """Finds the files of the folder and nothing else."""

    def resolve_remote(self, uri):
        raise LookupError(f"{uri} is no file of {FOLDER}")


def validator(schema):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return Draft202012Validator(schema, resolver=LocalResolver.from_schema(schema, store=SCHEMAS))


VALIDATORS = {name: validator(schema) for name, schema in SCHEMAS.items()}


def problems(name, value):
    errors = VALIDATORS[name].iter_errors(value)
    return [f"/{'/'.join(map(str, error.path))}: {error.message}"[:300] for error in errors]


def accepts(name, value):
    return VALIDATORS[name].is_valid(value)


def run(*arguments, given=""):
    return subprocess.run([PROGRAM, *map(str, arguments)], input=given, capture_output=True, text=True)


def with_changes(value, changes):
    return {key: item for key, item in {**value, **changes}.items() if item is not GONE}


def members(schema, path=""):
    """Path and schema of every member that a schema describes; what only narrows a member is left out."""
    if isinstance(schema, list):
        for item in schema:
            yield from members(item, path)
    if not isinstance(schema, dict):
        return
    for name, member in schema.get("properties", {}).items():
        yield f"{path}/{name}", member
        yield from members(member, f"{path}/{name}")
    for name, definition in schema.get("$defs", {}).items():
        yield f"{path}#{name}", definition
        yield from members(definition, f"{path}#{name}")
    for keyword in ("items", "anyOf", "additionalProperties"):
        yield from members(schema.get(keyword), path)


def references(schema):
    if isinstance(schema, dict):
        if "$ref" in schema:
            yield schema["$ref"]
        for item in schema.values():
            yield from references(item)
    if isinstance(schema, list):
        for item in schema:
            yield from references(item)


class Files(unittest.TestCase):
    def test_the_vocabulary_is_that_of_the_loaded_rules(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "mine.json"
            path.write_text(json.dumps({**FORMAT, **whole("questions"), **whole("rules", {"when": {"shoe_age": 3}})}))
            printed = json.loads(run("--rules", path, "schema", "vocabulary").stdout)["$defs"]
        self.assertEqual(printed["condition"]["properties"]["shoe_age"]["anyOf"][0],
                         {"type": "integer", "minimum": 0, "maximum": 5000})
        self.assertIn("mine", printed["rules"]["items"]["anyOf"][0]["enum"])

    def test_every_schema_is_valid_and_its_id_is_its_file_name(self):
        self.assertGreater(len(SCHEMAS), 10)
        for name, schema in SCHEMAS.items():
            with self.subTest(name):
                Draft202012Validator.check_schema(schema)
                self.assertEqual(schema["$schema"], "https://json-schema.org/draft/2020-12/schema")
                self.assertEqual(schema["$id"], name)

    def test_every_reference_leads_to_a_definition_of_the_folder(self):
        for name, schema in SCHEMAS.items():
            for reference in references(schema):
                with self.subTest(name, reference=reference):
                    file, _, pointer = reference.partition("#")
                    target = SCHEMAS[file or name]
                    for part in pointer.split("/")[1:]:
                        target = target[part]
                    self.assertIsInstance(target, dict)

    def test_every_member_has_a_title_and_a_description_of_one_line(self):
        for name, schema in SCHEMAS.items():
            if name == "vocabulary.schema.json":
                continue  # its texts are those of the rules
            for path, member in [("", schema), *members(schema)]:
                with self.subTest(name, path=path):
                    self.assertRegex(member.get("title", ""), r"^\S.{0,30}$")
                    self.assertRegex(member.get("description", ""), r"^\S.{4,98}\.$")

    def test_every_kind_of_entry_has_a_schema_that_asks_for_it(self):
        held = SCHEMAS["rule-file.schema.json"]["properties"]
        kinds = [name for name, member in held.items() if "items" in member] + ["comparison"]
        for kind in kinds:
            with self.subTest(kind):
                self.assertFalse(accepts(f"{kind}.schema.json", FORMAT))
                self.assertTrue(accepts(f"{kind}.schema.json", {**FORMAT, **whole(kind)}))
        self.assertEqual(len(kinds), 12)

    def test_the_program_prints_each_file_unchanged(self):
        for name in SCHEMAS:
            with self.subTest(name):
                printed = run("schema", name.removesuffix(".schema.json"))
                self.assertEqual(printed.stdout, (FOLDER / name).read_text())
                self.assertEqual((printed.returncode, printed.stderr), (0, ""))

    def test_the_program_lists_the_morning_and_each_file(self):
        names = [name.removesuffix(".schema.json") for name in SCHEMAS]
        self.assertEqual(run("schema").stdout.split(), ["morning", *names])


# One entry of each kind with all its members, as somebody might add it to the default rules.
GOOD = {
    "questions": {"id": "shoe_age", "about": "morning", "kind": "integer", "min": 0, "max": 5000, "unit": "km",
                  "ask": "How far have your shoes run?", "means": "The pair of today.", "why": "Shoes wear out.",
                  "worse": "higher", "applies": {"hurts": True}, "absent": 0, "assumed": 0, "can_change": True,
                  "unknown_text": "far"},
    "choices": {"id": "old", "text": "old", "plural": "olds", "words": ["aged", "worn"], "means": "Not new."},
    "conditions": {"id": "quite-sore", "means": "it hurts", "when": {"pain": {"min": 3}}},
    "rules": {"id": "mine", "when": {"pain": {"min": 3}}, "verdict": "modify", "care": "none",
              "reason": "It hurts {pain} of 10.", "limits": ["shorter"], "advice": ["ice"],
              "sources": ["pain-scale-guide"]},
    "limits": {"id": "alone", "text": "Not alone.", "with": ["run"]},
    "advice": {"id": "tea", "text": "Have some tea.", "verdicts": ["rest"], "care_at_most": "self_care",
               "when": {"hurts": True}, "never": {"signs": "fever"}, "sources": ["pain-scale-guide"]},
    "care": {"id": "watch-mine", "part": "watch", "text": "Look at it.", "verdicts": ["rest"], "care": ["none"],
             "decided": True, "when": {"hurts": True}, "sources": ["pain-scale-guide"]},
    "comparison": {"id": "warmth", "feature": "Warmth", "soreness": {"signs": "none"},
                   "injury": {"signs": "hot_or_red"}, "sources": ["pain-scale-guide"]},
    "clashes": {"id": "both", "when": {"hurts": False, "effects": "limp"}, "text": "It limps but does not hurt."},
    "guarantees": {"id": "eight", "claim": "pain of 8 or more is rest", "when": {"pain": {"min": 8}},
                   "verdict_at_least": "rest", "verdict_at_most": "rest", "care_at_least": "none",
                   "care_at_most": "emergency"},
    "sources": {"id": "book", "title": "A Book", "author": "Somebody", "publisher": "A Publisher", "year": 2020,
                "reviewed": "2026-11-22", "doi": "10.1000/1", "url": "https://example.org/book", "read": "source"},
    "cases": {"id": "sore", "story": "It hurt.", "morning": {"format": "legcheck.morning/1", "pain": 5},
              "expected": "rest", "acceptable": ["modify"], "expected_care": "self_care", "acceptable_care": [],
              "holds": ["mild-soreness"], "holds_not": ["spike"], "why": "It hurts.", "criteria": ["P1"],
              "covers": "pain"},
    "prompts": {"id": "shoes", "questions": ["shoe_age"], "ask": "How old are your shoes?", "how": "Look below them.",
                "why": "Shoes wear out.", "unsure": "They may be worn.", "whole": True, "rising": True, "places": False,
                "keep_days": 60,
                "lines": [{"question": "shoe_age", "range": {"above": 500}, "text": "over 500 km", "keep_days": 7}]},
}
NEW = {"id": "new", "text": "new"}
CHOICE = {"kind": "choice", "choices": [GOOD["choices"], NEW], "min": GONE, "max": GONE, "unit": GONE,
          "plural_when": {"side": "both"}, "worse": ["new", "old"], "absent": "new", "assumed": "new"}
SET = {**CHOICE, "kind": "set", "plural_when": GONE, "worse": ["old"], "absent": [], "assumed": []}
YES_NO = {**SET, "kind": "yes_no", "choices": GONE, "worse": True, "absent": False, "assumed": False}
KINDS = {"integer": {}, "number": {"kind": "number"}, "choice": CHOICE, "set": SET, "yes_no": YES_NO}

# What a default and the worse side may be; a value of another kind may not.
ASSUMED = {"integer": [1], "number": [1, 1.5], "choice": ["old"], "set": [["old"], []], "yes_no": [True]}
ABSENT = ASSUMED
WORSE = {"integer": ["higher", "lower"], "number": ["higher", "lower"], "choice": [["new", "old"]],
         "set": [["new", "old"]], "yes_no": [True]}

CARE = ["none", "self_care", "see_clinician", "urgent", "emergency"]
WORDS = [
    ("questions", "about", ["complaint", "morning", "profile"]),
    ("rules", "verdict", ["run", "modify", "rest"]),
    ("rules", "care", CARE[:-2]),
    ("advice", "care_at_most", CARE),
    ("guarantees", "verdict_at_least", ["run", "modify", "rest"]),
    ("guarantees", "verdict_at_most", ["run", "modify", "rest"]),
    ("guarantees", "care_at_least", CARE),
    ("guarantees", "care_at_most", CARE),
    ("care", "part", ["headline", "where", "how_soon", "say", "do_not", "watch", "look_again", "always"]),
    ("sources", "read", ["source", "secondary"]),
    ("cases", "expected", ["run", "modify", "rest"]),
    ("cases", "expected_care", CARE),
]

BOUNDLESS = {f"{scale}_at_{side}": GONE for scale in ("verdict", "care") for side in ("least", "most")}

# Further entries that are right: kind and changes.
RIGHT = [
    ("questions", {"kind": "number", "min": -0.5, "max": 0.5, "absent": 0.5}),
    ("advice", {"when": GONE, "never": GONE}),
    ("sources", {"author": GONE}),
    ("sources", {"publisher": GONE}),
    *[("guarantees", {**BOUNDLESS, bound: GOOD["guarantees"][bound]}) for bound in BOUNDLESS],
    *[("rules", {"care": care, "verdict": "rest"}) for care in CARE],
]

RIGHT_CONDITIONS = [
    {"pain": 3},
    {"pain": [3, 5]},
    {"pain": {"min": 3, "max": 5}},
    {"onset": {"above": 0.5, "below": 48}},
    {"side": "both", "signs": "none", "recurring": False},
    {"even-muscle": True, "one-sided": False},
    {"not": {"any": [{"pain": 3}, {"all": [{"signs": "fever"}, {"signs": "lump"}]}]}},
    {"at_least": {"count": 2, "of": [{"sore": True}, {"side": "left"}, {"days": {"min": 4}}]}},
    {"any": [{"at_least": {"count": 1, "of": [{"pain": 1}]}}]},
]

# Entries that are wrong, to the schema and to the program: what is wrong, kind and changes.
WRONG = [
    ("an empty reason", "rules", {"reason": ""}),
    ("no source", "rules", {"sources": []}),
    ("a source that is no list", "rules", {"sources": "pain-scale-guide"}),
    ("an unknown verdict", "rules", {"verdict": "walk"}),
    ("an unknown care", "rules", {"care": "hospital"}),
    ("an urgent rule that lets run", "rules", {"care": "urgent", "verdict": "run"}),
    ("an emergency that lets run easier", "rules", {"care": "emergency", "verdict": "modify"}),
    ("a placeholder left open", "rules", {"reason": "It hurts {pain of 10."}),
    ("a placeholder that is no id", "rules", {"reason": "It hurts {Pain} of 10."}),
    ("an unknown kind", "questions", {"kind": "text"}),
    ("a question about nothing known", "questions", {"about": "shoes"}),
    ("a question id with a hyphen", "questions", {"id": "shoe-age"}),
    ("a question id that reads as its own denial", "questions", {"id": "no_shoes"}),
    ("a bound in quotes", "questions", {"min": "0"}),
    ("half a smallest whole number", "questions", {"min": 0.5, "absent": 1, "assumed": 1}),
    ("half a largest whole number", "questions", {"max": 10.5}),
    ("a number that is worse when bigger", "questions", {"worse": "bigger"}),
    ("a question without words", "questions", {"ask": ""}),
    ("a default from nowhere", "questions", {"absent": {"same": "pain"}}),
    ("a default from two places", "questions", {"absent": {"same_as": "pain", "or": 0}}),
    ("a default from no question", "questions", {"absent": {"same_as": "Pain"}}),
    ("a default that is no member", "questions", {**SET, "absent": ["Old"]}),
    ("an assumed answer that is no member", "questions", {**SET, "assumed": ["Old"]}),
    ("a worse side that is no member", "questions", {**SET, "worse": ["Old"]}),
    ("a choice without choices", "questions", {**CHOICE, "choices": []}),
    ("more choices than fit", "questions", {**SET, "choices": [{"id": f"c{i}", "text": "c"} for i in range(64)],
                                            "worse": GONE}),
    ("a choice named none", "choices", {"id": "none"}),
    ("a choice named unsure", "choices", {"id": "unsure"}),
    ("a choice in capitals", "choices", {"id": "Old"}),
    ("a word twice", "choices", {"words": ["aged", "aged"]}),
    ("a condition named all", "conditions", {"id": "all"}),
    ("a condition named any", "conditions", {"id": "any"}),
    ("a condition named not", "conditions", {"id": "not"}),
    ("a limit with an unknown verdict", "limits", {"with": ["walk"]}),
    ("a care text of an unknown part", "care", {"part": "footer"}),
    ("a care text that is decided in words", "care", {"decided": "yes"}),
    ("a source by nobody", "sources", {"author": GONE, "publisher": GONE}),
    ("a year in quotes", "sources", {"year": "2020"}),
    ("a year before all running", "sources", {"year": 1799}),
    ("a year too far ahead", "sources", {"year": 2201}),
    ("a source read somehow", "sources", {"read": "abstract"}),
    ("a day of review that is none", "sources", {"reviewed": "lately"}),
    ("a guarantee without a bound", "guarantees", BOUNDLESS),
    ("a guarantee without a claim", "guarantees", {"claim": ""}),
    ("a guarantee of no morning", "guarantees", {"when": {}}),
    ("a guarantee of an unknown verdict", "guarantees", {"verdict_at_least": "walk"}),
    ("a guarantee of an unknown care", "guarantees", {"care_at_most": "hospital"}),
    ("a case with an unknown verdict", "cases", {"expected": "walk"}),
    ("a case whose morning has no format", "cases", {"morning": {"pain": 5}}),
    ("a case whose morning has another format", "cases", {"morning": {"format": "legcheck.morning/2"}}),
    ("a case whose complaints are no list",
     "cases", {"morning": {"format": "legcheck.morning/1", "complaints": {"pain": 5}}}),
    ("a case whose complaint is null", "cases", {"morning": {"format": "legcheck.morning/1", "complaints": [None]}}),
    ("a case with too many complaints",
     "cases", {"morning": {"format": "legcheck.morning/1", "complaints": [{"pain": 1}] * 65}}),
]

WRONG_CONDITIONS = [
    ("nothing", {}),
    ("a list", [{"pain": 3}]),
    ("a text", "pain"),
    ("null", {"pain": None}),
    ("an empty text", {"side": ""}),
    ("no value", {"pain": []}),
    ("a value twice", {"pain": [3, 3]}),
    ("a list in a list", {"pain": [[3]]}),
    ("a range without bounds", {"pain": {}}),
    ("an unknown bound", {"pain": {"from": 3}}),
    ("a text for min", {"pain": {"min": "3"}}),
    ("a text for above", {"pain": {"above": "3"}}),
    ("a text for max", {"pain": {"max": "3"}}),
    ("a text for below", {"pain": {"below": "3"}}),
    ("a name in capitals", {"Pain": 3}),
    ("all of an object", {"all": {"pain": 3}}),
    ("any of none", {"any": []}),
    ("any of a text", {"any": ["sore"]}),
    ("not of a list", {"not": [{"pain": 3}]}),
    ("not of nothing", {"not": {}}),
    ("an unknown operator", {"none_of": [{"pain": 3}]}),
    ("an operator misspelt", {"at_leats": {"count": 1, "of": [{"pain": 3}]}}),
    ("at least of a list", {"at_least": [{"pain": 3}]}),
    ("at least without a count", {"at_least": {"of": [{"pain": 3}]}}),
    ("at least without a list", {"at_least": {"count": 1}}),
    ("at least none", {"at_least": {"count": 0, "of": [{"pain": 3}]}}),
    ("at least one and a half", {"at_least": {"count": 1.5, "of": [{"pain": 3}, {"pain": 4}]}}),
    ("at least of an object", {"at_least": {"count": 1, "of": {"pain": 3}}}),
    ("at least with a third member", {"at_least": {"count": 1, "of": [{"pain": 3}], "or": {"pain": 4}}}),
]

# A question against its values; a schema that knows none of them would take all of these.
VALUES = [
    ({"place": "calf"}, True), ({"place": "kalf"}, False), ({"place": ["calf", "kalf"]}, False), ({"place": 3}, False),
    ({"place": {"min": 3}}, False), ({"place": "none"}, False), ({"signs": "none"}, True), ({"signs": ["fever"]}, True),
    ({"signs": ["none"]}, False), ({"signs": "fewer"}, False), ({"signs": True}, False), ({"pain": 11}, False),
    ({"pain": {"min": -1}}, False), ({"pain": {"above": 3, "max": 11}}, False), ({"pain": 2.5}, False),
    ({"pain": [0, 10]}, True), ({"onset": 2.5}, True), ({"onset": {"below": 240}}, True), ({"pain": True}, False),
    ({"recurring": True}, True), ({"recurring": "yes"}, False), ({"recurring": [True]}, True), ({"sore": True}, True),
    ({"sore": "yes"}, False), ({"sore": 1}, False),
]

WRONG_FILES = [
    ("a list", []),
    ("a line of a prompt that says nothing", {**FORMAT, "questions": [GOOD["questions"]], "prompts": [
        {**GOOD["prompts"], "lines": [{"question": "shoe_age"}]}]}),
    ("no format", {"rules": []}),
    ("a newer format", {"format": "legcheck.rules/2", "rules": []}),
    ("an unknown member", {**FORMAT, "rule": []}),
    ("a comparison that is a list", {**FORMAT, "comparison": [GOOD["comparison"]]}),
    ("a comparison without rows", {**FORMAT, "comparison": {}}),
    ("a comparison whose rows are null", {**FORMAT, "comparison": {"rows": None}}),
    ("a comparison with columns", {**FORMAT, "comparison": {"rows": [], "columns": []}}),
    ("a comparison of an empty condition", {**FORMAT, "comparison": {"applies": {}, "rows": []}}),
    *[(f"{name} that are null", {**FORMAT, name: None})
      for name in ("$schema", "name", "version", "review_date", "prompts")],
]

# The program takes these. Who writes rules should still be told.
CARELESS = [
    ("an id in words", "rules", {"id": "One side"}),
    ("a source twice", "rules", {"sources": ["pain-scale-guide", "pain-scale-guide"]}),
    ("a limit twice", "rules", {"limits": ["shorter", "shorter"]}),
    ("a verdict twice", "limits", {"with": ["run", "run"]}),
    ("advice that is never given", "advice", {"verdicts": []}),
    ("a care text for no verdict", "care", {"verdicts": []}),
    ("a care text for no care", "care", {"care": []}),
    ("a care twice", "cases", {"acceptable_care": ["none", "none"]}),
    ("a unit of words", "questions", {**CHOICE, "unit": "km"}),
    ("a unit of yes or no", "questions", {**YES_NO, "unit": "km"}),
    ("a default with a member twice", "questions", {**SET, "absent": ["old", "old"]}),
    ("an assumed answer with a member twice", "questions", {**SET, "assumed": ["old", "old"]}),
    *[("plurals of what is no choice", "questions", {**changes, "plural_when": {"side": "both"}})
      for kind, changes in KINDS.items() if kind != "choice"],
    ("one bad member that is no list", "questions", {**SET, "worse": "old"}),
    ("an order that leaves out a choice", "questions", {**CHOICE, "worse": ["old", "old"]}),
    ("no bad member", "questions", {**SET, "worse": []}),
]


def whole(kind, changes={}):
    """The member of a rule file that holds the good entry of that kind, changed."""
    entry = with_changes(GOOD[kind], changes)
    return with_entry(kind, entry)


def with_entry(kind, entry):
    if kind == "choices":
        return whole("questions", {**CHOICE, "choices": [entry, NEW], "worse": GONE})
    asked = {"questions": [GOOD["questions"]]} if kind == "prompts" else {}
    return {**asked, kind: {"rows": [entry]} if kind == "comparison" else [entry]}


def with_condition(condition):
    return {**FORMAT, **whole("rules", {"when": condition})}


def same(value, other):
    return json.dumps(value) == json.dumps(other)  # unlike ==, tells 1 from true


class RuleFiles(unittest.TestCase):
    """What is said of the program here is tested against the program, so that the two cannot drift apart."""

    def program_takes(self, document):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "mine.json"
            path.write_text(json.dumps(document))
            if isinstance(document, dict) and document.get("cases"):
                done = run("rules", "test", path)
                self.assertIn(done.returncode, (0, 1, 65), done.stderr)
                return done.returncode != 65
            done = run("--rules", path, "rules", "list")
            self.assertIn(done.returncode, (0, 78), done.stderr)
            return done.returncode == 0

    def check(self, right, document):
        self.assertEqual(problems("rule-file.schema.json", document) == [], right)
        self.assertEqual(self.program_takes(document), right)

    def test_every_shipped_file_fits_the_schema_it_names(self):
        paths = [path for path in (SOURCE / "rules").rglob("*.json") if path.parent != FOLDER]
        self.assertGreater(len(paths), 15)
        for path in paths:
            with self.subTest(path.name):
                document = json.loads(path.read_text())
                schema = (path.parent / document["$schema"]).resolve()
                self.assertEqual(schema.parent, FOLDER.resolve())
                self.assertEqual(problems(schema.name, document), [])

    def test_an_editor_knows_the_names_and_values_of_the_rules(self):
        names = SCHEMAS["vocabulary.schema.json"]["$defs"]["condition"]["properties"]
        for path in (SOURCE / "rules").glob("*.json"):
            document = json.loads(path.read_text())
            for entry in document.get("questions", []) + document.get("conditions", []):
                self.assertIn(entry["id"], names)
            for kind in ("limits", "advice", "sources", "rules"):
                known = SCHEMAS["vocabulary.schema.json"]["$defs"][kind]["items"]["anyOf"][0]["enum"]
                for entry in document.get(kind, []):
                    self.assertIn(entry["id"], known)

    def test_what_conditions_are_about_is_read_with_its_values(self):
        for condition, right in VALUES:
            with self.subTest(condition=condition):
                self.check(right, with_condition(condition))

    def test_one_file_may_hold_every_kind(self):
        document = {**FORMAT, "$schema": "schema/rule-file.schema.json", "name": "mine", "version": "1",
                    "review_date": "2026-11-22", "prompts": []}
        for kind in GOOD:
            document.update(whole(kind))
        self.check(True, {**document, "cases": []})
        for name in [kind for kind in GOOD if kind != "choices"] + ["rule-file", "ruleset"]:
            self.assertEqual(problems(f"{name}.schema.json", document), [], name)

    def test_the_schema_and_the_program_ask_for_the_same_members(self):
        for kind, entry in GOOD.items():
            self.check(True, {**FORMAT, **whole(kind)})
            for member in entry:
                with self.subTest(kind, without=member):
                    document = {**FORMAT, **whole(kind, {member: GONE})}
                    self.check(accepts("rule-file.schema.json", document), document)

    def test_no_member_of_another_type_is_accepted(self):
        for kind, entry in GOOD.items():
            for member in entry:
                with self.subTest(kind, member=member):
                    self.check(False, {**FORMAT, **whole(kind, {member: None})})
                    for value in ([None], {"x": None}):
                        self.assertFalse(accepts("rule-file.schema.json", {**FORMAT, **whole(kind, {member: value})}))

        for kind, changes in KINDS.items():
            for member in with_changes(GOOD["questions"], changes):
                for value in (None, [None], {"x": None}):
                    with self.subTest(kind, member=member, value=value):
                        document = {**FORMAT, **whole("questions", {**changes, member: value})}
                        self.assertFalse(accepts("rule-file.schema.json", document))

    def test_a_question_without_a_kind_is_told_just_that(self):
        for kind, changes in KINDS.items():
            document = {**FORMAT, **whole("questions", {**changes, "kind": GONE})}
            self.assertEqual(problems("rule-file.schema.json", document),
                             ["/questions/0: 'kind' is a required property"], kind)

    def test_no_entry_of_another_type_or_with_an_unknown_member_is_accepted(self):
        for kind in GOOD:
            with self.subTest(kind):
                self.check(False, {**FORMAT, **whole(kind, {"note": "mine"})})
                self.check(False, {**FORMAT, **with_entry(kind, "mine")})
                if kind != "choices":
                    self.assertFalse(accepts("rule-file.schema.json", {**FORMAT, kind: GOOD[kind]}))

    def test_each_word_of_a_closed_list_is_accepted(self):
        for kind, member, words in WORDS:
            for word in words:
                with self.subTest(kind, member=member, word=word):
                    self.check(True, {**FORMAT, **whole(kind, {member: word})})

    def test_what_a_question_may_say_goes_by_its_kind(self):
        for kind, changes in KINDS.items():
            for member, tried, right in [("absent", ABSENT, ABSENT), ("assumed", ABSENT, ASSUMED),
                                         ("worse", WORSE, WORSE)]:
                for value in [value for values in tried.values() for value in values]:
                    with self.subTest(kind, member=member, value=value):
                        fits = any(same(value, each) for each in right[kind])
                        self.check(fits, {**FORMAT, **whole("questions", {**changes, member: value})})
            number = kind in ("integer", "number")
            for member, value, fits in [("min", 0, number), ("max", 10, number), ("choices", [NEW], not number)]:
                with self.subTest(kind, member=member):
                    plain = {"worse": GONE, "absent": GONE, "assumed": GONE, member: value}
                    fits = fits and kind != "yes_no"
                    self.check(fits, {**FORMAT, **whole("questions", {**changes, **plain})})
                    if fits:
                        self.check(False, {**FORMAT, **whole("questions", {**changes, **plain, member: GONE})})

    def test_what_is_right_is_accepted(self):
        for kind, changes in RIGHT:
            with self.subTest(kind, changes=changes):
                self.check(True, {**FORMAT, **whole(kind, changes)})
        for condition in RIGHT_CONDITIONS:
            with self.subTest(condition=condition):
                self.check(True, with_condition(condition))

    def test_what_is_wrong_is_refused(self):
        for what, kind, changes in WRONG:
            with self.subTest(what):
                self.check(False, {**FORMAT, **whole(kind, changes)})
        for what, condition in WRONG_CONDITIONS:
            with self.subTest(what):
                self.check(False, with_condition(condition))
        for what, document in WRONG_FILES:
            with self.subTest(what):
                self.check(False, document)

    def test_what_is_careless_is_refused_by_the_schema(self):
        for what, kind, changes in CARELESS:
            with self.subTest(what):
                self.assertFalse(accepts("rule-file.schema.json", {**FORMAT, **whole(kind, changes)}))
        self.assertFalse(accepts("ruleset.schema.json", {**FORMAT, "name": "mine", "version": "1"}))
        self.assertFalse(accepts("rule-file.schema.json", {**FORMAT, "review_date": "soon"}))


MORNING = {"format": "legcheck.morning/1"}
EXTRA_MORNINGS = [
    MORNING,
    {**MORNING, "date": None, "id": None, "meta": None, "complaints": []},
    {**MORNING, "date": "2026-11-22", "id": 7, "meta": {"by": ["anyone"], "n": 1}, "pain": 10, "signs": []},
    {**MORNING, "pain": None, "side": None, "signs": None, "quality": None, "recurring": None, "age": None},
    {**MORNING, "pain": 8, "peak_pain": 2, "effects": ["limp"], "side": "left", "place": "knee", "onset": 0.5},
    {**MORNING, "signs": ["fever"], "week_change": -12.5,
     "complaints": [{"pain": 4, "place": "calf", "side": "left", "trend": None},
                    {"pain": 0, "peak_pain": 0, "effects": ["night"], "quality": []}]},
]

# Mornings that are wrong, to the schema and to the program.
WRONG_MORNINGS = [
    ("no object", [MORNING]),
    ("no format", {"pain": 3}),
    ("a newer format", {"format": "legcheck.morning/2"}),
    ("a number in quotes", {**MORNING, "pain": "4"}),
    ("a number beyond the range", {**MORNING, "pain": 80}),
    ("a number below the range", {**MORNING, "pain": -1}),
    ("half a whole number", {**MORNING, "pain": 3.5}),
    ("true for a number", {**MORNING, "pain": True}),
    ("a list of numbers", {**MORNING, "pain": [4]}),
    ("half a range", {**MORNING, "pain": {"min": 3}}),
    ("a range beyond the range", {**MORNING, "pain": {"min": 3, "max": 11}}),
    ("a range with a third member", {**MORNING, "pain": {"min": 3, "max": 5, "about": 4}}),
    ("an unknown member", {**MORNING, "pian": 4}),
    ("an unknown member of a complaint", {**MORNING, "complaints": [{"pian": 4}]}),
    ("a word for a set", {**MORNING, "signs": "fever"}),
    ("an unknown member of a set", {**MORNING, "signs": ["fevre"]}),
    ("none as a member of a set", {**MORNING, "signs": ["none"]}),
    ("null as a member of a set", {**MORNING, "signs": [None]}),
    ("a member twice", {**MORNING, "signs": ["fever", "fever"]}),
    ("an unknown choice", {**MORNING, "place": "kalf"}),
    ("a choice in capitals", {**MORNING, "side": "Left"}),
    ("a list of choices", {**MORNING, "side": ["left"]}),
    ("a word for yes or no", {**MORNING, "recurring": "no"}),
    ("a number for yes or no", {**MORNING, "recurring": 0}),
    ("an answer beside complaints", {**MORNING, "pain": 3, "complaints": [{"pain": 3}]}),
    ("an unsure answer beside complaints", {**MORNING, "pain": None, "complaints": []}),
    ("an answer of the morning in a complaint", {**MORNING, "complaints": [{"pain": 3, "signs": []}]}),
    ("complaints that are no list", {**MORNING, "complaints": {"pain": 3}}),
    ("complaints that are null", {**MORNING, "complaints": None}),
    ("a complaint that is null", {**MORNING, "complaints": [None]}),
    ("too many complaints", {**MORNING, "complaints": [{"pain": 1}] * 65}),
    ("a date in another order", {**MORNING, "date": "22.11.2026"}),
    ("a date that is a number", {**MORNING, "date": 20261122}),
    ("an id that is a list", {**MORNING, "id": ["a"]}),
    ("meta that is a list", {**MORNING, "meta": ["a"]}),
]


def case_mornings():
    files = [json.loads(path.read_text()) for path in sorted((SOURCE / "rules" / "cases").glob("*.json"))]
    return [case["morning"] for file in files for case in file["cases"]]


def batch(mornings, *arguments):
    return run("batch", "-", *arguments, given="".join(json.dumps(morning) + "\n" for morning in mornings))


class Mornings(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.schema = json.loads(run("schema", "morning").stdout)
        cls.validator = validator(cls.schema)

    def test_the_schema_is_valid(self):
        Draft202012Validator.check_schema(self.schema)
        self.assertEqual(self.schema["$schema"], "https://json-schema.org/draft/2020-12/schema")

    def test_the_morning_of_every_case_is_accepted(self):
        mornings = case_mornings()
        self.assertGreater(len(mornings), 100)
        for morning in [*mornings, *EXTRA_MORNINGS]:
            self.assertEqual([error.message for error in self.validator.iter_errors(morning)], [], morning)

    def test_what_is_wrong_is_refused_here_and_by_the_program(self):
        done = batch([morning for _, morning in WRONG_MORNINGS])
        self.assertEqual(done.returncode, 1)
        lines = done.stdout.splitlines()
        self.assertEqual(len(lines), len(WRONG_MORNINGS))
        for number, ((what, morning), line) in enumerate(zip(WRONG_MORNINGS, lines), 1):
            with self.subTest(what):
                self.assertFalse(self.validator.is_valid(morning))
                self.assertEqual(problems("error.schema.json", json.loads(line)), [])
                self.assertEqual(json.loads(line)["line"], number)


# What a program of this format never writes: where, and what.
NEVER_WRITTEN = [
    ("format", "legcheck.assessment/2"),
    ("verdict", "walk"),
    ("care", "hospital"),
    ("complaints", []),
    ("reasons/0/complaints", []),
    ("reasons/0/complaints", [0, 0]),
    ("reasons/0/sources", []),
    ("reasons/0/sources", [""]),
    ("assumed/0/answer", ["old", "old"]),
    ("assumed/0/answer", {"min": 1}),
    ("assumed/0/answer", {"max": 1}),
    ("assumed/0/answer", {"min": 1, "max": 2, "below": 3}),
    ("would_change", [{"changes": [], "verdict": "run", "care": "none"}]),
    ("morning", {"date": None, "complaints": []}),
    ("morning", {**MORNING, "complaints": []}),
    ("morning", {**MORNING, "date": None}),
    ("morning/date", "soon"),
    ("morning/complaints", [{}] * 65),
    ("morning/Signs", []),
    ("morning/complaints/0/Pain", 3),
    ("program/version", ""),
]


def places(value, path=""):
    """Every place in a value, as its path, what holds it and its key; of a list the first one will do."""
    keys = list(value) if isinstance(value, dict) else [0] if isinstance(value, list) and value else []
    for key in keys:
        place = f"{path}/{key}"
        if key != "meta":
            yield place, value, key
            yield from places(value[key], place)


class Outputs(unittest.TestCase):
    def assessment(self, morning, *arguments):
        done = run("--from", "-", "--json", "--exit-zero", *arguments, given=json.dumps(morning))
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return json.loads(done.stdout)

    def check_strict(self, schema, document):
        """With a member less or more, or with a value of another kind anywhere, the document is not accepted."""
        root = [copy.deepcopy(document)]
        self.assertEqual(problems(schema, root[0]), [])
        for path, holder, key in places(root):
            value = holder[key]
            wrong = [{"x": {}}, [[]]]
            if key in ("complaint", "answered", "fit_soreness", "fit_injury", "line", "column"):
                wrong += [-1, 0.5]
            if key in ("rule", "name", "message", "fingerprint") or (key == "id" and path != "/0/id"):
                wrong += ["", 7]
            if isinstance(value, dict) and "/morning" not in path and key not in ("answer", "test", "from", "to"):
                wrong += [{**value, "new": 1}]
                wrong += [with_changes(value, {member: GONE}) for member in value]
            for other in wrong:
                holder[key] = other
                self.assertFalse(accepts(schema, root[0]), f"{path}: {other}"[:300])
            holder[key] = value

    def test_the_assessments_of_single_mornings_fit(self):
        mornings = case_mornings()
        for morning in [*mornings[:: len(mornings) // 8], *EXTRA_MORNINGS]:
            self.assertEqual(problems("assessment.schema.json", self.assessment(morning)), [], morning)

    def test_the_assessments_of_all_cases_fit_in_a_batch(self):
        for arguments, mornings in [([], EXTRA_MORNINGS), (["--explain"], [*case_mornings(), *EXTRA_MORNINGS])]:
            done = batch(mornings, *arguments)
            lines = done.stdout.splitlines()
            self.assertEqual((done.returncode, len(lines)), (0, len(mornings)))
            for morning, line in zip(mornings, lines):
                self.assertEqual(problems("assessment.schema.json", json.loads(line)), [], morning)

    def test_what_a_brief_batch_writes_fits(self):
        mornings = [*case_mornings(), *EXTRA_MORNINGS]
        done = batch(mornings, "--brief")
        lines = done.stdout.splitlines()
        self.assertEqual((done.returncode, len(lines)), (0, len(mornings)))
        for morning, line in zip(mornings, lines):
            self.assertEqual(problems("brief.schema.json", json.loads(line)), [], morning)
        self.check_strict("brief.schema.json", json.loads(lines[0]))

    def test_an_assessment_by_added_rules_fits(self):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "mine.json"
            path.write_text(json.dumps(with_condition({"pain": {"min": 1}})))
            assessment = self.assessment({**MORNING, "pain": 2}, "--rules", path)
        self.assertEqual(problems("assessment.schema.json", assessment), [])
        self.assertEqual([added["name"] for added in assessment["rule_set"]["added"]], ["mine.json"])
        self.assertIn("mine", [reason["rule"] for reason in assessment["reasons"]])

    def test_an_assessment_is_taken_only_as_it_is(self):
        clashing = self.assessment({**MORNING, "complaints": [{"pain": 8, "peak_pain": 2}, {"pain": 1}]})
        judged = [json.loads(line) for line in batch(case_mornings(), "--explain").stdout.splitlines()]
        wanted = ("limits", "advice", "would_change", "near_misses")
        advised = next(each for each in judged if all(each[member] for member in wanted))
        advised["rule_set"]["added"] = [{"name": "mine", "version": "", "fingerprint": "0" * 32}]
        for member in ("reasons", "unanswered", "assumed", "warnings", "comparison"):
            self.assertNotEqual(clashing[member], [], member)
        for assessment in (clashing, advised):
            self.check_strict("assessment.schema.json", assessment)

    def test_what_was_not_looked_for_is_null(self):
        assessment = json.loads(batch([{**MORNING, "pain": 3}]).stdout)
        for member in ("would_change", "near_misses"):
            self.assertIsNone(assessment[member])
            for value, fits in [(None, True), ([], True), ({}, False), (["pain"], False)]:
                self.assertEqual(accepts("assessment.schema.json", {**assessment, member: value}), fits, value)
        for guarantees, fits in [(None, False), ([], True), (["a"], True), ([1], False), ("a", False)]:
            changed = {**assessment, "rule_set": {**assessment["rule_set"], "guarantees": guarantees}}
            self.assertEqual(accepts("assessment.schema.json", changed), fits, guarantees)

    def test_what_is_never_written_is_refused(self):
        assessment = self.assessment({**MORNING, "pain": 3})
        for path, value in NEVER_WRITTEN:
            with self.subTest(path, value=value):
                changed = copy.deepcopy(assessment)
                *parents, key = [int(part) if part.isdigit() else part for part in path.split("/")]
                holder = changed
                for parent in parents:
                    holder = holder[parent]
                holder[key] = value
                self.assertFalse(accepts("assessment.schema.json", changed))

    def test_the_line_for_a_bad_record_is_taken_only_as_it_is(self):
        done = run("batch", "-", given='\n{"format": "legcheck.morning/1", "pain": "4", "pian": 1}\nnonsense\n')
        self.assertEqual(done.returncode, 1)
        errors = [json.loads(line) for line in done.stdout.splitlines()]
        self.assertEqual([error["line"] for error in errors], [2, 3])
        for error in errors:
            self.check_strict("error.schema.json", error)
            self.assertFalse(accepts("error.schema.json", {**error, "errors": []}))
            for path in ("pain", " /pain"):
                wrong = [{**error["errors"][0], "path": path}]
                self.assertFalse(accepts("error.schema.json", {**error, "errors": wrong}))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
