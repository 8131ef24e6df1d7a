// A file results/<period>/<unit>.yaml → what the unit reported.
#pragma once

#include <optional>

#include "diag/diagnostic.h"
#include "diag/source.h"
#include "results/unit_report.h"
#include "results/words.h"

namespace dinhky::results {

// Reads one file and tells what is wrong with its form: keys, kinds, versions, words that are no
// status (results-status), a task that stands there twice (results-repeated). What the content
// means for the plan is the business of results/rules.h. nullopt when the file is unusable.
//
// Safe to call from several threads for different files of the same Sources.
std::optional<UnitReport> load_report(const Words& words, const diag::Sources& sources,
                                      uint32_t file, diag::Findings& findings);

// The same, always by the YAML parser: load_report() takes a shorter way for files that are byte
// for byte what the program writes (results/canonical.h).
std::optional<UnitReport> load_with_yaml(const Words& words, const diag::Sources& sources,
                                         uint32_t file, diag::Findings& findings);

}  // namespace dinhky::results
