#!/usr/bin/python3
"""What fuzzing has done so far.

    tally.py run TALLY TARGET LOG COMMAND…  runs libFuzzer and adds what it did
    tally.py find TALLY TARGET COUNT        so many more finds that are mended: counting begins anew
    tally.py table TALLY                    the table of docs/reliability.md
"""
import fcntl
import pathlib
import re
import resource
import subprocess
import sys

COLUMNS = ["target", "executions", "seconds", "since", "seconds_since", "edges", "features", "corpus", "finds"]


def read(path):
    rows = {}
    for line in path.read_text().splitlines()[1:] if path.exists() else []:
        cells = line.split("\t")
        rows[cells[0]] = dict(zip(COLUMNS, [cells[0]] + [int(cell) for cell in cells[1:]]))
    return rows


def row_of(rows, target):
    return rows.setdefault(target, dict.fromkeys(COLUMNS, 0) | {"target": target})


def write(path, rows):
    lines = ["\t".join(COLUMNS)]
    lines += ["\t".join(str(rows[name][column]) for column in COLUMNS) for name in sorted(rows)]
    path.write_text("\n".join(lines) + "\n")


BROKEN = r"BROKEN.*|ERROR: \w+.*|runtime error.*|Assertion.*"


def run(log, command):
    """libFuzzer's log and the CPU seconds it took; what it found is told."""
    with open(log, "wb") as out:
        subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, check=False)
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return log.read_text(errors="replace"), round(used.ru_utime + used.ru_stime)


def add(rows, target, text, seconds):
    """A run that ends with a find counts as work done, and not as work since the find."""
    executed = [int(n) for n in re.findall(r"stat::number_of_executed_units:\s+(\d+)", text)]
    executed += [int(n) for n in re.findall(r"^#(\d+)\s", text, re.M)]
    states = re.findall(r"cov: (\d+) ft: (\d+) corp: (\d+)/", text)
    row = row_of(rows, target)
    row["executions"] += max(executed, default=0)
    row["seconds"] += seconds
    for name, reached in zip(("edges", "features", "corpus"), states[-1] if states else ()):
        row[name] = max(row[name], int(reached))  # a run with shorter inputs reaches less
    broken = re.search(BROKEN, text)
    if broken:
        print(f"{target}: {broken.group(0)}", flush=True)
    else:
        row["since"] += max(executed, default=0)
        row["seconds_since"] += seconds


def table(rows):
    print("| target | executions | CPU minutes | coverage edges | finds | executions since | CPU minutes since |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name in sorted(rows):
        row = rows[name]
        print(f"| {name} | {row['executions']:,} | {row['seconds'] / 60:.0f} | {row['edges']:,} | {row['finds']} "
              f"| {row['since']:,} | {row['seconds_since'] / 60:.0f} |")
    total = {column: sum(row[column] for row in rows.values()) for column in COLUMNS[1:]}
    print(f"| **all** | {total['executions']:,} | {total['seconds'] / 60:.0f} | | {total['finds']} | | |")


def main():
    word, path = sys.argv[1], pathlib.Path(sys.argv[2])
    done = run(pathlib.Path(sys.argv[4]), sys.argv[5:]) if word == "run" else None
    with open(path, "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        rows = read(path)
        if done:
            add(rows, sys.argv[3], *done)
            write(path, rows)
        elif word == "find":
            row = row_of(rows, sys.argv[3])
            row["finds"] += int(sys.argv[4])
            row["since"] = row["seconds_since"] = 0
            write(path, rows)
        else:
            table(rows)


if __name__ == "__main__":
    main()
