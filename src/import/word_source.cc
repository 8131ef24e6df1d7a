#include "import/word_source.h"

#include <algorithm>

#include "base/text.h"

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

}  // namespace

std::string with_looks(std::string text, const results::RunLooks& looks) {
  if (!looks.italic || base::trimmed(text).empty()) return text;
  return std::string(kItalic) + text + std::string(kUpright);
}

SourceDocument from_word(const results::WordDocument& document) {
  SourceDocument source;
  bool blank = false;
  for (const auto& block : document.blocks) {
    if (const auto* table = block.table()) {
      source.blocks.emplace_back(grid_of(*table));
      blank = true;
      continue;
    }
    const auto& paragraph = *block.paragraph();
    Line line;
    line.label = std::string(base::trimmed(paragraph.label));
    line.text =
        tidied(paragraph.italic ? without_looks(paragraph.text) : with_asterisks(paragraph.text));
    for (const auto& note : paragraph.notes) {
      line.text.append("\n").append(tidied(without_looks(note)));
    }
    line.bold = paragraph.bold;
    line.italic = paragraph.italic;
    line.after_blank = blank;
    blank = line.text.empty();
    if (!blank) source.blocks.emplace_back(std::move(line));
  }
  return source;
}

}  // namespace dinhky::imports
