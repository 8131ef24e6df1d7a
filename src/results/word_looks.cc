#include "results/word_looks.h"

#include <utility>

#include "base/limits.h"
#include "results/xml_part.h"

namespace dinhky::results {
namespace {

std::optional<bool> toggle(const pugi::xml_node& properties, std::string_view name) {
  const auto node = child(properties, name);
  if (!node) return std::nullopt;
  return has_property(properties, name);
}

std::string_view font_of(const pugi::xml_node& properties) {
  const auto fonts = child(properties, "rFonts");
  const auto font = attribute(fonts, "ascii");
  return font.empty() ? attribute(fonts, "hAnsi") : font;
}

}  // namespace

WordLooks::Given WordLooks::read(const pugi::xml_node& run_properties) {
  Given given;
  given.bold = toggle(run_properties, "b");
  given.italic = toggle(run_properties, "i");
  given.font = font_of(run_properties);
  return given;
}

void WordLooks::load_styles(const pugi::xml_node& styles) {
  for (const auto& node : styles.children()) {
    if (is(node, "docDefaults")) defaults_ = read(child(child(node, "rPrDefault"), "rPr"));
    if (!is(node, "style")) continue;
    auto given = read(child(node, "rPr"));
    given.parent = child_value(node, "basedOn");
    const auto id = attribute(node, "styleId");
    const bool is_default =
        attribute(node, "default") == "1" || attribute(node, "default") == "true";
    if (is_default && attribute(node, "type") == "paragraph") default_style_ = id;
    styles_.emplace(id, std::move(given));
  }
  inherit();
}

void WordLooks::apply(const Given& given, RunLooks& looks) {
  if (given.bold) looks.bold = *given.bold;
  if (given.italic) looks.italic = *given.italic;
  if (!given.font.empty()) looks.font = given.font;
}

// What a style leaves open its ancestors say. Once for each style: runs are many.
void WordLooks::inherit() {
  const auto given = styles_;
  for (auto& [id, style] : styles_) {
    auto parent = given.find(style.parent);
    for (size_t i = 1; i < base::kMaxStyleAncestors && parent != given.end(); ++i) {
      const auto& above = parent->second;
      if (!style.bold) style.bold = above.bold;
      if (!style.italic) style.italic = above.italic;
      if (style.font.empty()) style.font = above.font;
      parent = given.find(above.parent);
    }
  }
}

void WordLooks::apply_style(std::string_view style, RunLooks& looks) const {
  const auto found = styles_.find(style);
  if (found != styles_.end()) apply(found->second, looks);
}

RunLooks WordLooks::of(const pugi::xml_node& run_properties,
                       std::string_view paragraph_style) const {
  RunLooks looks;
  apply(defaults_, looks);
  apply_style(paragraph_style.empty() ? std::string_view(default_style_) : paragraph_style, looks);
  if (const auto style = child_value(run_properties, "rStyle"); !style.empty()) {
    apply_style(style, looks);
  }
  if (const auto own = toggle(run_properties, "b")) looks.bold = *own;
  if (const auto own = toggle(run_properties, "i")) looks.italic = *own;
  if (const auto own = font_of(run_properties); !own.empty()) looks.font = own;
  return looks;
}

}  // namespace dinhky::results
