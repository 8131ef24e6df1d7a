// Numbers of content controls; for their names see results/form_marks.h.
#pragma once

#include <set>
#include <string_view>

namespace dinhky::emit {

// Numbers for w:id: positive, unique in the document, the same in every run. A number follows from
// the name, so adding a row does not renumber the others; the rare clash takes the next free one.
class ControlIds {
 public:
  int id_for(std::string_view name);

 private:
  std::set<int> taken_;
};

}  // namespace dinhky::emit
