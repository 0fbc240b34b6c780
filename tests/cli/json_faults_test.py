"""What is no JSON, too much of it, or no text: refused with its place, whatever stands in it."""

import json
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import BAD_DATA, NOT_DECIDED, RUN, HEALTHY, MARK, START, Faults, run


class Documents(Faults):
    """What is no whole JSON document, or too much of one."""

    def test_what_is_not_json_is_refused_with_its_place(self):
        self.assertEachRefusedThere([
            "¦hello",
            "¦",
            " \n ¦",
            "{¦'format': 1}",
            START + "¦}",
            START + '"pain" ¦3}',
            START + '"signs": [¦,]}',
            START + '"pain": 3 ¦/* so */}',
            START + '"pain": 0¦x4}',
            START + '"pain": 0¦1}',
            START + '"pain": ¦+3}',
            START + '"pain": ¦.5}',
            START + '"pain": 5.¦}',
            START + '\n "pain": 4,¦5}',
        ])

    def test_a_truncated_document_is_refused_at_its_end(self):
        whole = HEALTHY
        for length in range(len(whole)):
            with self.subTest(whole[:length]):
                done = run("--from", "-", data=whole[:length].encode())
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                self.assertTrue(done.stderr.startswith(f"-:1:{length + 1}: error: the text ends too early".encode()),
                                done.stderr)

    def test_what_follows_the_morning_is_refused(self):
        message = "error: a second value after the end of the first; for many mornings: legcheck batch"
        self.assertEachRefused([
            (HEALTHY + "\n¦" + HEALTHY, message),
            (HEALTHY + "¦" + HEALTHY, message),
            (HEALTHY + " ¦x", message),
            (HEALTHY + "¦}", message),
            (HEALTHY + "\n\n  ¦]", message),
        ])

    def test_utf_16_and_utf_32_are_refused(self):
        for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32"):
            with self.subTest(encoding):
                done = run("--from", "-", data=HEALTHY.encode(encoding))
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                self.assertTrue(done.stderr.startswith(b"-:1:"), done.stderr)

    def test_a_byte_order_mark_is_accepted(self):
        plain = run("--from", "-", "--json", data=HEALTHY.encode())
        done = run("--from", "-", "--json", data=b"\xef\xbb\xbf" + HEALTHY.encode())
        self.assertEqual((done.returncode, done.stderr), (RUN, b""))
        self.assertEqual(done.stdout, plain.stdout)
        twice = run("--from", "-", data=b"\xef\xbb\xbf" * 2 + HEALTHY.encode())
        self.assertEqual((twice.returncode, twice.stdout), (BAD_DATA, b""))

    def test_a_depth_of_64_is_read_and_one_more_is_refused(self):
        inside = 62  # below the morning and meta
        deep = START + '"meta": {"a":' + "[" * inside + "]" * inside + "}}"
        self.assertEqual(run("--from", "-", data=deep.encode()).returncode, NOT_DECIDED)
        self.assertEachRefused([
            (START + '"meta": {"a":' + "[" * inside + "¦[" + "]" * inside + "]}}", "error: nested too deep (limit 64)"),
            (START + '"meta": ' + '{"a":' * 63 + '¦{"a":1' + "}" * 65, "error: nested too deep (limit 64)"),
        ])

    def test_the_depth_is_limited_however_deep_it_goes(self):
        for data in ("[" * 10_000, "[" * 10_000 + "]" * 10_000, "[" * 1_000_000, '{"a":' * 200_000,
                     START + '"meta": {"a":' + "[" * 1_000_000):
            with self.subTest(data[:60]):
                done = run("--from", "-", data=data.encode())
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                self.assertIn(b"error: nested too deep (limit 64)\n", done.stderr)

    def test_a_member_that_stands_twice_is_refused_by_name(self):
        self.assertEachRefused([
            (START + '"pain": 2, ¦"pain": 9}', "error: the member 'pain' stands twice"),
            (START + '"pain": 2, ¦"p\\u0061in": 9}', "error: the member 'pain' stands twice"),
            (START + '"p\\u0061in": 2, ¦"pain": 9}', "error: the member 'pain' stands twice"),
            (START + '¦"format": "legcheck.morning/1"}', "error: the member 'format' stands twice"),
            (START + '"complaints": [{"pain": 1, ¦"pain": 1}]}', "error: the member 'pain' stands twice"),
            (START + '"meta": {"x": {"a": 1, ¦"a": 2}}}', "error: the member 'a' stands twice"),
        ])
        # The same name in two objects is no duplicate.
        two = START + '"complaints": [{"pain": 1}, {"pain": 1}], "meta": {"pain": {"pain": 1}}}'
        self.assertEqual(run("--from", "-", data=two.encode()).returncode, NOT_DECIDED)

    def test_there_are_at_most_256_members_in_an_object(self):
        def members(count, mark=""):
            return ", ".join(f'{mark if i == 256 else ""}"k{i}": 1' for i in range(count))
        done = run("--from", "-", data=(START + '"meta": {' + members(256) + "}}").encode())
        self.assertEqual(done.returncode, NOT_DECIDED)
        message = "error: more than 256 members in one object"
        self.assertEachRefused([
            (START + '"meta": {' + members(257, "¦") + "}}", message),
            (START + '"meta": {"a": [{' + members(60_000, "¦") + "}]}}", message),
        ])
        done = run("--from", "-", data=("{" + members(70_000) + "}").encode())
        self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
        self.assertIn(message.encode(), done.stderr)

    def test_a_newer_or_unknown_format_is_refused(self):
        reads = '(this program reads "legcheck.morning/1")'
        self.assertEachRefused([
            ('{"format": ¦"legcheck.morning/2", "pain": 0}',
             f'/format: error: format "legcheck.morning/2" is made for a newer version {reads}'),
            ('{"format": ¦"legcheck.rules/1"}', f'/format: error: format "legcheck.rules/1" is unknown {reads}'),
            ('{"format": ¦1}', f"/format: error: format 1 is unknown {reads}"),
            ('{"format": ¦null}', '/format: error: must be "legcheck.morning/1", not null'),
            ('{"format": ¦[]}', "/format: error: must be a single value, not a list"),
            ('¦{"pain": 0}', '/format: error: is missing (write "format": "legcheck.morning/1")'),
        ])
        for nothing in ("[]", "null", "3", '"run"', "true"):
            with self.subTest(nothing):
                done = run("--from", "-", data=nothing.encode())
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                self.assertIn(b"-:1:1: error: a morning is an object, not ", done.stderr)


class Texts(Faults):
    """Bytes that are no text."""

    def test_bytes_that_are_no_utf_8_are_refused_with_their_place(self):
        start = START.encode()
        self.assertEachRefusedThere([
            start + b'"id": "a' + MARK + b'\xff"}',
            start + b'"id": "' + MARK + b'\xc0\xaf"}',
            start + b'"id": "\xed' + MARK + b'\xa0\x80"}',
            start + b'"id": "' + MARK + b'\xf8\x88\x80\x80\x80"}',
            start + b'"p\xc3' + MARK + b'": 1}',
            start + b'\n"meta": {"note": "x\xc3' + MARK + b'("}}',
        ])

    def test_a_lone_surrogate_is_refused(self):
        for escape in ("\\ud800", "\\udc00", "\\ud800\\u0041", "\\ud83d\\ud83d"):
            for member in (f'"id": "{escape}"', f'"meta": {{"note": "{escape}"}}', f'"{escape}": 1'):
                with self.subTest(member):
                    done = run("--from", "-", data=(START + member + "}").encode())
                    self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                    self.assertTrue(done.stderr.startswith(b"-:1:"), done.stderr)
        pair = run("--from", "-", "--json", data=(START + '"id": "\\ud83d\\ude00"}').encode())
        self.assertEqual(json.loads(pair.stdout)["id"], "\U0001F600")

    def test_a_nul_in_a_text_is_refused(self):
        message = "error: a text must not hold a NUL character"
        self.assertEachRefused([
            (START + '"id": ¦"a\\u0000b"}', message),
            (START + '"meta": {"note": ¦"\\u0000"}}', message),
            (START + '"meta": {¦"\\u0000": 1}}', message),
        ])
        self.assertEachRefusedThere([START.encode() + b'"id": "a' + MARK + b'\0b"}'])
        done = run("--from", "-", data=(START + '"pain\\u0000": 0}').encode())
        self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))

    def test_nothing_is_cut_off_at_a_raw_nul(self):
        whole = HEALTHY.encode()
        for data in (whole + b"\0", whole + b"\0" + whole, whole + b'\0"signs": ["chest"]}', b"\0" + whole,
                     whole.replace(b", ", b",\0", 1), whole + b"\n" + b"\0" * 4096):
            with self.subTest(data[:120]):
                done = run("--from", "-", data=data)
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))

    def test_control_characters_must_be_escaped(self):
        self.assertEachRefusedThere([
            START + '"id": "a¦\x1b[31m"}',
            START + '"id": "a¦\nb"}',
            START + '"id": "\\¦x41"}',
        ])

    def test_an_error_shows_text_from_outside_escaped(self):
        data = (START + '"\\u001b[31mRUN\\n\\u0007\\u009b": 1}').encode()
        done = run("--from", "-", data=data)
        self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
        self.assertEqual(done.stderr.count(b"\n"), 1)
        self.assertFalse({0x1b, 0x07, 0x9b} & set(done.stderr))
        name = self.write("a\x1b[2J.json", "{")
        done = run("--from", name)
        self.assertTrue(done.stderr.startswith(b"a\\x1B[2J.json:1:2: error: "), done.stderr)


class Numbers(Faults):
    def test_what_json_has_no_number_for_is_refused(self):
        for value in ("NaN", "Infinity", "-Infinity", "nan", "1_0", "0b1", "\u0664"):
            with self.subTest(value):
                done = run("--from", "-", data=(START + f'"pain": {value}}}').encode())
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                self.assertTrue(done.stderr.startswith(b"-:1:4"), done.stderr)

    def test_a_number_too_large_for_anything_is_refused(self):
        self.assertEachRefused([
            (START + '"pain": ¦1e400}', "error: a number out of range"),
            (START + '"pain": ¦-1e400}', "error: a number out of range"),
            (START + '"id": ¦1e400}', "error: a number out of range"),
            (START + '"meta": {"a": ¦1e400}}', "error: a number out of range"),
            (START + '"pain": ¦' + "1" * 900_000 + "}", "error: a number out of range"),
        ])
        done = run("--from", "-", data=(START + '"pain": ' + "1" * 10_000_000 + "}").encode())
        self.assertRefused(done, BAD_DATA, "-: error: is too large (at most 1048576 bytes)\n")

    def test_a_number_is_never_rounded_into_its_range(self):
        pain = "/pain: error: must be a whole number from 0 to 10, not "
        self.assertEachRefused([(START + f'"pain": ¦{value}}}', pain + value) for value in
                                ("80", "11", "-1", "4.5", "10.0001", "-0.5", "9007199254740993", "18446744073709551616",
                                 "-9223372036854775809", "4294967300", "1e30")])
        self.assertEachRefused([
            (START + '"days": ¦0}', "/days: error: must be a whole number from 1 to 3650, not 0"),
            (START + '"days": ¦3651}', "/days: error: must be a whole number from 1 to 3650, not 3651"),
            (START + '"days": ¦2.5}', "/days: error: must be a whole number from 1 to 3650, not 2.5"),
            (START + '"onset": ¦240.5}', "/onset: error: must be a number from 0 to 240, not 240.5"),
            (START + '"age": ¦4}', "/age: error: must be a whole number from 5 to 120, not 4"),
            (START + '"week_change": ¦-101}', "/week_change: error: must be a number from -100 to 1000, not -101"),
        ])

    def test_a_number_means_its_value_however_it_is_written(self):
        for written, value in (("-0", 0), ("-0.0", 0), ("0e9", 0), ("3.0", 3), ("0.3e1", 3), ("30e-1", 3)):
            with self.subTest(written):
                done = run("--from", "-", "--json", data=(START + f'"pain": {written}}}').encode())
                self.assertIn(f'"complaints":[{{"pain":{value}}}]'.encode(), done.stdout)
        done = run("--from", "-", "--json", data=(START + '"days": 400, "onset": 12.5, "pain": 1}').encode())
        self.assertIn(b'"complaints":[{"pain":1,"onset":12.5,"days":400}]', done.stdout)

    def test_an_id_is_passed_through_to_the_digit(self):
        for written in ("9007199254740993", "-1.50", "true", '"a\\u00e9"'):
            with self.subTest(written):
                done = run("--from", "-", "--json", data=(START + f'"id": {written}}}').encode())
                self.assertEqual(done.returncode, NOT_DECIDED)
                self.assertIn(f'"id":{written},"meta":null'.replace("\\u00e9", "\u00e9").encode(), done.stdout)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
