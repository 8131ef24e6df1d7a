"""Annexes of provinces and departments; names that are hard to tell apart."""
import unicodedata

from annex_docx import ABOVE, Cell, down, section, task, wide

FIVE = "number|content|lead|coordinating|schedule"


def cac_so_dau_chung(p):
    """One head shared by several names: "Các sở: Nội vụ, Tài chính"."""
    p.title("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ CẢI THIỆN CHỈ SỐ CẢI CÁCH HÀNH CHÍNH (PAR INDEX) NĂM 2026")
    p.annex(FIVE, ["TT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Tiến độ"], [
        section("I", wide("Chỉ đạo điều hành", 4), reads="I. Chỉ đạo điều hành"),
        task("1", "Tự đánh giá, chấm điểm chỉ số cải cách hành chính",
             "Sở Nội vụ", "Các sở: Tư pháp, Tài chính, Khoa học và Công nghệ", "Tháng 12/2026",
             coordinating=["Sở Tư pháp", "Sở Tài chính", "Sở Khoa học và Công nghệ"]),
        task("2", "Khắc phục tiêu chí bị trừ điểm", "Các sở: Nội vụ, Tài chính, Tư pháp",
             "UBND các xã, phường, đặc khu", "Quý II/2026",
             lead=["Sở Nội vụ", "Sở Tài chính", "Sở Tư pháp"],
             coordinating=["UBND các xã, phường, đặc khu"]),
        section("II", wide("Cải cách thể chế", 4), reads="II. Cải cách thể chế"),
        task("1", "Rà soát văn bản quy phạm pháp luật", "Sở Tư pháp",
             "Các Sở Xây dựng, Nông nghiệp và Môi trường; Văn phòng UBND tỉnh", "Quý III/2026",
             coordinating=["Sở Xây dựng", "Sở Nông nghiệp và Môi trường", "Văn phòng UBND tỉnh"]),
        task("2", "Theo dõi tình hình thi hành pháp luật", "Sở Tư pháp",
             "Sở Văn hóa, Thể thao và Du lịch, Thanh tra tỉnh", "Thường xuyên",
             coordinating=["Sở Văn hóa, Thể thao và Du lịch", "Thanh tra tỉnh"]),
    ])


def ten_dinh_lien(p):
    """Names run together where a newline was lost."""
    p.title("PHỤ LỤC", "NHIỆM VỤ KIỂM SOÁT THỦ TỤC HÀNH CHÍNH NĂM 2025")
    nv, tp, tc = "Phòng Nội vụ", "Phòng Tư pháp", "Phòng Tài chính - Kế hoạch"
    p.annex(FIVE, ["STT", "Công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"], [
        task("1", "Đánh giá tác động thủ tục hành chính trong dự thảo văn bản", nv + tp, tc,
             "Thường xuyên", lead=[nv, tp]),
        task("2", "Khảo sát mức độ hài lòng của người dân", nv, f"{tp}{tc}UBND các xã",
             "Quý IV/2025", coordinating=[tp, tc, "UBND các xã"]),
        task("3", "Tiếp nhận, xử lý phản ánh, kiến nghị", "Văn phòng HĐND và UBND huyện",
             f"{nv} {tp}", "Thường xuyên", coordinating=[nv, tp]),
        task("4", "Tham mưu khen thưởng tập thể, cá nhân", nv, f"{tp}\v{tc}", "Tháng 12/2025",
             coordinating=[tp, tc]),
        task("5", "Họp giao ban đầu mối kiểm soát thủ tục hành chính", "Phòng Nội vụ, Tư pháp",
             "Các phòng: Tài chính - Kế hoạch, Y tế", "Hằng tháng", lead=[nv, tp],
             coordinating=[tc, "Phòng Y tế"]),
    ])


def ten_co_dau_phay(p):
    """Names with "và", commas and dashes of their own."""
    p.title("PHỤ LỤC", "CÁC NHIỆM VỤ TRUYỀN THÔNG CHÍNH SÁCH NĂM 2025")
    vh = "Phòng Văn hóa, Khoa học và Thông tin"
    tt = "Trung tâm Truyền thông - Văn hóa - Thể thao huyện"
    kt, vp = "Phòng Kinh tế, Hạ tầng và Đô thị", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"
    p.annex(FIVE, ["STT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"], [
        section(wide("A. Truyền thông trên báo chí", 5), reads="A. Truyền thông trên báo chí"),
        task("1", "Cung cấp thông tin cho báo chí về tình hình kinh tế - xã hội", vp,
             f"{vh}; {tt}", "Hằng tháng", coordinating=[vh, tt]),
        task("2", "Sản xuất chuyên mục “Cải cách hành chính”", tt, f"{vp}, {kt}", "02 số/tháng",
             coordinating=[vp, kt]),
        task("3", "Quản lý quảng cáo ngoài trời", kt, f"{vh} và {tt}", "Thường xuyên",
             coordinating=[vh, tt]),
        section(wide("B. Truyền thông ở cơ sở", 5), reads="B. Truyền thông ở cơ sở"),
        task("1", "Nâng cấp đài truyền thanh thông minh", f"{vh}\n{tt}",
             "Các phòng, ban, ngành; UBND các xã", "Trước ngày 30/11",
             lead=[vh, tt], coordinating=["Các phòng, ban, ngành", "UBND các xã"]),
        task("2", "Tuyên truyền miệng tại thôn, tổ dân phố", "UBND các xã",
             "Phòng Giáo dục và Đào tạo - Phòng Y tế", "Thường xuyên",
             coordinating=["Phòng Giáo dục và Đào tạo", "Phòng Y tế"]),
    ])


def chu_to_hop(p):
    """Text in decomposed form, as macOS writes it."""
    def nfd(text):
        return unicodedata.normalize("NFD", text)
    p.title(nfd("PHỤ LỤC: NHIỆM VỤ PHÒNG, CHỐNG THAM NHŨNG, TIÊU CỰC NĂM 2026"))

    def row(*cells, **told):
        return task(*map(nfd, cells), content=cells[1], schedule=cells[4],
                    **{"lead": [cells[2]], "coordinating": [cells[3]], **told})
    p.annex(FIVE, [nfd(each) for each in ["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp",
                                          "Thời gian thực hiện"]], [
        section(wide(nfd("I. Phòng ngừa"), 5), reads="I. Phòng ngừa"),
        row("1", "Kê khai tài sản, thu nhập", "Văn phòng Sở", "Các phòng chuyên môn",
            "Trước ngày 31/12/2026"),
        row("2", "Chuyển đổi vị trí công tác", "Văn phòng Sở", "Các phòng, đơn vị thuộc Sở",
            "Quý IV"),
        section(wide(nfd("II. Phát hiện, xử lý"), 5), reads="II. Phát hiện, xử lý"),
        row("1", "Kiểm tra việc thực hiện quy tắc ứng xử", "Phòng Tổ chức cán bộ",
            "Phòng Kế hoạch - Tài chính; Phòng Pháp chế", "Quý II, Quý IV/2026",
            coordinating=["Phòng Kế hoạch - Tài chính", "Phòng Pháp chế"]),
    ])


def mot_don_vi_nhieu_cach_viet(p):
    """The same units spelt in several ways; expected in the fullest."""
    p.title("PHỤ LỤC", "NHIỆM VỤ VĂN THƯ, LƯU TRỮ NĂM 2026")
    vp, vh = "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã", "Phòng Văn hóa - Xã hội"
    p.annex(FIVE, ["STT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn"], [
        task("1", "Lập danh mục hồ sơ", vp, vh, "31/01/2026"),
        task("2", "Chỉnh lý tài liệu tồn đọng", "Văn phòng HĐND và UBND xã",
             "Phòng Văn hoá - Xã hội.", "Quý II", lead=[vp], coordinating=[vh]),
        task("3", "Số hóa tài liệu lưu trữ", "VP HĐND&UBND xã", "Phòng Văn hóa – Xã hội; "
             "Các cơ quan, đơn vị có liên quan", "Quý III", lead=[vp],
             coordinating=[vh, "Các cơ quan, đơn vị có liên quan"]),
        task("4", "Tiêu hủy tài liệu hết giá trị", "Văn phòng HĐND-UBND xã",
             "Phòng Văn hóa-Xã hội", "Quý IV", lead=[vp], coordinating=[vh]),
        task("5", "Tập huấn nghiệp vụ văn thư", "Văn phòng HĐND & UBND xã",
             "Ủy ban nhân dân xã Sơn Kỳ, UBND xã Sơn Kỳ", "Tháng 8", lead=[vp],
             coordinating=["Ủy ban nhân dân xã Sơn Kỳ"], unsure=["coordinating"]),
    ])


def nhieu_cot_la(p):
    """Codes, instruments, money, the deputy in charge, columns of other names; the order is odd."""
    p.title("BIỂU GIAO NHIỆM VỤ TRỌNG TÂM QUÝ I NĂM 2026", "(Kèm theo Công văn số 112/UBND-TH)")
    p.annex("number|id|content|assigned_by|responsible|lead|coordinating|schedule|deliverable|"
            "budget|x:Địa điểm|note",
            ["STT", "Mã nhiệm vụ", "Nội dung nhiệm vụ", "Văn bản giao nhiệm vụ",
             "Lãnh đạo UBND phụ trách", "Cơ quan thực hiện", "Cơ quan phối hợp", "Thời hạn",
             "Sản phẩm", "Kinh phí (triệu đồng)", "Địa điểm", "Ghi chú"], [
        task("1", "NV-001", "Hoàn thành giải phóng mặt bằng cầu Trà Bồng",
             "Thông báo số 15/TB-UBND ngày 10/01/2026", "PCT Trần Văn Nam",
             "Ban Quản lý dự án đầu tư xây dựng", "UBND xã Trà Bồng", "25/3/2026",
             "Biên bản bàn giao", "1.250", "Thôn 2", ""),
        task("2", "NV-002", "Trình phê duyệt Đề án vị trí việc làm", "Nghị quyết số 02/NQ-HĐND",
             "Chủ tịch UBND tỉnh", "Sở Nội vụ", "Các sở, ban, ngành", "Quý I/2026", "Tờ trình",
             "-", "", "Đã gia hạn", ),
        task("3", "NV-003", "Kiểm tra tiến độ giải ngân vốn đầu tư công",
             "Công điện số 03/CĐ-TTg", "PCT Trần Văn Nam", "Sở Tài chính",
             "Kho bạc Nhà nước khu vực XIII", "Hằng tuần", "Báo cáo", "50", "Toàn tỉnh", ""),
    ])


def noi_dung_nhu_de_muc(p):
    """Contents of several paragraphs that hold numbers as headings do."""
    p.pieces = 4
    p.title("PHỤ LỤC", "TUYÊN TRUYỀN BẦU CỬ ĐẠI BIỂU QUỐC HỘI KHÓA XVI VÀ ĐẠI BIỂU HĐND CÁC CẤP")
    p.annex(FIVE, ["TT", "Nội dung, hình thức tuyên truyền", "Đơn vị chủ trì", "Đơn vị phối hợp",
                   "Thời gian thực hiện"], [
        section("I", Cell("Trước bầu cử", bold=True), "", "", "", reads="I. Trước bầu cử"),
        task("1", "Tuyên truyền các nội dung:\n1. Ý nghĩa của cuộc bầu cử;\n2. Quyền và nghĩa vụ của "
             "công dân;\n3. Tiểu sử người ứng cử.", "Phòng Văn hóa - Xã hội", "Các thôn, bản",
             "Từ 01/02/2026 đến 15/3/2026"),
        task("2", "2026 là năm bầu cử: trang trí khánh tiết, treo 200 băng rôn\n- Trụ sở UBND xã;\n"
             "- 12 điểm bầu cử.", "Trung tâm Dịch vụ tổng hợp", "Công an xã",
             "Xong trước 01/3/2026"),
        section("II", Cell("Sau bầu cử", bold=True), "", "", "", reads="II. Sau bầu cử"),
        task("1", "I. Nhật ký và II. Kết quả bầu cử được niêm yết theo Mẫu số 18, 19",
             "Ủy ban bầu cử xã", "Văn phòng HĐND và UBND xã", "Tháng 3/2026"),
    ])


def bo_cot_dao_thu_tu(p):
    """A ministry's annex: time first, no number column, rooms of a ministry."""
    p.title("PHỤ LỤC", "CHƯƠNG TRÌNH CÔNG TÁC THÁNG 6 NĂM 2025 CỦA CỤC")
    p.annex("schedule|content|responsible|lead|coordinating|note",
            ["Thời gian", "Công việc", "Lãnh đạo Cục chỉ đạo", "Đơn vị chủ trì", "Đơn vị phối hợp",
             "Ghi chú"], [
        task("02/6/2025", "Giao ban tháng", "Cục trưởng", "Văn phòng Cục", "Các phòng", ""),
        task("Từ 09/6 - 13/6/2025", "Làm việc với tỉnh Gia Lai về cơ sở dữ liệu hộ tịch",
             "Phó Cục trưởng Lê Văn Hải", "Phòng Hộ tịch", "Cục Công nghệ thông tin; Vụ Pháp chế",
             "Có thể thay đổi", coordinating=["Cục Công nghệ thông tin", "Vụ Pháp chế"]),
        task("Trước 20/6/2025", "Báo cáo sơ kết 6 tháng đầu năm", "Cục trưởng", "Văn phòng Cục",
             "Phòng Hộ tịch, Phòng Quốc tịch, Phòng Chứng thực", "",
             coordinating=["Phòng Hộ tịch", "Phòng Quốc tịch", "Phòng Chứng thực"]),
        task("Trong tháng", "Hoàn thiện dự thảo Thông tư", "Phó Cục trưởng Lê Văn Hải",
             "Phòng Chứng thực", "Vụ Pháp chế", ""),
    ])


def danh_so_lai_va_o_trong(p):
    """Numbers with a dot restart; a lead's cell left empty; groups of the commune."""
    p.title("DANH MỤC CÔNG VIỆC THỰC HIỆN QUY CHẾ DÂN CHỦ Ở CƠ SỞ NĂM 2026")
    p.annex(FIVE, ["Số TT", "Nội dung công việc", "Đơn vị thực hiện", "Đơn vị phối hợp thực hiện",
                   "Thời gian thực hiện"], [
        section("1", wide("Công khai để Nhân dân biết", 4), reads="1. Công khai để Nhân dân biết"),
        task("1.1.", "Niêm yết quy hoạch, kế hoạch sử dụng đất", "Phòng Kinh tế",
             "Các thôn, bản", "Quý I"),
        task("1.2.", "Công khai các khoản huy động đóng góp", "", "Các thôn, bản", "Hằng quý",
             unsure=["lead"]),
        section("2", wide("Nhân dân bàn, quyết định", 4), reads="2. Nhân dân bàn, quyết định"),
        task("2.1.", "Họp thôn bàn xây dựng nhà văn hóa", "Các thôn, bản",
             "Ủy ban MTTQ Việt Nam xã", "Tháng 4/2026"),
        task("2.2.", "Sửa đổi hương ước, quy ước", "Các thôn, bản",
             "Công chức Tư pháp - Hộ tịch, Ủy ban MTTQ Việt Nam xã", "6 tháng đầu năm",
             coordinating=["Công chức Tư pháp - Hộ tịch", "Ủy ban MTTQ Việt Nam xã"]),
    ])


def gop_o_hai_chieu(p):
    """Cells merged down and across: one cell for lead and coordinating."""
    p.title("PHỤ LỤC", "KẾ HOẠCH HÀNH ĐỘNG BẢO VỆ MÔI TRƯỜNG NĂM 2026")
    heads = [[down("STT"), down("Nhiệm vụ, giải pháp"), wide("Phân công thực hiện", 2),
              down("Thời gian"), down("Sản phẩm đầu ra")],
             ["^", "^", "Cơ quan chủ trì", "Cơ quan phối hợp", "^", "^"]]
    nn, xd = "Sở Nông nghiệp và Môi trường", "Sở Xây dựng"
    everyone = "Các sở, ban, ngành, UBND các xã, phường, đặc khu"
    p.annex("number|content|lead|coordinating|schedule|deliverable", heads, [
        section(wide("I. QUẢN LÝ CHẤT THẢI", 6), reads="I. QUẢN LÝ CHẤT THẢI"),
        task("1", "Phân loại rác tại nguồn", down(nn), "UBND các xã, phường, đặc khu",
             down("Giai đoạn 2026 - 2030"), "Quyết định ban hành quy định"),
        task("2", "Đóng cửa bãi rác Đồng Nà", "^", xd, "^", "Bãi rác được đóng cửa"),
        task("3", "Ra quân hưởng ứng Ngày Môi trường thế giới 05/6", wide(everyone, 2, False),
             "Tháng 6 hằng năm", "", lead=["Các sở, ban, ngành", "UBND các xã, phường, đặc khu"],
             coordinating=[], unsure=["coordinating", "lead"]),
        section(wide("II. QUAN TRẮC", 6), reads="II. QUAN TRẮC"),
        task("4", "Lắp đặt 05 trạm quan trắc không khí tự động", nn, f"{xd}; Sở Tài chính",
             "Quý IV/2026", down("Số liệu quan trắc"), coordinating=[xd, "Sở Tài chính"]),
        task("5", "Kết nối số liệu về Bộ", "nt", "Sở Khoa học và Công nghệ", "nt", "^",
             lead=ABOVE, schedule=ABOVE),
    ])


CASES = [cac_so_dau_chung, ten_dinh_lien, ten_co_dau_phay, chu_to_hop, mot_don_vi_nhieu_cach_viet,
         nhieu_cot_la, noi_dung_nhu_de_muc, bo_cot_dao_thu_tu, danh_so_lai_va_o_trong,
         gop_o_hai_chieu]
