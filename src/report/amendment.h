// The amendment list: what changed in a plan, as an annex in administrative wording.
#pragma once

#include <vector>

#include "plan/changes.h"
#include "report/document.h"
#include "report/texts.h"

namespace dinhky::report {

// "Bổ sung nhiệm vụ …", "Bãi bỏ nhiệm vụ …", "Điều chỉnh đơn vị chủ trì nhiệm vụ I.03 từ … thành
// …": a numbered sentence a change, under the parts of the plan. It cites the old plan; the
// instrument that it goes with is not known and stays blank. A document without changes says so.
Document amendment_list(const plan::Plan& old_plan, const std::vector<plan::Change>& changes,
                        const Texts& texts);

}  // namespace dinhky::report
