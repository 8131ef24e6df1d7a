#include "cli/record.h"

namespace dinhky::cli {

Record::Record(const Session& session, const Workspace& workspace)
    : folder(base::join_path(base::directory_of(workspace.path), "results")),
      words(session.data),
      assignments(*workspace.registry),
      scope{*workspace.plan, *workspace.registry, *workspace.timing, *workspace.activity,
            assignments},
      rules(scope, words) {}

std::unique_ptr<Record> open_record(const Session& session, Workspace& workspace) {
  auto record = std::make_unique<Record>(session, workspace);
  record->returns = results::Returns::load(session.environment.disk, record->folder, record->rules,
                                           record->words, workspace.sources, workspace.findings);
  return record;
}

}  // namespace dinhky::cli
