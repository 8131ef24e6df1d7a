#include "cli/overview_output.h"

#include "emit/overview_html.h"

namespace dinhky::cli {

std::optional<std::string> overview_page(const Session& session, const report::Overview& overview) {
  std::string damaged;
  const auto look = emit::load_overview_look(session.data, damaged);
  if (look) return emit::to_html(overview, *look);
  session.say("failure.data", {{"name", damaged}});
  return std::nullopt;
}

}  // namespace dinhky::cli
