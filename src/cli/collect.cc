// dinhky collect PLAN FILE…: filled forms → results/ beside the plan.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <span>
#include <thread>
#include <utility>

#include "base/limits.h"
#include "base/zip_library.h"
#include "cli/returns_filing.h"
#include "cli/returns_zip.h"
#include "results/file_kind.h"

namespace dinhky::cli {
namespace {

constexpr size_t kManyFiles = 20;    // from here on a person wants to see that something happens
constexpr size_t kFilesAtOnce = 16;  // whose bytes lie in memory together

struct Options {
  std::string plan;
  std::vector<std::string> files;
  bool replace = false;
  bool dry_run = false;
};

// "12/151" in place, while the run lasts.
class Progress {
 public:
  Progress(const Session& session, size_t count)
      : session_(session),
        count_(count),
        shown_(session.environment.progress && !session.globals.quiet && count > kManyFiles) {}
  Progress(const Progress&) = delete;
  ~Progress() {
    if (shown_) session_.environment.progress("\r\x1b[K");
  }

  void step(size_t files) {
    if (!shown_) return;
    done_ += files;
    session_.environment.progress(
        "\r" + session_.messages.text("collect.progress", {{"done", std::to_string(done_)},
                                                           {"count", std::to_string(count_)}}));
  }

 private:
  const Session& session_;
  size_t count_;
  bool shown_;
  size_t done_ = 0;
};

class Collector {
 public:
  Collector(const Options& options, const Session& session, const Workspace& workspace)
      : options_(options),
        session_(session),
        workspace_(workspace),
        maker_(session, workspace),
        record_(session, workspace) {}

  int run() {
    if (!maker_.load()) return kCannot;
    ReturnReader reader(workspace_, maker_, record_);
    Filer filer(session_, record_.words, record_.folder, {options_.replace, options_.dry_run});
    filer.clean();
    auto found =
        gather_files(session_.environment.disk, options_.files, {record_.folder, workspace_.path});
    for (const auto& failure : found.failures) fail(failure);
    for (auto& refused : found.refused) refuse(std::move(refused));
    {
      Progress progress(session_, found.paths.size());
      for (auto left = std::span<const std::string>(found.paths); !left.empty();) {
        const auto paths = left.first(std::min(left.size(), kFilesAtOnce));
        read(reader, {paths.begin(), paths.end()});
        progress.step(paths.size());
        left = left.subspan(paths.size());
      }
    }
    const auto tally = filer.file(std::move(outcomes_));
    tell_totals(tally);
    if (failed_ || tally.failed) return kCannot;
    return tally.refused > 0 ? kFindings : kClean;
  }

 private:
  // What comes out is in the order of the paths, and of the names in a ZIP.
  void read(const ReturnReader& reader, const std::vector<std::string>& paths) {
    std::vector<ReturnedFile> files;  // not read yet; what is refused comes behind them
    const auto read_files = [&] {
      for (auto& outcome : reader.read_each(files, std::thread::hardware_concurrency())) {
        outcomes_.push_back(std::move(outcome));
      }
      files.clear();
    };
    auto all = session_.environment.disk.read_each(paths, base::kMaxReturnBytes);
    for (size_t i = 0; i < paths.size(); ++i) {
      auto& bytes = all[i];
      if (!bytes && bytes.failure().kind != base::FailureKind::too_large) {
        fail(bytes.failure());
      } else if (!bytes) {
        read_files();
        refuse({paths[i], {"collect.too-large", {}}});
      } else if (results::file_kind(bytes.value()) != results::FileKind::zip) {
        files.push_back({paths[i], base::file_name_of(paths[i]), std::move(bytes.value())});
      } else if (const auto& zip = base::zip_library(); !zip) {
        fail(zip.failure());
      } else {
        read_files();
        auto unpacked = unpack_returns(paths[i], std::move(bytes.value()));
        files = std::move(unpacked.files);
        read_files();
        for (auto& refused : unpacked.refused) refuse(std::move(refused));
      }
    }
    read_files();
  }

  void refuse(Refused refused) {
    ReturnOutcome outcome;
    outcome.name = std::move(refused.name);
    outcome.refusal = std::move(refused.message);
    outcomes_.push_back(std::move(outcome));
  }

  void tell_totals(const FilingTally& tally) const {
    if (session_.globals.quiet) return;
    session_.say(options_.dry_run ? "collect.totals-dry" : "collect.totals",
                 {{"accepted", std::to_string(tally.accepted)},
                  {"unchanged", std::to_string(tally.unchanged)},
                  {"refused", std::to_string(tally.refused)}});
  }

  void fail(const base::Failure& failure) {
    session_.say(failure);
    failed_ = true;
  }

  const Options& options_;
  const Session& session_;
  const Workspace& workspace_;
  PaperMaker maker_;
  Record record_;
  std::vector<ReturnOutcome> outcomes_;
  bool failed_ = false;
};

int run_collect(const Options& options, const Session& session) {
  if (options.files.empty()) {
    session.say("use.collect");
    return kWrongUse;
  }
  if (options.plan == "-") {
    session.say("use.collect-stdin");
    return kWrongUse;
  }
  int code = kClean;
  const auto access = options.dry_run ? Access::read : Access::write;
  const auto workspace = open_sound_workspace(session, options.plan, access, code);
  if (workspace == nullptr) return code;
  return Collector(options, session, *workspace).run();
}

}  // namespace

Action prepare_collect(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.collect.plan");
  set.arguments("FILE", options->files, "help.collect.files");
  set.flag("--replace", options->replace, "help.collect.replace");
  set.flag("--dry-run", options->dry_run, "help.collect.dry-run");
  return [options](const Session& session) { return run_collect(*options, session); };
}

}  // namespace dinhky::cli
