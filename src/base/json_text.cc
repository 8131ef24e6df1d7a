#include "base/json_text.h"

#include <cstdint>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/text.h"

namespace dinhky::base {

std::string json_text(const nlohmann::ordered_json& document, int indent) {
  auto text = document.dump(indent, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  text += '\n';
  std::string out;
  out.reserve(text.size());
  size_t kept = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = decode(text, at);
    // Below U+007F the library has escaped what stands in strings; the rest is layout. All that is
    // unsafe lies in the basic plane.
    if (c < 0x7F || !is_unsafe(c)) continue;
    out.append(text, kept, begin - kept);
    out += fmt::format("\\u{:04x}", static_cast<uint32_t>(c));
    kept = at;
  }
  return out.append(text, kept);
}

}  // namespace dinhky::base
