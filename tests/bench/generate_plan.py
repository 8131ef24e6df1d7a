#!/usr/bin/env python3
"""Writes a plan of UNITS units, valid all year, that each lead all of TASKS tasks.

usage: generate_plan.py UNITS TASKS [YEAR [figures]] > plan.yaml
"""
import sys

HEAD = """dinhky: 1
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

TASK = """        - id: I.{n:02}
          content: >-
            Nội dung {n}: tuyên truyền rộng rãi đến tổ chức, cá nhân về các thủ tục hành chính được
            tiếp nhận hồ sơ, trả kết quả, thanh toán trực tuyến qua Cổng dịch vụ công Quốc gia.
          lead: [cac-phong]
          schedule: Thường xuyên
"""

FIGURE = """          indicators:
            tin-bai: {label: "Số tin, bài", unit: tin, target: 12, target_per: unit, aggregate: sum}
"""

TAIL = """reporting:
  regime: nd09-2019
  reports: [quarterly, six-month, annual]
  outline: plan-progress
  lines:
    - {compiler: phong-1, addressee: Chủ tịch UBND huyện, superior: Văn phòng UBND tỉnh}
  deadlines: {units: {working_days_after_cutoff: 2}}
"""


def main():
    units, tasks = int(sys.argv[1]), int(sys.argv[2])
    year = int(sys.argv[3]) if len(sys.argv) > 3 else 2025
    out = [HEAD.format(year=year, before=year - 1)]
    out += [UNIT.format(n=n) for n in range(1, units + 1)]
    out.append(GROUP)
    figure = FIGURE if len(sys.argv) > 4 else ""
    out += [TASK.format(n=n) + figure for n in range(1, tasks + 1)]
    out.append(TAIL)
    sys.stdout.write("".join(out))


main()
