#!/usr/bin/env python3
"""Measures the program against public tools on the same input, in the same run.

usage: run.py DINHKY [REAL_PLAN]

Prints a table of CPU times (user + system, best of several runs) and ratios. Needs the Debian
packages python3-yaml and python3-docx.
"""
import os
import resource
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))


def cpu_of(command, **options):
    """CPU seconds of one run of the command, children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended in {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, done.stdout


def best_of(runs, command, fresh=None):
    """The least CPU of several runs; `fresh` is a folder emptied before each."""
    best = None
    for _ in range(runs):
        if fresh:
            shutil.rmtree(fresh, ignore_errors=True)
        seconds, _ = cpu_of(command)
        best = seconds if best is None else min(best, seconds)
    return best


def wall_of(runs, command):
    """The least wall time of several runs: start-up is felt, not counted."""
    import time
    best = None
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        best = min(best or 9.0, time.perf_counter() - start)
    return best


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
