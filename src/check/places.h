// Places inside a value, for findings that point at a few characters of a long text.
#pragma once

#include <cstddef>

#include "diag/source.h"
#include "plan/model.h"
#include "plan/papers.h"

namespace dinhky::check {

// The place of bytes [begin, end) of the value. Folded and escaped scalars differ from their
// source; there the piece is looked up in the source, and where it does not stand as it is, the
// whole value is pointed at.
diag::Span inside(const diag::Sources& sources, const plan::Text& text, size_t begin, size_t end);

// From the first to the last of the texts when they stand on one line, else the first.
diag::Span across(const diag::Sources& sources, const std::vector<plan::Text>& texts);

// Where a task's schedule says that part, or the whole schedule.
diag::Span part_place(const diag::Sources& sources, const plan::TaskSchedule& schedule,
                      const schedule::Part& part);

// Where the deadline of a paper stands: its own date, or the form for all periods.
diag::Span deadline_place(const plan::Deadline& deadline, const plan::Paper& paper);

}  // namespace dinhky::check
