// A phrase as statements: split at ";", bullets and line breaks, notes in brackets resolved.
#pragma once

#include <string_view>
#include <vector>

#include "schedule/grammar.h"
#include "schedule/tokens.h"

namespace dinhky::schedule {

std::vector<Statement> read_statements(const std::vector<Token>& tokens, std::string_view phrase);

}  // namespace dinhky::schedule
