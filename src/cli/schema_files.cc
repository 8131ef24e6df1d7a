#include "cli/schema_files.h"

#include <algorithm>

#include "base/limits.h"
#include "base/written_files.h"
#include "cli/paper_output.h"
#include "emit/json_schema.h"
#include "yaml/modeline.h"

namespace dinhky::cli {

bool lay_schema(const Session& session, const std::string& folder, std::string_view name,
                diag::Language language) {
  const auto kinds = emit::schema_kinds();
  const auto kind =
      std::find_if(kinds.begin(), kinds.end(), [&](const auto& k) { return k.name == name; });
  auto schema = emit::json_schema(*kind, session.data, language);
  auto& disk = session.environment.disk;
  const auto place = base::join_path(folder, yaml::kSchemaFolder);
  const auto file = emit::schema_file(*kind);
  const auto there = disk.read(base::join_path(place, file), base::kMaxYamlBytes);
  if (there && there.value() == schema) return true;
  const auto report = base::write_generated(disk, place, {{file, std::move(schema)}}, false);
  for (const auto& failure : report.failures) session.say(failure);
  return report.failures.empty();
}

std::string for_file(std::string_view kind, const std::string& file, std::string yaml) {
  if (file.empty()) return yaml;
  yaml.insert(0, yaml::modeline(kind, 0));
  return yaml;
}

int write_with_schema(const Session& session, std::string_view kind, const std::string& file,
                      bool force, std::string yaml) {
  const int code = write_one(session, file, force, std::move(yaml));
  if (file.empty() || code != kClean) return code;
  return lay_schema(session, base::directory_of(file), kind) ? kClean : kCannot;
}

}  // namespace dinhky::cli
