#include "emit/paper.h"

#include <fmt/format.h>

#include <tuple>

#include "base/text.h"
#include "diag/catalogue.h"
#include "yaml/parse.h"
#include "yaml/shape.h"

namespace dinhky::emit {
namespace {

using yaml::Field;
using yaml::Node;
using yaml::Shape;
using yaml::Type;

constexpr char kFile[] = "paper/nd30-2020.yaml";

// Per Part, in its order.
constexpr std::array<std::string_view, kPartCount> kPartKeys = {
    "national_title",  "motto",      "superior",   "issuer",         "number",
    "letter_abstract", "place_date", "type_name",  "abstract",       "appendix_name",
    "appendix_title",  "attached",   "addressee",  "addressee_item", "heading_1",
    "heading_2",       "heading_3",  "body",       "basis",          "note",
    "centred",         "table_head", "table_text", "section_row",    "box_text",
    "recipients_head", "recipients", "authority",  "signer",         "page_number"};

constexpr Shape kText{.type = Type::text};
constexpr Shape kInteger{.type = Type::integer};
constexpr Shape kBoolean{.type = Type::boolean};

// A whole number of the file: its key, where it goes, and what a paper can bear.
template <class Owner>
struct Measure {
  std::string_view key;
  int Owner::*member;
  int low;
  int high;
};

constexpr std::array<Measure<Page>, 7> kPageKeys = {{{"width_mm", &Page::width_mm, 100, 2000},
                                                     {"height_mm", &Page::height_mm, 100, 2000},
                                                     {"top_mm", &Page::top_mm, 0, 45},
                                                     {"bottom_mm", &Page::bottom_mm, 0, 45},
                                                     {"left_mm", &Page::left_mm, 0, 45},
                                                     {"right_mm", &Page::right_mm, 0, 45},
                                                     {"header_mm", &Page::header_mm, 0, 45}}};

constexpr std::array<Measure<PaperFormat>, 11> kMeasureKeys = {
    {{"first_line_mm", &PaperFormat::first_line_mm, 0, 50},
     {"letterhead_left_percent", &PaperFormat::letterhead_left_percent, 10, 90},
     {"underline_percent", &PaperFormat::underline_percent, 1, 100},
     {"motto_underline_percent", &PaperFormat::motto_underline_percent, 1, 100},
     {"rule_eighths_pt", &PaperFormat::rule_eighths_pt, 2, 96},
     {"signature_left_percent", &PaperFormat::signature_left_percent, 10, 90},
     {"signature_lines", &PaperFormat::signature_lines, 0, 20},
     {"table_border_eighths_pt", &PaperFormat::table_border_eighths_pt, 2, 96},
     {"cell_padding_pt", &PaperFormat::cell_padding_pt, 0, 20},
     {"cell_padding_above_pt", &PaperFormat::cell_padding_above_pt, 0, 20},
     {"box_height_mm", &PaperFormat::box_height_mm, 1, 200}}};

constexpr std::array<Measure<TextStyle>, 2> kStyleMeasures = {
    {{"pt", &TextStyle::pt, 1, 100}, {"before_pt", &TextStyle::before_pt, 0, 100}}};

template <class Owner>
struct Word {
  std::string_view key;
  std::string Owner::*member;
};

constexpr std::array<Word<PaperFormat>, 3> kWordKeys = {
    {{"font", &PaperFormat::font},
     {"language", &PaperFormat::language},
     {"placeholder_colour", &PaperFormat::placeholder_colour}}};

constexpr std::array<Word<FixedTexts>, 6> kFixedTextKeys = {
    {{"national_title", &FixedTexts::national_title},
     {"motto", &FixedTexts::motto},
     {"addressee", &FixedTexts::addressee},
     {"recipients", &FixedTexts::recipients},
     {"blank", &FixedTexts::blank},
     {"choose_one", &FixedTexts::choose_one}}};

constexpr std::array<std::string_view, 4> kJustify{"left", "centre", "right", "justify"};
constexpr Shape kAlign{.type = Type::choice, .choices = kJustify};

constexpr std::array kStyleFields{
    Field{"name", &kText, true},   Field{"pt", &kInteger, true},   Field{"bold", &kBoolean},
    Field{"italic", &kBoolean},    Field{"caps", &kBoolean},       Field{"align", &kAlign, true},
    Field{"before_pt", &kInteger}, Field{"first_line", &kBoolean}, Field{"keep_next", &kBoolean}};
constexpr Shape kStyle{.type = Type::mapping, .fields = kStyleFields};

constexpr std::array kWidthFields{Field{"width", &kInteger, true}, Field{"of", &kText, true}};
constexpr Shape kWidth{.type = Type::mapping, .fields = kWidthFields};
constexpr Shape kWidthList{.type = Type::list, .item = &kWidth};
constexpr std::array kGlyphFields{Field{"other", &kInteger, true},
                                  Field{"regular", &kWidthList, true},
                                  Field{"bold", &kWidthList, true}};
constexpr Shape kGlyphs{.type = Type::mapping, .fields = kGlyphFields};

// A required field of the shape for each key of the table.
template <class Keys, size_t N = std::tuple_size_v<Keys>>
constexpr std::array<Field, N> fields_of(const Keys& keys, const Shape& shape) {
  std::array<Field, N> fields{};
  for (size_t i = 0; i < N; ++i) fields[i] = Field{keys[i].key, &shape, true};
  return fields;
}

constexpr std::array<Field, kPartCount> style_fields() {
  std::array<Field, kPartCount> fields{};
  for (size_t i = 0; i < kPartCount; ++i) fields[i] = Field{kPartKeys[i], &kStyle, true};
  return fields;
}

constexpr auto kPageFields = fields_of(kPageKeys, kInteger);
constexpr Shape kPage{.type = Type::mapping, .fields = kPageFields};
constexpr auto kFixedTextFields = fields_of(kFixedTextKeys, kText);
constexpr Shape kFixedTexts{.type = Type::mapping, .fields = kFixedTextFields};
constexpr auto kStylesFields = style_fields();
constexpr Shape kStyles{.type = Type::mapping, .fields = kStylesFields};

constexpr auto top_fields() {
  const auto measures = fields_of(kMeasureKeys, kInteger);
  const auto words = fields_of(kWordKeys, kText);
  std::array<Field, measures.size() + words.size() + 4> fields{};
  size_t n = 0;
  for (const auto& field : measures) fields[n++] = field;
  for (const auto& field : words) fields[n++] = field;
  fields[n++] = Field{"page", &kPage, true};
  fields[n++] = Field{"texts", &kFixedTexts, true};
  fields[n++] = Field{"styles", &kStyles, true};
  fields[n++] = Field{"glyph_widths", &kGlyphs, true};
  return fields;
}
constexpr auto kTopFields = top_fields();
constexpr Shape kTop{.type = Type::mapping, .fields = kTopFields};

// The functions below read a tree that has the shape above.

std::string text_at(const Node& node, std::string_view key) {
  const Node* value = node.find(key);
  return value == nullptr ? std::string() : value->text;
}
int integer_at(const Node& node, std::string_view key) {
  return yaml::read_integer(text_at(node, key)).value_or(0);
}
bool flag_at(const Node& node, std::string_view key) {
  return text_at(node, key) == "true";
}

template <class Owner, size_t N>
void read_measures(const Node& node, const std::array<Measure<Owner>, N>& measures, Owner& owner) {
  for (const auto& measure : measures) owner.*measure.member = integer_at(node, measure.key);
}

template <class Owner, size_t N>
void read_words(const Node& node, const std::array<Word<Owner>, N>& words, Owner& owner) {
  for (const auto& word : words) owner.*word.member = text_at(node, word.key);
}

TextStyle read_style(const Node& node) {
  TextStyle style;
  style.name = text_at(node, "name");
  read_measures(node, kStyleMeasures, style);
  style.bold = flag_at(node, "bold");
  style.italic = flag_at(node, "italic");
  style.caps = flag_at(node, "caps");
  const auto align = text_at(node, "align");
  for (size_t i = 0; i < kJustify.size(); ++i) {
    if (align == kJustify[i]) style.align = static_cast<Justify>(i);
  }
  style.first_line = flag_at(node, "first_line");
  style.keep_next = flag_at(node, "keep_next");
  return style;
}

std::map<char32_t, int> read_widths(const Node& list) {
  std::map<char32_t, int> widths;
  for (const auto& item : list.items) {
    const auto letters = text_at(item, "of");
    for (size_t at = 0; at < letters.size();) {
      widths[base::decode(letters, at)] = integer_at(item, "width");
    }
  }
  return widths;
}

PaperFormat read(const Node& root) {
  PaperFormat format;
  read_measures(root, kMeasureKeys, format);
  read_words(root, kWordKeys, format);
  read_measures(*root.find("page"), kPageKeys, format.page);
  read_words(*root.find("texts"), kFixedTextKeys, format.texts);
  const auto& styles = *root.find("styles");
  for (size_t i = 0; i < kPartCount; ++i) format.styles[i] = read_style(*styles.find(kPartKeys[i]));
  const auto& glyphs = *root.find("glyph_widths");
  format.glyph_widths = {read_widths(*glyphs.find("regular")), read_widths(*glyphs.find("bold")),
                         integer_at(glyphs, "other")};
  return format;
}

template <class Owner, size_t N>
void check_measures(const Node& node, const std::array<Measure<Owner>, N>& measures,
                    diag::Findings& findings) {
  for (const auto& measure : measures) {
    const Node* value = node.find(measure.key);
    if (value == nullptr || value->kind == yaml::Kind::null) continue;
    const int number = yaml::read_integer(value->text).value_or(0);
    if (number >= measure.low && number <= measure.high) continue;
    findings.add(diag::rules::wrong_type, value->span, "choice")
        .with("value", value->text)
        .with("choices", fmt::format("{}–{}", measure.low, measure.high));
  }
}

// Measures that would leave no room for text, or none at all.
void check_all_measures(const Node& root, diag::Findings& findings) {
  check_measures(root, kMeasureKeys, findings);
  check_measures(*root.find("page"), kPageKeys, findings);
  for (const auto& style : root.find("styles")->entries) {
    check_measures(style.value, kStyleMeasures, findings);
  }
}

}  // namespace

std::string_view key_of(Part part) {
  return kPartKeys[static_cast<size_t>(part)];
}

std::optional<PaperFormat> load_paper_format(base::DataStore& data, diag::Sources& sources,
                                             diag::Findings& findings) {
  const auto bytes = data.read(kFile);
  const auto file = sources.add(kFile, std::string(bytes.value_or("")));
  const size_t errors = findings.count(diag::Severity::error);
  auto root = yaml::parse(sources, file, findings);
  if (!root) return std::nullopt;
  if (root->kind == yaml::Kind::null) {
    findings.add(diag::rules::wrong_type, root->span, "empty-file");
  } else {
    yaml::check_shape(*root, kTop, findings);
  }
  const auto sound = [&] { return findings.count(diag::Severity::error) == errors; };
  if (sound()) check_all_measures(*root, findings);
  return sound() ? std::optional(read(*root)) : std::nullopt;
}

}  // namespace dinhky::emit
