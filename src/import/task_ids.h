// Ids of imported tasks, from the numbers that the document prints.
#pragma once

#include <vector>

#include "import/draft.h"

namespace dinhky::imports {

// DraftTask::id holds the printed number; it becomes "I.01", "B.II.3", or the number alone where
// tasks are numbered through over sections. No two are the same.
void give_ids(std::vector<DraftSection>& sections);

}  // namespace dinhky::imports
