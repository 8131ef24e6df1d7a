#!/usr/bin/env python3
"""Writes the counts of the fault matrix into a page: fault_table.py PAGE MEMORY SYSTEM DISKS

The section under "## Faults" is replaced, or added at the end; the rest of the page stays.
"""
import collections
import pathlib
import re
import sys

HEADING = "## Faults"
TITLE = "# What the program survives\n"
INTRODUCTION = """
Each command that writes is cut off at every call that it makes, in every way in which the call can
fail. After each run every file is the old one or the new one, byte for byte; the exit code is 3 with
a message that names the file, or 0 and the work is done. The next run succeeds and leaves just what
an undisturbed one leaves: nothing is lost, nothing is left over. The tables count the cases; all of
them ended well, else the script below would not have written them.

    sh tests/fault/matrix.sh BUILD
"""
MEMORY = """
### The disk in memory

The calls are those of `src/base/file_system.h`. "ENOSPC" stays from the call on, the other errors hit
one call; "short write" leaves a part of the file that cannot be taken away; "done, told as failed"
is what a failing sync of a file or a rename over the network looks like; "cut off" is the end of the
run: that call and all after it fail. The commands below the line print, and print all or nothing.
"""
SYSTEM = """
### The real program, its system calls failing

By `strace`, from the moment it reads its first file. SIGKILL ends the program at the call.
"""
DISKS = """
### The real program, its surroundings failing
"""


def read(path):
    """(command, call, error) → count, in the order of the file."""
    counts = {}
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        *key, count = line.split("\t")
        counts[tuple(key)] = int(count)
    return counts


def row(cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |\n"


def table(counts):
    """A row for each command, a column for each call; below, one for each error of a call."""
    commands = list(dict.fromkeys(command for command, _, _ in counts))
    calls = list(dict.fromkeys(call for _, call, _ in counts))
    errors = list(dict.fromkeys(error for _, _, error in counts))
    by_call = collections.Counter()
    by_error = collections.Counter()
    for (command, call, error), count in counts.items():
        by_call[command, call] += count
        by_error[error, call] += count

    def block(head, names, cells):
        lines = row([head, *calls, "all"])
        lines += row(["---"] + ["---:"] * (len(calls) + 1))
        for name in names:
            values = [cells[name, call] for call in calls]
            lines += row([name, *(value or "" for value in values), sum(values)])
        totals = [sum(cells[name, call] for name in names) for call in calls]
        return lines + row(["**all**", *totals, f"**{sum(totals)}**"])

    return block("command", commands, by_call) + "\n" + block("error", errors, by_error)


def main():
    page, memory, system, disks = sys.argv[1:]
    section = HEADING + "\n" + INTRODUCTION
    section += MEMORY + "\n" + table(read(memory))
    section += SYSTEM + "\n" + table(read(system))
    section += DISKS + "\n" + row(["scenario", "cases"]) + row(["---", "---:"])
    for (what,), count in read(disks).items():
        section += row([what, count])
    path = pathlib.Path(page)
    old = path.read_text(encoding="utf-8") if path.exists() else TITLE
    found = re.search(rf"^{HEADING}$.*?(?=^## |\Z)", old, re.S | re.M)
    if found:
        new = old[:found.start()] + section + ("\n" if old[found.end():] else "") + old[found.end():]
    else:
        new = old.rstrip("\n") + "\n\n" + section
    path.write_text(new, encoding="utf-8")
    print(section)


if __name__ == "__main__":
    main()
