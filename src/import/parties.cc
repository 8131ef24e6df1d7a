#include "import/parties.h"

#include <optional>

#include "base/text.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

// Where "phối hợp" or "chủ trì" begins, as a word that says what the names behind it do.
std::optional<size_t> find_word(const std::string& small, std::string_view word, size_t from) {
  const size_t at = small.find(word, from);
  if (at == std::string::npos) return std::nullopt;
  return at;
}

std::string_view behind(std::string_view text, size_t at, std::string_view word) {
  auto rest = base::trimmed(text.substr(at + word.size()));
  for (const std::string_view more : {"thực hiện", "với", "cùng", "gồm", ":"}) {
    if (base::to_lower(rest.substr(0, more.size())) == more) {
      rest = base::trimmed(rest.substr(more.size()));
    }
  }
  return rest;
}

}  // namespace

PartiesInCell parties_in_cell(std::string_view cell) {
  constexpr std::string_view kLead = "chủ trì";
  constexpr std::string_view kCoordinating = "phối hợp";
  const auto small = base::to_lower(cell);
  if (small.size() != cell.size()) return {std::string(cell), {}};
  const auto lead = find_word(small, kLead, 0);
  const auto coordinating = find_word(small, kCoordinating, 0);
  PartiesInCell parties;
  if (!coordinating) {
    if (!lead) return {std::string(cell), {}};
    const auto rest = behind(cell, *lead, kLead);
    // "Phòng Nội vụ chủ trì" as well as "Chủ trì: Phòng Nội vụ".
    parties.lead = rest.empty() ? std::string(cell.substr(0, *lead)) : std::string(rest);
    return parties;
  }
  if (lead && *lead > *coordinating) {
    parties.coordinating = behind(cell.substr(0, *lead), *coordinating, kCoordinating);
    parties.lead = behind(cell, *lead, kLead);
    return parties;
  }
  auto before = cell.substr(0, *coordinating);
  if (lead) {
    const auto rest = behind(before, *lead, kLead);
    before = without_end(rest, ".;,:").empty() ? cell.substr(0, *lead) : rest;
  }
  parties.lead = before;
  parties.coordinating = behind(cell, *coordinating, kCoordinating);
  return parties;
}

}  // namespace dinhky::imports
