// Every sentence that people read outside of reports, in Vietnamese and English side by side.
//
// The texts are data: data/messages/*.json, each a table key → {"vi": …, "en": …}. {name} is
// replaced by that argument, {name?day|days} by one of its forms (diag/number_forms.h). Reports and
// forms are documents, always Vietnamese, and have their texts elsewhere.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_store.h"
#include "diag/diagnostic.h"

namespace dinhky::diag {

enum class Language { vi, en };

class Messages {
 public:
  // Reads the tables on first use of a key, so that a run that says nothing reads nothing.
  Messages(base::DataStore& data, Language language) : data_(&data), language_(language) {}

  Language language() const { return language_; }
  // The sentence with its places filled. A key that is missing gives the key itself between «»: a
  // bug of ours that a test catches, never a crash in an office.
  std::string text(std::string_view key,
                   const std::vector<std::pair<std::string, std::string>>& arguments = {}) const;
  std::string text(const Message& message) const { return text(message.key, message.arguments); }
  // "lỗi" / "error", …
  std::string severity(Severity severity) const;

 private:
  void load() const;

  base::DataStore* data_;
  Language language_;
  mutable bool loaded_ = false;
  mutable std::map<std::string, std::string, std::less<>> texts_;
};

// "error", "warning", "note": the word of machine formats, whatever the language.
std::string_view severity_word(Severity severity);

}  // namespace dinhky::diag
