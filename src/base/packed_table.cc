#include "base/packed_table.h"

#include <algorithm>
#include <utility>

#include "base/packed_number.h"

namespace dinhky::base {

PackedTable::PackedTable(TextTable rows)
    : kept_(std::make_shared<const std::string>(pack(std::move(rows)))), bytes_(*kept_) {}

std::string PackedTable::pack(TextTable rows) {
  std::reverse(rows.begin(), rows.end());
  std::stable_sort(rows.begin(), rows.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  rows.erase(std::unique(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return a.first == b.first; }),
             rows.end());
  std::string out;
  append_packed(out, rows.size());
  size_t end = (2 + 2 * rows.size()) * kPackedNumberBytes;
  for (const auto& [key, text] : rows) {
    append_packed(out, end);
    append_packed(out, end += key.size());
    end += text.size();
  }
  append_packed(out, end);
  for (const auto& [key, text] : rows) out.append(key).append(text);
  return out;
}

size_t PackedTable::size() const {
  return bytes_.empty() ? 0 : number(0);
}

size_t PackedTable::number(size_t at) const {
  return packed_number(bytes_.substr(at * kPackedNumberBytes));
}

std::string_view PackedTable::part(size_t at) const {
  const size_t begin = number(1 + at);
  return bytes_.substr(begin, number(2 + at) - begin);
}

size_t PackedTable::lower_bound(std::string_view wanted) const {
  size_t first = 0;
  for (size_t count = size(); count > 0;) {
    const size_t half = count / 2;
    if (key(first + half) < wanted) {
      first += half + 1;
      count -= half + 1;
    } else {
      count = half;
    }
  }
  return first;
}

std::optional<std::string_view> PackedTable::find(std::string_view wanted) const {
  const size_t at = lower_bound(wanted);
  if (at == size() || key(at) != wanted) return std::nullopt;
  return text(at);
}

}  // namespace dinhky::base
