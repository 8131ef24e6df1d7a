#include "results/xml_part.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "base/limits.h"

namespace dinhky::results {
namespace {

std::string_view without_prefix(std::string_view name) {
  const size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_too_deep(const pugi::xml_node& root) {
  size_t depth = 0;
  for (auto node = root.first_child(); node;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > base::kMaxXmlDepth) return true;
      continue;
    }
    while (node && !node.next_sibling()) {
      node = node.parent();
      if (node == root) return false;
      --depth;
    }
    node = node.next_sibling();
  }
  return false;
}

// "&#0;" ends a text for pugixml, and what stands behind it would be lost. XML has no such
// character.
bool refers_to_nul(std::string_view bytes) {
  for (size_t at = bytes.find("&#"); at != std::string_view::npos; at = bytes.find("&#", at)) {
    at += 2;
    if (at < bytes.size() && bytes[at] == 'x') ++at;
    const size_t digits = at;
    while (at < bytes.size() && bytes[at] == '0') ++at;
    if (at > digits && at < bytes.size() && bytes[at] == ';') return true;
  }
  return false;
}

}  // namespace

XmlFault parse_xml(std::string_view bytes, pugi::xml_document& document) {
  if (bytes.size() > base::kMaxXmlBytes) return XmlFault::too_large;
  const auto tags = std::count(bytes.begin(), bytes.end(), '<');
  if (static_cast<size_t>(tags) > base::kMaxXmlTags) return XmlFault::too_large;
  const auto parsed = document.load_buffer(bytes.data(), bytes.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata_single);
  if (!parsed || refers_to_nul(bytes)) return XmlFault::damaged;
  return is_too_deep(document) ? XmlFault::too_large : XmlFault::none;
}

std::string_view local_name(const pugi::xml_node& node) {
  return without_prefix(node.name());
}

bool is(const pugi::xml_node& node, std::string_view name) {
  return local_name(node) == name;
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const auto& inner : node.children()) {
    if (is(inner, name)) return inner;
  }
  return {};
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const auto& entry : node.attributes()) {
    if (without_prefix(entry.name()) == name) return entry.value();
  }
  return {};
}

std::string_view child_value(const pugi::xml_node& node, std::string_view name) {
  return attribute(child(node, name), "val");
}

bool has_property(const pugi::xml_node& node, std::string_view name) {
  const auto property = child(node, name);
  if (!property) return false;
  const auto value = attribute(property, "val");
  return value != "0" && value != "false" && value != "off";
}

int number_or(std::string_view text, int least, int most, int otherwise) {
  int number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  return whole && number >= least && number <= most ? number : otherwise;
}

}  // namespace dinhky::results
