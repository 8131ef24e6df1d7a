// Parts of the loader: checked YAML nodes → parts of the model.
#pragma once

#include "diag/diagnostic.h"
#include "plan/model.h"
#include "schedule/schedule.h"
#include "yaml/node.h"

namespace dinhky::plan {

Head build_head(const yaml::Node& node);
std::vector<Unit> build_units(const yaml::Node& list);
std::vector<Group> build_groups(const yaml::Node& list);
std::vector<NamedCalendar> build_calendars(const yaml::Node& table, int year,
                                           diag::Findings& findings);
Annex build_annex(const yaml::Node& node, const Head& head, const schedule::PhraseReader& phrases,
                  diag::Findings& findings);
Reporting build_reporting(const yaml::Node& node, int year, diag::Findings& findings);

}  // namespace dinhky::plan
