#include "import/write_plan.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"
#include "base/text.h"
#include "import/yaml_lines.h"

namespace dinhky::imports {
namespace {

class PlanWriter {
 public:
  PlanWriter(const Draft& draft, const report::Texts& texts) : draft_(draft), texts_(texts) {}

  std::string write(const std::string& source) {
    out_.comment(0, texts_("import.made-from", {{"file", source}}));
    out_.comment(0, texts_("import.look-again"));
    for (const auto& remark : draft_.remarks) doubt(0, remark);
    out_.line(0, "dinhky: 1");
    write_head();
    write_units();
    write_groups();
    write_annex();
    write_reporting();
    write_unplaced();
    return out_.take();
  }

 private:
  void doubt(size_t indent, const diag::Message& message) {
    out_.comment(indent, texts_("import.doubt", {{"text", said(message, texts_)}}));
  }
  void doubt(size_t indent, const char* key) { doubt(indent, diag::Message{key, {}}); }

  // A field that must be there; where the document has nothing, dots and a doubt.
  void needed(size_t indent, const char* key, const std::string& value, const char* doubt_key) {
    if (value.empty()) doubt(indent, doubt_key);
    out_.field(indent, key, value.empty() ? "…" : value);
  }

  void optional(size_t indent, const char* key, const std::string& value) {
    if (!value.empty()) out_.field(indent, key, value);
  }

  void write_head() {
    const auto& paper = draft_.paper;
    out_.blank();
    out_.line(0, "plan:");
    const auto type = paper.type.empty() ? std::string("Kế hoạch") : paper.type;
    const auto& title = paper.title.empty() ? draft_.annex_title : paper.title;
    out_.field(2, "id", slug(title.empty() ? type : title));
    if (paper.type.empty()) doubt(2, "import.no-type");
    out_.field(2, "type", type);
    if (!title.empty() && paper.title.empty()) doubt(2, "import.title-of-annex");
    needed(2, "title", title, "import.no-title");
    out_.line(2, "year: " + std::to_string(draft_.year));
    out_.field(2, "number", paper.number);
    optional(2, "symbol", paper.symbol);
    optional(2, "place", paper.place);
    write_date();
    write_issuer();
    if (!paper.signer_name.empty() || !paper.signer_title.empty()) {
      out_.line(2, "signer:");
      out_.field(4, "authority", paper.authority);
      out_.field(4, "title", paper.signer_title);
      out_.field(4, "name", paper.signer_name);
    }
    optional(2, "preamble", base::joined(paper.preamble, "\n"));
    write_bases();
    write_body();
    optional(2, "closing", base::joined(paper.closing, "\n"));
    if (!paper.recipients.empty()) {
      out_.line(2, "recipients:");
      for (const auto& recipient : paper.recipients) out_.item(4, recipient);
    }
  }

  void write_date() {
    const auto& date = draft_.paper.date;
    if (!date || date->month == 0) return;
    const auto whole = base::make_date(date->year, date->month, date->day);
    out_.line(2, "date: " + (whole ? base::to_iso(*whole)
                                   : fmt::format("{:04}-{:02}", date->year, date->month)));
  }

  void write_issuer() {
    const auto& paper = draft_.paper;
    out_.line(2, "issuer:");
    auto name = paper.issuer_name;
    if (name.empty() && !paper.body_name.empty()) {
      name = paper.body_name;
      doubt(4, "import.issuer-of-letterhead");
    }
    needed(4, "name", name, "import.no-issuer");
    optional(4, "body", paper.body_name);
    optional(4, "superior", paper.superior);
  }

  void write_bases() {
    if (draft_.bases.empty()) return;
    out_.line(2, "bases:");
    for (const auto& basis : draft_.bases) {
      out_.first_field(4, "type", basis.type);
      optional(6, "number", basis.number);
      if (basis.date) out_.line(6, "date: " + base::to_iso(*basis.date));
      optional(6, "issuer", basis.issuer);
      optional(6, "about", basis.about);
    }
  }

  void write_body() {
    if (draft_.paper.sections.empty()) return;
    out_.line(2, "body:");
    for (const auto& section : draft_.paper.sections) write_section(4, section);
  }

  void write_section(size_t indent, const PaperSection& section) {
    if (section.number.empty()) {
      out_.first_field(indent, "heading", section.heading);
    } else {
      out_.first_field(indent, "number", section.number);
      out_.field(indent + 2, "heading", section.heading);
    }
    if (!section.paragraphs.empty()) {
      out_.line(indent + 2, "paragraphs:");
      for (const auto& paragraph : section.paragraphs) out_.item(indent + 4, paragraph);
    }
    if (section.sections.empty()) return;
    out_.line(indent + 2, "sections:");
    for (const auto& inner : section.sections) write_section(indent + 4, inner);
  }

  void write_units() {
    out_.blank();
    if (!draft_.units_file.empty()) return out_.field(0, "units", draft_.units_file);
    const bool any = std::any_of(draft_.roster.begin(), draft_.roster.end(),
                                 [](const RosterEntry& entry) { return !entry.group; });
    if (!any) {
      out_.comment(0, texts_("import.no-units"));
      return out_.line(0, "units: []");
    }
    out_.comment(0, texts_("import.units"));
    out_.line(0, "units:");
    for (const auto& entry : draft_.roster) {
      if (entry.group) continue;
      if (entry.merged) doubt(2, "import.merged");
      out_.first_field(2, "id", entry.id);
      out_.field(4, "name", entry.name);
      write_aliases(entry);
      optional(4, "level", entry.level);
      optional(4, "kind", entry.kind);
    }
  }

  void write_aliases(const RosterEntry& entry) {
    std::vector<std::string> aliases;
    for (const auto& alias : entry.aliases) {
      if (alias != entry.name) aliases.push_back(alias);
    }
    if (!aliases.empty()) out_.flow(4, "aliases", aliases);
  }

  void write_groups() {
    bool begun = false;
    for (const auto& entry : draft_.roster) {
      if (!entry.group || entry.given) continue;
      if (!begun) {
        out_.blank();
        out_.line(0, "groups:");
      }
      begun = true;
      if (entry.missing) {
        doubt(2, "import.not-in-units-file");
      } else if (!entry.by_predicate) {
        doubt(2, "import.members-unknown");
      }
      out_.first_field(2, "id", entry.id);
      out_.field(4, "name", entry.name);
      out_.line(4, entry.by_predicate
                       ? "members: {level: " + entry.level + ", kind: " + entry.kind + "}"
                       : std::string("members: open"));
    }
  }

  void write_annex() {
    out_.blank();
    out_.line(0, "annex:");
    if (!draft_.annex_type.empty()) out_.field(2, "type", draft_.annex_type);
    optional(2, "title", draft_.annex_title);
    optional(2, "time_heading", draft_.time_heading);
    if (!draft_.headings.empty()) {
      out_.line(2, "headings:");
      for (const auto& [key, head] : draft_.headings) {
        out_.field(4, key, key == head ? std::string() : head);
      }
    }
    out_.line(2, "sections:");
    int roman = 0;
    for (const auto& section : draft_.sections) {
      if (!section.part.empty()) roman = 0;
      write_annex_section(section, roman);
    }
  }

  // The number is written where the position does not give it.
  void write_annex_section(const DraftSection& section, int& roman) {
    for (const auto& message : section.doubts) doubt(4, message);
    std::vector<std::pair<std::string, std::string>> fields;
    if (!section.part.empty()) fields.emplace_back("part", section.part);
    if (!section.title.empty()) {
      const bool next = section.number == schedule::roman(roman + 1);
      if (next) ++roman;
      if (!next) fields.emplace_back("number", section.number.empty() ? "-" : section.number);
      fields.emplace_back("title", section.title);
    }
    bool first = true;
    for (const auto& [key, value] : fields) {
      if (first) out_.first_field(4, key, value);
      if (!first) out_.field(6, key, value);
      first = false;
    }
    if (section.tasks.empty()) return out_.line(6, "tasks: []");
    out_.line(first ? 4 : 6, first ? "- tasks:" : "tasks:");
    for (const auto& task : section.tasks) write_task(task);
  }

  void doubts_at(const DraftTask& task, std::string_view key) {
    for (const auto& [at, message] : task.doubts) {
      if (at == key) doubt(10, message);
    }
  }

  void write_task(const DraftTask& task) {
    if (task.lead.empty()) {
      doubt(8, "import.no-lead");
      out_.comment(8, "dinhky: ignore[lead-missing] " + texts_("import.as-document"));
    }
    out_.first_field(8, "id", task.id);
    doubts_at(task, "content");
    out_.field(10, "content", task.content);
    doubts_at(task, "lead");
    out_.flow(10, "lead", task.lead);
    doubts_at(task, "coordinating");
    if (!task.coordinating.empty()) out_.flow(10, "coordinating", task.coordinating);
    doubts_at(task, "schedule");
    if (!task.schedule.empty()) out_.field(10, "schedule", task.schedule);
    for (const auto& [key, value] : task.fields) {
      doubts_at(task, key);
      out_.field(10, key, value);
    }
    if (task.extra.empty()) return;
    out_.line(10, "extra:");
    for (const auto& [key, value] : task.extra) out_.field(12, key, value);
  }

  void write_reporting() {
    out_.blank();
    out_.line(0, "reporting:");
    if (draft_.reports.empty()) {
      doubt(2, "import.reports-guessed");
      out_.flow(2, "reports", {"quarterly", "six-month", "annual"});
    } else {
      out_.flow(2, "reports", draft_.reports);
    }
    out_.comment(2, texts_("import.reporting"));
  }

  // Nothing of the document is lost, though some of it has no place in a plan.
  void write_unplaced() {
    if (draft_.unplaced.empty()) return;
    out_.blank();
    out_.comment(0, texts_("import.unplaced"));
    for (const auto& line : draft_.unplaced) out_.comment(0, line);
  }

  const Draft& draft_;
  const report::Texts& texts_;
  YamlLines out_;
};

}  // namespace

std::string said(const diag::Message& message, const report::Texts& texts) {
  return texts(message.key, message.arguments);
}

std::string write_plan(const Draft& draft, const std::string& source, const report::Texts& texts) {
  return PlanWriter(draft, texts).write(source);
}

}  // namespace dinhky::imports
