#include "cli/report_for_parent.h"

#include <algorithm>

#include "base/text.h"
#include "cli/record.h"
#include "cli/schema_files.h"
#include "diag/render.h"
#include "report/for_parent.h"
#include "results/load.h"
#include "results/write.h"

namespace dinhky::cli {
namespace {

using schedule::Period;

constexpr char kYaml[] = "yaml";

bool keeps(const plan::Plan& plan, const std::vector<Period>& records) {
  const auto kept = plan::all_records(plan);
  return std::all_of(records.begin(), records.end(), [&](const Period& record) {
    return std::find(kept.begin(), kept.end(), record) != kept.end();
  });
}

std::string names_of(const std::vector<Period>& periods) {
  std::vector<std::string> names;
  for (const auto& period : periods) names.push_back(schedule::to_string(period));
  return base::joined(names, ", ");
}

class ForParent {
 public:
  ForParent(const Session& session, const PaperOutput& output, Workspace& own)
      : session_(session), output_(output), own_(own), plan_(*own.plan) {}

  int run(const plan::Paper& paper) {
    const auto& parent = plan_.head.parent;
    if (!parent || parent->file.empty() || parent->unit.empty()) {
      session_.say("report.no-parent");
      return kWrongUse;
    }
    const auto path = base::join_path(base::directory_of(own_.path), parent->file.value);
    int code = kClean;
    const auto above = open_sound_workspace(session_, path, Access::read, code);
    if (above == nullptr) return code;
    const auto unit = find_unit(session_, *above, parent->unit.value);
    if (!unit) return kFindings;
    const auto record = plan::record_period(*above->plan, paper.period);
    if (!keeps(*above->plan, {record}) || !keeps(plan_, plan::records_in(plan_, record))) {
      session_.say("report.parent-period", {{"period", schedule::to_string(paper.period)},
                                            {"parent", names_of(plan::all_records(*above->plan))},
                                            {"own", names_of(plan::all_records(plan_))}});
      return kWrongUse;
    }
    return write(*above, {*unit, record});
  }

 private:
  int write(const Workspace& above, const results::Subject& subject) {
    const auto record = open_record(session_, own_);
    const int found =
        tell_record(session_, own_, *record, plan::records_until(plan_, subject.record));
    if (found != kClean) return found;
    PaperMaker maker(session_, own_);
    if (!maker.load()) return kCannot;
    const auto basis = maker.basis_of(plan::paper_of(subject.record));
    const report::Consolidation all(basis, record->scope, record->returns, std::nullopt);
    const Record upper(session_, above);
    const auto& file = output_.file;
    auto text = for_file("results", file,
                         results::to_yaml(report::report_for_parent(all, upper.scope, subject)));
    if (!is_sound(upper, text)) return kFindings;
    return write_with_schema(session_, "results", file, output_.force, std::move(text));
  }

  // Whoever collects it would be told the same, but too late to ask the units.
  bool is_sound(const Record& upper, const std::string& text) const {
    diag::Sources sources;
    diag::Findings findings;
    const auto file = sources.add(output_.file.empty() ? "<stdout>" : output_.file, text);
    if (const auto report = results::load_report(upper.words, sources, file, findings)) {
      upper.rules.check(*report, std::nullopt, findings);
    }
    findings.sort();
    const bool sound = !findings.has_errors();
    if (session_.globals.quiet) {
      std::erase_if(findings.all(), [](const diag::Diagnostic& finding) {
        return finding.severity != diag::Severity::error;
      });
    }
    session_.environment.err +=
        diag::render_text(sources, findings, session_.messages, session_.colour());
    return sound;
  }

  const Session& session_;
  const PaperOutput& output_;
  Workspace& own_;
  const plan::Plan& plan_;
};

}  // namespace

bool settle_for_parent(const Session& session, PaperOutput& output) {
  return settle_format(session, output, {kYaml}, kYaml);
}

int write_for_parent(const Session& session, const PaperOutput& output, Workspace& workspace,
                     const plan::Paper& paper) {
  return ForParent(session, output, workspace).run(paper);
}

}  // namespace dinhky::cli
