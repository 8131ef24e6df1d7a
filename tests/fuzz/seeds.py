#!/usr/bin/python3
"""Seeds for the fuzz targets, from what the tree holds.

    seeds.py CHECKOUT PROGRAM OUT

Plans, results, phrases, imported documents, forms filled in with marked words ("zq17"), whole command
lines, among them those of the golden cases. The same tree gives the same seeds.
"""
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

from command_seeds import LONGEST, add_command_seeds

HERE = pathlib.Path(__file__).resolve().parent
# What is typed over a form's prompt where not every text will do.
SOUND_ANSWERS = {"Chọn": "Đang thực hiện", "Nhập ngày ban hành": "05/01/2026", "Nhập số": "3"}
_marker = 0


def marker():
    global _marker
    _marker += 1
    return f"zq{_marker}"


class Seeds:
    def __init__(self, out):
        self.out = out
        self.counts = {}

    def add(self, target, data):
        if isinstance(data, str):
            data = data.encode()
        number = self.counts.get(target, 0)
        self.counts[target] = number + 1
        folder = self.out / target
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"seed-{number:04}").write_bytes(data)


def yaml_files(root):
    for folder in ("tests/golden", "tests/docs", "tests/fuzz", "examples"):
        for path in sorted((root / folder).rglob("*.yaml")):
            if path.is_file() and "corpus" not in path.parts and "regress" not in path.parts:
                yield path, path.read_bytes()


def small_plans(root):
    texts = []
    for _, data in yaml_files(root):
        if b"\nannex:" in data and len(data) < LONGEST and data not in texts:
            texts.append(data)
    return texts


def plans(root, seeds):
    texts = small_plans(root)
    for data in texts:
        seeds.add("plan", data)
    small = (HERE / "plan.yaml").read_text()
    edits = [
        lambda t: t.replace("id: I.01\n", "id: I.09\n"),
        lambda t: t.replace("lead: [van-phong]", "lead: [phong-kinh-te]"),
        lambda t: t.replace("title: Cải cách thủ tục hành chính", "title: Đơn giản hóa thủ tục"),
        lambda t: t.replace("coordinating: [van-phong]\n", "coordinating: [van-phong, phong-van-hoa]\n"),
        lambda t: t.replace("schedule: Quý II/2026", "schedule: Quý II, quý III"),
        lambda t: t.replace("number: 12", "number: 13"),
        lambda t: re.sub(r"  - \{id: phong-van-hoa.*\n", "", t),
        lambda t: t.replace("\nreporting:", "\n    - title: Phần II\n      tasks:\n        - id: II.01\n"
                            "          content: Việc mới\n          lead: [van-phong]\n          schedule: Thường xuyên\n\nreporting:"),
    ]
    for first in range(len(edits)):
        for second in range(first, len(edits), 3):
            seeds.add("diff", edits[first](small) + "\n%%%%\n" + edits[second](edits[first](small) if second != first else small))
    for before, after in zip(texts[::2], texts[1::2]):
        seeds.add("diff", before + b"\n%%%%\n" + after)


def results(root, seeds):
    for path, data in yaml_files(root):
        if b"\nunit:" in data and b"\nperiod:" in data and len(data) < LONGEST:
            seeds.add("result", data)


def phrases(root, seeds):
    for path in sorted((root / "tests/unit/schedule/phrases").glob("*.txt")):
        for line in path.read_text().splitlines():
            if line and line[0] not in "#@":
                seeds.add("phrase", line.split("|")[0].strip())


def with_markers(text, every):
    """A marked word behind every so many words."""
    count = 0

    def put(match):
        nonlocal count
        count += 1
        return match.group(0) + (" " + marker() if count % every == 0 else "")

    return re.sub(r"[^\W\d_]{3,}(?=[ ,.;\t\n])", put, text)


def import_texts(root, seeds):
    for path in sorted(root.rglob("*")):
        if path.suffix in (".txt", ".csv") and path.is_file() and "in" in path.parts or path.name == "ke-hoach.txt":
            data = path.read_bytes()
            begin = b"%csv\n" if path.suffix == ".csv" else b""
            if len(data) > 14000:
                continue
            seeds.add("import_text", begin + data)
            try:
                seeds.add("import_text", begin.decode() + with_markers(data.decode(), 9))
            except UnicodeDecodeError:
                pass
    head = "STT\tNội dung công việc\tĐơn vị chủ trì\tĐơn vị phối hợp\tThời gian thực hiện"
    rows = [head, "I\tCải cách thủ tục hành chính",
            "01\tRà soát thủ tục zq901\tPhòng Kinh tế; Văn phòng zq902\tCác phòng, ban\tQuý II",
            "02\tTập huấn zq903\tUBND các xã\tnt\tThường xuyên zq904"]
    title = "KẾ HOẠCH\nCải cách hành chính zq905 năm 2026\nI. MỤC ĐÍCH\n1. Nâng cao zq906.\nPHỤ LỤC\n"
    seeds.add("import_text", title + "\n".join(rows) + "\n")
    plain = title + "\n".join(rows) + "\n"
    seeds.add("import_text", b"%raw\n" + plain.encode("utf-16"))
    seeds.add("import_text", b"%raw\n" + plain.encode("cp1258", "ignore"))
    for sign in ",;":
        seeds.add("import_text", "%csv\n" + "\n".join(
            sign.join(f'"{cell}"' if "," in cell or ";" in cell else cell for cell in row.split("\t")) for row in rows))


def slim(xml):
    """Word XML without what says nothing: numbers of revisions, looks, empty properties."""
    xml = re.sub(r' w:(rsid\w*|rsidR\w*)="[^"]*"', "", xml)
    xml = re.sub(r"<w:(rFonts|sz|szCs|color|lang|spacing|jc|ind|kern|tblBorders|tcW|shd|vAlign|tblLook|noProof)\b[^>]*/>", "", xml)
    xml = re.sub(r"<w:tcBorders>.*?</w:tcBorders>|<w:tblBorders>.*?</w:tblBorders>|<w:tblCellMar>.*?</w:tblCellMar>", "", xml, flags=re.S)
    for _ in range(3):
        xml = re.sub(r"<w:(rPr|pPr|tcPr|trPr|tblPr)>\s*</w:\1>", "", xml)
    xml = xml.replace(' xml:space="preserve"', "")
    return re.sub(r"<w:sectPr.*?</w:sectPr>", "", xml, flags=re.S)


def bare(body):
    """Text, tables and marks only: short enough to be a file of a command line."""
    body = re.sub(r"<w:(tblPr|tblGrid|trPr|pPr|rPr)>.*?</w:\1>", "", body, flags=re.S)
    return re.sub(r"<w:(alias|id|showingPlcHdr|bookmarkStart|bookmarkEnd)\b[^>]*/>", "", body)


def body_of(path):
    with zipfile.ZipFile(path) as package:
        xml = package.read("word/document.xml").decode()
        numbering = package.read("word/numbering.xml").decode() if "word/numbering.xml" in package.namelist() else ""
    body = slim(re.search(r"<w:body>(.*)</w:body>", xml, re.S).group(1))
    return body, slim(numbering)


def mark_runs(body, every):
    count = 0

    def put(match):
        nonlocal count
        count += 1
        text = match.group(1)
        return f"<w:t>{text} {marker()}</w:t>" if count % every == 0 else match.group(0)

    return re.sub(r"<w:t>([^<]*)</w:t>", put, body)


def import_docx(root, seeds):
    for path in sorted((root / "tests").rglob("annex.docx")):
        body, numbering = body_of(path)
        if len(body) > 40000:
            continue
        seeds.add("import_docx", mark_runs(body, 5))
        if len(numbering) and len(numbering) < 6000 and "numPr" in body:
            seeds.add("import_docx", body + "\n%%%%numbering\n" + numbering)
    table = word_annex()
    line = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
    seeds.add("import_docx", table)
    seeds.add("import_docx", line.format("KẾ HOẠCH") + line.format("Cải cách zq805 năm 2026") + line.format("I. MỤC ĐÍCH zq806") + table + line.format("Nơi nhận: zq807"))


def word_annex():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    heads = ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"]
    rows = [heads, ["1", "Rà soát zq801", "Phòng Kinh tế", "Văn phòng zq802", "Quý II"],
            ["2", "Tập huấn zq803", "UBND các xã zq804", "", "Thường xuyên"]]
    return "<w:tbl>" + "".join("<w:tr>" + "".join(cell.format(text) for text in row) + "</w:tr>" for row in rows) + "</w:tbl>"


def forms(root, program, seeds):
    """Seeds of the two targets for returned forms; a form in Markdown, and some as the body of a Word file."""
    word_forms = []
    with tempfile.TemporaryDirectory() as scratch:
        desk = pathlib.Path(scratch)
        (desk / "plan.yaml").write_bytes((HERE / "plan.yaml").read_bytes())
        subprocess.run([program, "stub", "plan.yaml", "--period", "2026-Q2", "--format", "docx,md,yaml", "--out", "out"],
                       cwd=desk, check=True, stdout=subprocess.DEVNULL)
        subprocess.run([program, "stub", "plan.yaml", "--period", "2026-H1", "--format", "docx,md,yaml", "--out", "out"],
                       cwd=desk, check=True, stdout=subprocess.DEVNULL)
        for path in sorted(desk.glob("out/*/*.docx")):
            if path.stem == "tong-hop":
                continue
            body, _ = body_of(path)
            seeds.add("return_docx", body)
            filled = re.sub(r"<w:t>(\[[^<]*\]|…[^<]*)</w:t>", lambda m: f"<w:t>Đã làm {marker()}</w:t>", body)
            seeds.add("return_docx", filled)
            uncontrolled = re.sub(r"</?w:sdt>|<w:sdtPr>.*?</w:sdtPr>|</?w:sdtContent>", "", filled, flags=re.S)
            seeds.add("return_docx", uncontrolled)
            if path.match("2026-Q2/van-phong.docx"):
                sound = re.sub(r"<w:t>\[([^]<]*)\]</w:t>", lambda m: f"<w:t>{SOUND_ANSWERS.get(m.group(1), 'Đã làm ' + marker())}</w:t>", body)
                word_forms += [bare(sound), bare(uncontrolled)]
            seeds.add("return_docx", filled + f"<w:p><w:r><w:t>Viết thêm {marker()}</w:t></w:r></w:p>")
        for path in sorted(desk.glob("out/*/*.md")):
            text = path.read_text()
            seeds.add("return_text", text)
            seeds.add("return_text", re.sub(r"(<!-- dinhky:[^>]* -->\n)[^\n]*", lambda m: m.group(1) + "Đã làm " + marker(), text))
            status = re.sub(r"(<!-- dinhky:[^>]*/status -->\n)[^\n]*", r"\1Đang thực hiện", text)
            seeds.add("return_text", re.sub(r"(<!-- dinhky:[^>]*(?:result|next) -->\n)[^\n]*", lambda m: m.group(1) + "Đã làm " + marker(), status) + f"\nViết thêm {marker()}\n")
        for path in sorted(desk.glob("out/*/*.yaml")):
            seeds.add("return_text", path.read_text())
        form = next(iter(sorted(desk.glob("out/*/van-phong.md")))).read_text()
    for path in sorted((root / "tests/unit/results/returns").glob("*.docx")):
        seeds.add("return_docx", path.read_bytes())
        body, numbering = body_of(path)
        if len(body) < 60000:
            seeds.add("return_docx", mark_runs(body, 7) + "\n%%%%numbering\n" + numbering)
    return form, word_forms


def main():
    root, program, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    seeds = Seeds(out)
    plans(root, seeds)
    results(root, seeds)
    phrases(root, seeds)
    import_texts(root, seeds)
    import_docx(root, seeds)
    add_command_seeds(root, seeds, small_plans(root), *forms(root, program, seeds), word_annex())
    for target, count in sorted(seeds.counts.items()):
        print(f"{target}: {count} seeds")


if __name__ == "__main__":
    main()
