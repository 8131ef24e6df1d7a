// Numbers in the data that the build prepares: four bytes, the lowest first, whatever the machine.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dinhky::base {

inline constexpr size_t kPackedNumberBytes = 4;

inline void append_packed(std::string& out, size_t number) {
  for (size_t i = 0; i < kPackedNumberBytes; ++i) {
    out += static_cast<char>(number >> (8 * i) & 0xFFu);
  }
}

// The number at the head of the bytes, which are at least four.
inline size_t packed_number(std::string_view bytes) {
  size_t number = 0;
  for (size_t i = 0; i < kPackedNumberBytes; ++i) {
    number |= size_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return number;
}

}  // namespace dinhky::base
