// What the columns of a table are, by the words of their heads: data/lexicon/annex-heads.json.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"

namespace dinhky::imports {

enum class Role {
  number,
  code,
  content,
  lead,
  coordinating,
  doer,     // a unit, in what part the head does not say
  parties,  // lead and coordinating in one column
  schedule,
  begin,  // of the schedule, where it has two columns
  end,
  mark,  // a quarter or a month, with a mark where the task falls in it
  deliverable,
  responsible,
  assigned_by,
  budget,
  note,
  other
};

// The key of tasks that a column of this role fills; empty where it fills none of its own.
std::string_view key_of(Role role);

class ColumnHeads {
 public:
  explicit ColumnHeads(base::DataStore& data);

  // `other` where no words of the vocabulary stand in it.
  Role role(std::string_view head) const;

 private:
  struct Rule {
    Role role = Role::other;
    std::vector<std::string> is, has, also, without;  // folded
  };
  std::vector<Rule> rules_;
};

}  // namespace dinhky::imports
