// XML of an Office document, read under limits. Internal to the reading of documents.
//
// Elements and attributes go by their names without prefix: the namespaces of Word's "Strict"
// format and of the usual one differ, their names do not, and prefixes are free.
#pragma once

#include <pugixml.hpp>
#include <string_view>

namespace dinhky::results {

enum class XmlFault { none, damaged, too_large };

// No entities but XML's own five, no DTD. Blanks are kept where they are all that an element holds.
// Fails over kMaxXmlBytes, kMaxXmlTags, kMaxXmlDepth: code that walks the tree may recurse.
XmlFault parse_xml(std::string_view bytes, pugi::xml_document& document);

std::string_view local_name(const pugi::xml_node& node);
bool is(const pugi::xml_node& node, std::string_view name);
pugi::xml_node child(const pugi::xml_node& node, std::string_view name);
// Empty where there is none.
std::string_view attribute(const pugi::xml_node& node, std::string_view name);
// w:val of the child; empty where there is none.
std::string_view child_value(const pugi::xml_node& node, std::string_view name);
// A property that is on by being there, unless its w:val says no.
bool has_property(const pugi::xml_node& node, std::string_view name);
// Digits with or without a sign; `otherwise` where it is no number or out of the range.
int number_or(std::string_view text, int least, int most, int otherwise);

}  // namespace dinhky::results
