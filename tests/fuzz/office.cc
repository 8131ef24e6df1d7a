#include "office.h"

#include <fstream>
#include <iterator>

#include "base/text.h"
#include "diag/render.h"
#include "plan/facts.h"
#include "support/apply_changes.h"
#include "target.h"

namespace dinhky::fuzz {
namespace {

void expect_inside(const diag::Sources& sources, diag::Span span) {
  expect(span.file < sources.size(), "a finding's file exists");
  expect(span.begin <= span.end && span.end <= sources[span.file].text().size(),
         "a finding's place lies inside its text");
}

}  // namespace

std::string own_file(const std::string& name) {
  std::ifstream file(std::string(DINHKY_FUZZ_DIR) + "/" + name, std::ios::binary);
  expect(file.good(), "a file of tests/fuzz is there", name);
  return {std::istreambuf_iterator<char>(file), {}};
}

Desk::Desk() : session_(disk_) {
  disk_.put("/office/units.yaml", own_file("units.yaml"));
  disk_.put("/office/tren/plan.yaml", own_file("plan.yaml"));
}

std::unique_ptr<cli::Workspace> Desk::read(std::string_view plan) const {
  return cli::workspace_of(*session_, "plan.yaml", std::string(plan));
}

Office::Office() : workspace(desk.read(own_file("plan.yaml"))) {
  expect(workspace->plan.has_value() && workspace->timing.has_value() &&
             !workspace->findings.has_errors(),
         "the targets' own plan is sound",
         diag::render_line(workspace->sources, workspace->findings, desk.session().messages));
  maker = std::make_unique<cli::PaperMaker>(desk.session(), *workspace);
  expect(maker->load(), "the papers' data are sound");
  record = std::make_unique<cli::Record>(desk.session(), *workspace);
}

void expect_sound(const cli::Workspace& workspace, const cli::Session& session) {
  const auto& sources = workspace.sources;
  for (const auto& finding : workspace.findings.all()) {
    expect_inside(sources, finding.span);
    for (const auto& related : finding.related) expect_inside(sources, related.span);
  }
  const auto& findings = workspace.findings;
  expect_printable(diag::render_line(sources, findings, session.messages), "a line of findings");
  expect_printable(diag::render_text(sources, findings, session.messages, false),
                   "the text of findings");
  expect_printable(diag::render_json(sources, findings, session.messages), "the JSON of findings");
}

std::string facts_text(const cli::Workspace& workspace) {
  return base::joined(test::described(plan::facts_of(*workspace.registry)), "\n");
}

}  // namespace dinhky::fuzz
