// The neutral tree of a paper: what stands on it and in which role, not how it looks.
//
// Builders (report/) make a Document from a plan; emitters (emit/) turn it into DOCX, Markdown or
// plain text. How each role looks (font size, weight, spacing, margins) follows Nghị định
// 30/2020/NĐ-CP, Phụ lục I, and is data: data/paper/nd30-2020.yaml.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace dinhky::report {

struct Run {
  std::string text;
  bool bold = false;
  bool italic = false;
};
using Runs = std::vector<Run>;

// A place to fill in. The id is stable and unique in the document: "<task id>/<field>" or
// "general/<field>"; a reader finds the answer by it.
struct Slot {
  std::string id;
  std::string placeholder;           // shown while nothing is filled in: "[Nhập kết quả]"
  std::string value;                 // already known answer; empty = blank
  std::vector<std::string> choices;  // a closed list to choose from; empty = free text
};

// Box 1–5 of Phụ lục I: issuer, national title, number, place and date; of a letter (công văn),
// that has no type name, what it is about too.
struct Letterhead {
  std::string superior;       // printed in capitals, not bold; empty = none
  std::string body;           // issuing body, in capitals and bold; empty = left to fill with dots
  std::string number;         // the whole line: "Số:       /BC-VP"
  std::string place_date;     // "Sơn Tây, ngày … tháng … năm 2025"
  std::string abstract = {};  // "V/v đôn đốc …", under the number of a letter; empty = none
};

// Type name and abstract (trích yếu): "BÁO CÁO" / "Kết quả … quý I năm 2025".
struct Title {
  std::string type;
  std::string abstract;
};

// What heads an annex: "DANH MỤC" and its abstract, or "Phụ lục II" and its title in capitals;
// below them the paper to which it belongs (Phụ lục I, mục III.1).
struct AnnexHead {
  std::string type;
  std::string title;
  std::string attached;   // "(Kèm theo …)"; empty = none
  bool appendix = false;  // a "Phụ lục"
};

// "Kính gửi: …". One addressee stands on the same line, several make a list.
struct Addressees {
  std::vector<std::string> names;
};

enum class ParagraphRole {
  body,     // justified, first line indented
  basis,    // italic: "Căn cứ …"
  note,     // italic, for the reader of the form
  centred,  // no indent
};

struct Paragraph {
  Runs runs;
  ParagraphRole role = ParagraphRole::body;
};

// level 1: "I. TITLE" upper bold; 2: "1. Title" bold; 3: "a) Title" upright. The text carries its
// own number and capitals.
struct Heading {
  int level = 1;
  std::string text;
};

enum class Align { left, centre, justify };

struct Cell {
  Runs runs;                 // fixed text; with a slot, empty
  std::optional<Slot> slot;  // a fill-in cell holds nothing else
  Align align = Align::left;
  int columns = 1;  // how many columns it spans
};

struct Row {
  std::vector<Cell> cells;
  bool section = false;    // a ruled section row: bold
  bool keep_next = false;  // on one page with the row below
  bool may_split = false;  // between pages: it can be longer than one
};

struct Table {
  std::vector<double> widths;  // one a column, in parts of the text width; their sum is 1
  std::vector<Row> head;       // repeated on each page
  std::vector<Row> rows;       // each on one page, unless it may be split
};

// A fill-in place outside tables: a ruled box as wide as the text.
struct Box {
  Slot slot;
};

// Recipients on the left, signer on the right.
struct SignatureBlock {
  std::vector<std::string> recipients;  // "- Như trên;" … the last ends with "."
  std::vector<std::string> authority;   // "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH": a line each
  std::string name;                     // empty: room is left
};

// What follows starts on a new page, with its own orientation and page numbers from 1.
struct NewSection {
  bool landscape = false;
};

using Block = std::variant<Letterhead, Title, AnnexHead, Addressees, Heading, Paragraph, Table, Box,
                           SignatureBlock, NewSection>;

struct Document {
  std::string title;  // for the file's properties
  // What identifies a form when it comes back: plan, unit, period, template. In a stable order;
  // written as document properties (DOCX) or front matter (Markdown, text).
  std::vector<std::pair<std::string, std::string>> identity;
  std::vector<Block> blocks;
};

}  // namespace dinhky::report
