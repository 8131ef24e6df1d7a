#include "check/places.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dinhky::check {

diag::Span inside(const diag::Sources& sources, const plan::Text& text, size_t begin, size_t end) {
  const auto source = sources[text.span.file].text();
  const auto written = source.substr(text.span.begin, text.span.end - text.span.begin);
  const auto piece = std::string_view(text.value).substr(begin, end - begin);
  // The n-th occurrence in the value is the n-th in the source.
  size_t nth = 0;
  for (size_t at = text.value.find(piece); at < begin; at = text.value.find(piece, at + 1)) ++nth;
  size_t at = written.find(piece);
  while (nth-- > 0 && at != std::string_view::npos) at = written.find(piece, at + 1);
  if (piece.empty() || at == std::string_view::npos) return text.span;
  const auto from = static_cast<uint32_t>(text.span.begin + at);
  return {text.span.file, from, static_cast<uint32_t>(from + piece.size())};
}

diag::Span across(const diag::Sources& sources, const std::vector<plan::Text>& texts) {
  diag::Span span = texts.front().span;
  const auto& last = texts.back().span;
  const auto& source = sources[span.file];
  if (last.file == span.file && source.line_begin(last.begin) == source.line_begin(span.begin)) {
    span.end = last.end;
  }
  return span;
}

diag::Span part_place(const diag::Sources& sources, const plan::TaskSchedule& schedule,
                      const schedule::Part& part) {
  if (schedule.structured || part.place.end <= part.place.begin) return schedule.span;
  return inside(sources, schedule.phrase, part.place.begin, part.place.end);
}

diag::Span deadline_place(const plan::Deadline& deadline, const plan::Paper& paper) {
  for (const auto& dated : deadline.dates) {
    const auto& covers = paper.covers;
    if (std::find(covers.begin(), covers.end(), dated.period) != covers.end()) return dated.span;
  }
  return deadline.span;
}

}  // namespace dinhky::check
