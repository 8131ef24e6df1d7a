// What clauses side by side say together, before each is read by itself.
#pragma once

#include <vector>

#include "schedule/clause.h"
#include "schedule/windows.h"

namespace dinhky::schedule {

// "Tháng 12, trước ngày 15": of that month.
void name_months(std::vector<Clause>& clauses);

// The windows belong to the clauses of the same place. "Quý II (tháng 5)": the note says closer
// when, and is all that is left; one that says another time contradicts.
void narrow_by_note(const std::vector<Clause>& clauses, std::vector<Windows>& windows,
                    std::vector<Doubt>& doubts);

// "Quý II, xong trước ngày 15/6": one window that ends with the deadline.
void shorten_by_deadlines(const std::vector<Clause>& clauses, std::vector<Windows>& windows,
                          std::vector<Doubt>& doubts);

// The range ends with the deadline, and then no longer with a period of its own.
void end_by_deadline(Part& range, const Part& deadline);

}  // namespace dinhky::schedule
