// Which record of the new plan is which of the old one.
#pragma once

#include <optional>
#include <vector>

#include "plan/facts.h"

namespace dinhky::plan {

// Pairs in both directions; a record without a partner was dropped or added.
struct Match {
  Match(size_t before, size_t after) : to_new(before), to_old(after) {}
  std::vector<std::optional<size_t>> to_new;
  std::vector<std::optional<size_t>> to_old;

  bool open(size_t before, size_t after) const { return !to_new[before] && !to_old[after]; }
  void join(size_t before, size_t after) {
    to_new[before] = after;
    to_old[after] = before;
  }
};

using Records = std::vector<Record>;

// Tasks and paragraphs by what they say, of those that say the same by id and then by order. A
// text is the same one reworded where at least half of its words and pairs of words stayed; a
// little less is enough under the same id.
Match match_by_content(const Records& before, const Records& after);
// Units, groups, calendars: by id, the rest by name.
Match match_by_id(const Records& before, const Records& after);
// Sections by their titles and by the tasks that they share.
Match match_sections(const Facts& before, const Facts& after, const Match& tasks);
// Instruments that the plan cites by number, else by what they are about.
Match match_bases(const Records& before, const Records& after);
// Lines by the days from which they hold and by who compiles.
Match match_lines(const Records& before, const Records& after);

// How much two texts have in common, 0 to 1: words and pairs of words (Dice's coefficient).
double similarity(std::string_view a, std::string_view b);

// Of the pairs in the order of the new plan, those whose old order is kept: as many as possible.
// The others moved. `old_positions` has one number for each, all different.
std::vector<bool> kept_in_order(const std::vector<size_t>& old_positions);

}  // namespace dinhky::plan
