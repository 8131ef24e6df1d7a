#include "emit/markdown_runs.h"

#include "base/text.h"
#include "emit/markdown_escape.h"

namespace dinhky::emit {
namespace {

using report::Run;
using report::Runs;

bool same_look(const Run& a, const Run& b) {
  return a.bold == b.bold && a.italic == b.italic;
}

// Emphasis that ends and begins again at once ("**a****b**") would be read otherwise.
Runs merged(const Runs& runs) {
  Runs out;
  for (const auto& run : runs) {
    if (run.text.empty()) continue;
    if (!out.empty() && same_look(out.back(), run)) {
      out.back().text += run.text;
    } else {
      out.push_back(run);
    }
  }
  return out;
}

enum class Neighbour { blank, letter, punctuation };

Neighbour kind_of(char32_t c) {
  if (base::is_letter_or_digit(c)) return Neighbour::letter;
  return c == ' ' || c == '\n' || c == 0xA0 ? Neighbour::blank : Neighbour::punctuation;
}
Neighbour first_of(std::string_view text) {
  size_t at = 0;
  return text.empty() ? Neighbour::blank : kind_of(base::decode(text, at));
}
Neighbour last_of(std::string_view text) {
  if (text.empty()) return Neighbour::blank;
  size_t at = base::boundary_before(text, text.size() - 1);
  return kind_of(base::decode(text, at));
}

// CommonMark takes asterisks for emphasis only between such neighbours ("flanking"); where it would
// not, tags of HTML do.
bool asterisks_work(std::string_view before, std::string_view core, std::string_view after) {
  if (before.ends_with('*') || after.starts_with('*')) return false;
  const bool opens = first_of(core) == Neighbour::letter || last_of(before) != Neighbour::letter;
  const bool closes = last_of(core) == Neighbour::letter || first_of(after) != Neighbour::letter;
  return opens && closes;
}

void append_emphasised(std::string& out, const Run& run, std::string_view core,
                       std::string_view after) {
  const auto escaped = markdown_inline(core);
  if (asterisks_work(out, core, after)) {
    const std::string marks = std::string(run.bold ? "**" : "") + (run.italic ? "*" : "");
    out += marks + escaped + marks;
    return;
  }
  out += std::string(run.bold ? "<b>" : "") + (run.italic ? "<i>" : "");
  out += escaped;
  out += std::string(run.italic ? "</i>" : "") + (run.bold ? "</b>" : "");
}

// Emphasis may not begin or end with a blank: blanks stay outside.
void append_line(std::string& out, const Run& run, std::string_view line, std::string_view after) {
  const auto core = base::trimmed(line);
  if (core.empty() || (!run.bold && !run.italic)) {
    out += markdown_inline(line);
    return;
  }
  const auto begin = static_cast<size_t>(core.data() - line.data());
  const auto tail = line.substr(begin + core.size());
  out += line.substr(0, begin);
  append_emphasised(out, run, core, tail.empty() ? after : tail);
  out += tail;
}

}  // namespace

std::string markdown_runs(const Runs& runs, std::string_view line_break) {
  Runs several;
  if (runs.size() > 1) several = merged(runs);
  const auto& all = runs.size() > 1 ? several : runs;
  std::string out;
  for (size_t i = 0; i < all.size(); ++i) {
    const std::string_view next = i + 1 < all.size() ? std::string_view(all[i + 1].text) : "";
    const auto lines = base::split(all[i].text, '\n');
    for (size_t n = 0; n < lines.size(); ++n) {
      if (n > 0) out += line_break;
      append_line(out, all[i], lines[n], n + 1 < lines.size() ? "\n" : next);
    }
  }
  return out;
}

}  // namespace dinhky::emit
