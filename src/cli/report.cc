// dinhky report PLAN --period P: the consolidated report of a period, one unit's own, or what goes
// up to the plan above.
#include <memory>

#include "cli/one_paper.h"
#include "cli/paper_output.h"
#include "cli/record.h"
#include "cli/report_for_parent.h"
#include "plan/issued.h"
#include "report/consolidated.h"
#include "results/lock.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string plan;
  std::string period = "current";
  std::string unit;
  PaperOutput output;
  bool lock = false;
  bool for_parent = false;
};

class Reporter {
 public:
  Reporter(const Options& options, const Session& session, Workspace& workspace)
      : options_(options), session_(session), workspace_(workspace) {}

  int run() {
    const auto paper = find_one_paper(session_, workspace_, options_.period);
    if (!paper || !find_only()) return kWrongUse;
    if (options_.lock && only_) {
      session_.say("report.lock-unit");
      return kWrongUse;
    }
    if (options_.for_parent) {
      return write_for_parent(session_, options_.output, workspace_, *paper);
    }
    record_ = open_record(session_, workspace_);
    const auto records = plan::records_in(*workspace_.plan, paper->period);
    // What has been done since the year began rests on earlier records too.
    const int found = tell_record(session_, workspace_, *record_,
                                  plan::records_until(*workspace_.plan, paper->period));
    if (found != kClean) return found;
    if (options_.lock && !can_lock()) return kFindings;
    PaperMaker maker(session_, workspace_);
    if (!maker.load()) return kCannot;
    const auto basis = maker.basis_of(*paper);
    const report::Consolidation all(basis, record_->scope, record_->returns, only_);
    const int code =
        write_paper(session_, options_.output, report::consolidated_report(all), maker);
    if (code != kClean || !options_.lock) return code;
    return lock(records);
  }

 private:
  bool find_only() {
    if (options_.unit.empty()) return true;
    only_ = find_unit(session_, workspace_, options_.unit);
    return only_.has_value();
  }

  // What is locked is what was sent, and nobody sends a report on a plan that is not issued.
  bool can_lock() const {
    const bool issued = plan::is_issued(workspace_.plan->head);
    if (!issued) session_.say("report.lock-not-issued");
    return issued;
  }

  int lock(const std::vector<schedule::Period>& records) const {
    for (const auto& record : records) {
      const auto done = results::lock(session_.environment.disk, record_->folder, record,
                                      record_->first_source, workspace_.sources);
      if (!done) {
        session_.say(done.failure());
        return kCannot;
      }
      if (!done.value().backup.empty()) {
        session_.say_kept(done.value().path, done.value().backup);
      }
    }
    return kClean;
  }

  const Options& options_;
  const Session& session_;
  Workspace& workspace_;
  std::unique_ptr<Record> record_;
  std::optional<size_t> only_;
};

int run_report(const Options& options, const Session& session) {
  int code = kClean;
  const auto workspace = open_sound_workspace(
      session, options.plan, options.lock ? Access::write : access_for(options.output.file), code);
  if (workspace == nullptr) return code;
  return Reporter(options, session, *workspace).run();
}

bool settle(const Session& session, Options& options) {
  if (!options.for_parent) return settle_output(session, options.output);
  if (options.lock || !options.unit.empty()) {
    session.say("report.for-parent-alone");
    return false;
  }
  return settle_for_parent(session, options.output);
}

}  // namespace

Action prepare_report(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.text("--period", options->period, "help.report.period", "P");
  set.text("--unit", options->unit, "help.report.unit", "U");
  add_output_options(set, options->output);
  set.flag("--lock", options->lock, "help.report.lock");
  set.flag("--for-parent", options->for_parent, "help.report.for-parent");
  return [options](const Session& session) {
    return settle(session, *options) ? run_report(*options, session) : kWrongUse;
  };
}

}  // namespace dinhky::cli
