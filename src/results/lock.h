// What was reported is locked: the hashes of a period's results on the day they were reported.
//
// results/<period>/.locked has the form that `sha256sum -c` reads. Results may still change, since
// late reports are a fact of life; each change is then told (results-locked) until the period is
// reported and locked again.
#pragma once

#include <string>

#include "base/file_system.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "schedule/period.h"

namespace dinhky::results {

struct Locked {
  std::string path;
  std::string backup;  // of the earlier list; empty where there is none or it said the same
};

// Writes the list for the period's results, atomically: as they were read into `sources`, from
// `first` on, and went into the report, whatever has come since. A period without results is locked
// too: a report that comes later is then told. Another list of an earlier lock, which says what was
// reported then, is kept beside it.
base::Result<Locked> lock(base::FileSystem& disk, const std::string& folder,
                          const schedule::Period& record, uint32_t first,
                          const diag::Sources& sources);

bool is_locked(base::FileSystem& disk, const std::string& folder, const schedule::Period& record);

// Adds a results-locked finding for each file that changed, came or went since the period was
// locked; nothing for a period that is not locked. `sources` holds the results from `first` on. The
// outcome fails where the list cannot be read.
base::Outcome check_lock(base::FileSystem& disk, const std::string& folder,
                         const schedule::Period& record, uint32_t first, diag::Sources& sources,
                         diag::Findings& findings);

}  // namespace dinhky::results
