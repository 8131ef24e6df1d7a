#include "diag/source.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace dinhky::diag {

Source::Source(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_begins_.push_back(text_.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  for (size_t at = text_.find('\n'); at != std::string::npos; at = text_.find('\n', at + 1)) {
    line_begins_.push_back(static_cast<uint32_t>(at + 1));
  }
}

size_t Source::line_index(size_t offset) const {
  const auto after = std::upper_bound(line_begins_.begin(), line_begins_.end(), offset);
  return after == line_begins_.begin() ? 0 : static_cast<size_t>(after - line_begins_.begin()) - 1;
}

size_t Source::line_begin(size_t offset) const {
  return line_begins_[line_index(offset)];
}

Position Source::position(size_t offset) const {
  offset = std::min(offset, text_.size());
  const size_t line = line_index(offset);
  const size_t begin = std::min<size_t>(line_begins_[line], offset);
  const auto before = std::string_view(text_).substr(begin, offset - begin);
  return {line + 1, base::count_code_points(before) + 1};
}

std::string_view Source::line_at(size_t offset) const {
  const size_t begin = line_begin(std::min(offset, text_.size()));
  const size_t end = std::min(text_.find('\n', begin), text_.size());
  auto line = std::string_view(text_).substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

uint32_t Sources::add(std::string path, std::string text) {
  files_.emplace_back(std::move(path), std::move(text));
  return static_cast<uint32_t>(files_.size() - 1);
}

}  // namespace dinhky::diag
