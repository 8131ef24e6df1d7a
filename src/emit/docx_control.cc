#include "emit/docx_control.h"

#include <cstdint>
#include <limits>

namespace dinhky::emit {
namespace {

// FNV-1a, 32 bits.
uint32_t hash(std::string_view text) {
  uint32_t value = 2166136261u;
  for (const char c : text) {
    value ^= static_cast<unsigned char>(c);
    value *= 16777619u;
  }
  return value;
}

}  // namespace

int ControlIds::id_for(std::string_view name) {
  int id = static_cast<int>(hash(name) & 0x7FFFFFFFu);
  while (id == 0 || !taken_.insert(id).second) {
    id = id == std::numeric_limits<int>::max() ? 1 : id + 1;
  }
  return id;
}

}  // namespace dinhky::emit
