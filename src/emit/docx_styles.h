// word/styles.xml: one paragraph style a component, so that an office can change how all of them
// look at once.
#pragma once

#include <string>
#include <string_view>

#include "emit/paper.h"

namespace dinhky::emit {

inline constexpr char kWordNamespace[] =
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr char kRuleStyle[] = "Rule";  // a drawn line, as a paragraph
inline constexpr char kGapStyle[] = "Gap";    // an empty paragraph that keeps apart
inline constexpr char kPlaceholderStyle[] = "PlaceholderText";  // of characters

std::string_view style_id(Part part);
std::string styles_xml(const PaperFormat& format);

}  // namespace dinhky::emit
