#include "results/markdown_marks.h"

#include <algorithm>

#include "base/text.h"

namespace dinhky::results {
namespace {

constexpr std::string_view kOpen = "<!--";
constexpr std::string_view kClose = "-->";
constexpr std::string_view kBegin = "dinhky:";
constexpr std::string_view kEnd = "/dinhky";

struct Mark {
  size_t begin = 0;
  size_t end = 0;
  std::string id;  // empty: the end of an answer
};

// An emitter writes "\<" where an answer holds the beginning of a comment.
bool is_escaped(std::string_view text, size_t at) {
  size_t backslashes = 0;
  while (backslashes < at && text[at - 1 - backslashes] == '\\') ++backslashes;
  return backslashes % 2 == 1;
}

// The next mark from `at` on; other comments are text like any other.
std::optional<Mark> next_mark(std::string_view text, size_t at) {
  for (;;) {
    const size_t open = text.find(kOpen, at);
    if (open == std::string_view::npos) return std::nullopt;
    at = open + kOpen.size();
    if (is_escaped(text, open)) continue;
    const size_t close = text.find(kClose, at);
    if (close == std::string_view::npos) return std::nullopt;
    const auto inner = base::trimmed(text.substr(at, close - at));
    if (inner == kEnd) return Mark{open, close + kClose.size(), ""};
    const auto id = inner.starts_with(kBegin) ? base::trimmed(inner.substr(kBegin.size())) : "";
    if (!id.empty()) return Mark{open, close + kClose.size(), std::string(id)};
  }
}

std::string line_number(std::string_view text, size_t at) {
  return std::to_string(1 + std::count(text.begin(), text.begin() + static_cast<long>(at), '\n'));
}

// "\"a\"" and "'a'" → "a"; the escapes are those of yaml::quoted.
std::string unquoted(std::string_view value) {
  if (value.size() < 2 || value.front() != value.back()) return std::string(value);
  const char quote = value.front();
  if (quote != '"' && quote != '\'') return std::string(value);
  std::string out;
  const auto inner = value.substr(1, value.size() - 2);
  for (size_t i = 0; i < inner.size(); ++i) {
    if (inner[i] == (quote == '"' ? '\\' : '\'') && i + 1 < inner.size()) ++i;
    out += inner[i];
  }
  return out;
}

}  // namespace

FrontMatter front_matter_of(std::string_view text) {
  FrontMatter matter;
  bool inside = false;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const auto line = base::trimmed(text.substr(at, end - at));
    at = end + 1;
    if (!inside) {
      if (line.empty()) continue;
      if (line != "---") return matter;
      inside = true;
    } else if (line == "---") {
      matter.end = std::min(at, text.size());
      return matter;
    } else if (const size_t colon = line.find(':'); colon != std::string_view::npos) {
      matter.entries.emplace_back(base::trimmed(line.substr(0, colon)),
                                  unquoted(base::trimmed(line.substr(colon + 1))));
    }
  }
  return {};
}

MarkedForm split_at_marks(std::string_view text, size_t from) {
  MarkedForm form;
  size_t at = from;
  std::optional<Mark> open;
  const auto refuse = [&](const char* key, const Mark& mark) {
    form.refusal = diag::Message{key, {{"id", mark.id}, {"line", line_number(text, mark.begin)}}};
    return std::move(form);
  };
  while (const auto mark = next_mark(text, at)) {
    const auto between = text.substr(at, mark->begin - at);
    if (mark->id.empty() == !open.has_value()) {
      return open ? refuse("returned.mark-unclosed", *open) : refuse("returned.mark-alone", *mark);
    }
    if (open) {
      form.answers.push_back({open->id, std::string(between)});
      open.reset();
    } else {
      form.outside.append(between).append("\n");
      open = mark;
    }
    at = mark->end;
  }
  if (open) return refuse("returned.mark-unclosed", *open);
  form.outside += text.substr(at);
  return form;
}

}  // namespace dinhky::results
