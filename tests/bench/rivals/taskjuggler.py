"""The plan of generate.py for TaskJuggler, with a CSV report for each unit and quarter.

Every unit leads every task all year, so nothing has to be scheduled: what is measured is reading
the plan and telling who does what when. The first unit compiles and has no report of its own.
"""

HEAD = 'project plan "Kế hoạch" 2025-01-01 +1y { timezone "UTC" }\n'
UNIT = 'resource phong_{n} "Phòng chuyên môn số {n}"\n'
TASK = """task I_{n:02} "Nội dung {n}: tuyên truyền rộng rãi đến tổ chức, cá nhân về các thủ tục hành chính được tiếp nhận hồ sơ, trả kết quả, thanh toán trực tuyến qua Cổng dịch vụ công Quốc gia." {{
  start 2025-01-01 end 2026-01-01 responsible {leads}
}}
"""
REPORT = """taskreport "phong-{n}-{name}" {{
  formats csv columns id, name, start, end, responsible period {days}
  hidetask ~isresponsibilityof(phong_{n}, plan)
}}
"""
QUARTERS = [("Q1", "2025-01-01 - 2025-04-01"), ("Q2", "2025-04-01 - 2025-07-01"),
            ("Q3", "2025-07-01 - 2025-10-01"), ("Q4", "2025-10-01 - 2026-01-01")]


def plan_text(units, tasks):
    leads = ", ".join(f"phong_{n}" for n in range(1, units + 1))
    out = [HEAD]
    out += [UNIT.format(n=n) for n in range(1, units + 1)]
    out += [TASK.format(n=n, leads=leads) for n in range(1, tasks + 1)]
    out += [REPORT.format(n=n, name=name, days=days)
            for n in range(2, units + 1) for name, days in QUARTERS]
    return "".join(out)
