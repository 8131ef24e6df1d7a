// What a draft's own texts tell of the plan as a whole.
#pragma once

#include "import/draft.h"
#include "schedule/schedule.h"

namespace dinhky::imports {

// The year (`otherwise` where nothing names one), the instruments cited, which reports are due.
void find_facts(Draft& draft, InstrumentReader& instruments, int otherwise);
// Notes schedules that are missing or not understood.
void doubt_schedules(Draft& draft, const schedule::PhraseReader& phrases);

}  // namespace dinhky::imports
