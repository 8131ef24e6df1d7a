"""The real pre-commit with the hook of .pre-commit-hooks.yaml: a plan with an error is not committed,
nor are results with one; a sound plan is, and strict is stricter. No network."""

import os
import pathlib
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
ENVIRONMENT = dict(
    os.environ, GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="A",
    GIT_AUTHOR_EMAIL="a@localhost", GIT_COMMITTER_NAME="A", GIT_COMMITTER_EMAIL="a@localhost",
    # Read from file:// and from a folder alike, whoever owns it.
    GIT_CONFIG_COUNT="1", GIT_CONFIG_KEY_0="safe.directory", GIT_CONFIG_VALUE_0="*")
for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "DINHKY_LANG"):
    ENVIRONMENT.pop(name, None)
complaints = []


def run(*command, folder="office"):
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, text=True, check=False,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def must(*command, folder="office"):
    code, said = run(*command, folder=folder)
    if code != 0:
        sys.exit(f"{' '.join(command)}: {said}")
    return said


def expect(what, code, said, wanted_code, *words):
    if (code == 0) != (wanted_code == 0) or any(word not in said for word in words):
        complaints.append(f"{what}: exit code {code}\n{said}")


def change(path, old, new):
    path = pathlib.Path("office", path)
    text = path.read_text(encoding="utf-8")
    if old not in text:
        sys.exit(f"{path} has no {old}")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    must("git", "add", "-A")


def commit():
    return run("git", "commit", "-m", "Sửa kế hoạch")


def main():
    if shutil.which("pre-commit") is None or shutil.which("git") is None:
        print("pre-commit or git is not there: skipped")
        sys.exit(77)
    os.mkdir("hooks")
    must("git", "init", "-q", folder="hooks")
    shutil.copy(TOP / ".pre-commit-hooks.yaml", "hooks")
    must("git", "add", "-A", folder="hooks")
    must("git", "commit", "-qm", "hooks", folder="hooks")
    revision = must("git", "rev-parse", "HEAD", folder="hooks").strip()

    shutil.copytree(TOP / "tests/docs/results", "office/kế hoạch 2026")
    must("git", "init", "-q")
    config = pathlib.Path("office/.pre-commit-config.yaml")
    hook = (f"repos:\n  - repo: {pathlib.Path('hooks').resolve()}\n    rev: {revision}\n"
            "    hooks:\n      - id: dinhky-check\n")
    config.write_text(hook, encoding="utf-8")
    must("pre-commit", "install")
    must("git", "add", "-A")
    expect("sound plan and results", *commit(), 0, "dinhky check", "Passed")

    change("kế hoạch 2026/plan.yaml", "lead: [van-phong]", "lead: [van-phogn]")
    expect("a unit misspelt", *commit(), 1, "Failed", "unit-unknown", "van-phogn")
    change("kế hoạch 2026/plan.yaml", "lead: [van-phogn]", "lead: [van-phong]")

    records = pathlib.Path("office/kế hoạch 2026/results").glob("*/*.yaml")
    record = next(records).relative_to("office")
    change(record, "status: ", "status: xong-xuoi-")
    expect("results with an error", *commit(), 1, "Failed", "results-status")
    change(record, "status: xong-xuoi-", "status: ")

    pathlib.Path("office/ghi-chú.txt").write_text("x\n", encoding="utf-8")
    must("git", "add", "-A")
    expect("nothing but a note", *commit(), 0, "Skipped")

    # A plan with a warning passes, and does not under --strict.
    change("kế hoạch 2026/plan.yaml", "lead: [van-phong]", "lead: [van-phong, phong-kinh-te]")
    expect("a warning", *run("pre-commit", "run", "--all-files"), 0, "Passed")
    config.write_text(hook + "        args: [--strict]\n", encoding="utf-8")
    expect("a warning, strict", *run("pre-commit", "run", "--all-files"), 1, "lead-several")

    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


main()
