// The values of a change in words, for the terminal in both languages and for papers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "plan/changes.h"

namespace dinhky::report {

using Arguments = std::vector<std::pair<std::string, std::string>>;
// The text under a key: the messages and the texts of papers have the same keys for changes.
using DiffTexts = std::function<std::string(const std::string& key, const Arguments& arguments)>;

// Fields of one record whose names share a part: "extra.Kinh phí" → the part behind the dot.
struct FieldName {
  std::string group;  // "extra", "indicators"; empty for a field of its own
  std::string name;
};
FieldName split_field(std::string_view key);

class ChangeValues {
 public:
  explicit ChangeValues(DiffTexts texts) : texts_(std::move(texts)) {}

  // "đơn vị chủ trì", "chỉ tiêu “Số lớp”": an indicator goes by its label among the items.
  std::string field(plan::Subject subject, const std::string& key,
                    const std::vector<plan::Item>& items) const;
  std::string field(const plan::Change& change) const {
    return field(change.subject, change.fact,
                 change.new_items.empty() ? change.old_items : change.new_items);
  }

  // One value, whole. Items of lists are joined by "; ".
  std::string value(const std::string& key, plan::FactKind kind,
                    const std::vector<plan::Item>& items) const;
  // Of a schedule: its words in quotation marks, and its days. Two schedules that have the same
  // days and mean something else are told by what they mean.
  std::string schedule(const std::vector<plan::Item>& items, bool by_meaning) const;
  // The values before and after; of values with parts, the parts that differ.
  std::pair<std::string, std::string> values(const plan::Change& change) const;

  // Of two lists: what only the old one has, what only the new one has. Both empty where only the
  // order changed.
  struct ListChange {
    std::vector<std::string> dropped;
    std::vector<std::string> added;
  };
  ListChange list_change(const plan::Change& change) const;

  std::string text(const std::string& key, const Arguments& arguments = {}) const {
    return texts_(key, arguments);
  }

 private:
  std::string item(const std::string& key, const plan::Item& item) const;
  std::string part(const plan::Item& item) const;
  std::string word_text(const plan::Item& item) const;

  DiffTexts texts_;
};

// What a record's first line says anyway, its name or text: no field to be listed below it.
bool is_title_field(plan::Subject subject, std::string_view key);
// The parts of a plan that changes are listed by: 0 general, 1 annex, 2 reporting, 3 units.
size_t part_of(plan::Subject subject);
inline constexpr const char* kPartKeys[] = {"general", "annex", "reporting", "units"};

// "II. Tên mục", or the one that is there; empty for a section without either.
std::string section_name(const std::string& number, const std::string& title);

}  // namespace dinhky::report
