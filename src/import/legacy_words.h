// What the words of a text say about its encoding; the inside of encoding.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "import/encoding.h"

namespace dinhky::imports {

// Words that tell, of a text seen as Latin-1 letters.
struct Words {
  std::vector<std::string> foreign;  // with letters beyond ASCII, and no syllables as they stand
  int signs = 0;                     // how many hold a sign beside an ASCII letter: "®iÒu"
  int latin = 0;  // words of ASCII letters that are no syllables; counted where some are foreign
  int vietnamese = 0;  // words with letters that only Unicode has
};

Words words_of(std::string_view text);

// How many of the foreign words each encoding turns into syllables.
struct Weighed {
  int tcvn3 = 0;
  int vni = 0;
  int windows_1258 = 0;
};

Weighed weigh(const Words& words, const LegacyDecoder& decoder);

// Whether `good` words outweigh those that speak against Vietnamese.
bool most(int good, const Words& words);
// The legacy encoding that the text has; nullopt where it is neither, or too short to tell.
std::optional<Legacy> likelier(const Words& words, const Weighed& weighed);

}  // namespace dinhky::imports
