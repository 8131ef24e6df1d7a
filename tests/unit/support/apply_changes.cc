#include "support/apply_changes.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/text.h"

namespace dinhky::test {
namespace {

using plan::Change;
using plan::ChangeKind;
using plan::Facts;
using plan::Place;
using plan::Record;
using plan::Subject;
using Records = std::vector<Record>;

// The plan's own id is a fact of its head.
bool is_record_id(const Change& change) {
  return change.fact == "id" && change.subject != Subject::head;
}

void set_fact(Record& record, const Change& change) {
  if (is_record_id(change)) {
    record.id = change.new_items.front().text;
    return;
  }
  std::erase_if(record.facts, [&](const plan::Fact& fact) { return fact.key == change.fact; });
  if (change.new_items.empty()) return;
  record.facts.push_back({change.fact, change.fact_kind, change.new_items});
}

// A record that stays, moves or comes, and where it goes.
struct Slotted {
  Record record;
  std::optional<size_t> place;  // none: where room is left, in the old order
};

// Moved and added records at their places, the others around them.
Records in_order(std::vector<Slotted> items) {
  std::vector<std::optional<Record>> slots(items.size());
  for (auto& item : items) {
    if (item.place) slots.at(*item.place) = std::move(item.record);
  }
  size_t next = 0;
  for (auto& item : items) {
    if (item.place) continue;
    while (slots.at(next)) ++next;
    slots[next] = std::move(item.record);
  }
  Records records;
  for (auto& slot : slots) records.push_back(std::move(*slot));
  return records;
}

class Patch {
 public:
  Patch(Facts facts, const std::vector<Change>& changes)
      : facts_(std::move(facts)), changes_(changes) {}

  Facts run() {
    split_tasks();
    for (size_t i = 0; i < plan::kSubjects; ++i) {
      const auto subject = static_cast<Subject>(i);
      if (subject != Subject::task) patch(subject);
    }
    patch_tasks();
    rename_references();
    return std::move(facts_);
  }

 private:
  std::vector<const Change*> of(Subject subject, ChangeKind kind) const {
    std::vector<const Change*> found;
    for (const auto& change : changes_) {
      if (change.subject == subject && change.kind == kind) found.push_back(&change);
    }
    return found;
  }

  void split_tasks() {
    tasks_.resize(facts_.of(Subject::section).size());
    for (auto& task : facts_.of(Subject::task)) tasks_[task.section].push_back(std::move(task));
  }

  template <class At>
  void set_facts(Subject subject, const At& at) {
    for (const auto* change : of(subject, ChangeKind::changed)) {
      Record& record = at(change->before);
      note_id(*change, record.id);
      set_fact(record, *change);
    }
    for (const auto* change : of(subject, ChangeKind::renumbered)) {
      for (const auto& [before, after] : change->numbers) {
        Record& record = at(before);
        if (subject == Subject::task) renamed_["task:" + before.id] = "task:" + after.id;
        record.id = after.id;
      }
    }
  }

  void note_id(const Change& change, const std::string& id) {
    if (!is_record_id(change)) return;
    const auto prefix = std::string(plan::to_string(change.subject)) + ":";
    renamed_[prefix + id] = prefix + change.new_items.front().text;
  }

  void patch(Subject subject) {
    auto& records = facts_.of(subject);
    set_facts(subject, [&](const Place& place) -> Record& { return records.at(place.index); });
    std::vector<Slotted> items;
    std::map<size_t, std::optional<size_t>> moves;
    for (const auto* change : of(subject, ChangeKind::moved)) {
      moves[change->before.index] = change->after.index;
    }
    std::set<size_t> gone;
    for (const auto* change : of(subject, ChangeKind::dropped)) gone.insert(change->before.index);
    for (size_t i = 0; i < records.size(); ++i) {
      if (gone.contains(i)) continue;
      auto record = records[i];
      if (subject == Subject::section) record.section = i;  // where it was
      items.push_back({std::move(record), moves.contains(i) ? moves[i] : std::nullopt});
    }
    for (const auto* change : of(subject, ChangeKind::added)) {
      auto record = change->record;
      record.section = static_cast<size_t>(-1);
      items.push_back({std::move(record), plan::is_ordered(subject)
                                              ? std::optional(change->after.index)
                                              : std::nullopt});
    }
    records = in_order(std::move(items));
  }

  void patch_tasks() {
    auto& sections = facts_.of(Subject::section);
    set_facts(Subject::task, [&](const Place& place) -> Record& {
      return tasks_.at(place.section).at(place.index);
    });
    std::vector<std::vector<Slotted>> items(sections.size());
    std::map<std::pair<size_t, size_t>, const Change*> moved;
    for (const auto* change : of(Subject::task, ChangeKind::moved)) {
      moved[{change->before.section, change->before.index}] = change;
    }
    for (const auto* change : of(Subject::task, ChangeKind::dropped)) {
      moved[{change->before.section, change->before.index}] = nullptr;
    }
    std::map<size_t, size_t> new_section;
    for (size_t i = 0; i < sections.size(); ++i) {
      new_section[sections[i].section] = i;
      sections[i].section = 0;
    }
    for (size_t s = 0; s < tasks_.size(); ++s) {
      for (size_t i = 0; i < tasks_[s].size(); ++i) {
        const auto found = moved.find({s, i});
        if (found == moved.end()) {
          items.at(new_section.at(s)).push_back({tasks_[s][i], std::nullopt});
        } else if (found->second != nullptr) {
          const auto& after = found->second->after;
          items.at(after.section).push_back({tasks_[s][i], after.index});
        }
      }
    }
    for (const auto* change : of(Subject::task, ChangeKind::added)) {
      items.at(change->after.section).push_back({change->record, change->after.index});
    }
    auto& tasks = facts_.of(Subject::task);
    tasks.clear();
    for (size_t s = 0; s < items.size(); ++s) {
      for (auto& task : in_order(std::move(items[s]))) {
        task.section = s;
        tasks.push_back(std::move(task));
      }
    }
  }

  // All at once, since numbers can change places.
  void rename_references() {
    for (auto& records : facts_.records) {
      for (auto& record : records) {
        for (auto& fact : record.facts) {
          for (auto& item : fact.items) rename(item.same);
        }
      }
    }
  }

  void rename(std::string& same) const {
    if (const auto found = renamed_.find(same); found != renamed_.end()) {
      same = found->second;
      return;
    }
    for (const char* prefix : {"unit:+", "group:+", "calendar:+", "task:+"}) {
      if (same.starts_with(prefix)) same.erase(same.find('+'), 1);
    }
  }

  Facts facts_;
  const std::vector<Change>& changes_;
  std::vector<Records> tasks_;  // by old section
  std::map<std::string, std::string> renamed_;
};

std::string line_of(const Record& record, const plan::Fact& fact) {
  std::vector<std::string> items;
  for (const auto& item : fact.items) items.push_back(item.role + "=" + item.same);
  const bool unordered = fact.kind == plan::FactKind::list && !plan::is_ordered(record.subject) &&
                         record.subject != Subject::head && record.subject != Subject::reporting;
  if (unordered) std::sort(items.begin(), items.end());
  return fact.key + ": " + base::joined(items, " | ");
}

std::string text_of(const Record& record) {
  std::vector<std::string> lines;
  for (const auto& fact : record.facts) lines.push_back(line_of(record, fact));
  std::sort(lines.begin(), lines.end());
  return std::string(plan::to_string(record.subject)) + " " + record.id + " in " +
         std::to_string(record.section) + ": " + base::joined(lines, "; ");
}

}  // namespace

Facts applied(Facts facts, const std::vector<Change>& changes) {
  return Patch(std::move(facts), changes).run();
}

std::vector<std::string> described(const Facts& facts) {
  std::vector<std::string> all;
  for (size_t i = 0; i < plan::kSubjects; ++i) {
    const auto subject = static_cast<Subject>(i);
    std::vector<std::string> lines;
    for (auto record : facts.of(subject)) {
      if (subject != Subject::task) record.section = 0;
      lines.push_back(text_of(record));
    }
    if (!plan::is_ordered(subject)) std::sort(lines.begin(), lines.end());
    all.insert(all.end(), lines.begin(), lines.end());
  }
  return all;
}

std::string described(const Change& change) {
  static constexpr const char* kKinds[] = {"added", "dropped", "moved", "renumbered", "changed"};
  auto text = std::string(kKinds[static_cast<size_t>(change.kind)]) + " " +
              std::string(plan::to_string(change.subject));
  if (!change.before.id.empty()) text += " " + change.before.id;
  if (!change.after.id.empty() && change.after.id != change.before.id)
    text += " > " + change.after.id;
  if (!change.fact.empty()) text += " " + change.fact;
  for (const auto& [before, after] : change.numbers) text += " " + before.id + ">" + after.id;
  return text;
}

}  // namespace dinhky::test
