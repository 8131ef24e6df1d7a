// Plans built in a few words, without YAML.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "plan/model.h"

namespace dinhky::test {

using Names = std::vector<std::string>;

base::Date day(int year, int month, int day);
std::vector<plan::Text> texts(const Names& names);

// A unit with its name; further fields are set by the caller.
plan::Unit unit(std::string id, std::string name);
// One that lives from `from` to `until` (ISO dates, empty = open) and is then followed by others.
plan::Unit unit(std::string id, std::string name, std::string_view from, std::string_view until,
                const Names& successors = {});
plan::Group list_group(std::string id, std::string name, const Names& members);
plan::Group predicate_group(std::string id, std::string name, std::string level, std::string kind);
plan::Group open_group(std::string id, std::string name, const Names& candidates);
// Adds a task to the plan's last section (made where there is none) and numbers it "T1", "T2", ….
plan::Task& add_task(plan::Plan& plan, const Names& lead, const Names& coordinating = {});

}  // namespace dinhky::test
