#!/usr/bin/env python3
"""Measures `report` on a country of units against the floor and against PyYAML, in the same run.

usage: run_report.py DINHKY EVENT_PASS

EVENT_PASS is the program of event_pass.cc (ninja event_pass). Needs python3-yaml with libyaml.
"""
import os
import resource
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = 5


def measured(command, names=None):
    """CPU seconds and wall seconds of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    done = subprocess.run(command, input=names, stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode != 0:
        sys.exit(f"{command} ended in {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def best(runs):
    return min(cpu for cpu, _ in runs), min(wall for _, wall in runs)


def peak_memory(command):
    """Megabytes at most, of the one child."""
    code = ("import resource,subprocess,sys;"
            "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL);"
            "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)")
    out = subprocess.run([sys.executable, "-c", code] + command, stdout=subprocess.PIPE)
    return int(out.stdout) / 1024


def of_size(units, scratch, dinhky, event_pass, with_python):
    folder = os.path.join(scratch, str(units))
    subprocess.run([sys.executable, os.path.join(HERE, "generate_results.py"), str(units), "15",
                    folder], check=True)
    inside = os.path.join(folder, "results", "2025-Q1")
    plan = os.path.join(folder, "plan.yaml")
    paths = [plan] + [os.path.join(inside, name) for name in sorted(os.listdir(inside))]
    size = sum(os.path.getsize(path) for path in paths)
    names = "\n".join(paths).encode()
    report = [dinhky, "report", plan, "--period", "2025-Q1", "--format", "md"]
    ours, floor, python = [], [], []
    for _ in range(RUNS):  # in turns, so that a disturbance hits all alike
        ours.append(measured(report))
        floor.append(measured([event_pass], names))
        if with_python:
            python.append(measured([sys.executable, os.path.join(HERE, "sum_results.py"), inside]))
    return size, best(ours), best(floor), best(python) if python else None, peak_memory(report)


def main():
    dinhky, event_pass = (os.path.abspath(path) for path in sys.argv[1:3])
    with tempfile.TemporaryDirectory() as scratch:
        _, small, _, _, _ = of_size(332, scratch, dinhky, event_pass, False)
        size, ours, floor, python, memory = of_size(3321, scratch, dinhky, event_pass, True)
    print(f"report of 3321 units x 15 tasks, {size / 1e6:.1f} MB of YAML, best of {RUNS}:")
    print(f"  CPU {ours[0]:.2f} s, wall {ours[1]:.2f} s, memory {memory:.0f} MB")
    print(f"  bare yaml-cpp event pass: CPU {floor[0]:.2f} s   -> {ours[0] / floor[0]:.2f} times")
    print(f"  PyYAML (C) summing: CPU {python[0]:.2f} s, wall {python[1]:.2f} s"
          f"   -> {python[1] / ours[1]:.2f} times less wall time")
    print(f"  332 units: CPU {small[0]:.3f} s   -> grows {ours[0] / small[0]:.1f} times")


main()
