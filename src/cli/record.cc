#include "cli/record.h"

#include <algorithm>

#include "base/text.h"
#include "diag/catalogue.h"
#include "diag/render.h"
#include "diag/suppress.h"
#include "results/lock.h"

namespace dinhky::cli {
namespace {

// The folder that a file of the record lies in, as its name: "2025-Q1".
std::string period_folder(const std::string& path) {
  return base::file_name_of(base::directory_of(path));
}

bool hinders(const diag::Diagnostic& finding) {
  return finding.severity == diag::Severity::error;
}

}  // namespace

Record::Record(const Session& session, const Workspace& workspace)
    : folder(base::join_path(base::directory_of(workspace.path), "results")),
      words(session.data),
      scope{*workspace.plan, *workspace.registry, *workspace.timing, *workspace.activity,
            *workspace.assignments},
      rules(scope, words) {}

std::unique_ptr<Record> open_record(const Session& session, Workspace& workspace, bool strict) {
  auto record = std::make_unique<Record>(session, workspace);
  record->first_source = static_cast<uint32_t>(workspace.sources.size());
  auto& disk = session.environment.disk;
  record->returns = results::Returns::load(disk, record->folder, record->rules, record->words,
                                           workspace.sources, workspace.findings);
  record->failures = record->returns.failures();
  for (const auto& period : plan::all_records(*workspace.plan)) {
    const auto checked = results::check_lock(disk, record->folder, period, record->first_source,
                                             workspace.sources, workspace.findings);
    if (!checked) record->failures.push_back(checked.failure());
  }
  diag::apply_suppressions(workspace.sources, strict, workspace.findings, record->first_source);
  workspace.findings.sort();
  return record;
}

bool say_failures(const Session& session, const Record& record) {
  for (const auto& failure : record.failures) session.say(failure);
  return !record.failures.empty();
}

int tell_record(const Session& session, const Workspace& workspace, const Record& record,
                const std::vector<schedule::Period>& periods, Wrong wrong) {
  // What lies in a folder that is no period ("2025-q1") would else be left out unseen.
  const auto is_one_of = [](const std::vector<schedule::Period>& list, const std::string& folder) {
    return std::any_of(list.begin(), list.end(), [&](const schedule::Period& period) {
      return schedule::to_string(period) == folder;
    });
  };
  const auto records = plan::all_records(*workspace.plan);
  diag::Findings shown;
  for (const auto& finding : workspace.findings.all()) {
    if (finding.span.file < record.first_source) continue;
    const auto folder = period_folder(workspace.sources[finding.span.file].path());
    const bool wanted = is_one_of(periods, folder) || !is_one_of(records, folder);
    if (wrong == Wrong::whose && !record.returns.tells_nobody(finding.span.file)) continue;
    const bool locked = finding.rule == diag::rules::results_locked.id && !session.globals.quiet;
    if (wanted && (hinders(finding) || locked)) shown.all().push_back(finding);
  }
  session.environment.err +=
      diag::render_text(workspace.sources, shown, session.messages, session.colour());
  if (say_failures(session, record)) return kCannot;
  if (!shown.has_errors()) return kClean;
  session.say("use.results-have-errors",
              {{"count", std::to_string(shown.count(diag::Severity::error))}});
  return kFindings;
}

}  // namespace dinhky::cli
