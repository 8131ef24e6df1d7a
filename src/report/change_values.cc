#include "report/change_values.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>

#include "base/text.h"

namespace dinhky::report {
namespace {

using plan::FactKind;
using plan::Item;
using plan::Subject;

// Fields of free names: their names are the plan's own, or its ids.
constexpr std::string_view kGroups[] = {"extra", "indicators"};
// Fields whose values are words of the plan's file, not texts.
constexpr std::string_view kWordFields[] = {"medium", "combine", "reports", "if_day_off",
                                            "form",   "level",   "kind"};
constexpr std::string_view kWordParts[] = {"aggregate", "target-per"};

template <size_t N>
bool holds(const std::string_view (&words)[N], std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::string last_part(std::string_view key) {
  const size_t dot = key.rfind('.');
  return std::string(dot == std::string_view::npos ? key : key.substr(dot + 1));
}

const Item* item_of(const std::vector<Item>& items, std::string_view role) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.role == role; });
  return found == items.end() ? nullptr : &*found;
}

bool same_days(const std::vector<Item>& a, const std::vector<Item>& b) {
  return std::ranges::all_of(std::initializer_list<std::string_view>{"first", "last"},
                             [&](std::string_view role) {
                               const auto* left = item_of(a, role);
                               const auto* right = item_of(b, role);
                               if (left == nullptr || right == nullptr) return left == right;
                               return left->same == right->same;
                             });
}

std::vector<Item> only_in(const std::vector<Item>& items, const std::vector<Item>& others) {
  std::vector<Item> only;
  std::copy_if(items.begin(), items.end(), std::back_inserter(only), [&](const Item& item) {
    return std::find(others.begin(), others.end(), item) == others.end();
  });
  return only;
}

}  // namespace

FieldName split_field(std::string_view key) {
  const size_t dot = key.find('.');
  if (dot == std::string_view::npos || !holds(kGroups, key.substr(0, dot))) {
    return {{}, std::string(key)};
  }
  return {std::string(key.substr(0, dot)), std::string(key.substr(dot + 1))};
}

bool is_title_field(Subject subject, std::string_view key) {
  switch (subject) {
    case Subject::basis:
      return key == "type" || key == "number";
    case Subject::body:
      return key == "text";
    case Subject::task:
      return key == "content";
    case Subject::unit:
    case Subject::group:
      return key == "name";
    case Subject::section:
    case Subject::calendar:
      return key == "title";
    case Subject::line:
      return key == "compiler";
    case Subject::head:
    case Subject::annex:
    case Subject::reporting:
      break;
  }
  return false;
}

size_t part_of(Subject subject) {
  switch (subject) {
    case Subject::head:
    case Subject::basis:
    case Subject::body:
      return 0;
    case Subject::annex:
    case Subject::section:
    case Subject::task:
      return 1;
    case Subject::reporting:
    case Subject::line:
      return 2;
    case Subject::unit:
    case Subject::group:
    case Subject::calendar:
      break;
  }
  return 3;
}

std::string section_name(const std::string& number, const std::string& title) {
  if (number.empty() || title.empty()) return number + title;
  return number + ". " + title;
}

std::string ChangeValues::field(Subject subject, const std::string& key,
                                const std::vector<Item>& items) const {
  const auto field = split_field(key);
  const auto prefix = "diff.field." + std::string(plan::to_string(subject)) + ".";
  if (field.group.empty()) return texts_(prefix + key, {});
  const auto* label = item_of(items, "label");
  return texts_(prefix + field.group, {{"name", label == nullptr ? field.name : label->text}});
}

std::string ChangeValues::item(const std::string& key, const Item& item) const {
  const bool word = holds(kWordFields, last_part(key)) && split_field(key).group.empty();
  return word ? word_text(item) : item.text;
}

// A word that the plan's format does not know, which is an error, stands as it is.
std::string ChangeValues::word_text(const Item& item) const {
  auto text = texts_("diff.value." + item.same, {});
  return text.starts_with("«") ? item.text : text;
}

std::string ChangeValues::part(const Item& item) const {
  const auto value = holds(kWordParts, item.role) ? word_text(item) : item.text;
  return texts_("diff.part." + item.role, {{"value", value}});
}

std::string ChangeValues::schedule(const std::vector<Item>& items, bool by_meaning) const {
  std::vector<std::string> notes;
  const auto* first = item_of(items, "first");
  const auto* last = item_of(items, "last");
  const auto* means = item_of(items, "means");
  if (by_meaning && means != nullptr && !means->text.empty()) {
    notes.push_back(means->text);
  } else if (first != nullptr && last != nullptr && first->same == last->same) {
    notes.push_back(texts_("diff.days.on", {{"day", first->text}}));
  } else if (first != nullptr && last != nullptr) {
    notes.push_back(texts_("diff.days.between", {{"first", first->text}, {"last", last->text}}));
  } else if (first != nullptr) {
    notes.push_back(texts_("diff.days.from", {{"first", first->text}}));
  } else if (last != nullptr) {
    notes.push_back(texts_("diff.days.until", {{"last", last->text}}));
  }
  std::vector<std::string> after;
  for (const auto& item : items) {
    if (item.role == "calendar")
      notes.push_back(texts_("diff.days.calendar", {{"name", item.text}}));
    if (item.role == "after") after.push_back(item.text);
  }
  if (!after.empty()) {
    notes.push_back(texts_("diff.days.after", {{"tasks", base::joined(after, ", ")}}));
  }
  const auto* words = item_of(items, "phrase");
  if (words == nullptr) words = item_of(items, "said");
  auto text = words == nullptr || words->text.empty()
                  ? std::string()
                  : texts_("diff.quoted", {{"text", words->text}});
  if (notes.empty()) return text;
  return text + (text.empty() ? "" : " ") + "(" + base::joined(notes, "; ") + ")";
}

std::string ChangeValues::value(const std::string& key, FactKind kind,
                                const std::vector<Item>& items) const {
  if (items.empty()) return {};
  if (key == "schedule") return schedule(items, false);
  std::vector<std::string> texts;
  for (const auto& one : items) {
    if (kind != FactKind::parts) {
      texts.push_back(item(key, one));
    } else if (key == "headings") {
      texts.push_back(one.role + ": " + one.text);
    } else {
      texts.push_back(part(one));
    }
  }
  return base::joined(texts, kind == FactKind::parts ? ", " : "; ");
}

std::pair<std::string, std::string> ChangeValues::values(const plan::Change& change) const {
  if (change.fact == "schedule") {
    const bool by_meaning =
        !plan::is_only_reworded(change) && same_days(change.old_items, change.new_items);
    return {schedule(change.old_items, by_meaning), schedule(change.new_items, by_meaning)};
  }
  auto before = change.old_items;
  auto after = change.new_items;
  if (change.fact_kind == FactKind::parts) {
    before = only_in(change.old_items, change.new_items);
    after = only_in(change.new_items, change.old_items);
    // Nothing to set one against the other: something was only put in, or only taken out.
    if (before.empty() || after.empty()) {
      before = change.old_items;
      after = change.new_items;
    }
  }
  return {value(change.fact, change.fact_kind, before),
          value(change.fact, change.fact_kind, after)};
}

ChangeValues::ListChange ChangeValues::list_change(const plan::Change& change) const {
  const auto texts = [&](const std::vector<Item>& items) {
    std::vector<std::string> list;
    for (const auto& one : items) list.push_back(item(change.fact, one));
    return list;
  };
  return {texts(only_in(change.old_items, change.new_items)),
          texts(only_in(change.new_items, change.old_items))};
}

}  // namespace dinhky::report
