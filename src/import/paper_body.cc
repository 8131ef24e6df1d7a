#include "import/paper_body.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "import/numbers.h"
#include "import/paper_lines.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

constexpr size_t kLongestHeading = 200;  // code points

struct Numbered {
  RowNumber number;
  std::string mark;  // as written: "I.", "1.1.", "a)"
  std::string rest;
};

std::optional<Numbered> numbered(const Line& line) {
  const auto whole = line.whole();
  const auto split = split_number(whole);
  if (!split || split->rest.empty()) return std::nullopt;
  const size_t end = static_cast<size_t>(split->rest.data() - whole.data());
  return Numbered{split->number, std::string(base::trimmed(std::string_view(whole).substr(0, end))),
                  std::string(split->rest)};
}

bool is_closing(const std::string& text) {
  return text.starts_with("Trên đây là ");
}

class BodyReader {
 public:
  explicit BodyReader(Paper& paper) : paper_(paper) {}

  void read(const std::vector<Line>& lines) {
    for (const auto& line : joined(lines)) {
      if (is_rule(line.text)) continue;
      if (closing_ || is_closing(line.text)) {
        closing_ = true;
        paper_.closing.push_back(line.whole());
      } else if (!take_heading(line)) {
        paragraphs().push_back(line.whole());
      }
    }
    take_last_words();
  }

 private:
  // A sentence that a page's end cut in two.
  static std::vector<Line> joined(const std::vector<Line>& lines) {
    std::vector<Line> out;
    for (const auto& line : lines) {
      const bool cut = !out.empty() && line.label.empty() && begins_small(line.text) &&
                       !ends_sentence(out.back().text) && !numbered(line);
      if (cut) {
        out.back().text += " " + line.text;
      } else {
        out.push_back(line);
      }
    }
    return out;
  }

  bool is_heading(const Line& line, const Numbered& found) const {
    if (base::count_code_points(found.rest) > kLongestHeading) return false;
    switch (found.number.kind) {
      case NumberKind::roman:
        return true;
      case NumberKind::letter:
        return in_capitals(found.rest) || line.bold;
      case NumberKind::arabic:
      case NumberKind::decimal:
        return line.bold || !ends_sentence(found.rest) || found.rest.back() == ':';
      case NumberKind::small_letter:
        break;
    }
    return false;
  }

  bool take_heading(const Line& line) {
    const auto found = numbered(line);
    if (!found || !is_heading(line, *found)) return false;
    const auto kind = found->number.kind;
    if (!outer_) outer_ = kind;
    if (kind == *outer_) {
      add_section(paper_.sections, *found, 1);
      inner_.reset();
      return true;
    }
    if (kind < *outer_ || paper_.sections.empty()) {
      // The first number was none of the outermost: a preamble may count too.
      if (!paper_.sections.empty()) return false;
      outer_ = kind;
      add_section(paper_.sections, *found, 1);
      return true;
    }
    if (!inner_) inner_ = kind;
    if (kind != *inner_) return false;
    add_section(paper_.sections.back().sections, *found, 2);
    return true;
  }

  static void add_section(std::vector<PaperSection>& sections, const Numbered& found, int level) {
    PaperSection section;
    const bool usual = level == 1 ? found.number.kind == NumberKind::roman
                                  : found.number.kind == NumberKind::arabic;
    const bool in_order = found.number.value == static_cast<int>(sections.size()) + 1;
    if (!usual || !in_order || found.mark.back() != '.') section.number = found.mark;
    section.heading = base::collapsed(found.rest);
    sections.push_back(std::move(section));
  }

  std::vector<std::string>& paragraphs() {
    if (paper_.sections.empty()) return paper_.preamble;
    auto& section = paper_.sections.back();
    return section.sections.empty() ? section.paragraphs : section.sections.back().paragraphs;
  }

  // Without "Trên đây là …" the paper still ends with "./.".
  void take_last_words() {
    if (!paper_.closing.empty() || paper_.sections.empty()) return;
    auto& last = paragraphs();
    if (last.empty() || !last.back().ends_with("./.") || last.back().starts_with("-") ||
        split_number(last.back()))
      return;
    paper_.closing.push_back(last.back());
    last.pop_back();
  }

  Paper& paper_;
  bool closing_ = false;
  std::optional<NumberKind> outer_, inner_;
};

}  // namespace

void read_body(const std::vector<Line>& lines, Paper& paper) {
  BodyReader(paper).read(lines);
}

}  // namespace dinhky::imports
