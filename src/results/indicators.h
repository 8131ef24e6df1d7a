// Figures of all units for one indicator of one task, added up as the plan declares it.
//
// sum: over units and over time. last: the latest figure of each unit, summed over units; a unit
// that followed another carries its figures on. ratio: parts and wholes ("23/39") summed each by
// itself. Without a declared way nothing is added up: the figures stand side by side.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "results/figure.h"
#include "results/returns.h"
#include "results/scope.h"

namespace dinhky::results {

// Why a figure is shown and not counted.
enum class Uncounted {
  no,           // it is counted
  undeclared,   // the plan declares no such indicator, or not how to add it up
  unreadable,   // no figure; the rules tell, unless a comment silences them
  not_a_lead,   // of a unit that does not lead the task
  shared,       // of joint leads the first tells for all
  not_a_ratio,  // a rate without its parts: "85%" cannot be weighed
  replaced,     // last: a later figure of the unit, or of the one that follows it, counts
  too_large,    // the sum would not fit
};

struct UnitFigure {
  size_t unit = 0;
  schedule::Period record;
  std::string text;  // as it was typed
  Uncounted why = Uncounted::no;
};

// What the figures of some records come to.
struct FigureSum {
  std::optional<Number> value;  // nullopt: nothing to add up
  Number total;                 // ratio: of the wholes
};

struct IndicatorTotal {
  const plan::Indicator* declared = nullptr;  // nullptr: not in the plan
  std::string id;
  std::vector<UnitFigure> figures;  // within the period, in order of records and units
  FigureSum in_period;
  FigureSum to_date;             // since the year began
  std::optional<Number> target;  // of the year; target_per: unit is multiplied by the leads
};

// The task's indicators in the order of the plan, then undeclared ones that units told of.
// `only`: figures of these units alone; a target that all leads share is none of theirs. Empty:
// all.
std::vector<IndicatorTotal> indicator_totals(const Scope& scope, const Returns& returns,
                                             const plan::Task& task, const schedule::Period& period,
                                             const std::vector<size_t>& only = {});

}  // namespace dinhky::results
