// What the builders of facts share: names by what they mean, records filled field by field.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/date.h"
#include "plan/facts.h"

namespace dinhky::plan {

// "signer" and "name" → "signer.name".
std::string path_of(std::string_view outer, std::string_view inner);

// Names as references.
class NameFacts {
 public:
  NameFacts(const Registry& registry, const Registry* other);

  // The unit or group that the name means; else the name under its fold.
  Item item(const Text& name) const;
  Item task(const Text& id) const;
  Item calendar(const Text& id) const;
  const Registry& registry() const { return registry_; }

 private:
  std::optional<Item> found_in(const Registry& registry, const std::string& name) const;

  const Registry& registry_;
  const Registry* other_;
  std::set<std::string, std::less<>> tasks_;
};

// A text is compared without its line breaks and runs of blanks.
Item text_item(std::string_view text, std::string role = {});

class RecordBuilder {
 public:
  RecordBuilder(Subject subject, std::string id, std::string_view title);

  // What is empty adds nothing.
  RecordBuilder& text(std::string key, std::string_view value);
  RecordBuilder& text(std::string key, const Text& value) {
    return text(std::move(key), value.value);
  }
  RecordBuilder& date(std::string key, const std::optional<base::Date>& day);
  RecordBuilder& item(std::string key, Item item);
  // In order, each item once; a set is sorted.
  RecordBuilder& list(std::string key, std::vector<Item> items);
  RecordBuilder& set(std::string key, std::vector<Item> items);
  RecordBuilder& parts(std::string key, std::vector<Item> items);

  Record build() { return std::move(record_); }

 private:
  RecordBuilder& add(std::string key, FactKind kind, std::vector<Item> items);

  Record record_;
};

std::vector<Item> text_items(const std::vector<Text>& texts);
std::vector<Item> name_items(const NameFacts& names, const std::vector<Text>& texts);

// Each adds the records of its part of the plan.
void add_head_facts(const Plan& plan, Facts& facts);
void add_unit_facts(const Plan& plan, const NameFacts& names, Facts& facts);
void add_annex_facts(const Plan& plan, const NameFacts& names, Facts& facts);
void add_reporting_facts(const Plan& plan, const NameFacts& names, Facts& facts);

}  // namespace dinhky::plan
