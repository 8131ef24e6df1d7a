// A Word file (WordprocessingML, ECMA-376) as a neutral tree: paragraphs and tables in their order,
// with the text that a reader of the paper sees. Knows nothing of forms or plans.
//
// The text is the accepted one: what tracked changes insert is there, what they delete is not.
// Automatic numbers and bullets are visible text ("1. ", "- ") in WordParagraph::label. All text is
// NFC; line breaks are '\n', tabs '\t'; control characters are left out. Pictures, comments,
// headers and footers are not read, and pictures and comments are counted.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "diag/diagnostic.h"

namespace dinhky::results {

enum class ControlLevel { block, row, cell, run };

// A content control (w:sdt).
struct WordControl {
  std::string tag;
  std::string alias;
  ControlLevel level = ControlLevel::block;
  bool shows_placeholder = false;  // as the file says; some programs leave it on typed text
};

// A control around part of a paragraph, in bytes of its text.
struct ControlSpan {
  size_t control = 0;  // index in WordDocument::controls
  size_t begin = 0;
  size_t end = 0;
};

struct WordParagraph {
  std::string label;               // automatic number or bullet with its blank, indented by level
  std::string text;                // without the label
  std::vector<std::string> notes;  // footnotes and endnotes that it refers to
  std::vector<ControlSpan> spans;
  std::vector<std::string> bookmarks;  // names that begin in it or right before it
  std::string style;                   // its id: "Heading1"; empty = the default
  bool bold = false;                   // all of its text is
  bool italic = false;
};

struct WordBlock;

struct WordCell {
  int columns = 1;         // of the grid
  bool continues = false;  // vertically merged with the cell above
  std::vector<WordBlock> blocks;
  std::vector<size_t> controls;  // around the cell, outermost first
};

struct WordRow {
  std::vector<WordCell> cells;
  int columns_before = 0;  // left out at the row's beginning
  bool head = false;       // repeated on each page
  std::vector<size_t> controls;
};

struct WordTable {
  std::vector<WordRow> rows;
};

struct WordBlock {
  std::variant<WordParagraph, WordTable> content;
  std::vector<size_t> controls;  // around the block, outermost first

  const WordParagraph* paragraph() const { return std::get_if<WordParagraph>(&content); }
  const WordTable* table() const { return std::get_if<WordTable>(&content); }
};

struct WordDocument {
  std::vector<WordBlock> blocks;
  std::vector<WordControl> controls;
  std::vector<std::pair<std::string, std::string>> properties;  // the file's custom ones
  bool tracked_changes = false;  // of text; those of looks do not count
  size_t comments = 0;
  size_t notes = 0;     // footnotes and endnotes in the text
  size_t pictures = 0;  // and other embedded objects
};

// Label and text, then the notes, a line each.
std::string text_of(const WordParagraph& paragraph);
// Lines of all paragraphs; a nested table gives a line a row, cells parted by " | ".
std::string text_of(const std::vector<WordBlock>& blocks);

// A document, or why the file is refused. Reasons: keys "collect.refused-…".
struct WordReading {
  std::optional<WordDocument> document;
  std::optional<diag::Message> refusal;
};

struct RunLooks {
  bool bold = false;
  bool italic = false;
  std::string_view font;  // of Latin letters; empty where nothing says; lives as long as its source
};

// Called with each run of text as stored and its looks, gives the text it stands for: old fonts
// draw other letters than the file says.
using RunDecoder = std::function<std::string(std::string text, const RunLooks& looks)>;

// `bytes` may be anything at all: kinds of files that people send by mistake are told by name.
WordReading read_word(std::string bytes, const RunDecoder& decoder = {});

}  // namespace dinhky::results
