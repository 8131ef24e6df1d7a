"""Plans whose pages are looked at: the real one, an invented commune's with every kind of schedule, and
one as large as they come, each with the reports of most of its units. The same bytes every time."""
import json
import os
import shutil
import subprocess
import sys

TESTS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(TESTS, "bench"))
import generate  # noqa: E402

STATUSES = ["done", "ongoing", "done", "ongoing", "not-met", "done", "ongoing", "overdue"]
SAYINGS = ["Kinh phí truyền thông chưa được bố trí kịp thời; cán bộ phụ trách kiêm nhiệm nhiều việc.",
           "Không", "Đường truyền ở các thôn xa trung tâm chưa ổn định.", "Không"]
FIGURES = {"I.02": ("van-ban", "1"), "I.04": ("dung-han", "19/20"), "I.06": ("doi-thoai", "1")}


def report(plan_id, unit, period, tasks, number, figures):
    lines = ["dinhky: 1", f"plan: {plan_id}", f"unit: {unit}", f"period: {period}", "results:"]
    for place, task in enumerate(tasks):
        status = STATUSES[(number * 3 + place) % len(STATUSES)]
        lines += [f"  - task: {task}", f"    status: {status}",
                  f"    result: Đã thực hiện {number + place + 1} đợt theo kế hoạch"]
        if figures and task in FIGURES:
            name, value = FIGURES[task]
            lines.append(f"    indicators: {{{name}: \"{value}\"}}")
        if (number + place) % 7 == 3:
            lines.append("    difficulties: Chưa có hướng dẫn về mẫu biểu của việc này.")
    lines += [f"difficulties: {SAYINGS[number % len(SAYINGS)]}",
              f"proposals: {'Đề nghị bố trí thêm kinh phí.' if number % 3 == 0 else 'Không'}"]
    return "\n".join(lines) + "\n"


def filled(program, example, folder, period, figures=False):
    """A copy of an example, with the reports of all units but each fifth."""
    os.makedirs(folder)
    plan = os.path.join(folder, "plan.yaml")
    shutil.copy(os.path.join(os.path.dirname(TESTS), "examples", example, "plan.yaml"), plan)
    shown = json.loads(subprocess.run(
        [program, "show", plan, "--by", "unit", "--period", period, "--format", "json"],
        check=True, capture_output=True).stdout)
    led = {}
    for part in shown["tasks"]:
        tasks = led.setdefault(part["unit"], [])
        if part["role"] == "lead":
            tasks.append(part["id"])
    plan_id = next(line.split(":")[1].strip() for line in open(plan, encoding="utf-8")
                   if line.startswith("  id:"))
    for number, (unit, tasks) in enumerate(led.items()):
        if number % 5 == 4:
            continue
        generate.write_text(os.path.join(folder, "results", period, unit + ".yaml"),
                            report(plan_id, unit, period, tasks, number, figures))
    return plan


def large(folder):
    """151 units that each lead 60 tasks."""
    plan = generate.write_workspace(folder, 151, 60, ["2025-Q1"])
    for n in range(5, 152, 5):
        os.remove(os.path.join(folder, "results", "2025-Q1", f"phong-{n}.yaml"))
    return plan
