#include "yaml/prescan.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include <string>

#include "base/limits.h"
#include "base/text.h"
#include "diag/catalogue.h"

namespace dinhky::yaml {
namespace {

using diag::Span;

constexpr size_t kMostPerKind = 20;  // a binary file would give thousands of the same finding

Span span_of(uint32_t file, size_t begin, size_t end) {
  return {file, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

bool check_encoding(std::string_view text, uint32_t file, diag::Findings& findings) {
  if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")) {
    findings.add(diag::rules::not_utf8, span_of(file, 0, 2), "utf16").hint({"not-utf8.hint", {}});
    return false;
  }
  const auto bad = base::find_invalid_utf8(text);
  if (!bad) return true;
  findings.add(diag::rules::not_utf8, span_of(file, *bad, *bad + 1))
      .with("byte", fmt::format("0x{:02X}", static_cast<unsigned char>(text[*bad])))
      .hint({"not-utf8.hint", {}});
  return false;
}

bool check_controls(std::string_view text, uint32_t file, diag::Findings& findings) {
  size_t found = 0;
  for (size_t at = 0; at < text.size() && found < kMostPerKind;) {
    const size_t begin = at;
    const char32_t c = base::decode(text, at);
    const bool control = (c < 0x20 && c != '\n' && c != '\t' && c != '\r') || c == 0x7F;
    if (!control) continue;
    findings.add(diag::rules::yaml_syntax, span_of(file, begin, at), "control")
        .with("character", base::code_point_name(c));
    ++found;
  }
  return found == 0;
}

// The parser keeps everything of a line that begins with a bracket until it knows that no key
// stands there: a megabyte of brackets would cost 250.
bool check_brackets(std::string_view text, uint32_t file, diag::Findings& findings) {
  const auto brackets = static_cast<size_t>(std::count(text.begin(), text.end(), '[') +
                                            std::count(text.begin(), text.end(), '{'));
  if (brackets <= base::kMaxYamlBrackets) return true;
  const size_t first = text.find_first_of("[{");
  findings.add(diag::rules::yaml_syntax, span_of(file, first, first + 1), "nodes");
  return false;
}

// Looks at one line where YAML expects structure: its indentation, and what stands right behind
// "- " and "key:".
class LineScan {
 public:
  LineScan(std::string_view text, uint32_t file, diag::Findings& findings)
      : text_(text), file_(file), findings_(findings) {}

  void scan(size_t begin, size_t end) {
    size_t at = begin;
    while (at < end && text_[at] == ' ') ++at;
    if (at < end && odd_blank_at(at)) return;
    if (at < end && text_[at] == '\t') {
      size_t stop = at;
      while (stop < end && text_[stop] == '\t') ++stop;
      if (stop < end && text_[stop] != '#' && text_[stop] != '\r') {
        findings_.add(diag::rules::suspicious_character, span_of(file_, at, stop), "tab")
            .as(diag::Severity::error);
      }
      return;
    }
    while (at + 1 < end && text_[at] == '-' && text_[at + 1] == ' ') at += 2;
    if (at < end && text_[at] == '-' && at + 1 < end && odd_blank_at(at + 1)) return;
    if (quote_at(at, end)) return;
    scan_key(at, end);
  }

 private:
  bool odd_blank_at(size_t at) {
    const size_t begin = at;
    const char32_t c = base::decode(text_, at);
    if (!base::is_odd_blank(c) && !(c >= 0x200B && c <= 0x200D)) return false;
    add(begin, at, c, "structure").as(diag::Severity::error);
    return true;
  }

  // “…” around a whole value: a word processor's quotes, which YAML takes as part of the text.
  bool quote_at(size_t at, size_t end) {
    if (at >= end) return false;
    const size_t begin = at;
    const auto inner = inside_curly_quotes(text_.substr(begin, end - begin));
    if (!inner) return false;
    const char32_t c = base::decode(text_, at);
    add(begin, at, c, "quote").hint({"hint.write", {{"text", fmt::format("\"{}\"", *inner)}}});
    return true;
  }

  void scan_key(size_t at, size_t end) {
    const size_t begin = at;
    while (at < end && (std::isalnum(static_cast<unsigned char>(text_[at])) != 0 ||
                        text_[at] == '-' || text_[at] == '_' || text_[at] == '.')) {
      ++at;
    }
    if (at == begin || at >= end) return;
    if (text_[at] == ':') {
      ++at;
      if (at < end && odd_blank_at(at)) return;
      while (at < end && text_[at] == ' ') ++at;
      quote_at(at, end);
      return;
    }
    const size_t colon = at;
    if (base::decode(text_, at) == 0xFF1A) {
      add(colon, at, 0xFF1A, "colon")
          .as(diag::Severity::error)
          .hint({"hint.write", {{"text", fmt::format("{}:", text_.substr(begin, colon - begin))}}});
    }
  }

  diag::Diagnostic& add(size_t begin, size_t end, char32_t c, std::string_view variant) {
    return findings_.add(diag::rules::suspicious_character, span_of(file_, begin, end), variant)
        .with("character", base::code_point_name(c));
  }

  std::string_view text_;
  uint32_t file_;
  diag::Findings& findings_;
};

}  // namespace

std::optional<std::string_view> inside_curly_quotes(std::string_view value) {
  constexpr size_t kQuote = 3;  // bytes
  if (value.empty()) return std::nullopt;
  size_t at = 0;
  const char32_t first = base::decode(value, at);
  if (first != 0x201C && first != 0x201D && first != 0x2018 && first != 0x2019) return std::nullopt;
  value = base::trimmed(value.substr(0, value.find(" #")));  // without a comment
  if (!value.ends_with("”") && !value.ends_with("“") && !value.ends_with("’")) return std::nullopt;
  if (value.size() < 2 * kQuote) return std::nullopt;
  const auto inner = value.substr(kQuote, value.size() - 2 * kQuote);
  const bool prose =
      inner.find("“") != std::string_view::npos || inner.find("”") != std::string_view::npos;
  return prose ? std::nullopt : std::optional(inner);
}

bool prescan(const diag::Source& source, uint32_t file, bool plain, diag::Findings& findings) {
  const auto text = source.text();
  if (text.size() > base::kMaxYamlBytes) {
    findings.add(diag::rules::yaml_syntax, span_of(file, 0, 0), "size")
        .with("limit", std::to_string(base::kMaxYamlBytes >> 20));
    return false;
  }
  if (!check_brackets(text, file, findings)) return false;
  // Nothing that the rest of this scan looks for is in such a text.
  if (plain) return true;
  if (!check_encoding(text, file, findings) || !check_controls(text, file, findings)) return false;
  LineScan lines(text, file, findings);
  for (size_t begin = text.starts_with("\xEF\xBB\xBF") ? 3 : 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    lines.scan(begin, end);
    begin = end + 1;
  }
  return true;
}

}  // namespace dinhky::yaml
