// dinhky schema [KIND]: what may stand in a file, for editors, as JSON Schema.
#include <algorithm>
#include <memory>

#include "base/text.h"
#include "base/written_files.h"
#include "cli/workspace.h"
#include "emit/json_schema.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string kind;
  std::string folder;
  bool force = false;
};

std::vector<std::string> names() {
  std::vector<std::string> names;
  for (const auto& kind : emit::schema_kinds()) names.emplace_back(kind.name);
  return names;
}

int write_all(const Session& session, const Options& options) {
  std::vector<base::GeneratedFile> files;
  for (const auto& kind : emit::schema_kinds()) {
    if (!options.kind.empty() && options.kind != kind.name) continue;
    files.push_back({emit::schema_file(kind),
                     emit::json_schema(kind, session.data, session.messages.language())});
  }
  return tell(session, base::write_generated(session.environment.disk, options.folder, files,
                                             options.force));
}

int run_schema(const Session& session, const Options& options) {
  const auto kinds = emit::schema_kinds();
  const auto kind = std::find_if(kinds.begin(), kinds.end(),
                                 [&](const auto& known) { return known.name == options.kind; });
  const bool all = options.kind.empty() && !options.folder.empty();
  if (kind == kinds.end() && !all) {
    session.say(options.kind.empty() ? "use.name-one" : "use.choice",
                {{"value", options.kind}, {"choices", base::joined(names(), ", ")}});
    return kWrongUse;
  }
  if (!options.folder.empty()) return write_all(session, options);
  session.environment.out += emit::json_schema(*kind, session.data, session.messages.language());
  return kClean;
}

}  // namespace

Action prepare_schema(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("KIND", options->kind, "help.schema.kind", names());
  set.text("--out", options->folder, "help.schema.out", "DIR");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return run_schema(session, *options); };
}

}  // namespace dinhky::cli
