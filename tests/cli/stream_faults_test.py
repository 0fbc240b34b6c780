"""Where mornings come from and assessments go: endless, missing, forbidden, broken, full."""

import json
import os
import subprocess
import sys
import threading
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import (
    BAD_DATA, BAD_RULES, FINDINGS, IO_ERROR, NO_INPUT, NO_PERMISSION, RUN, HEALTHY, PROGRAM, START, Faults, run,
    without_privileges,
)


class Streams(Faults):
    """Where the morning comes from and where the assessment goes."""

    TOO_LARGE = "error: is too large (at most 1048576 bytes)\n"

    def test_a_huge_or_endless_input_is_refused_within_little_memory(self):
        with open("sparse.json", "wb") as file:
            file.truncate(2 << 30)
        self.assertRefused(run("--from", "sparse.json"), BAD_DATA, "sparse.json: " + self.TOO_LARGE)
        self.assertRefused(run("--from", "/dev/zero"), BAD_DATA, "/dev/zero: " + self.TOO_LARGE)
        with open("/dev/zero", "rb") as zero:
            self.assertRefused(run("--from", "-", stdin=zero), BAD_DATA, "-: " + self.TOO_LARGE)

    def test_a_document_of_just_the_limit_is_read(self):
        whole = HEALTHY.encode()
        self.assertEqual(run("--from", "-", data=whole.ljust(1 << 20)).returncode, RUN)
        self.assertRefused(run("--from", "-", data=whole.ljust((1 << 20) + 1)), BAD_DATA, "-: " + self.TOO_LARGE)

    def feed(self, pipe, blocks):
        def write():
            try:
                with open(pipe, "wb") as file:
                    for block in blocks:
                        file.write(block)
            except BrokenPipeError:
                pass
        thread = threading.Thread(target=write)
        thread.start()
        self.addCleanup(thread.join)

    def test_a_morning_can_come_through_a_named_pipe_but_not_without_end(self):
        os.mkfifo("pipe")
        self.feed("pipe", [HEALTHY.encode()])
        done = run("--from", "pipe")
        self.assertEqual((done.returncode, done.stderr), (RUN, b""))
        self.feed("pipe", (b"[ " * 65536 for _ in range(1000)))
        self.assertRefused(run("--from", "pipe"), BAD_DATA, "pipe: " + self.TOO_LARGE)

    def test_what_is_not_there_is_no_input(self):
        os.mkdir("folder")
        self.write("file", "")
        self.assertRefused(run("--from", "absent.json"), NO_INPUT, "absent.json: error: no such file\n")
        self.assertRefused(run("--from", "absent/a.json"), NO_INPUT, "absent/a.json: error: no such file\n")
        self.assertRefused(run("--from", "file/a.json"), NO_INPUT, "file/a.json: error: no such file\n")
        self.assertRefused(run("--from", "folder"), NO_INPUT, "folder: error: is a directory\n")
        self.assertRefused(run("batch", "absent.jsonl"), NO_INPUT,
                           "absent.jsonl: error: no such file\n")

    def test_what_may_not_be_read_is_a_matter_of_permission(self):
        os.chmod(self.write("secret.json", HEALTHY), 0)
        message = "secret.json: error: no permission to read it\n"
        self.assertRefused(run("--from", "secret.json", preexec_fn=without_privileges), NO_PERMISSION, message)
        self.assertRefused(run("batch", "secret.json", preexec_fn=without_privileges), NO_PERMISSION, message)

    def test_an_input_that_breaks_is_an_input_error(self):
        for arguments in (("--from", "-"), ("batch",), ("batch", "-")):
            with self.subTest(arguments):
                folder = os.open(".", os.O_RDONLY)
                self.addCleanup(os.close, folder)
                self.assertRefused(run(*arguments, stdin=folder), IO_ERROR, "-: error: cannot be read\n")
                closed = run(*arguments, stdin=None, preexec_fn=lambda: os.close(0))
                self.assertRefused(closed, IO_ERROR, "-: error: cannot be read\n")

    def test_a_full_disk_is_never_a_success(self):
        self.write("healthy.json", HEALTHY + "\n")
        message = b"legcheck: error: the output cannot be written\n"
        for arguments in (("--from", "healthy.json"), ("--from", "healthy.json", "--json"), ("batch", "healthy.json"),
                          ("rules", "list"), ("schema", "morning"), ("--help",), ("--version",)):
            with self.subTest(arguments), open("/dev/full", "wb") as full:
                done = subprocess.run([PROGRAM, *arguments], stdout=full, stderr=subprocess.PIPE, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (IO_ERROR, message))

    def test_a_closed_output_is_never_a_success(self):
        self.write("healthy.json", HEALTHY + "\n")
        done = subprocess.run([PROGRAM, "--from", "healthy.json"], stderr=subprocess.PIPE, timeout=60,
                              preexec_fn=lambda: os.close(1))
        self.assertEqual((done.returncode, done.stderr), (IO_ERROR, b"legcheck: error: the output cannot be written\n"))

    def endless_batch(self, **streams):
        """Feeds a batch until it ends by itself; returns its status and what it said."""
        batch = subprocess.Popen([PROGRAM, "batch"], stdin=subprocess.PIPE, stderr=subprocess.PIPE, **streams)
        if batch.stdout:
            batch.stdout.close()
        with self.assertRaises(BrokenPipeError):
            for _ in range(2_000):
                batch.stdin.write((HEALTHY + "\n").encode() * 100)
        try:
            batch.stdin.close()
        except BrokenPipeError:
            pass
        with batch.stderr:
            return batch.wait(60), batch.stderr.read()

    def test_a_batch_whose_reader_is_gone_ends_at_once(self):
        status, said = self.endless_batch(stdout=subprocess.PIPE)
        self.assertIn(status, (-13, 141))
        self.assertEqual(said, b"")

    def test_a_batch_on_a_full_disk_ends_at_once(self):
        with open("/dev/full", "wb") as full:
            self.assertEqual(self.endless_batch(stdout=full),
                             (IO_ERROR, b"legcheck: error: the output cannot be written\n"))

    def test_what_a_command_works_on_may_have_the_name_of_a_command(self):
        for name in ("rules", "schema", "batch", "list"):
            with self.subTest(name):
                self.write(name, HEALTHY + "\n")
                done = run("batch", name)
                self.assertEqual((done.returncode, done.stderr), (RUN, b""))
                self.assertTrue(done.stdout.startswith(b'{"format":"legcheck.assessment/1","verdict":"run",'))


class Batch(Faults):
    def lines(self, data):
        done = run("batch", data=data)
        self.assertEqual(done.stderr, b"")
        return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]

    def kinds(self, data):
        status, lines = self.lines(data)
        return status, [line.get("verdict", "error") for line in lines]

    def test_one_bad_line_of_ten_is_an_error_object_in_its_place(self):
        bad = START + '"pain": "4"}'
        status, lines = self.lines("".join((bad if i == 7 else HEALTHY) + "\n" for i in range(1, 11)).encode())
        self.assertEqual(status, FINDINGS)
        self.assertEqual([line["format"] for line in lines],
                         ["legcheck.assessment/1"] * 6 + ["legcheck.error/1"] + ["legcheck.assessment/1"] * 3)
        self.assertEqual(lines[6], {"format": "legcheck.error/1", "id": None, "line": 7,
                                    "errors": [{"column": 42, "path": "/pain", "message": 'write 4, not "4"'}]})

    def test_line_breaks_blank_lines_and_a_byte_order_mark_are_taken_as_they_come(self):
        whole = HEALTHY.encode()
        for data in (whole + b"\n" + whole, whole + b"\r\n" + whole + b"\r\n", whole + b"\n\n \t\r\n" + whole + b"\n\n",
                     b"\xef\xbb\xbf" + whole + b"\n" + whole):
            with self.subTest(data):
                self.assertEqual(self.kinds(data), (RUN, ["run", "run"]))

    def test_a_line_of_five_megabytes_is_an_error_object(self):
        filler = b"x" * 5_000_000
        for long in (filler, START.encode() + b'"id": "' + filler + b'"}', b" " * 5_000_000 + b"{}"):
            with self.subTest(long[:80]):
                self.assertEqual(self.kinds(HEALTHY.encode() + b"\n" + long + b"\n" + HEALTHY.encode()),
                                 (FINDINGS, ["run", "error", "run"]))

    def test_nothing_is_cut_off_at_a_raw_nul(self):
        self.assertEqual(self.kinds(HEALTHY.encode() + b'\0"signs": ["chest"]}\n' + HEALTHY.encode()),
                         (FINDINGS, ["error", "run"]))

    def test_a_bad_file_of_rules_ends_a_batch_before_its_first_line(self):
        self.write("bad.json", "{}")
        self.assertRefused(run("batch", "--rules", "bad.json", data=HEALTHY.encode()), BAD_RULES,
                           "bad.json:1:1: error: a rule file needs 'format'\n")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
