#!/usr/bin/env python3
"""A rendered plan against the measures of Nghị định 30/2020/NĐ-CP, Phụ lục I.

    measure.py FILE.docx [--landscape]

Ranges are the decree's own, not those of data/paper: the data could be wrong, too. Exit 1 after
naming every departure.
"""
import re
import sys

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

BAD = []
SEEN = set()


def check(fact, what):
    if not fact:
        BAD.append(what)


def run_property(paragraph, run, name, read, default):
    """The value that holds for a run: its own, its style's, the document's."""
    places = [run._r.rPr]
    style = paragraph.style
    while style is not None:
        places.append(style.element.rPr)
        style = style.base_style
    defaults = paragraph.part.styles.element.find(qn('w:docDefaults'))
    places.append(defaults.find(qn('w:rPrDefault')).find(qn('w:rPr')))
    for place in places:
        found = None if place is None else place.find(qn(name))
        if found is not None:
            return read(found)
    return default


def on(element):
    return element.get(qn('w:val')) not in ('0', 'false')


def look(paragraph, run):
    return {
        'pt': run_property(paragraph, run, 'w:sz', lambda e: int(e.get(qn('w:val'))) / 2, None),
        'font': run_property(paragraph, run, 'w:rFonts', lambda e: e.get(qn('w:ascii')), None),
        'bold': run_property(paragraph, run, 'w:b', on, False),
        'italic': run_property(paragraph, run, 'w:i', on, False),
    }


def alignment(paragraph):
    if paragraph.alignment is not None:
        return paragraph.alignment
    style = paragraph.style
    while style is not None:
        if style.paragraph_format.alignment is not None:
            return style.paragraph_format.alignment
        style = style.base_style
    return None


# What the decree says of each component: sizes, weight, slant, capitals, alignment.
RULES = {
    'Quốc hiệu': ((12, 13), True, False, True, Align.CENTER),
    'Tiêu ngữ': ((13, 14), True, False, False, Align.CENTER),
    'Cơ quan chủ quản': ((12, 13), False, False, True, Align.CENTER),
    'Cơ quan ban hành': ((12, 13), True, False, True, Align.CENTER),
    'Số ký hiệu': ((13, 13), False, False, None, Align.CENTER),
    'Địa danh và ngày': ((13, 14), False, True, False, Align.CENTER),
    'Tên loại văn bản': ((13, 14), True, False, True, Align.CENTER),
    'Trích yếu nội dung': ((13, 14), True, False, False, Align.CENTER),
    'Phụ lục': ((14, 14), True, False, False, Align.CENTER),
    'Tên phụ lục': ((13, 14), True, False, True, Align.CENTER),
    'Kèm theo văn bản': ((13, 14), False, True, False, Align.CENTER),
    'Căn cứ ban hành': ((13, 14), False, True, False, Align.JUSTIFY),
    'Heading 1': ((13, 14), True, False, True, Align.JUSTIFY),
    'Heading 2': ((13, 14), True, False, False, Align.JUSTIFY),
    'Heading 3': ((13, 14), False, False, False, Align.JUSTIFY),
    'Nội dung văn bản': ((13, 14), False, None, False, Align.JUSTIFY),
    'Nơi nhận': ((12, 12), True, True, False, Align.LEFT),
    'Danh sách nơi nhận': ((11, 11), False, False, None, Align.LEFT),
    'Chức vụ người ký': ((13, 14), True, False, True, Align.CENTER),
    'Họ tên người ký': ((13, 14), True, False, False, Align.CENTER),
}


def check_paragraph(paragraph):
    name = paragraph.style.name
    text = paragraph.text
    if not text.strip():
        return
    SEEN.add(name)
    for run in paragraph.runs:
        check(look(paragraph, run)['font'] == 'Times New Roman', f'{name}: font of "{run.text}"')
    if name not in RULES:
        return
    (low, high), bold, italic, upper, align = RULES[name]
    for run in paragraph.runs:
        got = look(paragraph, run)
        check(low <= got['pt'] <= high, f'{name}: {got["pt"]} pt in "{run.text}"')
        check(got['bold'] == bold, f'{name}: weight of "{run.text}"')
        check(italic is None or got['italic'] == italic, f'{name}: slant of "{run.text}"')
    check(upper is None or (text == text.upper()) == upper, f'{name}: capitals in "{text}"')
    check(alignment(paragraph) == align, f'{name}: alignment of "{text}"')


def paragraphs_of(block):
    if isinstance(block, Paragraph):
        yield block
    else:
        for row in block.rows:
            for cell in row.cells:
                yield from cell.paragraphs


def blocks_of(body):
    for child in body.element.body.iterchildren():
        if child.tag == qn('w:p'):
            yield Paragraph(child, body)
        elif child.tag == qn('w:tbl'):
            yield Table(child, body)


# Widths of Times New Roman in thousandths of the size, measured apart from data/paper: bold.
BOLD = {c: w for w, letters in (
    (250, ' ,.'), (278, "il/"), (333, '-fjt()rI:;'), (389, 'Isr'), (444, 'cerz'), (500, 'agovxyJ?'),
    (556, 'bdhknpquSđ'), (611, 'FP'), (667, 'BELTZ'), (722, 'ACDNRUVXYwĐ'), (778, 'GHKOQ'),
    (833, 'm&'), (944, 'M'), (1000, 'W')) for c in letters}
BOLD.update({'r': 444, 'I': 389})


def plain_letter(c):
    import unicodedata
    return c if c in 'đĐ' else unicodedata.normalize('NFD', c)[0]


def width_pt(text, pt):
    return sum(BOLD.get(plain_letter(c), 500) for c in text) * pt / 1000


def check_rules(document):
    """Drawn lines: as long as Tiêu ngữ, 1/3 to 1/2 of the last line above the others."""
    found = {}
    for paragraphs, room in lined_paragraphs(document):
        for above, line in zip(paragraphs, paragraphs[1:]):
            if line.style.name != 'Nét liền':
                continue
            indent = line.paragraph_format
            length = room - indent.left_indent.pt - indent.right_indent.pt
            check(abs(indent.left_indent.pt - indent.right_indent.pt) < 0.2,
                  f'{above.style.name}: the line below is not in the middle')
            last = above.text.split('\n')[-1]
            share = length / width_pt(last, look(above, above.runs[-1])['pt'])
            found[above.style.name] = share
            whole = above.style.name == 'Tiêu ngữ'
            low, high = (0.97, 1.03) if whole else (1 / 3, 1 / 2)
            check(low <= share <= high, f'{above.style.name}: line of {share:.2f} of "{last}"')
    for name in ('Tiêu ngữ', 'Cơ quan ban hành', 'Trích yếu nội dung'):
        check(name in found, f'{name}: no line below')


def lined_paragraphs(document):
    section = document.sections[0]
    width = (section.page_width - section.left_margin - section.right_margin) / 12700
    yield [b for b in blocks_of(document) if isinstance(b, Paragraph)], width
    for cell in document.tables[0].rows[0].cells:
        yield cell.paragraphs, cell.width.pt


def check_pages(document, landscape):
    for number, section in enumerate(document.sections):
        turned = landscape and number > 0
        page = (section.page_width.mm, section.page_height.mm)
        want = (297, 210) if turned else (210, 297)
        check(all(abs(a - b) < 0.5 for a, b in zip(page, want)), f'page {number}: {page}')
        check(20 <= round(section.top_margin.mm, 1) <= 25, f'top {section.top_margin.mm}')
        check(20 <= round(section.bottom_margin.mm, 1) <= 25, f'bottom {section.bottom_margin.mm}')
        check(30 <= round(section.left_margin.mm, 1) <= 35, f'left {section.left_margin.mm}')
        check(15 <= round(section.right_margin.mm, 1) <= 20, f'right {section.right_margin.mm}')
        # Numbered apart, hidden on the first page, in the middle of the top margin.
        numbering = section._sectPr.find(qn('w:pgNumType'))
        check(numbering is not None and numbering.get(qn('w:start')) == '1',
              f'section {number}: page numbers go on')
        check(section.different_first_page_header_footer, f'section {number}: number on page 1')
        first = ''.join(p.text for p in section.first_page_header.paragraphs)
        check(not first.strip() and 'PAGE' not in section.first_page_header._element.xml,
              f'section {number}: header of the first page')
        header = section.header.paragraphs[0]
        check('PAGE' in header._p.xml, f'section {number}: no page number')
        check(alignment(header) == Align.CENTER, f'section {number}: number not in the middle')
        size = [look(header, run)['pt'] for run in header.runs]
        check(all(13 <= pt <= 14 for pt in size), f'section {number}: number of {size} pt')


def check_body(document):
    for block in blocks_of(document):
        if not isinstance(block, Paragraph) or block.style.name != 'Nội dung văn bản':
            continue
        style = block.style.paragraph_format
        indent = style.first_line_indent.mm
        check(abs(indent - 10) < 0.2 or abs(indent - 12.7) < 0.2, f'first line {indent} mm')
        check(style.space_before.pt >= 6, 'less than 6 pt between paragraphs')
        break
    text = '\n'.join(p.text for b in blocks_of(document) for p in paragraphs_of(b))
    check(text.count('./.') == 1, f'"./." stands {text.count("./.")} times')
    check(not re.search(r'\.\./\.', text), '"./." behind a full stop')


def check_annexes(document):
    annexes = len(document.sections) - 1
    tables = [t for t in document.tables if t._tbl.tblPr.find(qn('w:tblBorders')) is not None]
    check(annexes >= 1 and len(tables) == annexes, f'{len(tables)} tables in {annexes} annexes')
    for table in tables:
        head = table.rows[0]._tr.trPr
        check(head.find(qn('w:tblHeader')) is not None, 'the head is not repeated')
        for row in table.rows[1:]:
            whole = row._tr.trPr.find(qn('w:cantSplit')) is not None
            section = row.cells[-1]._tc is row.cells[1]._tc
            check(whole == section, 'a row of a task must be able to go on on the next page')
            check(row._tr.trPr.find(qn('w:tblHeader')) is None, 'a row is repeated as a head')


def main():
    document = docx.Document(sys.argv[1])
    check_pages(document, '--landscape' in sys.argv)
    for block in blocks_of(document):
        for paragraph in paragraphs_of(block):
            check_paragraph(paragraph)
    check_rules(document)
    check_body(document)
    check_annexes(document)
    for name in ('Quốc hiệu', 'Tiêu ngữ', 'Cơ quan ban hành', 'Số ký hiệu', 'Địa danh và ngày',
                 'Tên loại văn bản', 'Trích yếu nội dung', 'Heading 1', 'Nội dung văn bản',
                 'Nơi nhận', 'Danh sách nơi nhận', 'Chức vụ người ký', 'Kèm theo văn bản'):
        if name == 'Trích yếu nội dung' or name in SEEN:
            continue
        BAD.append(f'{name}: not on the paper')
    for line in BAD:
        print('  ' + line)
    sys.exit(1 if BAD else 0)


if __name__ == '__main__':
    main()
