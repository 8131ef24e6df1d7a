// dinhky init DIR: a new workspace with a commented plan.
#include <memory>

#include "base/text.h"
#include "base/written_files.h"
#include "cli/schema_files.h"
#include "cli/workspace.h"
#include "yaml/shape.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::string folder;
  std::string year;
};

// Its files come from data/init/, their comments in the language of the run; the plan itself is
// Vietnamese in both. What has a place for the year is no YAML yet, hence plan.txt.
class InitRun {
 public:
  InitRun(const Options& options, const Session& session) : options_(options), session_(session) {}

  int run() {
    if (options_.folder.empty()) {
      session_.say("use.init");
      return kWrongUse;
    }
    year_ = options_.year.empty() ? std::to_string(session_.today().year()) : options_.year;
    if (!yaml::read_year(year_)) {
      session_.say("use.year", {{"value", year_}});
      return kWrongUse;
    }
    const char* language = session_.messages.language() == diag::Language::vi ? "vi" : "en";
    const auto of_language = [&](const char* name) {
      return base::join_path(base::join_path("init", language), name);
    };
    if (!take("plan.yaml", of_language("plan.txt"), plan_) ||
        !take("README.md", of_language("README.md"), beside_) ||
        !take(".gitignore", "init/gitignore.txt", beside_)) {
      return kCannot;
    }
    plan_.front().bytes = for_file("plan", plan_.front().path, std::move(plan_.front().bytes));
    return write();
  }

 private:
  using Files = std::vector<base::GeneratedFile>;

  bool take(const char* path, const std::string& name, Files& files) const {
    const auto bytes = session_.data.read(name);
    if (!bytes) {
      session_.say("failure.data", {{"name", name}});
      return false;
    }
    files.push_back({path, base::filled(*bytes, {{"year", year_}})});
    return true;
  }

  // A folder that has a plan is somebody's, and nothing is put into it; one that only has a README
  // or a .gitignore, as new repositories do, keeps them.
  int write() const {
    auto& disk = session_.environment.disk;
    auto report = base::write_generated(disk, options_.folder, plan_, false);
    for (const auto& path : report.refused) session_.say("init.there", {{"path", path}});
    if (!report.refused.empty()) return kCannot;
    if (report.complete()) {
      report.add(base::write_generated(disk, options_.folder, beside_, false));
      for (const auto& path : report.refused) session_.say("init.kept", {{"path", path}});
      report.refused.clear();
    }
    const int code = tell(session_, report);
    if (code != kClean) return code;
    const auto language = session_.messages.language();
    if (!lay_schema(session_, options_.folder, "plan", language)) return kCannot;
    if (session_.globals.quiet) return kClean;
    const auto plan = base::join_path(options_.folder, "plan.yaml");
    for (const auto* key : {"init.next", "init.import"}) session_.say(key, {{"plan", plan}});
    return kClean;
  }

  const Options& options_;
  const Session& session_;
  std::string year_;
  Files plan_;
  Files beside_;
};

}  // namespace

Action prepare_init(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("DIR", options->folder, "help.init.dir");
  set.text("--year", options->year, "help.when.year", "YYYY");
  return [options](const Session& session) { return InitRun(*options, session).run(); };
}

}  // namespace dinhky::cli
