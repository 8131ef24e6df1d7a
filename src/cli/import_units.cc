#include "cli/import_units.h"

#include <utility>

#include "base/limits.h"
#include "base/relative_path.h"
#include "diag/render.h"
#include "plan/load.h"

namespace dinhky::cli {
namespace {

// From the folder of the plan, so that both can be moved together.
std::string name_in_plan(base::FileSystem& disk, const std::string& path,
                         const std::string& output) {
  const auto real = disk.canonical(path);
  const auto folder =
      disk.canonical(output.empty() ? std::string(".") : base::directory_of(output));
  return real && folder ? base::relative_path(folder.value(), real.value()) : path;
}

}  // namespace

bool read_given_units(const Session& session, const std::string& path, const std::string& output,
                      GivenUnits& units, int& code) {
  auto& disk = session.environment.disk;
  auto bytes = disk.read(path, base::kMaxYamlBytes);
  if (!bytes) {
    session.say(bytes.failure());
    code = kCannot;
    return false;
  }
  const auto file = units.sources.add(path, std::move(bytes.value()));
  plan::LoadContext context{disk, session.data, units.sources, units.findings};
  units.plan = plan::load_units(context, file);
  if (!units.plan || units.findings.has_errors()) {
    session.environment.err +=
        diag::render_text(units.sources, units.findings, session.messages, session.colour());
    code = kFindings;
    return false;
  }
  units.registry.emplace(*units.plan, plan::load_abbreviations(session.data));
  units.file = name_in_plan(disk, path, output);
  return true;
}

}  // namespace dinhky::cli
