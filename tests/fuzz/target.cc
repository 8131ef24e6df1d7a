#include "target.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/text.h"

namespace dinhky::fuzz {
namespace {

constexpr std::string_view kPartSign = "%%%%";

bool is_letter_or_mark(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_control(unsigned char byte) {
  return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
}

// Control characters are taken out of a text: what stood at both sides becomes one word.
bool goes_on(char c) {
  return is_letter_or_mark(c) || (c != '\r' && is_control(static_cast<unsigned char>(c)));
}

}  // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> list = {
      {"command", run_command},         {"diff", run_diff},
      {"import_docx", run_import_docx}, {"import_text", run_import_text},
      {"phrase", run_phrase},           {"plan", run_plan},
      {"result", run_result},           {"return_docx", run_return_docx},
      {"return_text", run_return_text}};
  return list;
}

void fail(std::string_view promise, std::string_view detail) {
  fmt::print(stderr, "BROKEN: {}\n{}\n", promise, detail);
  std::abort();
}

void expect(bool holds, std::string_view promise, std::string_view detail) {
  if (!holds) fail(promise, detail);
}

Markers markers_in(std::string_view text) {
  Markers found;
  for (size_t at = 0; at + 2 < text.size(); ++at) {
    if ((text[at] | 0x20) != 'z' || (text[at + 1] | 0x20) != 'q') continue;
    if (at > 0 && is_letter_or_mark(text[at - 1])) continue;
    size_t end = at + 2;
    while (end < text.size() && is_digit(text[end])) ++end;
    const bool alone = end == text.size() || !goes_on(text[end]);
    if (end > at + 2 && alone) {
      found.insert("zq" + std::string(text.substr(at + 2, end - at - 2)));
    }
    at = end - 1;
  }
  return found;
}

void expect_kept(const Markers& wanted, std::string_view text, std::string_view where) {
  if (wanted.empty()) return;
  const auto kept = base::to_lower(text);
  for (const auto& marker : wanted) {
    size_t at = kept.find(marker);
    while (at != std::string::npos && at + marker.size() < kept.size() &&
           is_digit(kept[at + marker.size()])) {
      at = kept.find(marker, at + 1);
    }
    if (at == std::string::npos) fail(fmt::format("{} is lost {}", marker, where), text);
  }
}

void expect_printable(std::string_view text, std::string_view what) {
  if (base::find_invalid_utf8(text)) fail(fmt::format("{} is no UTF-8", what), text);
  if (base::is_plain(text)) return;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::decode(text, at);
    if (!base::is_unsafe(c) || c == '\n' || c == '\t') continue;
    const bool line_end = c == '\r' && text.substr(at).starts_with('\n');
    if (!line_end) fail(fmt::format("{} holds {}", what, base::code_point_name(c)), text);
  }
}

std::vector<InputPart> parts_of(std::string_view bytes) {
  std::vector<InputPart> parts;
  std::string_view name;
  while (true) {
    size_t at = bytes.starts_with(kPartSign) && parts.empty() ? 0 : bytes.find("\n%%%%");
    parts.push_back({name, bytes.substr(0, at)});
    if (at == std::string_view::npos) return parts;
    if (at != 0 || !bytes.starts_with(kPartSign)) ++at;
    bytes.remove_prefix(at + kPartSign.size());
    const size_t line_end = std::min(bytes.find('\n'), bytes.size());
    name = bytes.substr(0, line_end);
    bytes.remove_prefix(std::min(line_end + 1, bytes.size()));
  }
}

}  // namespace dinhky::fuzz
