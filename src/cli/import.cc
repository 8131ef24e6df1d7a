// dinhky import FILE: a plan document with its annex → plan.yaml.
#include <algorithm>
#include <map>
#include <memory>

#include "base/limits.h"
#include "base/relative_path.h"
#include "base/text.h"
#include "cli/import_source.h"
#include "cli/paper_output.h"
#include "cli/workspace.h"
#include "diag/catalogue.h"
#include "diag/render.h"
#include "import/import.h"
#include "import/write_plan.h"
#include "plan/load.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string file;
  std::string units;
  std::string from;
  std::string output;
  bool force = false;
};

// The units file that is used first.
struct GivenUnits {
  diag::Sources sources;
  diag::Findings findings;
  std::optional<plan::Plan> plan;
  std::optional<plan::Registry> registry;
};

// What can be wrong in the document itself; anything else would be a fault of the import.
bool is_documents_own(std::string_view rule) {
  return rule == diag::rules::schedule_reversed.id || rule == diag::rules::date_form.id ||
         rule == diag::rules::task_empty.id;
}

class ImportRun {
 public:
  ImportRun(const Options& options, const Session& session)
      : options_(options), session_(session), texts_(session.data) {}

  int run() {
    int code = kCannot;
    if (!options_.units.empty() && !read_units(code)) return code;
    std::optional<imports::Legacy> asked;
    if (options_.from == "tcvn3") asked = imports::Legacy::tcvn3;
    if (options_.from == "vni") asked = imports::Legacy::vni;
    const auto source = read_import_source(session_, options_.file, asked, code);
    if (!source) return code;
    const schedule::PhraseReader phrases(session_.data);
    const imports::ImportContext context{session_.data, phrases,
                                         units_.registry ? &*units_.registry : nullptr,
                                         session_.today().year()};
    auto draft = imports::import_document(*source, context);
    if (!draft) return say_no_tasks(*source);
    draft->units_file = units_file_;
    return write(*draft);
  }

 private:
  bool read_units(int& code) {
    auto& disk = session_.environment.disk;
    auto bytes = disk.read(options_.units, base::kMaxYamlBytes);
    if (!bytes) {
      session_.say(bytes.failure());
      return false;
    }
    const auto file = units_.sources.add(options_.units, std::move(bytes.value()));
    plan::LoadContext context{disk, session_.data, units_.sources, units_.findings};
    units_.plan = plan::load_units(context, file);
    if (!units_.plan || units_.findings.has_errors()) {
      session_.environment.err +=
          diag::render_text(units_.sources, units_.findings, session_.messages, session_.colour());
      code = kFindings;
      return false;
    }
    units_.registry.emplace(*units_.plan, plan::load_abbreviations(session_.data));
    const auto real = disk.canonical(options_.units);
    const auto folder = disk.canonical(
        options_.output.empty() ? std::string(".") : base::directory_of(options_.output));
    units_file_ =
        real && folder ? base::relative_path(folder.value(), real.value()) : options_.units;
    return true;
  }

  int say_no_tasks(const imports::SourceDocument& source) const {
    session_.say("import.no-tasks", {{"file", options_.file}});
    std::vector<std::string> heads;
    for (const auto& block : source.blocks) {
      const auto* grid = std::get_if<imports::Grid>(&block);
      if (grid == nullptr || grid->rows.empty()) continue;
      std::vector<std::string> cells;
      for (const auto& cell : grid->rows.front()) {
        if (!cell.text.empty()) cells.push_back(base::made_safe(cell.text));
      }
      heads.push_back(base::joined(cells, " | "));
    }
    if (!heads.empty()) session_.say("import.tables-seen", {{"heads", base::joined(heads, "; ")}});
    return kFindings;
  }

  int write(const imports::Draft& draft) {
    const auto name = options_.file == "-" ? options_.file : base::file_name_of(options_.file);
    auto text = imports::write_plan(draft, base::made_safe(name), texts_);
    const auto path = options_.output.empty() ? std::string("plan.yaml") : options_.output;
    auto checked = workspace_of(session_, path, text);
    if (checked->findings.has_errors()) {
      text = with_errors_set_aside(text, *checked);
      checked = workspace_of(session_, path, text);
    }
    const int code = write_one(session_, options_.output, options_.force, std::move(text));
    if (code != kClean) return code;
    summarise(draft);
    return tell_errors(*checked);
  }

  // What is wrong in the document itself is kept as it is: each error gets a comment beside it.
  std::string with_errors_set_aside(const std::string& text, const Workspace& checked) const {
    std::map<size_t, std::vector<std::string>> rules;  // by line
    for (const auto& finding : checked.findings.all()) {
      if (finding.severity != diag::Severity::error || !is_documents_own(finding.rule)) continue;
      auto& at = rules[checked.sources[0].position(finding.span.begin).line];
      const std::string id(finding.rule);
      if (std::find(at.begin(), at.end(), id) == at.end()) at.push_back(id);
    }
    std::string out;
    size_t number = 0;
    for (const auto line : base::split(text, '\n')) {
      const auto found = rules.find(++number);
      if (found != rules.end()) {
        const size_t indent = std::min(line.find_first_not_of(' '), line.size());
        out.append(indent, ' ');
        out += "# dinhky: ignore[" + base::joined(found->second, ", ") + "] " +
               texts_("import.ignored") + "\n";
      }
      out.append(line).append("\n");
    }
    out.pop_back();  // of the empty piece behind the last line end
    return out;
  }

  void summarise(const imports::Draft& draft) const {
    if (session_.globals.quiet) return;
    size_t titled = 0;
    for (const auto& section : draft.sections) titled += !section.title.empty();
    const auto groups = static_cast<size_t>(
        std::count_if(draft.roster.begin(), draft.roster.end(),
                      [](const imports::RosterEntry& entry) { return entry.group; }));
    session_.say("import.summary", {{"sections", std::to_string(titled)},
                                    {"tasks", std::to_string(draft.tasks())},
                                    {"units", std::to_string(draft.roster.size() - groups)},
                                    {"groups", std::to_string(groups)},
                                    {"bases", std::to_string(draft.bases.size())},
                                    {"recipients", std::to_string(draft.paper.recipients.size())}});
    const size_t doubts = draft.doubts();
    if (doubts > 0) session_.say("import.to-review", {{"count", std::to_string(doubts)}});
  }

  int tell_errors(Workspace& checked) const {
    if (!checked.findings.has_errors()) return kClean;
    std::erase_if(checked.findings.all(), [](const diag::Diagnostic& finding) {
      return finding.severity != diag::Severity::error;
    });
    session_.say("import.has-errors");
    session_.environment.err +=
        diag::render_text(checked.sources, checked.findings, session_.messages, session_.colour());
    return kFindings;
  }

  const Options& options_;
  const Session& session_;
  report::Texts texts_;
  GivenUnits units_;
  std::string units_file_;
};

}  // namespace

Action prepare_import(OptionSet& set) {
  auto options = std::make_shared<Options>();
  set.argument("FILE", options->file, "help.import.file");
  set.text("--units", options->units, "help.import.units", "FILE");
  set.choice("--from", options->from, {"tcvn3", "vni"}, "help.import.from");
  set.text("-o,--output", options->output, "help.output", "FILE");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return ImportRun(*options, session).run(); };
}

}  // namespace dinhky::cli
