"""Seeds for the fuzz target "command": command lines with the files that they read."""
import os
import pathlib
import re
import shlex

HERE = pathlib.Path(__file__).resolve().parent
LONGEST = 9000


def command_lines():
    """Those of commands.txt, and those asked of any plan."""
    lines = [line for line in (HERE / "commands.txt").read_text().splitlines() if not line.startswith("#")]
    middle = lines.index("@any plan")
    return lines[:middle], lines[middle + 1:]


def written_commands(lines, root, seeds, form, word_forms, word_annex):
    plan = (HERE / "plan.yaml").read_text()
    annex = "STT\tNội dung\tĐơn vị chủ trì\tThời gian\n1\tRà soát zq1\tPhòng Kinh tế\tQuý II\n"
    for line in lines:
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
            seeds.add("command", line + "\n%%%%a.docx\n" + word_annex)
        if "import" in line:
            seeds.add("command", line + "\n%%%%a.txt\n" + annex + "\n%%%%a.csv\n" + annex.replace("\t", ","))
        if "check" in line or "show" in line or "stub" in line:
            seeds.add("command", line + "\n%%%%plan.yaml\n" + plan.replace("number: 12", "number:"))


def arguments_of(command):
    """The words behind "dinhky" up to what the shell takes, as the target reads them; what standard input is."""
    try:
        words = shlex.split(command)
    except ValueError:
        return None, None
    if "dinhky" not in words[:1]:
        return None, None
    read = [word[1:] for word in words if word.startswith("<")]
    words = [word for word in words if not word.startswith("<")]
    ends = [at for at, word in enumerate(words) if word.startswith(">") or word == "|"]
    return " ".join(word.replace(" ", "~") for word in words[1:min(ends, default=len(words))]), read[0] if read else None


def golden_commands(root, seeds):
    """The golden cases: each command of a case with the case's files, where they are small enough."""
    for cmd in sorted((root / "tests/golden").rglob("cmd")):
        desk = cmd.parent / "in"
        paths = [pathlib.Path(folder) / name for folder, _, names in sorted(os.walk(desk, followlinks=True)) for name in sorted(names)]
        files = [(str(path.relative_to(desk)), path.read_bytes()) for path in paths if path.suffix != ".docx"]
        for command in re.split(r"&&|\|\||;", cmd.read_text()):
            line, read = arguments_of(command.strip())
            # Standard input is the last of the files.
            ordered = sorted(files, key=lambda file: file[0] == read)
            text = b"".join(f"\n%%%%{name}\n".encode() + data for name, data in ordered)
            if line is not None and len(text) < LONGEST:
                seeds.add("command", line.encode() + b"\n" + text)


def plan_commands(lines, plans, seeds):
    """Every small plan of the tests under these commands, and own.yaml to compare it with."""
    own = b"\n%%%%own.yaml\n" + (HERE / "plan.yaml").read_bytes()
    for text in plans:
        for line in lines:
            seeds.add("command", line.encode() + b"\n%%%%plan.yaml\n" + text + (own if "own.yaml" in line else b""))


def phrase_commands(root, seeds):
    """Schedule phrases on standard input, 40 in a list."""
    for path in sorted((root / "tests/unit/schedule/phrases").glob("*.txt")):
        phrases = [line.split("|")[0].strip() for line in path.read_text().splitlines() if line and line[0] not in "#@"]
        for first in range(0, len(phrases), 40):
            seeds.add("command", "when - --year 2026 --plan-date 2026-01-20\n%%%%phrases.txt\n" + "\n".join(phrases[first:first + 40]) + "\n")


def add_command_seeds(root, seeds, plans, form, word_forms, word_annex):
    """`plans` are the texts of small plans; the forms answer tests/fuzz/plan.yaml, those of Word as they stand in its body."""
    written, of_any_plan = command_lines()
    written_commands(written, root, seeds, form, word_forms, word_annex)
    golden_commands(root, seeds)
    plan_commands(of_any_plan, plans, seeds)
    phrase_commands(root, seeds)
