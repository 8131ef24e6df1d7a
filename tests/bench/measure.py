"""What a command costs: time, memory, instructions."""
import collections
import os
import re
import shutil
import subprocess
import sys
import time

Cost = collections.namedtuple("Cost", "cpu wall memory")  # seconds, seconds, megabytes at most


ANSWERS = (0, 1)  # exit statuses of our commands that found something are no failure


def run(command, stdin=os.devnull, statuses=ANSWERS):
    """One run; ends this program when the exit status is none of those."""
    with open(stdin, "rb") as source:
        start = time.perf_counter()
        child = subprocess.Popen(command, stdin=source, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in statuses:
        sys.exit(f"{command} ended in {child.returncode}")
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024)


def least(runs, command, **how):
    """The least of several runs: what others do on the machine only ever adds. `fresh` is a folder
    that is removed before each."""
    return least_within(0, runs, command, **how)


def least_within(seconds, runs, command, fresh=None, **how):
    """The least of as many runs as fit in the seconds, and of that many at least."""
    costs, end = [], time.perf_counter() + seconds
    while len(costs) < runs or time.perf_counter() < end:
        if fresh:
            shutil.rmtree(fresh, ignore_errors=True)
        costs.append(run(command, **how))
    return Cost(*(min(values) for values in zip(*costs)))


def instructions(command, fresh=None, stdin=os.devnull, statuses=ANSWERS):
    """How many the command runs, counted by callgrind; None where valgrind is not installed."""
    if shutil.which("valgrind") is None:
        return None
    if fresh:
        shutil.rmtree(fresh, ignore_errors=True)
    with open(stdin, "rb") as source:
        done = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null",
                               *command], stdin=source, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, check=False)
    found = re.search(rb"Collected : (\d+)", done.stderr)
    if done.returncode not in statuses or found is None:
        sys.exit(f"callgrind of {command} ended in {done.returncode}")
    return int(found.group(1))


def milliseconds(seconds):
    return f"{seconds * 1e3:,.{0 if seconds >= 1 else 1}f}"


def millions(count):
    return "–" if count is None else f"{count / 1e6:,.{0 if count >= 1e8 else 1}f}"


def print_table(title, heads, rows):
    """A Markdown table; every column but the first is of numbers."""
    print(f"\n**{title}**\n")
    print("| " + " | ".join(heads) + " |")
    print("| --- |" + " ---: |" * (len(heads) - 1))
    for row in rows:
        print("| " + " | ".join(row) + " |", flush=True)
