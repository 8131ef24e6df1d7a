#!/usr/bin/env python3
"""Writes an INVENTED province: 96 communes and 15 departments under one plan, two levels in one tree.

    python3 generate.py FOLDER [--folders N] [--results PERIOD]

FOLDER/units.yaml            the province's units, shared by whatever plans the province has
FOLDER/units-xa.yaml         the offices of a commune, shared by the plans of all communes
FOLDER/tinh/plan.yaml        the province's plan
FOLDER/xa-so-01/plan.yaml …  each commune's own plan, below the province's; --folders: only the first N
With --results, what the communes' offices reported (xa-so-*/results/PERIOD/) and the forms that the
departments sent in (tinh/gui-ve/PERIOD/).

Nothing of it is real: not the province "Ví Dụ", not its numbered communes, not a task, number, day or
figure. The list of departments is an illustration, and so is that communes have just these offices.
The same arguments give the same bytes. tests/province/run.sh generates the whole tree and adds it up.
"""

import argparse
import pathlib

COMMUNES = 96
YEAR = 2026

DEPARTMENTS = [
    ("van-phong-ubnd-tinh", "Văn phòng UBND tỉnh Ví Dụ", "van-phong", "VP", "Chánh Văn phòng"),
    ("so-noi-vu", "Sở Nội vụ", "khac", "SNV", "Giám đốc"),
    ("so-tu-phap", "Sở Tư pháp", "khac", "STP", "Giám đốc"),
    ("so-tai-chinh", "Sở Tài chính", "khac", "STC", "Giám đốc"),
    ("so-cong-thuong", "Sở Công Thương", "khac", "SCT", "Giám đốc"),
    ("so-nong-nghiep-moi-truong", "Sở Nông nghiệp và Môi trường", "khac", "SNNMT", "Giám đốc"),
    ("so-xay-dung", "Sở Xây dựng", "khac", "SXD", "Giám đốc"),
    ("so-khoa-hoc-cong-nghe", "Sở Khoa học và Công nghệ", "khac", "SKHCN", "Giám đốc"),
    ("so-van-hoa-the-thao-du-lich", "Sở Văn hóa, Thể thao và Du lịch", "khac", "SVHTTDL", "Giám đốc"),
    ("so-giao-duc-dao-tao", "Sở Giáo dục và Đào tạo", "khac", "SGDĐT", "Giám đốc"),
    ("so-y-te", "Sở Y tế", "khac", "SYT", "Giám đốc"),
    ("so-dan-toc-ton-giao", "Sở Dân tộc và Tôn giáo", "khac", "SDTTG", "Giám đốc"),
    ("so-ngoai-vu", "Sở Ngoại vụ", "khac", "SNgV", "Giám đốc"),
    ("thanh-tra-tinh", "Thanh tra tỉnh", "khac", "TTT", "Chánh Thanh tra"),
    ("ban-quan-ly-khu-kinh-te", "Ban Quản lý Khu kinh tế tỉnh", "khac", "BQL", "Trưởng ban"),
]

OFFICES = [  # of a commune
    ("van-phong", "Văn phòng HĐND và UBND xã", "van-phong", "VP", "Chánh Văn phòng"),
    ("phong-kinh-te", "Phòng Kinh tế", "phong", "PKT", "Trưởng phòng"),
    ("phong-van-hoa-xa-hoi", "Phòng Văn hóa - Xã hội", "phong", "PVHXH", "Trưởng phòng"),
    ("trung-tam-hanh-chinh-cong", "Trung tâm Phục vụ hành chính công", "trung-tam", "TTHCC", "Giám đốc"),
]

INVENTED = "# Ví dụ BỊA RA, do generate.py viết: tỉnh Ví Dụ và các xã đánh số không có thật.\n"

NEWS = '{tin-bai: {label: "Số tin, bài", unit: tin, aggregate: sum%s}}'
TRAINED = "{so-nguoi: {label: Số công chức được tập huấn, unit: người, aggregate: sum, target: 400}}"
POSTED = "{tthc-niem-yet: {label: Số TTHC đang niêm yết công khai, unit: TTHC, aggregate: last}}"
IN_TIME = "{dung-han: {label: Hồ sơ giải quyết đúng hạn, unit: hồ sơ, aggregate: ratio}}"


def commune_id(number):
    return f"xa-so-{number:02}"


def unit_line(ident, name, kind, abbr, head, level):
    return (f"  - {{id: {ident}, name: \"{name}\", abbr: {abbr}, level: {level}, kind: {kind},\n"
            f"     head: {{title: {head}}}}}\n")


def province_units():
    text = INVENTED + "dinhky: 1\nunits:\n"
    for ident, name, kind, abbr, head in DEPARTMENTS:
        text += unit_line(ident, name, kind, abbr, head, "tinh")
    for number in range(1, COMMUNES + 1):
        text += (f"  - {{id: {commune_id(number)}, name: UBND xã Số {number:02}, abbr: UBND, level: xa, kind: ubnd,\n"
                 f"     place: Xã Số {number:02}, head: {{authority: TM. ỦY BAN NHÂN DÂN, title: Chủ tịch}}}}\n")
    return text + """groups:
  - {id: cac-so, name: "Các sở, ban, ngành", members: {level: tinh, kind: khac}}
  - {id: ubnd-cac-xa, name: UBND các xã, members: {level: xa, kind: ubnd}}
  - {id: cac-so-va-xa, name: "Các sở, ban, ngành và UBND các xã", members: [cac-so, ubnd-cac-xa]}
"""


def commune_units():
    text = INVENTED + "dinhky: 1\nunits:\n"
    for ident, name, kind, abbr, head in OFFICES:
        text += unit_line(ident, name, kind, abbr, head, "xa")
    return text + """groups:
  - {id: cac-phong, name: Các phòng chuyên môn, members: {level: xa, kind: phong}}
  - {id: noi-giai-quyet, name: Các phòng chuyên môn và Trung tâm Phục vụ hành chính công,
     members: [cac-phong, trung-tam-hanh-chinh-cong]}
"""


def province_plan():
    return INVENTED + f"""dinhky: 1
plan:
  id: kstthc-{YEAR}-tinh-vi-du
  type: Kế hoạch
  title: Kiểm soát thủ tục hành chính năm {YEAR} trên địa bàn tỉnh Ví Dụ
  year: {YEAR}
  number: 15
  symbol: KH-UBND
  place: Ví Dụ
  date: {YEAR}-01-12
  issuer: {{name: UBND tỉnh Ví Dụ, body: Ủy ban nhân dân tỉnh Ví Dụ, superior: }}
  signer: {{authority: TM. ỦY BAN NHÂN DÂN, title: Chủ tịch, name: }}
  body:
    - heading: TỔ CHỨC THỰC HIỆN
      paragraphs:
        - Các sở, ban, ngành và UBND các xã thực hiện theo Danh mục ban hành kèm theo Kế hoạch này.
  recipients: ["Các sở, ban, ngành tỉnh", UBND các xã, "Lưu: VT"]
units: ../units.yaml
annex:
  title: Nhiệm vụ kiểm soát thủ tục hành chính năm {YEAR}
  sections:
    - title: Truyền thông, tập huấn
      tasks:
        - {{id: I.01, content: "Tuyên truyền về thủ tục hành chính, dịch vụ công trực tuyến", lead: [ubnd-cac-xa],
           coordinating: [cac-so], schedule: Thường xuyên, indicators: {NEWS % ', target: 40, target_per: unit'}}}
        - {{id: I.02, content: Mở chuyên mục trên Cổng thông tin điện tử tỉnh, lead: [van-phong-ubnd-tinh],
           coordinating: [so-khoa-hoc-cong-nghe], schedule: Quý I/{YEAR}}}
        - {{id: I.03, content: Tập huấn nghiệp vụ kiểm soát thủ tục hành chính, lead: [van-phong-ubnd-tinh],
           coordinating: [ubnd-cac-xa], schedule: Trước ngày 30/6/{YEAR}, indicators: {TRAINED}}}
    - title: Công khai, rà soát
      tasks:
        - {{id: II.01, content: Niêm yết công khai thủ tục hành chính thuộc thẩm quyền, lead: [cac-so-va-xa],
           schedule: Thường xuyên, indicators: {POSTED}}}
        - {{id: II.02, content: "Rà soát, đơn giản hóa thủ tục hành chính", lead: [cac-so], schedule: Quý III/{YEAR}}}
    - title: Giải quyết thủ tục hành chính
      tasks:
        - {{id: III.01, content: "Tiếp nhận, giải quyết hồ sơ đúng hạn", lead: [cac-so-va-xa],
           schedule: Thường xuyên, indicators: {IN_TIME}}}
        - {{id: III.02, content: Khảo sát mức độ hài lòng của người dân, lead: [ubnd-cac-xa],
           schedule: Trước ngày 01/12/{YEAR}}}
reporting:
  regime: nd09-2019
  reports: [quarterly, six-month, annual]
  combine: true
  outline: plan-progress
  lines:
    - {{compiler: van-phong-ubnd-tinh, addressee: UBND tỉnh Ví Dụ, superior: Cơ quan kiểm soát TTHC cấp trên}}
  deadlines: # giả định
    units: {{working_days_after_cutoff: 3}}
    superior: {{working_days_after_cutoff: 6}}
"""


def commune_plan(number):
    name = f"xã Số {number:02}"
    return INVENTED + f"""dinhky: 1
plan:
  id: kstthc-{YEAR}-{commune_id(number)}
  type: Kế hoạch
  title: Kiểm soát thủ tục hành chính năm {YEAR} trên địa bàn {name}
  year: {YEAR}
  number: {100 + number}
  symbol: KH-UBND
  place: Xã Số {number:02}
  date: {YEAR}-01-19
  issuer: {{name: UBND {name}, body: Ủy ban nhân dân {name}, superior: }}
  signer: {{authority: TM. ỦY BAN NHÂN DÂN, title: Chủ tịch, name: }}
  # Kế hoạch của tỉnh mà xã triển khai; mỗi nhiệm vụ dưới đây ghi ở "parent" việc của tỉnh mà nó thực hiện.
  parent: {{file: ../tinh/plan.yaml, id: kstthc-{YEAR}-tinh-vi-du, number: 15/KH-UBND, unit: {commune_id(number)}}}
  bases:
    - {{type: Kế hoạch, number: 15/KH-UBND, date: {YEAR}-01-12, issuer: UBND tỉnh Ví Dụ,
       about: kiểm soát thủ tục hành chính năm {YEAR} trên địa bàn tỉnh Ví Dụ}}
  body:
    - heading: TỔ CHỨC THỰC HIỆN
      paragraphs:
        - Các cơ quan, đơn vị của xã thực hiện theo Danh mục ban hành kèm theo Kế hoạch này.
  recipients: [UBND tỉnh Ví Dụ, "Các cơ quan, đơn vị của xã", "Lưu: VT"]
units: ../units-xa.yaml
annex:
  title: Nhiệm vụ kiểm soát thủ tục hành chính năm {YEAR}
  sections:
    - title: Truyền thông, tập huấn
      tasks:
        # Hai nhiệm vụ của xã cùng thực hiện một việc của tỉnh: số tin, bài cộng lại.
        - {{id: I.01, parent: I.01, content: "Viết tin, bài trên trang thông tin điện tử xã", lead: [phong-van-hoa-xa-hoi],
           coordinating: [van-phong], schedule: Thường xuyên, indicators: {NEWS % ''}}}
        - {{id: I.02, parent: I.01, content: Phát thanh trên hệ thống truyền thanh cơ sở, lead: [cac-phong],
           coordinating: [van-phong], schedule: Thường xuyên, indicators: {NEWS % ''}}}
        - {{id: I.03, parent: I.03, content: Cử công chức dự tập huấn của tỉnh, lead: [van-phong],
           schedule: Trước ngày 30/6/{YEAR}}}
    - title: "Công khai, giải quyết thủ tục hành chính"
      tasks:
        - {{id: II.01, parent: II.01, content: Niêm yết công khai thủ tục hành chính, lead: [trung-tam-hanh-chinh-cong],
           schedule: Thường xuyên, indicators: {POSTED}}}
        - {{id: II.02, parent: III.01, content: "Tiếp nhận, giải quyết hồ sơ đúng hạn", schedule: Thường xuyên,
           lead: [noi-giai-quyet], indicators: {IN_TIME}}}
        - {{id: II.03, parent: III.02, content: Khảo sát mức độ hài lòng của người dân, schedule: Trước ngày 01/12/{YEAR},
           lead: [trung-tam-hanh-chinh-cong]}}
    - title: Nhiệm vụ riêng của xã
      tasks:
        - {{id: III.01, content: "Tổ chức \\"Ngày thứ Sáu không hẹn\\"", lead: [van-phong], schedule: Thường xuyên}}
reporting:
  regime: nd09-2019
  reports: [quarterly, six-month, annual]
  combine: true
  outline: plan-progress
  lines:
    - {{compiler: van-phong, addressee: UBND {name}, superior: Văn phòng UBND tỉnh Ví Dụ}}
  deadlines: # giả định; hạn gửi tỉnh là hạn của kế hoạch tỉnh
    units: {{working_days_after_cutoff: 1}}
    superior: {{working_days_after_cutoff: 3}}
"""


def record(plan, unit, period, results, rest=""):
    text = f"dinhky: 1\nplan: {plan}\nunit: {unit}\nperiod: {period}\nresults:\n"
    for task, status, result, figures in results:
        text += f"  - task: {task}\n"
        if status:
            text += f"    status: {status}\n"
        text += f'    result: "{result}"\n'
        for ident, value in figures:
            text += f'    indicators: {{{ident}: "{value}"}}\n'
    return text + rest


def commune_results(number, period):
    """The offices' reports; in every twelfth commune the Phòng Kinh tế has sent none."""
    plan = f"kstthc-{YEAR}-{commune_id(number)}"
    solved, early = 90 + number % 37, 3 * number % 5
    reports = {
        "van-phong": record(plan, "van-phong", period, [
            ("I.01", "", "Đã cung cấp tư liệu", []),
            ("I.02", "", "Đã phát 04 buổi", []),
            ("I.03", "ongoing", f"Đã cử {2 + number % 4} công chức dự tập huấn", []),
            ("III.01", "ongoing", f"Đã tổ chức {2 + number % 9} ngày", []),
        ]),
        "phong-van-hoa-xa-hoi": record(plan, "phong-van-hoa-xa-hoi", period, [
            ("I.01", "ongoing", "Đã đăng trên trang thông tin điện tử xã", [("tin-bai", 6 + number % 11)]),
            ("I.02", "ongoing", "Đã biên tập bản tin", [("tin-bai", number % 5)]),
            ("II.02", "ongoing", "Đã giải quyết", [("dung-han", f"{40 + number % 9}/{42 + number % 9}")]),
        ], "difficulties: Thiếu thiết bị số hóa\n" if number % 10 == 3 else ""),
        "trung-tam-hanh-chinh-cong": record(plan, "trung-tam-hanh-chinh-cong", period, [
            ("II.01", "ongoing", "Đã niêm yết", [("tthc-niem-yet", 300 + number)]),
            ("II.02", "not-met" if number % 16 == 5 else "ongoing", "Đã giải quyết",
             [("dung-han", f"{solved - early}/{solved}")]),
            ("II.03", "not-due", "Chưa đến kỳ khảo sát", []),
        ]),
    }
    if number % 12:
        reports["phong-kinh-te"] = record(plan, "phong-kinh-te", period, [
            ("I.02", "ongoing", "Đã cung cấp bài viết", [("tin-bai", number % 2)]),
            ("II.02", "ongoing", "Đã giải quyết", [("dung-han", f"{15 + number % 4}/{16 + number % 4}")]),
        ], "extra:\n  - {content: Hỗ trợ hộ kinh doanh nộp hồ sơ trực tuyến, result: Đã hỗ trợ 05 hộ}\n"
            if number % 8 == 1 else "")
    return reports


def department_forms(period):
    forms = {}
    for index, (ident, *_rest) in enumerate(DEPARTMENTS):
        if ident == "van-phong-ubnd-tinh":
            results = [("I.02", "done", "Đã mở chuyên mục", []),
                       ("I.03", "ongoing", "Đã xây dựng tài liệu tập huấn", [("so-nguoi", 120)])]
        else:
            results = [("II.01", "ongoing", "Đã niêm yết, công khai", [("tthc-niem-yet", 40 + index)]),
                       ("III.01", "ongoing", "Đã giải quyết", [("dung-han", f"{500 + index}/{503 + index}")])]
        forms[ident] = record(f"kstthc-{YEAR}-tinh-vi-du", ident, period, results)
    return forms


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--folders", type=int, default=COMMUNES, help="how many communes get a folder")
    parser.add_argument("--results", metavar="PERIOD", help=f"reports of a quarter, such as {YEAR}-Q1")
    wanted = parser.parse_args()
    top = wanted.folder
    write(top / "units.yaml", province_units())
    write(top / "units-xa.yaml", commune_units())
    write(top / "tinh/plan.yaml", province_plan())
    for number in range(1, wanted.folders + 1):
        home = top / commune_id(number)
        write(home / "plan.yaml", commune_plan(number))
        if wanted.results:
            for unit, text in commune_results(number, wanted.results).items():
                write(home / "results" / wanted.results / f"{unit}.yaml", text)
    if wanted.results:
        for unit, text in department_forms(wanted.results).items():
            write(top / "tinh/gui-ve" / wanted.results / f"{unit}.yaml", text)


if __name__ == "__main__":
    main()
