#!/usr/bin/env python3
"""Adds up the reports in FOLDER with PyYAML's C loader: statuses and figures by task.

usage: sum.py FOLDER > sums.md
"""
import collections
import glob
import sys

import yaml

statuses = collections.defaultdict(collections.Counter)
figures = collections.Counter()
for path in sorted(glob.glob(sys.argv[1] + "/*.yaml")):
    with open(path, encoding="utf-8") as file:
        report = yaml.load(file, Loader=yaml.CSafeLoader)
    for result in report["results"]:
        statuses[result["task"]][result["status"]] += 1
        for value in (result.get("indicators") or {}).values():
            figures[result["task"]] += value
for task in sorted(statuses):
    counts = ", ".join(f"{status} {n}" for status, n in sorted(statuses[task].items()))
    print(f"| {task} | {counts} | {figures[task]} |")
