// Which tasks need no more watching.
#pragma once

#include <set>

#include "results/returns.h"
#include "results/scope.h"

namespace dinhky::results {

// Tasks of which the last word of every unit that leads them, whenever it was said, is `done`; of
// those who may belong to an open group, every unit that said anything, and at least one. A
// successor that has not said anything goes by its predecessors. Coordinating units have no say.
std::set<const plan::Task*> finished_tasks(const Scope& scope, const Returns& returns);

}  // namespace dinhky::results
