#include "import/paper.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "import/annex_head.h"
#include "import/numbers.h"
#include "import/paper_body.h"
#include "import/paper_lines.h"
#include "import/paper_signature.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

constexpr size_t kLongestTitle = 8;  // lines

class PaperReader {
 public:
  PaperReader(const std::vector<Line>& lines, const PaperWords& words)
      : lines_(lines), words_(words) {}

  Paper read(std::vector<Line>& annex_lines) {
    find_parts();
    if (!is_paper_) {
      type_at_ = letterhead_end();
      read_letterhead();
      annex_lines = part(type_at_, lines_.size());
      return std::move(paper_);
    }
    read_letterhead();
    read_title(type_at_, signature_);
    while (at_ < signature_ && is_attachment(text(at_))) {
      read_attachment(text(at_++), words_.types, paper_);
    }
    read_body(part(at_, signature_), paper_);
    at_ = read_signature(lines_, signature_, std::min(annex_, enclosed_), paper_);
    paper_.open = enclosed_ < annex_ || paper_.recipients.empty();
    if (enclosed_ < annex_) {
      take_enclosed();
    } else {
      annex_ = std::min(annex_, at_);
    }
    annex_lines = part(annex_, lines_.size());
    name_issuer();
    return std::move(paper_);
  }

 private:
  const std::string& text(size_t at) const { return lines_[at].text; }

  std::vector<Line> part(size_t begin, size_t end) const {
    return {lines_.begin() + static_cast<long>(begin), lines_.begin() + static_cast<long>(end)};
  }

  size_t first_type(size_t from) const {
    size_t at = from;
    while (at < lines_.size() && (is_annex_head(text(at)) || !type_line(text(at), words_.types))) {
      ++at;
    }
    return at;
  }

  // Where the type name stands, where the signature begins, where a plan enclosed does and where
  // the annex's head.
  void find_parts() {
    type_at_ = first_type(0);
    if (type_at_ == lines_.size()) find_letter();
    // Recipients in front of the type name are those of a letter that brings the plan.
    const size_t behind_type = type_at_ < lines_.size() ? type_at_ + 1 : 0;
    const auto listed =
        std::find_if(lines_.begin() + static_cast<long>(behind_type), lines_.end(),
                     [](const Line& line) { return is_recipients_head(line.text); });
    const bool recipients = listed != lines_.end();
    signature_ = static_cast<size_t>(listed - lines_.begin());
    annex_ = lines_.size();
    for (size_t i = lines_.size(); i > 0 && i > (recipients ? signature_ : type_at_); --i) {
      if (is_annex_head(text(i - 1))) annex_ = i - 1;
    }
    enclosed_ = recipients ? first_type(signature_) : lines_.size();
    is_paper_ = recipients || (type_at_ < lines_.size() && type_at_ < annex_);
    if (!is_paper_) return;
    if (type_at_ == lines_.size()) type_at_ = 0;
    // The signer may stand before the recipients.
    const size_t end = recipients ? signature_ : annex_;
    for (size_t i = std::max(type_at_ + 1, end > 12 ? end - 12 : 0); i < end; ++i) {
      if (is_signing_line(text(i))) {
        signature_ = i;
        return;
      }
    }
    signature_ = end;
  }

  // Behind the national title and what follows it; 0 where there is none.
  size_t letterhead_end() const {
    constexpr size_t kLongestHead = 15;  // lines
    size_t end = 0;
    for (size_t i = 0; i < std::min(lines_.size(), kLongestHead); ++i) {
      if (is_national_title(text(i))) end = i + 1;
    }
    Paper scratch;
    while (end > 0 && end < lines_.size() &&
           (is_rule(text(end)) || take_number(text(end), scratch) ||
            take_place_and_date(text(end), scratch))) {
      ++end;
    }
    return end;
  }

  // An official letter has no type name; "V/v …" below its number tells what it is about.
  void find_letter() {
    constexpr size_t kLongestHead = 15;  // lines
    const size_t end = std::min(lines_.size(), kLongestHead);
    for (size_t i = 0; i < end; ++i) {
      if (!is_about_line(text(i))) continue;
      paper_.type = "Công văn";
      type_at_ = i + 1;
      while (type_at_ < end && !text(type_at_).starts_with("Kính gửi")) ++type_at_;
      if (type_at_ == end) type_at_ = i + 1;
      return;
    }
  }

  static bool is_about_line(const std::string& line) {
    return line.starts_with("V/v") || line.starts_with("V/V") || line.starts_with("v/v");
  }

  void read_letterhead() {
    std::vector<std::string> bodies;
    bool about = false;  // its lines
    for (at_ = 0; at_ < type_at_; ++at_) {
      const auto& line = text(at_);
      if (is_national_title(line) || is_rule(line)) continue;
      if (take_number(line, paper_) || take_place_and_date(line, paper_)) continue;
      about = about || is_about_line(line);
      if (in_capitals(line)) {
        add_body(line, bodies);
      } else if (about) {
        const auto more = base::trimmed(std::string_view(line).substr(is_about_line(line) ? 3 : 0));
        paper_.title += (paper_.title.empty() ? "" : " ") + base::collapsed(more);
      } else {
        paper_.unplaced.push_back(line);
      }
    }
    if (bodies.empty()) return;
    paper_.body_name = words_.spellings.in_small_letters(bodies.back());
    bodies.pop_back();
    if (!bodies.empty()) {
      paper_.superior = words_.spellings.in_small_letters(base::joined(bodies, " "));
    }
  }

  // A name may take two lines: the second begins with no word with which names begin, or the first
  // only tells the post.
  void add_body(const std::string& line, std::vector<std::string>& bodies) const {
    const auto first = base::capitalised(base::to_lower(line));
    if (!bodies.empty() && (words_.units.head_of(first).empty() || is_post(bodies.back()))) {
      bodies.back() += " " + line;
    } else {
      bodies.push_back(line);
    }
  }

  void read_title(size_t at, size_t end) {
    at_ = at;
    const auto named = at_ < lines_.size() ? type_line(text(at_), words_.types) : std::nullopt;
    if (!named) return;
    paper_.type = named->type;
    std::vector<std::string> parts;
    if (!named->rest.empty()) parts.push_back(named->rest);
    const bool bold = lines_[at_].bold;
    for (++at_; at_ < end && parts.size() < kLongestTitle; ++at_) {
      const auto& line = lines_[at_];
      if (is_rule(line.text)) continue;
      // A decision names who decides, in capitals, below its title.
      if (!parts.empty() && in_capitals(line.text) && !in_capitals(parts.back())) {
        paper_.issuer_name = words_.spellings.in_small_letters(line.text);
        ++at_;
        break;
      }
      const bool numbered = split_number(line.text).has_value();
      const bool more = bold ? line.bold && !numbered && !line.text.starts_with("Căn cứ")
                             : !line.after_blank && !starts_body(line.text);
      if (!more || line.text.front() == '(') break;
      parts.push_back(base::collapsed(line.text));
    }
    if (parts.empty()) return;
    paper_.title = base::joined(parts, " ");
    if (in_capitals(paper_.title)) {
      paper_.title = words_.spellings.in_small_letters(paper_.title);
      paper_.remarks.push_back({"import.title-capitals", {}});
    }
  }

  // A decision issues the plan that stands behind its signature: the plan's title and text, the
  // decision's number, bases, recipients and signer. Its articles have no place in a plan.
  void take_enclosed() {
    const auto decision = paper_.type;
    for (const auto& line : std::exchange(paper_.preamble, {})) {
      auto& lines = is_basis(line) ? paper_.preamble : paper_.unplaced;
      lines.push_back(line);
    }
    for (const auto& section : std::exchange(paper_.sections, {}))
      keep_text(section, paper_.unplaced);
    const auto closing = std::exchange(paper_.closing, {});
    paper_.unplaced.insert(paper_.unplaced.end(), closing.begin(), closing.end());
    read_title(enclosed_, annex_);
    for (bool open = false; at_ < annex_; ++at_) {
      const auto& line = text(at_);
      const bool attached = line.front() == '(';
      if (!attached && !open && !is_rule(line)) break;
      open = (attached || open) && line.find(')') == std::string::npos;
    }
    read_body(part(at_, annex_), paper_);
    paper_.remarks.push_back({"import.by-decision", {{"type", base::to_lower(decision)}}});
  }

  // "(Kèm theo Kế hoạch số 41/KH-UBND …)": a list that calls itself a plan.
  static bool is_attachment(const std::string& line) {
    return line.front() == '(' && base::to_lower(line).find("kèm theo") != std::string::npos;
  }

  static bool is_basis(const std::string& line) {
    return line.starts_with("Căn cứ") || line.starts_with("*Căn cứ") || line.starts_with("Xét ") ||
           line.starts_with("Theo ") || line.starts_with("Thực hiện ");
  }

  static bool starts_body(const std::string& line) {
    return line.starts_with("Căn cứ") || line.starts_with("Thực hiện") || line.starts_with("I.") ||
           line.starts_with("1.") || line.starts_with("Nhằm") || line.starts_with("Để ") ||
           ends_sentence(line);
  }

  // "…, UBND xã ban hành Kế hoạch …" says who issues.
  void name_issuer() {
    for (const auto& line : paper_.preamble) {
      if (line.starts_with("Căn cứ ") || line.starts_with("*Căn cứ ")) continue;
      for (const std::string_view verb : {" ban hành ", " xây dựng ", " triển khai "}) {
        for (size_t at = line.rfind(verb); at != std::string::npos && at > 0;
             at = line.rfind(verb, at - 1)) {
          const auto rest = base::to_lower(std::string_view(line).substr(at + verb.size()));
          if (!rest.starts_with(base::to_lower(paper_.type)) || paper_.type.empty()) continue;
          const size_t comma = line.rfind(", ", at);
          const size_t begin = comma == std::string::npos ? 0 : comma + 2;
          const auto name = line.substr(begin, at - begin);
          constexpr size_t kLongest = 80;  // code points
          if (base::count_code_points(name) > kLongest || begins_small(name)) continue;
          paper_.issuer_name = name;
          return;
        }
      }
    }
  }

  const std::vector<Line>& lines_;
  const PaperWords& words_;
  size_t at_ = 0;
  size_t type_at_ = 0, signature_ = 0, enclosed_ = 0, annex_ = 0;
  bool is_paper_ = false;
  Paper paper_;
};

}  // namespace

void keep_text(const PaperSection& section, std::vector<std::string>& lines) {
  lines.push_back(section.number.empty() ? section.heading
                                         : section.number + " " + section.heading);
  lines.insert(lines.end(), section.paragraphs.begin(), section.paragraphs.end());
  for (const auto& inner : section.sections) keep_text(inner, lines);
}

Paper read_paper(const std::vector<Line>& lines, const PaperWords& words,
                 std::vector<Line>& annex_lines) {
  return PaperReader(lines, words).read(annex_lines);
}

}  // namespace dinhky::imports
