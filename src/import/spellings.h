// How a document writes its words where it does not write in capitals only: "SỞ Y TẾ NGHỆ AN" of a
// letterhead is "Sở Y tế Nghệ An" in its text.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "import/source_document.h"

namespace dinhky::imports {

class Spellings {
 public:
  explicit Spellings(const SourceDocument& source);

  // The text in capitals as a name or a title in small letters; any other text as it is. What the
  // document nowhere writes is spelt by rule: a capital behind words for kinds of places.
  std::string in_small_letters(std::string_view text) const;

 private:
  struct Seen {
    bool small = false;
    std::string named;  // with a capital, in the middle of a sentence
  };
  void learn(std::string_view line);

  std::map<std::string, Seen> words_;         // by the word in small letters
  std::map<std::string, std::string> pairs_;  // two words in small letters → as written
};

}  // namespace dinhky::imports
