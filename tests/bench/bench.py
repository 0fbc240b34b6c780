"""How fast a batch is: `bench.py PROGRAM [--records N] [--runs N] [--growth]`.

Makes its records with a fixed seed, gets json-logic-engine and json-rules-engine from npm (jq has to be installed), and
prints medians of the processor time (user and system) of whole processes, since that hardly depends on what else the
machine does; for several jobs of the time that passed. Beside PROGRAM it looks for the part benchmark, which
`cmake --build BUILD --target parts_bench` makes. With --growth it measures more rules and more records instead.
"""

import argparse
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

sys.dont_write_bytecode = True
import records
import reduced_rules

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ["json-logic-engine@4.0.6", "json-rules-engine@7.3.1"]


def peak_of(pid):
    """The most memory the process has had so far, in MiB; 0 when it has ended.

    What the system tells at the end would be the peak of this script, if that is larger.
    """
    try:
        with open(f"/proc/{pid}/status", encoding="ascii") as file:
            return next((int(line.split()[1]) / 1024 for line in file if line.startswith("VmHWM")), 0)
    except (OSError, ProcessLookupError):
        return 0


def watch(pid, ended, peaks):
    while not ended.wait(0.02):
        peaks.append(peak_of(pid))


def run(command, source=None, output=None, folder=None):
    """Seconds of processor time, seconds that passed, peak memory in MiB."""
    with open(source or os.devnull, "rb") as stdin, open(output or os.devnull, "wb") as stdout:
        start = time.monotonic()
        process = subprocess.Popen([*map(str, command)], stdin=stdin, stdout=stdout, cwd=folder)
        ended, peaks = threading.Event(), [0]
        watcher = threading.Thread(target=watch, args=(process.pid, ended, peaks))
        watcher.start()
        _, status, usage = os.wait4(process.pid, 0)
        passed = time.monotonic() - start
        ended.set()
        watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, passed, max(peaks)


class Bench:
    def __init__(self, options, folder):
        self.program = pathlib.Path(options.program).resolve()
        self.runs = options.runs
        self.folder = folder

    def file(self, name, number, flat=False):
        path = self.folder / name
        records.write(path, number, flat)
        return path

    def medians(self, commands):
        """Of each command, in turn, so that all see the same machine."""
        taken = [[] for _ in commands]
        for turn in range(self.runs + 1):
            for command, of_command in zip(commands, taken):
                measured = run(**command)
                if turn > 0:  # the first is for warming up
                    of_command.append(measured)
        return [[statistics.median(column) for column in zip(*each)] for each in taken]

    def batch(self, path, *arguments):
        return {"command": [self.program, "batch", *arguments, path]}


def described(path):
    with open(path, encoding="utf-8") as file:
        lines = file.readlines()
    total = sum(records.answers(json.loads(line)) for line in lines)
    return len(lines), sum(map(len, lines)) / len(lines), total / len(lines)


def rule_count(program, *arguments):
    listed = subprocess.run([program, "rules", "list", *arguments], capture_output=True, text=True, check=True).stdout
    return sum(1 for line in listed.splitlines() if line and not line.startswith(" "))


def row(name, number, seconds, memory, note=""):
    print(f"{name:<34}{number / seconds:>12,.0f}{seconds / number * 1e6:>9.2f}{memory:>8.1f}  {note}")


def head(text, path, rules):
    number, size, answers = described(path)
    print(f"\n{text}: {number:,} records of {size:.0f} bytes and {answers:.1f} answers, {rules} rules")
    print(f"{'':<34}{'records/s':>12}{'us each':>9}{'MiB':>8}")
    return number


def default_rules(bench, number):
    path = bench.file("mornings.jsonl", number)
    head("Default rules", path, rule_count(bench.program))
    parts = bench.program.parent / "tests" / "parts_bench"
    names = ["brief, 1 job", "whole, 1 job", "brief, 2 jobs (time passed)", "whole, 2 jobs (time passed)"]
    commands = [bench.batch(path, "--brief", "--jobs", "1"), bench.batch(path, "--jobs", "1"),
                bench.batch(path, "--brief", "--jobs", "2"), bench.batch(path, "--jobs", "2")]
    if parts.exists():
        names += ["reading alone", "reading and verdict", "reading, verdict and reasons"]
        commands += [{"command": [parts, part, path]} for part in ("reading", "verdict", "reasons")]
    medians = bench.medians(commands)
    for name, (processor, passed, memory) in zip(names, medians):
        row(name, number, passed if "passed" in name else processor, memory)
    if parts.exists():
        print(f"reasons cost {medians[-1][0] / medians[-2][0]:.2f} times no reasons")


def start_up(bench):
    flags = ["--pain", "0", "--peak-pain", "0", "--signs", "none", "--nothing-else", "--exit-zero"]
    loop = 'for i in $(seq 200); do "$@" >/dev/null; done'
    commands = [{"command": ["sh", "-c", loop, "sh", *each]} for each in ([bench.program, *flags], ["/bin/true"])]
    (decision, _, _), (nothing, _, _) = bench.medians(commands)
    print(f"\nOne decision by flags, whole process: {decision / 200 * 1e3:.2f} ms; /bin/true {nothing / 200 * 1e3:.2f} ms; "
          f"{decision / nothing:.2f} times")


def reduced_folder(bench):
    """The default folder with its rules replaced."""
    folder = bench.folder / "reduced"
    subprocess.run([bench.program, "rules", "export", folder], check=True, stdout=subprocess.DEVNULL)
    for path in [*folder.glob("rules-*.json"), *folder.glob("guarantees*"), *folder.glob("cases/*")]:
        path.unlink()
    source = json.loads((folder / "sources.json").read_text())["sources"][0]["id"]
    (folder / "rules.json").write_text(json.dumps(reduced_rules.legcheck(source)))
    return folder


def outcomes(path):
    """What an engine said of each record: id, verdict, the rules in any order."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            said = json.loads(line)
            yield said["id"], said["verdict"], sorted(said["rules"])


def engines(bench, number):
    path = bench.file("flat.jsonl", number, flat=True)
    rules = reduced_folder(bench)
    packages = bench.folder / "npm"
    packages.mkdir()
    subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", packages, *PACKAGES], check=True)
    for name, text in (("json-logic-engine", reduced_rules.json_logic()),
                       ("json-rules-engine", reduced_rules.json_rules_engine())):
        (bench.folder / f"{name}.json").write_text(json.dumps(text))
    (bench.folder / "rules.jq").write_text(reduced_rules.jq())
    script = ["node", HERE / "engines.mjs"]
    commands = {
        "legcheck, brief, 1 job": bench.batch(path, "--brief", "--jobs", "1", "--rules-only", rules),
        "json-logic-engine 4, compiled": {"command": [*script, "json-logic-engine", bench.folder / "json-logic-engine.json"],
                                          "source": path, "folder": packages},
        "json-rules-engine 7": {"command": [*script, "json-rules-engine", bench.folder / "json-rules-engine.json"],
                                "source": path, "folder": packages},
        "jq": {"command": ["jq", "-c", "-f", bench.folder / "rules.jq", path]},
    }
    head("Reduced rules", path, rule_count(bench.program, "--rules-only", rules))
    said = []
    for name, command in commands.items():
        run(**command, output=bench.folder / "out")
        said.append(list(outcomes(bench.folder / "out")))
    same = all(each == said[0] for each in said)
    medians = dict(zip(commands, bench.medians(commands.values())))
    ours = medians["legcheck, brief, 1 job"][0]
    for name, (processor, _, memory) in medians.items():
        row(name, number, processor, memory, "" if processor == ours else f"{processor / ours:.1f} times legcheck's time")
    print("all say the same of every record" if same else "THEY DO NOT SAY THE SAME")
    return same


def grown_rules(count, source):
    """So many rules whose tests are all kinds of pairs of the reduced ones."""
    tests = [test for _, _, each in reduced_rules.RULES for test in each]
    pairs = [(a, b) for i, a in enumerate(tests) for b in tests[:i] if a[0] != b[0]]
    grown = [(f"grown-{i}", reduced_rules.VERDICTS[1 + i % 2], list(pairs[i * 7 % len(pairs)]) + [tests[i % len(tests)]])
             for i in range(count)]
    saved, reduced_rules.RULES = reduced_rules.RULES, grown
    try:
        return reduced_rules.legcheck(source)
    finally:
        reduced_rules.RULES = saved


def growth(bench, most):
    folder = reduced_folder(bench)
    source = json.loads((folder / "sources.json").read_text())["sources"][0]["id"]
    path = bench.file("flat.jsonl", 20_000, flat=True)
    number = head("More rules, brief, 1 job", path, "50, 500 and 2,000")
    for count in (50, 500, 2000):
        (folder / "rules.json").write_text(json.dumps(grown_rules(count, source)))
        (processor, _, memory), = bench.medians([bench.batch(path, "--brief", "--jobs", "1", "--rules-only", folder)])
        (start, _, _), = bench.medians([bench.batch("/dev/null", "--brief", "--jobs", "1", "--rules-only", folder)])
        row(f"{count} rules", number, processor - start, memory, f"after {start * 1e3:.0f} ms of reading the rules")
    count = 10_000
    while count <= most:
        path = bench.file("mornings.jsonl", count)
        (processor, _, memory), = bench.medians([bench.batch(path, "--brief", "--jobs", "1")])
        row(f"{count:,} records, default rules", count, processor, memory)
        count *= 10


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--records", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--growth", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(options, pathlib.Path(folder))
        if options.growth:
            return growth(bench, options.records)
        default_rules(bench, options.records)
        start_up(bench)
        if not shutil.which("npm") or not shutil.which("jq"):
            sys.exit("the comparison needs npm and jq: apt-get install npm jq")
        return 0 if engines(bench, options.records) else 1


if __name__ == "__main__":
    sys.exit(main())
