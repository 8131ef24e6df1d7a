// A quarterly report as an office of the Sơn Tây plan would write it, for tests of the emitters.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "base/data_store.h"
#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit::test {

// The paper as it is built into the program.
inline const PaperFormat& paper() {
  static const PaperFormat format = [] {
    base::DataStore data;
    diag::Sources sources;
    diag::Findings findings;
    auto loaded = load_paper_format(data, sources, findings);
    REQUIRE(loaded);
    return std::move(*loaded);
  }();
  return format;
}

inline report::Cell text_cell(std::string text, report::Align align = report::Align::left) {
  report::Cell cell;
  cell.runs.push_back({std::move(text), false, false});
  cell.align = align;
  return cell;
}

inline report::Cell slot_cell(std::string id, std::string placeholder,
                              std::vector<std::string> choices = {}, std::string value = {}) {
  report::Cell cell;
  cell.slot =
      report::Slot{std::move(id), std::move(placeholder), std::move(value), std::move(choices)};
  return cell;
}

inline report::Row head_row(const std::vector<std::string>& names) {
  report::Row row;
  for (const auto& name : names) row.cells.push_back(text_cell(name, report::Align::centre));
  return row;
}

inline const std::vector<std::string>& status_choices() {
  static const std::vector<std::string> choices = {"Hoàn thành", "Đang thực hiện", "Chưa đến hạn",
                                                   "Chưa đạt", "Quá hạn"};
  return choices;
}

inline report::Row section_row(std::string number, std::string title) {
  report::Row row;
  row.section = true;
  row.cells = {text_cell(std::move(number), report::Align::centre), text_cell(std::move(title))};
  row.cells.back().columns = 6;
  return row;
}

inline report::Row task_row(const std::string& id, std::string content, std::string with,
                            std::string when) {
  report::Row row;
  row.cells = {text_cell(id, report::Align::centre),
               text_cell(std::move(content)),
               text_cell(std::move(with)),
               text_cell(std::move(when)),
               slot_cell(id + "/status", "[Chọn]", status_choices()),
               slot_cell(id + "/result", "[Nhập kết quả]"),
               slot_cell(id + "/evidence", "[Nhập]")};
  return row;
}

// A figure under its task: an empty first cell, the label, the place over the last three columns.
inline report::Row figure_row(const std::string& id, std::string label) {
  report::Row row;
  row.cells = {text_cell(""), text_cell(std::move(label)),
               slot_cell(id + "/indicators.tin-bai", "[Nhập số]")};
  row.cells[1].columns = 3;
  row.cells[2].columns = 3;
  return row;
}

inline report::Table task_table() {
  const std::string all = "Các phòng, ban, ngành huyện; UBND các xã";
  const std::string media = "Trung tâm Truyền thông - Văn hóa - Thể thao huyện";
  report::Table table;
  table.widths = {0.07, 0.25, 0.155, 0.11, 0.115, 0.18, 0.12};
  table.head = {head_row({"TT", "Nội dung công việc", "Đơn vị phối hợp", "Thời gian thực hiện",
                          "Tình trạng", "Kết quả thực hiện", "Sản phẩm, minh chứng"})};
  table.rows = {
      section_row("I", "Truyền thông hỗ trợ công tác kiểm soát thủ tục hành chính"),
      task_row("I.01",
               "Cung cấp, phản ánh thông tin kịp thời cho báo chí, các cơ quan, người dân và doanh "
               "nghiệp về kết quả hoạt động kiểm soát thủ tục hành chính (TTHC), việc thực hiện cơ "
               "chế một cửa, một cửa liên thông gắn với cải cách TTHC trên địa bàn huyện",
               all, "Thường xuyên"),
      figure_row("I.01", "Số tin, bài (tin); chỉ tiêu: 12"),
      task_row("I.03",
               "Các quy định, chính sách pháp luật về hoạt động giải quyết TTHC thuận lợi cho "
               "người dân và doanh nghiệp.",
               media, "Thường xuyên"),
      task_row("I.04",
               "Tuyên truyền về các kết quả, các mô hình, giải pháp hay, tấm gương điển hình liên "
               "quan đến công tác cải cách TTHC.",
               media, "Thường xuyên"),
      section_row("II",
                  "Truyền thông hỗ trợ việc phản ánh, kiến nghị của người dân và nâng cao nhận "
                  "thức về cải cách TTHC"),
      task_row("II.01",
               "Tuyên truyền rộng rãi, công khai trên các phương tiện thông tin đại chúng về các "
               "phương thức, địa chỉ tiếp nhận phản ánh, kiến nghị về TTHC",
               all + "; " + media, "Thường xuyên"),
      task_row(
          "II.02",
          "Lồng ghép công tác truyền thông trong quá trình kiểm tra công tác kiểm soát TTHC và "
          "thực hiện cơ chế một cửa, một cửa liên thông định kỳ, hoặc hướng dẫn thực hiện "
          "nhiệm vụ kiểm soát TTHC.",
          media + "; " + all, "Theo kế hoạch kiểm tra"),
      section_row("III",
                  "Truyền thông hỗ trợ việc rà soát, đơn giản hóa thủ tục hành chính; công khai "
                  "thủ tục hành chính"),
      task_row(
          "III.01",
          "Tuyên truyền, kêu gọi các tổ chức đoàn thể xã hội, doanh nghiệp, cá nhân và các đối "
          "tượng chịu sự tác động của TTHC tham gia đóng góp sáng kiến cải cách TTHC; tham gia "
          "giám sát chặt chẽ việc tuân thủ thực hiện TTHC.",
          "Cùng chủ trì: " + media + "; phối hợp: " + all, "Thường xuyên"),
      task_row("III.03",
               "Các cơ quan, đơn vị đăng tải, niêm yết công khai toàn bộ danh mục và nội dung TTHC "
               "thuộc thẩm quyền giải quyết, quản lý tại trụ sở đơn vị và trang thông tin điện tử "
               "sau khi được Chủ tịch UBND tỉnh công bố.",
               "Văn phòng HĐND và UBND huyện", "Thường xuyên"),
      section_row("IV", "Truyền thông về thực hiện dịch vụ công trực tuyến, thanh toán trực tuyến"),
      task_row("IV.01",
               "Tuyên truyền cách thức thực hiện, hiệu quả việc thực hiện các TTHC thiết yếu, phổ "
               "biến theo nhiệm vụ của Đề án 06.",
               "Phòng Văn hóa, Khoa học và Thông tin; " + media, "Thường xuyên"),
      task_row(
          "IV.02",
          "Tuyên truyền lợi ích của việc thực hiện dịch vụ công trực tuyến được giảm 50% phí, "
          "lệ phí theo quy định tại Nghị quyết số 11/2022/NQ-HĐND ngày 07/02/2022 của Hội đồng "
          "nhân dân tỉnh.",
          "Văn phòng HĐND và UBND huyện", "Thường xuyên"),
      task_row(
          "IV.03",
          "Tuyên truyền rộng rãi đến tổ chức, cá nhân về các TTHC được tiếp nhận hồ sơ, trả "
          "kết quả, thanh toán trực tuyến qua Cổng dịch vụ công Quốc gia và Hệ thống thông tin "
          "giải quyết thủ tục hành chính tỉnh, nhằm tăng tỷ lệ thực hiện các dịch vụ công trực "
          "tuyến, thanh toán trực tuyến của huyện.",
          "Văn phòng HĐND và UBND huyện", "Thường xuyên"),
      section_row("V", "Truyền thông về tổ chức thực hiện cơ chế một cửa, một cửa liên thông"),
      task_row("V.02",
               "Tuyên truyền mô hình Bộ phận Một cửa kiểu mẫu cấp xã của địa phương được Chủ tịch "
               "UBND tỉnh công nhận, để tạo điều kiện cho việc nhân rộng trên địa bàn cấp huyện.",
               "Cùng chủ trì: UBND các xã; phối hợp: " + media, "Thường xuyên"),
      task_row("V.03",
               "Phối hợp tổ chức tập huấn kiến thức về nghiệp vụ kiểm soát TTHC, cải cách TTHC, "
               "thực hiện cơ chế một cửa.",
               all, "Quý II")};
  return table;
}

inline report::Table extra_table() {
  report::Table table;
  table.widths = {0.07, 0.43, 0.50};
  table.head = {head_row({"TT", "Nội dung công việc", "Kết quả thực hiện"})};
  for (int i = 1; i <= 2; ++i) {
    const auto number = std::to_string(i);
    report::Row row;
    row.cells = {text_cell(number, report::Align::centre),
                 slot_cell("extra-" + number + "/content", "[Nhập nội dung]"),
                 slot_cell("extra-" + number + "/result", "[Nhập kết quả]")};
    table.rows.push_back(std::move(row));
  }
  return table;
}

// Number and date of the unit's own plan: labels and places side by side, without a head.
inline report::Table own_plan_table() {
  report::Table table;
  table.widths = {0.2, 0.3, 0.2, 0.3};
  report::Row row;
  row.cells = {text_cell("Số, ký hiệu"), slot_cell("own-plan/number", "[Nhập số, ký hiệu]"),
               text_cell("Ngày ban hành"),
               slot_cell("own-plan/date", "[Nhập ngày ban hành]", {}, "20/3/2025")};
  table.rows = {std::move(row)};
  return table;
}

inline report::Table next_table() {
  report::Table table;
  table.widths = {0.07, 0.70, 0.23};
  table.head = {head_row({"TT", "Nội dung công việc", "Thời gian thực hiện"})};
  report::Row row;
  row.cells = {text_cell("II.02", report::Align::centre),
               text_cell("Lồng ghép truyền thông | kiểm tra *một cửa*"),
               text_cell("Theo kế hoạch kiểm tra")};
  table.rows = {std::move(row)};
  return table;
}

inline report::Paragraph body(std::string text) {
  return {{{std::move(text), false, false}}, report::ParagraphRole::body};
}

inline report::Document sample_report() {
  using namespace report;
  Document document;
  document.title = "Kết quả hoạt động kiểm soát thủ tục hành chính quý I năm 2025";
  document.identity = {{"dinhky-plan", "truyen-thong-kstthc-2025"},
                       {"dinhky-unit", "van-phong"},
                       {"dinhky-period", "2025-Q1"},
                       {"dinhky-template", "kstthc/1"}};
  document.blocks = {
      Letterhead{"UBND huyện Sơn Tây", "Văn phòng HĐND và UBND huyện", "Số:        /BC-VP",
                 "Sơn Tây, ngày      tháng      năm 2025"},
      Title{"BÁO CÁO", document.title},
      Addressees{{"Chủ tịch UBND huyện (qua Văn phòng HĐND và UBND huyện)"}},
      body("Thực hiện Kế hoạch số …/KH-UBND ngày …/3/2025 của Chủ tịch UBND huyện về truyền thông "
           "về hoạt động kiểm soát thủ tục hành chính năm 2025 trên địa bàn huyện Sơn Tây, Văn "
           "phòng HĐND và UBND huyện báo cáo kết quả hoạt động kiểm soát thủ tục hành chính quý I "
           "năm 2025 như sau:"),
      Heading{1, "I. KẾT QUẢ THỰC HIỆN"},
      Heading{2, "1. Chỉ đạo, điều hành"},
      Box{{"section/chi-dao",
           "[Nêu kế hoạch, văn bản chỉ đạo, phân công, kiểm tra trong kỳ]",
           {},
           {}}},
      Heading{2, "2. Truyền thông về hoạt động kiểm soát thủ tục hành chính"},
      Paragraph{{{"(Số liệu từ ngày 15/12/2024 đến ngày 14/3/2025.)", false, false}},
                ParagraphRole::note},
      body("Văn bản triển khai của đơn vị (kế hoạch riêng, nếu có):"),
      own_plan_table(),
      Heading{3, "a) Nội dung chủ trì thực hiện"},
      task_table(),
      Heading{3, "b) Nội dung khác ngoài kế hoạch (nếu có)"},
      extra_table(),
      Heading{1, "II. KHÓ KHĂN, VƯỚNG MẮC"},
      Box{{"general/difficulties",
           "[Nhập khó khăn, vướng mắc và nguyên nhân; không có thì ghi: Không]",
           "Đường truyền chậm.\nThiếu máy quét tại Bộ phận Một cửa.",
           {}}},
      Heading{1, "III. NHIỆM VỤ KỲ TỚI"},
      next_table(),
      Box{{"general/next", "[Nhập nhiệm vụ, giải pháp khác của kỳ tới]", {}, {}}},
      body("Trên đây là báo cáo kết quả hoạt động kiểm soát thủ tục hành chính quý I năm 2025./."),
      SignatureBlock{{"- Như trên;", "Lưu: VT."}, {"CHÁNH VĂN PHÒNG"}, "Nguyễn Văn An"}};
  return document;
}

}  // namespace dinhky::emit::test
