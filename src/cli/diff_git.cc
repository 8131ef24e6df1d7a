#include "cli/diff_git.h"

#include <fmt/format.h>

#include "base/limits.h"
#include "base/text.h"
#include "cli/diff_text.h"
#include "cli/plan_version.h"
#include "cli/terminal.h"

namespace dinhky::cli {
namespace {

constexpr char kNoFile[] = "/dev/null";
constexpr size_t kFewest = 7;
constexpr size_t kWithRename = 9;

// git's pager shows colours; git tells that it runs one.
bool colour_of(const Session& session) {
  if (session.globals.colour != "auto" || session.colour()) return session.colour();
  const auto& variable = session.environment.variable;
  return variable("GIT_PAGER_IN_USE") == "true" && variable("NO_COLOR").value_or("").empty() &&
         !is_dumb(variable);
}

class GitDiff {
 public:
  GitDiff(const Session& session, std::string path)
      : session_(session), path_(std::move(path)), colour_(colour_of(session)) {}

  int run(const std::string& old_file, const std::string& new_file, const std::string& old_path) {
    if (!read(old_file, old_path, before_) || !read(new_file, path_, after_)) return kCannot;
    add_head(old_path);
    if (before_ == nullptr || after_ == nullptr) {
      tell_whole(before_ == nullptr ? *after_ : *before_, before_ == nullptr);
    } else if (!before_->plan || !after_->plan) {
      line("diff.git.no-plan", {{"path", path_}});
    } else {
      tell_changes();
    }
    return kClean;
  }

 private:
  bool read(const std::string& file, const std::string& path,
            std::unique_ptr<PlanVersion>& version) {
    if (file == kNoFile) return true;
    auto& disk = session_.environment.disk;
    auto bytes = disk.read(file, base::kMaxYamlBytes);
    if (!bytes) {
      session_.say(bytes.failure());
      return false;
    }
    version = read_version(session_, disk, path, std::move(bytes.value()));
    return true;
  }

  void line(const std::string& key,
            const std::vector<std::pair<std::string, std::string>>& arguments = {}) const {
    session_.environment.out += base::made_safe(session_.messages.text(key, arguments)) + "\n";
  }

  void add_head(const std::string& old_path) const {
    auto text = "dinhky diff " + (old_path == path_ ? path_ : old_path + " " + path_);
    text = base::made_safe(text);
    session_.environment.out += (colour_ ? "\x1b[1m" + text + "\x1b[0m" : text) + "\n";
  }

  void tell_whole(const PlanVersion& version, bool added) const {
    if (!version.plan) return line("diff.git.no-plan", {{"path", path_}});
    line(added ? "diff.git.added" : "diff.git.deleted",
         {{"title", version.plan->head.title.value},
          {"tasks", std::to_string(version.plan->tasks().size())},
          {"units", std::to_string(version.plan->units.size())}});
  }

  void tell_changes() const {
    const auto tell_errors = [&](const char* key, const PlanVersion& version) {
      const auto count = version.findings.count(diag::Severity::error);
      if (count > 0) line(key, {{"count", std::to_string(count)}});
    };
    tell_errors("diff.git.old-errors", *before_);
    tell_errors("diff.git.new-errors", *after_);
    if (plan::units_are_unknown(*before_->plan, *after_->plan)) line("diff.units-unknown");
    const auto changes = plan::compare_plans(*before_->registry, *after_->registry);
    if (changes.empty()) return line("diff.git.same");
    session_.environment.out += diff_text(session_, changes, colour_);
  }

  const Session& session_;
  std::string path_;
  bool colour_;
  std::unique_ptr<PlanVersion> before_;  // nullptr: not there
  std::unique_ptr<PlanVersion> after_;
};

}  // namespace

int run_git_diff(const Session& session, const std::vector<std::string>& arguments) {
  if (arguments.size() == 1) {
    session.environment.out +=
        base::made_safe(session.messages.text("diff.git.unmerged", {{"path", arguments.front()}})) +
        "\n";
    return kClean;
  }
  if (arguments.size() != kFewest && arguments.size() != kWithRename) {
    session.say("use.diff-git");
    return kWrongUse;
  }
  const auto& path = arguments.size() == kWithRename ? arguments[kFewest] : arguments[0];
  return GitDiff(session, path).run(arguments[1], arguments[4], arguments[0]);
}

}  // namespace dinhky::cli
