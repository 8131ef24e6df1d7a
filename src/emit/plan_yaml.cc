#include "emit/plan_yaml.h"

#include <fmt/format.h>

#include "base/text.h"
#include "emit/yaml_schedule.h"
#include "yaml/scalar.h"
#include "yaml/writer.h"

namespace dinhky::emit {
namespace {

using plan::Text;

std::vector<std::string> values_of(const std::vector<Text>& texts) {
  std::vector<std::string> values;
  for (const auto& text : texts) values.push_back(text.value);
  return values;
}

class PlanWriter {
 public:
  PlanWriter(const plan::Plan& plan, std::string_view comment) : plan_(plan), comment_(comment) {}

  std::string write() {
    out_.comment(comment_);
    out_.raw("dinhky", "1");
    write_head();
    write_units();
    write_groups();
    write_calendars();
    write_annex();
    write_reporting();
    return out_.take();
  }

 private:
  void pair(std::string_view key, const Text& text) { out_.pair(key, text.value); }
  void date(std::string_view key, const std::optional<base::Date>& day) {
    if (day) out_.raw(key, base::to_iso(*day));
  }
  void list(std::string_view key, const std::vector<Text>& texts) {
    out_.list(key, values_of(texts));
  }

  // ---- plan ----

  void write_head() {
    const auto& head = plan_.head;
    out_.begin("plan");
    pair("id", head.id);
    pair("type", head.type);
    pair("title", head.title);
    out_.raw("year", std::to_string(head.year));
    out_.open_pair("number", head.number.value);
    pair("symbol", head.symbol);
    pair("place", head.place);
    write_date(head);
    out_.raw("medium", head.electronic ? "electronic" : "paper");
    out_.begin("issuer");
    pair("name", head.issuer.name);
    pair("body", head.issuer.body);
    pair("superior", head.issuer.superior);
    out_.end();
    write_signer("signer", head.signer);
    write_parent(head);
    pair("preamble", head.preamble);
    write_bases(head);
    write_body("body", head.body);
    pair("closing", head.closing);
    write_texts("recipients", head.recipients);
    out_.end();
  }

  void write_date(const plan::Head& head) {
    if (!head.date) return out_.open_pair("date", "");
    const auto& date = *head.date;
    out_.raw("date",
             date.day ? base::to_iso(*date.day) : fmt::format("{}-{:02}", date.year, date.month));
  }

  void write_signer(std::string_view key, const plan::Signer& signer) {
    if (signer.authority.empty() && signer.title.empty() && signer.name.empty()) return;
    out_.begin(key);
    pair("authority", signer.authority);
    pair("title", signer.title);
    pair("name", signer.name);
    out_.end();
  }

  void write_parent(const plan::Head& head) {
    if (!head.parent) return;
    out_.begin("parent");
    pair("file", head.parent->file);
    pair("id", head.parent->id);
    pair("number", head.parent->number);
    pair("unit", head.parent->unit);
    out_.end();
  }

  void write_bases(const plan::Head& head) {
    if (head.bases.empty()) return;
    out_.begin("bases");
    for (const auto& basis : head.bases) {
      out_.item();
      pair("type", basis.type);
      pair("number", basis.number);
      date("date", basis.date);
      pair("issuer", basis.issuer);
      pair("about", basis.about);
      out_.end_item();
    }
    out_.end();
  }

  void write_texts(std::string_view key, const std::vector<Text>& texts) {
    if (texts.empty()) return;
    out_.begin(key);
    for (const auto& text : texts) out_.item_text(text.value);
    out_.end();
  }

  void write_body(std::string_view key, const std::vector<plan::BodySection>& sections) {
    if (sections.empty()) return;
    out_.begin(key);
    for (const auto& section : sections) {
      out_.item();
      pair("number", section.number);
      pair("heading", section.heading);
      write_texts("paragraphs", section.paragraphs);
      write_body("sections", section.sections);
      out_.end_item();
    }
    out_.end();
  }

  // ---- units, groups, calendars ----

  void write_units() {
    out_.blank_line();
    if (!plan_.units_file.empty()) return out_.pair("units", plan_.units_file.value);
    out_.begin("units");
    for (const auto& unit : plan_.units) write_unit(unit);
    out_.end();
  }

  void write_unit(const plan::Unit& unit) {
    out_.item();
    pair("id", unit.id);
    pair("name", unit.name);
    list("aliases", unit.aliases);
    pair("abbr", unit.abbr);
    pair("level", unit.level);
    pair("kind", unit.kind);
    pair("place", unit.place);
    write_signer("head", unit.head);
    pair("code", unit.code);
    pair("parent", unit.parent);
    if (unit.from || unit.until) {
      out_.begin("valid");
      date("from", unit.from);
      date("until", unit.until);
      out_.end();
    }
    list("successors", unit.successors);
    out_.end_item();
  }

  void write_groups() {
    if (plan_.groups.empty()) return;
    out_.blank_line();
    out_.begin("groups");
    for (const auto& group : plan_.groups) {
      out_.item();
      pair("id", group.id);
      pair("name", group.name);
      write_members(group);
      list("candidates", group.candidates);
      out_.end_item();
    }
    out_.end();
  }

  void write_members(const plan::Group& group) {
    if (group.kind == plan::GroupKind::list) return list("members", group.members);
    if (group.kind != plan::GroupKind::predicate) return out_.raw("members", "open");
    out_.begin("members");
    pair("level", group.level);
    pair("kind", group.unit_kind);
    pair("parent", group.parent);
    out_.end();
  }

  void write_calendars() {
    if (plan_.calendars.empty()) return;
    out_.blank_line();
    out_.begin("calendars");
    for (const auto& calendar : plan_.calendars) {
      out_.begin(calendar.id.value);
      pair("title", calendar.title);
      out_.raw("dates", yaml_days(calendar.dates));
      out_.end();
    }
    out_.end();
  }

  // ---- annex ----

  void write_annex() {
    const auto& annex = plan_.annex;
    out_.blank_line();
    out_.begin("annex");
    pair("type", annex.type);
    pair("time_heading", annex.time_heading);
    pair("title", annex.title);
    write_named("headings", annex.headings);
    out_.begin("sections");
    for (const auto& section : annex.sections) {
      out_.item();
      pair("part", section.part);
      pair("number", section.number);
      pair("title", section.title);
      out_.begin("tasks");
      for (const auto& task : section.tasks) write_task(task);
      out_.end();
      out_.end_item();
    }
    out_.end();
    out_.end();
  }

  void write_named(std::string_view key, const std::vector<plan::NamedText>& texts) {
    if (texts.empty()) return;
    out_.begin(key);
    for (const auto& text : texts) out_.open_pair(text.key.value, text.value.value);
    out_.end();
  }

  void write_task(const plan::Task& task) {
    out_.item();
    if (task.id_given) pair("id", task.id);
    pair("parent", task.parent);
    pair("content", task.content);
    list("lead", task.lead);
    list("coordinating", task.coordinating);
    if (const auto yaml = yaml_schedule(task.schedule); !yaml.empty()) out_.raw("schedule", yaml);
    pair("deliverable", task.deliverable);
    pair("responsible", task.responsible);
    pair("assigned_by", task.assigned_by);
    pair("budget", task.budget);
    pair("note", task.note);
    write_named("extra", task.extra);
    write_indicators(task);
    out_.end_item();
  }

  void write_indicators(const plan::Task& task) {
    if (task.indicators.empty()) return;
    out_.begin("indicators");
    for (const auto& indicator : task.indicators) {
      out_.begin(indicator.id.value);
      pair("label", indicator.label);
      pair("unit", indicator.unit);
      if (indicator.target) out_.raw("target", fmt::format("{:.0f}", *indicator.target));
      out_.pair("target_per", indicator.target_per);
      out_.pair("aggregate", indicator.aggregate);
      out_.end();
    }
    out_.end();
  }

  // ---- reporting ----

  void write_reporting() {
    const auto& reporting = plan_.reporting;
    out_.blank_line();
    out_.begin("reporting");
    pair("regime", reporting.regime);
    std::vector<std::string> kinds;
    if (reporting.quarterly) kinds.emplace_back("quarterly");
    if (reporting.six_month) kinds.emplace_back("six-month");
    if (reporting.annual) kinds.emplace_back("annual");
    out_.list("reports", kinds);
    out_.raw("combine", reporting.combine ? "true" : "false");
    pair("outline", reporting.outline);
    write_lines(reporting);
    if (reporting.units.given || reporting.superior.given) {
      out_.begin("deadlines");
      write_deadline("units", reporting.units);
      write_deadline("superior", reporting.superior);
      out_.end();
    }
    if (reporting.if_day_off != schedule::Move::keep) {
      out_.raw("if_day_off", reporting.if_day_off == schedule::Move::next ? "next" : "previous");
    }
    pair("work_calendar", reporting.work_calendar);
    out_.end();
  }

  void write_lines(const plan::Reporting& reporting) {
    if (reporting.lines.empty()) return;
    out_.begin("lines");
    for (const auto& line : reporting.lines) {
      out_.item();
      date("from", line.from);
      date("until", line.until);
      pair("compiler", line.compiler);
      pair("addressee", line.addressee);
      pair("via", line.via);
      pair("superior", line.superior);
      out_.end_item();
    }
    out_.end();
  }

  void write_deadline(std::string_view key, const plan::Deadline& deadline) {
    if (!deadline.given) return;
    out_.begin(key);
    if (deadline.working_days_after_cutoff) {
      out_.raw("working_days_after_cutoff", std::to_string(*deadline.working_days_after_cutoff));
    } else if (deadline.on) {
      out_.raw("on", yaml::scalar(yaml_month_day(*deadline.on)));  // a flag to other readers
    } else {
      out_.begin("dates");
      for (const auto& date : deadline.dates) {
        out_.raw(schedule::to_string(date.period), base::to_iso(date.day));
      }
      out_.end();
    }
    out_.end();
  }

  const plan::Plan& plan_;
  std::string_view comment_;
  yaml::Writer out_;
};

}  // namespace

std::string to_plan_yaml(const plan::Plan& plan, std::string_view comment) {
  return PlanWriter(plan, comment).write();
}

}  // namespace dinhky::emit
