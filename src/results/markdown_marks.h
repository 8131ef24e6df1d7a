// A Markdown form cut into the answers between its marks and the lines outside them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diag/diagnostic.h"

namespace dinhky::results {

struct MarkedText {
  std::string id;
  std::string text;  // as it stands in the file
};

struct MarkedForm {
  std::vector<MarkedText> answers;       // in the order of the file
  std::string outside;                   // a newline in the place of each answer
  std::optional<diag::Message> refusal;  // a mark that stands alone
};

// The value of the first lines between "---" and "---": (name, value), and where the rest begins.
struct FrontMatter {
  std::vector<std::pair<std::string, std::string>> entries;
  size_t end = 0;  // 0 = there is none
};
FrontMatter front_matter_of(std::string_view text);

// Of the text behind the offset `from`; lines are counted from the beginning. `text` has '\n' as
// its line ends.
MarkedForm split_at_marks(std::string_view text, size_t from = 0);

}  // namespace dinhky::results
