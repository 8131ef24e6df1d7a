"""The commands of the jobs in docs/*/hosting.md, run as the services run them: on a repository with a
sound plan all of them pass, on one with an error the check fails at its line and SARIF still comes.
The hook that the pages show is that of .pre-commit-hooks.yaml."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

try:
    import yaml
except ImportError:
    print("python3-yaml is not there: skipped")
    sys.exit(77)

TOP = pathlib.Path(__file__).resolve().parents[2]
DESK = pathlib.Path.cwd()
PAGES = ("docs/vi/hosting.md", "docs/en/hosting.md")
# The package is put together by a test of its own (install.package); here it is looked for only.
STUBS = {
    "sudo": 'exec "$@"',
    "apt-get": 'for word in "$@"; do case $word in ./*) [ -f "$word" ] || exit 100 ;; esac; done',
}
complaints = []


def expect(what, ok, shown=""):
    if not ok:
        complaints.append(f"{what}: {shown}")


def blocks(page):
    text = (TOP / page).read_text(encoding="utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", text, re.S)]


def repository(name, broken):
    folder = DESK / name
    shutil.copytree(TOP / "tests/docs/results", folder / "kế hoạch 2026")
    (folder / "cong-cu").mkdir()
    (folder / "cong-cu/dinhky_0.1.0_amd64.deb").touch()
    plan = folder / "kế hoạch 2026/plan.yaml"
    if broken:
        text = plan.read_text(encoding="utf-8")
        plan.write_text(text.replace("lead: [van-phong]", "lead: [van-phogn]", 1), encoding="utf-8")
    for command in (["init", "-q"], ["add", "-A"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


def run(command, folder):
    """As GitHub's runner does: bash -e; GitLab's lines behave alike."""
    done = subprocess.run(["bash", "-e", "-c", command], cwd=folder, check=False, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode, done.stdout


def check_job(page, commands, mark):
    """`commands` in their order, the check among them; `mark` begins what it says of the error."""
    expect(f"{page}: one check and one log", sum("check --format" in c for c in commands) == 2)
    for broken in (False, True):
        folder = repository(f"{pathlib.Path(page).parts[1]}-{mark.strip(':')}-{broken}", broken)
        for command in commands:
            code, said = run(command, folder)
            is_check = "dinhky check" in command and "sarif" not in command
            wanted = 0 if not (is_check and broken) else 123  # xargs' code for 1 to 125
            expect(f"{page}: {command}", code == wanted, f"{code} {said}")
            if is_check and broken:
                expect(f"{page}: the error at its line", mark in said and "plan.yaml" in said, said)
        results = json.loads((folder / "dinhky.sarif").read_text(encoding="utf-8"))["runs"][0]["results"]
        errors = [r["ruleId"] for r in results if r["level"] == "error"]
        expect(f"{page}: SARIF has the error", errors == (["unit-unknown"] if broken else []), errors)


def main():
    if shutil.which("git") is None:
        print("git is not there: skipped")
        sys.exit(77)
    stubs = DESK / "stubs"
    stubs.mkdir()
    for name, line in STUBS.items():
        (stubs / name).write_text(f"#!/bin/sh\n{line}\n")
        (stubs / name).chmod(0o755)
    os.environ["PATH"] = f"{stubs}:{os.environ['PATH']}"
    os.environ.update(GIT_CONFIG_GLOBAL="/dev/null", GIT_CONFIG_NOSYSTEM="1")

    hook = yaml.safe_load((TOP / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]
    hook.pop("description")
    for page in PAGES:
        shown = blocks(page)
        github = next(b for b in shown if "jobs" in b)
        gitlab = next(b["dinhky"] for b in shown if "dinhky" in b)
        local = next(b["repos"][0] for b in shown if "repos" in b)
        expect(f"{page}: the hook", local["hooks"] == [hook], local["hooks"])
        steps = github["jobs"]["check"]["steps"]
        check_job(page, [step["run"] for step in steps if "run" in step], "::error file=")
        check_job(page, gitlab["before_script"] + gitlab["script"] + gitlab["after_script"], "lỗi:")

    for complaint in complaints:
        print(complaint)
    sys.exit(1 if complaints else 0)


main()
