#include "import/word_source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/paper_lines.h"

namespace dinhky::imports {
namespace {

using results::WordBlock;

// Of the private use area: no document has them, and they outlive the reading.
constexpr std::string_view kItalic = "\uE000";
constexpr std::string_view kUpright = "\uE001";

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string without_looks(std::string text) {
  return replaced(replaced(std::move(text), kItalic, ""), kUpright, "");
}

// Runs in italics that touch are one; blanks at their ends stay outside.
std::string with_asterisks(std::string text) {
  const std::string end(kUpright), begin(kItalic);
  text = replaced(std::move(text), end + begin, "");
  text = replaced(std::move(text), end + " " + begin, " ");
  text = replaced(std::move(text), begin + " ", " " + begin);
  text = replaced(std::move(text), " " + end, end + " ");
  return replaced(replaced(std::move(text), begin, "*"), end, "*");
}

std::string tidied(std::string_view text) {
  std::vector<std::string> lines;
  for (const auto line : base::split(text, '\n')) {
    auto tidy = base::collapsed(line);
    if (!tidy.empty()) lines.push_back(std::move(tidy));
  }
  return base::joined(lines, "\n");
}

// True where some text is there and all of it is bold.
bool all_bold(const std::vector<WordBlock>& blocks) {
  bool some = false;
  for (const auto& block : blocks) {
    const auto* paragraph = block.paragraph();
    if (paragraph == nullptr) return false;
    if (base::trimmed(paragraph->text).empty()) continue;
    if (!paragraph->bold) return false;
    some = true;
  }
  return some;
}

Grid grid_of(const results::WordTable& table) {
  Grid grid;
  for (const auto& word_row : table.rows) {
    std::vector<GridCell> row(static_cast<size_t>(word_row.columns_before));
    for (const auto& word_cell : word_row.cells) {
      GridCell cell;
      cell.text = tidied(without_looks(results::text_of(word_cell.blocks)));
      cell.bold = all_bold(word_cell.blocks);
      cell.columns = static_cast<size_t>(word_cell.columns);
      cell.continues = word_cell.continues;
      GridCell covered;
      covered.covered = true;
      const size_t more = cell.columns - 1;
      row.push_back(std::move(cell));
      row.insert(row.end(), more, covered);
    }
    grid.columns = std::max(grid.columns, row.size());
    grid.rows.push_back(std::move(row));
  }
  for (auto& row : grid.rows) row.resize(grid.columns);
  return grid;
}

// Blocks → lines and grids.
class WordReader {
 public:
  SourceDocument read(const results::WordDocument& document) {
    for (const auto& block : document.blocks) {
      if (const auto* table = block.table()) {
        end_columns();
        source_.blocks.emplace_back(grid_of(*table));
        blank_ = true;
      } else {
        add(*block.paragraph());
      }
    }
    end_columns();
    return std::move(source_);
  }

 private:
  void add(const results::WordParagraph& paragraph) {
    const auto text =
        paragraph.italic ? without_looks(paragraph.text) : with_asterisks(paragraph.text);
    if (tidied(text).empty() && paragraph.notes.empty()) {
      blank_ = true;
      return;
    }
    if (take_columns(text, paragraph)) return;
    end_columns();
    // A line break of its own ends a line of a title or a letterhead as the end of a paragraph
    // does.
    const auto lines = tidied(text);
    bool first = true;
    for (const auto line : base::split(lines, '\n')) {
      put(line, paragraph);
      auto& put_line = std::get<Line>(source_.blocks.back());
      if (std::exchange(first, false)) put_line.label = std::string(base::trimmed(paragraph.label));
    }
    for (const auto& note : paragraph.notes) {
      std::get<Line>(source_.blocks.back()).text.append("\n").append(tidied(without_looks(note)));
    }
  }

  void put(std::string_view text, const results::WordParagraph& paragraph) {
    source_.blocks.emplace_back(line_of(text, paragraph));
  }

  Line line_of(std::string_view text, const results::WordParagraph& paragraph) {
    Line line;
    line.text = base::collapsed(text);
    line.bold = paragraph.bold;
    line.italic = paragraph.italic;
    line.after_blank = std::exchange(blank_, false);
    return line;
  }

  // A letterhead or a signature typed with tabs: two columns, of which the right one is read behind
  // the left.
  bool take_columns(std::string_view text, const results::WordParagraph& paragraph) {
    std::vector<std::string> pieces;
    for (const auto piece : base::split(text, '\t')) {
      auto tidy = tidied(piece);
      if (!tidy.empty()) pieces.push_back(std::move(tidy));
    }
    const bool begins = pieces.size() == 2 &&
                        (is_national_title(pieces.back()) || is_recipients_head(pieces.front()));
    if (pieces.size() != 2 || (right_.empty() && !begins)) return false;
    right_.push_back(line_of(pieces.back(), paragraph));
    put(pieces.front(), paragraph);
    return true;
  }

  void end_columns() {
    for (auto& line : std::exchange(right_, {})) source_.blocks.emplace_back(std::move(line));
  }

  SourceDocument source_;
  std::vector<Line> right_;
  bool blank_ = false;
};

}  // namespace

std::string with_looks(std::string text, const results::RunLooks& looks) {
  if (!looks.italic || base::trimmed(text).empty()) return text;
  return std::string(kItalic) + text + std::string(kUpright);
}

SourceDocument from_word(const results::WordDocument& document) {
  return WordReader().read(document);
}

}  // namespace dinhky::imports
