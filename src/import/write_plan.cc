#include "import/write_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "yaml/writer.h"

namespace dinhky::imports {
namespace {

class PlanWriter {
 public:
  PlanWriter(const Draft& draft, const report::Texts& texts) : draft_(draft), texts_(texts) {}

  WrittenPlan write(const std::string& source) {
    out_.comment(source.empty() ? texts_("import.made-from-input")
                                : texts_("import.made-from", {{"file", source}}));
    out_.comment(texts_("import.look-again"));
    for (const auto& remark : draft_.remarks) doubt(remark);
    out_.raw("dinhky", "1");
    write_head();
    write_units();
    write_groups();
    write_annex();
    write_reporting();
    write_unplaced();
    return {out_.take(), doubts_};
  }

 private:
  void doubt(const diag::Message& message) {
    ++doubts_;
    out_.comment(texts_("import.doubt", {{"text", said(message, texts_)}}));
  }
  void doubt(const char* key) { doubt(diag::Message{key, {}}); }

  // A field that must be there; where the document has nothing, dots and a doubt.
  void needed(const char* key, const std::string& value, const char* doubt_key) {
    if (value.empty()) doubt(doubt_key);
    out_.pair(key, value.empty() ? "…" : value);
  }

  void write_items(const char* key, const std::vector<std::string>& texts) {
    if (texts.empty()) return;
    out_.begin(key);
    for (const auto& text : texts) out_.item_text(text);
    out_.end();
  }

  // ---- plan ----

  void write_head() {
    const auto& paper = draft_.paper;
    out_.blank_line();
    out_.begin("plan");
    const auto type = paper.type.empty() ? std::string("Kế hoạch") : paper.type;
    const auto& title = paper.title.empty() ? draft_.annex_title : paper.title;
    out_.open_pair("id", slug(title.empty() ? type : title));
    if (paper.type.empty()) doubt("import.no-type");
    out_.pair("type", type);
    if (!title.empty() && paper.title.empty()) doubt("import.title-of-annex");
    needed("title", title, "import.no-title");
    if (draft_.year_doubt) doubt(*draft_.year_doubt);
    out_.raw("year", std::to_string(draft_.year));
    out_.open_pair("number", paper.number);
    out_.pair("symbol", paper.symbol);
    out_.pair("place", paper.place);
    write_date();
    write_issuer();
    write_signer();
    out_.pair("preamble", base::joined(paper.preamble, "\n"));
    write_bases();
    write_sections("body", paper.sections);
    out_.pair("closing", base::joined(paper.closing, "\n"));
    write_items("recipients", paper.recipients);
    out_.end();
  }

  void write_date() {
    const auto& date = draft_.paper.date;
    if (!date || date->month == 0) return;
    const auto whole = base::make_date(date->year, date->month, date->day);
    out_.raw("date",
             whole ? base::to_iso(*whole) : fmt::format("{:04}-{:02}", date->year, date->month));
  }

  void write_issuer() {
    const auto& paper = draft_.paper;
    out_.begin("issuer");
    auto name = paper.issuer_name;
    if (name.empty() && !paper.body_name.empty()) {
      name = paper.body_name;
      doubt("import.issuer-of-letterhead");
    }
    needed("name", name, "import.no-issuer");
    out_.pair("body", paper.body_name);
    out_.pair("superior", paper.superior);
    out_.end();
  }

  void write_signer() {
    const auto& paper = draft_.paper;
    if (paper.signer_name.empty() && paper.signer_title.empty()) return;
    out_.begin("signer");
    out_.open_pair("authority", paper.authority);
    out_.open_pair("title", paper.signer_title);
    out_.open_pair("name", paper.signer_name);
    out_.end();
  }

  void write_bases() {
    if (draft_.bases.empty()) return;
    out_.begin("bases");
    for (const auto& basis : draft_.bases) {
      out_.item();
      out_.open_pair("type", basis.type);
      out_.pair("number", basis.number);
      if (basis.date) out_.raw("date", base::to_iso(*basis.date));
      out_.pair("issuer", basis.issuer);
      out_.pair("about", basis.about);
      out_.end_item();
    }
    out_.end();
  }

  void write_sections(const char* key, const std::vector<PaperSection>& sections) {
    if (sections.empty()) return;
    out_.begin(key);
    for (const auto& section : sections) {
      out_.item();
      out_.pair("number", section.number);
      out_.open_pair("heading", section.heading);
      write_items("paragraphs", section.paragraphs);
      write_sections("sections", section.sections);
      out_.end_item();
    }
    out_.end();
  }

  // ---- units, groups ----

  void write_units() {
    out_.blank_line();
    if (!draft_.units_file.empty()) return out_.pair("units", draft_.units_file);
    const bool any = std::any_of(draft_.roster.begin(), draft_.roster.end(),
                                 [](const RosterEntry& entry) { return !entry.group; });
    if (!any) {
      out_.comment(texts_("import.no-units"));
      return out_.raw("units", "[]");
    }
    out_.comment(texts_("import.units"));
    out_.begin("units");
    for (const auto& entry : draft_.roster) {
      if (!entry.group) write_unit(entry);
    }
    out_.end();
  }

  void write_unit(const RosterEntry& entry) {
    if (entry.merged != nullptr) doubt(entry.merged);
    out_.item();
    out_.open_pair("id", entry.id);
    out_.open_pair("name", entry.name);
    std::vector<std::string> aliases;
    for (const auto& alias : entry.aliases) {
      if (alias != entry.name) aliases.push_back(alias);
    }
    out_.list("aliases", aliases);
    out_.pair("level", entry.level);
    out_.pair("kind", entry.kind);
    out_.end_item();
  }

  void write_groups() {
    bool begun = false;
    for (const auto& entry : draft_.roster) {
      if (!entry.group || entry.given) continue;
      if (!begun) {
        out_.blank_line();
        out_.begin("groups");
      }
      begun = true;
      write_group(entry);
    }
    if (begun) out_.end();
  }

  void write_group(const RosterEntry& entry) {
    if (entry.missing) {
      doubt("import.not-in-units-file");
    } else if (!entry.by_predicate) {
      doubt("import.members-unknown");
    }
    out_.item();
    out_.open_pair("id", entry.id);
    out_.open_pair("name", entry.name);
    out_.raw("members", entry.by_predicate
                            ? "{level: " + entry.level + ", kind: " + entry.kind + "}"
                            : std::string("open"));
    out_.end_item();
  }

  // ---- annex ----

  void write_annex() {
    out_.blank_line();
    out_.begin("annex");
    out_.pair("type", draft_.annex_type);
    out_.pair("title", draft_.annex_title);
    out_.pair("time_heading", draft_.time_heading);
    if (!draft_.headings.empty()) {
      out_.begin("headings");
      for (const auto& [key, head] : draft_.headings) {
        out_.open_pair(key, key == head ? std::string() : head);
      }
      out_.end();
    }
    out_.begin("sections");
    int roman = 0;
    for (const auto& section : draft_.sections) {
      if (!section.part.empty()) roman = 0;
      write_annex_section(section, roman);
    }
    out_.end();
    out_.end();
  }

  // The number is written where the position does not give it.
  void write_annex_section(const DraftSection& section, int& roman) {
    for (const auto& message : section.doubts) doubt(message);
    out_.item();
    out_.pair("part", section.part);
    if (!section.title.empty()) {
      const bool next = section.number == schedule::roman(roman + 1);
      if (next) ++roman;
      if (!next) out_.pair("number", section.number.empty() ? "-" : section.number);
      out_.pair("title", section.title);
    }
    if (section.tasks.empty()) {
      out_.raw("tasks", "[]");
    } else {
      out_.begin("tasks");
      for (const auto& task : section.tasks) write_task(task);
      out_.end();
    }
    out_.end_item();
  }

  void doubts_at(const DraftTask& task, std::string_view key) {
    for (const auto& [at, message] : task.doubts) {
      if (at == key) doubt(message);
    }
  }

  void write_task(const DraftTask& task) {
    if (task.lead.empty()) {
      doubt("import.no-lead");
      out_.comment("dinhky: ignore[lead-missing] " + texts_("import.as-document"));
    }
    out_.item();
    out_.open_pair("id", task.id);
    doubts_at(task, "content");
    out_.open_pair("content", task.content);
    doubts_at(task, "lead");
    if (task.lead.empty()) out_.raw("lead", "[]");
    out_.list("lead", task.lead);
    doubts_at(task, "coordinating");
    out_.list("coordinating", task.coordinating);
    doubts_at(task, "schedule");
    out_.pair("schedule", task.schedule);
    for (const auto& [key, value] : task.fields) {
      doubts_at(task, key);
      out_.open_pair(key, value);
    }
    if (!task.extra.empty()) {
      out_.begin("extra");
      for (const auto& [key, value] : task.extra) out_.open_pair(key, value);
      out_.end();
    }
    out_.end_item();
  }

  // ---- the rest ----

  void write_reporting() {
    out_.blank_line();
    out_.begin("reporting");
    if (draft_.reports.empty()) {
      doubt("import.reports-guessed");
      out_.list("reports", {"quarterly", "six-month", "annual"});
    } else {
      out_.list("reports", draft_.reports);
    }
    out_.comment(texts_("import.reporting"));
    out_.end();
  }

  // Nothing of the document is lost, though some of it has no place in a plan.
  void write_unplaced() {
    if (draft_.unplaced.empty()) return;
    out_.blank_line();
    out_.comment(texts_("import.unplaced"));
    for (const auto& line : draft_.unplaced) out_.comment(line);
  }

  const Draft& draft_;
  const report::Texts& texts_;
  yaml::Writer out_;
  size_t doubts_ = 0;
};

}  // namespace

std::string said(const diag::Message& message, const report::Texts& texts) {
  return texts(message.key, message.arguments);
}

WrittenPlan write_plan(const Draft& draft, const SourceDocument& document, const LeftOut& left_out,
                       const std::string& source, const report::Texts& texts) {
  auto written = PlanWriter(draft, texts).write(source);
  // Units of a file are named by their ids alone.
  auto held = written.text;
  for (const auto& entry : draft.roster) {
    if (entry.given) held += "\n" + entry.name + "\n" + base::joined(entry.aliases, "\n");
  }
  const auto lines = left_out.lines(document, held);
  if (lines.empty()) return written;
  auto whole = draft;
  whole.unplaced.insert(whole.unplaced.end(), lines.begin(), lines.end());
  return PlanWriter(whole, texts).write(source);
}

}  // namespace dinhky::imports
