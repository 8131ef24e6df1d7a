#include "import/body_tasks.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "import/numbers.h"
#include "import/text_marks.h"
#include "import/unit_cell.h"

namespace dinhky::imports {
namespace {

bool nothing_known(const std::string&) {
  return false;
}

std::string_view without_mark(std::string_view text) {
  text = without_bullets(text);
  const auto numbered = split_number(text);
  return numbered && !numbered->rest.empty() ? numbered->rest : text;
}

// "…, hoàn thành trước ngày 30/6/2026.": the last clause that is a time and nothing else.
std::string time_in(std::string_view text, const schedule::PhraseReader& phrases) {
  constexpr std::array<std::string_view, 14> kBegins{
      "trước ngày", "trước tháng", "chậm nhất",  "xong trước",   "hoàn thành",
      "trong quý",  "trong tháng", "quý ",       "thường xuyên", "hằng quý",
      "hàng quý",   "hằng tháng",  "hàng tháng", "định kỳ"};
  const auto small = base::to_lower(text);
  if (small.size() != text.size()) return {};
  schedule::Context context;
  context.year = 2025;  // any year: only whether the words are a time is asked
  std::string best;
  for (const auto word : kBegins) {
    for (size_t at = small.find(word); at != std::string::npos; at = small.find(word, at + 1)) {
      for (size_t end = text.size(); end > at;) {
        const auto phrase = without_end(text.substr(at, end - at), ".;,:");
        constexpr size_t kLongest = 80;  // bytes
        if (phrase.size() <= kLongest &&
            phrases.read(phrase, context).kind != schedule::ScheduleKind::unknown) {
          if (phrase.size() > best.size()) best = std::string(phrase);
          break;
        }
        const size_t mark = text.find_last_of(",;.)", end - 1);
        end = mark == std::string_view::npos || mark <= at || mark == end ? at : mark;
      }
    }
  }
  return base::capitalised(best);
}

// "phối hợp với Công an xã, Phòng Kinh tế tổ chức …": the names behind the word, as far as they go.
std::vector<std::string> helpers_in(std::string_view text, const UnitWords& words) {
  const auto small = base::to_lower(text);
  constexpr std::string_view kWord = "phối hợp với ";
  const size_t at = small.find(kWord);
  if (at == std::string::npos || small.size() != text.size()) return {};
  auto rest = text.substr(at + kWord.size());
  constexpr std::array<std::string_view, 12> kVerbs{
      " tổ chức",   " thực hiện",    " triển khai", " tham mưu", " xây dựng", " rà soát",
      " hướng dẫn", " tuyên truyền", " kiểm tra",   " theo dõi", " đôn đốc",  " cập nhật"};
  size_t end = rest.find_first_of(".;");
  for (const auto verb : kVerbs) end = std::min(end, rest.find(verb));
  rest = rest.substr(0, std::min(end, rest.size()));
  auto names = names_in_cell(rest, words, nothing_known).names;
  std::erase_if(names, [&words](const std::string& name) {
    constexpr size_t kLongest = 90;  // code points: more is a sentence
    return words.head_of(name).empty() || base::count_code_points(name) > kLongest;
  });
  return names;
}

class BodyTasks {
 public:
  BodyTasks(const UnitWords& words, const schedule::PhraseReader& phrases)
      : words_(words), phrases_(phrases) {}

  void read(const std::vector<PaperSection>& sections) {
    for (const auto& section : sections) {
      const auto units = units_of(section.heading);
      if (!units.empty()) take(section, units);
      read(section.sections);
    }
  }

  std::vector<DraftSection> found;

 private:
  // A heading that is names of units and nothing else.
  std::vector<std::string> units_of(const std::string& heading) const {
    auto names = names_in_cell(heading, words_, nothing_known).names;
    constexpr size_t kLongest = 120;  // code points
    if (base::count_code_points(heading) > kLongest) return {};
    for (const auto& name : names) {
      if (words_.head_of(name).empty() || words_.head_of(name) == "Tổ") return {};
    }
    return names;
  }

  void take(const PaperSection& section, const std::vector<std::string>& units) {
    DraftSection made;
    made.title = base::collapsed(section.heading);
    while (!made.title.empty() && made.title.back() == ':') made.title.pop_back();
    int number = 0;
    for (const auto& paragraph : section.paragraphs) {
      DraftTask task;
      task.id = std::to_string(++number);
      task.content = std::string(without_mark(paragraph));
      task.lead = units;
      task.coordinating = helpers_in(task.content, words_);
      task.schedule = time_in(task.content, phrases_);
      task.doubts.emplace_back("content", diag::Message{"import.from-body", {}});
      made.tasks.push_back(std::move(task));
    }
    if (!made.tasks.empty()) found.push_back(std::move(made));
  }

  const UnitWords& words_;
  const schedule::PhraseReader& phrases_;
};

}  // namespace

std::vector<DraftSection> tasks_of_body(const Paper& paper, const UnitWords& words,
                                        const schedule::PhraseReader& phrases,
                                        std::vector<diag::Message>& remarks) {
  BodyTasks tasks(words, phrases);
  tasks.read(paper.sections);
  if (!tasks.found.empty()) remarks.push_back({"import.tasks-from-body", {}});
  int position = 0;
  for (auto& section : tasks.found) {
    section.kind = NumberKind::roman;
    section.number = schedule::roman(++position);
  }
  return std::move(tasks.found);
}

}  // namespace dinhky::imports
