// A Word file in place of a form of the small plan: read, filed, held against the plan. Nothing
// that stands in the document is lost on the way to the record.
#include <algorithm>
#include <utility>

#include "cli/returns_identity.h"
#include "office.h"
#include "report/form_of.h"
#include "report/frame.h"
#include "results/answers.h"
#include "results/load.h"
#include "results/word_document.h"
#include "results/word_form.h"
#include "results/write.h"
#include "target.h"
#include "word_file.h"

namespace dinhky::fuzz {
namespace {

// The form of one unit, made once: to find it again for each input would be most of the work.
struct Asked {
  Office office;
  cli::AskedForm form;
  results::Form printed;

  Asked() {
    const results::Identity identity{office.workspace->plan->head.id.value, "van-phong", "2026-Q2",
                                     report::template_of(office.maker->outline())};
    auto found = cli::asked_form(*office.workspace, *office.maker, identity);
    expect(std::holds_alternative<cli::AskedForm>(found), "the small plan asks for the form");
    form = std::get<cli::AskedForm>(std::move(found));
    printed = report::form_of(form.documents.front());
  }
};

// Letterhead and signature are the program's own, whatever was typed there (docs/decisions.md): the
// tables at the paper's two ends.
Markers typed_markers(const results::WordDocument& document) {
  Markers markers;
  const auto& blocks = document.blocks;
  const auto is_table = [](const results::WordBlock& block) { return block.table() != nullptr; };
  const auto first = std::find_if(blocks.begin(), blocks.end(), is_table);
  const auto last = std::find_if(blocks.rbegin(), blocks.rend(), is_table);
  for (const auto& block : blocks) {
    const bool framing = is_table(block) && (&block == &*first || &block == &*last);
    if (!framing) markers.merge(markers_in(results::text_of({block})));
  }
  return markers;
}

}  // namespace

void run_return_docx(std::string_view bytes) {
  static const Asked asked;
  const auto reading = results::read_word(word_file_of(bytes));
  if (!reading.document) return;
  const auto text = results::text_of(reading.document->blocks);
  expect_kept(markers_seen(bytes), text, "between the file and its text");
  const auto returned = results::read_word_form(*reading.document, asked.printed);
  if (!returned.form) return;
  auto form = asked.printed;
  for (const auto& answer : returned.form->answers) {
    const bool known = std::any_of(form.slots.begin(), form.slots.end(),
                                   [&](const auto& slot) { return slot.id == answer.slot; });
    if (!known) form.slots.push_back({answer.slot, {}, {}, {}, {}});
  }
  const auto& record = *asked.office.record;
  const auto report = results::report_of(record.words, form, *returned.form, asked.form.record);
  const auto written = results::to_yaml(report);
  expect_kept(typed_markers(*reading.document), written, "between the text and the record");
  diag::Sources sources;
  diag::Findings findings;
  sources.add("results/2026-Q2/van-phong.yaml", written);
  const auto filed = results::load_report(record.words, sources, 0, findings);
  expect(filed.has_value(), "the record can be read", written);
  // What the unit meant may be wrong, and so may the task that a place names; how it is written
  // down may not.
  for (const auto& finding : findings.all()) {
    const bool names_task = std::any_of(filed->results.begin(), filed->results.end(),
                                        [&](const auto& r) { return r.task.span == finding.span; });
    expect(finding.rule.starts_with("results-") || names_task, "the record is well written",
           std::string(finding.rule) + "\n" + written);
  }
  record.rules.check(*filed, std::nullopt, findings);
}

}  // namespace dinhky::fuzz
