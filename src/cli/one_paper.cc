#include "cli/one_paper.h"

#include "base/text.h"

namespace dinhky::cli {

std::optional<plan::Paper> find_one_paper(const Session& session, const Workspace& workspace,
                                          const std::string& word) {
  const auto papers = find_papers(session, workspace, word);
  if (!papers) return std::nullopt;
  if (papers->size() == 1) return papers->front();
  std::vector<std::string> names;
  for (const auto& paper : *papers) names.push_back(schedule::to_string(paper.period));
  session.say("report.one-period", {{"word", word}, {"periods", base::joined(names, ", ")}});
  return std::nullopt;
}

}  // namespace dinhky::cli
