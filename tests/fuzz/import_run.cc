#include "import_run.h"

#include <variant>

#include "cli/import_errors.h"
#include "diag/render.h"
#include "import/import.h"
#include "import/write_plan.h"
#include "office.h"

namespace dinhky::fuzz {
namespace {

void add_markers(const imports::SourceDocument& source, Markers& markers) {
  for (const auto& block : source.blocks) {
    if (const auto* line = std::get_if<imports::Line>(&block)) {
      markers.merge(markers_in(line->whole()));
      continue;
    }
    for (const auto& row : std::get<imports::Grid>(block).rows) {
      for (const auto& cell : row) markers.merge(markers_in(cell.text));
    }
  }
}

void expect_readable(const Desk& desk, const cli::Workspace& checked, const std::string& text) {
  bool readable = checked.plan.has_value();
  for (const auto& finding : checked.findings.all()) {
    readable = readable && finding.rule != "yaml-syntax" && finding.rule != "duplicate-key";
  }
  if (readable) return;
  fail("an imported plan can be read",
       text + diag::render_line(checked.sources, checked.findings, desk.session().messages));
}

}  // namespace

void import_and_check(const imports::SourceDocument& source, Markers wanted) {
  static Desk desk;
  static const report::Texts texts(desk.data());
  static const imports::LeftOut left_out(desk.data());
  static const schedule::PhraseReader phrases(desk.data());
  static const imports::Vocabulary vocabulary(desk.data());
  const imports::ImportContext context{vocabulary, phrases, nullptr, 2026};
  const auto draft = imports::import_document(source, context);
  if (!draft) return;
  auto text = imports::write_plan(*draft, source, left_out, "ke-hoach.docx", texts).text;
  add_markers(source, wanted);
  expect_kept(wanted, text, "between the document and the plan");
  auto checked = desk.read(text);
  expect_readable(desk, *checked, text);
  if (!checked->findings.has_errors()) return;
  text = cli::with_errors_set_aside(text, *checked, texts);
  checked = desk.read(text);
  expect_readable(desk, *checked, text);
}

}  // namespace dinhky::fuzz
