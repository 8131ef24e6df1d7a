// The vocabulary's file as tables, folded: what the build packs, and what the program makes of a
// file that overrides it.
#pragma once

#include <string_view>

#include "base/text_table.h"

namespace dinhky::schedule {

inline constexpr std::string_view kLexiconFile = "lexicon/schedule.json";
// Names of its packed parts.
inline constexpr std::string_view kLexiconWords = "words";
inline constexpr std::string_view kLexiconDueHeadings = "due-headings";

struct LexiconTables {
  // Words → the name of their role, or a number in digits. Of a word with two roles the first in
  // the file stands last, which is the one that a packed table keeps.
  base::TextTable words;
  base::TextTable due_headings;  // without texts
};

// Empty when the bytes are no JSON.
LexiconTables read_lexicon_tables(std::string_view json);

}  // namespace dinhky::schedule
