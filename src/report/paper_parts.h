// Parts that every paper of a plan shares: its head, its signature block, how it cites the plan.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "plan/activity.h"
#include "plan/papers.h"
#include "plan/registry.h"
#include "report/document.h"
#include "report/outline.h"
#include "report/texts.h"

namespace dinhky::report {

// What all papers of a run rest on. Refers to its parts; they outlive it.
struct Basis {
  const plan::Plan& plan;
  const plan::Registry& registry;
  const plan::Timing& timing;
  const plan::Activity& activity;
  const Outline& outline;
  const Texts& texts;
};

// One paper: what it covers, the day that decides who reports, who does what on that day.
struct PaperBasis {
  const Basis& run;
  plan::Paper paper;
  const plan::Assignments& assignments;
  const plan::Line* line = nullptr;  // nullptr: no line covers the day

  base::Date day() const { return assignments.day(); }
};

// Who compiles under the line; nullptr when that is not known.
const plan::Unit* compiler_of(const Basis& run, const plan::Line* line);

// True when the name means that unit.
bool means_unit(const Basis& run, const plan::Text& name, size_t unit);

// A name of the line as papers print it: as it was written, an id as the unit's official name.
std::string printed_name(const Basis& run, const plan::Text& name);

// What the patterns of an outline name: {period}, {subject}, {plan_type}, {plan_title}, …, {unit}:
// whose paper it is.
std::vector<std::pair<std::string, std::string>> common_places(const Basis& run,
                                                               const plan::Paper& paper,
                                                               const plan::Unit* unit);

// The head of the unit's papers; of nobody's (nullptr): nothing, since a paper whose issuer is not
// known yet prints no letterhead.
std::optional<Letterhead> letterhead_of(const Basis& run, const plan::Unit* unit, int year);

// A body's name as it stands at the head of its papers: of a UBND in full and on two lines, what it
// is and of where (Phụ lục III, mẫu).
std::string body_name(const std::string& name, const Texts& texts);
// The name of the body above the unit, as printed; empty where papers print none.
std::string superior_name(const Basis& run, const plan::Unit& unit);

// Recipients and signer. Without a unit the signer is left open.
SignatureBlock signature_of(const Basis& run, const plan::Unit* unit, bool addressed);

// "TM. ỦY BAN NHÂN DÂN" / "CHỦ TỊCH"; "KT. CHỦ TỊCH" / "PHÓ CHỦ TỊCH" (Nghị định 30/2020/NĐ-CP,
// Điều 13; Phụ lục I, mục II.7).
std::vector<std::string> signing_lines(const plan::Signer& signer, bool collective,
                                       const Texts& texts);

// The same for who issues the plan: "Chủ tịch UBND" signs in the head's own power, UBND as a
// collective.
std::vector<std::string> signing_lines(const Basis& run, const plan::Head& head);

// "Kế hoạch số …/KH-UBND ngày …/3/2025": what is not issued yet prints dots.
std::string plan_citation(const plan::Head& head, const Texts& texts);

// The party's name as it stands on a paper of that day; one that ended says so.
std::string label_on(const Basis& run, const plan::Party& party, base::Date day);

// A Roman section number, Arabic below it, a letter below that in the order of the Vietnamese
// alphabet (Phụ lục I, mục II.6): "I.", "1.", "a)".
std::string section_number(int level, size_t index);

}  // namespace dinhky::report
