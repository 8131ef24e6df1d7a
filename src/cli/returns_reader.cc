#include "cli/returns_reader.h"

#include <set>

#include "base/parallel.h"
#include "base/sha256.h"
#include "base/text.h"
#include "emit/markdown.h"
#include "report/form_of.h"
#include "results/answers.h"
#include "results/file_kind.h"
#include "results/filing.h"
#include "results/load.h"
#include "results/markdown_form.h"
#include "results/word_document.h"
#include "results/word_form.h"
#include "results/write.h"

namespace dinhky::cli {
namespace {

using diag::Message;

std::string results_name(const schedule::Period& record, const std::string& unit) {
  return "results/" + results::record_path(record, unit);
}

// Text in another encoding is not told from rubbish by its bytes; rubbish has zeros, as a rule.
bool is_text(results::FileKind kind, std::string_view bytes) {
  if (kind == results::FileKind::text) return true;
  return kind == results::FileKind::unknown && bytes.find('\0') == std::string_view::npos;
}

// What the emitters print around a document.
void add_frame(const emit::PaperFormat& format, results::Form& form) {
  const auto& texts = format.texts;
  for (const auto* text :
       {&texts.national_title, &texts.motto, &texts.addressee, &texts.recipients, &texts.blank}) {
    form.printed.push_back(base::collapsed(*text));
  }
}

// Answers to what was never asked are in the record too, so that a rule can tell of them.
void add_foreign_slots(const results::ReturnedForm& returned, results::Form& form) {
  std::set<std::string_view> known;
  for (const auto& slot : form.slots) known.insert(slot.id);
  std::vector<results::FormSlot> foreign;
  for (const auto& answer : returned.answers) {
    if (!known.contains(answer.slot)) foreign.push_back({answer.slot, {}, {}, {}, {}});
  }
  for (auto& slot : foreign) form.slots.push_back(std::move(slot));
}

}  // namespace

ReturnReader::ReturnReader(const Workspace& workspace, const PaperMaker& maker,
                           const Record& record)
    : workspace_(workspace), maker_(maker), words_(record.words), rules_(record.rules) {}

ReturnOutcome ReturnReader::read(const ReturnedFile& file) const {
  ReturnOutcome outcome;
  outcome.name = file.name;
  outcome.file = base::to_nfc(file.file);
  outcome.sha256 = base::sha256_hex(file.bytes);
  const auto kind = results::file_kind(file.bytes);
  if (kind == results::FileKind::zip) {
    outcome.refusal = Message{"collect.zip-nested", {}};
  } else if (is_text(kind, file.bytes)) {
    read_text(file, outcome);
  } else {
    read_word(file, outcome);
  }
  return outcome;
}

std::vector<ReturnOutcome> ReturnReader::read_each(const std::vector<ReturnedFile>& files,
                                                   size_t threads) const {
  std::vector<ReturnOutcome> outcomes(files.size());
  base::for_each_index(
      files.size(), threads, [&](size_t i) { outcomes[i] = read(files[i]); }, 1);
  return outcomes;
}

void ReturnReader::read_text(const ReturnedFile& file, ReturnOutcome& outcome) const {
  if (base::find_invalid_utf8(file.bytes)) {
    outcome.refusal = Message{"returned.not-utf8", {}};
  } else if (results::markdown_identity(file.bytes) || results::has_markdown_marks(file.bytes)) {
    read_markdown(file, outcome);
  } else {
    read_record(file, outcome);
  }
}

// Refuses everything that is no Word file, each kind in its own words.
void ReturnReader::read_word(const ReturnedFile& file, ReturnOutcome& outcome) const {
  auto word = results::read_word(file.bytes);
  if (!word.document) {
    outcome.refusal = std::move(word.refusal);
    return;
  }
  const auto asked = find_asked(results::word_identity(*word.document), outcome);
  if (!asked) return;
  auto form = report::form_of(asked->documents.front());
  for (const auto& document : asked->documents) {
    for (auto& line : report::form_of(document).printed) form.printed.push_back(std::move(line));
  }
  add_frame(maker_.format(), form);
  auto reading = results::read_word_form(*word.document, form);
  take(std::move(reading), *asked, std::move(form), outcome);
}

void ReturnReader::read_markdown(const ReturnedFile& file, ReturnOutcome& outcome) const {
  const auto identity = results::markdown_identity(file.bytes);
  const auto asked = find_asked(identity, outcome);
  if (!asked) return;
  if (!results::has_markdown_marks(file.bytes)) {
    outcome.refusal = Message{"returned.no-marks", {}};
    return;
  }
  auto form = report::form_of(asked->documents.front());
  form.printed.clear();
  for (const auto& document : asked->documents) {
    for (auto& line : results::markdown_printed(emit::to_markdown(document, maker_.format()))) {
      form.printed.push_back(std::move(line));
    }
  }
  auto reading = results::read_markdown_form(file.bytes, form);
  take(std::move(reading), *asked, std::move(form), outcome);
}

std::optional<AskedForm> ReturnReader::find_asked(const std::optional<results::Identity>& identity,
                                                  ReturnOutcome& outcome) const {
  if (!identity) {
    outcome.refusal = Message{"returned.no-identity", {}};
    return std::nullopt;
  }
  auto found = asked_form(workspace_, maker_, *identity);
  if (auto* asked = std::get_if<AskedForm>(&found)) return std::move(*asked);
  outcome.refusal = std::get<Message>(std::move(found));
  return std::nullopt;
}

void ReturnReader::take(results::FormReading reading, const AskedForm& asked, results::Form form,
                        ReturnOutcome& outcome) const {
  if (!reading.form) {
    outcome.refusal = std::move(reading.refusal);
    return;
  }
  outcome.remarks = reading.form->remarks;
  add_foreign_slots(*reading.form, form);
  auto report = results::report_of(words_, form, *reading.form, asked.record);
  if (results::says_nothing(report)) {
    outcome.refusal = Message{"collect.blank", {}};
    return;
  }
  finish(std::move(report), outcome);
  const auto source = outcome.sources.add(
      results_name(asked.record, workspace_.plan->units[asked.unit].id.value), outcome.record);
  if (auto filed = results::load_report(words_, outcome.sources, source, outcome.findings)) {
    check(*filed, outcome);
    outcome.report = std::move(*filed);
  }
  outcome.findings.sort();
}

// A results file that a person filled in is checked where it stands, under its own name.
void ReturnReader::read_record(const ReturnedFile& file, ReturnOutcome& outcome) const {
  const auto source = outcome.sources.add(outcome.name, file.bytes);
  auto report = results::load_report(words_, outcome.sources, source, outcome.findings);
  if (report) {
    if (auto refusal = check_template(report->source.form_template.value, maker_)) {
      outcome.refusal = std::move(refusal);
      return;
    }
    check(*report, outcome);
    if (!outcome.findings.has_errors() && results::says_nothing(*report)) {
      outcome.refusal = Message{"collect.blank", {}};
      outcome.findings = {};  // they would say so of every task
    }
    finish(std::move(*report), outcome);
  }
  outcome.findings.sort();
}

void ReturnReader::check(const results::UnitReport& report, ReturnOutcome& outcome) const {
  if (const auto subject = rules_.check(report, std::nullopt, outcome.findings)) {
    outcome.period = subject->record;
  }
}

// The record as it will be filed.
void ReturnReader::finish(results::UnitReport report, ReturnOutcome& outcome) {
  report.source.file.value = outcome.file;
  report.source.sha256.value = outcome.sha256;
  outcome.record = std::string(results::record_modeline()) + results::to_yaml(report);
  outcome.report = std::move(report);
}

}  // namespace dinhky::cli
