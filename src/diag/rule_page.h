// The page of a rule: data/rules/LANGUAGE/ID.md.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "diag/messages.h"

namespace dinhky::diag {

// nullopt where there is none. The view lives as long as the data.
std::optional<std::string_view> rule_page(const base::DataStore& data, Language language,
                                          std::string_view rule);

// "# unit-unknown: Đơn vị chưa khai báo" → "Đơn vị chưa khai báo".
std::string_view page_title(std::string_view page);

// What the rule is about: the first paragraph below the severity, on one line.
std::string page_summary(std::string_view page);

}  // namespace dinhky::diag
