// Every limit that input meets, in one place. Input is hostile until read; each limit is far above
// what a real office has and far below what hurts. What only tells one kind of text from another,
// such as how long a heading may be, stands with its reader.
#pragma once

#include <chrono>
#include <cstddef>

namespace dinhky::base {

inline constexpr size_t kMaxYamlBytes = 16u << 20;  // one YAML file
inline constexpr size_t kMaxYamlDepth = 64;         // nested lists and mappings
inline constexpr size_t kMaxYamlNodes = 1'000'000;  // keys and values of one file
inline constexpr size_t kMaxYamlBrackets =
    400'000;  // lists and mappings in brackets; the parser holds all of a line
inline constexpr size_t kMaxIdBytes = 100;             // files are named after ids
inline constexpr size_t kMaxTaskIdCharacters = 40;     // code points of a task's id
inline constexpr size_t kMaxPhraseBytes = 2000;        // a schedule; longer is text of another kind
inline constexpr size_t kMaxPhraseTokens = 200;        // words, figures and marks of a schedule
inline constexpr int kMaxTermDays = 3660;              // ten years, the longest term or look ahead
inline constexpr size_t kMaxFigureDigits = 14;         // before the decimals: a budget in đồng
inline constexpr size_t kMaxDataFileBytes = 4u << 20;  // one file under --data
inline constexpr size_t kMaxOutputFileBytes = 64u << 20;  // a file to be compared or replaced

inline constexpr size_t kMaxArchiveBytes = 64u << 20;           // a ZIP: photos make forms big
inline constexpr size_t kMaxArchiveEntries = 10'000;            // its entries
inline constexpr size_t kMaxArchiveEntryBytes = 64u << 20;      // one entry, expanded
inline constexpr size_t kMaxArchiveExpandedBytes = 256u << 20;  // all that is read from one ZIP
inline constexpr size_t kMaxXmlBytes = 16u << 20;               // one XML part of a document
inline constexpr size_t kMaxXmlTags = 1'000'000;                // its tags
inline constexpr size_t kMaxXmlDepth = 128;                     // nested elements
inline constexpr size_t kMaxStyleAncestors = 32;  // styles may be based on each other in a circle

inline constexpr size_t kMaxReturnBytes = 64u << 20;  // a file that a unit sent, or a ZIP of them
inline constexpr size_t kMaxReturns = 20'000;         // files of one run of `collect`
inline constexpr size_t kMaxFolderDepth = 32;         // of folders in a folder of returns

inline constexpr size_t kMaxTableColumns = 64;  // of a table that is imported
inline constexpr size_t kMaxCitationBytes =
    2000;  // from the number of an instrument to what it is about

inline constexpr int kMaxBackups = 1000;  // FILE.bak, FILE.bak2, … of one file
inline constexpr int kMaxFoldersUp = 64;  // above the current one, where plan.yaml is looked for

inline constexpr size_t kMaxToldBytes = 2000;  // of one value that a finding repeats

inline constexpr size_t kMaxComparedPairs = 1'000'000;  // records of two plans, words of two texts

// What a run waits for another that writes in the same folder; a run on a national plan takes 1–2
// s.
inline constexpr std::chrono::seconds kLockPatience{10};

}  // namespace dinhky::base
