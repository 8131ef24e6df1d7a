"""How cost grows with units, tasks and periods, over three decades, and what memory the largest
plan takes.

A command costs c(n) = start + n × each. The part that grows is seen between two sizes: tenfold the
size is fair when c(10n) - c(n) is at most 11 times c(n) - c(n/10).
"""
import os
import shutil

import generate
from measure import instructions, least, least_within, millions, milliseconds, print_table

UNITS = TASKS = (3, 30, 300, 3000)
FEW_UNITS, FEW_TASKS = 3, 15
COUNTED = 2  # seconds that a command may take to be counted too: callgrind takes fifty times as long
PAPERS = ("2025-Q1", "2025-H1", "2025-Q3", "2025")
QUARTERS = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
PROVINCES_AND_COMMUNES = 3321
RUNS = 3
PATIENCE = 4  # seconds for the runs of one command: the least of few scatters


def commands(dinhky, plan, folder):
    """Name → arguments: what an office runs on a plan, and the folder that it writes."""
    period = ["--period", "2025-Q1"]
    return {
        "`check`": [dinhky, "check", plan],
        "`show --by unit --format csv`": [dinhky, "show", plan, "--by", "unit", "--format", "csv"],
        "`due --within 400`": [dinhky, "due", plan, "--within", "400"],
        "`stub`, one period, DOCX": [dinhky, "stub", plan, *period, "--out", folder],
        "`status`": [dinhky, "status", plan, *period],
        "`report`, Markdown": [dinhky, "report", plan, *period, "--format", "md"],
        "`report`, DOCX": [dinhky, "report", plan, *period, "-o", os.path.join(folder, "r.docx")],
    }


def steep(costs):
    """How many times the growing part of the last tenfold step is that of the step before."""
    return f"{(costs[-1] - costs[-2]) / (costs[-2] - costs[-3]):.1f}"


def curve(programs, scratch, what, sizes, sized):
    times, counts = {}, {}

    def measure(name, command, **how):
        times.setdefault(name, []).append(least_within(PATIENCE, RUNS, command, **how).cpu)
        slow = times[name][-1] > COUNTED
        counts.setdefault(name, []).append(None if slow else instructions(command, **how))

    dinhky, event_pass, _ = programs
    for n in sizes:
        workspace, folder = os.path.join(scratch, f"{what}-{n}"), os.path.join(scratch, "written")
        plan = generate.write_workspace(workspace, *sized(n), ["2025-Q1"])
        listed = os.path.join(scratch, "listed.txt")
        generate.write_text(listed, plan + "\n")
        measure("bare yaml-cpp event pass", [event_pass], stdin=listed)
        for name, command in commands(dinhky, plan, folder).items():
            os.makedirs(folder, exist_ok=True)
            measure(name, command, fresh=fresh_of(name, folder))
        shutil.rmtree(workspace)
        shutil.rmtree(folder, ignore_errors=True)
    for name, seconds in times.items():
        count = counts[name]
        known = [one for one in count if one is not None]
        yield [name, *map(milliseconds, seconds), steep(seconds), *map(millions, count),
               steep(known) if len(known) > 2 else "–"]


def fresh_of(name, folder):
    return folder if name.startswith("`stub`") else None


def print_growth(programs, scratch):
    for what, sizes, sized in (("units", UNITS, lambda n: (n, FEW_TASKS)),
                               ("tasks", TASKS, lambda n: (FEW_UNITS, n))):
        fixed = f"{FEW_TASKS} tasks" if what == "units" else f"{FEW_UNITS} units"
        heads = [*(f"{n:,}" for n in sizes), "last step"]
        print_table(f"{what.capitalize()} ({fixed}): ms of CPU, then million instructions",
                    [what, *heads, *heads], curve(programs, scratch, what, sizes, sized))
    print_table("Periods (332 units, 15 tasks): ms of CPU", ["periods", "1", "2", "4", "4 : 1"],
                periods(programs[0], scratch))


def periods(dinhky, scratch):
    """Papers are written one after the other; a year's report reads the reports of its quarters."""
    plan = generate.write_workspace(os.path.join(scratch, "periods"), 332, FEW_TASKS)
    folder = os.path.join(scratch, "written")
    one = {paper: least(RUNS, [dinhky, "stub", plan, "--period", paper, "--out", folder],
                        fresh=folder).cpu for paper in PAPERS[:2]}
    all_papers = least(RUNS, [dinhky, "stub", plan, "--out", folder], fresh=folder).cpu
    first, second = one.values()
    yield periods_row("`stub`, DOCX", [first, first + second, all_papers])
    costs = []
    for count in (1, 2, 4):
        inside = os.path.join(scratch, f"quarters-{count}")
        plan = generate.write_workspace(inside, 332, FEW_TASKS, QUARTERS[:count])
        costs.append(least(RUNS, [dinhky, "report", plan, "--period", "2025", "--format", "md"]).cpu)
    yield periods_row("`report --period 2025`, quarters filled in", costs)


def periods_row(name, costs):
    return [name, *map(milliseconds, costs), f"{costs[-1] / costs[0]:.1f}"]


def print_memory(dinhky, scratch):
    workspace = os.path.join(scratch, "country")
    plan = generate.write_workspace(workspace, PROVINCES_AND_COMMUNES, FEW_TASKS, ["2025-Q1"])
    folder = os.path.join(scratch, "written")
    os.makedirs(folder)
    rest = {
        "`stub --period all`, DOCX": [dinhky, "stub", plan, "--out", folder],
        "`remind`": [dinhky, "remind", plan, "--period", "2025-Q3", "--today", "2025-11-01",
                     "--out", folder],
        "`render`": [dinhky, "render", plan, "-o", os.path.join(folder, "plan.docx")],
        "`import` of what `render` wrote": [dinhky, "import", os.path.join(folder, "plan.docx"),
                                            "-o", os.path.join(folder, "back.yaml"), "--force"],
        "`diff` with itself": [dinhky, "diff", plan, plan],
        "`export --format ics`": [dinhky, "export", plan],
    }
    rows = []
    for name, command in {**commands(dinhky, plan, folder), **rest}.items():
        cost = least(1, command)
        rows.append([name, f"{cost.memory:.0f}", milliseconds(cost.cpu), milliseconds(cost.wall)])
    print_table(f"{PROVINCES_AND_COMMUNES:,} units, 15 tasks, one period reported",
                ["command", "MB at most", "ms of CPU", "ms on the clock"], rows)
