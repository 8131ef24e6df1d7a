#!/usr/bin/python3
"""Seeds for the fuzz targets, from what the tree holds.

    seeds.py CHECKOUT PROGRAM OUT

Plans, results, phrases, imported documents, forms filled in with marked words ("zq17"), whole command
lines, among them those of the golden cases. The same tree gives the same seeds.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
LONGEST = 9000
LONGEST_WORD = 11000
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


def plans(root, seeds):
    texts = []
    for _, data in yaml_files(root):
        if b"\nannex:" in data and len(data) < LONGEST and data not in texts:
            texts.append(data)
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
            word_forms += [filled] if len(filled.encode()) < LONGEST_WORD and len(word_forms) < 3 else []
            seeds.add("return_docx", re.sub(r"</?w:sdt>|<w:sdtPr>.*?</w:sdtPr>|</?w:sdtContent>", "", filled, flags=re.S))
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


COMMANDS = """check plan.yaml|check plan.yaml --strict --format json|check plan.yaml --format line --lang en|check -
show plan.yaml|show plan.yaml --by unit --period 2026-Q2|show plan.yaml --by period --format json|show plan.yaml --unit van-phong --format csv
when Quý~II Thường~xuyên --year 2026|when - --format json --year 2026|render plan.yaml|render plan.yaml -o ke-hoach.docx
render plan.yaml --unit van-phong --as-plan|render plan.yaml -o a.html --landscape|stub plan.yaml --period all|stub plan.yaml --period 2026-H1 --format docx,md,txt,yaml --out ra
stub plan.yaml --period current --unit van-phong --force|collect plan.yaml thu|collect plan.yaml a.md --replace|collect plan.yaml a.md --dry-run
status plan.yaml --period 2026-Q1|status plan.yaml --period 2026-H1 --format json|status plan.yaml --period 2026 --format html -o a.html|report plan.yaml --period 2026-Q1
report plan.yaml --period 2026-Q1 --lock -o bc.docx|report plan.yaml --period 2026 --unit van-phong -o bc.md|due plan.yaml|due plan.yaml --within 400 --exit-code --today 2026-06-17
remind plan.yaml --period 2026-Q1|remind plan.yaml --period 2026-Q1 --together --out thu|export plan.yaml --format ics|export plan.yaml --format csv -o a.csv
export plan.yaml --format json --lang en|diff plan.yaml b.yaml|diff plan.yaml b.yaml -o sua.docx|diff plan.yaml b.yaml --format json --exit-code
import a.txt -o moi/plan.yaml|import a.csv --units units.yaml -o moi/plan.yaml|import - --from tcvn3|import plan.yaml
explain|explain unit-unknown --lang en|doctor|doctor plan.yaml|completions bash|--version|--help|stub --help|chek plan.yaml|check --data x plan.yaml|check plan.yaml --today 2026-13-01
schema|schema plan|schema result --out luoc-do --force|doctor --format json|doctor --strict --lang en|completions fish|completions zsh|init moi --year 2027|init . --lang en|when Trong~15~ngày Hằng~tháng --plan-date 2026-01-20 --heading Thời~hạn --regime nd09-2019
report plan.yaml --period 2026-Q1 --for-parent|report plan.yaml --period 2026-Q1 --unit phong-kinh-te --format txt|report plan.yaml --period previous -o bc.html --force|remind plan.yaml --deadline 2026-04-10 --format txt,md --unit phong-kinh-te --force
due plan.yaml --format json --within 0|show plan.yaml --by unit --format csv --lang en|show plan.yaml --by period --period current|export plan.yaml --format html -o a.html|export plan.yaml --todo --today 2026-05-04|status plan.yaml --period current --lang en --color always
status plan.yaml --period 2026-Q1 --format html|status plan.yaml --period 2026-Q2 --today 2026-07-20|show plan.yaml --by period --format csv|show plan.yaml --by task --format json --lang en|man|man --lang en|complete -- st|complete -- status plan.yaml --period 2026|complete -- show --unit|complete -- show --unit ph plan.yaml
complete -- stub plan.yaml --format docx,m|complete -- explain unit|complete -- stub plan.yaml --unit v|remind plan.yaml --period 2026-Q2 --today 2026-07-20 --format txt,md|remind plan.yaml --today 2026-07-20 --together --format docx,md --lang en|remind plan.yaml --today 2026-07-20 --deadline 25/7/2026 --unit phong-van-hoa
report plan.yaml --period 2026-Q2 --today 2026-07-20 --format html|report plan.yaml --period 2026-H1 --today 2026-07-20 -o bc.docx --lock|due plan.yaml --today 2026-07-20 --lang en --color never|render plan.yaml -o a.md --force|report plan.yaml --period 2026-Q1 -o a.md --force|status plan.yaml --data x|import a.txt --data x|when Quý~II --data x|import a.docx -o moi/plan.yaml|collect plan.yaml thu --period 2026-Q2
render plan.yaml --unit cac-phong --as-plan --coordinating -o phong/plan.yaml|render plan.yaml -o a.txt --force|stub plan.yaml --period 2026-Q2 --unit tong-hop --format md --out ra|collect plan.yaml thu --replace --today 2026-04-03 --quiet|check plan.yaml --format sarif|check plan.yaml --format github --lang en"""

# What is asked of every small plan of the tests.
OF_ANY_PLAN = """check plan.yaml --strict|stub plan.yaml --format docx,md,txt,yaml|status plan.yaml --period previous|report plan.yaml --period previous --format txt|show plan.yaml --by period|show plan.yaml --by unit --format json
due plan.yaml --within 400|remind plan.yaml --format txt|export plan.yaml|export plan.yaml --format html|render plan.yaml --format html|render plan.yaml --unit van-phong --as-plan|diff plan.yaml own.yaml|diff plan.yaml own.yaml --format txt|doctor plan.yaml|status plan.yaml --period current --format html"""


def commands(root, seeds, form, word_forms):
    plan = (HERE / "plan.yaml").read_text()
    annex = "STT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tRà soát zq1\tPhòng Kinh tế\tQuý II\n"
    for line in re.split(r"[|\n]", COMMANDS):
        seeds.add("command", line + "\n")
        if "b.yaml" in line:
            seeds.add("command", line + "\n%%%%b.yaml\n" + plan.replace("Quý II/2026", "Quý III/2026"))
        if "a.md" in line or "thu" in line:
            seeds.add("command", line + "\n%%%%thu/a.md\n" + form + "\n%%%%a.md\n" + form)
            for word_form in word_forms:
                seeds.add("command", line + "\n%%%%thu/a.docx\n" + word_form)
        if "--data" in line:
            for path in sorted((root / "data").rglob("*.*")):
                if path.suffix in (".yaml", ".json") and path.stat().st_size < LONGEST:
                    seeds.add("command", line + f"\n%%%%x/{path.relative_to(root / 'data')}\n" + path.read_text())
        if "report" in line or "status" in line:
            seeds.add("command", line + f"\n%%%%results/2026-Q1/.locked\n{'0' * 64}  van-phong.yaml\n{'1' * 64}  tram-y-te.yaml\n")
        if "a.docx" in line:
            seeds.add("command", line + "\n%%%%a.docx\n" + word_annex())
        if "import" in line:
            seeds.add("command", line + "\n%%%%a.txt\n" + annex + "\n%%%%a.csv\n" + annex.replace("\t", ","))
        if "check" in line or "show" in line or "stub" in line:
            seeds.add("command", line + "\n%%%%plan.yaml\n" + plan.replace("number: 12", "number:"))


def arguments_of(command):
    """The words behind "dinhky" up to what the shell takes, as the target reads them."""
    try:
        words = shlex.split(command)
    except ValueError:
        return None
    if "dinhky" not in words[:1]:
        return None
    ends = [at for at, word in enumerate(words) if word.startswith(("<", ">")) or word in ("|", "&&", "||", ";")]
    return " ".join(word.replace(" ", "~") for word in words[1:min(ends, default=len(words))])


def golden_commands(root, seeds):
    """The golden cases: each command of a case with the case's files, where they are small enough."""
    for cmd in sorted((root / "tests/golden").rglob("cmd")):
        desk = cmd.parent / "in"
        paths = [pathlib.Path(folder) / name for folder, _, names in sorted(os.walk(desk, followlinks=True)) for name in sorted(names)]
        files = b"".join(f"\n%%%%{path.relative_to(desk)}\n".encode() + path.read_bytes() for path in paths if path.suffix != ".docx")
        for command in re.split(r"&&|\|\||;", cmd.read_text()):
            line = arguments_of(command.strip())
            if line is not None and len(files) < LONGEST:
                seeds.add("command", line.encode() + b"\n" + files)


def plan_commands(root, seeds):
    """Every small plan of the tests under these commands, and own.yaml to compare it with."""
    own = b"\n%%%%own.yaml\n" + (HERE / "plan.yaml").read_bytes()
    texts = sorted({data for _, data in yaml_files(root) if b"\nannex:" in data and len(data) < LONGEST}, key=lambda text: (len(text), text))
    for text in texts:
        for line in re.split(r"[|\n]", OF_ANY_PLAN):
            seeds.add("command", line.encode() + b"\n%%%%plan.yaml\n" + text + (own if "own.yaml" in line else b""))


def phrase_commands(root, seeds):
    """Schedule phrases on standard input, 40 in a list."""
    for path in sorted((root / "tests/unit/schedule/phrases").glob("*.txt")):
        phrases = [line.split("|")[0].strip() for line in path.read_text().splitlines() if line and line[0] not in "#@"]
        for first in range(0, len(phrases), 40):
            seeds.add("command", "when - --year 2026 --plan-date 2026-01-20\n%%%%phrases.txt\n" + "\n".join(phrases[first:first + 40]) + "\n")


def main():
    root, program, out = (pathlib.Path(word).resolve() for word in sys.argv[1:4])
    seeds = Seeds(out)
    plans(root, seeds)
    results(root, seeds)
    phrases(root, seeds)
    import_texts(root, seeds)
    import_docx(root, seeds)
    commands(root, seeds, *forms(root, program, seeds))
    golden_commands(root, seeds)
    plan_commands(root, seeds)
    phrase_commands(root, seeds)
    for target, count in sorted(seeds.counts.items()):
        print(f"{target}: {count} seeds")


if __name__ == "__main__":
    main()
