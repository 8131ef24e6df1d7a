#include "results/word_rest.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "results/printed_lines.h"
#include "results/word_answer.h"

namespace dinhky::results {
namespace {

constexpr size_t kLongestNumber = 10;  // bytes of "VIII.01."
constexpr std::string_view kCellBreak = "; ";

// "3", "I.03", "IV)": the number of a row, which says nothing alone.
bool is_row_number(std::string_view text) {
  text = base::trimmed(text);
  return text.size() <= kLongestNumber &&
         text.find_first_not_of("0123456789IVXLCivxlc.)-+") == std::string_view::npos;
}

void append(std::string& text, std::string_view more, std::string_view separator) {
  if (more.empty()) return;
  if (!text.empty()) text += separator;
  text += more;
}

class RestReader {
 public:
  RestReader(const WordDocument& document, const Form& asked, const WordPlaces& places,
             ReturnedForm& form)
      : document_(document), form_(form), printed_(asked.printed) {
    for (const auto& slot : asked.slots) {
      placeholders_.insert(slot.placeholder);
      if (slot.id.ends_with("/result")) result_heads_.insert(base::fold_words(slot.column));
    }
    for (const auto& [at, place] : places.cells) {
      taken_.insert(at);
      if (asked.slots[place.slot].id.ends_with("/result")) result_cells_.insert(at);
    }
    for (const auto& unknown : places.unknown) taken_.insert(unknown.at);
    for (const auto& loose : places.loose) loose_.insert(loose.blocks.begin(), loose.blocks.end());
  }

  void read() {
    find_bounds();
    for (size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto& block = document_.blocks[i];
      if (const auto* table = block.table()) {
        const auto result = result_column(i, *table);
        const bool asked = result || has_taken(i);
        if (asked || !frames(i, *table)) read_table(i, *table, result);
      } else if (!loose_.contains(i) && (i >= title_ || letterhead_)) {
        add_stray(printed_.typed(text_of(*block.paragraph())));
      }
    }
  }

 private:
  bool has_taken(size_t block) const {
    const auto found = taken_.lower_bound(CellAt{block, 0, 0});
    return found != taken_.end() && found->block == block;
  }

  // The title is the first printed paragraph, the closing sentence the last: or the last table with
  // answers, where that stands lower.
  void find_bounds() {
    title_ = document_.blocks.size();
    for (size_t i = 0; i < document_.blocks.size(); ++i) {
      const auto* paragraph = document_.blocks[i].paragraph();
      if (paragraph == nullptr && !has_taken(i)) continue;
      if (paragraph != nullptr && !is_printed(*paragraph)) continue;
      title_ = std::min(title_, i);
      closing_ = i;
    }
    if (title_ == document_.blocks.size()) title_ = 0;
    for (size_t i = 0; i < title_; ++i) {
      if (document_.blocks[i].table() != nullptr) letterhead_ = true;
    }
    if (closing_ == 0) closing_ = document_.blocks.size();
  }

  bool is_printed(const WordParagraph& paragraph) const {
    const auto text = text_of(paragraph);
    return !base::fold_words(text).empty() && printed_.has(text);
  }

  // Letterhead or signature: the first table, above the title, or the last, behind the closing
  // sentence. Others may hold answers, where these lines were changed or tables copied.
  bool frames(size_t block, const WordTable& table) const {
    const auto is_table = [](const WordBlock& each) { return each.table() != nullptr; };
    const auto& blocks = document_.blocks;
    if (block < title_) return &blocks[block] == &*std::find_if(blocks.begin(), blocks.end(), is_table);
    if (block <= closing_) return false;
    const bool last = &blocks[block] == &*std::find_if(blocks.rbegin(), blocks.rend(), is_table);
    return last && prints_without_asking(table);
  }

  bool prints_without_asking(const WordTable& table) const {
    bool prints = false;
    for (const auto& row : table.rows) {
      for (const auto& cell : row.cells) {
        if (!cell.controls.empty()) return false;
        for (const auto& block : cell.blocks) {
          const auto* paragraph = block.paragraph();
          prints = prints || (paragraph != nullptr && is_printed(*paragraph));
        }
      }
    }
    return prints;
  }

  // Where results stand, in columns of the grid; nullopt in a table that asks for none.
  std::optional<size_t> result_column(size_t block, const WordTable& table) const {
    const auto found = result_cells_.lower_bound(CellAt{block, 0, 0});
    if (found != result_cells_.end() && found->block == block) {
      return grid_column(table.rows[found->row], found->cell);
    }
    const auto heads = folded_heads(table);
    for (size_t i = 1; i < heads.size(); ++i) {
      if (result_heads_.contains(heads[i])) return i;
    }
    return std::nullopt;
  }

  void read_table(size_t block, const WordTable& table, std::optional<size_t> result) {
    for (size_t r = 0; r < table.rows.size(); ++r) {
      const auto& row = table.rows[r];
      const bool asked = is_asked(block, r, row);
      if (!asked && result && !table.rows[r].head && r > 0) {
        add_row(row, *result);
      } else {
        add_stray_cells(block, r, row);
      }
    }
  }

  bool is_asked(size_t block, size_t row, const WordRow& cells) const {
    for (size_t c = 0; c < cells.cells.size(); ++c) {
      if (taken_.contains({block, row, c})) return true;
    }
    return false;
  }

  // The cell's text without what stands there for a blank.
  std::string filled_in(const WordCell& cell) const {
    const bool prompted = shows_placeholder(document_, cell);
    auto text = typed_answer(text_of(cell), {}, prompted).text;
    for (const auto& placeholder : placeholders_) {
      if (text.find(placeholder) != std::string::npos) {
        text = typed_answer(text, placeholder, prompted).text;
      }
    }
    return text;
  }

  void add_row(const WordRow& row, size_t result_column) {
    AddedRow added;
    bool typed = false;
    size_t column = grid_column(row, 0);
    for (size_t c = 0; c < row.cells.size();
         column += static_cast<size_t>(row.cells[c++].columns)) {
      const auto text = filled_in(row.cells[c]);
      const bool number = c == 0 && row.cells.size() > 1 && is_row_number(text);
      if (text.empty() || number) continue;
      typed = typed || !printed_.typed(text).empty();
      if (column < result_column) {
        append(added.content, text, kCellBreak);
      } else {
        append(added.result, text, "\n");
      }
    }
    if (typed) form_.added.push_back(std::move(added));
  }

  void add_stray_cells(size_t block, size_t r, const WordRow& row) {
    for (size_t c = 0; c < row.cells.size(); ++c) {
      if (taken_.contains({block, r, c})) continue;
      const auto text = filled_in(row.cells[c]);
      if (c == 0 && row.cells.size() > 1 && is_row_number(text)) continue;
      add_stray(printed_.typed(text));
    }
  }

  void add_stray(std::string_view text) {
    auto tidy = tidy_lines(text);
    if (!tidy.empty()) form_.stray.push_back(std::move(tidy));
  }

  const WordDocument& document_;
  ReturnedForm& form_;
  const PrintedLines printed_;
  std::set<std::string> placeholders_;
  std::set<std::string> result_heads_;
  std::set<CellAt> taken_;
  std::set<CellAt> result_cells_;
  std::set<size_t> loose_;
  size_t title_ = 0;
  size_t closing_ = 0;
  bool letterhead_ = false;
};

}  // namespace

void read_rest(const WordDocument& document, const Form& asked, const WordPlaces& places,
               ReturnedForm& form) {
  RestReader(document, asked, places, form).read();
}

}  // namespace dinhky::results
