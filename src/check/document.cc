// The plan as an official document: issued or not, its bases, its signer, its annex.
#include <algorithm>

#include "base/fold.h"
#include "base/text.h"
#include "check/check.h"
#include "diag/catalogue.h"

namespace dinhky::check {
namespace {

using plan::Text;

// The last day on which the plan can have been dated.
std::optional<base::Date> latest_plan_day(const plan::Head& head) {
  if (!head.date) return std::nullopt;
  return head.date->day.value_or(base::last_day_of_month(head.date->year, head.date->month));
}

void check_issued(const Context& context, diag::Findings& findings) {
  const auto& head = context.plan.head;
  const bool day_open = !head.date_damaged && (!head.date || !head.date->day);
  if (!head.number.empty() && !day_open) return;
  const auto variant = head.number.empty() ? (day_open ? "" : "number") : "day";
  const auto place = head.number.empty() ? head.number.span : head.date_span;
  findings.add(diag::rules::plan_not_issued, place, variant).hint({"plan-not-issued.hint", {}});
}

void check_bases(const Context& context, diag::Findings& findings) {
  const auto latest = latest_plan_day(context.plan.head);
  if (!latest) return;
  for (const auto& basis : context.plan.head.bases) {
    if (!basis.date || *basis.date <= *latest) continue;
    findings.add(diag::rules::basis_after_plan, basis.date_span)
        .with("basis", basis.type.value + " " + basis.number.value)
        .with("day", base::to_vietnamese(*basis.date))
        .also(context.plan.head.date_span, {"related.plan-date", {}});
  }
}

// ---- the signer (Nghị định 30/2020/NĐ-CP, Điều 13 và Phụ lục I, mục II.7) ----

constexpr std::string_view kAuthorities[] = {"TM.", "KT.", "TL.", "TUQ.",
                                             "Q.",  "T/M", "K/T", "T/L"};
// Phụ lục I, mục II.7.b: no academic title, rank or honour before the signer's name.
constexpr std::string_view kHonours[] = {"TS", "ThS", "GS",   "PGS", "CN",
                                         "KS", "BS",  "NGƯT", "NGND"};

bool known_authority(std::string_view text) {
  return std::any_of(std::begin(kAuthorities), std::end(kAuthorities),
                     [&](std::string_view a) { return text.starts_with(a); });
}

bool has_honour(std::string_view name) {
  return std::any_of(std::begin(kHonours), std::end(kHonours), [&](std::string_view honour) {
    return name.starts_with(honour) && name.size() > honour.size() &&
           (name[honour.size()] == '.' || name[honour.size()] == ' ');
  });
}

void check_person(const plan::Signer& signer, diag::Findings& findings) {
  if (!signer.authority.empty() && !known_authority(signer.authority.value)) {
    findings.add(diag::rules::signer_form, signer.authority.span, "authority")
        .as(diag::Severity::error)
        .with("value", signer.authority.value);
  }
  if (has_honour(signer.name.value)) {
    findings.add(diag::rules::signer_form, signer.name.span, "honour")
        .with("value", signer.name.value);
  }
}

void check_signer(const Context& context, diag::Findings& findings) {
  const auto& head = context.plan.head;
  check_person(head.signer, findings);
  for (const auto& unit : context.plan.units) check_person(unit.head, findings);
  if (!head.signer.name.empty() && head.signer.title.empty()) {
    findings.add(diag::rules::signer_form, head.signer.name.span, "title");
  }
  // "Chủ tịch UBND" issues in the head's own power and signs without TM.; "UBND" is a collective
  // and its papers are signed TM.
  const auto issuer = context.registry.fold(head.issuer.name.value);
  const auto collective = context.registry.fold("UBND");
  const auto chair = context.registry.fold("Chủ tịch UBND");
  const bool for_collective = head.signer.authority.value.starts_with("TM.");
  if (issuer.starts_with(chair) && for_collective) {
    findings.add(diag::rules::signer_form, head.signer.authority.span, "own-power")
        .with("issuer", head.issuer.name.value);
  }
  if (issuer.starts_with(collective) && head.signer.authority.empty() &&
      !head.signer.title.empty()) {
    findings.add(diag::rules::signer_form, head.signer.title.span, "collective")
        .with("issuer", head.issuer.name.value)
        .hint({"hint.write", {{"text", "authority: TM. ỦY BAN NHÂN DÂN"}}});
  }
}

// ---- the annex (Phụ lục I, mục III.1: the main text points to its annex) ----

bool mentions_annex(const Text& text) {
  static const std::string attached = base::fold_words("kèm theo");
  static const std::string words[] = {base::fold_words("danh mục"), base::fold_words("phụ lục"),
                                      base::fold_words("biểu")};
  const auto folded = base::fold_words(text.value);
  if (folded.find(attached) == std::string::npos) return false;
  return std::any_of(std::begin(words), std::end(words), [&](const std::string& word) {
    return folded.find(word) != std::string::npos;
  });
}

bool mentions_annex(const std::vector<plan::BodySection>& body) {
  return std::any_of(body.begin(), body.end(), [](const plan::BodySection& section) {
    return std::any_of(section.paragraphs.begin(), section.paragraphs.end(),
                       [](const Text& paragraph) { return mentions_annex(paragraph); }) ||
           mentions_annex(section.sections);
  });
}

void check_annex(const Context& context, diag::Findings& findings) {
  const auto& head = context.plan.head;
  if (head.body.empty() || context.plan.annex.sections.empty()) return;
  if (mentions_annex(head.preamble) || mentions_annex(head.closing) || mentions_annex(head.body)) {
    return;
  }
  findings.add(diag::rules::annex_unreferenced, head.body.front().heading.span)
      .hint({"annex-unreferenced.hint", {}});
}

}  // namespace

void check_document(const Context& context, diag::Findings& findings) {
  check_issued(context, findings);
  check_bases(context, findings);
  check_signer(context, findings);
  check_annex(context, findings);
}

}  // namespace dinhky::check
