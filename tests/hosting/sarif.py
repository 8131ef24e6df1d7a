"""What `check --format sarif` says of every plan of tests/golden/check, before Microsoft's SARIF
Multitool: not one error or warning. And fingerprints that stay when lines move.

    python3 sarif.py NPM      the folder into which .ci/run has installed the packages
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
TOOL = pathlib.Path(sys.argv[1]) / "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool"
# The rules of SARIF itself and those of GitHub's code scanning.
RULES = "Sarif;Ghas"
FAULTY = "logs/faulty.sarif"


def log(name, *arguments, folder="."):
    """Writes logs/NAME.sarif; gives its results. Findings (exit code 1) are no trouble."""
    done = subprocess.run(["dinhky", "check", "--format", "sarif", *arguments], cwd=folder,
                          capture_output=True, check=False)
    if done.returncode > 1:
        sys.exit(f"{name}: exit code {done.returncode}: {done.stderr.decode()}")
    pathlib.Path("logs", name + ".sarif").write_bytes(done.stdout)
    return json.loads(done.stdout)["runs"][0]["results"]


def validate(count):
    """Complaints of the tool about the logs; it ends with 0 whatever it finds."""
    environment = dict(os.environ, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1")
    done = subprocess.run([TOOL, "validate", "logs/*.sarif", "--rule-kind", RULES, "--output",
                           "said.json", "--log", "ForceOverwrite"],
                          env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0 or f"{count} files scanned" not in done.stdout:
        return [f"exit code {done.returncode}, {count} logs: {done.stdout}{done.stderr}"]
    run = json.load(open("said.json", encoding="utf-8"))["runs"][0]
    said = [(r["ruleId"], r.get("level", "warning"), json.dumps(r["message"]),
             r["locations"][0]["physicalLocation"]["artifactLocation"].get("uri"))
            for r in run["results"]]
    for invocation in run.get("invocations", []):
        for kind in ("toolExecutionNotifications", "toolConfigurationNotifications"):
            said += [n["message"] for n in invocation.get(kind, [])
                     if n.get("level", "warning") != "note"]
    return said


def prints(results):
    return [(r["ruleId"], r["partialFingerprints"]["ruleAndPlace/v1"]) for r in results]


def moved_lines():
    """Complaints about fingerprints after lines were put in all over a plan."""
    folder = pathlib.Path("several-faults")
    lines = []
    for line in (folder / "plan.yaml").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith((" ", "#", "-")):
            lines += ["", "# một dòng chú thích"]
        lines.append(line)
    (folder / "moved.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    before = log("before", "plan.yaml", folder=folder)
    after = log("after", "moved.yaml", folder=folder)
    said = []
    if len(before) < 4 or len(set(prints(before))) != len(before):
        said.append(f"fingerprints do not tell findings apart: {prints(before)}")
    if prints(before) != prints(after):
        said.append(f"fingerprints moved with the lines: {prints(before)} {prints(after)}")
    line_of = lambda r: r["locations"][0]["physicalLocation"]["region"]["startLine"]
    if list(map(line_of, before)) == list(map(line_of, after)):
        said.append("no line has moved")
    return said


def main():
    if not os.access(TOOL, os.X_OK):
        print("SARIF Multitool is not there: skipped")
        sys.exit(77)
    os.mkdir("logs")
    for case in sorted((TOP / "tests/golden/check").glob("*/in/plan.yaml")):
        name = case.parts[-3]
        shutil.copytree(case.parent, name)
        log(name, "plan.yaml", folder=name)
    log("english", "--lang", "en", "--strict", "plan.yaml", folder="several-faults")
    log("an-absolute-path", str(TOP / "examples/xa-2026/plan.yaml"))
    log("paths-outside", os.path.relpath(TOP / "examples/son-tay-2025/plan.yaml"))
    said = moved_lines()
    # A log that the tool has to complain of, or its silence about the others means nothing.
    faulty = pathlib.Path("logs/english.sarif").read_text(encoding="utf-8")
    pathlib.Path(FAULTY).write_text(faulty.replace('"informationUri"', '"x-informationUri"'),
                                    encoding="utf-8")
    count = len(os.listdir("logs"))
    if count < 25:
        said.append(f"only {count} logs")
    complaints = validate(count)
    said += [one for one in complaints if "faulty" not in str(one)]
    if said == [] and complaints == []:
        said.append("the tool complains of nothing, not even of a faulty log")
    for line in said:
        print(line)
    sys.exit(1 if said else 0)


main()
