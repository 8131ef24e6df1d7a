#include "plan/matching.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "base/fold.h"
#include "base/limits.h"
#include "base/text.h"

namespace dinhky::plan {
namespace {

constexpr double kSimilar = 0.55;
constexpr double kSimilarUnderOneId = 0.45;
constexpr double kBonusOfId = 0.15;   // for choosing among several that are similar
constexpr double kSharedTasks = 0.5;  // of two sections
constexpr double kBothUntitled = 0.1;

// The words of a text and its pairs of neighbouring words, each as a number, sorted.
struct Bag {
  std::vector<uint32_t> words;
  std::vector<uint32_t> pairs;
};

class Vocabulary {
 public:
  Bag bag(std::string_view text) {
    Bag bag;
    std::string last;
    const auto folded = base::fold_words(text);
    for (const auto word : base::split(folded, ' ')) {
      if (word.empty()) continue;
      bag.words.push_back(number_of(std::string(word)));
      if (!last.empty()) bag.pairs.push_back(number_of(last + " " + std::string(word)));
      last = word;
    }
    std::sort(bag.words.begin(), bag.words.end());
    std::sort(bag.pairs.begin(), bag.pairs.end());
    return bag;
  }

 private:
  uint32_t number_of(std::string word) {
    return numbers_.try_emplace(std::move(word), static_cast<uint32_t>(numbers_.size()))
        .first->second;
  }
  std::map<std::string, uint32_t> numbers_;
};

double dice(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  if (a.empty() && b.empty()) return 1;
  size_t common = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) ++common;
    const bool left = a[i] <= b[j];
    const bool right = b[j] <= a[i];
    if (left) ++i;
    if (right) ++j;
  }
  return 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

double similarity(const Bag& a, const Bag& b) {
  if (a.pairs.empty() || b.pairs.empty()) return dice(a.words, b.words);
  return (dice(a.words, b.words) + dice(a.pairs, b.pairs)) / 2;
}

struct Candidate {
  double score = 0;
  size_t before = 0;
  size_t after = 0;
};

// Best first; of equals the nearest in order.
void join_best(std::vector<Candidate> candidates, Match& match) {
  const auto rank = [](const Candidate& c) {
    const size_t apart = c.before > c.after ? c.before - c.after : c.after - c.before;
    return std::tuple(-c.score, apart, c.before, c.after);
  };
  std::sort(candidates.begin(), candidates.end(),
            [&](const Candidate& a, const Candidate& b) { return rank(a) < rank(b); });
  for (const auto& candidate : candidates) {
    if (match.open(candidate.before, candidate.after))
      match.join(candidate.before, candidate.after);
  }
}

using KeyOf = std::function<std::string(const Record&)>;

// Joins what has the same key, in order; an empty key fits nothing.
void join_equal(const Records& before, const Records& after, const KeyOf& key_of, Match& match) {
  std::map<std::string, std::vector<size_t>> waiting;
  for (size_t i = before.size(); i-- > 0;) {
    if (!match.to_new[i]) waiting[key_of(before[i])].push_back(i);
  }
  for (size_t j = 0; j < after.size(); ++j) {
    if (match.to_old[j]) continue;
    const auto key = key_of(after[j]);
    const auto found = key.empty() ? waiting.end() : waiting.find(key);
    if (found == waiting.end() || found->second.empty()) continue;
    match.join(found->second.back(), j);
    found->second.pop_back();
  }
}

std::vector<size_t> left_over(const std::vector<std::optional<size_t>>& partners) {
  std::vector<size_t> left;
  for (size_t i = 0; i < partners.size(); ++i) {
    if (!partners[i]) left.push_back(i);
  }
  return left;
}

std::string item_of(const Record& record, std::string_view key) {
  const auto* fact = record.fact(key);
  return fact == nullptr ? std::string() : fact->items.front().same;
}

// Headings and paragraphs never stand for one another.
std::string sort_of(const Record& record) {
  return item_of(record, "level");
}

void join_similar(const Records& before, const Records& after, Match& match) {
  const auto old_left = left_over(match.to_new);
  const auto new_left = left_over(match.to_old);
  Vocabulary words;
  std::vector<Bag> old_bags;
  std::vector<Bag> new_bags;
  for (const size_t i : old_left) old_bags.push_back(words.bag(before[i].title));
  for (const size_t j : new_left) new_bags.push_back(words.bag(after[j].title));
  const bool all = old_left.size() * new_left.size() <= base::kMaxComparedPairs;
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < old_left.size(); ++i) {
    for (size_t j = 0; j < new_left.size(); ++j) {
      const auto& left = before[old_left[i]];
      const auto& right = after[new_left[j]];
      const bool same_id = !left.id.empty() && left.id == right.id;
      if (!all && !same_id) continue;
      if (sort_of(left).empty() != sort_of(right).empty()) continue;
      const double score = similarity(old_bags[i], new_bags[j]);
      if (score < (same_id ? kSimilarUnderOneId : kSimilar)) continue;
      candidates.push_back({score + (same_id ? kBonusOfId : 0), old_left[i], new_left[j]});
    }
  }
  join_best(std::move(candidates), match);
}

}  // namespace

double similarity(std::string_view a, std::string_view b) {
  Vocabulary words;
  const auto left = words.bag(a);
  return similarity(left, words.bag(b));
}

Match match_by_content(const Records& before, const Records& after) {
  Match match(before.size(), after.size());
  join_equal(
      before, after, [](const Record& r) { return r.id + "\n" + sort_of(r) + "\n" + r.title; },
      match);
  const KeyOf content = [](const Record& r) {
    return r.title.empty() ? std::string() : sort_of(r) + "\n" + r.title;
  };
  join_equal(before, after, content, match);
  join_similar(before, after, match);
  return match;
}

Match match_by_id(const Records& before, const Records& after) {
  Match match(before.size(), after.size());
  join_equal(
      before, after, [](const Record& r) { return r.id; }, match);
  join_equal(
      before, after,
      [](const Record& r) { return item_of(r, r.subject == Subject::calendar ? "title" : "name"); },
      match);
  return match;
}

Match match_sections(const Facts& before, const Facts& after, const Match& tasks) {
  const auto& old_sections = before.of(Subject::section);
  const auto& new_sections = after.of(Subject::section);
  const auto& old_tasks = before.of(Subject::task);
  const auto& new_tasks = after.of(Subject::task);
  std::vector<double> old_sizes(old_sections.size());
  std::vector<double> new_sizes(new_sections.size());
  std::map<std::pair<size_t, size_t>, double> shared;
  for (const auto& task : new_tasks) ++new_sizes[task.section];
  for (size_t i = 0; i < old_tasks.size(); ++i) {
    ++old_sizes[old_tasks[i].section];
    if (tasks.to_new[i]) ++shared[{old_tasks[i].section, new_tasks[*tasks.to_new[i]].section}];
  }
  Match match(old_sections.size(), new_sections.size());
  std::vector<Candidate> candidates;
  std::set<std::pair<size_t, size_t>> told;
  const auto consider = [&](size_t i, size_t j) {
    if (!told.insert({i, j}).second) return;
    const auto& left = old_sections[i].title;
    const auto& right = new_sections[j].title;
    const auto common = shared.find({i, j});
    const double tasks_shared =
        common == shared.end() ? 0 : 2 * common->second / (old_sizes[i] + new_sizes[j]);
    double titles = left == right ? 1 : similarity(left, right);
    if (left.empty() || right.empty()) {
      titles = left == right && old_sizes[i] + new_sizes[j] == 0 ? kBothUntitled : 0;
      if (titles > 0) return candidates.push_back({titles, i, j});
    }
    if (titles < kSimilar && tasks_shared < kSharedTasks) return;
    candidates.push_back({titles + tasks_shared, i, j});
  };
  for (const auto& [pair, count] : shared) consider(pair.first, pair.second);
  if (old_sections.size() * new_sections.size() <= base::kMaxComparedPairs) {
    for (size_t i = 0; i < old_sections.size(); ++i) {
      for (size_t j = 0; j < new_sections.size(); ++j) consider(i, j);
    }
  }
  join_best(std::move(candidates), match);
  return match;
}

Match match_bases(const Records& before, const Records& after) {
  Match match(before.size(), after.size());
  join_equal(
      before, after, [](const Record& r) { return base::fold_words(r.title); }, match);
  join_equal(
      before, after, [](const Record& r) { return item_of(r, "number"); }, match);
  join_equal(
      before, after, [](const Record& r) { return item_of(r, "about"); }, match);
  return match;
}

Match match_lines(const Records& before, const Records& after) {
  Match match(before.size(), after.size());
  const auto days = [](const Record& r) { return item_of(r, "from") + "\n" + item_of(r, "until"); };
  const auto compiler = [](const Record& r) { return item_of(r, "compiler"); };
  join_equal(
      before, after, [&](const Record& r) { return days(r) + "\n" + compiler(r); }, match);
  join_equal(before, after, days, match);
  join_equal(before, after, compiler, match);
  return match;
}

// Longest increasing subsequence.
std::vector<bool> kept_in_order(const std::vector<size_t>& old_positions) {
  std::vector<size_t> ends;  // of the best sequence of each length, the place of its last member
  std::vector<std::optional<size_t>> before(old_positions.size());
  for (size_t i = 0; i < old_positions.size(); ++i) {
    const auto at =
        std::lower_bound(ends.begin(), ends.end(), old_positions[i],
                         [&](size_t place, size_t value) { return old_positions[place] < value; });
    if (at != ends.begin()) before[i] = *(at - 1);
    at == ends.end() ? ends.push_back(i) : void(*at = i);
  }
  std::vector<bool> kept(old_positions.size(), false);
  std::optional<size_t> at;
  if (!ends.empty()) at = ends.back();
  for (; at; at = before[*at]) kept[*at] = true;
  return kept;
}

}  // namespace dinhky::plan
