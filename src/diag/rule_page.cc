#include "diag/rule_page.h"

#include <fmt/format.h>

#include "base/text.h"

namespace dinhky::diag {

std::optional<std::string_view> rule_page(const base::DataStore& data, Language language,
                                          std::string_view rule) {
  const char* folder = language == Language::vi ? "vi" : "en";
  return data.read(fmt::format("rules/{}/{}.md", folder, rule));
}

std::string_view page_title(std::string_view page) {
  const auto line = page.substr(0, page.find('\n'));
  const size_t colon = line.find(": ");
  return colon == std::string_view::npos ? line : line.substr(colon + 2);
}

std::string page_summary(std::string_view page) {
  // The title and the severity are paragraphs of their own.
  for (int passed = 0; passed < 2; ++passed) {
    const size_t end = page.find("\n\n");
    if (end == std::string_view::npos) return {};
    page.remove_prefix(end + 2);
  }
  return base::collapsed(page.substr(0, page.find("\n\n")));
}

}  // namespace dinhky::diag
