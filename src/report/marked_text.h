// Texts of a plan in which asterisks mark what stands in italics: "(*quý, 06 tháng và năm*)".
#pragma once

#include <string_view>

#include "report/document.h"

namespace dinhky::report {

// Asterisks mark in pairs, close to the words they enclose; any other stays as it is.
Runs marked_runs(std::string_view text);

}  // namespace dinhky::report
