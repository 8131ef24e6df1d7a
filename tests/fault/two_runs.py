"""Scenarios: a plan that changes while it is read, and many runs at once on one workspace."""
import fcntl
import itertools
import os
import shutil
import subprocess
import threading
import time

from desk import expect
from trial import files_of

UNITS = ("van-phong", "trung-tam-truyen-thong", "phong-noi-vu", "phong-van-hoa-khoa-hoc-thong-tin")
Q1 = ("--period", "2025-Q1")


def vanishing_plan(desk):
    """The plan goes, comes back and changes while it is read: a whole version or none."""
    space = desk.space()
    space.plan()
    plan = space.folder / "plan.yaml"
    versions = [plan.read_bytes(), plan.read_bytes().replace("title: Truyền".encode(),
                                                             "title: Tuyên".encode())]
    stub = ("stub", "plan.yaml", *Q1, "--format", "md")

    def forms():
        """Without the plan beside them, which comes and goes, and the list of hashes."""
        return {name: data for name, data in files_of(space.folder / "out").items()
                if name.startswith("2025")}

    wanted = []
    for version in versions:
        plan.write_bytes(version)
        space.run(*stub)
        wanted.append(forms())
    expect(wanted[0] != wanted[1], "both versions give the same forms")
    done = threading.Event()

    def disturb():
        for number in itertools.count():
            if done.is_set():
                return
            other = space.folder / "plan.other"
            other.write_bytes(versions[number % 2])
            os.replace(other, plan)
            time.sleep(0.002)
            plan.unlink()
            time.sleep(0.002)
    thread = threading.Thread(target=disturb)
    thread.start()
    seen = set()
    try:
        for _ in range(60):
            desk.cases += 1
            ended = desk.run(space.folder, *stub)
            seen.add(ended.returncode)
            expect(ended.returncode in (0, 3), ended.returncode, ended.stderr.decode())
            expect(forms() in wanted, "forms of two versions of the plan")
    finally:
        done.set()
        thread.join()
    expect(seen == {0, 3}, "the plan was always there, or never")


def held_folder(desk):
    """Another run has the folder: who writes waits and is refused, who reads is not held up."""
    space = desk.space()
    space.plan()
    before = files_of(space.folder)
    folder = os.open(space.folder, os.O_RDONLY)
    fcntl.flock(folder, fcntl.LOCK_EX)
    waits = subprocess.Popen([desk.binary, "stub", *Q1], cwd=space.folder,
                             stderr=subprocess.PIPE)
    for reading in (("check",), ("show",), ("status", *Q1), ("due",),
                    ("report", *Q1), ("render",), ("export",)):
        desk.works(space.folder, *reading)
    said = waits.communicate()[1].decode()
    expect(waits.returncode == 3 and "another dinhky run" in said, waits.returncode, said)
    expect(files_of(space.folder) == before, "a refused run wrote something")
    waits = subprocess.Popen([desk.binary, "stub", *Q1, "--quiet"],
                             cwd=space.folder)
    time.sleep(0.3)
    os.close(folder)
    expect(waits.wait() == 0, "the run that waited", waits.returncode)


def at_once(desk):
    """Many runs at once leave what they leave one after the other."""
    source = desk.space("source")
    source.plan()
    source.forms_of(UNITS, "Đã làm")
    collects = [("collect", "plan.yaml", f"thu/{unit}.md") for unit in UNITS]
    others = [("stub", *Q1, "--format", "md"), ("stub", *Q1, "--format", "docx"),
              ("stub", "--period", "2025-Q3", "--format", "md", "--unit", "van-phong"),
              ("export", "-o", "lich.ics"), ("render", "-o", "ke-hoach.docx"),
              ("render", "-o", "ke-hoach.md"), ("collect", "plan.yaml", "thu")]

    one_by_one = shutil.copytree(source.folder, desk.scratch / "one-by-one")
    for arguments in (*collects, *others, *others):
        desk.works(one_by_one, *arguments)
    wanted = files_of(one_by_one)
    reports = every_report(desk, source.folder)

    for turn in range(3):
        work = shutil.copytree(source.folder, desk.scratch / f"at-once-{turn}")
        runs = [*collects, *others, *others]
        runs += [("report", *Q1, "-o", f"bao-cao-{number}.md") for number in range(4)]
        runs = runs[turn:] + runs[:turn]
        left = list(runs)
        while left:
            started = [(arguments, subprocess.Popen(
                [desk.binary, *arguments], cwd=work, stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)) for arguments in left]
            left = []
            for arguments, process in started:
                said = process.communicate()[1].decode()
                if process.returncode == 3 and "another dinhky run" in said:
                    left.append(arguments)  # a slow machine: it waited long enough
                else:
                    desk.cases += 1
                    expect(process.returncode == 0, arguments, said)
        made = files_of(work)
        for name in [name for name in made if name.startswith("bao-cao-")]:
            expect(made.pop(name) in reports, name, "is made from half of a run")
        lists = made.pop(".dinhky-written").decode().splitlines()
        kept = [line for line in lists if "bao-cao-" not in line]
        expect(len(lists) == len(kept) + 4, "the list forgot a report")
        made[".dinhky-written"] = "".join(line + "\n" for line in kept).encode()
        names = [name for name in {**made, **wanted} if made.get(name) != wanted.get(name)]
        expect(not names, "other than one by one:", *sorted(names))


def every_report(desk, source):
    """The report on every set of returns that may be there at some moment."""
    reports = []
    for number, chosen in enumerate(itertools.product((False, True), repeat=len(UNITS))):
        work = shutil.copytree(source, desk.scratch / f"set-{number}")
        files = [f"thu/{unit}.md" for unit, there in zip(UNITS, chosen) if there]
        if files:
            desk.works(work, "collect", "plan.yaml", *files)
        desk.works(work, "report", *Q1, "-o", "bao-cao.md")
        reports.append((work / "bao-cao.md").read_bytes())
    expect(len(set(reports)) == len(reports), "two sets of returns give one report")
    return reports


SCENARIOS = (vanishing_plan, held_folder, at_once)
