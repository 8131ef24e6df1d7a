// A plan without an annex: its tasks stand in its body, under the units that lead them.
#pragma once

#include <vector>

#include "import/draft.h"
#include "import/unit_words.h"
#include "schedule/schedule.h"

namespace dinhky::imports {

// Headings that name units, and the paragraphs below them: a section for each unit. Everything is
// told as a doubt. Empty where no heading names a unit.
std::vector<DraftSection> tasks_of_body(const Paper& paper, const UnitWords& words,
                                        const schedule::PhraseReader& phrases,
                                        std::vector<diag::Message>& remarks);

}  // namespace dinhky::imports
