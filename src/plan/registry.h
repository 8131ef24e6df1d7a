// Which unit or group a name means, who belongs to a group on a day, who follows a unit that ended.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "base/fold.h"
#include "plan/model.h"

namespace dinhky::plan {

enum class NameKind { unknown, unit, group, ambiguous };

struct Resolution {
  NameKind kind = NameKind::unknown;
  size_t index = 0;           // in Plan::units or Plan::groups
  std::vector<size_t> units;  // ambiguous: the units that bear the name
};

// A unit that belongs, on a day, to what a name means, with the dissolved units through which it
// came to belong (empty: it belongs in its own right).
struct Member {
  size_t unit = 0;
  std::vector<size_t> inherited_from;
};

// Short forms such as UBND, from data/lexicon/abbreviations.json.
base::Abbreviations load_abbreviations(base::DataStore& data);

// Refers to a Plan, which must outlive it and stay unchanged.
class Registry {
 public:
  Registry(const Plan& plan, base::Abbreviations abbreviations);

  const Plan& plan() const { return *plan_; }
  std::string fold(std::string_view name) const { return base::fold_name(name, abbreviations_); }

  // An exact id wins; else official names and aliases under the fold of base/fold.h.
  Resolution resolve(std::string_view name) const;

  // The unit itself while it exists; after its end whoever follows it and exists, however many
  // steps later. Nobody before its beginning. Sorted, each unit once.
  std::vector<Member> unit_on(size_t unit, base::Date day) const;
  // Who belongs to the group on the day: nested groups opened, predicates asked, successors put in
  // the place of members that ended. Of an open group: those who may belong (its candidates).
  // Sorted in the order of the units, each unit once; safe against cycles.
  std::vector<Member> group_on(size_t group, base::Date day) const;
  // Either of the two, for a resolved name.
  std::vector<Member> members_on(const Resolution& name, base::Date day) const;
  // True when the group is open, or holds an open one.
  bool is_open(size_t group) const { return open_[group]; }

  // Ids and names, for suggestions.
  std::vector<std::string> known_names() const;

 private:
  void find_open_groups();
  void add_name(std::string_view name, NameKind kind, size_t index);
  void collect_group(size_t group, base::Date day, std::set<size_t>& seen,
                     std::map<size_t, Member>& found) const;
  void collect_names(const std::vector<Text>& names, base::Date day, std::set<size_t>& seen,
                     std::map<size_t, Member>& found) const;
  void collect_unit(size_t unit, base::Date day, std::map<size_t, Member>& found) const;
  bool matches(const Group& group, const Unit& unit) const;

  const Plan* plan_;
  base::Abbreviations abbreviations_;
  std::map<std::string, Resolution, std::less<>> ids_;
  std::map<std::string, Resolution, std::less<>> names_;
  std::vector<bool> open_;  // a group each
};

}  // namespace dinhky::plan
