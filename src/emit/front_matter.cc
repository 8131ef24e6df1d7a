#include "emit/front_matter.h"

#include "emit/safe.h"

namespace dinhky::emit {
namespace {

// Always in quotes: a value may look like a date, a number or a flag.
std::string quoted(std::string_view value) {
  std::string out = "\"";
  for (const char c : safe(value)) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out + "\"";
}

}  // namespace

std::string front_matter(const report::Document& document) {
  if (document.identity.empty()) return {};
  std::string out = "---\n";
  for (const auto& [name, value] : document.identity) {
    out.append(name).append(": ").append(quoted(value)).append("\n");
  }
  return out + "---\n\n";
}

}  // namespace dinhky::emit
