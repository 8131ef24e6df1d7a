#!/usr/bin/env python3
"""The real program where the disk is not as it should be: real_disks.py DINHKY [options] [NAME…]

Full disks, limits, folders that may not be written, a clock set back, files that vanish, and many
runs at once. A scenario that may not be tried here (no rights to mount, no other user) is skipped.
"""
import argparse
import os
import pathlib
import sys
import tempfile

import disks
import two_runs
from desk import Desk, Skipped

SCENARIOS = (*disks.SCENARIOS, *two_runs.SCENARIOS)


def run(scenario, binary, *arguments):
    """The number of cases; an AssertionError says what is wrong."""
    with tempfile.TemporaryDirectory(prefix="dinhky-disks.", ignore_cleanup_errors=True) as scratch:
        folder = pathlib.Path(scratch, "s")
        folder.mkdir()
        desk = Desk(binary, folder)
        scenario(desk, *arguments)
        return desk.cases


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("names", nargs="*", choices=[[], *(each.__name__ for each in SCENARIOS)])
    parser.add_argument("--table", help="file to which counts are added, with tabs between")
    parser.add_argument("--inside", help=argparse.SUPPRESS)  # the other half of full_disk
    options = parser.parse_args()
    binary = os.path.abspath(options.binary)
    os.environ["DINHKY_LANG"] = "en"
    os.environ.pop("SOURCE_DATE_EPOCH", None)
    if options.inside:
        print(run(disks.inside_full_disk, binary, options.inside))
        return 0
    bad = 0
    for scenario in SCENARIOS:
        name = scenario.__name__
        if options.names and name not in options.names:
            continue
        try:
            cases = run(scenario, binary)
        except Skipped as why:
            print(f"{name}: skipped, {why}", flush=True)
            continue
        except AssertionError as why:
            print(f"{name}: {why}", flush=True)
            bad += 1
            continue
        print(f"{name}: {cases} cases", flush=True)
        if options.table:
            with open(options.table, "a", encoding="utf-8") as table:
                table.write(f"{name.replace('_', ' ')}\t{cases}\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
