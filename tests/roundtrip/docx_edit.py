"""Edits of a DOCX form as office programs make them, on the raw XML."""
import copy
import zipfile

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
XML = "http://www.w3.org/XML/1998/namespace"
NS = {"w": W}
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml."


def w(name):
    return f"{{{W}}}{name}"


def qualified(name):
    prefix, local = name.split(":")
    return f"{{{W if prefix == 'w' else XML}}}{local}"


def el(name, attributes=None, *children):
    node = etree.Element(qualified(name), nsmap={"w": W})
    for key, value in (attributes or {}).items():
        node.set(qualified(key), value)
    node.extend(children)
    return node


class Docx:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.body = self.root.find("w:body", NS)

    def save(self, path):
        self.parts["word/document.xml"] = etree.tostring(
            self.root, xml_declaration=True, encoding="UTF-8", standalone=True)
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), data,
                                 zipfile.ZIP_DEFLATED)

    # Places.

    def places(self):
        return [tag.get(w("val")) for tag in self.root.iterfind(".//w:sdt/w:sdtPr/w:tag", NS)]

    def places_in(self, node):
        return [tag.get(w("val")) for tag in node.iterfind(".//w:sdt/w:sdtPr/w:tag", NS)]

    def control(self, place):
        for tag in self.root.iterfind(".//w:sdt/w:sdtPr/w:tag", NS):
            if tag.get(w("val")) == place:
                return tag.getparent().getparent()
        raise KeyError(place)

    def row_of(self, place):
        return next(self.control(place).iterancestors(w("tr")))

    def cell_of(self, place):
        return self.control(place).find("w:sdtContent/w:tc", NS)

    # Typing.

    @staticmethod
    def text_run(text):
        run = el("w:r")
        node = el("w:t", {"xml:space": "preserve"})
        node.text = text
        run.append(node)
        return run

    def type_into(self, place, lines, run_maker=None):
        control = self.control(place)
        for shown in list(control.iterfind(".//w:showingPlcHdr", NS)):
            shown.getparent().remove(shown)
        chosen = control.find(".//w:dropDownList", NS)
        if chosen is not None:
            content = chosen.getparent().getparent().find("w:sdtContent", NS)
            content[:] = [self.text_run(lines[0])]
            return
        self.fill_cell(control.find("w:sdtContent/w:tc", NS), lines, run_maker)

    def fill_cell(self, cell, lines, run_maker=None):
        first = cell.find("w:p", NS)
        properties = first.find("w:pPr", NS)
        for paragraph in cell.findall("w:p", NS):
            cell.remove(paragraph)
        for line in lines:
            paragraph = el("w:p")
            if properties is not None:
                paragraph.append(copy.deepcopy(properties))
            if line:
                paragraph.extend(run_maker(line) if run_maker else [self.text_run(line)])
            cell.append(paragraph)

    def type_into_cell(self, row, number, lines):
        for shown in list(row.iterfind(".//w:showingPlcHdr", NS)):
            shown.getparent().remove(shown)
        self.fill_cell(row.findall(".//w:tc", NS)[number], lines)

    def replace_text(self, old, new):
        for node in self.root.iter(w("t")):
            if old in (node.text or ""):
                node.text = node.text.replace(old, new)

    # Rows and paragraphs.

    @staticmethod
    def copy_row(row):
        copied = copy.deepcopy(row)
        for mark in list(copied.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)
        row.addnext(copied)
        return copied

    def add_plain_row(self, row, texts):
        added = self.copy_row(row)
        self.unwrap_controls(added)
        for number, text in enumerate(texts):
            self.fill_cell(added.findall("w:tc", NS)[number], [text])
        return added

    def add_paragraph_before_last_table(self, text):
        table = self.body.findall("w:tbl", NS)[-1]
        table.addprevious(el("w:p", None, self.text_run(text)))

    # What programs lose.

    @staticmethod
    def unwrap_controls(node):
        while (control := node.find(".//w:sdt", NS)) is not None:
            for child in list(control.find("w:sdtContent", NS)):
                control.addprevious(child)
            control.getparent().remove(control)

    def drop_controls(self):
        self.unwrap_controls(self.body)

    def drop_bookmarks(self):
        for mark in list(self.root.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            mark.getparent().remove(mark)

    # Further parts.

    def add_part(self, name, kind, data):
        self.parts[f"word/{name}.xml"] = data
        relations = self.parts["word/_rels/document.xml.rels"].decode()
        entry = f'<Relationship Id="rIdAdded{kind}" Type="{RELATIONS}{kind}" Target="{name}.xml"/>'
        self.parts["word/_rels/document.xml.rels"] = relations.replace(
            "</Relationships>", entry + "</Relationships>").encode()
        types = self.parts["[Content_Types].xml"].decode()
        entry = f'<Override PartName="/word/{name}.xml" ContentType="{TYPES}{kind}+xml"/>'
        self.parts["[Content_Types].xml"] = types.replace("</Types>", entry + "</Types>").encode()

    def add_lists(self):
        """Numbers of a list with bullets and of one with numbers."""
        levels = ""
        for number, (form, text) in enumerate((("bullet", "\uF0B7"), ("decimal", "%1."))):
            levels += (f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
                       f'<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>')
        for number in (0, 1):
            levels += f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>'
        self.add_part("numbering", "numbering",
                      f'<w:numbering xmlns:w="{W}">{levels}</w:numbering>'.encode())
        return "1", "2"

    def make_list(self, place, number):
        for paragraph in self.cell_of(place).findall("w:p", NS):
            properties = paragraph.find("w:pPr", NS)
            item = el("w:numPr", None, el("w:ilvl", {"w:val": "0"}), el("w:numId", {"w:val": number}))
            properties.insert(1, item)

    def add_comment(self, text):
        self.add_part("comments", "comments", (
            f'<w:comments xmlns:w="{W}"><w:comment w:id="0" w:author="B"><w:p><w:r><w:t>{text}'
            "</w:t></w:r></w:p></w:comment></w:comments>").encode())
        paragraph = next(self.body.iter(w("p")))
        paragraph.append(el("w:r", None, el("w:commentReference", {"w:id": "0"})))
