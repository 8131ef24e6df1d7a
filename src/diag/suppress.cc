#include "diag/suppress.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "diag/catalogue.h"

namespace dinhky::diag {
namespace {

constexpr std::string_view kMark = "# dinhky: ignore";

struct Ignore {
  Span span;        // of the comment
  size_t line = 0;  // begin of the line that it speaks of
  std::string_view rule;
  Span rule_span;
  bool has_reason = false;
  bool used = false;
};

bool only_blanks(std::string_view text) {
  return base::trimmed(text).empty();
}

// The line that a comment alone on its line speaks of: the next one with content.
size_t next_line(std::string_view text, size_t at) {
  for (;;) {
    const size_t end = text.find('\n', at);
    if (end == std::string_view::npos) return at;
    at = end + 1;
    const auto line = base::trimmed(text.substr(at, text.find('\n', at) - at));
    if (!line.empty() && !line.starts_with('#')) return at;
  }
}

void read_comment(const Source& source, uint32_t file, size_t at, std::vector<Ignore>& list) {
  const auto text = source.text();
  const auto line = source.line_at(at);
  const size_t begin = source.line_begin(at);
  const size_t open = at + kMark.size();
  if (open >= text.size() || text[open] != '[') return;
  const size_t close = text.find(']', open);
  if (close == std::string_view::npos || close > begin + line.size()) return;
  const auto reason = base::trimmed(text.substr(close + 1, begin + line.size() - close - 1));
  const bool alone = only_blanks(text.substr(begin, at - begin));
  for (size_t from = open + 1; from <= close;) {
    const size_t comma = std::min(text.find(',', from), close);
    const auto rule = base::trimmed(text.substr(from, comma - from));
    const auto rule_begin = static_cast<uint32_t>(rule.data() - text.data());
    list.push_back({{file, static_cast<uint32_t>(at), static_cast<uint32_t>(begin + line.size())},
                    alone ? next_line(text, begin) : begin,
                    rule,
                    {file, rule_begin, static_cast<uint32_t>(rule_begin + rule.size())},
                    !reason.empty(),
                    false});
    from = comma + 1;
  }
}

std::vector<Ignore> read_comments(const Sources& sources, uint32_t first_file) {
  std::vector<Ignore> list;
  for (uint32_t file = first_file; file < sources.size(); ++file) {
    const auto text = sources[file].text();
    for (size_t at = text.find(kMark); at != std::string_view::npos;
         at = text.find(kMark, at + 1)) {
      const bool comment = at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n';
      if (comment) read_comment(sources[file], file, at, list);
    }
  }
  return list;
}

bool is_known(std::string_view rule) {
  return std::any_of(all_rules().begin(), all_rules().end(),
                     [&](const Rule& r) { return r.id == rule; });
}

bool suppressible(const Diagnostic& finding) {
  return finding.rule != rules::yaml_syntax.id && finding.rule != rules::not_utf8.id;
}

void report_form(const Ignore& ignore, bool strict, Findings& findings) {
  if (!is_known(ignore.rule)) {
    std::vector<std::string> ids;
    for (const auto& rule : all_rules()) ids.emplace_back(rule.id);
    auto& finding = findings.add(rules::ignore_form, ignore.rule_span);
    finding.with("rule", std::string(ignore.rule));
    if (const auto meant = base::nearest(ignore.rule, ids)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
  } else if (!ignore.used) {
    findings.add(rules::ignore_form, ignore.rule_span, "unused")
        .as(Severity::note)
        .with("rule", std::string(ignore.rule));
  } else if (strict && !ignore.has_reason) {
    findings.add(rules::ignore_form, ignore.span, "reason").with("rule", std::string(ignore.rule));
  }
}

}  // namespace

void apply_suppressions(const Sources& sources, bool strict, Findings& findings,
                        uint32_t first_file) {
  auto comments = read_comments(sources, first_file);
  if (comments.empty()) return;
  std::erase_if(findings.all(), [&](const Diagnostic& finding) {
    if (!suppressible(finding)) return false;
    const size_t line = sources[finding.span.file].line_begin(finding.span.begin);
    for (auto& ignore : comments) {
      const bool here = ignore.span.file == finding.span.file && ignore.line == line;
      if (!here || ignore.rule != finding.rule) continue;
      ignore.used = true;
      return true;
    }
    return false;
  });
  for (const auto& ignore : comments) report_form(ignore, strict, findings);
}

}  // namespace dinhky::diag
