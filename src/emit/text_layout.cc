#include "emit/text_layout.h"

#include <algorithm>

#include "base/text.h"
#include "base/wrap.h"

namespace dinhky::emit {
namespace {

// Cuts what is wider than the line, at code points.
void append_cut(std::string_view line, size_t width, Lines& out) {
  while (base::count_cells(line) > width) {
    size_t end = 0;
    for (size_t next = 0; next < line.size();) {
      base::decode(line, next);
      if (end > 0 && base::count_cells(line.substr(0, next)) > width) break;
      end = next;
    }
    out.emplace_back(line.substr(0, end));
    line.remove_prefix(end);
  }
  out.emplace_back(line);
}

}  // namespace

Lines wrapped_cells(std::string_view text, size_t width) {
  Lines out;
  for (const auto& line : base::wrapped(text, static_cast<double>(width), base::cells)) {
    append_cut(line, width, out);
  }
  return out;
}

Lines indented(std::string_view text, size_t first, size_t rest, size_t width) {
  // Blanks that stand before a word stay with it, unless the line breaks there.
  const std::string deeper(first > rest ? first - rest : 0, ' ');
  auto lines = wrapped_cells(deeper + std::string(text), width - rest);
  for (auto& line : lines) {
    const bool hanging = &line == &lines.front() && first < rest;
    line.insert(0, hanging ? first : rest, ' ');
  }
  return lines;
}

Lines centred(std::string_view text, size_t width) {
  Lines out;
  for (const auto& line : base::balanced(text, static_cast<double>(width), base::cells)) {
    Lines cut;
    append_cut(line, width, cut);
    for (const auto& part : cut) out.push_back(centred_line(part, width));
  }
  return out;
}

std::string centred_line(std::string_view line, size_t width) {
  const size_t used = base::count_cells(line);
  return std::string(used < width ? (width - used) / 2 : 0, ' ') + std::string(line);
}

std::string padded(std::string_view line, size_t width) {
  const size_t used = base::count_cells(line);
  return std::string(line) + std::string(used < width ? width - used : 0, ' ');
}

Lines beside(const Lines& left, size_t left_width, const Lines& right) {
  Lines out;
  for (size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    out.push_back(padded(i < left.size() ? left[i] : "", left_width) +
                  (i < right.size() ? right[i] : ""));
  }
  return out;
}

}  // namespace dinhky::emit
