#include "results/word_answer.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace dinhky::results {
namespace {

// What Word shows in a control whose text was deleted. To be recognised, not to be shown.
constexpr std::array<std::string_view, 6> kPrompts = {
    "Click or tap here to enter text.",         "Click here to enter text.",    "Choose an item.",
    "Bấm hoặc gõ nhẹ vào đây để nhập văn bản.", "Bấm vào đây để nhập văn bản.", "Chọn một mục.",
};

bool is_prompt(std::string_view collapsed) {
  return std::find(kPrompts.begin(), kPrompts.end(), collapsed) != kPrompts.end();
}

bool is_filling(char32_t c) {
  constexpr char32_t kDots[] = {U'.', U'_', U'…', U'‥', U'·', U'\n', U'\t', U'\u00A0'};
  return std::find(std::begin(kDots), std::end(kDots), c) != std::end(kDots);
}

// Where the placeholder was cut out of a line, no double blank and no empty line is left.
std::string cut_out(std::string_view text, const std::string& placeholder) {
  std::string out;
  for (const auto line : base::split(text, '\n')) {
    std::string rest;
    size_t at = 0;
    for (size_t found; (found = line.find(placeholder, at)) != std::string_view::npos;) {
      rest += line.substr(at, found - at);
      at = found + placeholder.size();
      if (rest.ends_with(' ') && line.substr(at).starts_with(' ')) ++at;
    }
    rest += line.substr(at);
    if (at > 0 && base::trimmed(rest).empty()) continue;
    out.append(at > 0 ? base::trimmed(rest) : line).append("\n");
  }
  return out;
}

}  // namespace

bool is_blank_filling(std::string_view text) {
  text = base::trimmed(text);
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::decode(text, at);
    if (c != ' ' && !is_filling(c) && !base::is_odd_blank(c)) return false;
  }
  return true;
}

std::string tidy_lines(std::string_view text) {
  std::string out;
  size_t blank_lines = 0;
  for (const auto line : base::split(text, '\n')) {
    const auto shown = base::trimmed(line);
    if (shown.empty()) {
      ++blank_lines;
      continue;
    }
    if (!out.empty()) out.append(blank_lines + 1, '\n');
    blank_lines = 0;
    const auto end = static_cast<size_t>(shown.data() + shown.size() - line.data());
    // The first line's own indent tells nothing.
    out += out.empty() ? shown : line.substr(0, end);
  }
  return out;
}

TypedAnswer typed_answer(std::string_view text, const std::string& placeholder, bool prompted) {
  const auto collapsed = base::collapsed(text);
  if (is_blank_filling(text) || collapsed == base::collapsed(placeholder)) return {};
  if (prompted && is_prompt(collapsed)) return {};
  TypedAnswer answer;
  std::string kept(text);
  if (!placeholder.empty() && kept.find(placeholder) != std::string::npos) {
    kept = cut_out(kept, placeholder);
    answer.beside_placeholder = !is_blank_filling(kept);
  }
  if (!is_blank_filling(kept)) answer.text = tidy_lines(kept);
  return answer;
}

std::string text_of(const WordCell& cell) {
  return text_of(cell.blocks);
}

bool shows_placeholder(const WordDocument& document, const WordCell& cell) {
  const auto shows = [&](size_t control) { return document.controls[control].shows_placeholder; };
  const auto any = [&](const std::vector<size_t>& controls) {
    return std::any_of(controls.begin(), controls.end(), shows);
  };
  if (any(cell.controls)) return true;
  return std::any_of(cell.blocks.begin(), cell.blocks.end(), [&](const WordBlock& block) {
    if (any(block.controls)) return true;
    const auto* paragraph = block.paragraph();
    return paragraph != nullptr &&
           std::any_of(paragraph->spans.begin(), paragraph->spans.end(),
                       [&](const ControlSpan& span) { return shows(span.control); });
  });
}

}  // namespace dinhky::results
