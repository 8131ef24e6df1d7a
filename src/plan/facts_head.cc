// Facts of the plan's head: what identifies it, its bases, its text.
#include "base/text.h"
#include "plan/fact_parts.h"

namespace dinhky::plan {
namespace {

std::string date_text(const yaml::DateOrMonth& date) {
  if (date.day) return base::to_vietnamese(*date.day);
  return base::vietnamese_month(date.month) + "/" + std::to_string(date.year);
}

void add_signer(RecordBuilder& record, std::string_view key, const Signer& signer) {
  record.text(path_of(key, "authority"), signer.authority)
      .text(path_of(key, "title"), signer.title)
      .text(path_of(key, "name"), signer.name);
}

Record head_record(const Head& head) {
  RecordBuilder record(Subject::head, {}, head.title.value);
  record.text("id", head.id).text("type", head.type).text("title", head.title);
  if (head.year != 0) record.text("year", std::to_string(head.year));
  record.text("number", head.number).text("symbol", head.symbol).text("place", head.place);
  if (head.date) record.text("date", date_text(*head.date));
  record.text("medium", head.electronic ? "electronic" : "paper")
      .text(path_of("issuer", "name"), head.issuer.name)
      .text(path_of("issuer", "body"), head.issuer.body)
      .text(path_of("issuer", "superior"), head.issuer.superior);
  add_signer(record, "signer", head.signer);
  record.text("preamble", head.preamble)
      .text("closing", head.closing)
      .list("recipients", text_items(head.recipients));
  return record.build();
}

Record basis_record(const Basis& basis) {
  RecordBuilder record(Subject::basis, {}, basis.type.value + " " + basis.number.value);
  record.text("type", basis.type)
      .text("number", basis.number)
      .date("date", basis.date)
      .text("issuer", basis.issuer)
      .text("about", basis.about);
  return record.build();
}

// The text as it runs: a heading of the first or second level or a paragraph is a record of its
// own. "level" is 1 or 2 for headings; paragraphs have none.
void add_body(const std::vector<BodySection>& sections, int level, std::vector<Record>& records) {
  for (const auto& section : sections) {
    RecordBuilder heading(Subject::body, {}, section.heading.value);
    heading.text("level", std::to_string(level))
        .text("number", section.number)
        .text("text", section.heading);
    records.push_back(heading.build());
    for (const auto& paragraph : section.paragraphs) {
      RecordBuilder record(Subject::body, {}, paragraph.value);
      record.text("text", paragraph);
      records.push_back(record.build());
    }
    add_body(section.sections, level + 1, records);
  }
}

}  // namespace

void add_head_facts(const Plan& plan, Facts& facts) {
  facts.of(Subject::head) = {head_record(plan.head)};
  for (const auto& basis : plan.head.bases) {
    facts.of(Subject::basis).push_back(basis_record(basis));
  }
  add_body(plan.head.body, 1, facts.of(Subject::body));
}

}  // namespace dinhky::plan
