// The paper that `render` makes of examples/son-tay-2025/plan.yaml against the document itself,
// ke-hoach.txt: every paragraph and every cell, word by word, in its order, and nothing else but
// the letterhead and the columns' names.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "support/doctest_strings.h"
#include "support/office.h"

namespace {

using dinhky::base::split;
using dinhky::test::Office;
using Strings = std::vector<std::string>;

constexpr size_t kCells = 5;
constexpr size_t kLeft = 40;  // cells of the left column of the signature block

std::string without(std::string text, std::string_view marks) {
  std::erase_if(text, [&](char c) { return marks.find(c) != std::string_view::npos; });
  return text;
}

// Blanks, bullets, asterisks and drawn lines aside.
void append_words(const std::string& text, Strings& out) {
  const auto line = dinhky::base::collapsed(text);
  for (const auto part : split(line, ' ')) {
    auto word = without(std::string(part), "*");
    const bool mark = word.find_first_not_of("-=+|") == std::string::npos;
    if (!mark) out.push_back(std::move(word));
  }
}

Strings words(const std::string& text) {
  Strings out;
  append_words(text, out);
  return out;
}

// What must be found in one piece: a line of the text, a cell of the table.
struct Piece {
  Strings words;
  bool names = false;  // a cell of units, whose last mark is the document's own: "." or ";"
};

Strings without_end(Strings list) {
  for (auto& word : list) {
    while (word.ends_with('.') || word.ends_with(';')) word.pop_back();
  }
  return list;
}

std::vector<Strings> rows_of(const Strings& lines) {
  std::vector<Strings> rows;
  for (const auto& line : lines) {
    Strings cells;
    for (const auto cell : split(line, '\t')) cells.emplace_back(cell);
    cells.resize(kCells);
    if (!cells[0].empty() || rows.empty()) {
      rows.push_back(std::move(cells));
      continue;
    }
    // A row that goes on behind a page break.
    for (size_t i = 0; i < kCells; ++i) rows.back()[i] += " " + cells[i];
  }
  return rows;
}

std::vector<Piece> pieces_of_document(const std::string& text) {
  std::vector<Piece> pieces;
  Strings table;
  for (const auto line : split(text, '\n')) {
    if (line.find('\t') != std::string_view::npos) {
      table.emplace_back(line);
    } else if (!dinhky::base::trimmed(line).empty()) {
      pieces.push_back({words(std::string(line)), false});
    }
  }
  const auto rows = rows_of(table);
  for (size_t r = 0; r < rows.size(); ++r) {
    for (size_t i = 0; i < kCells; ++i) {
      Piece piece{words(rows[r][i]), r > 0 && (i == 0 || i == 2 || i == 3)};
      if (!piece.words.empty()) pieces.push_back(std::move(piece));
    }
  }
  return pieces;
}

// The signature block stands in two columns; the left one comes first.
Strings words_of_paper(const std::string& text) {
  Strings out;
  Strings right;
  bool signature = false;
  for (const auto line : split(text, '\n')) {
    if (line.starts_with("Nơi nhận:")) signature = true;
    if (line.starts_with("=====")) {
      for (const auto& part : right) append_words(part, out);
      signature = false;
    }
    if (!signature) {
      append_words(without(std::string(line), "[]|"), out);
      continue;
    }
    size_t at = 0;
    for (size_t cells = 0; cells < kLeft && at < line.size(); ++cells) {
      dinhky::base::decode(line, at);
    }
    append_words(std::string(line.substr(0, at)), out);
    right.emplace_back(line.substr(at));
  }
  return out;
}

bool found_at(const Strings& paper, size_t at, const Piece& piece) {
  if (at + piece.words.size() > paper.size()) return false;
  const auto begin = paper.begin() + static_cast<long>(at);
  const Strings there(begin, begin + static_cast<long>(piece.words.size()));
  return piece.names ? without_end(there) == without_end(piece.words) : there == piece.words;
}

struct Comparison {
  Strings missing;
  Strings skipped;  // what the paper has and the document has not, each stretch in one piece
};

Comparison compare(const std::string& document, const std::string& text) {
  const auto paper = words_of_paper(text);
  Comparison result;
  size_t at = 0;
  for (const auto& piece : pieces_of_document(document)) {
    size_t found = at;
    while (found < paper.size() && !found_at(paper, found, piece)) ++found;
    if (found == paper.size()) {
      result.missing.push_back(dinhky::base::joined(piece.words, " "));
      continue;
    }
    if (found > at) {
      const auto begin = paper.begin();
      result.skipped.push_back(dinhky::base::joined(
          Strings(begin + static_cast<long>(at), begin + static_cast<long>(found)), " "));
    }
    at = found + piece.words.size();
  }
  if (at < paper.size()) {
    result.skipped.push_back(
        dinhky::base::joined(Strings(paper.begin() + static_cast<long>(at), paper.end()), " "));
  }
  return result;
}

std::string rendered(const std::string& from = "", const std::string& to = "") {
  Office office;
  auto plan = Office::source_file("examples/son-tay-2025/plan.yaml");
  if (!from.empty()) {
    const size_t at = plan.find(from);
    REQUIRE(at != std::string::npos);
    plan.replace(at, from.size(), to);
  }
  office.disk.put("/office/plan.yaml", plan);
  const auto said = office.run({"render", "--format", "txt"});
  CHECK(said.err == "");
  REQUIRE(said.code == 0);
  return said.out;
}

const Strings kColumns = {
    "Đơn vị chủ trì thực hiện:", "Cơ quan, đơn vị phối hợp thực hiện:", "Thời gian thực hiện:"};

}  // namespace

TEST_CASE("the rendered text holds the document's words and cells in their order") {
  const auto document = Office::source_file("examples/son-tay-2025/ke-hoach.txt");
  REQUIRE(pieces_of_document(document).size() == 133);
  const auto result = compare(document, rendered());
  CHECK(result.missing == Strings{});
  REQUIRE(!result.skipped.empty());
  // The document came without its letterhead.
  CHECK(result.skipped.front() ==
        "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM HUYỆN SƠN TÂY Độc lập Tự do Hạnh phúc "
        "Số: /KH-UBND Sơn Tây, ngày … tháng 3 năm 2025");
  for (size_t i = 1; i < result.skipped.size(); ++i) {
    CAPTURE(result.skipped[i]);
    CHECK(std::count(kColumns.begin(), kColumns.end(), result.skipped[i]) == 1);
  }
}

TEST_CASE("a word changed, a cell left out or a sentence moved would be noticed") {
  const auto document = Office::source_file("examples/son-tay-2025/ke-hoach.txt");
  CHECK(compare(document, rendered("tầng lớp Nhân dân", "tầng lớp nhân dân")).missing.size() == 1);
  CHECK(compare(document, rendered("lead: [van-phong, ubnd-cac-xa]", "lead: [van-phong]"))
            .missing.size() == 1);
  CHECK(compare(document, rendered("    - CVP, PCVP, TH\n", "")).missing ==
        Strings{"CVP, PCVP, TH;"});
}
