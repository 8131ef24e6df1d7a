#include "plan/facts.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "plan/fact_parts.h"

namespace dinhky::plan {
namespace {

constexpr std::string_view kWords[kSubjects] = {"head",  "basis",     "body",  "unit",
                                                "group", "calendar",  "annex", "section",
                                                "task",  "reporting", "line"};

void keep_first_of_each(std::vector<Item>& items) {
  std::vector<Item> kept;
  for (auto& item : items) {
    if (std::find(kept.begin(), kept.end(), item) == kept.end()) kept.push_back(std::move(item));
  }
  items = std::move(kept);
}

}  // namespace

std::string_view to_string(Subject subject) {
  return kWords[static_cast<size_t>(subject)];
}

bool is_ordered(Subject subject) {
  return subject == Subject::basis || subject == Subject::body || subject == Subject::section ||
         subject == Subject::task;
}

const Fact* Record::fact(std::string_view key) const {
  const auto found =
      std::find_if(facts.begin(), facts.end(), [&](const Fact& fact) { return fact.key == key; });
  return found == facts.end() ? nullptr : &*found;
}

std::string path_of(std::string_view outer, std::string_view inner) {
  return std::string(outer).append(".").append(inner);
}

// ---- names ----

NameFacts::NameFacts(const Registry& registry, const Registry* other)
    : registry_(registry), other_(registry.plan().units_known ? nullptr : other) {
  for (const auto* task : registry.plan().tasks()) tasks_.insert(task->id.value);
}

std::optional<Item> NameFacts::found_in(const Registry& registry, const std::string& name) const {
  const auto found = registry.resolve(name);
  const auto& plan = registry.plan();
  if (found.kind == NameKind::unit) {
    const auto& unit = plan.units[found.index];
    return Item{{}, "unit:" + unit.id.value, unit.name.value, unit.id.value};
  }
  if (found.kind == NameKind::group) {
    const auto& group = plan.groups[found.index];
    return Item{{}, "group:" + group.id.value, group.name.value, group.id.value};
  }
  return std::nullopt;
}

Item NameFacts::item(const Text& name) const {
  if (auto item = found_in(registry_, name.value)) return std::move(*item);
  if (other_ != nullptr) {
    if (auto item = found_in(*other_, name.value)) return std::move(*item);
  }
  auto fold = registry_.fold(name.value);
  return {{}, "name:" + (fold.empty() ? name.value : fold), name.value, {}};
}

Item NameFacts::task(const Text& id) const {
  const bool known = tasks_.contains(id.value);
  return {{}, (known ? "task:" : "name:") + id.value, id.value, known ? id.value : std::string()};
}

Item NameFacts::calendar(const Text& id) const {
  for (const auto& calendar : registry_.plan().calendars) {
    if (calendar.id.value != id.value) continue;
    const auto& title = calendar.title.empty() ? id.value : calendar.title.value;
    return {{}, "calendar:" + id.value, title, id.value};
  }
  return {{}, "name:" + id.value, id.value, {}};
}

// ---- records ----

Item text_item(std::string_view text, std::string role) {
  auto plain = base::collapsed(text);
  return {std::move(role), plain, plain, {}};
}

std::vector<Item> text_items(const std::vector<Text>& texts) {
  std::vector<Item> items;
  for (const auto& text : texts) items.push_back(text_item(text.value));
  return items;
}

std::vector<Item> name_items(const NameFacts& names, const std::vector<Text>& texts) {
  std::vector<Item> items;
  for (const auto& text : texts) items.push_back(names.item(text));
  return items;
}

RecordBuilder::RecordBuilder(Subject subject, std::string id, std::string_view title) {
  record_.subject = subject;
  record_.id = std::move(id);
  record_.title = base::collapsed(title);
}

RecordBuilder& RecordBuilder::add(std::string key, FactKind kind, std::vector<Item> items) {
  if (!items.empty()) record_.facts.push_back({std::move(key), kind, std::move(items)});
  return *this;
}

RecordBuilder& RecordBuilder::text(std::string key, std::string_view value) {
  auto only = text_item(value);
  if (only.same.empty()) return *this;
  return add(std::move(key), FactKind::text, {std::move(only)});
}

RecordBuilder& RecordBuilder::date(std::string key, const std::optional<base::Date>& day) {
  if (!day) return *this;
  return add(std::move(key), FactKind::text, {{{}, base::to_iso(*day), base::to_vietnamese(*day)}});
}

RecordBuilder& RecordBuilder::item(std::string key, Item item) {
  return add(std::move(key), FactKind::text, {std::move(item)});
}

RecordBuilder& RecordBuilder::list(std::string key, std::vector<Item> items) {
  keep_first_of_each(items);
  return add(std::move(key), FactKind::list, std::move(items));
}

RecordBuilder& RecordBuilder::set(std::string key, std::vector<Item> items) {
  std::stable_sort(items.begin(), items.end(),
                   [](const Item& a, const Item& b) { return a.same < b.same; });
  return list(std::move(key), std::move(items));
}

RecordBuilder& RecordBuilder::parts(std::string key, std::vector<Item> items) {
  return add(std::move(key), FactKind::parts, std::move(items));
}

Facts facts_of(const Registry& registry, const Registry* other) {
  const auto& plan = registry.plan();
  const NameFacts names(registry, other);
  Facts facts;
  add_head_facts(plan, facts);
  add_unit_facts(plan, names, facts);
  add_annex_facts(plan, names, facts);
  add_reporting_facts(plan, names, facts);
  return facts;
}

}  // namespace dinhky::plan
