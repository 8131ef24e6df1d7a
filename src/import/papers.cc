#include "import/papers.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/paper_lines.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

class PapersReader {
 public:
  PapersReader(const DocumentParts& found, const PaperWords& words)
      : found_(found), words_(words) {}

  Papers read() {
    std::vector<Line> annex;
    papers_.paper = read_paper(first_lines(), words_, annex);
    if (found_.parts.empty()) {
      keep(annex);
    } else if (annex.empty() && papers_.paper.open) {
      read_around_tables();
    } else {
      papers_.head = read_annex_head(annex, words_.types, papers_.paper);
      keep(papers_.head.unplaced);
      for (size_t i = 1; i < found_.parts.size(); ++i) read_further_head(found_.parts[i].lines);
      read_below(found_.tail);
    }
    keep(papers_.paper.unplaced);
    return std::move(papers_);
  }

 private:
  const std::vector<Line>& first_lines() const {
    return found_.parts.empty() ? found_.tail : found_.parts.front().lines;
  }

  // All text up to the first annex with a head of its own is the plan's.
  void read_around_tables() {
    auto lines = first_lines();
    bool ended = false;
    for (size_t i = 1; i < found_.parts.size(); ++i) {
      const auto& between = found_.parts[i].lines;
      const auto head = ended ? between.begin()
                              : std::find_if(between.begin(), between.end(), [](const Line& line) {
                                  return is_annex_head(line.text);
                                });
      if (head == between.end()) {
        papers_.titles.push_back(title_above(between, lines));
        continue;
      }
      lines.insert(lines.end(), between.begin(), head);
      read_further_head({head, between.end()});
      ended = true;
    }
    if (!ended) lines.insert(lines.end(), found_.tail.begin(), found_.tail.end());
    std::vector<Line> rest;
    const size_t before = papers_.paper.preamble.size();
    papers_.paper = read_paper(lines, words_, rest);
    keep(rest);
    // A plan without headings: what stands behind the table ends it.
    auto& paper = papers_.paper;
    if (paper.sections.empty() && paper.closing.empty() && paper.preamble.size() > before) {
      const auto first = paper.preamble.begin() + static_cast<long>(before);
      paper.closing.assign(first, paper.preamble.end());
      paper.preamble.erase(first, paper.preamble.end());
    }
    if (ended) read_below(found_.tail);
  }

  // The line right above a table is its title, unless it is a sentence; the others are text.
  static std::string title_above(const std::vector<Line>& between, std::vector<Line>& lines) {
    constexpr size_t kLongest = 200;  // code points
    lines.insert(lines.end(), between.begin(), between.end());
    if (between.empty()) return {};
    const auto last = between.back().whole();
    if (ends_sentence(last) || base::count_code_points(last) > kLongest) return {};
    lines.pop_back();
    return base::collapsed(last);
  }

  void read_further_head(const std::vector<Line>& lines) {
    auto next = read_annex_head(lines, words_.types, papers_.paper);
    papers_.titles.push_back(next.title.empty() ? next.type : next.title);
    keep(next.unplaced);
  }

  // Behind the annexes may stand who signs; other text has no place there.
  void read_below(const std::vector<Line>& tail) {
    std::vector<Line> rest;
    auto below = read_paper(tail, words_, rest);
    auto& paper = papers_.paper;
    if (paper.recipients.empty()) paper.recipients = std::exchange(below.recipients, {});
    if (paper.signer_name.empty() && paper.signer_title.empty()) {
      paper.signer_name = std::exchange(below.signer_name, {});
      paper.signer_title = std::exchange(below.signer_title, {});
      paper.authority = below.authority;
    }
    if (!below.title.empty()) papers_.unplaced.push_back(below.type + " " + below.title);
    keep(below.preamble);
    for (const auto& section : below.sections) keep_text(section, papers_.unplaced);
    keep(below.closing);
    keep(below.recipients);
    if (!below.signer_title.empty() || !below.signer_name.empty()) {
      papers_.unplaced.push_back(below.signer_title + " " + below.signer_name);
    }
    keep(below.unplaced);
    keep(rest);
  }

  void keep(const std::vector<std::string>& lines) {
    papers_.unplaced.insert(papers_.unplaced.end(), lines.begin(), lines.end());
  }
  void keep(const std::vector<Line>& lines) {
    for (const auto& line : lines) papers_.unplaced.push_back(line.whole());
  }

  const DocumentParts& found_;
  const PaperWords& words_;
  Papers papers_;
};

}  // namespace

Papers read_papers(const DocumentParts& found, const PaperWords& words) {
  return PapersReader(found, words).read();
}

}  // namespace dinhky::imports
