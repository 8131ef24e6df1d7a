// A cell that says who leads and who helps in one.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::imports {

// "Chủ trì: …; phối hợp: …". Without such words everything leads.
struct PartiesInCell {
  std::string lead;
  std::string coordinating;
};
PartiesInCell parties_in_cell(std::string_view cell);

}  // namespace dinhky::imports
