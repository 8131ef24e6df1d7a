#include "diag/source.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/text.h"

namespace dinhky::diag {
namespace {

// Thousands of findings may point into one line of megabytes: none of them counts it from its
// beginning.
constexpr size_t kStretch = 4096;

bool has_long_line(const std::vector<uint32_t>& begins, size_t size) {
  for (size_t i = 0; i < begins.size(); ++i) {
    const size_t end = i + 1 < begins.size() ? begins[i + 1] : size;
    if (end > begins[i] + 2 * kStretch) return true;
  }
  return false;
}

}  // namespace

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_begins_.push_back(text_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_begins_.push_back(static_cast<uint32_t>(at + 1));
  }
  if (!has_long_line(line_begins_, text_.size())) return;
  uint32_t count = 0;
  for (size_t at = 0; at < text_.size(); ++count) {
    if (milestones_.empty() || at >= milestones_.back().offset + kStretch) {
      milestones_.push_back({static_cast<uint32_t>(at), count});
    }
    base::decode(text_, at);
  }
}

size_t Source::line_index(size_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return after == line_begins_.begin() ? 0 : static_cast<size_t>(after - line_begins_.begin()) - 1;
}

size_t Source::line_begin(size_t offset) const {
  return line_begins_[line_index(offset)];
}

// Only where there are milestones, of which the first stands at the beginning.
size_t Source::characters_before(size_t offset) const {
  const auto after =
      std::upper_bound(milestones_.begin(), milestones_.end(), offset,
                       [](size_t at, const Milestone& one) { return at < one.offset; });
  const auto& last = *std::prev(after);
  const auto rest = std::string_view(text_).substr(last.offset, offset - last.offset);
  return last.characters + base::count_code_points(rest);
}

Position Source::position(size_t offset) const {
  offset = std::min(offset, text_.size());
  const size_t line = line_index(offset);
  const size_t begin = std::min<size_t>(line_begins_[line], offset);
  if (!milestones_.empty()) {
    return {line + 1, characters_before(offset) - characters_before(begin) + 1};
  }
  const auto before = std::string_view(text_).substr(begin, offset - begin);
  return {line + 1, base::count_code_points(before) + 1};
}

std::string_view Source::line_at(size_t offset) const {
  const size_t index = line_index(std::min(offset, text_.size()));
  const size_t begin = line_begins_[index];
  const bool last = index + 1 == line_begins_.size();
  const size_t end = last ? text_.size() : line_begins_[index + 1] - 1;
  auto line = std::string_view(text_).substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

uint32_t Sources::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<uint32_t>(files_.size() - 1);
}

}  // namespace dinhky::diag
