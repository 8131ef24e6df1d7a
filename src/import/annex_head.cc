#include "import/annex_head.h"

#include <algorithm>
#include <optional>

#include "base/fold.h"
#include "base/text.h"
#include "import/date_in_text.h"
#include "import/paper_lines.h"
#include "import/text_marks.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

// Of the types of documents, the one that the line names first.
std::string first_type(std::string_view line, const std::vector<std::string>& types) {
  const auto small = base::to_lower(line);
  std::string found;
  size_t first = std::string::npos;
  for (const auto& type : types) {
    const size_t at = small.find(base::to_lower(type));
    if (at >= first || at == std::string::npos) continue;
    first = at;
    found = type;
  }
  return found;
}

// "12/3/2025 …"; "/3/2025", "…/…/2025" while the day is open.
std::optional<PaperDate> read_paper_date(std::string_view text) {
  if (const auto date = read_date(text)) {
    const auto& found = date->date;
    return PaperDate{found.year(), found.month(), found.day()};
  }
  if (text.find('/') == std::string_view::npos) return std::nullopt;
  const auto parts = base::split(text.substr(0, std::min(text.find(' '), text.size())), '/');
  if (parts.size() < 3) return std::nullopt;
  const auto year = yaml::read_year(
      parts[2].substr(0, std::min(parts[2].find_first_not_of("0123456789"), parts[2].size())));
  if (!year) return std::nullopt;
  return PaperDate{*year, yaml::read_integer(base::trimmed(parts[1])).value_or(0), 0};
}

// "PHỤ LỤC I", "Phụ lục số 02: …", "DANH MỤC …": the type into the head; gives what follows it. The
// number of an annex comes from its place.
std::string_view take_annex_type(const std::string& text, AnnexHead& head) {
  constexpr std::string_view kList = "Danh mục";
  constexpr std::string_view kAppendix = "Phụ lục";
  const auto small = base::to_lower(text);
  const bool list = small.starts_with(base::to_lower(kList));
  head.type = list ? kList : kAppendix;
  std::string_view rest = text;
  // "Biểu", "Bảng phân công" belong to the title.
  if (list || small.starts_with(base::to_lower(kAppendix))) {
    rest = base::trimmed(rest.substr(head.type.size()));
  }
  for (const std::string_view word : {"số ", "SỐ ", "Số "}) {
    if (rest.starts_with(word)) rest = base::trimmed(rest.substr(word.size()));
  }
  const size_t end = std::min(rest.find_first_not_of("IVX0123456789"), rest.size());
  constexpr std::string_view kMarks = ":.- ";
  if (end == rest.size() ||
      (rest[end] != '-' && kMarks.find(rest[end]) != std::string_view::npos)) {
    rest.remove_prefix(end);
  }
  rest.remove_prefix(std::min(rest.find_first_not_of(kMarks), rest.size()));
  return rest;
}

class AnnexHeadReader {
 public:
  explicit AnnexHeadReader(const std::vector<Line>& lines) : lines_(lines) {}

  // What attaches the annex to its paper goes into `attachment`.
  AnnexHead read(std::string& attachment) {
    // Above the word for it stand the names of offices.
    const auto named = std::find_if(lines_.begin(), lines_.end(),
                                    [](const Line& line) { return is_annex_head(line.text); });
    const bool starts_later = named != lines_.end();
    for (auto at = lines_.begin(); at != lines_.end(); ++at) {
      if (is_national_title(at->text) || is_rule(at->text)) continue;
      if (starts_later && at < named) {
        head_.unplaced.push_back(at->text);
      } else {
        read_line(at->text);
      }
    }
    head_.title = base::joined(title_, " ");
    attachment = std::move(attachment_);
    return std::move(head_);
  }

 private:
  void read_line(const std::string& text) {
    const bool bracket = text.front() == '(';
    if (open_ || (bracket && base::to_lower(text).find("kèm theo") != std::string::npos)) {
      attachment_ += (attachment_.empty() ? "" : " ") + base::collapsed(text);
      open_ = attachment_.find(')') == std::string::npos;
    } else if (!attachment_.empty() || ends_sentence(text) || bracket || text.starts_with("ĐVT")) {
      head_.unplaced.push_back(text);
    } else if (head_.type.empty() && title_.empty() && is_annex_head(text)) {
      const auto rest = take_annex_type(text, head_);
      if (!rest.empty()) title_.emplace_back(rest);
    } else {
      title_.push_back(base::collapsed(text));
    }
  }

  const std::vector<Line>& lines_;
  AnnexHead head_;
  std::vector<std::string> title_;
  std::string attachment_;
  bool open_ = false;  // its bracket is not closed yet
};

}  // namespace

void read_attachment(std::string_view line, const std::vector<std::string>& types, Paper& paper) {
  constexpr std::string_view kNumber = "số";
  constexpr std::string_view kDay = "ngày";
  constexpr std::string_view kOf = " của ";
  if (paper.type.empty()) paper.type = first_type(line, types);
  const size_t number = line.find(kNumber);
  if (number != std::string_view::npos && paper.symbol.empty()) {
    take_number("Số" + std::string(line.substr(number + kNumber.size())), paper);
  }
  const size_t day = line.find(kDay);
  if (day != std::string_view::npos && !paper.date) {
    paper.date = read_paper_date(base::trimmed(line.substr(day + kDay.size())));
  }
  const size_t of = line.rfind(kOf);
  if (of == std::string_view::npos) return;
  const auto name = without_end(line.substr(of + kOf.size()), ").");
  if (!name.empty()) paper.issuer_name = std::string(name);
}

AnnexHead read_annex_head(const std::vector<Line>& lines, const std::vector<std::string>& types,
                          Paper& paper) {
  std::string attachment;
  auto head = AnnexHeadReader(lines).read(attachment);
  if (!attachment.empty()) read_attachment(attachment, types, paper);
  // A letterhead may name who issues instead of the body.
  if (base::fold_words(paper.body_name) == base::fold_words(paper.issuer_name)) {
    paper.body_name.clear();
  }
  return head;
}

}  // namespace dinhky::imports
