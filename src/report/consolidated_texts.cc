#include "report/consolidated_texts.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/text.h"
#include "report/collective_names.h"
#include "report/frame.h"

namespace dinhky::report {
namespace {

using results::Said;
using results::Word;
using schedule::Period;

template <class TextOf>
std::vector<Word> words_of(const Consolidation& all, const TextOf& text_of) {
  std::vector<Word> words;
  for (const auto* filed : all.filed) text_of(*filed, words);
  return words;
}

// "Quý I năm 2025:" above what was said in that quarter.
Block record_note(const Period& record) {
  return note_paragraph(base::capitalised(schedule::vietnamese_name(record)) + ":");
}

constexpr size_t kWorthAWord = 4;  // fewer are named, all or not

// What was said in one record, as it is printed: a text that many share ("Không") stands last and
// is said of "the others" where it is.
struct Saying {
  Said said;
  bool of_the_others = false;
};

bool is_shared(const Said& said) {
  return said.task == nullptr && said.units.size() >= kWorthAWord;
}

std::vector<Saying> arranged(const Consolidation& all, std::vector<Said> list) {
  std::stable_sort(list.begin(), list.end(), [](const Said& a, const Said& b) {
    return std::tuple(a.record, is_shared(a)) < std::tuple(b.record, is_shared(b));
  });
  std::map<Period, std::set<size_t>> named;
  std::vector<Saying> sayings;
  for (auto& said : list) {
    auto& before = named[said.record];
    const bool some = !before.empty();
    before.insert(said.units.begin(), said.units.end());
    size_t reported = 0;
    bool others = some && is_shared(said);
    for (const auto* filed : all.filed) {
      if (filed->subject.record != said.record) continue;
      ++reported;
      others = others && before.contains(filed->subject.unit);
    }
    others = others && before.size() == reported;
    sayings.push_back({std::move(said), others});
  }
  return sayings;
}

std::string opening_of(const Consolidation& all, const Saying& saying) {
  const auto& said = saying.said;
  const auto& texts = all.run().texts;
  if (said.units.size() == 1 && all.is_own(said.units.front())) {
    return said.task == nullptr ? "- " : "- " + texts("of-task", {{"task", said.task->value}});
  }
  if (saying.of_the_others) return "- " + texts("other-reported") + ": ";
  auto opening = "- " + speakers(all, said.units, said.record);
  if (said.task != nullptr) {
    opening += " (" + base::uncapitalised(texts("task-name", {{"task", said.task->value}})) + ")";
  }
  return opening + ": ";
}

// "- a" below "- Phòng Nội vụ:" becomes "+ a", one step further in, as official papers do it.
std::string below_dash(std::string_view line) {
  for (const std::string_view dash : {"- ", "– ", "• ", "* "}) {
    if (line.starts_with(dash)) return "+ " + std::string(base::trimmed(line.substr(dash.size())));
  }
  return std::string(line);
}

void add_said(const Consolidation& all, const Saying& saying, std::vector<Block>& blocks) {
  const auto& said = saying.said;
  std::vector<std::string_view> lines;
  for (const auto line : base::split(said.text, '\n')) {
    if (const auto text = base::trimmed(line); !text.empty()) lines.push_back(text);
  }
  auto opening = opening_of(all, saying);
  if (lines.size() == 1) {
    blocks.emplace_back(body_paragraph(opening + std::string(lines.front())));
    return;
  }
  opening = base::trimmed(opening);
  const bool named = opening != "-";
  if (named) blocks.emplace_back(body_paragraph(opening));
  for (const auto line : lines) {
    blocks.emplace_back(body_paragraph(named ? below_dash(line) : std::string(line)));
  }
}

}  // namespace

std::string behind_colon(const std::string& text) {
  return base::trimmed(text).find('\n') == std::string_view::npos ? ": " + text : ":\n" + text;
}

std::string speakers(const Consolidation& all, const std::vector<size_t>& units,
                     const Period& record) {
  if (units.size() >= kWorthAWord) {
    const auto states = results::unit_states(all.scope, all.returns, record);
    const auto reported = static_cast<size_t>(std::count_if(
        states.begin(), states.end(), [](const auto& state) { return state.report != nullptr; }));
    if (units.size() == states.size()) return all.run().texts("all-units");
    if (units.size() == reported) return all.run().texts("all-reported");
  }
  return collective_names(all, units, record);
}

std::vector<Block> said_blocks(const Consolidation& all, const std::vector<Word>& words) {
  std::vector<Block> blocks;
  std::optional<Period> record;
  for (const auto& saying : arranged(all, results::merged(words))) {
    const auto& said = saying.said;
    if (all.derived() && record != said.record) blocks.push_back(record_note(said.record));
    record = said.record;
    add_said(all, saying, blocks);
  }
  if (blocks.empty()) {
    const auto* key = all.only ? "nothing-said-unit" : "nothing-said";
    blocks.emplace_back(note_paragraph(all.run().texts(key)));
  }
  return blocks;
}

std::string said_text(const Consolidation& all, const std::vector<Word>& words) {
  std::vector<std::string> lines;
  if (results::merged(words).empty()) return {};
  for (const auto& block : said_blocks(all, words)) {
    std::string line;
    for (const auto& run : std::get<Paragraph>(block).runs) line += run.text;
    lines.push_back(std::move(line));
  }
  // A list of one is no list.
  if (lines.size() == 1 && lines.front().starts_with("- ")) lines.front().erase(0, 2);
  return base::joined(lines, "\n");
}

std::vector<Word> difficulties_of(const Consolidation& all) {
  return words_of(all, [](const results::Filed& filed, std::vector<Word>& words) {
    words.push_back({filed.subject, &filed.report.difficulties, nullptr});
    for (const auto& result : filed.report.results) {
      words.push_back({filed.subject, &result.difficulties, &result.task});
    }
  });
}

std::vector<Word> proposals_of(const Consolidation& all) {
  return words_of(all, [](const results::Filed& filed, std::vector<Word>& words) {
    words.push_back({filed.subject, &filed.report.proposals, nullptr});
    for (const auto& result : filed.report.results) {
      words.push_back({filed.subject, &result.proposals, &result.task});
    }
  });
}

std::vector<Word> next_of(const Consolidation& all) {
  return words_of(all, [](const results::Filed& filed, std::vector<Word>& words) {
    words.push_back({filed.subject, &filed.report.next, nullptr});
  });
}

std::vector<Word> section_of(const Consolidation& all, const std::string& slot) {
  return words_of(all, [&](const results::Filed& filed, std::vector<Word>& words) {
    for (const auto& section : filed.report.sections) {
      if (section.name.value == slot) words.push_back({filed.subject, &section.text, nullptr});
    }
  });
}

}  // namespace dinhky::report
