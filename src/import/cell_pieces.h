// Pieces of a cell's item: where it is cut, and what its words tell of a piece.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::imports {

// The first colon that something follows, brackets aside.
std::optional<size_t> colon_in(std::string_view text);
// Parted at the mark, brackets aside; empty pieces left out.
std::vector<std::string> pieces(std::string_view text, char mark);
// "Xóm Đình, Xóm Chùa": a word that no list knows, but it begins all of them.
bool same_first_word(const std::vector<std::string>& parts);
// "I", "12".
bool is_ordinal(const std::string& text);
// "các trường đại học, cao đẳng trên địa bàn": no list of names, but one of kinds.
bool is_said_of_all(const std::string& last);
// "xã Sơn Tây" of "ngành xã Sơn Tây": what says where takes nothing from a group.
std::string before_place(const std::string& text);
// "Ủy ban MTTQ và các tổ chức chính trị - xã hội" may be said of all of them together.
bool is_front(std::string_view left, std::string_view rest);
// "Công an huyện": nothing more belongs to the name.
bool ends_with_level(std::string_view name);

}  // namespace dinhky::imports
