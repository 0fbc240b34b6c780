"""The process of a batch: who reads slowly or not at all, full disks, signals, terminals, memory."""

import json
import os
import pathlib
import pty
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.dont_write_bytecode = True  # nothing is left beside the sources
from faults import FINDINGS, HEALTHY, IO_ERROR, PROGRAM, RUN, SANITIZED, START, USAGE, Faults, run

LINE = (HEALTHY + "\n").encode()
BAD = (START + '"pain": "4"}\n').encode()
JOBS = ("1", "2", "5")


def start(*arguments, **streams):
    return subprocess.Popen([PROGRAM, "batch", *arguments], **streams)


def little_memory():
    """All that is mapped, also the program itself, in 20 MiB."""
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (20 << 20, 20 << 20))


class BatchProcess(Faults):
    def test_an_answer_comes_before_the_next_question_is_asked(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs), start("--brief", "--jobs", jobs, stdin=subprocess.PIPE,
                                                stdout=subprocess.PIPE) as batch:
                for i in range(3):
                    batch.stdin.write(LINE)
                    batch.stdin.flush()
                    self.assertTrue(select.select([batch.stdout], [], [], 60)[0])
                    self.assertEqual(json.loads(batch.stdout.readline())["verdict"], "run")
                batch.stdin.close()
                self.assertEqual((batch.wait(60), batch.stdout.read()), (RUN, b""))

    def test_blocks_that_give_more_than_is_held_stay_whole_and_in_order(self):
        """Each of the blocks, which are of 64 KiB, gives some megabytes: more than is held back before its turn."""
        records = "".join(START + f'"id": {i}, "pain": {i % 11}, "peak_pain": {i % 11}}}\n' for i in range(2500))
        alone = run("batch", "--jobs", "1", data=records.encode()).stdout
        self.assertEqual([json.loads(line)["id"] for line in alone.splitlines()], list(range(2500)))
        self.assertGreater(len(alone), 4 * len(records) // (64 << 10) << 20)
        for jobs in ("2", "4"):
            for _ in range(3):
                with self.subTest(jobs=jobs):
                    self.assertTrue(run("batch", "--jobs", jobs, data=records.encode()).stdout == alone)

    def test_who_reads_slowly_slows_the_reading_down(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs), start("--jobs", jobs, stdin=subprocess.PIPE,
                                                stdout=subprocess.PIPE) as batch:
                os.set_blocking(batch.stdin.fileno(), False)
                taken, last = 0, time.monotonic()
                while time.monotonic() - last < 2:
                    try:
                        taken += os.write(batch.stdin.fileno(), LINE * 100)
                        last = time.monotonic()
                    except BlockingIOError:
                        time.sleep(0.05)
                    self.assertLess(taken, 20 << 20)
                batch.kill()
                batch.stdin.close()

    def test_a_reader_that_goes_away_ends_it_by_sigpipe(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs):
                batch = start("--jobs", jobs, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                batch.stdout.close()
                batch.stdin.write(LINE)
                batch.stdin.flush()  # and is kept open
                self.assertEqual(batch.wait(60), -signal.SIGPIPE)
                self.assertEqual(batch.stderr.read(), b"")
                batch.stdin.close()
                batch.stderr.close()

    def test_a_full_disk_ends_it_though_more_input_may_come(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs), open("/dev/full", "wb") as full:
                batch = start("--jobs", jobs, stdin=subprocess.PIPE, stdout=full, stderr=subprocess.PIPE)
                batch.stdin.write(LINE)
                batch.stdin.flush()
                self.assertEqual(batch.wait(60), IO_ERROR)
                self.assertEqual(batch.stderr.read(), b"legcheck: error: the output cannot be written\n")
                batch.stdin.close()
                batch.stderr.close()

    def test_what_it_reads_cannot_be_what_it_writes(self):
        with tempfile.NamedTemporaryFile() as file:
            file.write(LINE * 3)
            file.flush()
            for arguments in ((file.name,), ("-",), ()):
                with self.subTest(arguments=arguments), open(file.name, "rb") as source, open(file.name, "ab") as out:
                    batch = start(*arguments, stdin=source, stdout=out, stderr=subprocess.PIPE)
                    said = f"{(*arguments, '-')[0]}: error: is also the output (write to another file)\n"
                    self.assertEqual((batch.communicate(timeout=60)[1].decode(), batch.returncode), (said, USAGE))
                    self.assertEqual(pathlib.Path(file.name).read_bytes(), LINE * 3)

    def test_failing_fast_it_does_not_wait_for_more_input(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs):
                batch = start("--fail-fast", "--jobs", jobs, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
                batch.stdin.write(LINE + BAD)
                batch.stdin.flush()
                self.assertEqual(batch.wait(60), FINDINGS)
                self.assertEqual(len(batch.stdout.read().splitlines()), 2)
                batch.stdin.close()
                batch.stdout.close()

    def test_an_interrupt_ends_it_by_sigint_with_whole_lines_before(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs), tempfile.TemporaryFile() as out:
                batch = start("--brief", "--jobs", jobs, stdin=subprocess.PIPE, stdout=out, stderr=subprocess.PIPE)
                batch.stdin.write(LINE * 1000)
                batch.stdin.flush()
                deadline = time.monotonic() + 60
                while os.fstat(out.fileno()).st_size == 0 and time.monotonic() < deadline:
                    time.sleep(0.01)
                batch.send_signal(signal.SIGINT)
                self.assertEqual(batch.wait(60), -signal.SIGINT)
                out.seek(0)
                lines = out.read().splitlines()
                self.assertGreater(len(lines), 0)
                for line in lines:
                    self.assertEqual(json.loads(line)["verdict"], "run")
                batch.stdin.close()
                batch.stderr.close()

    def test_one_end_of_input_ends_it_at_a_terminal(self):
        for jobs in JOBS:
            with self.subTest(jobs=jobs):
                leader, follower = pty.openpty()
                batch = start("--brief", "--jobs", jobs, stdin=follower, stdout=subprocess.PIPE)
                os.close(follower)
                os.write(leader, LINE + b"\x04")
                self.assertEqual((len(batch.communicate(timeout=60)[0].splitlines()), batch.returncode), (1, RUN))
                os.close(leader)

    def progress(self, *, out_is_terminal):
        """What a terminal on stderr gets of a batch that takes two seconds."""
        leader, follower = pty.openpty()
        self.addCleanup(os.close, leader)
        out = follower if out_is_terminal else subprocess.DEVNULL
        batch = start("--brief", stdin=subprocess.PIPE, stdout=out, stderr=follower)
        os.close(follower)
        shown = b""
        for i in range(25):
            batch.stdin.write(LINE if i else BAD)
            batch.stdin.flush()
            time.sleep(0.08)
        batch.stdin.close()
        self.assertEqual(batch.wait(60), FINDINGS)
        while select.select([leader], [], [], 0)[0]:
            try:
                shown += os.read(leader, 65536)
            except OSError:
                break
        return shown

    def test_progress_is_shown_on_a_terminal_after_a_second_and_taken_away(self):
        shown = self.progress(out_is_terminal=False)
        self.assertRegex(shown, rb"^\r\d+ records, \d+ a second, 1 errors *\r")
        self.assertRegex(shown, rb"\r +\r$")

    def test_progress_does_not_get_into_results_on_the_same_terminal(self):
        self.assertNotIn(b" a second", self.progress(out_is_terminal=True))

    def test_there_is_no_progress_and_no_summary_where_nobody_asked(self):
        batch = start("--brief", stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        batch.stdin.write(LINE)
        batch.stdin.flush()
        time.sleep(1.3)
        self.assertEqual((batch.communicate(LINE, 60)[1], batch.returncode), (b"", RUN))

    def test_twenty_megabytes_do_for_any_number_of_records(self):
        for form in ("--brief", "--exit-zero"):
            with self.subTest(form), tempfile.TemporaryFile() as file:
                for _ in range(60):
                    file.write(LINE * 1000)
                file.seek(0)
                batch = start(form, "--jobs", "1", stdin=file, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              preexec_fn=little_memory)
                self.assertEqual((batch.communicate(timeout=120)[1], batch.returncode), (b"", RUN))

    def test_without_room_for_more_threads_it_goes_on_with_those_it_has(self):
        batch = start("--brief", "--jobs", "256", stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                      stderr=subprocess.PIPE, preexec_fn=little_memory)
        out, err = batch.communicate(LINE * 1000, 60)
        self.assertEqual((len(out.splitlines()), err, batch.returncode), (1000, b"", RUN))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]])
