#include "results/word_rows.h"

#include <algorithm>

#include "base/fold.h"
#include "results/word_answer.h"

namespace dinhky::results {

WordRows::WordRows(const WordDocument& document, const Form& asked) : document_(document) {
  for (const auto& slot : asked.slots) {
    if (slot.row.empty()) headings_.insert(base::fold_words(slot.column));
  }
}

const std::string& WordRows::folded(const CellAt& at) {
  const auto [found, fresh] = cells_.try_emplace(at);
  if (fresh) {
    const auto& row = document_.blocks[at.block].table()->rows[at.row];
    found->second = base::fold_words(text_of(row.cells[at.cell]));
  }
  return found->second;
}

const std::string& WordRows::folded_paragraph(size_t block) {
  const auto [found, fresh] = paragraphs_.try_emplace(block);
  if (fresh) found->second = base::fold_words(text_of(*document_.blocks[block].paragraph()));
  return found->second;
}

bool WordRows::begins_with_number(const FormSlot& slot, const CellAt& at) {
  return !slot.row.empty() && folded({at.block, at.row, 0}) == base::fold_words(slot.row);
}

std::optional<CellAt> WordRows::find(const FormSlot& slot,
                                     const std::function<bool(const CellAt&)>& is_free) {
  const auto row = base::fold_words(slot.row);
  const auto column = base::fold_words(slot.column);
  if (column.empty()) return std::nullopt;
  if (row.empty()) return find_box(column, is_free);
  for (size_t block = 0; block < document_.blocks.size(); ++block) {
    if (document_.blocks[block].table() == nullptr) continue;
    if (const auto found = find_in_table(row, column, block, is_free)) return found;
  }
  return std::nullopt;
}

std::optional<CellAt> WordRows::find_in_table(const std::string& row, const std::string& column,
                                              size_t block,
                                              const std::function<bool(const CellAt&)>& is_free) {
  const auto& table = *document_.blocks[block].table();
  const auto [found, fresh] = heads_.try_emplace(block);
  if (fresh) found->second = folded_heads(table);
  const auto& heads = found->second;
  const size_t first_row = head_rows(table);
  std::string number;  // of the nearest row above that has one
  for (size_t r = 0; r < table.rows.size(); ++r) {
    const auto& own = folded({block, r, 0});
    if (!own.empty()) number = own;
    if (number != row) continue;
    const auto& cells = table.rows[r].cells;
    size_t at = grid_column(table.rows[r], 0);
    for (size_t c = 0; c < cells.size(); at += static_cast<size_t>(cells[c++].columns)) {
      const bool headed = own == row && cells[c].columns == 1 && r >= first_row &&
                          at < heads.size() && heads[at] == column;
      const bool labelled = c > 0 && folded({block, r, c - 1}) == column;
      if ((headed || labelled) && is_free({block, r, c})) return CellAt{block, r, c};
    }
  }
  return std::nullopt;
}

// The first table of one cell below the heading, before the next heading.
std::optional<CellAt> WordRows::find_box(const std::string& heading,
                                         const std::function<bool(const CellAt&)>& is_free) {
  bool below = false;
  for (size_t i = 0; i < document_.blocks.size(); ++i) {
    if (const auto* table = document_.blocks[i].table()) {
      const bool box = table->rows.size() == 1 && table->rows.front().cells.size() == 1;
      if (below && box && is_free({i, 0, 0})) return CellAt{i, 0, 0};
      continue;
    }
    const auto& text = folded_paragraph(i);
    if (below && text != heading && headings_.contains(text)) return std::nullopt;
    if (text == heading) below = true;
  }
  return std::nullopt;
}

}  // namespace dinhky::results
