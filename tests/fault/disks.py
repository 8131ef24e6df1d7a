"""Scenarios: disks that are full, limited or read-only, clocks set back, things out of place."""
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import time

import workspaces
from desk import Skipped, expect
from trial import files_of

NOBODY = 65534
TEN_YEARS = 10 * 365 * 86400
PAGE = 4096
Q1 = ("--period", "2025-Q1")


def _limited(trial, what, limit):
    return lambda work: trial.run(work, preexec_fn=lambda: resource.setrlimit(what, (limit, limit)))


def file_size_limit(desk):
    """ulimit -f: a write takes a part, the next one nothing."""
    for name in ("stub", "collect --replace", "report -o --lock", "import -o"):
        trial = desk.trial(name)
        size = max(len(data) for file, data in trial.after.items() if trial.before.get(file) != data)
        for limit in sorted({0, 1, 100, 511, *range(0, size, size // 12 + 1), size - 1}):
            desk.survives(trial, f"with files of {limit} bytes:",
                          _limited(trial, resource.RLIMIT_FSIZE, limit))


def few_descriptors(desk):
    trial = desk.trial("stub")
    for limit in range(4, 12):
        desk.survives(trial, f"with {limit} descriptors:",
                      _limited(trial, resource.RLIMIT_NOFILE, limit))


def little_memory(desk):
    """ulimit -v: memory runs out early, late, or not at all."""
    step = 1 << 20
    start = next(size for size in range(4 * step, 64 * step, step) if desk.run(
        desk.scratch, "--version",
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (size, size))).returncode == 0)
    for name in ("stub", "collect", "report -o --lock", "import -o"):
        trial = desk.trial(name)
        for size in range(start, start + 12 * step, step // 4):
            desk.survives(trial, f"with {size >> 10} KB:", _limited(trial, resource.RLIMIT_AS, size),
                          little_memory=True)


def full_disk(desk):
    """A disk of one megabyte with less and less room, mounted where nobody else sees it."""
    disk = desk.scratch / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "none", str(disk)]
    for unshare in (["unshare", "-m"], ["unshare", "-rm"]):
        try:
            subprocess.run([*unshare, *mount], check=True, stderr=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError):
            continue
        script = pathlib.Path(__file__).with_name("real_disks.py")
        inside = [sys.executable, str(script), desk.binary, "--inside", str(disk)]
        ended = subprocess.run([*unshare, *inside], check=False, stdout=subprocess.PIPE)
        expect(ended.returncode == 0, ended.stdout.decode())
        desk.cases += int(ended.stdout)
        return
    raise Skipped("no right to mount")


def inside_full_disk(desk, disk):
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "none", disk], check=True)
    filler = pathlib.Path(disk, "filler")

    def filled(trial, room):
        def faulty(work):
            filler.write_bytes(b"x" * max(0, os.statvfs(disk).f_bavail - room) * PAGE)
            ended = trial.run(work)
            filler.unlink()
            return ended
        return faulty
    for name in ("stub", "collect --replace", "report -o --lock"):
        trial = desk.trial(name)
        for room in range(16):
            desk.survives(trial, f"with {room} pages left:", filled(trial, room), below=disk)


def read_only_folders(desk):
    """Nothing is written, nothing is lost, and what only reads works."""
    other = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
    os.chmod(desk.scratch.parent, 0o755)
    space = desk.space()
    space.plan()
    space.second_forms()
    program = desk.scratch / "dinhky"  # where another user may run it
    shutil.copy(desk.binary, program)
    desk.binary = str(program)
    for place, _, names in os.walk(space.folder):
        for name in names:
            os.chmod(pathlib.Path(place, name), 0o444)
        os.chmod(place, 0o555)
    before = files_of(space.folder)
    try:
        if desk.run(space.folder, "--version", **other).returncode != 0:
            raise Skipped("another user cannot run the program")
        for word, arguments in (
                ("out", ("stub", *Q1)), ("results", ("collect", "plan.yaml", "thu", "--replace")),
                ("dinhky-written", ("report", *Q1, "-o", "bao-cao.docx")),
                ("dinhky-written", ("render", "-o", "ke-hoach.docx")),
                ("none/out", ("stub", *Q1, "--out", str(space.folder / "none/out")))):
            desk.refused(space.folder, word, *arguments, **other)
        for arguments in (("check",), ("show",), ("status", *Q1), ("report", *Q1), ("export",)):
            desk.works(space.folder, *arguments, **other)
        expect(files_of(space.folder) == before, "the read-only workspace changed")
    except PermissionError as error:
        raise Skipped(error) from error
    finally:
        for place, _, _ in os.walk(space.folder):
            os.chmod(place, 0o755)


def clock_set_back(desk):
    """Files from the future, today long before them: times of files decide nothing."""
    def later(trial):
        def faulty(work):
            ahead = time.time() + TEN_YEARS
            for place, _, names in os.walk(work):
                for file in names:
                    os.utime(pathlib.Path(place, file), (ahead, ahead))
            return trial.run(work, env={**os.environ, "SOURCE_DATE_EPOCH": "1735689600"})
        return faulty
    for name in ("stub", "collect --replace", "report -o --lock", "import -o", "diff -o"):
        trial = desk.trial(name)
        desk.survives(trial, "with files from the future:", later(trial))
    space = desk.space()
    space.plan(workspaces.COMMUNE)
    space.run("remind", "--today", "2026-03-20", "--format", "md")
    before = files_of(space.folder)
    for day in ("2026-03-01", "2025-12-31", "1999-01-01"):
        desk.works(space.folder, "remind", "--today", day, "--format", "md")
        expect(files_of(space.folder) == before, "letters changed on", day)


def not_what_they_were(desk):
    """Folders in whose place a file stands, and the other way round."""
    def to_file(path):
        shutil.rmtree(path)
        path.write_text("một tệp\n", encoding="utf-8")

    def to_folder(path):
        path.unlink()
        path.mkdir()

    def to_dead_link(path):
        shutil.rmtree(path)
        path.symlink_to("none/there")

    collect = ("collect", "plan.yaml", "thu", "--replace")
    one = ("collect", "plan.yaml", "thu/van-phong.md", "--replace")
    stub = ("stub", *Q1, "--unit", "van-phong", "--format", "md", "--out", "mau")
    for number, (path, spoil, runs) in enumerate((
            ("results", to_file, (collect, ("report", *Q1), ("status", *Q1))),
            ("results/2025-Q1", to_file, (collect,)),
            ("results", to_dead_link, (collect,)),
            ("results/2025-Q1/van-phong.yaml", to_folder, (one,)),
            ("mau", to_file, (stub,)),
            ("mau/.dinhky-written", to_folder, (stub,)),
            ("mau/2025-Q1/van-phong.md", to_folder, (stub,)))):
        space = desk.space(str(number))
        space.plan()
        space.second_forms()
        spoil(space.folder / path)
        before = files_of(space.folder)
        for arguments in runs:
            desk.refused(space.folder, pathlib.Path(path).name, *arguments)
            expect(files_of(space.folder) == before, path, "changed by", *arguments)


def output_lost(desk):
    """What is printed goes to a full device."""
    if not os.path.exists("/dev/full"):
        raise Skipped("no /dev/full")
    space = desk.space()
    space.plan()
    for arguments in (("show",), ("report", *Q1), ("export",)):
        desk.cases += 1
        with open("/dev/full", "wb") as full:
            ended = subprocess.run([desk.binary, *arguments], cwd=space.folder, stdout=full,
                                   stderr=subprocess.PIPE, check=False)
        expect(ended.returncode == 3, arguments, ended.returncode)
        expect(b"standard output" in ended.stderr, arguments, ended.stderr.decode())


SCENARIOS = (file_size_limit, few_descriptors, little_memory, full_disk, read_only_folders, clock_set_back,
             not_what_they_were, output_lost)
