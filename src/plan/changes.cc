#include "plan/changes.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <optional>
#include <set>

#include "plan/matching.h"
#include "plan/touched.h"

namespace dinhky::plan {
namespace {

constexpr Subject kReferable[] = {Subject::unit, Subject::group, Subject::calendar, Subject::task};

bool has_touched_tasks(Subject subject) {
  return subject == Subject::unit || subject == Subject::group || subject == Subject::calendar;
}

class Comparison {
 public:
  Comparison(const Registry& before, const Registry& after)
      : before_(facts_of(before, &after)),
        after_(facts_of(after, &before)),
        touched_before_(before),
        touched_after_(after) {
    if (units_are_unknown(before.plan(), after.plan())) {
      for (auto* facts : {&before_, &after_}) {
        facts->of(Subject::unit).clear();
        facts->of(Subject::group).clear();
      }
    }
    match_all();
    speak_in_old_ids();
  }

  std::vector<Change> run() {
    for (size_t i = 0; i < kSubjects; ++i) compare(static_cast<Subject>(i));
    return std::move(changes_);
  }

 private:
  // ---- who is who ----

  void match_all() {
    matches_.reserve(kSubjects);
    for (size_t i = 0; i < kSubjects; ++i) {
      const auto subject = static_cast<Subject>(i);
      matches_.push_back(match_of(subject, before_.of(subject), after_.of(subject)));
    }
    matches_[static_cast<size_t>(Subject::section)] =
        match_sections(before_, after_, of(Subject::task));
  }

  static Match match_of(Subject subject, const Records& before, const Records& after) {
    switch (subject) {
      case Subject::basis:
        return match_bases(before, after);
      case Subject::body:
      case Subject::task:
        return match_by_content(before, after);
      case Subject::line:
        return match_lines(before, after);
      case Subject::unit:
      case Subject::group:
      case Subject::calendar:
        return match_by_id(before, after);
      case Subject::section:
        break;  // once the tasks are known
      case Subject::head:
      case Subject::annex:
      case Subject::reporting: {
        Match match(before.size(), after.size());
        match.join(0, 0);
        return match;
      }
    }
    return Match(before.size(), after.size());
  }

  const Match& of(Subject subject) const { return matches_[static_cast<size_t>(subject)]; }

  // References of the new plan in the old plan's ids. Of records that share an id, which is an
  // error, the first counts.
  void speak_in_old_ids() {
    std::map<std::string, std::string> old_names;
    for (const auto subject : kReferable) {
      const auto& records = after_.of(subject);
      const auto prefix = std::string(to_string(subject)) + ":";
      for (size_t j = 0; j < records.size(); ++j) {
        const auto old = of(subject).to_old[j];
        old_names.try_emplace(prefix + records[j].id, old ? prefix + before_.of(subject)[*old].id
                                                          : prefix + "+" + records[j].id);
      }
    }
    for (auto& records : after_.records) {
      for (auto& record : records) {
        for (auto& fact : record.facts) {
          bool renamed = false;
          for (auto& item : fact.items) {
            if (item.id.empty()) continue;
            const auto found = old_names.find(item.same);
            if (found == old_names.end() || found->second == item.same) continue;
            item.same = found->second;
            renamed = true;
          }
          if (renamed) sort_again(record.subject, fact);
        }
      }
    }
  }

  // Sets are in the order of what their items mean, lists in that of the plan.
  static void sort_again(Subject subject, Fact& fact) {
    if (fact.kind != FactKind::list || subject == Subject::task) return;
    std::stable_sort(fact.items.begin(), fact.items.end(),
                     [](const Item& a, const Item& b) { return a.same < b.same; });
  }

  // ---- one subject ----

  void compare(Subject subject) {
    const auto& match = of(subject);
    const auto& olds = before_.of(subject);
    const auto& news = after_.of(subject);
    for (size_t i = 0; i < olds.size(); ++i) {
      if (!match.to_new[i]) add_dropped(subject, i);
    }
    for (size_t j = 0; j < news.size(); ++j) {
      if (!match.to_old[j]) add_added(subject, j);
    }
    const auto moved = moved_records(subject);
    std::vector<Renumbering> numbers;
    for (size_t j = 0; j < news.size(); ++j) {
      if (!match.to_old[j]) continue;
      const size_t i = *match.to_old[j];
      if (moved.contains(j)) add(subject, ChangeKind::moved, i, j);
      compare_ids(subject, i, j, numbers);
      compare_facts(subject, i, j);
    }
    if (numbers.empty()) return;
    Change change;
    change.subject = subject;
    change.kind = ChangeKind::renumbered;
    change.numbers = std::move(numbers);
    changes_.push_back(std::move(change));
  }

  // New places of the records that changed section or order.
  std::set<size_t> moved_records(Subject subject) const {
    std::set<size_t> moved;
    if (!is_ordered(subject)) return moved;
    const auto& match = of(subject);
    const auto& news = after_.of(subject);
    std::map<size_t, std::vector<size_t>> by_section;
    for (size_t j = 0; j < news.size(); ++j) {
      if (!match.to_old[j]) continue;
      if (subject == Subject::task && !stays_in_section(j)) {
        moved.insert(j);
      } else {
        by_section[news[j].section].push_back(j);
      }
    }
    for (const auto& [section, members] : by_section) {
      std::vector<size_t> positions;
      for (const size_t j : members) positions.push_back(*match.to_old[j]);
      const auto kept = kept_in_order(positions);
      for (size_t n = 0; n < members.size(); ++n) {
        if (!kept[n]) moved.insert(members[n]);
      }
    }
    return moved;
  }

  bool stays_in_section(size_t j) const {
    const auto& task = after_.of(Subject::task)[j];
    const auto& old = before_.of(Subject::task)[*of(Subject::task).to_old[j]];
    return of(Subject::section).to_new[old.section] == task.section;
  }

  void compare_ids(Subject subject, size_t i, size_t j, std::vector<Renumbering>& numbers) {
    const auto& old_id = before_.of(subject)[i].id;
    const auto& new_id = after_.of(subject)[j].id;
    if (old_id == new_id) return;
    if (subject == Subject::task || subject == Subject::section) {
      numbers.push_back({place(before_, subject, i), place(after_, subject, j)});
      return;
    }
    auto& change = add(subject, ChangeKind::changed, i, j);
    change.fact = "id";
    change.old_items = {{{}, old_id, old_id, {}}};
    change.new_items = {{{}, new_id, new_id, {}}};
  }

  void compare_facts(Subject subject, size_t i, size_t j) {
    const auto& old = before_.of(subject)[i];
    const auto& now = after_.of(subject)[j];
    for (const auto& fact : now.facts) {
      const auto* had = old.fact(fact.key);
      if (had != nullptr && *had == fact) continue;
      add_fact(subject, i, j, had, &fact);
    }
    for (const auto& fact : old.facts) {
      if (now.fact(fact.key) == nullptr) add_fact(subject, i, j, &fact, nullptr);
    }
  }

  // ---- changes ----

  Change& add(Subject subject, ChangeKind kind, std::optional<size_t> i, std::optional<size_t> j) {
    Change change;
    change.subject = subject;
    change.kind = kind;
    if (i) change.before = place(before_, subject, *i);
    if (j) change.after = place(after_, subject, *j);
    if (has_touched_tasks(subject)) change.touched = touched(subject, change, i, j);
    changes_.push_back(std::move(change));
    return changes_.back();
  }

  void add_dropped(Subject subject, size_t i) {
    add(subject, ChangeKind::dropped, i, std::nullopt).record = before_.of(subject)[i];
  }
  void add_added(Subject subject, size_t j) {
    add(subject, ChangeKind::added, std::nullopt, j).record = after_.of(subject)[j];
  }

  void add_fact(Subject subject, size_t i, size_t j, const Fact* old, const Fact* now) {
    auto& change = add(subject, ChangeKind::changed, i, j);
    const auto& either = now != nullptr ? *now : *old;
    change.fact = either.key;
    change.fact_kind = either.kind;
    if (old != nullptr) change.old_items = old->items;
    if (now != nullptr) change.new_items = now->items;
  }

  Place place(const Facts& facts, Subject subject, size_t index) const {
    const auto& records = facts.of(subject);
    const auto& record = records[index];
    Place place{record.id, record.title, index, record.section};
    place.heading = subject == Subject::body && record.fact("level") != nullptr;
    if (subject != Subject::task) return place;
    while (place.index > 0 && records[place.index - 1].section == record.section) --place.index;
    place.index = index - place.index;
    const auto& section = facts.of(Subject::section)[record.section];
    place.section_number = section.id;
    place.section_title = section.title;
    return place;
  }

  std::vector<std::string> touched(Subject subject, const Change& change, std::optional<size_t> i,
                                   std::optional<size_t> j) const {
    std::set<size_t> places;
    if (i) {
      for (const size_t old : touched_before_.of(subject, change.before.id)) {
        if (const auto now = of(Subject::task).to_new[old]) places.insert(*now);
      }
    }
    if (j) {
      for (const size_t now : touched_after_.of(subject, change.after.id)) places.insert(now);
    }
    std::vector<std::string> ids;
    for (const size_t now : places) ids.push_back(after_.of(Subject::task)[now].id);
    return ids;
  }

  Facts before_;
  Facts after_;
  TouchedTasks touched_before_;
  TouchedTasks touched_after_;
  std::vector<Match> matches_;
  std::vector<Change> changes_;
};

}  // namespace

bool is_only_reworded(const Change& change) {
  if (change.subject != Subject::task || change.fact != "schedule") return false;
  if (change.old_items.empty() || change.new_items.empty()) return false;
  const auto times = [](const std::vector<Item>& items) {
    std::vector<Item> rest;
    std::copy_if(items.begin(), items.end(), std::back_inserter(rest),
                 [](const Item& item) { return item.role != "phrase" && item.role != "said"; });
    return rest;
  };
  return times(change.old_items) == times(change.new_items);
}

bool units_are_unknown(const Plan& before, const Plan& after) {
  return before.units_known != after.units_known;
}

std::vector<Change> compare_plans(const Registry& before, const Registry& after) {
  return Comparison(before, after).run();
}

}  // namespace dinhky::plan
