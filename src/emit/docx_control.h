// Names and numbers of content controls: how a fill-in place is found again in a returned file.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>

namespace dinhky::emit {

// Alias and tag of the control around a slot: the slot's id. Word refuses names of more than 64
// characters; a longer id gives its beginning and a fingerprint, so a reader that knows which slots
// a form has compares with control_name() of each.
std::string control_name(std::string_view slot_id);

// Numbers for w:id: positive, unique in the document, the same in every run. A number follows from
// the name, so adding a row does not renumber the others; the rare clash takes the next free one.
class ControlIds {
 public:
  int id_for(std::string_view name);

 private:
  std::set<int> taken_;
};

}  // namespace dinhky::emit
