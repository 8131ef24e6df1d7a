#!/usr/bin/env python3
"""Plans of any size, with the reports of their units. The same bytes every time: no chance, no clock.

usage: generate.py UNITS TASKS [FOLDER [PERIOD...]]

Without FOLDER the plan goes to standard output; with it to FOLDER/plan.yaml, and the reports of all
units to FOLDER/results/PERIOD/phong-N.yaml, written as `collect` writes them.
"""
import os
import sys

PLAN_HEAD = """dinhky: 1
plan:
  id: do-toc-do
  type: Kế hoạch
  title: Truyền thông về hoạt động kiểm soát thủ tục hành chính năm {year}
  year: {year}
  number: 12
  symbol: KH-UBND
  place: Sơn Tây
  date: {before}-12-01
  issuer: {{name: Chủ tịch UBND huyện, body: Ủy ban nhân dân huyện Sơn Tây}}
  signer: {{title: Chủ tịch, name: Nguyễn Văn An}}
units:
"""

UNIT = """  - id: phong-{n}
    name: Phòng chuyên môn số {n}
    abbr: P{n}
    level: huyen
    kind: phong
    place: Sơn Tây
    head: {{title: Trưởng phòng}}
"""

GROUP = """groups:
  - {id: cac-phong, name: Các phòng, members: {level: huyen, kind: phong}}
annex:
  time_heading: Thời gian thực hiện
  title: Nội dung công việc
  sections:
    - title: Truyền thông hỗ trợ công tác kiểm soát thủ tục hành chính
      tasks:
"""

PLAN_TASK = """        - id: I.{n:02}
          content: >-
            Nội dung {n}: tuyên truyền rộng rãi đến tổ chức, cá nhân về các thủ tục hành chính được
            tiếp nhận hồ sơ, trả kết quả, thanh toán trực tuyến qua Cổng dịch vụ công Quốc gia.
          lead: [cac-phong]
          schedule: Thường xuyên
"""

FIGURE = """          indicators:
            tin-bai: {label: "Số tin, bài", unit: tin, target: 12, target_per: unit, aggregate: sum}
"""

PLAN_TAIL = """reporting:
  regime: nd09-2019
  reports: [quarterly, six-month, annual]
  outline: plan-progress
  lines:
    - {compiler: phong-1, addressee: Chủ tịch UBND huyện, superior: Văn phòng UBND tỉnh}
  deadlines: {units: {working_days_after_cutoff: 2}}
"""

REPORT_HEAD = """dinhky: 1
plan: do-toc-do
unit: phong-{n}
period: "{period}"
source:
  file: "phong-{n}.docx"
  sha256: "{hash:064x}"
  template: "plan-progress/1"
own_plan:
  number: "{n}/KH-PCM"
  date: "15/01/2025"
results:
"""

REPORT_TASK = """  - task: I.{t:02}
    status: {status}
    result: |-
      Đã đăng {news} tin, bài trên trang thông tin điện tử và hệ thống truyền thanh cơ sở; tổ chức
      {talks} buổi tuyên truyền, hướng dẫn người dân nộp hồ sơ trực tuyến tại Bộ phận Một cửa.
    indicators:
      tin-bai: {news}
    evidence:
      - "Báo cáo số {n}/BC-PCM ngày 12/3/2025"
"""

REPORT_TAIL = """extra:
  - content: "Phối hợp hướng dẫn {n} lượt người dân cài đặt VNeID"
    result: "Hoàn thành trong tháng 02"
difficulties: "Kinh phí truyền thông năm 2025 chưa được bố trí riêng; nhân sự kiêm nhiệm."
proposals: "Đề nghị hỗ trợ kinh phí in tờ rơi, pa nô cho đơn vị số {n}."
next: "Tiếp tục duy trì chuyên mục tuyên truyền hằng tuần."
"""

STATUSES = ("done", "ongoing", "ongoing", "not-due", "not-met")


def plan_text(units, tasks, year=2025, figures=False):
    """A plan of so many units, valid all year, that each lead all of the tasks."""
    out = [PLAN_HEAD.format(year=year, before=year - 1)]
    out += [UNIT.format(n=n) for n in range(1, units + 1)]
    out.append(GROUP)
    figure = FIGURE if figures else ""
    out += [PLAN_TASK.format(n=n) + figure for n in range(1, tasks + 1)]
    out.append(PLAN_TAIL)
    return "".join(out)


def report_text(n, tasks, period):
    out = [REPORT_HEAD.format(n=n, period=period, hash=n * 2654435761)]
    for t in range(1, tasks + 1):
        out.append(REPORT_TASK.format(t=t, n=n, status=STATUSES[(n + t) % len(STATUSES)],
                                      news=(n * 7 + t) % 23, talks=(n + 3 * t) % 9))
    out.append(REPORT_TAIL.format(n=n))
    return "".join(out)


def write_text(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def write_workspace(folder, units, tasks, periods=()):
    """The plan's path. With reports the tasks have figures to report."""
    plan = os.path.join(folder, "plan.yaml")
    write_text(plan, plan_text(units, tasks, figures=bool(periods)))
    for period in periods:
        for n in range(1, units + 1):
            write_text(os.path.join(folder, "results", period, f"phong-{n}.yaml"),
                       report_text(n, tasks, period))
    return plan


def amend(path, target):
    """The same plan with another schedule in every tenth task."""
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    found = [i for i, line in enumerate(lines) if line.strip().startswith("schedule:")]
    for i in found[::10]:
        lines[i] = lines[i].split("schedule:")[0] + "schedule: Quý III"
    write_text(target, "\n".join(lines))


def main():
    units, tasks = int(sys.argv[1]), int(sys.argv[2])
    if len(sys.argv) > 3:
        write_workspace(sys.argv[3], units, tasks, sys.argv[4:])
    else:
        sys.stdout.write(plan_text(units, tasks))


if __name__ == "__main__":
    main()
