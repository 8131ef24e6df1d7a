#include "import/roster.h"

#include <algorithm>
#include <set>

#include "base/fold.h"
#include "base/limits.h"
#include "base/text.h"
#include "import/initials.h"
#include "import/text_marks.h"

namespace dinhky::imports {
namespace {

constexpr size_t kLongestId = 60;

// Ids that the program keeps for itself.
constexpr std::string_view kReserved[] = {"tong-hop", "don-doc"};

std::string without_brackets(const std::string& name) {
  const size_t open = name.find('(');
  if (open == std::string::npos || open == 0) return name;
  return std::string(base::trimmed(std::string_view(name).substr(0, open)));
}

bool fuller(const std::string& left, const std::string& right) {
  return base::count_code_points(left) > base::count_code_points(right);
}

}  // namespace

std::string slug(std::string_view text) {
  std::string id;
  const auto words = base::skeleton(text);
  for (const auto word : base::split(words, ' ')) {
    if (word.empty()) continue;
    if (id.size() + word.size() >= kLongestId) break;
    id.append(id.empty() ? "" : "-").append(word);
  }
  std::erase_if(id,
                [](char c) { return c != '-' && (c < '0' || c > '9') && (c < 'a' || c > 'z'); });
  return id.empty() ? "don-vi" : id;
}

std::string Roster::key_of(const std::string& name) const {
  return words_.fold(names_group(words_, name) ? name : without_brackets(name));
}

Roster::Roster(const UnitWords& words, const plan::Registry* given) : words_(words), given_(given) {
  if (given_ == nullptr) return;
  for (const auto& unit : given_->plan().units) {
    given_units_.emplace_back(words_.fold(unit.name.value), unit.id.value);
    given_names_.insert(given_units_.back().first);
  }
  for (const auto& group : given_->plan().groups) {
    given_names_.insert(words_.fold(group.name.value));
  }
}

bool Roster::knows(const std::string& folded) const {
  return given_names_.contains(folded);
}

// The unit or group of the file that the name means: by the registry, else by the short forms that
// only annexes use.
std::string Roster::given_id(const std::string& name) const {
  if (given_ == nullptr) return {};
  const auto& plan = given_->plan();
  for (const auto& spelling : {name, without_brackets(name)}) {
    const auto found = given_->resolve(spelling);
    if (found.kind == plan::NameKind::unit) return plan.units[found.index].id.value;
    if (found.kind == plan::NameKind::group) return plan.groups[found.index].id.value;
  }
  const auto key = key_of(name);
  std::vector<std::string> ids;
  for (const auto& [full, id] : given_units_) {
    if (full == key || full.starts_with(key + " ")) ids.push_back(id);
  }
  return ids.size() == 1 ? ids.front() : std::string();
}

void Roster::note(const std::string& name) {
  const auto key = key_of(name);
  const auto [at, added] = by_key_.emplace(key, entries_.size());
  if (added) {
    RosterEntry entry;
    entry.id = given_id(name);
    entry.given = !entry.id.empty();
    entry.group = names_group(words_, name);
    entry.name = entry.group ? name : without_brackets(name);
    entries_.push_back(std::move(entry));
  }
  auto& entry = entries_[at->second];
  const auto& plain = entry.group ? name : without_brackets(name);
  for (const auto& spelling : {plain, name}) {
    if (spelling != entry.name &&
        std::find(entry.aliases.begin(), entry.aliases.end(), spelling) == entry.aliases.end()) {
      entry.aliases.push_back(spelling);
    }
  }
}

// "Văn phòng HĐND và UBND" and "Văn phòng HĐND và UBND huyện": one, where there is only one such.
void Roster::merge_by_place() {
  static const std::set<std::string> levels = [] {
    std::set<std::string> folded;
    for (const auto* word : {"xã", "phường", "huyện", "tỉnh", "thị trấn", "đặc khu", "thành phố"}) {
      folded.insert(base::fold_words(word));
    }
    return folded;
  }();
  std::map<std::string, size_t> keys = by_key_;
  for (const auto& [key, index] : keys) {
    auto& entry = entries_[index];
    if (entry.group || entry.given || entry.name.empty()) continue;
    std::vector<size_t> longer;
    for (const auto& [other, at] : keys) {
      if (at == index || entries_[at].group || !other.starts_with(key + " ")) continue;
      const auto rest = other.substr(key.size() + 1);
      const bool place = std::any_of(levels.begin(), levels.end(), [&rest](const auto& level) {
        return rest == level || rest.starts_with(level + " ");
      });
      if (place) longer.push_back(at);
    }
    if (longer.size() == 1) merge(index, longer.front(), "import.merged");
  }
}

// "Chi cục ATVSTP" and "Chi cục An toàn vệ sinh thực phẩm": one, where only one name is meant.
void Roster::merge_by_initials() {
  const auto names_unit = [](const RosterEntry& entry) {
    return !entry.group && !entry.given && !entry.name.empty();
  };
  for (size_t i = 0; i < entries_.size(); ++i) {
    if (!names_unit(entries_[i])) continue;
    std::vector<size_t> whole;
    for (size_t other = 0; other < entries_.size(); ++other) {
      const bool meant = other != i && names_unit(entries_[other]) &&
                         abbreviates(entries_[i].name, entries_[other].name);
      if (meant) whole.push_back(other);
    }
    if (whole.size() == 1) merge(i, whole.front(), "import.merged-initials");
  }
}

// "Phòng Cảnh sát kinh tế (PC03)": the name in the brackets is its own too.
void Roster::merge_by_brackets() {
  for (size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i].group || entries_[i].given) continue;
    for (const auto& spelling : std::vector<std::string>(entries_[i].aliases)) {
      const size_t open = spelling.find('(');
      const size_t close = spelling.find(')');
      if (open == std::string::npos || close == std::string::npos || close < open) continue;
      const auto inner = spelling.substr(open + 1, close - open - 1);
      if (!in_capitals(inner) || inner.find(' ') != std::string::npos) continue;
      const auto other = by_key_.find(words_.fold(inner));
      if (other == by_key_.end() || other->second == i) continue;
      if (!entries_[other->second].name.empty()) merge(other->second, i, "import.merged-initials");
    }
  }
}

// One entry into another, which then has its names.
void Roster::merge(size_t index, size_t with, const char* doubt) {
  auto& entry = entries_[index];
  auto& into = entries_[with];
  into.aliases.push_back(entry.name);
  into.aliases.insert(into.aliases.end(), entry.aliases.begin(), entry.aliases.end());
  into.merged = doubt;
  entry.name.clear();  // gone
  for (auto& [any, at] : by_key_) {
    if (at == index) at = with;
  }
}

std::string Roster::free_id(std::string_view name) {
  const auto wanted = slug(name);
  auto id = wanted;
  const auto taken = [this](const std::string& candidate) {
    if (std::find(std::begin(kReserved), std::end(kReserved), candidate) != std::end(kReserved)) {
      return true;
    }
    if (given_ != nullptr && given_->resolve(candidate).kind != plan::NameKind::unknown)
      return true;
    return ids_.contains(candidate);
  };
  auto& next = next_number_.emplace(wanted, 2).first->second;
  while (taken(id)) id = wanted + "-" + std::to_string(next++);
  ids_.insert(id);
  return id;
}

void Roster::settle() {
  for (const auto& entry : entries_) ids_.insert(entry.id);
  // Every name against every other: no plan has so many that it would hurt.
  if (entries_.size() * entries_.size() <= base::kMaxComparedPairs) {
    merge_by_place();
    merge_by_initials();
  }
  merge_by_brackets();
  for (auto& entry : entries_) {
    if (entry.name.empty() || entry.given) continue;
    for (auto& alias : entry.aliases) {
      const bool bracketed = alias.find('(') != std::string::npos;
      if (!bracketed && fuller(alias, entry.name)) std::swap(alias, entry.name);
    }
    entry.kind = words_.kind_of(entry.name);
    entry.level = words_.level_of(entry.name);
    entry.id = free_id(entry.name);
    if (given_ != nullptr && !entry.group) entry.group = entry.missing = true;
  }
  for (auto& entry : entries_) {
    if (!entry.group || entry.given || entry.level.empty() || entry.kind.empty()) continue;
    const auto fits = [&entry](const auto& level, const auto& kind) {
      return level == entry.level && kind == entry.kind;
    };
    bool found = std::any_of(entries_.begin(), entries_.end(), [&](const auto& other) {
      return !other.group && !other.given && !other.name.empty() && fits(other.level, other.kind);
    });
    if (given_ != nullptr) {
      for (const auto& unit : given_->plan().units) {
        found = found || fits(unit.level.value, unit.kind.value);
      }
    }
    const bool whole = entry.name.find('(') == std::string::npos;
    entry.by_predicate = found && whole && !entry.missing;
  }
}

std::string Roster::reference(const std::string& name) const {
  const auto found = by_key_.find(key_of(name));
  if (found == by_key_.end()) return name;
  const auto& entry = entries_[found->second];
  const bool says_more = !entry.group && name.find('(') != std::string::npos && !entry.given;
  return says_more ? name : entry.id;
}

}  // namespace dinhky::imports
