#include "cli/overview_output.h"

#include "emit/overview_html.h"

namespace dinhky::cli {

std::optional<std::string> overview_page(const Session& session, const report::Overview& overview) {
  const auto style = session.data.read(emit::kOverviewStyle);
  if (style) return emit::to_html(overview, *style);
  session.say("failure.data", {{"name", emit::kOverviewStyle}});
  return std::nullopt;
}

}  // namespace dinhky::cli
