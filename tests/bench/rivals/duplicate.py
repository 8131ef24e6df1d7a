#!/usr/bin/env python3
"""Writes the paragraphs and tables of a Word document into a new one with python-docx.

usage: copy.py DOCUMENT NEW_DOCUMENT
"""
import sys

import docx

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
