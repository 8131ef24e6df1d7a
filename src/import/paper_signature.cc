#include "import/paper_signature.h"

#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "import/paper_lines.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

// "(Đã ký)" and the like stand between the post and the name.
void take_name(const std::string& line, Paper& paper) {
  constexpr size_t kLongestName = 50;  // code points
  if (line.front() == '(' || line.front() == '[') return;
  if (base::count_code_points(line) <= kLongestName) {
    paper.signer_name = line;
  } else {
    paper.unplaced.push_back(line);
  }
}

void add_recipients(std::string_view line, Paper& paper) {
  for (const auto part : base::split(line, ';')) {
    auto text = base::trimmed(part);
    while (!text.empty() && (text.front() == '-' || text.front() == ' ')) text.remove_prefix(1);
    for (const std::string_view dash : {"–", "—"}) {
      if (text.starts_with(dash)) text = base::trimmed(text.substr(dash.size()));
    }
    // "Lưu: VT, NV." ends the list; "./." belongs to no recipient.
    text = without_end(text, "./");
    if (!text.empty()) paper.recipients.emplace_back(text);
  }
}

void read_post(std::vector<std::string> signing, Paper& paper) {
  if (signing.empty()) return;
  const auto post = signing.back();
  signing.pop_back();
  constexpr std::string_view kDeputy = "PHÓ ";
  const bool deputy = post.starts_with(kDeputy);
  const auto rest = std::string_view(post).substr(deputy ? kDeputy.size() : 0);
  paper.signer_title = (deputy ? "Phó " : "") + base::capitalised(base::to_lower(rest));
  paper.authority = base::joined(signing, " / ");
}

}  // namespace

size_t read_signature(const std::vector<Line>& lines, size_t begin, size_t end, Paper& paper) {
  size_t at = begin;
  std::vector<std::string> signing;
  bool recipients = false;
  for (; at < end; ++at) {
    const auto line = lines[at].whole();
    if (is_recipients_head(line)) {
      recipients = true;
      const size_t colon = line.find(':');
      if (colon != std::string::npos) add_recipients(line.substr(colon + 1), paper);
    } else if (is_rule(line)) {
      continue;
    } else if (in_capitals(line) && !line.starts_with("-")) {
      if (!paper.signer_name.empty()) break;  // an annex without a head of its own
      recipients = false;
      signing.push_back(line);
    } else if (recipients || line.starts_with("-")) {
      add_recipients(line, paper);
    } else if (!signing.empty() && paper.signer_name.empty()) {
      take_name(line, paper);
    } else {
      if (!paper.signer_name.empty() && !paper.recipients.empty()) break;
      paper.unplaced.push_back(line);
    }
  }
  read_post(std::move(signing), paper);
  return at;
}

}  // namespace dinhky::imports
