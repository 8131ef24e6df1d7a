#include "import/paper.h"

#include <algorithm>

#include "base/text.h"
#include "import/numbers.h"
#include "import/paper_body.h"
#include "import/paper_lines.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

constexpr size_t kLongestTitle = 8;  // lines

class PaperReader {
 public:
  PaperReader(const std::vector<Line>& lines, const std::vector<std::string>& types)
      : lines_(lines), types_(types) {}

  Paper read(std::vector<Line>& annex_lines) {
    find_parts();
    if (!is_paper_) {
      annex_lines = lines_;
      return {};
    }
    read_letterhead();
    read_title();
    std::vector<Line> body(lines_.begin() + static_cast<long>(at_),
                           lines_.begin() + static_cast<long>(signature_));
    read_body(body, paper_);
    at_ = signature_;
    read_signature();
    annex_lines.assign(lines_.begin() + static_cast<long>(annex_), lines_.end());
    name_issuer();
    return std::move(paper_);
  }

 private:
  const std::string& text(size_t at) const { return lines_[at].text; }

  // Where the type name stands, where the signature begins, where the annex's head does.
  void find_parts() {
    type_at_ = signature_ = lines_.size();
    for (size_t i = 0; i < lines_.size(); ++i) {
      const bool named = !is_annex_head(text(i)) && type_line(text(i), types_).has_value();
      if (type_at_ == lines_.size() && named) type_at_ = i;
    }
    bool recipients = false;
    for (size_t i = 0; i < lines_.size() && !recipients; ++i) {
      recipients = is_recipients_head(text(i));
      if (recipients) signature_ = i;
    }
    annex_ = lines_.size();
    for (size_t i = lines_.size(); i > 0 && i > (recipients ? signature_ : type_at_); --i) {
      if (is_annex_head(text(i - 1))) annex_ = i - 1;
    }
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

  void read_letterhead() {
    std::vector<std::string> bodies;
    for (at_ = 0; at_ < type_at_; ++at_) {
      const auto& line = text(at_);
      if (is_national_title(line) || is_rule(line)) continue;
      if (take_number(line, paper_) || take_place_and_date(line, paper_)) continue;
      if (in_capitals(line)) {
        bodies.push_back(line);
      } else {
        paper_.unplaced.push_back(line);
      }
    }
    if (bodies.empty()) return;
    // A name may take two lines: the second says of which place.
    const bool wrapped = bodies.size() > 1 && begins_with_place(bodies.back());
    if (wrapped) {
      bodies[bodies.size() - 2] += " " + bodies.back();
      bodies.pop_back();
    }
    paper_.body_name = in_small_letters(bodies.back());
    bodies.pop_back();
    if (!bodies.empty()) paper_.superior = in_small_letters(base::joined(bodies, " "));
  }

  static bool begins_with_place(const std::string& line) {
    const auto small = base::to_lower(line);
    return std::any_of(kLevelWords.begin(), kLevelWords.end(), [&small](std::string_view level) {
      return small.starts_with(std::string(level) + " ");
    });
  }

  void read_title() {
    at_ = type_at_;
    const auto named = at_ < lines_.size() ? type_line(text(at_), types_) : std::nullopt;
    if (!named) return;
    paper_.type = named->type;
    std::vector<std::string> parts;
    if (!named->rest.empty()) parts.push_back(named->rest);
    const bool bold = lines_[at_].bold;
    for (++at_; at_ < signature_ && parts.size() < kLongestTitle; ++at_) {
      const auto& line = lines_[at_];
      if (is_rule(line.text)) continue;
      const bool numbered = split_number(line.text).has_value();
      const bool more = bold ? line.bold && !numbered && !line.text.starts_with("Căn cứ")
                             : !line.after_blank && !starts_body(line.text);
      if (!more) break;
      parts.push_back(base::collapsed(line.text));
    }
    paper_.title = base::joined(parts, " ");
    if (in_capitals(paper_.title)) {
      paper_.title = in_small_letters(paper_.title);
      paper_.remarks.push_back({"import.title-capitals", {}});
    }
  }

  static bool starts_body(const std::string& line) {
    return line.starts_with("Căn cứ") || line.starts_with("Thực hiện") || line.starts_with("I.") ||
           line.starts_with("1.") || line.starts_with("Nhằm") || line.starts_with("Để ") ||
           ends_sentence(line);
  }

  void read_signature() {
    std::vector<std::string> signing;
    bool recipients = false;
    for (; at_ < annex_; ++at_) {
      const auto line = lines_[at_].whole();
      if (is_recipients_head(line)) {
        recipients = true;
        const size_t colon = line.find(':');
        if (colon != std::string::npos) add_recipients(line.substr(colon + 1));
      } else if (is_rule(line)) {
        continue;
      } else if (in_capitals(line) && !line.starts_with("-")) {
        if (!paper_.signer_name.empty()) break;  // an annex without a head of its own
        recipients = false;
        signing.push_back(line);
      } else if (recipients || line.starts_with("-")) {
        add_recipients(line);
      } else if (!signing.empty() && paper_.signer_name.empty()) {
        take_name(line);
      } else {
        if (!paper_.signer_name.empty() && !paper_.recipients.empty()) break;
        paper_.unplaced.push_back(line);
      }
    }
    annex_ = std::min(annex_, at_);
    read_post(signing);
  }

  // "(Đã ký)" and the like stand between the post and the name.
  void take_name(const std::string& line) {
    constexpr size_t kLongestName = 50;  // code points
    if (line.front() == '(' || line.front() == '[') return;
    if (base::count_code_points(line) <= kLongestName) {
      paper_.signer_name = line;
    } else {
      paper_.unplaced.push_back(line);
    }
  }

  void add_recipients(std::string_view line) {
    for (const auto part : base::split(line, ';')) {
      auto text = base::trimmed(part);
      while (!text.empty() && (text.front() == '-' || text.front() == ' ')) text.remove_prefix(1);
      for (const std::string_view dash : {"–", "—"}) {
        if (text.starts_with(dash)) text = base::trimmed(text.substr(dash.size()));
      }
      // "Lưu: VT, NV." ends the list; "./." belongs to no recipient.
      text = without_end(text, "./");
      if (!text.empty()) paper_.recipients.emplace_back(text);
    }
  }

  void read_post(std::vector<std::string> signing) {
    if (signing.empty()) return;
    const auto post = signing.back();
    signing.pop_back();
    constexpr std::string_view kDeputy = "PHÓ ";
    const bool deputy = post.starts_with(kDeputy);
    const auto rest = std::string_view(post).substr(deputy ? kDeputy.size() : 0);
    paper_.signer_title = (deputy ? "Phó " : "") + base::capitalised(base::to_lower(rest));
    paper_.authority = base::joined(signing, " / ");
  }

  // "…, UBND xã ban hành Kế hoạch …" says who issues.
  void name_issuer() {
    for (const auto& line : paper_.preamble) {
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
  const std::vector<std::string>& types_;
  size_t at_ = 0;
  size_t type_at_ = 0, signature_ = 0, annex_ = 0;
  bool is_paper_ = false;
  Paper paper_;
};

}  // namespace

Paper read_paper(const std::vector<Line>& lines, const std::vector<std::string>& types,
                 std::vector<Line>& annex_lines) {
  return PaperReader(lines, types).read(annex_lines);
}

}  // namespace dinhky::imports
