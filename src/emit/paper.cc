#include "emit/paper.h"

#include <initializer_list>
#include <utility>

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
    "national_title", "motto",      "superior",  "issuer",    "number",      "place_date",
    "type_name",      "abstract",   "addressee", "heading_1", "heading_2",   "heading_3",
    "body",           "note",       "centred",   "table_head", "table_text", "section_row",
    "box_text",       "recipients_head", "recipients", "authority", "signer", "page_number"};

constexpr Shape kText{.type = Type::text};
constexpr Shape kInteger{.type = Type::integer};
constexpr Shape kBoolean{.type = Type::boolean};

constexpr std::array<std::pair<std::string_view, int Page::*>, 7> kPageKeys = {
    {{"width_mm", &Page::width_mm},
     {"height_mm", &Page::height_mm},
     {"top_mm", &Page::top_mm},
     {"bottom_mm", &Page::bottom_mm},
     {"left_mm", &Page::left_mm},
     {"right_mm", &Page::right_mm},
     {"header_mm", &Page::header_mm}}};

constexpr std::array<std::pair<std::string_view, int PaperFormat::*>, 10> kMeasureKeys = {
    {{"first_line_mm", &PaperFormat::first_line_mm},
     {"letterhead_left_percent", &PaperFormat::letterhead_left_percent},
     {"underline_percent", &PaperFormat::underline_percent},
     {"motto_underline_percent", &PaperFormat::motto_underline_percent},
     {"rule_eighths_pt", &PaperFormat::rule_eighths_pt},
     {"signature_left_percent", &PaperFormat::signature_left_percent},
     {"signature_lines", &PaperFormat::signature_lines},
     {"table_border_eighths_pt", &PaperFormat::table_border_eighths_pt},
     {"cell_padding_pt", &PaperFormat::cell_padding_pt},
     {"box_height_mm", &PaperFormat::box_height_mm}}};

constexpr std::array<std::pair<std::string_view, std::string PaperFormat::*>, 3> kWordKeys = {
    {{"font", &PaperFormat::font},
     {"language", &PaperFormat::language},
     {"placeholder_colour", &PaperFormat::placeholder_colour}}};

constexpr std::array<std::pair<std::string_view, std::string FixedTexts::*>, 6> kFixedTextKeys = {
    {{"national_title", &FixedTexts::national_title},
     {"motto", &FixedTexts::motto},
     {"addressee", &FixedTexts::addressee},
     {"recipients", &FixedTexts::recipients},
     {"blank", &FixedTexts::blank},
     {"choose_one", &FixedTexts::choose_one}}};

constexpr std::array<std::string_view, 4> kJustify{"left", "centre", "right", "justify"};
constexpr Shape kAlign{.type = Type::choice, .choices = kJustify};

constexpr std::array kStyleFields{
    Field{"name", &kText, true},    Field{"pt", &kInteger, true},   Field{"bold", &kBoolean},
    Field{"italic", &kBoolean},     Field{"caps", &kBoolean},       Field{"align", &kAlign, true},
    Field{"before_pt", &kInteger},  Field{"first_line", &kBoolean}, Field{"keep_next", &kBoolean}};
constexpr Shape kStyle{.type = Type::mapping, .fields = kStyleFields};

constexpr std::array kWidthFields{Field{"width", &kInteger, true}, Field{"of", &kText, true}};
constexpr Shape kWidth{.type = Type::mapping, .fields = kWidthFields};
constexpr Shape kWidthList{.type = Type::list, .item = &kWidth};
constexpr std::array kGlyphFields{Field{"other", &kInteger, true}, Field{"regular", &kWidthList, true},
                                  Field{"bold", &kWidthList, true}};
constexpr Shape kGlyphs{.type = Type::mapping, .fields = kGlyphFields};

// A required field of the shape for each key of the table.
template <class Keys, size_t N = std::tuple_size_v<Keys>>
constexpr std::array<Field, N> fields_of(const Keys& keys, const Shape& shape) {
  std::array<Field, N> fields{};
  for (size_t i = 0; i < N; ++i) fields[i] = Field{keys[i].first, &shape, true};
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

TextStyle read_style(const Node& node) {
  TextStyle style;
  style.name = text_at(node, "name");
  style.pt = integer_at(node, "pt");
  style.bold = flag_at(node, "bold");
  style.italic = flag_at(node, "italic");
  style.caps = flag_at(node, "caps");
  const auto align = text_at(node, "align");
  for (size_t i = 0; i < kJustify.size(); ++i) {
    if (align == kJustify[i]) style.align = static_cast<Justify>(i);
  }
  style.before_pt = integer_at(node, "before_pt");
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
  for (const auto& [key, member] : kMeasureKeys) format.*member = integer_at(root, key);
  for (const auto& [key, member] : kWordKeys) format.*member = text_at(root, key);
  const auto& page = *root.find("page");
  for (const auto& [key, member] : kPageKeys) format.page.*member = integer_at(page, key);
  const auto& texts = *root.find("texts");
  for (const auto& [key, member] : kFixedTextKeys) format.texts.*member = text_at(texts, key);
  const auto& styles = *root.find("styles");
  for (size_t i = 0; i < kPartCount; ++i) format.styles[i] = read_style(*styles.find(kPartKeys[i]));
  const auto& glyphs = *root.find("glyph_widths");
  format.glyph_widths = {read_widths(*glyphs.find("regular")), read_widths(*glyphs.find("bold")),
                         integer_at(glyphs, "other")};
  return format;
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
  const auto root = yaml::parse(sources, file, findings);
  if (!root) return std::nullopt;
  if (root->kind == yaml::Kind::null) {
    findings.add(diag::rules::wrong_type, root->span, "empty-file");
  } else {
    yaml::check_shape(*root, kTop, findings);
  }
  if (findings.count(diag::Severity::error) > errors) return std::nullopt;
  return read(*root);
}

}  // namespace dinhky::emit
