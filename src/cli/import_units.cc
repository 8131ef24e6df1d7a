#include "cli/import_units.h"

#include <utility>

#include "base/limits.h"
#include "cli/path_in_file.h"
#include "diag/render.h"
#include "plan/load.h"

namespace dinhky::cli {

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
  auto named = path_in_file(disk, path, output);
  if (!named) {
    session.say(named.failure());
    code = kCannot;
    return false;
  }
  units.file = std::move(named.value());
  return true;
}

}  // namespace dinhky::cli
