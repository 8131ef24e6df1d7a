// The units and groups that an imported plan names: each once, however it is spelt.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "import/unit_words.h"
#include "plan/model.h"
#include "plan/registry.h"

namespace dinhky::imports {

struct RosterEntry {
  std::string id;
  std::string name;  // the fullest of its spellings
  std::vector<std::string> aliases;
  bool group = false;
  bool given = false;    // it stands in the units file
  bool missing = false;  // a unit that the units file lacks: kept as an open group
  std::string level;     // as far as the name tells; empty = not
  std::string kind;
  bool by_predicate = false;     // a group whose members the level and kind find
  const char* merged = nullptr;  // the doubt where two spellings were taken for one unit
};

class Roster {
 public:
  // `given` are the units of a file that is used first; nullptr = none.
  Roster(const UnitWords& words, const plan::Registry* given);

  // To be called for every name before any is asked for.
  void note(const std::string& name);
  // Merges spellings, chooses ids. Once, after all names.
  void settle();

  // What the plan writes for the name: an id, or the name itself where it says more ("UBND các xã
  // (trừ xã Sơn Dung)").
  std::string reference(const std::string& name) const;
  const std::vector<RosterEntry>& entries() const { return entries_; }
  bool knows(const std::string& folded) const;

 private:
  std::string key_of(const std::string& name) const;
  std::string given_id(const std::string& name) const;
  void merge_by_place();
  void merge_by_initials();
  void merge_by_brackets();
  void merge(size_t index, size_t with, const char* doubt);
  std::string free_id(std::string_view name);

  const UnitWords& words_;
  const plan::Registry* given_;
  std::vector<std::pair<std::string, std::string>> given_units_;  // folded name, id
  std::set<std::string> given_names_;                             // folded, of units and groups
  std::vector<RosterEntry> entries_;
  std::map<std::string, size_t> by_key_;
  std::set<std::string> ids_;               // taken
  std::map<std::string, int> next_number_;  // by the id that is wanted
};

// "Phòng Văn hóa - Xã hội" → "phong-van-hoa-xa-hoi": what ids are made of.
std::string slug(std::string_view text);

}  // namespace dinhky::imports
