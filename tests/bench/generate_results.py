#!/usr/bin/env python3
"""Writes the reports of UNITS units on the plan of generate_plan.py: results/2025-Q1/phong-N.yaml.

usage: generate_results.py UNITS TASKS FOLDER

The plan itself goes to FOLDER/plan.yaml. The files are written as `collect` writes them. The same
numbers every time: no chance, no clock.
"""
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

HEAD = """dinhky: 1
plan: do-toc-do
unit: phong-{n}
period: "2025-Q1"
source:
  file: "phong-{n}.docx"
  sha256: "{hash:064x}"
  template: "plan-progress/1"
own_plan:
  number: "{n}/KH-PCM"
  date: "15/01/2025"
results:
"""

TASK = """  - task: I.{t:02}
    status: {status}
    result: |-
      Đã đăng {news} tin, bài trên trang thông tin điện tử và hệ thống truyền thanh cơ sở; tổ chức
      {talks} buổi tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến tại Bộ phận Một cửa.
    indicators:
      tin-bai: {news}
    evidence:
      - "Báo cáo số {n}/BC-PCM ngày 12/3/2025"
"""

TAIL = """extra:
  - content: "Phối hợp hướng dẫn {n} lượt người dân cài đặt VNeID"
    result: "Hoàn thành trong tháng 02"
difficulties: "Kinh phí truyền thông năm 2025 chưa được bố trí riêng; nhân sự kiêm nhiệm."
proposals: "Đề nghị hỗ trợ kinh phí in tờ rơi, pa nô cho đơn vị số {n}."
next: "Tiếp tục duy trì chuyên mục tuyên truyền hằng tuần."
"""

STATUSES = ("done", "ongoing", "ongoing", "not-due", "not-met")


def report_of(n, tasks):
    out = [HEAD.format(n=n, hash=n * 2654435761)]
    for t in range(1, tasks + 1):
        out.append(TASK.format(t=t, n=n, status=STATUSES[(n + t) % len(STATUSES)],
                               news=(n * 7 + t) % 23, talks=(n + 3 * t) % 9))
    out.append(TAIL.format(n=n))
    return "".join(out)


def main():
    units, tasks, folder = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    inside = os.path.join(folder, "results", "2025-Q1")
    os.makedirs(inside, exist_ok=True)
    with open(os.path.join(folder, "plan.yaml"), "w", encoding="utf-8") as file:
        subprocess.run([sys.executable, os.path.join(HERE, "generate_plan.py"), str(units),
                        str(tasks), "2025", "figures"], stdout=file, check=True)
    for n in range(1, units + 1):
        path = os.path.join(inside, f"phong-{n}.yaml")
        with open(path, "w", encoding="utf-8") as file:
            file.write(report_of(n, tasks))


main()
