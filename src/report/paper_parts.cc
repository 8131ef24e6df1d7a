#include "report/paper_parts.h"

#include <fmt/format.h>

#include "base/text.h"
#include "schedule/period.h"

namespace dinhky::report {
namespace {

constexpr char kBlank[] = "…";
// The letters that number points; Vietnamese order has no f, j, w, z.
constexpr std::string_view kLetters[] = {"a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
                                         "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"};

bool is_collective(const plan::Unit& unit) {
  return unit.kind.value == "ubnd";
}

std::string replaced_prefix(const std::string& name, const std::string& from,
                            const std::string& to) {
  if (!base::to_lower(name).starts_with(base::to_lower(from))) return name;
  return to + name.substr(from.size());
}

}  // namespace

const plan::Unit* compiler_of(const Basis& run, const plan::Line* line) {
  if (line == nullptr) return nullptr;
  const auto compiler = run.registry.resolve(line->compiler.value);
  return compiler.kind == plan::NameKind::unit ? &run.plan.units[compiler.index] : nullptr;
}

bool means_unit(const Basis& run, const plan::Text& name, size_t unit) {
  const auto found = run.registry.resolve(name.value);
  return found.kind == plan::NameKind::unit && found.index == unit;
}

std::string printed_name(const Basis& run, const plan::Text& name) {
  const auto found = run.registry.resolve(name.value);
  if (found.kind != plan::NameKind::unit) return name.value;
  const auto& unit = run.plan.units[found.index];
  return unit.id.value == name.value ? unit.name.value : name.value;
}

std::vector<std::pair<std::string, std::string>> common_places(const Basis& run,
                                                               const plan::Paper& paper,
                                                               const plan::Unit* unit) {
  const auto& head = run.plan.head;
  return {{"period", plan::vietnamese_name(paper)},
          {"subject", run.outline.subject},
          {"plan_type", head.type.value},
          {"plan_title", head.title.value},
          {"plan_title_lower", base::uncapitalised(head.title.value)},
          {"plan_citation", plan_citation(head, run.texts)},
          {"issuer", head.issuer.name.value},
          {"unit", unit == nullptr ? run.texts("unit-open") : unit->name.value}};
}

std::string body_name(const std::string& name, const Texts& texts) {
  const auto collective = texts("collective");
  auto whole = replaced_prefix(name, "UBND", collective);
  const auto rest = replaced_prefix(whole, collective, "");
  if (rest.size() == whole.size()) return whole;
  return collective + "\n" + std::string(base::trimmed(rest));
}

// Common phrases only are shortened (Phụ lục I, mục II.2); a UBND prints no superior body.
std::string superior_name(const Basis& run, const plan::Unit& unit) {
  if (is_collective(unit) || unit.parent.empty()) return {};
  const auto parent = run.registry.resolve(unit.parent.value);
  if (parent.kind != plan::NameKind::unit) return {};
  return replaced_prefix(run.plan.units[parent.index].name.value, run.texts("collective"), "UBND");
}

std::optional<Letterhead> letterhead_of(const Basis& run, const plan::Unit* unit, int year) {
  if (unit == nullptr) return std::nullopt;
  const auto place = unit->place.empty() ? run.plan.head.place.value : unit->place.value;
  Letterhead head;
  head.superior = superior_name(run, *unit);
  head.body = is_collective(*unit) ? body_name(unit->name.value, run.texts) : unit->name.value;
  head.number = run.texts(
      "number", {{"blank", "        "}, {"abbr", unit->abbr.empty() ? kBlank : unit->abbr.value}});
  head.place_date = run.texts("place-date", {{"place", place.empty() ? kBlank : place},
                                             {"blank", "     "},
                                             {"year", std::to_string(year)}});
  return head;
}

std::vector<std::string> signing_lines(const plan::Signer& signer, bool collective,
                                       const Texts& texts) {
  std::vector<std::string> lines;
  const auto title = signer.title.empty() ? texts("signer-open") : signer.title.value;
  std::string authority = signer.authority.value;
  if (authority.empty() && collective) authority = "TM.";
  if (authority == "TM.") authority += " " + texts("collective");
  // A deputy signs for the head: "Phó Chủ tịch" under "KT. Chủ tịch".
  if (authority == "KT." && title.starts_with("Phó ")) {
    authority += " " + title.substr(std::string_view("Phó ").size());
  }
  for (const auto line : base::split(authority, '/')) {
    const auto text = base::trimmed(line);
    if (!text.empty()) lines.push_back(base::to_upper(text));
  }
  lines.push_back(base::to_upper(title));
  return lines;
}

std::vector<std::string> signing_lines(const Basis& run, const plan::Head& head) {
  const auto issuer = run.registry.fold(head.issuer.name.value);
  const bool collective = issuer.starts_with(run.registry.fold("UBND"));
  const bool chair = issuer.starts_with(run.registry.fold("Chủ tịch UBND"));
  auto signer = head.signer;
  if (signer.title.empty() && (collective || chair)) signer.title.value = run.texts("chair");
  return signing_lines(signer, collective, run.texts);
}

SignatureBlock signature_of(const Basis& run, const plan::Unit* unit, bool addressed) {
  SignatureBlock block;
  // Phụ lục I, mục II.9: the recipients of a paper with "Kính gửi" begin with "Như trên".
  if (addressed) block.recipients.push_back(run.texts("recipient-above"));
  block.recipients.push_back(run.texts("recipient-file"));
  static const plan::Signer nobody;
  const auto& signer = unit == nullptr ? nobody : unit->head;
  block.authority = signing_lines(signer, unit != nullptr && is_collective(*unit), run.texts);
  block.name = signer.name.value;
  return block;
}

std::string plan_citation(const plan::Head& head, const Texts& texts) {
  const auto year = std::to_string(head.year);
  std::string date = texts("date-open", {{"year", year}});
  if (head.date && head.date->day) {
    date = texts("date-day", {{"day", base::to_vietnamese(*head.date->day)}});
  } else if (head.date) {
    date = texts("date-month", {{"month", base::vietnamese_month(head.date->month)},
                                {"year", std::to_string(head.date->year)}});
  }
  return texts("plan-citation", {{"type", head.type.value},
                                 {"number", head.number.empty() ? kBlank : head.number.value},
                                 {"symbol", head.symbol.empty() ? kBlank : head.symbol.value},
                                 {"date", date}});
}

std::string label_on(const Basis& run, const plan::Party& party, base::Date day) {
  if (party.name.kind != plan::NameKind::unit) return party.label;
  const auto& unit = run.plan.units[party.name.index];
  if (!unit.until || day <= *unit.until) return party.label;
  return run.texts("until", {{"name", party.label}, {"day", base::to_vietnamese(*unit.until)}});
}

std::string section_number(int level, size_t index) {
  if (level == 1) return schedule::roman(static_cast<int>(index)) + ".";
  if (level == 2) return fmt::format("{}.", index);
  return fmt::format("{})", kLetters[(index - 1) % std::size(kLetters)]);
}

}  // namespace dinhky::report
