// What the units said in words, as paragraphs of the consolidated report.
#pragma once

#include <string>
#include <vector>

#include "report/consolidated.h"
#include "results/said.h"

namespace dinhky::report {

// "- Phòng Nội vụ; Phòng Tư pháp: …", a paragraph a text, by quarter where there are several; where
// nobody said anything, a note of that.
std::vector<Block> said_blocks(const Consolidation& all, const std::vector<results::Word>& words);

// The same as one text, a paragraph a line; empty where nobody said anything.
std::string said_text(const Consolidation& all, const std::vector<results::Word>& words);

// ": text", or below the colon where it has several lines.
std::string behind_colon(const std::string& text);

// The units that said it, by name; "Tất cả các đơn vị" where everybody did.
std::string speakers(const Consolidation& all, const std::vector<size_t>& units,
                     const schedule::Period& record);

// The words for the outline's headings.
std::vector<results::Word> difficulties_of(const Consolidation& all);
std::vector<results::Word> proposals_of(const Consolidation& all);
std::vector<results::Word> next_of(const Consolidation& all);
std::vector<results::Word> section_of(const Consolidation& all, const std::string& slot);

}  // namespace dinhky::report
