// dinhky explain [RULE]: the page of a rule, or the list of all.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/fold.h"
#include "base/text.h"
#include "cli/rule_title.h"
#include "diag/catalogue.h"
#include "diag/rule_page.h"

namespace dinhky::cli {
namespace {

int list_rules(const Session& session) {
  auto& out = session.environment.out;
  for (const auto& rule : diag::all_rules()) {
    // Padded by cells: Vietnamese severity words are longer in bytes than on the screen.
    const auto severity = session.messages.severity(rule.severity);
    const size_t cells = base::count_cells(severity);
    out += fmt::format("{:<24} {}{} {}\n", rule.id, severity,
                       std::string(cells < 9 ? 9 - cells : 0, ' '), rule_title(session, rule.id));
  }
  return kClean;
}

int explain_rule(const Session& session, const std::string& name) {
  std::vector<std::string> ids;
  for (const auto& rule : diag::all_rules()) ids.emplace_back(rule.id);
  const auto page = std::find(ids.begin(), ids.end(), name) == ids.end()
                        ? std::nullopt
                        : diag::rule_page(session.data, session.messages.language(), name);
  if (page) {
    session.environment.out += *page;
    return kClean;
  }
  const auto meant = base::nearest(name, ids);
  session.say(meant ? "explain.unknown-meant" : "explain.unknown",
              {{"name", name}, {"meant", meant.value_or("")}});
  return kWrongUse;
}

}  // namespace

std::string rule_title(const Session& session, std::string_view rule) {
  const auto page = diag::rule_page(session.data, session.messages.language(), rule);
  return page ? std::string(diag::page_title(*page)) : std::string();
}

Action prepare_explain(OptionSet& set) {
  const auto rule = std::make_shared<std::string>();
  set.argument("RULE", *rule, "help.explain.rule");
  return [rule](const Session& session) {
    return rule->empty() ? list_rules(session) : explain_rule(session, *rule);
  };
}

}  // namespace dinhky::cli
