#include "cli/diff_json.h"

#include <utility>

#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "plan/words_diff.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;
using plan::Change;
using plan::ChangeKind;
using plan::FactKind;
using plan::Item;
using plan::Subject;

constexpr std::string_view kKinds[] = {"added", "dropped", "moved", "renumbered", "changed"};
constexpr std::string_view kFates[] = {"same", "removed", "added"};

// A day or a word as it is compared, a reference with its id, a text as people read it.
Json item_json(const Item& item) {
  if (item.id.empty()) return item.text;
  return {{"id", item.id}, {"name", item.text}};
}

// Times as machines read them; what is only there to be compared stays inside.
bool is_machine_word(const Item& item) {
  return item.role == "first" || item.role == "last" || item.role == "date" || item.role == "kind";
}

Json value_json(FactKind kind, const std::vector<Item>& items) {
  if (items.empty()) return nullptr;
  if (kind == FactKind::text) return item_json(items.front());
  Json list = Json::array();
  for (const auto& item : items) {
    if (kind == FactKind::list) {
      list.push_back(item_json(item));
    } else {
      list.push_back({{"part", item.role},
                      {"value", is_machine_word(item) ? Json(item.same) : item_json(item)}});
    }
  }
  return list;
}

Json words_json(const Change& change) {
  Json list = Json::array();
  for (const auto& run :
       plan::compare_words(change.old_items.front().text, change.new_items.front().text)) {
    list.push_back({{"fate", kFates[static_cast<size_t>(run.fate)]}, {"text", run.text}});
  }
  return list;
}

Json place_json(const Change& change, const plan::Place& place) {
  Json json;
  if (!place.id.empty()) json["id"] = place.id;
  json["title"] = place.title;
  if (plan::is_ordered(change.subject)) json["position"] = place.index + 1;
  if (change.subject == Subject::task) {
    json["section"] = {{"position", place.section + 1},
                       {"number", place.section_number},
                       {"title", place.section_title}};
  }
  return json;
}

Json facts_json(const plan::Record& record) {
  Json facts = Json::object();
  for (const auto& fact : record.facts) facts[fact.key] = value_json(fact.kind, fact.items);
  return facts;
}

Json change_json(const Change& change) {
  Json json = {{"subject", plan::to_string(change.subject)},
               {"kind", kKinds[static_cast<size_t>(change.kind)]}};
  if (change.kind == ChangeKind::renumbered) {
    Json numbers = Json::array();
    for (const auto& [before, after] : change.numbers) {
      numbers.push_back({{"old", before.id}, {"new", after.id}, {"title", after.title}});
    }
    json["numbers"] = std::move(numbers);
    return json;
  }
  if (change.kind != ChangeKind::added) json["before"] = place_json(change, change.before);
  if (change.kind != ChangeKind::dropped) json["after"] = place_json(change, change.after);
  if (change.kind == ChangeKind::added || change.kind == ChangeKind::dropped) {
    json["fields"] = facts_json(change.record);
  }
  if (change.kind == ChangeKind::changed) {
    json["field"] = change.fact;
    json["old"] = value_json(change.fact_kind, change.old_items);
    json["new"] = value_json(change.fact_kind, change.new_items);
    const bool both = !change.old_items.empty() && !change.new_items.empty();
    if (both && change.fact_kind == FactKind::text && change.fact != "id") {
      json["words"] = words_json(change);
    }
    if (change.fact == "schedule") json["only_reworded"] = plan::is_only_reworded(change);
  }
  if (!change.touched.empty()) json["tasks"] = change.touched;
  return json;
}

}  // namespace

std::string diff_json(const std::vector<Change>& changes) {
  Json list = Json::array();
  for (const auto& change : changes) list.push_back(change_json(change));
  const Json document = {{"version", 1}, {"changes", std::move(list)}};
  return base::json_text(document, 2);
}

}  // namespace dinhky::cli
