// The last gate of a text before it reaches a paper.
#pragma once

#include <string>
#include <string_view>

namespace dinhky::emit {

// The text without anything unsafe (see base::made_safe); newlines stay, since emitters give them
// a meaning. Most text is safe already and comes back as it is; else the safe form is kept in
// `store`, which must live as long as the view.
std::string_view safe(std::string_view text, std::string& store);
// The same, as a copy.
std::string safe(std::string_view text);

}  // namespace dinhky::emit
