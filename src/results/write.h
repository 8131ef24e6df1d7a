// What a unit reported → the text of results/<period>/<unit>.yaml.
#pragma once

#include <string>
#include <string_view>

#include "results/unit_report.h"

namespace dinhky::results {

// The same report gives the same text: keys and tasks in a fixed order, empty ones left out. Read
// back by load_report() it gives the same values, and no finding of its form. Texts of several
// lines stand as blocks, so that a change of one line shows as one.
std::string to_yaml(const UnitReport& report);

// What a record in results/ begins with; those of earlier versions lack it and are read alike.
std::string_view record_modeline();

}  // namespace dinhky::results
