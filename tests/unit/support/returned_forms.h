// Forms as units send them back, filled in by a test.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/office.h"

namespace dinhky::test {

using Answers = std::vector<std::pair<std::string, std::string>>;  // place, what was typed there

// The Markdown with the answers between its marks; the running test fails where a place is missing.
std::string filled_markdown(std::string text, const Answers& answers);
// The text with one piece replaced by another; it must stand there.
std::string replaced(std::string text, std::string_view from, std::string_view to);

// An office with the real plan and the Markdown forms of all units for the period.
Office office_with_forms(const std::string& period = "2025-Q1");
// The unit's form in it, every status set to "Đang thực hiện" and every result to "Đã làm", then
// the answers given.
std::string returned_form(const Office& office, const std::string& unit, const Answers& answers = {},
                          const std::string& period = "2025-Q1");

// "dinhky collect plan.yaml ARGUMENTS", in English.
Said collect(Office& office, std::vector<std::string> arguments);

}  // namespace dinhky::test
