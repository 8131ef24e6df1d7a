// dinhky stub PLAN --period P: the forms of every unit and the consolidated one.
#include <algorithm>
#include <memory>

#include "base/written_files.h"
#include "cli/papers_of_run.h"
#include "cli/schema_files.h"
#include "emit/yaml_form.h"
#include "report/stub.h"
#include "yaml/modeline.h"

namespace dinhky::cli {
namespace {

constexpr char kConsolidated[] = "tong-hop";
constexpr char kYaml[] = "yaml";

struct Options {
  std::string plan;
  std::string period = "all";
  std::string unit;
  std::string formats = "docx";
  std::string folder;
  bool force = false;
};

// Makes the files of a run: one a paper, unit and format.
class StubWriter {
 public:
  StubWriter(const Options& options, std::vector<std::string> formats, const Session& session,
             const Workspace& workspace)
      : options_(options),
        session_(session),
        workspace_(workspace),
        formats_(std::move(formats)),
        maker_(session, workspace) {}

  int run() {
    std::optional<size_t> only;
    if (!options_.unit.empty() && options_.unit != kConsolidated) {
      only = find_unit(session_, workspace_, options_.unit);
      if (!only) return kWrongUse;
    }
    const auto papers = find_papers(session_, workspace_, options_.period);
    if (!papers) return kWrongUse;
    if (!maker_.load()) return kCannot;
    bool any = false;
    for (const auto& paper : *papers) {
      if (!make_paper(paper, only)) {
        tell(session_, report_);
        return kCannot;
      }
      any = any || !files_.empty();
      write();
      if (!report_.failures.empty()) break;
    }
    if (!any) {
      session_.say("stub.nothing", {{"period", options_.period}});
      return kClean;
    }
    const int code = tell(session_, report_);
    const bool yaml = std::find(formats_.begin(), formats_.end(), kYaml) != formats_.end();
    if (!yaml || !report_.failures.empty()) return code;
    return lay_schema(session_, output_folder(workspace_, options_.folder), "results") ? code
                                                                                       : kCannot;
  }

 private:
  bool make_paper(const plan::Paper& paper, std::optional<size_t> only) {
    const auto papers = maker_.basis_of(paper);
    for (const size_t unit : report::reporting_units(papers)) {
      if (options_.unit == kConsolidated || (only && *only != unit)) continue;
      const auto& id = workspace_.plan->units[unit].id.value;
      if (!emit_all(report::unit_stub(papers, unit), paper, id)) return false;
    }
    if (only) return true;
    return emit_all(report::consolidated_stub(papers), paper, kConsolidated);
  }

  bool emit_all(const report::Document& document, const plan::Paper& paper,
                const std::string& name) {
    for (const auto& format : formats_) {
      // The consolidated paper has no record to be filled in.
      if (format == kYaml && name == kConsolidated) continue;
      auto bytes =
          format == kYaml ? yaml_form(document, paper) : maker_.files().bytes(document, format);
      if (!bytes) return false;
      const auto path = schedule::to_string(paper.period) + "/" + name + "." + format;
      files_.push_back({path, std::move(*bytes)});
    }
    return true;
  }

  std::optional<std::string> yaml_form(const report::Document& document,
                                       const plan::Paper& paper) const {
    const auto record = plan::record_period(*workspace_.plan, paper.period);
    return yaml::modeline("results", 1) +
           emit::to_yaml_form(document, schedule::to_string(record), maker_.texts());
  }

  // A paper at a time: the forms of a whole year for every commune of a country need not stand in
  // memory together.
  void write() {
    if (files_.empty()) return;
    const auto folder = output_folder(workspace_, options_.folder);
    report_.add(base::write_generated(session_.environment.disk, folder, files_, options_.force));
    files_.clear();
  }

  const Options& options_;
  const Session& session_;
  const Workspace& workspace_;
  std::vector<std::string> formats_;
  PaperMaker maker_;
  std::vector<base::GeneratedFile> files_;  // of the paper at hand
  base::WriteReport report_;
};

int run_stub(const Options& options, const Session& session) {
  auto formats = read_formats(session, options.formats, {"docx", "md", "txt", kYaml});
  if (!formats) return kWrongUse;
  int code = kClean;
  const auto workspace = open_sound_workspace(session, options.plan, Access::write, code);
  if (workspace == nullptr) return code;
  return StubWriter(options, std::move(*formats), session, *workspace).run();
}

}  // namespace

Action prepare_stub(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.text("--period", options->period, "help.period", "P");
  set.text("--unit", options->unit, "help.stub.unit", "U");
  set.text("--format", options->formats, "help.stub.format", "docx,md,txt,yaml");
  set.text("--out", options->folder, "help.out", "DIR");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return run_stub(*options, session); };
}

}  // namespace dinhky::cli
