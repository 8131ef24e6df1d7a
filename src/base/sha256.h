// SHA-256 (FIPS 180-4), by Nettle: fingerprints of what was generated and of what was read.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::base {

// 64 lower-case hexadecimal digits.
std::string sha256_hex(std::string_view bytes);

}  // namespace dinhky::base
