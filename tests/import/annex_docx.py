"""Annexes as Word files, and what a careful clerk reads in them.

A case is a function `def name(paper)` that draws a paper; Paper keeps the rows that a reader has to
find. A row is drawn and told in one place: a cell that says what it seems to say needs no telling,
anything else (names in a list, "nt", a merged cell) is told by hand beside it.
"""
import datetime
import io
import pathlib
import re
import zipfile
from xml.sax.saxutils import escape

import docx
import yaml
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

WIDTH = 9600
LISTS = ("lead", "coordinating")
ABOVE = object()  # told: as in the row above


class NoAliases(yaml.SafeDumper):
    """Each value written out: the program's own reader takes no anchors."""

    def ignore_aliases(self, data):
        return True



class Cell:
    def __init__(self, text, span=1, merge=None, bold=False, auto=None):
        self.text, self.span, self.merge, self.bold, self.auto = text, span, merge, bold, auto


def wide(text, span, bold=True):
    return Cell(text, span=span, bold=bold)


def down(text, span=1, bold=False):
    """The first cell of a vertical merge; "^" goes on with it."""
    return Cell(text, span=span, merge="restart", bold=bold)


def auto(list_number):
    """A cell with nothing typed, numbered by Word."""
    return Cell("", auto=list_number)


def as_cell(value):
    if isinstance(value, Cell):
        return value
    return Cell("", merge="continue") if value == "^" else Cell(value)


def runs(text, bold, italic=False, pieces=1):
    marks = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    size = max(1, -(-len(text) // pieces))
    out = ""
    for start in range(0, len(text), size):
        inner = ""
        for part in re.split("([\v\t])", text[start:start + size]):
            inner += {"\v": "<w:br/>", "\t": "<w:tab/>"}.get(
                part, f'<w:t xml:space="preserve">{escape(part)}</w:t>' if part else "")
        out += f"<w:r><w:rPr>{marks}</w:rPr>{inner}</w:r>"
    return out


def paragraph(text, bold=False, italic=False, centre=False, number=None, pieces=1):
    props = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else ""
    props += '<w:jc w:val="center"/>' if centre else ""
    return f"<w:p><w:pPr>{props}</w:pPr>{runs(text, bold, italic, pieces)}</w:p>"


def clean(text):
    return "\n".join(line.strip() for line in re.split("[\n\v]", text)).strip()


class Paper:
    def __init__(self):
        self.document = docx.Document()
        self.body = self.document.element.body
        self.rows, self.parts, self.head = [], [], {}
        self.pieces = 1
        self.lists = 0

    # Outside tables.

    def add(self, xml):
        namespaced = re.sub(r"^<(\S+?)([ />])", rf"<\1 {nsdecls('w')}\2", xml, count=1)
        self.body.insert(len(self.body) - 1, parse_xml(namespaced))

    def line(self, text, **look):
        for each in text.split("\n"):
            self.add(paragraph(each, pieces=self.pieces, **look))

    def title(self, *lines):
        for each in lines:
            self.line(each, bold=True, centre=True)

    def page(self):
        self.add('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

    def letterhead(self, body, symbol, place_and_date):
        """Two cells without borders, as every office has them."""
        right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
        self.plain_table([[body, right], [symbol, place_and_date]])
        self.line("")

    def signature(self, recipients, signer):
        listed = "Nơi nhận:\n" + "\n".join(f"- {each};" for each in recipients[:-1])
        self.plain_table([[f"{listed}\n- {recipients[-1]}.", signer]])

    def new_list(self):
        """A numbering of Word's own, from 1: its number for auto()."""
        root = self.document.part.numbering_part.element
        self.lists += 1
        kind = 900 + self.lists
        level = ('<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
                 '<w:lvlText w:val="%1"/><w:lvlJc w:val="center"/></w:lvl>')
        root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{kind}">'
                                 f"{level}</w:abstractNum>"))
        root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{kind}">'
                              f'<w:abstractNumId w:val="{kind}"/></w:num>'))
        return kind

    # Tables.

    def plain_table(self, rows, borders=False):
        self.draw([[as_cell(each) for each in row] for row in rows], borders)

    def draw(self, rows, borders=True, head_rows=0):
        columns = sum(cell.span for cell in rows[0])
        width = WIDTH // columns
        edges = "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in
                        ("top", "left", "bottom", "right", "insideH", "insideV"))
        xml = f'<w:tbl><w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/>'
        xml += f"<w:tblBorders>{edges}</w:tblBorders>" if borders else ""
        xml += f'</w:tblPr><w:tblGrid>{f"""<w:gridCol w:w="{width}"/>""" * columns}</w:tblGrid>'
        for at, row in enumerate(rows):
            assert sum(cell.span for cell in row) == columns, [cell.text for cell in row]
            repeat = "<w:trPr><w:tblHeader/></w:trPr>" if at < head_rows else ""
            xml += f"<w:tr>{repeat}{''.join(self.cell(each, width) for each in row)}</w:tr>"
        self.add(xml + "</w:tbl>")
        self.line("")

    def cell(self, cell, width):
        props = f'<w:tcW w:w="{width * cell.span}" w:type="dxa"/>'
        props += f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        props += f'<w:vMerge w:val="{cell.merge}"/>' if cell.merge else ""
        inside = "".join(paragraph(each, bold=cell.bold, number=cell.auto, pieces=self.pieces)
                         for each in cell.text.split("\n"))
        return f"<w:tc><w:tcPr>{props}</w:tcPr>{inside}</w:tc>"

    def annex(self, columns, heads, rows, section=None, repeat=True, borders=True):
        """`columns`: keys of a row, "x:Địa điểm" for a column of another name. `heads`: one row of
        cells or several. `rows`: task(), section(), other()."""
        heads = heads if isinstance(heads[0], list) else [heads]
        drawn = [[Cell(c.text, c.span, c.merge, True) for c in map(as_cell, row)] for row in heads]
        keys = [each.strip() for each in columns.split("|")]
        for row in rows:
            drawn.append([as_cell(each) for each in row["cells"]])
            if row["kind"] == "section":
                section = row["section"]
            elif row["kind"] == "task":
                self.keep(keys, row, section)
        self.draw(drawn, borders, len(heads) if repeat else 0)

    def keep(self, keys, row, section):
        told, kept = row["told"], {}
        if self.parts:
            kept["part"] = self.parts[-1]
        if section:
            kept["section"] = section
        cells = [cell for value in row["cells"] for cell in [as_cell(value)] * as_cell(value).span]
        above = self.rows[-1] if self.rows else {}
        for key, cell in zip(keys, cells):
            name = key[2:] if key.startswith("x:") else key
            if name in told:
                value = told[name]
            elif cell.merge == "continue":
                value = ABOVE
            elif cell.auto:
                value = ""
            else:
                value = clean(cell.text)
                value = value.strip(" -;.,") if name != "content" else value
                value = [value] if value and name in LISTS else value
            if value is ABOVE:
                value = above.get("extra", {}).get(name) if key != name else above.get(name)
            if not value:
                continue
            if key != name:
                kept.setdefault("extra", {})[name] = value
            else:
                kept[name] = value
        kept.update({name: value for name, value in told.items()
                     if name in ("unsure",) or (name not in keys and f"x:{name}" not in keys)})
        self.rows.append(kept)

    def tells(self, **row):
        """A task that stands in no table."""
        if self.parts:
            row["part"] = self.parts[-1]
        self.rows.append(row)

    # Files.

    def expected(self):
        parts = {"parts": self.parts} if self.parts else {}
        head = {"head": self.head} if self.head else {}
        return {**parts, **head, "rows": self.rows}

    def bytes(self):
        core = self.document.core_properties
        core.author, core.title, core.comments, core.last_modified_by = "", "", "", ""
        core.created = core.modified = datetime.datetime(2026, 1, 15, 8, 0, 0)
        raw, out = io.BytesIO(), io.BytesIO()
        self.document.save(raw)
        with zipfile.ZipFile(raw) as given, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept:
            for name in sorted(given.namelist(), key=lambda each: (each[0] != "[", each)):
                if "thumbnail" in name:
                    data = b""
                else:
                    data = given.read(name)
                kept.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data,
                              zipfile.ZIP_DEFLATED)
        return out.getvalue()


def task(*cells, **told):
    return {"kind": "task", "cells": cells, "told": told}


def section(*cells, **told):
    """A ruled row; `reads` is how it reads."""
    return {"kind": "section", "cells": cells, "section": told["reads"]}


def other(*cells):
    """A row that is neither: a head that is repeated, the rest of a split row, an empty one."""
    return {"kind": "other", "cells": cells}


def write(folder, cases):
    for case in cases:
        paper = Paper()
        case(paper)
        place = pathlib.Path(folder) / case.__name__.replace("_", "-")
        place.mkdir(parents=True, exist_ok=True)
        (place / "annex.docx").write_bytes(paper.bytes())
        text = yaml.dump(paper.expected(), Dumper=NoAliases, allow_unicode=True, sort_keys=False,
                         width=100)
        (place / "expected.yaml").write_text(text, encoding="utf-8")
        print(place.name, len(paper.rows))
