// A plan as facts: what it says, however it was written.
//
// Two plans with the same facts are the same plan: an id or a name of the same unit, spellings that
// fold to one name, key order, comments and YAML style leave no trace here. What a plan says in
// order (tasks, paragraphs, leads) stays in order; units, groups, members have none.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "plan/registry.h"

namespace dinhky::plan {

// One thing that a fact says. What an item means is `role` and `same`; `text` is what people read.
struct Item {
  std::string role;       // of parts: what of the whole it is ("phrase", "first", "target")
  std::string same;       // of a reference "unit:van-phong", "task:I.01"; else the text as compared
  std::string text = {};  // of a reference the official name
  std::string id = {};    // of a reference

  bool operator==(const Item& other) const { return role == other.role && same == other.same; }
};

enum class FactKind {
  text,  // one item
  list,  // names or texts
  parts  // items with roles
};

// A field of a record that says something; what is not given is no fact.
struct Fact {
  std::string key;  // as in the plan's file: "lead", "signer.name", "extra.Kinh phí"
  FactKind kind = FactKind::text;
  std::vector<Item> items;

  bool operator==(const Fact& other) const { return key == other.key && items == other.items; }
};

enum class Subject {
  head,   // one: number, day, title, signer, …
  basis,  // in order
  body,   // headings and paragraphs of the text, in order
  unit,
  group,
  calendar,
  annex,      // one: title, heads of columns
  section,    // in order
  task,       // in order within its section
  reporting,  // one: regime, reports, deadlines
  line
};
inline constexpr size_t kSubjects = 11;

// "head", "basis", …: the word of machine formats.
std::string_view to_string(Subject subject);
bool is_ordered(Subject subject);

struct Record {
  Subject subject = Subject::head;
  std::string id;      // of units, groups, calendars, tasks; of sections their printed number
  std::string title;   // by which people know it: content, name, heading
  size_t section = 0;  // of tasks: which of the sections
  std::vector<Fact> facts;

  // nullptr when it says nothing of that.
  const Fact* fact(std::string_view key) const;
};

struct Facts {
  std::array<std::vector<Record>, kSubjects> records;

  const std::vector<Record>& of(Subject subject) const {
    return records[static_cast<size_t>(subject)];
  }
  std::vector<Record>& of(Subject subject) { return records[static_cast<size_t>(subject)]; }
};

// `other` is asked for names when the plan's own units could not be read; nullptr = nobody.
Facts facts_of(const Registry& registry, const Registry* other = nullptr);

}  // namespace dinhky::plan
