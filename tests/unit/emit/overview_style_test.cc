// The style sheet of overviews: what can be known of it without a browser. What the pages look like
// in one is the business of tests/browser.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "base/data_store.h"
#include "emit/overview_html.h"
#include "report/mark.h"
#include "support/doctest_strings.h"

namespace dinhky::emit {
namespace {

using Colours = std::map<std::string, std::string>;
using Strings = std::vector<std::string>;

std::string style() {
  const base::DataStore data;
  return std::string(data.read(kOverviewStyle).value());
}

// The custom properties of the first `:root` behind `at`.
Colours colours_behind(const std::string& css, size_t at) {
  Colours colours;
  const size_t begin = css.find(":root {", at);
  const size_t end = css.find('}', begin);
  for (size_t name = css.find("--", begin); name < end; name = css.find("--", name + 1)) {
    const size_t colon = css.find(':', name);
    const size_t hash = css.find('#', colon);
    colours[css.substr(name + 2, colon - name - 2)] = css.substr(hash + 1, 6);
  }
  return colours;
}

Colours light(const std::string& css) {
  return colours_behind(css, 0);
}
Colours dark(const std::string& css) {
  return colours_behind(css, css.find("prefers-color-scheme: dark"));
}

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const std::string& hex) {
  constexpr double kShares[] = {0.2126, 0.7152, 0.0722};
  double sum = 0;
  for (size_t i = 0; i < 3; ++i) {
    const double c = std::stoi(hex.substr(i * 2, 2), nullptr, 16) / 255.0;
    sum += kShares[i] * (c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4));
  }
  return sum;
}

double contrast(const std::string& a, const std::string& b) {
  const double x = luminance(a);
  const double y = luminance(b);
  return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

struct Pair {
  std::string front;
  std::string back;
  double least;  // 4.5 for text, 3 for what is drawn (WCAG 2.2, 1.4.3 and 1.4.11)
};

std::vector<Pair> pairs() {
  std::vector<Pair> list;
  for (const auto* back : {"sheet", "desk"}) {
    for (const auto* text : {"ink", "soft", "brand", "link"}) list.push_back({text, back, 4.5});
  }
  list.push_back({"today", "sheet", 4.5});
  for (const auto* back : {"sheet", "band"}) {
    for (const auto* drawn : {"bar", "today", "edge"}) list.push_back({drawn, back, 3});
  }
  for (const auto mark : report::kMarks) {
    const std::string key(report::key_of(mark));
    list.push_back({key, "sheet", 3});
    list.push_back({key, "band", 3});
    list.push_back({key + "-shape", key + "-fill", 3});
  }
  return list;
}

Strings too_weak(const Colours& colours) {
  Strings weak;
  for (const auto& [front, back, least] : pairs()) {
    const double ratio = contrast(colours.at(front), colours.at(back));
    if (ratio < least) weak.push_back(fmt::format("{} on {}: {:.2f}", front, back, ratio));
  }
  return weak;
}

}  // namespace

TEST_CASE("the measure of contrast itself") {
  CHECK(contrast("000000", "ffffff") == doctest::Approx(21));
  CHECK(contrast("777777", "ffffff") == doctest::Approx(4.48).epsilon(0.01));
}

TEST_CASE("contrast is AA on light and on dark screens") {
  const auto css = style();
  CHECK(too_weak(light(css)) == Strings{});
  CHECK(too_weak(dark(css)) == Strings{});
}

TEST_CASE("every colour is told for both, and none is written anywhere else") {
  const auto css = style();
  const auto day = light(css);
  const auto night = dark(css);
  CHECK(day.size() > 40);
  Strings missing;
  for (const auto& [name, value] : day) {
    if (!night.contains(name)) missing.push_back(name);
    if (css.find("var(--" + name + ")") == std::string::npos) missing.push_back(name + " unused");
  }
  CHECK(missing == Strings{});
  CHECK(day.size() == night.size());
  const size_t rest = css.find("/* ---- the page ---- */");
  REQUIRE(rest != std::string::npos);
  CHECK(css.find('#', rest) == std::string::npos);
}

TEST_CASE("each mark has a colour and a shape that no other has") {
  const auto css = style();
  std::map<std::string, std::string> shapes;
  for (const auto mark : report::kMarks) {
    const std::string key(report::key_of(mark));
    CAPTURE(key);
    const auto rule = ".m-" + key + " .mark { clip-path: path(evenodd, '";
    const size_t at = css.find(rule);
    REQUIRE(at != std::string::npos);
    const size_t begin = at + rule.size();
    const auto shape = css.substr(begin, css.find('\'', begin) - begin);
    CHECK(shapes.emplace(shape, key).second);
    CHECK(css.find(".m-" + key + " { color: var(--" + key + "); }") != std::string::npos);
    CHECK(css.find("td.m-" + key + " { background: var(--" + key + "-fill)") != std::string::npos);
  }
}

TEST_CASE("the sheet needs no network and means the same to HTML and XML") {
  const auto css = style();
  CHECK(css.find_first_of("<>&\"") == std::string::npos);
  CHECK(css.find("url(") == std::string::npos);
  CHECK(css.find("@import") == std::string::npos);
}

}  // namespace dinhky::emit
