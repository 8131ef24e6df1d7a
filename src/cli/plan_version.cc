#include "cli/plan_version.h"

#include <utility>

#include "plan/load.h"

namespace dinhky::cli {

std::unique_ptr<PlanVersion> read_version(const Session& session, base::FileSystem& disk,
                                          const std::string& path, std::string bytes) {
  auto version = std::make_unique<PlanVersion>();
  const auto file = version->sources.add(path, std::move(bytes));
  plan::LoadContext context{disk, session.data, version->sources, version->findings};
  auto plan = plan::load_plan(context, file);
  // A mapping of something else, such as a units file, gives a plan that says nothing.
  if (!plan || (plan->head.title.empty() && plan->tasks().empty())) return version;
  version->plan = std::move(plan);
  version->registry.emplace(*version->plan, plan::load_abbreviations(session.data));
  return version;
}

}  // namespace dinhky::cli
