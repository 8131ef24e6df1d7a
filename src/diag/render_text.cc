#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "diag/render.h"

namespace dinhky::diag {
namespace {

constexpr size_t kShare = 8;  // parts of a cell; a character that takes none costs one part
constexpr size_t kExcerpt = 100 * kShare;  // longer lines show the stretch around the place
constexpr size_t kLead = 24 * kShare;      // how much of it before the place
constexpr size_t kMostExcerpts = 2;  // more related places than that are listed without their lines

struct Colours {
  const char *bold, *dim, *error, *warning, *note, *hint, *off;
};
constexpr Colours kPlain{"", "", "", "", "", "", ""};
constexpr Colours kAnsi{"\x1b[1m",    "\x1b[2m",  "\x1b[1;31m", "\x1b[1;33m",
                        "\x1b[1;36m", "\x1b[32m", "\x1b[0m"};

const char* colour_of(const Colours& colours, Severity severity) {
  if (severity == Severity::error) return colours.error;
  return severity == Severity::warning ? colours.warning : colours.note;
}

// The part of a line that is shown, and where in it the place lies, in bytes.
struct Excerpt {
  std::string before, marked, after;
};

// What it takes to show one code point, in parts of a cell.
size_t cost_of(std::string_view code_point) {
  return std::max<size_t>(1, kShare * base::count_cells(base::made_safe(code_point)));
}

// As much of the text as the room lets, from the left, cut at a code point; less room is left.
std::string_view left_of(std::string_view text, size_t& room) {
  size_t at = 0;
  while (at < text.size()) {
    size_t next = at;
    base::decode(text, next);
    const size_t cost = cost_of(text.substr(at, next - at));
    if (cost > room) break;
    room -= cost;
    at = next;
  }
  return text.substr(0, at);
}

// The same, counted from the right. A line may be megabytes long: only what is shown is looked at.
std::string_view right_of(std::string_view text, size_t& room) {
  size_t at = text.size();
  while (at > 0) {
    const size_t before = base::boundary_before(text, at - 1);
    const size_t cost = cost_of(text.substr(before, at - before));
    if (cost > room) break;
    room -= cost;
    at = before;
  }
  return text.substr(at);
}

Excerpt excerpt_of(const Source& source, Span span) {
  const auto line = source.line_at(span.begin);
  const size_t begin = source.line_begin(span.begin);
  const size_t from = std::min(line.size(), span.begin - std::min<size_t>(span.begin, begin));
  const size_t to = std::clamp(span.end - std::min<size_t>(span.end, begin), from, line.size());
  auto before = line.substr(0, from);
  auto marked = line.substr(from, to - from);
  auto after = line.substr(to);
  Excerpt excerpt;
  size_t room = kExcerpt;
  if (left_of(line, room).size() < line.size()) {
    size_t lead_room = kLead;
    const auto lead = right_of(before, lead_room);
    if (lead.size() < before.size()) excerpt.before = "…";
    before = lead;
    room = kExcerpt - (kLead - lead_room);
    const auto shown = left_of(marked, room);
    const auto rest = left_of(after, room);
    const bool cut_right = shown.size() < marked.size() || rest.size() < after.size();
    marked = shown;
    after = rest;
    excerpt.after = cut_right ? "…" : "";
  }
  excerpt.before += base::made_safe(before);
  excerpt.marked = base::made_safe(marked);
  excerpt.after = base::made_safe(after) + excerpt.after;
  return excerpt;
}

void add_excerpt(std::string& out, const Source& source, Span span, const Colours& colours,
                 const char* colour) {
  const auto excerpt = excerpt_of(source, span);
  const auto line = source.position(span.begin).line;
  out += fmt::format("{}{:5} |{} {}{}{}\n", colours.dim, line, colours.off, excerpt.before,
                     excerpt.marked, excerpt.after);
  const size_t indent = base::count_cells(excerpt.before);
  const size_t width = std::max<size_t>(1, base::count_cells(excerpt.marked));
  out += fmt::format("{}      |{} {}{}{}{}\n", colours.dim, colours.off, std::string(indent, ' '),
                     colour, std::string(width, '~'), colours.off);
}

std::string place_of(const Source& source, Span span) {
  const auto at = source.position(span.begin);
  return fmt::format("{}:{}:{}", base::made_safe(source.path()), at.line, at.column);
}

void add_related(std::string& out, const Sources& sources, const Diagnostic& finding,
                 const Messages& messages, const Colours& colours) {
  const bool excerpts = finding.related.size() <= kMostExcerpts;
  for (const auto& related : finding.related) {
    const auto& source = sources[related.span.file];
    out += fmt::format("   {}: {}\n", place_of(source, related.span),
                       base::made_safe(messages.text(related.message)));
    if (excerpts) add_excerpt(out, source, related.span, colours, colours.note);
  }
}

}  // namespace

std::string render_text(const Sources& sources, const Findings& findings, const Messages& messages,
                        bool colour) {
  const Colours& colours = colour ? kAnsi : kPlain;
  std::string out;
  for (const auto& finding : findings.all()) {
    const auto& source = sources[finding.span.file];
    const char* tint = colour_of(colours, finding.severity);
    out += fmt::format("{}{}:{} {}{}:{} {} [{}]\n", colours.bold, place_of(source, finding.span),
                       colours.off, tint, messages.severity(finding.severity), colours.off,
                       base::made_safe(messages.text(finding.message)), finding.rule);
    add_excerpt(out, source, finding.span, colours, tint);
    add_related(out, sources, finding, messages, colours);
    for (const auto& hint : finding.hints) {
      out += fmt::format("   {}{}:{} {}\n", colours.hint, messages.text("label.hint"), colours.off,
                         base::made_safe(messages.text(hint)));
    }
  }
  return out;
}

}  // namespace dinhky::diag
