#!/usr/bin/env python3
"""Measures import, render and diff against public tools on the same input, in the same run.

usage: run_papers.py DINHKY

import against python-docx reading the text of the same document; render against python-docx
writing the same table; diff against PyYAML (C) loading the same two plans and difflib comparing
their tasks. Then each on ten times the tasks. Needs the Debian packages python3-yaml and
python3-docx.
"""
import os
import subprocess
import sys
import tempfile

from measure import best_of

HERE = os.path.dirname(os.path.abspath(__file__))
READ = """
import sys, docx
document = docx.Document(sys.argv[1])
text = [p.text for p in document.paragraphs]
for table in document.tables:
    for row in table.rows:
        text.append("\\t".join(cell.text for cell in row.cells))
print(sum(map(len, text)))
"""
WRITE = """
import sys, docx
source = docx.Document(sys.argv[1])
target = docx.Document()
for p in source.paragraphs:
    target.add_paragraph(p.text)
for table in source.tables:
    rows = [[cell.text for cell in row.cells] for row in table.rows]
    copy = target.add_table(rows=len(rows), cols=len(rows[0]))
    for row, cells in zip(copy.rows, rows):
        for cell, text in zip(row.cells, cells):
            cell.text = text
target.save(sys.argv[2])
"""
DIFF = """
import sys, difflib, yaml
tasks = []
for path in sys.argv[1:3]:
    with open(path, encoding="utf-8") as file:
        plan = yaml.load(file, Loader=yaml.CSafeLoader)
    tasks.append([str(t) for s in plan["annex"]["sections"] for t in s["tasks"]])
print(len(list(difflib.unified_diff(*tasks))))
"""


def generated(tasks, path):
    with open(path, "w", encoding="utf-8") as file:
        subprocess.run([sys.executable, os.path.join(HERE, "generate_plan.py"), "22", str(tasks)],
                       stdout=file, check=True)


def amended(path, target):
    """Every tenth task's schedule is another."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    found = [i for i, line in enumerate(lines) if line.strip().startswith("schedule:")]
    for i in found[::10]:
        lines[i] = lines[i].split("schedule:")[0] + "schedule: Quý III"
    with open(target, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))


def main():
    dinhky = os.path.abspath(sys.argv[1])
    with tempfile.TemporaryDirectory() as scratch:
        def at(name):
            return os.path.join(scratch, name)
        ours = {}
        for tasks in (150, 1500):
            plan, paper = at(f"{tasks}.yaml"), at(f"{tasks}.docx")
            generated(tasks, plan)
            amended(plan, at(f"{tasks}-new.yaml"))
            ours["render", tasks] = best_of(5, [dinhky, "render", plan, "-o", paper, "--quiet"])
            ours["import", tasks] = best_of(5, [dinhky, "import", paper, "-o", at("back.yaml"),
                                                "--quiet", "--force"])
            ours["diff", tasks] = best_of(5, [dinhky, "diff", plan, at(f"{tasks}-new.yaml")])
        paper, plan, new = at("150.docx"), at("150.yaml"), at("150-new.yaml")
        theirs = {
            "import": ("python-docx reading", best_of(2, [sys.executable, "-c", READ, paper])),
            "render": ("python-docx copying", best_of(2, [sys.executable, "-c", WRITE, paper,
                                                          at("copy.docx")])),
            "diff": ("PyYAML (C) + difflib", best_of(2, [sys.executable, "-c", DIFF, plan, new])),
        }
    print(f"{'22 units, 150 tasks':10}{'CPU':>12}{'against':>24}{'CPU':>12}{'ratio':>8}"
          f"{'1500 tasks':>14}{'grows':>8}")
    for command, (name, cpu) in theirs.items():
        small, large = ours[command, 150], ours[command, 1500]
        print(f"{command:19}{small * 1e3:9.1f} ms{name:>24}{cpu * 1e3:9.1f} ms{cpu / small:8.1f}"
              f"{large * 1e3:11.1f} ms{large / small:8.1f}")


main()
