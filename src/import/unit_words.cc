#include "import/unit_words.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.h"
#include "import/text_marks.h"
#include "plan/registry.h"

namespace dinhky::imports {
namespace {

std::vector<std::string> words_under(const nlohmann::json& root, const char* key) {
  std::vector<std::string> words;
  const auto list = root.is_object() ? root.find(key) : root.end();
  if (list == root.end() || !list->is_array()) return words;
  for (const auto& word : *list) {
    if (word.is_string()) words.push_back(word.get<std::string>());
  }
  return words;
}

// Folded words and what they mean.
std::vector<std::pair<std::string, std::string>> meanings(const nlohmann::json& root,
                                                          const char* key) {
  std::vector<std::pair<std::string, std::string>> pairs;
  const auto table = root.is_object() ? root.find(key) : root.end();
  if (table == root.end() || !table->is_object()) return pairs;
  for (const auto& [word, meaning] : table->items()) {
    if (meaning.is_string()) pairs.emplace_back(base::fold_words(word), meaning.get<std::string>());
  }
  return pairs;
}

std::set<std::string> folded_set(const std::vector<std::string>& words) {
  std::set<std::string> folded;
  for (const auto& word : words) folded.insert(base::fold_words(word));
  return folded;
}

void longest_first(std::vector<std::string>& words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
}

// Whole words only. Both in small letters: capitals vary ("các phòng", "CÁC PHÒNG"), their length
// in bytes does not.
bool begins_with(std::string_view text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  if (text.size() == word.size()) return true;
  size_t at = word.size();
  return !base::is_letter_or_digit(base::decode(text, at));
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (const auto word : base::split(folded, ' ')) {
    if (!word.empty()) words.emplace_back(word);
  }
  return words;
}

}  // namespace

UnitWords::UnitWords(base::DataStore& data) {
  for (auto& [brief, whole] : plan::load_abbreviations(data)) short_forms_.emplace(brief, whole);
  const auto bytes = data.read("lexicon/unit-names.json");
  const auto root = bytes ? nlohmann::json::parse(*bytes, nullptr, false) : nlohmann::json();
  heads_ = words_under(root, "heads");
  strong_ = words_under(root, "strong");
  not_heads_ = words_under(root, "not_heads");
  said_behind_ = words_under(root, "said_behind");
  for (const auto& phrase : words_under(root, "not_levels")) {
    not_levels_.push_back(" " + base::fold_words(phrase) + " ");
  }
  for (auto* heads : {&heads_, &strong_, &not_heads_}) {
    for (auto& head : *heads) {
      head = base::to_lower(head);
      longest_head_ = std::max(longest_head_, head.size());
    }
    longest_first(*heads);
  }
  sharing_ = folded_set(words_under(root, "sharing"));
  generic_ = folded_set(words_under(root, "generic"));
  for (const auto& word : generic_)
    longest_generic_ = std::max(longest_generic_, words_of(word).size());
  kinds_ = meanings(root, "kinds");
  levels_ = meanings(root, "levels");
  for (const auto& [brief, whole] : meanings(root, "short")) {
    longest_short_ = std::max(longest_short_, words_of(brief).size());
    short_forms_.emplace(brief, base::fold_words(whole));
  }
  if (!root.is_object()) return;
  if (const auto tails = root.find("tails"); tails != root.end() && tails->is_object()) {
    for (const auto& [head, names] : tails->items()) {
      auto& known = tails_[base::fold_words(head)];
      for (const auto& name : words_under(*tails, head.c_str())) {
        known.insert(fold(name));
      }
    }
  }
}

std::string UnitWords::fold(std::string_view name) const {
  static const std::string conjunction = base::fold_words("và");
  const auto words = words_of(base::fold_words(name));
  std::string whole;
  for (size_t at = 0; at < words.size();) {
    std::string phrase;
    std::string meant = words[at];
    size_t taken = 1;
    for (size_t i = at; i < words.size() && i < at + longest_short_; ++i) {
      phrase += (phrase.empty() ? "" : " ") + words[i];
      const auto known = short_forms_.find(phrase);
      if (known == short_forms_.end()) continue;
      meant = known->second;
      taken = i - at + 1;
    }
    at += taken;
    for (const auto& word : words_of(meant)) {
      if (word == conjunction) continue;
      whole += (whole.empty() ? "" : " ") + word;
    }
  }
  return whole;
}

std::string_view UnitWords::head_of(std::string_view text, bool strong) const {
  // Enough of it for the longest head and the character behind it.
  constexpr size_t kLongestCharacter = 4;
  const size_t end =
      base::boundary_behind(text, std::min(text.size(), longest_head_ + kLongestCharacter));
  const auto small = base::to_lower(text.substr(0, end));
  const auto alike = [&small](const auto& word) { return begins_with(small, word); };
  if (std::any_of(not_heads_.begin(), not_heads_.end(), alike)) return {};
  for (const auto& head : strong ? strong_ : heads_) {
    if (!begins_with(small, head)) continue;
    // Small letters begin a name in words for many ("các phòng"), or where a name of its own or a
    // level follows: "phòng Nội vụ", "công an xã", not "ban, ngành".
    const bool many = head == "các" || head == "tất cả" || head == "toàn thể";
    if (begins_small(text) && !many) {
      const auto rest = base::trimmed(text.substr(head.size()));
      const bool placed = !level_of(rest).empty() && !is_generic(head);
      if (strong || rest.empty() || (begins_small(rest) && !placed)) continue;
    }
    return text.substr(0, head.size());
  }
  return {};
}

bool UnitWords::shares(std::string_view head) const {
  return sharing_.contains(base::fold_words(head));
}

bool UnitWords::is_known_tail(std::string_view head, std::string_view tail) const {
  const auto known = tails_.find(base::fold_words(head));
  return known != tails_.end() && known->second.contains(fold(tail));
}

size_t UnitWords::known_tail(std::string_view head, const std::vector<std::string>& pieces,
                             size_t first) const {
  std::string tail;
  size_t found = 0;
  for (size_t i = first; i < pieces.size(); ++i) {
    tail += (tail.empty() ? "" : ", ") + pieces[i];
    if (is_known_tail(head, tail)) found = i - first + 1;
  }
  return found;
}

std::string UnitWords::kind_of(std::string_view name) const {
  const auto folded = base::fold_words(name);
  for (const auto& [word, kind] : kinds_) {
    if (folded == word || folded.starts_with(word + " ")) return kind;
  }
  return {};
}

// The level that is named first: "UBND xã Sơn Bua huyện Sơn Tây" is a commune's.
std::string UnitWords::level_of(std::string_view name) const {
  auto padded = " " + base::fold_words(name) + " ";
  for (const auto& phrase : not_levels_) {
    const size_t at = padded.find(phrase);
    if (at != std::string::npos) padded.replace(at, phrase.size(), " - ");
  }
  std::string level;
  size_t first = std::string::npos;
  for (const auto& [word, meaning] : levels_) {
    const size_t at = padded.find(" " + word + " ");
    if (at >= first) continue;
    first = at;
    level = meaning;
  }
  return level;
}

std::string_view UnitWords::without_said(std::string_view name) const {
  const auto whole = head_of(name);
  if (!whole.empty() && is_known_tail(whole, base::trimmed(name.substr(whole.size())))) return name;
  for (const auto& word : said_behind_) {
    if (!name.ends_with(" " + word)) continue;
    const auto left = base::trimmed(name.substr(0, name.size() - word.size()));
    const auto head = head_of(left);
    if (head.empty() || !is_known_tail(head, base::trimmed(left.substr(head.size())))) continue;
    return left;
  }
  return name;
}

bool UnitWords::is_generic(std::string_view text) const {
  const auto words = words_of(base::fold_words(text));
  for (size_t at = 0; at < words.size();) {
    size_t taken = 0;
    std::string phrase;
    for (size_t i = at; i < words.size() && i < at + longest_generic_; ++i) {
      phrase += (phrase.empty() ? "" : " ") + words[i];
      if (generic_.contains(phrase)) taken = i - at + 1;
    }
    if (taken == 0) return false;
    at += taken;
  }
  return !words.empty();
}

bool names_group(const UnitWords& words, std::string_view name) {
  const auto text = base::to_lower(name);
  if (text.starts_with("các ") || text.starts_with("tất cả ") || text.starts_with("toàn thể ")) {
    return true;
  }
  if (text.find(" các ") != std::string::npos) return true;
  if (text.find("liên quan") != std::string::npos) return true;
  // "UBND xã, phường", "Cơ quan, đơn vị": only kinds, and more than one of them.
  const bool several =
      name.find(',') != std::string_view::npos || text.find(" và ") != std::string::npos;
  return several && words.is_generic(name);
}

}  // namespace dinhky::imports
