#!/usr/bin/env python3
"""Fills forms in as people do, in their program of choice and with their accidents.

    fill_docx.py VARIANT STUB.docx OUT.docx      writes the filled form, prints what it holds as JSON
    fill_docx.py --list                          names the variants

The JSON: {"answers": {place: text}, "added": [{"content", "result"}], "stray": [text],
"deleted": [place]}. Places that are not named were left as they were.
"""
import json
import sys
import unicodedata

from docx_edit import NS, Docx, el

STATUSES = ["Hoàn thành", "Đang thực hiện", "Chưa đến hạn", "Chưa đạt", "Quá hạn"]
RESULTS = [
    ["Đã niêm yết công khai 156 thủ tục hành chính tại Bộ phận Một cửa."],
    ["Tổ chức 02 hội nghị tuyên truyền “Cải cách hành chính – vì nhân dân phục vụ”;",
     "Số người tham dự: 1.250 lượt (đạt 104,2% kế hoạch)."],
    ["- Đăng 12 tin, bài trên Trang thông tin điện tử;",
     "- Phát thanh 03 lượt/tuần trên hệ thống loa truyền thanh xã;",
     "- Cấp phát 500 tờ rơi…"],
    ["Thực hiện theo Công văn số 45/UBND-VP ngày 07/02/2025, không phát sinh vướng mắc"],
    ["Không"],
    ["Đã cập nhật “Hướng dẫn nộp hồ sơ trực tuyến” (mức độ 4) cho 8/8 thôn & tổ dân phố."],
]
EVIDENCE = [["Báo cáo số 12/BC-UBND ngày 10/3/2025"],
            ["Ảnh chụp hội nghị", "Danh sách ký nhận tờ rơi"],
            ["https://sontay.example.vn/tin-tuc?id=7&loai=cchc"]]
SECTIONS = [
    ["UBND xã đã ban hành Kế hoạch số 07/KH-UBND ngày 20/01/2025 về kiểm soát TTHC.", "",
     "Phân công 01 công chức Văn phòng – Thống kê làm đầu mối."],
    ["Không phát sinh"],
    ["Tiếp nhận 412 hồ sơ; giải quyết 405 hồ sơ: trước hạn 300, đúng hạn 103, quá hạn 02."],
]


def numbered(lines, number):
    return lines[:-1] + [f"{lines[-1]} – số {number}"]


def texts_for(ids):
    """What is typed into each place: lines, each place its own. Every seventh stays blank."""
    lines = {}
    for n, place in enumerate(ids):
        owner, field = place.rsplit("/", 1)
        if owner == "own-plan":
            lines[place] = ["15/KH-UBND" if field == "number" else "20/01/2025"]
        elif field == "status":
            lines[place] = [STATUSES[n % 2]]
        elif owner.startswith("extra-"):
            text = "Hỗ trợ cài đặt VNeID" if field == "content" else "Đã hỗ trợ 320 người"
            lines[place] = numbered([text], n)
        elif n % 7 == 6 and owner not in ("general",):
            continue
        elif field == "evidence":
            lines[place] = numbered(EVIDENCE[n % len(EVIDENCE)], n)
        elif owner in ("section", "general"):
            lines[place] = numbered(SECTIONS[n % len(SECTIONS)], n)
        else:
            lines[place] = numbered(RESULTS[n % len(RESULTS)], n)
    return lines


class Person:
    """One who fills in a form; the variants below change how."""

    def __init__(self, docx):
        self.docx = docx
        self.expected = {"answers": {}, "added": [], "stray": [], "deleted": []}

    def fill(self, run_maker=None):
        for place, lines in texts_for(self.docx.places()).items():
            self.docx.type_into(place, lines, run_maker)
            self.expected["answers"][place] = "\n".join(lines)


def plain(person):
    person.fill()


def lists(person):
    """Word turns "- " and "1. " at the beginning of a line into its own lists."""
    docx = person.docx
    person.fill()
    bullets, numbers = docx.add_lists()
    place = next(p for p in person.expected["answers"] if p.startswith("section/"))
    docx.type_into(place, ["Việc thứ nhất", "Việc thứ hai"])
    docx.make_list(place, numbers)
    person.expected["answers"][place] = "1. Việc thứ nhất\n2. Việc thứ hai"
    place = next(p for p in person.expected["answers"] if p.endswith("/result"))
    docx.type_into(place, ["Tập huấn", "Đối thoại"])
    docx.make_list(place, bullets)
    person.expected["answers"][place] = "- Tập huấn\n- Đối thoại"


def wordlike(person):
    """Word splits runs at every spelling mark, language and editing session."""

    def runs(line):
        parts = []
        for n, word in enumerate(line.split(" ")):
            text = word if n == 0 else " " + word
            run = el("w:r", {"w:rsidR": f"00{n:06X}"}, el("w:rPr", None, el("w:lang", {"w:val": "vi-VN"})))
            t = el("w:t", {"xml:space": "preserve"})
            t.text = text
            run.append(t)
            parts += [el("w:proofErr", {"w:type": "spellStart"}), run,
                      el("w:proofErr", {"w:type": "spellEnd"})]
        parts.insert(0, el("w:bookmarkStart", {"w:id": "9000", "w:name": "_GoBack"}))
        parts.insert(1, el("w:bookmarkEnd", {"w:id": "9000"}))
        parts.insert(2, el("w:r", None, el("w:lastRenderedPageBreak")))
        return parts

    person.fill(runs)


def decomposed(person):
    """Typed on a Mac: the marks stand apart from their letters."""

    def runs(line):
        return [person.docx.text_run(unicodedata.normalize("NFD", line))]

    person.fill(runs)


def tracked(person):
    """Track Changes was on, somebody commented, a row was struck out."""
    docx = person.docx

    def runs(line):
        gone = el("w:del", {"w:id": "1", "w:author": "A"}, el("w:r", None))
        text = el("w:delText", {"xml:space": "preserve"})
        text.text = "gõ nhầm "
        gone[0].append(text)
        return [gone, el("w:ins", {"w:id": "2", "w:author": "A"}, docx.text_run(line))]

    person.fill(runs)
    row = docx.row_of(next(p for p in reversed(docx.places()) if p.endswith("/evidence")))
    for place in docx.places_in(row):
        person.expected["answers"].pop(place, None)
        person.expected["deleted"].append(place)
    row.find("w:trPr", NS).append(el("w:del", {"w:id": "3", "w:author": "A"}))
    docx.add_comment("Số liệu này lấy ở đâu?")


def moved(person):
    """Rows in another order, one deleted, new ones in every table."""
    docx = person.docx
    person.fill()
    places = docx.places()
    lead = [p for p in places if p.endswith("/status")]
    first, last = docx.row_of(lead[0]), docx.row_of(lead[-1])
    if first is not last:
        first.addprevious(last)
    row = docx.row_of([p for p in places if p.endswith("/evidence")][-1])
    for place in docx.places_in(row):
        person.expected["answers"].pop(place, None)
        person.expected["deleted"].append(place)
    row.getparent().remove(row)
    # "Insert row below" in the table of tasks: cells without controls.
    docx.add_plain_row(docx.row_of(lead[0]), ["", "Ra quân Ngày thứ Bảy tình nguyện", "Đoàn xã",
                                              "Quý I", "Hoàn thành", "Giúp 45 hộ nộp hồ sơ", ""])
    person.expected["added"].append(
        {"content": "Ra quân Ngày thứ Bảy tình nguyện; Đoàn xã; Quý I; Hoàn thành",
         "result": "Giúp 45 hộ nộp hồ sơ"})
    # The last row of the table for other work copied, controls and all, and typed over.
    copied = docx.copy_row(docx.row_of("extra-2/content"))
    docx.type_into_cell(copied, 0, ["3"])
    docx.type_into_cell(copied, 1, ["Sắp xếp lại kho lưu trữ"])
    docx.type_into_cell(copied, 2, ["Đã chỉnh lý 12 mét hồ sơ", "Còn 3 mét"])
    person.expected["added"].append({"content": "Sắp xếp lại kho lưu trữ",
                                     "result": "Đã chỉnh lý 12 mét hồ sơ\nCòn 3 mét"})
    docx.add_paragraph_before_last_table("Đề nghị huyện cấp thêm máy quét.")
    person.expected["stray"].append("Đề nghị huyện cấp thêm máy quét.")


def unmarked(person):
    """A program that knows no content controls: bookmarks are all that is left."""
    person.fill()
    person.docx.drop_controls()


def bare(person):
    """Neither controls nor bookmarks: only what is printed tells the places apart."""
    person.fill()
    person.docx.drop_controls()
    person.docx.drop_bookmarks()


def untidy(person):
    """The placeholder left beside the text, dots instead of an answer, "…" of the letter filled."""
    docx = person.docx
    person.fill()
    place = next(p for p in person.expected["answers"] if p.endswith("/result"))
    docx.type_into(place, ["[Nhập kết quả] Đã xong"])
    person.expected["answers"][place] = "Đã xong"
    place = [p for p in person.expected["answers"] if p.endswith("/evidence")][0]
    docx.type_into(place, ["……………", "____ ..."])
    person.expected["answers"].pop(place)
    docx.replace_text("Kế hoạch số …/KH-UBND ngày …/3/2025", "Kế hoạch số 34/KH-UBND ngày 05/3/2025")


VARIANTS = {f.__name__: f for f in (plain, lists, wordlike, decomposed, tracked, moved, unmarked,
                                     bare, untidy)}


def main(arguments):
    if arguments == ["--list"]:
        print("\n".join(VARIANTS))
        return
    variant, source, target = arguments
    person = Person(Docx(source))
    VARIANTS[variant](person)
    person.docx.save(target)
    json.dump(person.expected, sys.stdout, ensure_ascii=False, indent=1)
    print()


if __name__ == "__main__":
    main(sys.argv[1:])
