#!/usr/bin/env python3
"""What an office's script would do: reads the plan with PyYAML's C loader and writes, with
python-docx, a report form for every unit and period, with as many tables and rows as ours.

usage: stub.py PLAN OUT_DIR      prints the number of forms written
"""
import os
import sys

import docx
import yaml
from docx.shared import Mm, Pt

PERIODS = ["2025-Q1", "2025-H1", "2025-Q3", "2025"]
HEADS = ["TT", "Nội dung công việc", "Đơn vị phối hợp", "Thời gian thực hiện", "Tình trạng",
         "Kết quả thực hiện", "Sản phẩm, minh chứng"]


def add_table(document, heads, rows):
    table = document.add_table(rows=1, cols=len(heads))
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, heads):
        cell.text = text
    for row in rows:
        for cell, text in zip(table.add_row().cells, row):
            cell.text = text


def form(plan, unit, period, tasks, path):
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = unit["name"].upper()
    head.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    head.cell(1, 0).text = "Số:        /BC-" + unit["abbr"]
    head.cell(1, 1).text = "Sơn Tây, ngày     tháng     năm 2025"
    document.add_paragraph("BÁO CÁO")
    document.add_paragraph(plan["plan"]["title"] + " " + period)
    add_table(document, ["Số, ký hiệu", "", "Ngày ban hành", ""], [])
    add_table(document, HEADS, [
        [task["id"], task["content"], "", task["schedule"], "[Chọn]", "[Nhập kết quả]", "[Nhập]"]
        for task in tasks
    ])
    add_table(document, ["TT", "Nội dung công việc", "Kết quả thực hiện"],
              [["1", "[Nhập nội dung]", "[Nhập kết quả]"], ["2", "[Nhập nội dung]", "[Nhập kết quả]"]])
    add_table(document, ["[Nhập khó khăn, vướng mắc]"], [])
    add_table(document, ["TT", "Nội dung công việc", "Thời gian thực hiện"],
              [[task["id"], task["content"], task["schedule"]] for task in tasks])
    add_table(document, ["[Nhập kiến nghị, đề xuất]"], [])
    document.save(path)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        plan = yaml.load(file, Loader=yaml.CSafeLoader)
    tasks = [task for section in plan["annex"]["sections"] for task in section["tasks"]]
    written = 0
    for period in PERIODS:
        folder = os.path.join(sys.argv[2], period)
        os.makedirs(folder, exist_ok=True)
        for unit in plan["units"]:
            form(plan, unit, period, tasks, os.path.join(folder, unit["id"] + ".docx"))
            written += 1
    print(written)


main()
