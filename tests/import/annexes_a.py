"""Annexes of communes and districts."""
from annex_docx import ABOVE, Cell, auto, down, other, section, task, wide

PLAIN = "number|content|lead|coordinating|schedule|deliverable"


def cchc_xa_co_than_van_ban(p):
    """The whole plan: letterhead, bases, sections, signature, annex."""
    p.letterhead("ỦY BAN NHÂN DÂN\nXÃ TRÀ BỒNG", "Số: 15/KH-UBND",
                 "Trà Bồng, ngày 12 tháng 01 năm 2026")
    p.title("KẾ HOẠCH", "Cải cách hành chính năm 2026 trên địa bàn xã Trà Bồng")
    p.line("Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ ban hành Chương trình tổng thể "
           "cải cách hành chính nhà nước giai đoạn 2021 - 2030;\n"
           "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025 của Chính phủ về thực hiện thủ tục hành "
           "chính theo cơ chế một cửa, một cửa liên thông;", italic=True)
    p.line("Ủy ban nhân dân xã Trà Bồng ban hành Kế hoạch cải cách hành chính năm 2026 như sau:")
    p.line("I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\n- Nâng cao chất lượng phục vụ Nhân dân.\n2. Yêu cầu\n"
           "- Phân công rõ người, rõ việc, rõ thời gian.\nII. NHIỆM VỤ\nCó Phụ lục kèm theo.\n"
           "III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng HĐND và UBND xã theo dõi, đôn đốc, tổng hợp báo cáo.\n"
           "2. Các phòng chuyên môn căn cứ Phụ lục triển khai thực hiện./.")
    p.signature(["UBND tỉnh", "TT Đảng ủy, TT HĐND xã", "Các phòng, trung tâm thuộc UBND xã",
                 "Lưu: VT"], "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n\nNguyễn Văn Bình")
    p.page()
    p.title("PHỤ LỤC", "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026")
    p.line("(Kèm theo Kế hoạch số 15/KH-UBND ngày 12/01/2026 của UBND xã Trà Bồng)", italic=True,
           centre=True)
    p.head = {"title": "Cải cách hành chính năm 2026 trên địa bàn xã Trà Bồng",
              "issuer_body": "ỦY BAN NHÂN DÂN XÃ TRÀ BỒNG", "number": "15", "symbol": "KH-UBND",
              "place": "Trà Bồng", "date": "2026-01-12", "signer_name": "Nguyễn Văn Bình",
              "signer_title": "CHỦ TỊCH", "bases": 2,
              "recipients": ["UBND tỉnh", "TT Đảng ủy, TT HĐND xã",
                             "Các phòng, trung tâm thuộc UBND xã", "Lưu: VT"]}
    vp, ttpv = "Văn phòng HĐND và UBND xã", "Trung tâm Phục vụ hành chính công xã"
    vhxh, kt = "Phòng Văn hóa - Xã hội", "Phòng Kinh tế"
    p.annex(PLAIN, ["STT", "Nội dung công việc", "Cơ quan chủ trì", "Cơ quan phối hợp",
                    "Thời gian hoàn thành", "Sản phẩm"], [
        section(wide("I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH", 6), reads="I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH"),
        task("1", "Ban hành Kế hoạch cải cách hành chính năm 2026", vp, "Các phòng chuyên môn",
             "Trước ngày 20/01/2026", "Kế hoạch"),
        task("2", "Kiểm tra việc chấp hành kỷ luật, kỷ cương hành chính", vhxh, f"{vp}; {kt}",
             "Quý II, Quý III/2026", "Kế hoạch, Thông báo kết quả kiểm tra", coordinating=[vp, kt]),
        task("3", "Báo cáo định kỳ công tác cải cách hành chính", vhxh,
             "Các phòng chuyên môn, Trung tâm Phục vụ hành chính công xã",
             "Hằng quý, 6 tháng, năm", "Báo cáo", coordinating=["Các phòng chuyên môn", ttpv]),
        section(wide("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH", 6), reads="II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
        task("1", "Niêm yết công khai 100% thủ tục hành chính thuộc thẩm quyền giải quyết của xã",
             ttpv, vp, "Thường xuyên", "Thủ tục hành chính được niêm yết"),
        task("2", "Rà soát, đề xuất đơn giản hóa thủ tục hành chính", f"- {vp}\n- {ttpv}",
             "Các phòng chuyên môn", "Tháng 3 - 5", "Báo cáo rà soát", lead=[vp, ttpv]),
        section(wide("III. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN SỐ", 6),
                reads="III. XÂY DỰNG VÀ PHÁT TRIỂN CHÍNH QUYỀN SỐ"),
        task("1", "Số hóa hồ sơ, kết quả giải quyết thủ tục hành chính", ttpv,
             f"{vp}, {kt} và {vhxh}", "Hằng ngày", "Tỷ lệ số hóa đạt từ 95% trở lên",
             coordinating=[vp, kt, vhxh]),
    ])


def chuyen_doi_so_huyen(p):
    """Heads over two rows; letters above Roman numbers; numbers run through."""
    p.title("DANH MỤC NHIỆM VỤ CHUYỂN ĐỔI SỐ NĂM 2024")
    vh, tt = "Phòng Văn hóa và Thông tin", "Trung tâm Truyền thông - Văn hóa - Thể thao huyện"
    heads = [[down("TT"), down("Nhiệm vụ"), wide("Đơn vị thực hiện", 2), down("Thời hạn"),
              down("Kết quả"), down("Ghi chú")], ["^", "^", "Chủ trì", "Phối hợp", "^", "^", "^"]]

    def title(number, text, reads):
        return section(Cell(number, bold=True), Cell(text, bold=True), "", "", "", "", "",
                       reads=reads)
    a, b = "A. NHẬN THỨC SỐ, THỂ CHẾ SỐ", "B. CHÍNH QUYỀN SỐ, KINH TẾ SỐ, XÃ HỘI SỐ"
    p.annex("number|content|lead|coordinating|schedule|deliverable|note", heads, [
        title("A", "NHẬN THỨC SỐ, THỂ CHẾ SỐ", a),
        title("I", "Nhận thức số", f"{a} / I. Nhận thức số"),
        task("1", "Tuyên truyền Ngày Chuyển đổi số quốc gia 10/10", f"{tt}", "Các phòng, ban, ngành; "
             "UBND các xã, thị trấn", "Tháng 10/2024", "Tin, bài, phóng sự", "",
             coordinating=["Các phòng, ban, ngành", "UBND các xã, thị trấn"]),
        task("2", "Tập huấn kỹ năng số cho Tổ công nghệ số cộng đồng", vh, "UBND các xã, thị trấn",
             "Quý II", "Hội nghị", "Theo kế hoạch của tỉnh"),
        title("II", "Thể chế số", f"{a} / II. Thể chế số"),
        task("3", "Sửa đổi Quy chế quản lý, vận hành Trang thông tin điện tử huyện",
             "Văn phòng HĐND và UBND huyện", vh, "Trước 15/6", "Quyết định", ""),
        title("B", "CHÍNH QUYỀN SỐ, KINH TẾ SỐ, XÃ HỘI SỐ", b),
        title("I", "Chính quyền số", f"{b} / I. Chính quyền số"),
        task("4", "Duy trì hệ thống họp trực tuyến đến cấp xã", "Văn phòng HĐND và UBND huyện",
             f"{vh}; {tt}", "Thường xuyên", "", "", coordinating=[vh, tt]),
        task("5", "Cập nhật cơ sở dữ liệu cán bộ, công chức, viên chức", "Phòng Nội vụ",
             "Các cơ quan, đơn vị có liên quan", "Hằng quý", "Dữ liệu được cập nhật", "",),
        title("II", "Kinh tế số, xã hội số", f"{b} / II. Kinh tế số, xã hội số"),
        task("6", "Đưa sản phẩm OCOP lên sàn thương mại điện tử",
             "Phòng Nông nghiệp và Phát triển nông thôn; Phòng Kinh tế và Hạ tầng",
             "Hội Nông dân huyện", "Cả năm", "Ít nhất 10 sản phẩm", "",
             lead=["Phòng Nông nghiệp và Phát triển nông thôn", "Phòng Kinh tế và Hạ tầng"]),
    ])


def muc_o_o_thu_hai(p):
    """Sections stand in the second cell, bold, without a number."""
    p.title("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ PHỔ BIẾN, GIÁO DỤC PHÁP LUẬT NĂM 2025")

    def title(text):
        return section("", Cell(text, bold=True), "", "", "", reads=text)
    p.annex("number|content|lead|schedule|coordinating",
            ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Thời gian", "Đơn vị phối hợp"], [
        title("Công tác tham mưu"),
        task("01", "Kiện toàn Hội đồng phối hợp phổ biến, giáo dục pháp luật huyện.",
             "Phòng Tư pháp", "Tháng 01/2025", "Phòng Nội vụ"),
        task("02", "Xây dựng kế hoạch phổ biến, giáo dục pháp luật.", "Phòng Tư pháp",
             "Quý I/2025", ""),
        title("Tổ chức tuyên truyền"),
        task("03", "Tổ chức hội nghị triển khai các luật mới được Quốc hội thông qua.",
             "Phòng Tư pháp, Thanh tra huyện", "Sau khi có hướng dẫn của tỉnh",
             "UBND các xã (trừ xã Sơn Dung)", lead=["Phòng Tư pháp", "Thanh tra huyện"]),
        task("04", "Hưởng ứng Ngày Pháp luật nước Cộng hòa xã hội chủ nghĩa Việt Nam (09/11).",
             "Các phòng, ban, ngành huyện; UBND các xã", "Tháng 11/2025", "Phòng Tư pháp",
             lead=["Các phòng, ban, ngành huyện", "UBND các xã"]),
        title("Kiểm tra, sơ kết"),
        task("05", "Kiểm tra công tác phổ biến, giáo dục pháp luật tại cơ sở.", "Phòng Tư pháp",
             "Theo kế hoạch kiểm tra", "Ban Dân vận Huyện ủy"),
    ])


def hang_bi_ngat_trang(p):
    """Rows split by a page break, the head typed again on each page."""
    head = ["TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian thực hiện"]
    p.title("PHỤ LỤC II", "CÁC NHIỆM VỤ TRỌNG TÂM GIẢM NGHÈO BỀN VỮNG NĂM 2025")
    ld, nn = "Phòng Lao động - Thương binh và Xã hội", "Phòng Nông nghiệp và Môi trường"
    p.annex("number|content|lead|coordinating|schedule", head, [
        section("I", wide("Rà soát, quản lý hộ nghèo", 4), reads="I. Rà soát, quản lý hộ nghèo"),
        task("1", "Hướng dẫn rà soát hộ nghèo, hộ cận nghèo theo chuẩn nghèo đa chiều giai đoạn",
             ld, "UBND các xã,", "Tháng 9 - 11/2025",
             content="Hướng dẫn rà soát hộ nghèo, hộ cận nghèo theo chuẩn nghèo đa chiều giai đoạn "
                     "2022 - 2025 và cập nhật cơ sở dữ liệu quốc gia",
             coordinating=["UBND các xã", "Phòng Thống kê"]),
        other("", "2022 - 2025 và cập nhật cơ sở dữ liệu quốc gia", "", "Phòng Thống kê", ""),
        other(*[Cell(each, bold=True) for each in head]),
        task("2", "Cấp thẻ bảo hiểm y tế cho người nghèo, người cận nghèo", ld,
             "Bảo hiểm xã hội huyện", "Hằng tháng"),
        section("II", wide("Hỗ trợ sinh kế", 4), reads="II. Hỗ trợ sinh kế"),
        task("1", "Triển khai các mô hình giảm nghèo: chăn nuôi bò, dê sinh sản; trồng rừng gỗ lớn;",
             nn, "Phòng Tài chính - Kế hoạch; UBND các xã", "Quý II, III/2025",
             content="Triển khai các mô hình giảm nghèo: chăn nuôi bò, dê sinh sản; trồng rừng gỗ "
                     "lớn; cải tạo vườn tạp",
             coordinating=["Phòng Tài chính - Kế hoạch", "UBND các xã"]),
        other(*[Cell(each, bold=True) for each in head]),
        other("", "cải tạo vườn tạp", "", "", ""),
        task("2", "Giải ngân vốn vay ưu đãi", "Phòng giao dịch Ngân hàng Chính sách xã hội huyện",
             "Các hội, đoàn thể", "Thường xuyên"),
    ])


def nhu_tren(p):
    """All the ways to say "as above"."""
    p.title("BIỂU PHÂN CÔNG NHIỆM VỤ PHÒNG CHÁY, CHỮA CHÁY VÀ CỨU NẠN, CỨU HỘ NĂM 2026")
    ca, qs = "Công an xã", "Ban Chỉ huy quân sự xã"
    p.annex("number|content|lead|coordinating|schedule",
            ["STT", "Nội dung thực hiện", "Đơn vị chủ trì", "Đơn vị phối hợp", "Tiến độ"], [
        task("1", "Tham mưu kiện toàn Ban Chỉ đạo phòng cháy, chữa cháy xã", ca,
             f"{qs}; các thôn", "Quý I/2026", coordinating=[qs, "các thôn"]),
        task("2", "Ký cam kết bảo đảm an toàn phòng cháy với hộ kinh doanh", "nt", "nt",
             "Trước 30/6/2026", lead=ABOVE, coordinating=ABOVE),
        task("3", "Tuyên truyền trên hệ thống loa truyền thanh", "Phòng Văn hóa - Xã hội", "-nt-",
             "Thường xuyên", coordinating=ABOVE),
        task("4", "Xây dựng mô hình “Tổ liên gia an toàn phòng cháy, chữa cháy”", ca,
             "Như trên", "Như trên", coordinating=ABOVE, schedule=ABOVE),
        task("5", "Nhân rộng mô hình “Điểm chữa cháy công cộng”", "”", "”", "”", lead=ABOVE,
             coordinating=ABOVE, schedule=ABOVE),
        task("6", "Kiểm tra an toàn chợ, trường học, nhà trọ", down(f"{ca}\nPhòng Kinh tế"),
             "Các cơ quan, đơn vị có liên quan", down("Hằng quý"), lead=[ca, "Phòng Kinh tế"]),
        task("7", "Thực tập phương án chữa cháy", "^", qs, "^"),
        task("8", "Sơ kết, tổng kết", ca, "(nt)", "Tháng 6, tháng 12", coordinating=ABOVE),
    ])


def so_long_nhau(p):
    """No sections; 1, 1.1 and a)."""
    p.title("PHỤ LỤC", "DANH MỤC NHIỆM VỤ THỰC HIỆN ĐỀ ÁN 06 NĂM 2025")
    p.annex(PLAIN, ["STT", "NHIỆM VỤ", "CƠ QUAN CHỦ TRÌ", "CƠ QUAN PHỐI HỢP", "THỜI HẠN",
                    "KẾT QUẢ"], [
        task("1", "Cấp tài khoản định danh điện tử", "Công an huyện", "UBND các xã, thị trấn",
             "Tháng 12/2025", "Báo cáo"),
        task("1.1", "Cấp lưu động cho người già yếu, khuyết tật", "Công an huyện",
             "Phòng Y tế", "Quý III/2025", ""),
        task("1.2", "Kích hoạt tài khoản định danh mức 2", "Công an huyện",
             "Huyện Đoàn", "Thường xuyên", "80% công dân"),
        task("2", "Làm sạch dữ liệu", "Công an huyện", "", "Quý II/2025", ""),
        task("a)", "Dữ liệu hội viên hội nông dân", "Hội Nông dân huyện", "Công an huyện",
             "30/4/2025", "Dữ liệu đúng, đủ, sạch, sống"),
        task("b)", "Dữ liệu người có công", "Phòng Nội vụ", "Công an huyện", "30/5/2025",
             "Dữ liệu đúng, đủ, sạch, sống"),
        task("3", "Chi trả an sinh xã hội không dùng tiền mặt", "Phòng Nội vụ",
             "Bưu điện huyện, Agribank chi nhánh huyện", "Hằng tháng", "Báo cáo",
             coordinating=["Bưu điện huyện", "Agribank chi nhánh huyện"]),
    ])


def hai_phu_luc(p):
    """Two annexes in one file, each with its own heads."""
    p.title("Phụ lục I", "NHIỆM VỤ DÂN VẬN CHÍNH QUYỀN NĂM 2025")
    p.parts.append("NHIỆM VỤ DÂN VẬN CHÍNH QUYỀN NĂM 2025")
    p.annex("number|content|lead|coordinating|schedule",
            ["STT", "Nội dung", "Cơ quan chủ trì thực hiện", "Cơ quan phối hợp thực hiện",
             "Thời gian thực hiện"], [
        task("1", "Đối thoại giữa Chủ tịch UBND huyện với Nhân dân", "Văn phòng HĐND&UBND huyện",
             "Ban Dân vận Huyện ủy; UBND xã Ba Vì", "Tháng 6/2025",
             coordinating=["Ban Dân vận Huyện ủy", "UBND xã Ba Vì"]),
        task("2", "Thực hiện dân chủ ở cơ sở theo Luật số 10/2022/QH15", "Phòng Nội vụ",
             "UBND các xã, thị trấn", "Thường xuyên"),
    ])
    p.page()
    p.title("Phụ lục II", "MÔ HÌNH “DÂN VẬN KHÉO” ĐĂNG KÝ NĂM 2025")
    p.parts.append("MÔ HÌNH “DÂN VẬN KHÉO” ĐĂNG KÝ NĂM 2025")
    p.annex("number|content|lead|x:Địa điểm|schedule",
            ["TT", "Tên mô hình, nội dung", "Đơn vị thực hiện", "Địa điểm", "Thời hạn hoàn thành"], [
        task("1", "“Vận động Nhân dân hiến đất làm đường”", "UBND xã Ba Tô", "Thôn Trà Nô",
             "Quý III"),
        task("2", "“Ngày thứ Bảy vì dân”", "Phòng Tài nguyên và Môi trường; Phòng Tư pháp",
             "Trung tâm huyện", "Cả năm", lead=["Phòng Tài nguyên và Môi trường", "Phòng Tư pháp"]),
    ])


def bang_khac_dung_truoc(p):
    """Target figures and a budget before the annex of tasks."""
    p.title("PHỤ LỤC 1: CHỈ TIÊU XÂY DỰNG NÔNG THÔN MỚI NĂM 2026")
    p.plain_table([["TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2025", "Kế hoạch 2026"],
                   ["1", "Tỷ lệ hộ nghèo", "%", "7,5", "5,0"],
                   ["2", "Thu nhập bình quân", "triệu đồng/người", "38", "42"]], borders=True)
    p.title("PHỤ LỤC 2: DỰ TOÁN KINH PHÍ")
    p.plain_table([["STT", "Nội dung chi", "Số lượng", "Thành tiền", "Nguồn"],
                   ["1", "Tập huấn", "02 lớp", "30.000.000", "NSX"],
                   ["", "Cộng", "", "30.000.000", ""]], borders=True)
    p.title("PHỤ LỤC 3: PHÂN CÔNG NHIỆM VỤ XÂY DỰNG NÔNG THÔN MỚI NĂM 2026")
    p.annex("number|content|lead|coordinating|responsible|schedule",
            ["STT", "Tiêu chí, nhiệm vụ", "Cơ quan, đơn vị chủ trì", "Cơ quan, đơn vị phối hợp",
             "Lãnh đạo phụ trách", "Thời gian hoàn thành"], [
        section(wide("I. Hạ tầng kinh tế - xã hội", 6), reads="I. Hạ tầng kinh tế - xã hội"),
        task("1", "Bê tông hóa 3,5 km đường trục thôn", "Phòng Kinh tế",
             "Ban Quản lý dự án xã; các thôn", "Đ/c Phó Chủ tịch UBND xã", "Quý III/2026",
             coordinating=["Ban Quản lý dự án xã", "các thôn"]),
        task("2", "Sửa chữa nhà văn hóa thôn Gò Da", "Phòng Văn hóa - Xã hội", "Thôn Gò Da",
             "Đ/c Chủ tịch UBND xã", "Trước 30/9/2026"),
        section(wide("II. Môi trường", 6), reads="II. Môi trường"),
        task("1", "Thu gom, xử lý chất thải rắn sinh hoạt", "Phòng Kinh tế",
             "Hội Liên hiệp Phụ nữ xã, Đoàn Thanh niên xã", "Đ/c Phó Chủ tịch UBND xã",
             "Thường xuyên", coordinating=["Hội Liên hiệp Phụ nữ xã", "Đoàn Thanh niên xã"]),
    ])


def viec_trong_than_ke_hoach(p):
    """No annex: tasks stand under the unit that leads them."""
    p.letterhead("ỦY BAN NHÂN DÂN\nXÃ SƠN HẠ", "Số: 08/KH-UBND",
                 "Sơn Hạ, ngày 20 tháng 01 năm 2026")
    p.title("KẾ HOẠCH", "Thực hành tiết kiệm, chống lãng phí năm 2026")
    p.line("Căn cứ Luật Thực hành tiết kiệm, chống lãng phí ngày 26/11/2013;", italic=True)
    p.line("UBND xã Sơn Hạ ban hành Kế hoạch như sau:\nI. MỤC ĐÍCH, YÊU CẦU\n"
           "1. Mục đích: Quản lý, sử dụng hiệu quả ngân sách, tài sản công.\n"
           "2. Yêu cầu: Gắn với nhiệm vụ chính trị của từng cơ quan.\nII. TỔ CHỨC THỰC HIỆN")
    p.head = {"title": "Thực hành tiết kiệm, chống lãng phí năm 2026",
              "issuer_body": "ỦY BAN NHÂN DÂN XÃ SƠN HẠ", "number": "08", "symbol": "KH-UBND",
              "place": "Sơn Hạ", "date": "2026-01-20", "signer_name": "Đinh Thị Lan",
              "signer_title": "PHÓ CHỦ TỊCH", "bases": 1,
              "recipients": ["Sở Tài chính", "Các phòng chuyên môn", "Lưu: VT, KT"]}
    shared = {"unsure": ["section", "schedule"]}
    work = {"Văn phòng HĐND và UBND xã": [
        ("Chủ trì rà soát, ban hành quy chế chi tiêu nội bộ, hoàn thành trước 30/6/2026",
         "trước 30/6/2026"),
        ("Tham mưu tổ chức các cuộc họp, hội nghị tiết kiệm, hiệu quả", "")],
            "Phòng Kinh tế xã": [
        ("Công khai dự toán, quyết toán ngân sách theo quy định", ""),
        ("Tham mưu báo cáo kết quả thực hành tiết kiệm, chống lãng phí gửi Sở Tài chính trước ngày "
         "15/12/2026", "trước ngày 15/12/2026")],
            "Trung tâm Dịch vụ tổng hợp": [
        ("Tăng cường tin, bài tuyên truyền về thực hành tiết kiệm, chống lãng phí", "")]}
    for number, (unit, tasks) in enumerate(work.items(), 1):
        p.line(f"{number}. {unit}:")
        for text, when in tasks:
            p.line(f"- {text}.")
            p.tells(section="II. TỔ CHỨC THỰC HIỆN", content=text, lead=[unit],
                    **({"schedule": when} if when else {}), **shared)
    p.line("Trên đây là Kế hoạch thực hành tiết kiệm, chống lãng phí năm 2026./.")
    p.signature(["Sở Tài chính", "Các phòng chuyên môn", "Lưu: VT, KT"],
                "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nĐinh Thị Lan")


def so_tu_dong(p):
    """Numbers that Word counts: nothing is typed in the first column."""
    p.title("PHỤ LỤC", "NHIỆM VỤ PHÁT TRIỂN DU LỊCH CỘNG ĐỒNG NĂM 2026")
    one, two = p.new_list(), p.new_list()
    p.annex("number|content|lead|coordinating|schedule",
            ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"], [
        section(Cell("I", bold=True), wide("Quy hoạch, hạ tầng", 4), reads="I. Quy hoạch, hạ tầng"),
        task(auto(one), "Lập quy hoạch điểm du lịch thác Trắng", "Phòng Kinh tế",
             "Phòng Văn hóa - Xã hội", "Quý I - Quý II/2026"),
        task(auto(one), "Lắp đặt biển chỉ dẫn", "Phòng Văn hóa - Xã hội", "Các thôn, bản",
             "Tháng 5/2026"),
        section(Cell("II", bold=True), wide("Quảng bá", 4), reads="II. Quảng bá"),
        task(auto(two), "Tổ chức Ngày hội văn hóa các dân tộc", "Phòng Văn hóa - Xã hội",
             "Trung tâm Dịch vụ tổng hợp", "Dịp 30/4 - 01/5"),
        task(auto(two), "Xây dựng phim giới thiệu xã", "Trung tâm Dịch vụ tổng hợp", "",
             "Trước 31/8/2026"),
    ])


CASES = [cchc_xa_co_than_van_ban, chuyen_doi_so_huyen, muc_o_o_thu_hai, hang_bi_ngat_trang,
         nhu_tren, so_long_nhau, hai_phu_luc, bang_khac_dung_truoc, viec_trong_than_ke_hoach,
         so_tu_dong]
