// Words that go by a count: "1 day left", "2 days left".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dinhky::diag {

// {name?day|days} in the text is replaced by its first form where the argument of that name is 1,
// else by the second. Other places stay for whoever fills them.
std::string with_number_forms(std::string_view text,
                              const std::vector<std::pair<std::string, std::string>>& arguments);

}  // namespace dinhky::diag
