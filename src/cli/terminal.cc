#include "cli/terminal.h"

#include "base/text.h"

namespace dinhky::cli {

std::string locale_of(const Variables& variable) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const auto value = variable(name);
    if (value && !value->empty()) return *value;
  }
  return {};
}

bool is_utf8(std::string_view locale) {
  const auto lower = base::to_lower(locale);
  return lower.find("utf-8") != std::string::npos || lower.find("utf8") != std::string::npos;
}

bool is_dumb(const Variables& variable) {
  return variable("TERM") == "dumb";
}

}  // namespace dinhky::cli
