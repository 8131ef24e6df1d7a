#!/usr/bin/env python3
"""Measures the program and prints tables in Markdown; tests/bench/run.sh sets everything up.

usage: run.py DINHKY EVENT_PASS ZIP_FLOOR [ratios|growth|memory]...

Without a word behind the programs: all of the tables. Times are user + system CPU unless a heading
says otherwise, the least of several runs.
"""
import os
import sys
import tempfile

from growth import print_growth, print_memory
from ratios import print_ratios


def main():
    programs = [os.path.abspath(path) for path in sys.argv[1:4]]
    wanted = sys.argv[4:] or ["ratios", "growth", "memory"]
    tables = {"ratios": lambda scratch: print_ratios(programs, scratch),
              "growth": lambda scratch: print_growth(programs, scratch),
              "memory": lambda scratch: print_memory(programs[0], scratch)}
    for name in wanted:
        with tempfile.TemporaryDirectory() as scratch:
            tables[name](scratch)


main()
