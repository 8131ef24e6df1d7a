#include "import/parties.h"

#include <algorithm>
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

// "Phòng Nội vụ (chủ trì), Công an xã (phối hợp)": said behind each name. nullopt where it is not.
std::optional<PartiesInCell> marked_parties(std::string_view cell, const std::string& small) {
  constexpr std::string_view kLead = "(chủ trì";
  if (small.find(kLead) == std::string::npos) return std::nullopt;
  PartiesInCell parties;
  size_t begin = 0;
  const auto take = [&](size_t end) {
    const auto item = cell.substr(begin, end - begin);
    const size_t mark = small.substr(begin, end - begin).find(kLead);
    const size_t help = small.substr(begin, end - begin).find("(phối hợp");
    auto& list = mark != std::string::npos ? parties.lead : parties.coordinating;
    const auto name = without_bullets(item.substr(0, std::min(mark, help)));
    if (!name.empty()) list.append(list.empty() ? "" : "\n- ").append(name);
    begin = end + 1;
  };
  int depth = 0;
  for (size_t i = 0; i < cell.size(); ++i) {
    if (cell[i] == '(') ++depth;
    if (cell[i] == ')' && depth > 0) --depth;
    const bool behind_mark =
        cell[i] == ',' && i > 0 && base::trimmed(cell.substr(0, i)).ends_with(")");
    if (depth == 0 && (cell[i] == '\n' || cell[i] == ';' || behind_mark)) take(i);
  }
  take(cell.size());
  return parties;
}

}  // namespace

PartiesInCell parties_in_cell(std::string_view cell) {
  constexpr std::string_view kLead = "chủ trì";
  constexpr std::string_view kCoordinating = "phối hợp";
  const auto small = base::to_lower(cell);
  if (small.size() != cell.size()) return {std::string(cell), {}};
  if (auto marked = marked_parties(cell, small)) return std::move(*marked);
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
