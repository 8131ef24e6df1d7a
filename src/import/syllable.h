// Whether a word can be a Vietnamese syllable: how text read in the wrong encoding betrays itself.
#pragma once

#include <string_view>

namespace dinhky::imports {

// True for an onset, a nucleus with at most one tone, and a coda that go together, whatever the
// capitals: "Nghị", "QUYẾT", "uỷ". A word of ASCII letters may be one too ("ban"). The table is
// that of the standard spelling; rare words of other languages may pass ("tưn").
bool is_syllable(std::string_view word);

}  // namespace dinhky::imports
