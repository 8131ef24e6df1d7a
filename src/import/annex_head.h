// What stands above an annex's table: its type, its title, which paper it is attached to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "import/paper.h"
#include "import/source_document.h"

namespace dinhky::imports {

struct AnnexHead {
  std::string type;  // "Danh mục"; empty where none is named
  std::string title;
  std::vector<std::string> unplaced;
};

// "(Kèm theo Kế hoạch số … của …)": tells the paper what its own head did not.
void read_attachment(std::string_view line, const std::vector<std::string>& types, Paper& paper);

AnnexHead read_annex_head(const std::vector<Line>& lines, const std::vector<std::string>& types,
                          Paper& paper);

}  // namespace dinhky::imports
