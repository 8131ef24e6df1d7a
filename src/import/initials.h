// Short forms that no table knows: "Chi cục ATVSTP" for "Chi cục An toàn vệ sinh thực phẩm".
#pragma once

#include <string_view>

namespace dinhky::imports {

// True where the first name is the second with words written by their first letters.
bool abbreviates(std::string_view brief, std::string_view full);

}  // namespace dinhky::imports
