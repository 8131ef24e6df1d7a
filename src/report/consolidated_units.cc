#include "report/consolidated_units.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/text.h"
#include "report/cells.h"
#include "report/consolidated_rest.h"
#include "report/consolidated_tasks.h"
#include "report/consolidated_texts.h"
#include "report/frame.h"
#include "results/standing.h"

namespace dinhky::report {
namespace {

using results::Status;
using schedule::Period;

// Shares of the text width.
const std::vector<double> kAnnexWidths = {0.07,  0.23,  0.1,   0.09,  0.085,
                                          0.085, 0.085, 0.085, 0.085, 0.085};
const std::vector<double> kExtraWidths = {0.088, 0.262, 0.35, 0.3};

// Numbers below ten are written with two digits, as in "08 nhiệm vụ".
std::string two_digits(size_t number) {
  const auto text = std::to_string(number);
  return number > 0 && number < 10 ? "0" + text : text;
}

std::string names_of(const Consolidation& all, const std::vector<size_t>& units) {
  std::vector<std::string> names;
  for (const size_t unit : units) names.push_back(all.name_of(unit));
  return base::joined(names, "; ");
}

// Reported and missing units of one record.
struct Attendance {
  size_t reported = 0;
  std::vector<size_t> missing;
};

Attendance attendance(const Consolidation& all, const Period& record) {
  Attendance out;
  for (const auto& state : results::unit_states(all.scope, all.returns, record)) {
    if (all.only && state.unit != *all.only) continue;
    if (state.report != nullptr) {
      ++out.reported;
    } else {
      out.missing.push_back(state.unit);
    }
  }
  return out;
}

// What each unit said of its own plan since the year began, the same words once.
std::map<size_t, std::vector<const results::OwnPlan*>> own_plans(const Consolidation& all) {
  std::map<size_t, std::vector<const results::OwnPlan*>> plans;
  for (const auto* filed : all.to_date) {
    const auto& own = filed->report.own_plan;
    if (own.number.empty() && own.date.empty()) continue;
    auto& list = plans[filed->subject.unit];
    const bool known = std::any_of(list.begin(), list.end(), [&](const auto* other) {
      return other->number.value == own.number.value && other->date.value == own.date.value;
    });
    if (!known) list.push_back(&own);
  }
  return plans;
}

std::string own_plan_line(const Consolidation& all, size_t unit, const results::OwnPlan& own) {
  const auto& texts = all.run().texts;
  std::string line = all.is_own(unit) ? "- " : "- " + all.name_of(unit) + ": ";
  if (!own.number.empty()) line += texts("own-plan-number", {{"number", own.number.value}});
  if (!own.number.empty() && !own.date.empty()) line += " ";
  if (!own.date.empty()) line += texts("own-plan-date", {{"date", own.date.value}});
  return line;
}

struct UnitCounts {
  size_t led = 0;
  std::array<size_t, std::size(results::kStatuses)> by_status{};
  size_t unreported = 0;
};

std::map<size_t, UnitCounts> counts_by_unit(const Consolidation& all) {
  std::map<size_t, UnitCounts> counts;
  for (const auto& state : all.states) {
    for (const auto& lead : state.leads) {
      auto& own = counts[lead.unit];
      ++own.led;
      if (lead.status) {
        ++own.by_status[static_cast<size_t>(*lead.status)];
      } else {
        ++own.unreported;
      }
    }
  }
  return counts;
}

std::string shown(size_t count) {
  return count == 0 ? "" : std::to_string(count);
}

Row counts_row(std::string number, std::string name, std::string sent, const UnitCounts& counts) {
  Row row;
  row.cells = {text_cell(std::move(number), Align::centre), text_cell(std::move(name)),
               text_cell(std::move(sent), Align::centre),
               text_cell(shown(counts.led), Align::centre)};
  for (const size_t count : counts.by_status) {
    row.cells.push_back(text_cell(shown(count), Align::centre));
  }
  row.cells.push_back(text_cell(shown(counts.unreported), Align::centre));
  return row;
}

// "Đã gửi", "Chưa gửi"; of several records those that are missing.
std::string sent_in(const Consolidation& all, size_t unit,
                    const std::map<Period, std::set<size_t>>& missing) {
  const auto& texts = all.run().texts;
  std::vector<std::string> late;
  for (const auto& [record, units] : missing) {
    if (units.contains(unit)) late.push_back(schedule::roman(record.index));
  }
  if (late.empty()) return texts("sent");
  if (!all.derived()) return texts("not-sent");
  return texts("not-sent-in", {{"quarters", base::joined(late, ", ")}});
}

// "(Kèm theo Báo cáo số …/BC-VP ngày … tháng … năm 2025 của …)": Nghị định 30/2020/NĐ-CP, Phụ lục
// I, mục III.1. The paper is numbered by hand.
std::string attached_to(const Consolidation& all) {
  const auto& run = all.run();
  const auto* unit = compiler_of(run, all.paper.line);
  const auto year = plan::reference_day(run.plan, run.timing, all.paper.paper.period).year();
  const bool open = unit == nullptr || unit->abbr.empty();
  return run.texts("unit-annex-attached",
                   {{"blank", "        "},
                    {"short", "     "},
                    {"abbr", open ? "…" : unit->abbr.value},
                    {"year", std::to_string(year)},
                    {"unit", unit == nullptr ? run.texts("unit-open") : unit->name.value}});
}

}  // namespace

std::vector<Block> summary_blocks(const Consolidation& all) {
  const auto& texts = all.run().texts;
  const auto counts = results::count(all.led());
  if (counts.all == 0) return {};
  std::vector<std::string> parts;
  for (const auto status : results::kStatuses) {
    if (counts.of(status) == 0) continue;
    parts.push_back(
        texts("count-of", {{"count", two_digits(counts.of(status))},
                           {"status", base::uncapitalised(status_name(status, texts))}}));
  }
  if (counts.unreported > 0) {
    parts.push_back(
        texts("count-of", {{"count", two_digits(counts.unreported)},
                           {"status", base::uncapitalised(status_name(std::nullopt, texts))}}));
  }
  std::vector<std::string> kinds;
  const auto add_kind = [&](std::string_view key, size_t count) {
    if (count > 0) kinds.push_back(texts(key, {{"count", two_digits(count)}}));
  };
  add_kind("summary-ongoing", counts.achieved_ongoing);
  add_kind("summary-dated", counts.achieved_dated);
  return {body_paragraph(texts(kinds.empty() ? "summary-none" : "summary",
                               {{"period", plan::vietnamese_name(all.paper.paper)},
                                {"done", std::to_string(counts.achieved())},
                                {"all", std::to_string(counts.all)},
                                {"share", results::share_of(counts)},
                                {"kinds", base::joined(kinds, "; ")},
                                {"parts", base::joined(parts, "; ")}}))};
}

std::vector<Block> source_blocks(const Consolidation& all) {
  const auto& texts = all.run().texts;
  std::vector<Block> blocks;
  for (const auto& record : all.records) {
    const auto present = attendance(all, record);
    const auto asked = present.reported + present.missing.size();
    const auto period = schedule::vietnamese_name(record);
    if (all.only) {
      if (!present.missing.empty()) {
        blocks.emplace_back(note_paragraph(texts("source-none", {{"period", period}})));
      }
      continue;
    }
    blocks.emplace_back(
        body_paragraph(texts("source", {{"period", period},
                                        {"reported", std::to_string(present.reported)},
                                        {"asked", std::to_string(asked)}})));
    if (present.missing.empty()) continue;
    blocks.emplace_back(
        body_paragraph(texts("missing", {{"count", two_digits(present.missing.size())},
                                         {"units", names_of(all, present.missing)}})));
  }
  return blocks;
}

std::vector<Block> own_plan_blocks(const Consolidation& all) {
  const auto& texts = all.run().texts;
  const auto plans = own_plans(all);
  std::vector<Block> blocks;
  if (!plans.empty()) blocks.emplace_back(body_paragraph(texts("own-plans-issued")));
  for (const auto& [unit, list] : plans) {
    for (const auto* own : list) {
      blocks.emplace_back(body_paragraph(own_plan_line(all, unit, *own)));
    }
  }
  std::vector<size_t> without;
  for (const auto& state : results::unit_states(all.scope, all.returns, all.records.back())) {
    if (all.only && state.unit != *all.only) continue;
    if (!plans.contains(state.unit)) without.push_back(state.unit);
  }
  if (without.empty()) return blocks;
  blocks.emplace_back(
      body_paragraph(all.only ? texts("own-plan-none")
                              : texts("own-plans-missing", {{"count", two_digits(without.size())},
                                                            {"units", names_of(all, without)}})));
  return blocks;
}

std::vector<Block> extra_blocks(const Consolidation& all) {
  const auto& texts = all.run().texts;
  Table table;
  table.widths = kExtraWidths;
  table.head.push_back(head_row({texts("column.number"), texts("column.unit"),
                                 texts("column.content"), texts("column.result")}));
  const auto add = [&](const results::Filed& filed, const std::string& content,
                       const std::string& result) {
    auto unit = all.name_of(filed.subject.unit);
    if (all.derived()) unit += " (" + schedule::vietnamese_name(filed.subject.record) + ")";
    Row row;
    row.cells = {text_cell(std::to_string(table.rows.size() + 1), Align::centre),
                 text_cell(std::move(unit)), text_cell(content), text_cell(result)};
    table.rows.push_back(std::move(row));
  };
  for (const auto* filed : all.filed) {
    for (const auto& work : filed->report.extra) {
      add(*filed, work.content.value, work.result.value);
    }
  }
  for (const auto& rest : rest_of(all)) add(*rest.filed, rest.about, rest.text);
  if (table.rows.empty()) return {};
  return {std::move(table)};
}

std::vector<Block> unit_annex(const Consolidation& all) {
  const auto& texts = all.run().texts;
  std::map<Period, std::set<size_t>> missing;
  std::set<size_t> units;
  for (const auto& record : all.records) {
    for (const auto& state : results::unit_states(all.scope, all.returns, record)) {
      units.insert(state.unit);
      if (state.report == nullptr) missing[record].insert(state.unit);
    }
  }
  Table table;
  table.widths = kAnnexWidths;
  std::vector<std::string> heads = {texts("column.number"), texts("column.unit"),
                                    texts("column.sent"), texts("column.led")};
  for (const auto status : results::kStatuses) heads.push_back(status_name(status, texts));
  heads.push_back(status_name(std::nullopt, texts));
  table.head.push_back(head_row(heads));
  auto counts = counts_by_unit(all);
  for (const auto& [unit, own] : counts) units.insert(unit);
  UnitCounts sum;
  for (const size_t unit : units) {
    const auto& own = counts[unit];
    table.rows.push_back(counts_row(std::to_string(table.rows.size() + 1), all.name_of(unit),
                                    sent_in(all, unit, missing), own));
    sum.led += own.led;
    sum.unreported += own.unreported;
    for (size_t i = 0; i < own.by_status.size(); ++i) sum.by_status[i] += own.by_status[i];
  }
  auto total = counts_row("", texts("sum"), "", sum);
  for (auto& cell : total.cells) cell.runs.front().bold = true;
  table.rows.push_back(std::move(total));
  return {NewSection{},
          AnnexHead{texts("unit-annex-name"), texts("unit-annex-title"), attached_to(all), true},
          note_paragraph(texts("unit-annex-note")), std::move(table)};
}

}  // namespace dinhky::report
