#include "results/word_places.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "base/fold.h"
#include "base/text.h"
#include "results/form_marks.h"
#include "results/word_answer.h"
#include "results/word_rows.h"
#include "results/xml_part.h"

namespace dinhky::results {
namespace {

constexpr int kMostCells = 1000;  // as the number of a cell in a bookmark

// Where a bookmark begins: in a row, or in a block outside tables.
struct BookmarkAt {
  size_t block = 0;
  std::optional<size_t> row;
};

class PlaceFinder {
 public:
  PlaceFinder(const WordDocument& document, const Form& asked)
      : document_(document), asked_(asked), rows_(document, asked), marked_(asked.slots.size()) {
    for (size_t i = 0; i < asked.slots.size(); ++i)
      names_.emplace(control_name(asked.slots[i].id), i);
  }

  WordPlaces find() {
    for (size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto& block = document_.blocks[i];
      if (const auto* table = block.table()) {
        note_table(i, *table);
      } else {
        note_bookmarks(block.paragraph()->bookmarks, {i, std::nullopt});
      }
    }
    for (const auto by : {FoundBy::mark, FoundBy::alias}) choose_marked(by);
    find_loose();
    each_missing([this](size_t slot) { by_bookmark(slot); });
    each_missing([this](size_t slot) { by_row(slot); });
    note_unknown();
    return std::move(places_);
  }

 private:
  using Bookmarks = std::map<std::string, BookmarkAt, std::less<>>;
  struct Mark {
    FoundBy by = FoundBy::mark;
    CellAt at;
  };

  bool claim(size_t slot, FoundBy by, const CellAt& at) {
    if (found_.contains(slot) || !places_.cells.emplace(at, WordPlace{slot, by}).second)
      return false;
    found_.insert(slot);
    return true;
  }

  template <class Find>
  void each_missing(Find find) {
    for (size_t slot = 0; slot < asked_.slots.size(); ++slot) {
      if (!found_.contains(slot)) find(slot);
    }
  }

  void note_bookmarks(const std::vector<std::string>& names, const BookmarkAt& at) {
    for (const auto& name : names) bookmarks_.emplace(name, at);
  }

  void note_table(size_t block, const WordTable& table) {
    for (size_t row = 0; row < table.rows.size(); ++row) {
      const auto& cells = table.rows[row].cells;
      for (size_t cell = 0; cell < cells.size(); ++cell) note_cell({block, row, cell}, cells[cell]);
    }
  }

  void note_cell(const CellAt& at, const WordCell& cell) {
    note_controls(cell.controls, at);
    for (const auto& block : cell.blocks) {
      note_controls(block.controls, at);
      const auto* paragraph = block.paragraph();
      if (paragraph == nullptr) continue;
      note_bookmarks(paragraph->bookmarks, {at.block, at.row});
      for (const auto& span : paragraph->spans) note_controls({span.control}, at);
    }
  }

  void note_controls(const std::vector<size_t>& controls, const CellAt& at) {
    for (const size_t index : controls) {
      const auto& control = document_.controls[index];
      note_mark(control.tag, FoundBy::mark, at);
      note_mark(control.alias, FoundBy::alias, at);
    }
  }

  void note_mark(const std::string& name, FoundBy by, const CellAt& at) {
    if (name.empty()) return;
    const auto slot = names_.find(name);
    if (slot != names_.end()) {
      marked_[slot->second].push_back({by, at});
    } else {
      strangers_.push_back({name, at});
    }
  }

  // Of several cells with one mark, which copying gives, the one that stands in its row is the
  // place; else the first.
  void choose_marked(FoundBy by) {
    each_missing([&](size_t slot) {
      const auto bookmark = bookmark_of(slot);
      const Mark* best = nullptr;
      int best_rank = 0;
      for (const auto& mark : marked_[slot]) {
        if (mark.by != by || places_.cells.contains(mark.at)) continue;
        const int rank = rank_of(slot, bookmark, mark.at);
        if (best == nullptr || rank > best_rank) {
          best = &mark;
          best_rank = rank;
        }
      }
      if (best != nullptr) claim(slot, by, best->at);
    });
  }

  int rank_of(size_t slot, Bookmarks::const_iterator bookmark, const CellAt& at) {
    if (bookmark != bookmarks_.end() && bookmark->second.row == at.row &&
        bookmark->second.block == at.block) {
      return 2;
    }
    return rows_.begins_with_number(asked_.slots[slot], at) ? 1 : 0;
  }

  Bookmarks::const_iterator bookmark_of(size_t slot) const {
    const auto prefix = bookmark_prefix(asked_.slots[slot].id);
    const auto found = bookmarks_.lower_bound(prefix);
    return found != bookmarks_.end() && found->first.starts_with(prefix) ? found : bookmarks_.end();
  }

  void by_bookmark(size_t slot) {
    const auto found = bookmark_of(slot);
    if (found == bookmarks_.end()) return;
    const auto number = std::string_view(found->first).substr(found->first.rfind('_') + 1);
    const int cell = number_or(number, 0, kMostCells, -1);
    if (cell < 0) return;
    auto [block, row] = found->second;
    const bool outside = !row;
    if (outside) {
      const auto next = next_table(block + 1);
      if (!next) return;
      block = *next;
      row = 0;
    }
    const auto& cells = document_.blocks[block].table()->rows[*row].cells;
    // Outside tables stands the bookmark of a box; the next table may be another one when the box
    // is gone.
    if (outside && cells.size() != static_cast<size_t>(cell) + 1) return;
    if (static_cast<size_t>(cell) < cells.size()) {
      claim(slot, FoundBy::bookmark, {block, *row, static_cast<size_t>(cell)});
    }
  }

  std::optional<size_t> next_table(size_t block) const {
    for (; block < document_.blocks.size(); ++block) {
      if (document_.blocks[block].table() != nullptr) return block;
    }
    return std::nullopt;
  }

  void by_row(size_t slot) {
    const auto is_free = [this](const CellAt& at) { return !places_.cells.contains(at); };
    if (const auto at = rows_.find(asked_.slots[slot], is_free)) claim(slot, FoundBy::row, *at);
  }

  void find_loose() {
    std::map<size_t, LoosePlace> by_slot;
    for (size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto& block = document_.blocks[i];
      const auto* paragraph = block.paragraph();
      if (paragraph == nullptr) continue;
      for (const size_t control : block.controls) {
        if (const auto place = free_place(control)) {
          auto& loose = by_slot.try_emplace(place->slot, LoosePlace{*place, {}, {}}).first->second;
          if (loose.blocks.empty() || loose.blocks.back() != i) loose.blocks.push_back(i);
        }
      }
      for (const auto& span : paragraph->spans) {
        if (const auto place = free_place(span.control)) {
          by_slot.try_emplace(place->slot, LoosePlace{*place, {i}, span});
        }
      }
    }
    for (auto& [slot, loose] : by_slot) {
      found_.insert(slot);
      places_.loose.push_back(std::move(loose));
    }
  }

  // The slot of a control outside tables that is found nowhere else.
  std::optional<WordPlace> free_place(size_t index) const {
    const auto& control = document_.controls[index];
    for (const auto& [name, by] :
         {std::pair(&control.tag, FoundBy::mark), std::pair(&control.alias, FoundBy::alias)}) {
      const auto slot = names_.find(*name);
      if (slot != names_.end() && !found_.contains(slot->second))
        return WordPlace{slot->second, by};
    }
    return std::nullopt;
  }

  void note_unknown() {
    std::set<CellAt> seen;
    for (const auto& stranger : strangers_) {
      if (places_.cells.contains(stranger.at) || !seen.insert(stranger.at).second) continue;
      places_.unknown.push_back(stranger);
    }
  }

  const WordDocument& document_;
  const Form& asked_;
  WordRows rows_;
  std::map<std::string, size_t, std::less<>> names_;  // of controls → slot
  std::vector<std::vector<Mark>> marked_;             // by slot
  std::vector<UnknownPlace> strangers_;
  Bookmarks bookmarks_;
  std::set<size_t> found_;  // slots
  WordPlaces places_;
};

}  // namespace

size_t grid_column(const WordRow& row, size_t cell) {
  auto column = static_cast<size_t>(row.columns_before);
  for (size_t i = 0; i < cell; ++i) column += static_cast<size_t>(row.cells[i].columns);
  return column;
}

size_t head_rows(const WordTable& table) {
  size_t rows = 0;
  while (rows < table.rows.size() && table.rows[rows].head) ++rows;
  return std::max<size_t>(rows, 1);
}

std::vector<std::string> folded_heads(const WordTable& table) {
  std::vector<std::string> heads;
  for (size_t r = 0; r < std::min(head_rows(table), table.rows.size()); ++r) {
    const auto& row = table.rows[r];
    size_t column = grid_column(row, 0);
    for (const auto& cell : row.cells) {
      const auto text = base::fold_words(text_of(cell));
      const size_t end = column + static_cast<size_t>(cell.columns);
      if (heads.size() < end) heads.resize(end);
      for (; column < end; ++column) {
        if (!text.empty()) heads[column] = text;
      }
    }
  }
  return heads;
}

WordPlaces find_places(const WordDocument& document, const Form& asked) {
  return PlaceFinder(document, asked).find();
}

}  // namespace dinhky::results
