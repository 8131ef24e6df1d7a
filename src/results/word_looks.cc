#include "results/word_looks.h"

#include <vector>

#include "results/xml_part.h"

namespace dinhky::results {
namespace {

constexpr size_t kStyleAncestors = 32;  // styles may be based on each other in a circle

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
}

void WordLooks::apply(const Given& given, RunLooks& looks) {
  if (given.bold) looks.bold = *given.bold;
  if (given.italic) looks.italic = *given.italic;
  if (!given.font.empty()) looks.font = given.font;
}

void WordLooks::apply_style(std::string_view style, RunLooks& looks) const {
  std::vector<const Given*> chain;
  auto found = styles_.find(style);
  while (found != styles_.end() && chain.size() < kStyleAncestors) {
    chain.push_back(&found->second);
    found = styles_.find(found->second.parent);
  }
  for (auto given = chain.rbegin(); given != chain.rend(); ++given) apply(**given, looks);
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
