#!/usr/bin/env python3
"""Measures the program against public tools on the same input, in the same run.

usage: run.py DINHKY [REAL_PLAN]

Prints a table of CPU times (user + system, best of several runs) and ratios. Needs the Debian
packages python3-yaml and python3-docx.
"""
import os
import subprocess
import sys
import tempfile

from measure import best_of, wall_of

HERE = os.path.dirname(os.path.abspath(__file__))


def main():
    dinhky = os.path.abspath(sys.argv[1])
    real = sys.argv[2] if len(sys.argv) > 2 else os.path.join(
        HERE, "..", "..", "examples", "son-tay-2025", "plan.yaml")
    with tempfile.TemporaryDirectory() as scratch:
        plan = os.path.join(scratch, "plan.yaml")
        with open(plan, "w", encoding="utf-8") as file:
            subprocess.run([sys.executable, os.path.join(HERE, "generate_plan.py"), "22", "15"],
                           stdout=file, check=True)
        ours, theirs = os.path.join(scratch, "ours"), os.path.join(scratch, "theirs")
        version = best_of(9, [dinhky, "--version"])
        version_wall = wall_of(9, [dinhky, "--version"])
        check = best_of(9, [dinhky, "check", real])
        stub = best_of(5, [dinhky, "stub", plan, "--period", "all", "--format", "docx", "--out",
                           ours], fresh=ours)
        forms = sum(name.endswith(".docx") for _, _, names in os.walk(ours) for name in names)
        python = best_of(2, [sys.executable, os.path.join(HERE, "stub_python.py"), plan, theirs],
                         fresh=theirs)
        python_forms = sum(name.endswith(".docx") for _, _, names in os.walk(theirs)
                           for name in names)
    a_form, python_form = stub / forms, python / python_forms
    print(f"{'start (--version), CPU':44}{version * 1e3:9.2f} ms   wall {version_wall * 1e3:.2f} ms")
    print(f"{'check of the real plan, CPU above start':44}{(check - version) * 1e3:9.2f} ms")
    print(f"{'stub, 22 units, 15 tasks, DOCX: CPU a form':44}{a_form * 1e3:9.3f} ms   ({forms} forms)")
    print(f"{'PyYAML (C) + python-docx: CPU a form':44}{python_form * 1e3:9.3f} ms   ({python_forms} forms)")
    print(f"{'ratio':44}{python_form / a_form:9.1f} times less CPU a form")


main()
