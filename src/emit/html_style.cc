#include "emit/html_style.h"

#include <fmt/format.h>

#include <string_view>

namespace dinhky::emit {
namespace {

// Screens are not the decree's business: what stands here holds for all papers.
constexpr std::string_view kCommon = R"(
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--desk); color: var(--ink); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul { margin: 0; padding: 0; font-size: inherit; font-weight: inherit; }
ul { list-style: none; }
h1 span { display: block; }
.letterhead, .signature { display: grid; }
.number, .place_date, .attached { white-space: pre-wrap; }
.superior, .issuer, .abstract, .appendix_title, .attached, .letter_abstract, .authority { text-wrap: balance; }
.rule, h1 .rule { display: block; max-width: 100%; margin: 3pt auto 0; }
p.alone { text-align: center; }
.addressees { display: table; max-width: 100%; margin: 0 auto; }
.addressees ul { margin-left: 3.6em; }
.addressee_item, .recipients { padding-left: 0.6em; text-indent: -0.6em; }
.signature { margin-top: 12pt; }
.scroll { margin: 6pt 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
td, th { vertical-align: top; font-weight: inherit; text-align: inherit; }
thead th { vertical-align: middle; }
.centre p { text-align: center; }
.both p { text-align: justify; }
.centre { padding-left: 1pt; padding-right: 1pt; }
.box { margin: 6pt 0; }
.blank { color: var(--blank); }
)";

constexpr std::string_view kScreen = R"(
:root { --desk: #e7e7e4; --sheet: #ffffff; --ink: #000000; --line: #000000; }
@media screen {
.sheet { margin: 1.5rem auto; background: var(--sheet); border: 1px solid #c8c8c4; }
.scroll { overflow-x: auto; }
}
@media screen and (prefers-color-scheme: dark) {
:root { --desk: #121212; --sheet: #1e1e1e; --ink: #e6e6e6; --line: #9a9a9a; --blank: #a8a8a8; }
.sheet { border-color: #3a3a3a; }
}
@media screen and (max-width: 50rem) {
.sheet { width: auto; min-height: 0; margin: 0; padding: 1rem; border: 0; }
.letterhead, .signature { display: block; }
.nation, .signing { margin-top: 1rem; }
.national_title { font-size: min(12pt, 3.9vw); }
.motto { font-size: min(13pt, 4.2vw); }
.body, .basis, .note, .heading_1, .heading_2, .heading_3 { text-align: left; }
.addressees ul { margin-left: 1.2em; }
}
@media screen and (max-width: 40rem) {
table, tbody, tr, td, th { display: block; }
colgroup, td:empty { display: none; }
thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
tr { margin-bottom: 0.75rem; border: 1px solid var(--line); }
tbody td, tbody th { border: 0; border-bottom: 1px dotted var(--line); }
td:last-child { border-bottom: 0; }
.centre p { text-align: left; }
td[data-label]::before { content: attr(data-label) ':'; display: block; font-weight: bold;
 font-size: 0.85rem; }
}
)";

constexpr std::string_view kPrint = R"(
@media print {
:root { --desk: #ffffff; --sheet: #ffffff; }
.sheet { break-after: page; }
.sheet:last-child { break-after: auto; }
tr, .signature, .letterhead { break-inside: avoid; }
.keep { break-after: avoid; }
thead { display: table-header-group; }
}
)";

// A data file of an office must not be able to end the declaration it stands in.
std::string only(std::string_view text, std::string_view marks) {
  std::string out;
  for (const char c : text) {
    const bool letter = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    if (letter || marks.find(c) != std::string_view::npos) out += c;
  }
  return out;
}

std::string_view align_of(Justify align) {
  constexpr std::string_view kNames[] = {"left", "center", "right", "justify"};
  return kNames[static_cast<size_t>(align)];
}

std::string part_rule(const PaperFormat& format, Part part) {
  const auto& style = format.style(part);
  std::string rule = fmt::format(".{} {{ font-size: {}pt; text-align: {};", key_of(part), style.pt,
                                 align_of(style.align));
  rule += fmt::format(" font-weight: {};", style.bold ? "bold" : "normal");
  if (style.italic) rule += " font-style: italic;";
  if (style.before_pt > 0) rule += fmt::format(" margin-top: {}pt;", style.before_pt);
  if (style.first_line) rule += fmt::format(" text-indent: {}mm;", format.first_line_mm);
  if (style.keep_next) rule += " break-after: avoid;";
  return rule + " }\n";
}

// The page number in the top margin, from the second page on.
std::string page_rules(const PaperFormat& format) {
  const auto& page = format.page;
  const auto margin =
      fmt::format("{}mm {}mm {}mm {}mm", page.top_mm, page.right_mm, page.bottom_mm, page.left_mm);
  const auto number = fmt::format(
      "@top-center {{ content: counter(page); font: {}pt '{}', serif; padding-top: {}mm; "
      "vertical-align: top; }}",
      format.style(Part::page_number).pt, only(format.font, " -"), page.header_mm);
  std::string rules = fmt::format("@page {{ size: {}mm {}mm; margin: {}; {} }}\n", page.width_mm,
                                  page.height_mm, margin, number);
  rules += fmt::format("@page wide {{ size: {}mm {}mm; }}\n", page.height_mm, page.width_mm);
  rules += "@page :first { @top-center { content: none; } }\n";
  rules += ".wide { page: wide; }\n";
  rules += fmt::format(
      "@media screen {{\n.sheet {{ width: {}mm; min-height: {}mm; padding: {}; }}\n.wide {{ width: "
      "{}mm; min-height: {}mm; }}\n}}\n",
      page.width_mm, page.height_mm, margin, page.height_mm, page.width_mm);
  return rules;
}

// Lengths that the paper's data set.
std::string measures(const PaperFormat& format) {
  std::string out = fmt::format(":root {{ --blank: #{}; }}\n", only(format.placeholder_colour, ""));
  out += fmt::format("body {{ font-family: '{}', 'Liberation Serif', Tinos, serif; }}\n",
                     only(format.font, " -"));
  const auto columns = [&](std::string_view name, int left) {
    out += fmt::format(".{} {{ grid-template-columns: {}% {}%; }}\n", name, left, 100 - left);
  };
  columns("letterhead", format.letterhead_left_percent);
  columns("signature", format.signature_left_percent);
  out +=
      fmt::format(".rule {{ border-top: {}pt solid var(--ink); }}\n", format.rule_eighths_pt / 8.0);
  const auto border = fmt::format("{}pt solid var(--line)", format.table_border_eighths_pt / 8.0);
  out += fmt::format("td, th, .box {{ border: {}; padding: {}pt {}pt; }}\n", border,
                     format.cell_padding_above_pt, format.cell_padding_pt);
  out += fmt::format(".box {{ min-height: {}mm; }}\n", format.box_height_mm);
  const auto& signer = format.style(Part::signer);
  out += fmt::format(".signer {{ margin-top: {}pt; }}\n",
                     format.signature_lines * signer.pt * 115 / 100);
  return out;
}

}  // namespace

std::string html_style(const PaperFormat& format) {
  std::string out(kCommon.substr(1));
  for (size_t i = 0; i < kPartCount; ++i) out += part_rule(format, static_cast<Part>(i));
  return out + measures(format) + page_rules(format) + std::string(kScreen.substr(1)) +
         std::string(kPrint.substr(1));
}

std::string language_code(const PaperFormat& format) {
  return only(format.language.substr(0, format.language.find('-')), "");
}

}  // namespace dinhky::emit
