// The one piece of Markdown that writing and reading share.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::base {

// What was written as a Markdown paragraph, by a program or a person: backslash escapes and hard
// line breaks undone (CommonMark 0.31, 2.4 and 6.7), all else as it stands.
std::string markdown_unescaped(std::string_view markdown);
bool is_ascii_punctuation(char c);

}  // namespace dinhky::base
