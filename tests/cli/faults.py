"""What the tests of bad inputs share: running the program in little memory, and places marked in a text.

In tables the mark ¦ stands where the error has to point; it is no part of the input.
"""

import ctypes
import datetime
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import unittest

PROGRAM = str(pathlib.Path(sys.argv[2]).resolve())
MARK = "¦".encode()

RUN, MODIFY, REST, CARE_TODAY, NOT_DECIDED = 0, 10, 20, 30, 40
FINDINGS, USAGE, BAD_DATA, NO_INPUT, IO_ERROR, NO_PERMISSION, BAD_RULES = 1, 64, 65, 66, 74, 77, 78

START = '{"format": "legcheck.morning/1", '
HEALTHY = START + '"signs": [], "body": [], "pain": 0, "peak_pain": 0}'

# A sanitizer reserves far more addresses than it uses, and puts more on the stack.
SANITIZED = b"__asan_init" in pathlib.Path(PROGRAM).read_bytes()


# Hours ahead of Greenwich. At any time, one of the two has another day than Greenwich has.
ZONES = {"XXX-14": 14, "XXX12": -12}


def day_at(hours):
    """The civil date where the clock is so many hours ahead of Greenwich."""
    return datetime.datetime.now(datetime.timezone(datetime.timedelta(hours=hours))).date()


def narrow():
    """Little memory and a small stack: what is unbounded shows."""
    if SANITIZED:
        return
    resource.setrlimit(resource.RLIMIT_AS, (300 << 20, 300 << 20))
    resource.setrlimit(resource.RLIMIT_STACK, (256 << 10, 256 << 10))


def without_privileges():
    """Makes file permissions count for root too."""
    drop_from_bounding_set, override, read_search = 24, 1, 2
    for capability in (override, read_search) if os.geteuid() == 0 else ():
        ctypes.CDLL(None).prctl(drop_from_bounding_set, capability, 0, 0, 0)


def run(*arguments, data=b"", **options):
    stdin = {} if "stdin" in options else {"input": data}
    options.setdefault("preexec_fn", narrow)
    return subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=800, **stdin, **options)


def marked(text):
    """The bytes of a text without its mark, and the line and column of the mark."""
    data = text if isinstance(text, bytes) else text.encode()
    at = data.index(MARK)
    before = data[:at]
    return before + data[at + len(MARK):], before.count(b"\n") + 1, at - (before.rfind(b"\n") + 1) + 1


class Faults(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        self.folder = pathlib.Path(folder.name)
        os.chdir(self.folder)

    def assertRefused(self, done, status, errors):
        """The status, nothing on stdout, and exactly these lines on stderr."""
        self.assertEqual((done.returncode, done.stdout, done.stderr.decode()), (status, b"", errors))

    def assertEachRefused(self, rows):
        """Rows of a morning with a mark, and the message that belongs there."""
        for text, message in rows:
            data, line, column = marked(text)
            with self.subTest(data[:200]):
                self.assertRefused(run("--from", "-", data=data), BAD_DATA, f"-:{line}:{column}: {message}\n")

    def assertEachRefusedThere(self, rows):
        """As above, where the words are those of the JSON parser."""
        for text in rows:
            data, line, column = marked(text)
            with self.subTest(data[:200]):
                done = run("--from", "-", data=data)
                self.assertEqual((done.returncode, done.stdout), (BAD_DATA, b""))
                self.assertEqual(done.stderr.count(b"\n"), 1)
                self.assertTrue(done.stderr.startswith(f"-:{line}:{column}: error: ".encode()), done.stderr)

    def write(self, name, content):
        data = content if isinstance(content, bytes) else content.encode()
        (self.folder / name).write_bytes(data)
        return name
