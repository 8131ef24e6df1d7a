// dinhky import FILE: a plan document with its annex → plan.yaml.
#include <algorithm>
#include <memory>
#include <variant>

#include "base/relative_path.h"
#include "base/text.h"
#include "cli/import_errors.h"
#include "cli/import_source.h"
#include "cli/import_units.h"
#include "cli/schema_files.h"
#include "cli/workspace.h"
#include "diag/render.h"
#include "import/import.h"
#include "import/write_plan.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string file;
  std::string units;
  std::string from;
  std::string output;
  bool force = false;
};

class ImportRun {
 public:
  ImportRun(const Options& options, const Session& session)
      : options_(options), session_(session), texts_(session.data) {}

  int run() {
    int code = kCannot;
    if (!options_.units.empty() &&
        !read_given_units(session_, options_.units, options_.output, units_, code)) {
      return code;
    }
    std::optional<imports::Legacy> asked;
    if (options_.from == "tcvn3") asked = imports::Legacy::tcvn3;
    if (options_.from == "vni") asked = imports::Legacy::vni;
    const auto source = read_import_source(session_, options_.file, asked, code);
    if (!source) return code;
    const schedule::PhraseReader phrases(session_.data);
    const imports::Vocabulary vocabulary(session_.data);
    const imports::ImportContext context{vocabulary, phrases,
                                         units_.registry ? &*units_.registry : nullptr,
                                         session_.today().year()};
    auto draft = imports::import_document(*source, context);
    if (!draft) return say_no_tasks(*source);
    draft->units_file = units_.file;
    return write(*draft, *source);
  }

 private:
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

  int write(const imports::Draft& draft, const imports::SourceDocument& source) {
    const auto name = options_.file == "-" ? std::string() : base::file_name_of(options_.file);
    auto [yaml, doubts] = imports::write_plan(draft, source, imports::LeftOut(session_.data),
                                              base::made_safe(name), texts_);
    auto text = for_file("plan", options_.output, std::move(yaml));
    const auto path = options_.output.empty() ? std::string("plan.yaml") : options_.output;
    // The plan is checked before it is written; files that it names are looked up from its folder.
    if (const auto made = session_.environment.disk.make_directories(base::directory_of(path));
        !made) {
      session_.say(made.failure());
      return kCannot;
    }
    auto checked = workspace_of(session_, path, text);
    if (checked->findings.has_errors()) {
      text = with_errors_set_aside(text, *checked, texts_);
      checked = workspace_of(session_, path, text);
    }
    const int code =
        write_with_schema(session_, "plan", options_.output, options_.force, std::move(text));
    if (code != kClean) return code;
    summarise(draft, doubts);
    return tell_errors(*checked);
  }

  void summarise(const imports::Draft& draft, size_t doubts) const {
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
