#include "import/task_ids.h"

#include <fmt/format.h>

#include <map>
#include <set>

#include "base/fold.h"
#include "base/text.h"
#include "schedule/period.h"
#include "yaml/shape.h"

namespace dinhky::imports {
namespace {

// The numbers of the sections around, outermost first.
class Path {
 public:
  void enter(const DraftSection& section) {
    if (!section.part.empty()) {
      ++parts_;
      levels_.clear();
    }
    if (section.title.empty() || section.number.empty() || !section.kind) return;
    levels_.erase(levels_.lower_bound(*section.kind), levels_.end());
    levels_.emplace(*section.kind, section.number);
  }

  std::string prefix(const std::string& number) const {
    std::string prefix = parts_ == 0 ? "" : fmt::format("PL{}.", parts_ + 1);
    for (const auto& [kind, level] : levels_) {
      // "1.2" below "1" says all of it.
      if (number == level || number.starts_with(level + ".")) break;
      prefix += level + ".";
    }
    return prefix;
  }

 private:
  int parts_ = 0;
  std::map<NumberKind, std::string> levels_;
};

// Letters and digits of ASCII; "đ" is written "dd", so that it stays another letter than "d".
std::string token_of(const std::string& number) {
  std::string token;
  for (size_t at = 0; at < number.size();) {
    const size_t begin = at;
    const char32_t c = base::decode(number, at);
    const bool plain =
        c < 0x80 && (base::is_letter_or_digit(c) || c == '.' || c == '-' || c == '_');
    if (plain) token += number.substr(begin, at - begin);
    if (c == U'đ' || c == U'Đ') token += "dd";
  }
  return yaml::is_token(token) ? token : std::string();
}

// The first number of each section goes on from the last of the one before.
bool numbered_through(const std::vector<DraftSection>& sections) {
  int last = 0;
  bool through = false;
  for (const auto& section : sections) {
    if (!section.part.empty()) last = 0;
    for (const auto& task : section.tasks) {
      const auto number = read_number(task.id);
      if (!number || number->kind != NumberKind::arabic) return false;
      const bool first = &task == &section.tasks.front();
      if (first && last > 0 && !section.title.empty()) {
        if (number->value != last + 1) return false;
        through = true;
      }
      last = number->value;
    }
  }
  return through;
}

}  // namespace

void give_ids(std::vector<DraftSection>& sections) {
  const bool through = numbered_through(sections);
  Path path;
  std::set<std::string> taken;
  for (auto& section : sections) {
    path.enter(section);
    std::string above;  // the number that letters stand under
    std::string last;
    for (auto& task : section.tasks) {
      auto number = read_number(task.id);
      auto token = token_of(number ? number->text : task.id);
      if (number && number->kind == NumberKind::small_letter && !above.empty()) {
        token = above + "." + token;
      } else if (number) {
        above = token;
      }
      if (token.empty() && !last.empty()) token = last;
      if (token.empty()) {
        token = fmt::format("{:02}", &task - section.tasks.data() + 1);
      } else {
        last = token;
      }
      auto id = (through ? std::string() : path.prefix(token)) + token;
      const auto wanted = id;
      for (int next = 2; !taken.insert(base::to_lower(id)).second; ++next) {
        id = fmt::format("{}-{}", wanted, next);
      }
      task.id = id;
    }
  }
}

}  // namespace dinhky::imports
