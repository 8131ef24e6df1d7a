#include "emit/mark_html.h"

#include <fmt/format.h>

#include <algorithm>

namespace dinhky::emit {

std::string class_of(report::Mark mark) {
  return "m-" + std::string(report::key_of(mark));
}

void write_mark(HtmlWriter& html, std::string_view name) {
  html.open("i", "mark");
  if (name.empty()) {
    html.attribute("aria-hidden", "true");
  } else {
    html.attribute("role", "img").attribute("title", name);
  }
  html.close();
}

void write_mark_item(HtmlWriter& html, report::Mark mark, std::string_view text) {
  html.open("li").open("span", class_of(mark));
  write_mark(html);
  html.close().text(text).end();
}

std::string percent_text(double part, double whole) {
  const double share = whole > 0 ? std::clamp(part / whole, 0.0, 1.0) : 0.0;
  return fmt::format("{:.2f}%", share * 100);
}

}  // namespace dinhky::emit
