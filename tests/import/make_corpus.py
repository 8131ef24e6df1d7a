#!/usr/bin/python3
"""Writes the annexes that import is tried on: NAME/annex.docx and what it holds, NAME/expected.yaml.

    make_corpus.py          beside this file; run by hand, its output is committed

Needs python-docx. The same files come out each time. expected.yaml is what a careful clerk reads:
names in the first or fullest spelling, lists split, "nt" written out; `unsure` names the fields of a
row where another reading is as good.
"""
import pathlib
import sys

sys.dont_write_bytecode = True

import annexes_a
import annexes_b
from annex_docx import write

write(pathlib.Path(__file__).parent, annexes_a.CASES + annexes_b.CASES)
