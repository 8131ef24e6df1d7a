#include "emit/front_matter.h"

#include "emit/safe.h"
#include "yaml/scalar.h"

namespace dinhky::emit {
std::string front_matter(const report::Document& document) {
  if (document.identity.empty()) return {};
  std::string out = "---\n";
  for (const auto& [name, value] : document.identity) {
    out.append(name).append(": ").append(yaml::quoted(safe(value))).append("\n");
  }
  return out + "---\n\n";
}

}  // namespace dinhky::emit
