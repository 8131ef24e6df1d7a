#include "cli/returns_identity.h"

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "plan/records.h"
#include "report/frame.h"
#include "report/stub.h"

namespace dinhky::cli {
namespace {

using diag::Message;
using results::Identity;
using schedule::Period;

constexpr char kConsolidated[] = "tong-hop";

class FormFinder {
 public:
  FormFinder(const Workspace& workspace, const PaperMaker& maker, const Identity& identity)
      : plan_(*workspace.plan), maker_(maker), identity_(identity) {}

  std::variant<AskedForm, Message> run() {
    if (auto refusal = check_plan()) return *refusal;
    if (auto refusal = find_unit()) return *refusal;
    if (auto refusal = find_period()) return *refusal;
    if (auto refusal = make_documents()) return *refusal;
    asked_.record = plan::record_period(plan_, period_);
    return std::move(asked_);
  }

 private:
  std::optional<Message> check_plan() const {
    const auto& own = plan_.head.id.value;
    if (identity_.plan == own) return std::nullopt;
    return Message{"collect.other-plan", {{"plan", identity_.plan}, {"own", own}}};
  }

  std::optional<Message> find_unit() {
    if (identity_.unit == kConsolidated) return Message{"collect.consolidated", {}};
    std::vector<std::string> ids;
    for (size_t i = 0; i < plan_.units.size(); ++i) {
      ids.push_back(plan_.units[i].id.value);
      if (ids.back() == identity_.unit) {
        asked_.unit = i;
        return std::nullopt;
      }
    }
    const auto meant = base::nearest(identity_.unit, ids);
    return Message{meant ? "collect.unit-meant" : "collect.unit",
                   {{"unit", identity_.unit}, {"meant", meant.value_or("")}}};
  }

  std::optional<Message> find_period() {
    const auto year = std::to_string(plan_.head.year);
    const auto period = schedule::parse_period(identity_.period);
    if (!period) return Message{"collect.period", {{"period", identity_.period}, {"year", year}}};
    if (period->year != plan_.head.year) {
      return Message{"collect.period-year", {{"period", identity_.period}, {"year", year}}};
    }
    period_ = *period;
    return std::nullopt;
  }

  std::optional<Message> make_documents() {
    std::vector<plan::Paper> papers = {plan::paper_of(period_)};
    for (auto& paper : plan::asked_papers(plan_)) {
      if (paper.period == period_ && paper.combined()) papers.push_back(std::move(paper));
    }
    for (const auto& paper : papers) {
      const auto basis = maker_.basis_of(paper);
      const auto units = report::reporting_units(basis);
      if (std::find(units.begin(), units.end(), asked_.unit) == units.end()) {
        return nothing_asked(basis.day());
      }
      asked_.documents.push_back(report::unit_stub(basis, asked_.unit));
    }
    return check_template(identity_.form, maker_);
  }

  // A unit that ended or had not begun, or one that has no task in the period.
  Message nothing_asked(base::Date day) const {
    const auto& unit = plan_.units[asked_.unit];
    const auto say = [&](const char* key, const std::optional<base::Date>& when) {
      return Message{key,
                     {{"unit", unit.name.value},
                      {"period", schedule::to_string(period_)},
                      {"day", when ? base::to_vietnamese(*when) : std::string()}}};
    };
    if (unit.until && *unit.until < day) return say("collect.unit-ended", unit.until);
    if (unit.from && day < *unit.from) return say("collect.unit-not-yet", unit.from);
    return say("collect.nothing-asked", day);
  }

  const plan::Plan& plan_;
  const PaperMaker& maker_;
  const Identity& identity_;
  Period period_;
  AskedForm asked_;
};

}  // namespace

std::variant<AskedForm, Message> asked_form(const Workspace& workspace, const PaperMaker& maker,
                                            const Identity& identity) {
  return FormFinder(workspace, maker, identity).run();
}

std::optional<Message> check_template(const std::string& name, const PaperMaker& maker) {
  const auto known = report::template_of(maker.outline());
  if (name.empty() || name == known) return std::nullopt;
  return Message{"collect.template", {{"template", name}, {"own", known}}};
}

}  // namespace dinhky::cli
