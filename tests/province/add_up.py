#!/usr/bin/env python3
"""Adds up the offices' own files of a generated province and holds the province's report against it:

    add_up.py TREE PERIOD STATUS.json REPORT.md

Reads the results with a few expressions of its own: no code of the program, no YAML library.
"""

import json
import pathlib
import re
import sys

# Own task of a commune → the province's task, as generate.py has them.
ABOVE = {"I.01": "I.01", "I.02": "I.01", "I.03": "I.03", "II.01": "II.01", "II.02": "III.01",
         "II.03": "III.02"}
WORST_FIRST = ["overdue", "not-met", "unreported", "not-due", "ongoing", "done"]
OFFICES = {"I.01": ["phong-van-hoa-xa-hoi"],
           "I.02": ["phong-kinh-te", "phong-van-hoa-xa-hoi"], "I.03": ["van-phong"],
           "II.01": ["trung-tam-hanh-chinh-cong"],
           "II.02": ["phong-kinh-te", "phong-van-hoa-xa-hoi", "trung-tam-hanh-chinh-cong"],
           "II.03": ["trung-tam-hanh-chinh-cong"]}


def told(path):
    """{task: (status or None, figure or None)} of a results file."""
    answers = {}
    for block in re.split(r"^  - task: ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        task = block.split("\n", 1)[0]
        status = re.search(r"^    status: (\S+)", block, re.M)
        figure = re.search(r"^    indicators: \{\S+: \"?([0-9/]+)", block, re.M)
        answers[task] = (status and status[1], figure and figure[1])
    return answers


def add(sums, task, figure):
    part, _, whole = figure.partition("/")
    sums.setdefault(task, [0, 0])
    sums[task][0] += int(part)
    sums[task][1] += int(whole or 0)


def main():
    tree, period, status_file, report_file = sys.argv[1:]
    tree = pathlib.Path(tree)
    sums, statuses = {}, {}
    for home in sorted(tree.glob("xa-so-*")):
        answers = {path.stem: told(path) for path in (home / "results" / period).glob("*.yaml")}
        for own, offices in OFFICES.items():
            for office in offices:
                status, figure = answers.get(office, {}).get(own, (None, None))
                # Of what the province's own office leads, the communes only help with.
                if own != "I.03":
                    statuses.setdefault(ABOVE[own], []).append(status or "unreported")
                    if figure:
                        add(sums, ABOVE[own], figure)
    for path in (tree / "tinh/gui-ve" / period).glob("*.yaml"):
        for task, (status, figure) in told(path).items():
            statuses.setdefault(task, []).append(status)
            if figure:
                add(sums, task, figure)
    bad = 0
    shown = {task["id"]: task["status"] for task in json.loads(pathlib.Path(status_file).read_text())["tasks"]}
    for task, all_of_it in sorted(statuses.items()):
        worst = min(all_of_it, key=WORST_FIRST.index)
        if shown[task] != worst:
            print(f"{task}: the province says {shown[task]}, its communes and departments {worst}")
            bad = 1
    report = pathlib.Path(report_file).read_text(encoding="utf-8")
    for task, (part, whole) in sorted(sums.items()):
        number = f"{part:,}".replace(",", ".") + (f"/{whole:,}".replace(",", ".") if whole else "")
        if not re.search(rf"Trong kỳ: {re.escape(number)}[ <]", report):
            print(f"{task}: the report has no sum {number}")
            bad = 1
        else:
            print(f"{task}: {number}")
    # Nothing that an office typed is lost on the way.
    for words in ("Thiếu thiết bị số hóa", "Hỗ trợ hộ kinh doanh nộp hồ sơ trực tuyến", "Đã hỗ trợ 05 hộ",
                  "Đã cử 5 công chức dự tập huấn", "Đã tổ chức 10 ngày"):
        if words not in report:
            print(f"the report lacks: {words}")
            bad = 1
    sys.exit(bad)


if __name__ == "__main__":
    main()
