// Finding a place of a Word form by what is printed beside it. Internal to the reading of forms.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "results/form.h"
#include "results/word_places.h"

namespace dinhky::results {

// Folds each text of the document once, however many places are asked for.
class WordRows {
 public:
  WordRows(const WordDocument& document, const Form& asked);

  // The cell in the slot's row and column, or in the box below its heading; the first that is free.
  std::optional<CellAt> find(const FormSlot& slot,
                             const std::function<bool(const CellAt&)>& is_free);
  // The row begins with the number of the slot's row.
  bool begins_with_number(const FormSlot& slot, const CellAt& at);

 private:
  const std::string& folded(const CellAt& at);
  const std::string& folded_paragraph(size_t block);
  std::optional<CellAt> find_in_table(const std::string& row, const std::string& column,
                                      size_t block,
                                      const std::function<bool(const CellAt&)>& is_free);
  std::optional<CellAt> find_box(const std::string& heading,
                                 const std::function<bool(const CellAt&)>& is_free);

  const WordDocument& document_;
  std::set<std::string> headings_;                    // of boxes, folded
  std::map<size_t, std::vector<std::string>> heads_;  // of tables, by block
  std::map<CellAt, std::string> cells_;
  std::map<size_t, std::string> paragraphs_;
};

}  // namespace dinhky::results
