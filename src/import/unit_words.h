// The words of units' names: data/lexicon/unit-names.json. They tell where one name ends and the
// next begins; whether a unit exists they do not tell.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_store.h"
#include "base/fold.h"

namespace dinhky::imports {

class UnitWords {
 public:
  explicit UnitWords(base::DataStore& data);

  // Words under which names compare (base/fold.h), with the short forms of annexes written out too:
  // "VP", "VH-XH".
  std::string fold(std::string_view name) const;

  // The word with which names begin that stands at the head of the text, whole words only: "Phòng"
  // of "Phòng Nội vụ"; empty where there is none. `strong`: one with which a name begins even where
  // nothing parts it from the one before.
  std::string_view head_of(std::string_view text, bool strong = false) const;
  // Names may share that head: "Các sở: Nội vụ, Tài chính".
  bool shares(std::string_view head) const;
  // How many of the pieces from `first` on make up a name known behind that head: "Văn hóa", "Thể
  // thao và Du lịch" behind "Sở" are two pieces of one; 0 where none is.
  size_t known_tail(std::string_view head, const std::vector<std::string>& pieces,
                    size_t first) const;
  bool is_known_tail(std::string_view head, std::string_view tail) const;
  // As far as the name tells: "phong" of "Phòng Nội vụ", "xa" of "UBND xã Sơn Bua"; else empty.
  std::string kind_of(std::string_view name) const;
  std::string level_of(std::string_view name) const;
  // The name without words in small letters behind it that say what the unit does: "Phòng Nội vụ
  // tổng hợp".
  std::string_view without_said(std::string_view name) const;
  // Nothing but words for kinds of units: "phòng, ban, ngành".
  bool is_generic(std::string_view text) const;

 private:
  std::vector<std::string> heads_, strong_;  // longest first
  std::vector<std::string> not_heads_;       // words that only begin alike
  std::vector<std::string> said_behind_;
  std::vector<std::string> not_levels_;                              // folded, a blank at both ends
  std::set<std::string> sharing_, generic_;                          // folded
  size_t longest_generic_ = 1;                                       // words
  std::map<std::string, std::set<std::string>> tails_;               // folded
  std::vector<std::pair<std::string, std::string>> kinds_, levels_;  // by their words, folded
  std::map<std::string, std::string> short_forms_;                   // folded
  size_t longest_short_ = 1;                                         // words
  size_t longest_head_ = 0;                                          // bytes
};

// "Các phòng, ban, ngành huyện", "UBND các xã", "UBND xã, phường, đặc khu": several units, not one.
bool names_group(const UnitWords& words, std::string_view name);

}  // namespace dinhky::imports
