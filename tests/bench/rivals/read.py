#!/usr/bin/env python3
"""Reads the text of a Word document, tables included, with python-docx.

usage: read.py DOCUMENT      prints how many characters there are
"""
import sys

import docx

document = docx.Document(sys.argv[1])
text = [p.text for p in document.paragraphs]
for table in document.tables:
    for row in table.rows:
        text.append("\t".join(cell.text for cell in row.cells))
print(sum(map(len, text)))
