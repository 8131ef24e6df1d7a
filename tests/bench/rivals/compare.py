#!/usr/bin/env python3
"""Compares the tasks of two plans with PyYAML's C loader and difflib.

usage: compare.py OLD_PLAN NEW_PLAN      prints how many lines differ
"""
import difflib
import sys

import yaml

tasks = []
for path in sys.argv[1:3]:
    with open(path, encoding="utf-8") as file:
        plan = yaml.load(file, Loader=yaml.CSafeLoader)
    tasks.append([str(t) for s in plan["annex"]["sections"] for t in s["tasks"]])
print(len(list(difflib.unified_diff(*tasks))))
