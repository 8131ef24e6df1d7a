#include "cli/diff_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "base/wrap.h"
#include "cli/shortened.h"
#include "plan/words_diff.h"
#include "report/change_values.h"

namespace dinhky::cli {
namespace {

using plan::Change;
using plan::ChangeKind;
using plan::FactKind;
using plan::Subject;
using plan::WordFate;

constexpr double kColumns = 80;
constexpr size_t kTitleCells = 60;
constexpr size_t kShortText = 40;    // bytes; shorter ones are shown whole, before and after
constexpr size_t kContextWords = 5;  // around changed words
constexpr size_t kMostTouched = 12;

constexpr char kMarks[] = {'+', '-', '>', '#', '~'};  // in the order of plan::ChangeKind
constexpr const char* kColours[] = {"\x1b[32m", "\x1b[31m", "\x1b[36m", "\x1b[2m", "\x1b[33m"};
constexpr char kBold[] = "\x1b[1m";
constexpr char kOff[] = "\x1b[0m";

// Terminal cells, escape sequences not counted.
double cells_of(std::string_view text) {
  std::string plain;
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\x1b') {
      at = std::min(text.find('m', at), text.size() - 1);
    } else {
      plain += text[at];
    }
  }
  return static_cast<double>(base::count_cells(plain));
}

// The last or the first words of a long stretch that stayed.
std::string last_words(std::string_view text) {
  const auto kept = plan::last_words(text, kContextWords);
  return (kept.size() < text.size() ? "… " : "") + std::string(kept);
}
std::string first_words(std::string_view text) {
  const auto kept = plan::first_words(text, kContextWords);
  return std::string(kept) + (kept.size() < text.size() ? " …" : "");
}
std::string context(std::string_view text, bool first, bool last) {
  if (first) return last_words(text);
  if (last) return first_words(text);
  if (base::split(text, ' ').size() <= 2 * kContextWords + 1) return std::string(text);
  const auto begin = first_words(text);
  return begin + last_words(text).substr(std::string_view("…").size());
}

void make_safe(std::string& text) {
  text = base::collapsed(base::made_safe(text));
}
void make_safe(plan::Place& place) {
  for (auto* text : {&place.id, &place.title, &place.section_number, &place.section_title}) {
    make_safe(*text);
  }
}
void make_safe(std::vector<plan::Item>& items) {
  for (auto& item : items) {
    make_safe(item.text);
    make_safe(item.role);
  }
}

// Nothing in it can reach a terminal as a control sequence.
Change made_safe(Change change) {
  make_safe(change.before);
  make_safe(change.after);
  make_safe(change.fact);
  make_safe(change.old_items);
  make_safe(change.new_items);
  for (auto& fact : change.record.facts) {
    make_safe(fact.key);
    make_safe(fact.items);
  }
  for (auto& [before, after] : change.numbers) {
    make_safe(before);
    make_safe(after);
  }
  for (auto& task : change.touched) make_safe(task);
  return change;
}

class Printer {
 public:
  Printer(const Session& session, const std::vector<Change>& changes, bool colour)
      : messages_(session.messages),
        colour_(colour),
        values_([this](const std::string& key, const report::Arguments& arguments) {
          return messages_.text(key, arguments);
        }) {
    for (const auto& change : changes) changes_.push_back(made_safe(change));
  }

  std::string build() {
    for (size_t part = 0; part < std::size(report::kPartKeys); ++part) add_part(part);
    if (changes_.empty()) return {};
    out_ += "\n" + values_.text("diff.total", {{"count", std::to_string(changes_.size())}}) + "\n";
    return std::move(out_);
  }

 private:
  void add_part(size_t part) {
    bool headed = false;
    const Change* above = nullptr;
    for (const auto& change : changes_) {
      if (report::part_of(change.subject) != part) continue;
      if (!headed) {
        if (!out_.empty()) out_ += "\n";
        out_ +=
            tinted(kBold, values_.text("diff.heading." + std::string(report::kPartKeys[part]))) +
            "\n";
      }
      headed = true;
      add(change, above);
      above = &change;
    }
  }

  std::string tinted(const char* colour, const std::string& text) const {
    return colour_ ? colour + text + kOff : text;
  }

  void add_lines(const std::string& first, const std::string& rest, const std::string& text) {
    const auto limit = kColumns - static_cast<double>(rest.size());
    bool begun = false;
    for (const auto& line : base::wrapped(text, limit, cells_of)) {
      out_ += (begun ? rest : first) + line + "\n";
      begun = true;
    }
  }

  // "  + " and the text behind it.
  void add_entry(ChangeKind kind, const std::string& text) {
    const auto which = static_cast<size_t>(kind);
    add_lines("  " + tinted(kColours[which], std::string(1, kMarks[which])) + " ", "      ", text);
  }
  void add_detail(const std::string& text) { add_lines("      ", "        ", text); }

  static bool is_single(Subject subject) {
    return subject == Subject::head || subject == Subject::annex || subject == Subject::reporting;
  }

  // ---- one change ----

  void add(const Change& change, const Change* above) {
    switch (change.kind) {
      case ChangeKind::added:
      case ChangeKind::dropped:
        return add_whole(change);
      case ChangeKind::renumbered:
        return add_numbers(change);
      case ChangeKind::moved:
        add_entry(change.kind, name_of(change, true));
        return add_detail(move_text(change));
      case ChangeKind::changed:
        break;
    }
    if (is_single(change.subject)) return add_entry(change.kind, fact_text(change));
    const bool headed = above != nullptr && above->subject == change.subject &&
                        above->after == change.after &&
                        (above->kind == ChangeKind::changed || above->kind == ChangeKind::moved);
    if (!headed) {
      add_entry(change.kind, name_of(change, true));
      if (!change.touched.empty()) add_detail(touched_text(change));
    }
    add_detail(fact_text(change));
  }

  // "I.02  Rà soát…", "đơn vị van-phong (Văn phòng…)".
  std::string name_of(const Change& change, bool brief) const {
    const bool gone = change.kind == ChangeKind::dropped;
    const auto& place = gone ? change.before : change.after;
    auto id = place.id;
    if (change.kind == ChangeKind::moved && change.before.id != change.after.id) {
      id = change.before.id + " → " + id;
    }
    const auto title = brief ? shortened(place.title, kTitleCells) : place.title;
    auto key = "diff.name." + std::string(plan::to_string(change.subject));
    if (id.empty() && change.subject == Subject::section) key += "-unnumbered";
    const auto name = values_.text(key, {{"id", id}, {"title", title}});
    return std::string(base::trimmed(name));
  }

  void add_whole(const Change& change) {
    add_entry(change.kind, name_of(change, false));
    for (const auto& fact : change.record.facts) {
      if (report::is_title_field(change.subject, fact.key)) continue;
      add_detail(values_.text("diff.given",
                              {{"field", values_.field(change.subject, fact.key, fact.items)},
                               {"value", values_.value(fact.key, fact.kind, fact.items)}}));
    }
    if (!change.touched.empty()) add_detail(touched_text(change));
  }

  void add_numbers(const Change& change) {
    std::vector<std::string> pairs;
    for (const auto& [before, after] : change.numbers) {
      // A record that moved tells both numbers there.
      if (has_moved(change.subject, before, after)) continue;
      pairs.push_back(before.id + " → " + after.id);
    }
    if (pairs.empty()) return;
    const auto key = "diff.renumbered." + std::string(plan::to_string(change.subject));
    add_entry(change.kind, values_.text(key, {{"pairs", base::joined(pairs, ", ")}}));
  }

  bool has_moved(Subject subject, const plan::Place& before, const plan::Place& after) const {
    return std::any_of(changes_.begin(), changes_.end(), [&](const Change& change) {
      return change.kind == ChangeKind::moved && change.subject == subject &&
             change.before == before && change.after == after;
    });
  }

  std::string move_text(const Change& change) const {
    const auto place = [&](const plan::Place& at) {
      return report::section_name(at.section_number, at.section_title);
    };
    if (change.subject == Subject::task && place(change.before) != place(change.after)) {
      return values_.text("diff.moved.section",
                          {{"old", place(change.before)}, {"new", place(change.after)}});
    }
    return values_.text("diff.moved.order", {{"old", std::to_string(change.before.index + 1)},
                                             {"new", std::to_string(change.after.index + 1)}});
  }

  std::string touched_text(const Change& change) const {
    auto ids = change.touched;
    const size_t more = ids.size() > kMostTouched ? ids.size() - kMostTouched : 0;
    ids.resize(ids.size() - more);
    return values_.text(more == 0 ? "diff.touched.all" : "diff.touched.more",
                        {{"tasks", base::joined(ids, ", ")}, {"more", std::to_string(more)}});
  }

  // ---- one fact ----

  std::string fact_text(const Change& change) const {
    const auto field = values_.field(change);
    if (change.fact_kind == FactKind::list &&
        change.old_items.size() + change.new_items.size() > 2 && !change.old_items.empty() &&
        !change.new_items.empty()) {
      return list_text(change, field);
    }
    const auto [before, after] = values_.values(change);
    if (change.old_items.empty()) {
      return values_.text("diff.fact.added", {{"field", field}, {"value", after}});
    }
    if (change.new_items.empty()) {
      return values_.text("diff.fact.dropped", {{"field", field}, {"value", before}});
    }
    if (change.fact_kind == FactKind::text && before.size() + after.size() > 2 * kShortText) {
      return values_.text("diff.fact.reworded",
                          {{"field", field}, {"words", words_text(before, after)}});
    }
    const char* key =
        plan::is_only_reworded(change) ? "diff.fact.schedule-reworded" : "diff.fact.changed";
    return values_.text(key, {{"field", field}, {"old", before}, {"new", after}});
  }

  std::string list_text(const Change& change, const std::string& field) const {
    const auto [dropped, added] = values_.list_change(change);
    std::vector<std::string> texts;
    if (!dropped.empty()) {
      texts.push_back(values_.text("diff.list.dropped", {{"names", base::joined(dropped, "; ")}}));
    }
    if (!added.empty()) {
      texts.push_back(values_.text("diff.list.added", {{"names", base::joined(added, "; ")}}));
    }
    if (texts.empty()) {
      texts.push_back(values_.text(
          "diff.list.order",
          {{"names", values_.value(change.fact, change.fact_kind, change.new_items)}}));
    }
    return values_.text("diff.fact.list",
                        {{"field", field}, {"changes", base::joined(texts, "; ")}});
  }

  // "… thuộc [-huyện-] {+xã+} quản lý …", the marks coloured where there are colours.
  std::string words_text(const std::string& before, const std::string& after) const {
    const auto runs = plan::compare_words(before, after);
    std::string text;
    for (size_t i = 0; i < runs.size(); ++i) {
      const auto& run = runs[i];
      const auto words = run.text;
      if (run.spaced && !text.empty()) text += ' ';
      if (run.fate == WordFate::same) {
        text += context(words, i == 0, i + 1 == runs.size());
      } else if (run.fate == WordFate::removed) {
        text += tinted(kColours[static_cast<size_t>(ChangeKind::dropped)], "[-" + words + "-]");
      } else {
        if (i > 0 && runs[i - 1].fate == WordFate::removed && !run.spaced) text += ' ';
        text += tinted(kColours[static_cast<size_t>(ChangeKind::added)], "{+" + words + "+}");
      }
    }
    return text;
  }

  const diag::Messages& messages_;
  std::vector<Change> changes_;
  bool colour_;
  report::ChangeValues values_;
  std::string out_;
};

}  // namespace

std::string diff_text(const Session& session, const std::vector<Change>& changes, bool colour) {
  return Printer(session, changes, colour).build();
}

}  // namespace dinhky::cli
