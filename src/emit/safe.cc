#include "emit/safe.h"

#include "base/text.h"

namespace dinhky::emit {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool is_safe(std::string_view text) {
  if (base::is_plain(text)) return true;
  for (size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if ((byte < 0x20 && byte != '\n') || byte == 0x7F) return false;
      ++at;
      continue;
    }
    const char32_t c = base::decode(text, at);
    // Ill-formed bytes decode to the replacement character; it is rare enough to rewrite.
    if (c == kReplacement || base::is_unsafe(c)) return false;
  }
  return true;
}

}  // namespace

std::string_view safe(std::string_view text, std::string& store) {
  if (is_safe(text)) return text;
  store.clear();
  bool first = true;
  for (auto line : base::split(text, '\n')) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!first) store += '\n';
    first = false;
    store += base::made_safe(line);
  }
  return store;
}

std::string safe(std::string_view text) {
  std::string store;
  return std::string(safe(text, store));
}

}  // namespace dinhky::emit
