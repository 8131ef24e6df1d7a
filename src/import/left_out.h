// The last net under `import`: lines of a document that the plan made of it does not hold.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "import/source_document.h"

namespace dinhky::imports {

class LeftOut {
 public:
  // Reads data/lexicon/furniture.json: words that papers print and plans need not hold.
  explicit LeftOut(base::DataStore& data);

  // Lines and cells, in their order, with a word that is nowhere in the plan's text. Words compare
  // without marks, since readers of documents mend spellings; small
  // numbers say nothing, since rows and dates are numbered anew.
  std::vector<std::string> lines(const SourceDocument& source, std::string_view plan) const;

 private:
  std::set<std::string, std::less<>> furniture_;
};

}  // namespace dinhky::imports
