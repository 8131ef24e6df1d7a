"""How long a command takes."""
import resource
import shutil
import subprocess
import sys
import time


def cpu_of(command):
    """CPU seconds (user + system) of one run of the command, children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        sys.exit(f"{command} ended in {done.returncode}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def best_of(runs, command, fresh=None):
    """The least CPU of several runs; `fresh` is a folder emptied before each."""
    best = None
    for _ in range(runs):
        if fresh:
            shutil.rmtree(fresh, ignore_errors=True)
        seconds = cpu_of(command)
        best = seconds if best is None else min(best, seconds)
    return best


def wall_of(runs, command):
    """The least wall time of several runs: start-up is felt, not counted."""
    best = None
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        seconds = time.perf_counter() - start
        best = seconds if best is None else min(best, seconds)
    return best
