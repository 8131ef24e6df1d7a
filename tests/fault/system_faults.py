#!/usr/bin/env python3
"""Cuts the real program off at its system calls: system_faults.py DINHKY [options]

Each command runs once undisturbed; then again and again, from the same workspace, with one call
failing or killing the program: the first openat, the second, …, the first write, and so on. After
each run every file is byte for byte the old or the new one, or a temporary; the exit code is 3 and
something was said, or 0 and the work is done. One undisturbed run later the workspace is exactly
what the first run made, without temporaries.

Exit code 77 where there is no strace or it may not trace.
"""
import argparse
import collections
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import workspaces
from trial import Trial

KILL = "SIGKILL"
# What can befall a call. unlink is only called to take away what a killed run left.
ERRORS = {
    "openat": ("ENOSPC", "EACCES", "EMFILE", KILL),
    "read": ("EIO", KILL),
    "getdents64": ("EIO", KILL),
    "write": ("ENOSPC", "EIO", "EDQUOT", "0 bytes taken", KILL),
    "fsync": ("EIO", "ENOSPC", KILL),
    "rename": ("ENOSPC", "EIO", "EACCES", KILL),
    "mkdir": ("ENOSPC", "EACCES", KILL),
    "unlink": ("EIO", "EACCES", KILL),
    "chmod": ("EPERM", KILL),
    "flock": ("ENOLCK", "EBADF", KILL),
}
# Before the first of these the system opens files of its own: libraries and locales.
OURS = ('plan.yaml"', 'units.yaml"', 'ke-hoach.txt"', '"luoc-do"', '"."')

def injection(error):
    if error == KILL:
        return "signal=SIGKILL"
    return "retval=0" if error == "0 bytes taken" else "error=" + error


class Traced:
    """A trial, and the calls of a whole run."""

    def __init__(self, binary, command, scratch):
        self.trial = Trial(binary, command, scratch)
        work = self.trial.folder / "traced"
        shutil.copytree(self.trial.start, work)
        log = self.trial.folder / "log"
        calls = ",".join("?" + call for call in ERRORS)
        self.trial.run(work, ["strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + calls])
        self.counted = count(log.read_text(errors="replace"))

    def cases(self):
        for call, errors in ERRORS.items():
            for number in self.counted.get(call, ()):
                for error in errors:
                    yield self.trial, call, error, number


def count(log):
    """Call → the numbers at which it can be hit: those since the first file of ours."""
    begun = False
    total = collections.Counter()
    numbers = collections.defaultdict(list)
    for line in log.splitlines():
        match = re.match(r"^(?:\d+ +)?(\w+)\(", line)
        if not match:
            continue
        call = match.group(1)
        total[call] += 1
        begun = begun or any(word in line for word in OURS)
        if begun:
            numbers[call].append(total[call])
    return numbers


def try_one(trial, call, error, number):
    inject = f"inject={call}:{injection(error)}:when={number}"
    tracing = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e", inject]
    return trial.judge(lambda work: trial.run(work, tracing), killed=error == KILL)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--every", type=int, default=1, help="only each so many-th case")
    parser.add_argument("--only", help="only the command of this name")
    parser.add_argument("--table", help="file to which counts are added, with tabs between")
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    os.environ["DINHKY_LANG"] = "en"
    try:
        subprocess.run(["strace", "-o", "/dev/null", "true"], check=True,
                       stderr=subprocess.DEVNULL)
    except (OSError, subprocess.CalledProcessError):
        print("strace is not there or may not trace: skipped")
        return 77
    counts = collections.Counter()
    bad = 0
    with tempfile.TemporaryDirectory(prefix="dinhky-faults.") as scratch:
        traced = [Traced(binary, command, pathlib.Path(scratch))
                  for command in workspaces.commands() if options.only in (None, command.name)]
        cases = [case for each in traced for case in each.cases()][::options.every]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            answers = pool.map(lambda case: try_one(*case), cases)
            for (trial, call, error, number), wrong in zip(cases, answers):
                counts[trial.command.name, call, error] += 1
                if wrong:
                    bad += 1
                    print(f"{trial.command.name}, {error} at {call} {number}: {wrong}")
    if options.table:
        with open(options.table, "a", encoding="utf-8") as table:
            for key, count in counts.items():
                table.write("\t".join([*key, str(count)]) + "\n")
    print(f"{sum(counts.values())} runs cut off, {bad} with something wrong")
    return 1 if bad or not counts else 0


if __name__ == "__main__":
    sys.exit(main())
