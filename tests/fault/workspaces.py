"""The commands that the real program is cut off at: their workspaces, and what they may leave.

A command is run in a workspace where it has something old to replace. `passing` names files that
may also hold something in between: the list of generated files holds old and new hashes.
"""
import pathlib
import re
import shutil
import subprocess
import zipfile

TOP = pathlib.Path(__file__).resolve().parents[2]
DISTRICT = TOP / "examples/son-tay-2025"
COMMUNE = TOP / "examples/xa-2026"


class Workspace:
    def __init__(self, binary, folder):
        self.binary = binary
        self.folder = folder

    def run(self, *arguments):
        """Runs the program undisturbed; anything but success is a mistake of this script."""
        subprocess.run([self.binary, *arguments, "--quiet"], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL)

    def read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name, old, new):
        text = self.read(name)
        assert old in text, (name, old)
        self.write(name, text.replace(old, new))

    def plan(self, example=DISTRICT):
        self.write("plan.yaml", (example / "plan.yaml").read_text(encoding="utf-8"))

    def new_plan(self):
        self.change("plan.yaml", "title: Truyền thông", "title: Tuyên truyền")

    def forms(self, result):
        self.forms_of(("van-phong", "trung-tam-truyen-thong"), result)

    def forms_of(self, units, result):
        """Filled forms of the units in thu/."""
        self.run("stub", "plan.yaml", "--period", "2025-Q1", "--format", "md", "--out", "mau")
        for unit in units:
            text = self.read(f"mau/2025-Q1/{unit}.md")
            text = re.sub(r"(?m)^\[Chọn\]$", "Đang thực hiện", text)
            self.write(f"thu/{unit}.md", re.sub(r"(?m)^\[Nhập kết quả\]$", result, text))

    def second_forms(self):
        self.forms("Bản cũ")
        self.run("collect", "plan.yaml", "thu")
        self.forms("Bản mới")


class Command:
    def __init__(self, name, arguments, before, passing=()):
        self.name = name
        self.arguments = arguments
        self.before = before
        self.passing = passing


def _changed(arguments, change=Workspace.new_plan):
    def before(space):
        space.plan()
        space.run(*arguments)
        change(space)
    return before


def _edited(arguments, name):
    def change(space):
        space.new_plan()
        space.write(name, space.read(name) + "Ghi thêm bằng tay.\n")
    return _changed(arguments, change)


def _first_returns(space):
    space.plan()
    space.forms("Đã làm")


def _second_returns(space):
    space.plan()
    space.second_forms()


def _zipped(space):
    _second_returns(space)
    with zipfile.ZipFile(space.folder / "thu.zip", "w") as archive:
        for path in sorted((space.folder / "thu").iterdir()):
            archive.writestr(zipfile.ZipInfo(path.name), path.read_bytes())


RECORD = """dinhky: 1
plan: cchc-chuyen-doi-so-2026
unit: tram-y-te
period: 2026-Q1
results:
  - {task: I.02, status: done, result: Đã ban hành kế hoạch}
"""


def _reported(arguments):
    def before(space):
        space.plan(COMMUNE)
        space.run(*arguments)
        space.write("results/2026-Q1/tram-y-te.yaml", RECORD)
    return before


def _reminded(arguments):
    def before(space):
        space.plan(COMMUNE)
        space.run(*arguments[:-1], "2026-03-19")  # a day earlier
    return before


def _begun(arguments):
    def before(space):
        space.run(*arguments[:-1], "2024-04-01")  # the year before
    return before


def _other_schemas(arguments):
    def before(space):
        space.run(*arguments, "--lang", "vi")  # the script itself speaks English
    return before


def _gone_up(arguments):
    def before(space):
        shutil.copytree(TOP / "tests/golden/report/for-parent/in", space.folder, dirs_exist_ok=True)
        space.run(*arguments)
        space.change("duoi/results/2026-Q1/van-phong.yaml", "Đã phát 05", "Đã phát lại 05")
    return before


def _imported(arguments):
    def before(space):
        text = (DISTRICT / "ke-hoach.txt").read_text(encoding="utf-8")
        space.write("ke-hoach.txt", text.replace("Thường xuyên", "Quý I", 1))
        units = TOP / "tests/golden/import/units/in/units.yaml"
        space.write("units.yaml", units.read_text(encoding="utf-8"))
        space.run(*arguments)
        space.write("ke-hoach.txt", text)
    return before


def _two_plans(arguments):
    def before(space):
        space.plan()
        space.write("old.yaml", space.read("plan.yaml"))
        space.change("plan.yaml", "schedule: Thường xuyên", "schedule: Quý I")
        space.run(*arguments)
        space.new_plan()
    return before


def commands():
    listed = []

    def add(name, before, *arguments, passing=()):
        made = before(arguments) if before in MAKERS else before
        listed.append(Command(name, list(arguments), made, passing))

    out = ("out/.dinhky-written",)
    here = (".dinhky-written",)
    unit = ("stub", "plan.yaml", "--period", "2025-Q1", "--unit", "van-phong")
    add("stub", _changed, *unit, "--format", "docx,md,txt,yaml", passing=out)
    forced = (*unit, "--format", "md", "--force")
    add("stub --force", _edited(forced, "out/2025-Q1/van-phong.md"), *forced, passing=out)
    add("collect", _first_returns, "collect", "plan.yaml", "thu")
    add("collect --replace", _second_returns, "collect", "plan.yaml", "thu", "--replace")
    add("collect --replace, a ZIP", _zipped, "collect", "plan.yaml", "thu.zip", "--replace")
    report = ("report", "plan.yaml", "--period", "2026-Q1", "-o")
    add("report -o", _reported, *report, "bao-cao.md", passing=here)
    add("report -o --lock", _reported, *report, "bao-cao.docx", "--lock", passing=here)
    add("remind", _reminded, "remind", "plan.yaml", "--unit", "tram-y-te", "--format", "docx,md",
        "--today", "2026-03-20", passing=out)
    add("init", _begun, "init", "moi", "--today", "2025-04-01",
        passing=("moi/.dinhky-written",))
    add("schema --out", _other_schemas, "schema", "--out", "luoc-do",
        passing=("luoc-do/.dinhky-written",))
    add("report --for-parent -o", _gone_up, "report", "duoi/plan.yaml", "--period", "2026-Q1",
        "--for-parent", "-o", "gui/len.yaml", passing=("gui/.dinhky-written",))
    add("export -o", _changed, "export", "plan.yaml", "-o", "lich.ics", passing=here)
    add("export -o, HTML", _changed, "export", "plan.yaml", "-o", "tong-quan.html", passing=here)
    add("import -o", _imported, "import", "ke-hoach.txt", "--units", "units.yaml", "-o",
        "moi/plan.yaml", passing=("moi/.dinhky-written",))
    add("render -o", _changed, "render", "plan.yaml", "-o", "ke-hoach.docx", passing=here)
    add("render --as-plan -o", _changed, "render", "plan.yaml", "--unit", "van-phong", "--as-plan",
        "-o", "rieng.yaml", passing=here)
    add("diff -o", _two_plans, "diff", "old.yaml", "plan.yaml", "-o", "dieu-chinh.docx",
        passing=here)
    return listed


MAKERS = (_changed, _reported, _reminded, _begun, _other_schemas, _gone_up, _imported, _two_plans)
