#include "emit/html_head.h"

namespace dinhky::emit {
namespace {

constexpr char kPolicy[] = "default-src 'none'; style-src 'unsafe-inline'";

void meta(HtmlWriter& html, std::string_view name, std::string_view content) {
  html.void_element("meta").attribute("name", name).attribute("content", content);
  html.void_end().line();
}

}  // namespace

void write_html_head(HtmlWriter& html, std::string_view title,
                     const std::vector<std::pair<std::string, std::string>>& identity,
                     std::string_view style) {
  html.open("head").line();
  html.void_element("meta").attribute("charset", "utf-8").void_end().line();
  html.void_element("meta").attribute("http-equiv", "Content-Security-Policy");
  html.attribute("content", kPolicy).void_end().line();
  meta(html, "viewport", "width=device-width, initial-scale=1");
  meta(html, "color-scheme", "light dark");
  for (const auto& [name, value] : identity) meta(html, name, value);
  html.open("title").text(title).end();
  html.open("style").line().source(style).end();
  html.end();
}

}  // namespace dinhky::emit
