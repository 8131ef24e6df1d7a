"""The program beside public tools and beside its floor, on the same input in the same run.

A row's ratio is theirs : ours where a tool does the work of one of our commands (more is better),
ours : theirs where a program does the least that the work needs (1 = nothing is lost).
"""
import os
import shutil
import sys

import generate
from rivals import taskjuggler
from measure import instructions, least, millions, milliseconds, print_table

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = 7
SLOW_RUNS = 3  # of what takes seconds
FAST_RUNS = 200  # of what takes milliseconds: the least of few scatters
QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]
HEADS = ["work", "ms", "million instructions", "against", "ms", "million instructions", "ratio, time",
         "ratio, instructions", "wanted"]


class Work:
    """One or several commands measured together: the sum of the least of each."""

    def __init__(self, *commands, runs=RUNS, counted=True, wall=False, **how):
        costs = [least(runs, command, **how) for command in commands]
        self.time = sum(cost.wall if wall else cost.cpu for cost in costs)
        counts = [instructions(c, **how) for c in commands] if counted else [None]
        self.count = None if None in counts else sum(counts)

    def less(self, other):
        """What is left of this without the other."""
        return self.shifted(other, -1)

    def plus(self, other):
        return self.shifted(other, 1)

    def shifted(self, other, sign):
        result = Work.__new__(Work)
        result.time = self.time + sign * other.time
        known = self.count is not None and other.count is not None
        result.count = self.count + sign * other.count if known else None
        return result


def ratio(left, right):
    return "–" if left is None or right is None else f"{left / right:,.{1 if left < 99 * right else 0}f}"


def row(work, ours, against, theirs, wanted, floor=False):
    if theirs is None:
        return [work, milliseconds(ours.time), millions(ours.count), against + ": not installed",
                "–", "–", "–", "–", wanted]
    pairs = [(theirs.time, ours.time), (theirs.count, ours.count)]
    ratios = [ratio(*(reversed(pair) if floor else pair)) for pair in pairs]
    return [work, milliseconds(ours.time), millions(ours.count), against, milliseconds(theirs.time),
            millions(theirs.count), *ratios, wanted]


class Bench:
    def __init__(self, programs, scratch):
        self.dinhky, self.event_pass, self.zip_floor = programs
        self.scratch = scratch
        self.plan = generate.write_workspace(self.at("plan"), 22, 15)
        self.real = os.path.join(HERE, "..", "..", "examples", "son-tay-2025", "plan.yaml")
        self.start = Work([self.dinhky, "--version"], runs=FAST_RUNS)

    def at(self, name):
        return os.path.join(self.scratch, name)

    def listed(self, name, paths):
        """A file that names the paths, a line each."""
        generate.write_text(self.at(name), "".join(path + "\n" for path in paths))
        return self.at(name)

    def python(self, script, *arguments, fresh=None):
        """None where this Python lacks the packages that the script needs."""
        command = [sys.executable, os.path.join(HERE, "rivals", script), *arguments]
        try:
            import docx  # noqa: F401, pylint: disable=import-outside-toplevel,unused-import
            import yaml  # noqa: F401, pylint: disable=import-outside-toplevel,unused-import
        except ImportError:
            return None
        return Work(command, runs=SLOW_RUNS, fresh=fresh, counted=False, statuses=(0,))

    def rows(self):
        yield from self.starts()
        yield from self.checks()
        yield from self.tables()
        yield from self.forms()
        yield from self.papers()
        yield from self.reports()

    def starts(self):
        true = shutil.which("true")
        yield row("`--version`, CPU", self.start, "`true`, CPU", Work([true]), "", floor=True)
        name = "`hledger --version`, wall clock"
        hledger = shutil.which("hledger")
        ours = Work([self.dinhky, "--version"], wall=True)
        yield row("`--version`, wall clock", ours, name,
                  Work([hledger, "--version"], wall=True) if hledger else None, "")

    def checks(self):
        """Process start stands in the floor once: ours, since the bare pass has one of its own."""
        generate.write_text(self.at("empty.yaml"), "a: b\n")
        empty = Work([self.event_pass], stdin=self.listed("empty", [self.at("empty.yaml")]),
                     runs=FAST_RUNS)
        big = generate.write_workspace(self.at("big"), 3321, 15)
        for name, plan in (("22 units, 15 tasks", self.plan), ("Sơn Tây 2025", self.real),
                           ("3,321 units, 15 tasks", big)):
            runs = RUNS if plan == big else FAST_RUNS
            ours = Work([self.dinhky, "check", plan], runs=runs)
            bare = Work([self.event_pass], stdin=self.listed("one", [plan]), runs=runs)
            yield row(f"`check`, {name}", ours, "bare yaml-cpp event pass + process start",
                      bare.less(empty).plus(self.start), "≤ 1.5", floor=True)

    def tables(self):
        """All units in one table a quarter; and, for who wants 84 files as well, a run for each."""
        show = [self.dinhky, "show", self.plan, "--format", "csv", "--by", "unit"]
        ours = Work([self.dinhky, "check", self.plan], *[[*show, "--period", q] for q in QUARTERS])
        each = Work(*[[*show, "--period", q, "--unit", f"phong-{n}"]
                      for n in range(2, 23) for q in QUARTERS], runs=1, counted=False)
        theirs = self.taskjuggler()
        name = "TaskJuggler, 84 CSV reports"
        yield row("`check` + 4 × `show --by unit --format csv`", ours, name, theirs, "≥ 100")
        yield row("84 × `show --unit --period --format csv`", each, name, theirs, "")

    def taskjuggler(self):
        tj3 = shutil.which("tj3")
        if tj3 is None:
            return None
        folder = self.at("taskjuggler")
        os.makedirs(folder)
        source = os.path.join(folder, "plan.tjp")
        generate.write_text(source, taskjuggler.plan_text(22, 15))
        work = Work([tj3, "--silent", "--output-dir", folder, source], runs=SLOW_RUNS,
                    counted=False, statuses=(0,))
        written = sum(name.endswith(".csv") for name in os.listdir(folder))
        if written != 84:
            sys.exit(f"TaskJuggler wrote {written} CSV reports instead of 84")
        return work

    def forms(self):
        out, copies = self.at("forms"), self.at("copies")
        theirs = self.at("python-forms")
        stub = Work([self.dinhky, "stub", self.plan, "--period", "all", "--out", out], fresh=out)
        yield row("`stub --period all`, 92 DOCX", stub, "PyYAML (C) + python-docx, 88 DOCX",
                  self.python("stub.py", self.plan, theirs, fresh=theirs), "≥ 50")
        reading = Work([self.zip_floor, out])
        writing = Work([self.zip_floor, out, copies], fresh=copies)
        yield row("`stub --period all`, 92 DOCX", stub, "bare libzip, the same parts + process start",
                  writing.less(reading).plus(self.start), "≤ 2", floor=True)

    def papers(self):
        plan = generate.write_workspace(self.at("long"), 22, 150)
        new, paper = self.at("new.yaml"), self.at("paper.docx")
        generate.amend(plan, new)
        render = Work([self.dinhky, "render", plan, "-o", paper])
        yield row("`render`, 150 tasks", render, "python-docx copying the document",
                  self.python("duplicate.py", paper, self.at("copy.docx")), "")
        back = self.at("back.yaml")
        yield row("`import` of that document",
                  Work([self.dinhky, "import", paper, "-o", back, "--force"]),
                  "python-docx reading its text", self.python("read.py", paper), "")
        yield row("`diff`, 150 tasks", Work([self.dinhky, "diff", plan, new]),
                  "PyYAML (C) + difflib", self.python("compare.py", plan, new), "")

    def reports(self):
        plan = generate.write_workspace(self.at("reports"), 332, 15, ["2025-Q1"])
        inside = os.path.join(os.path.dirname(plan), "results", "2025-Q1")
        paths = [plan] + [os.path.join(inside, name) for name in sorted(os.listdir(inside))]
        ours = Work([self.dinhky, "report", plan, "--period", "2025-Q1", "--format", "md"])
        yield row("`report`, 332 units", ours, "bare yaml-cpp event pass of the same files",
                  Work([self.event_pass], stdin=self.listed("all", paths)), "", floor=True)
        yield row("`report`, 332 units", ours, "PyYAML (C) adding up the figures",
                  self.python("sum.py", inside), "")


def print_ratios(programs, scratch):
    bench = Bench(programs, scratch)
    print_table("Against public tools and the floor", HEADS, bench.rows())
