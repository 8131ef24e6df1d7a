#include "cli/status_text.h"

#include <fmt/format.h>

#include "base/text.h"
#include "cli/flowed.h"
#include "cli/status_matrix.h"

namespace dinhky::cli {
namespace {

using results::Standing;
using results::Status;
using results::UnitStanding;

class Summary {
 public:
  Summary(const Session& session, const Workspace& workspace, const plan::Paper& paper,
          const Standing& standing)
      : session_(session), plan_(*workspace.plan), paper_(paper), standing_(standing) {}

  std::string build() {
    line(message("status.head", {{"name", base::capitalised(plan::vietnamese_name(paper_))},
                                 {"period", schedule::to_string(paper_.period)}}));
    add_missing();
    add_counts();
    out_ += status_matrix(session_, plan_, standing_);
    add_open();
    return std::move(out_);
  }

 private:
  using Arguments = std::vector<std::pair<std::string, std::string>>;

  std::string message(const std::string& key, const Arguments& arguments = {}) const {
    return session_.messages.text(key, arguments);
  }

  void line(std::string_view text) { out_.append(text).append("\n"); }

  std::string name_of(size_t unit) const { return base::made_safe(plan_.units[unit].name.value); }

  // ---- who is missing ----

  void add_missing() {
    for (const auto& record : standing_.records) {
      size_t asked = 0;
      std::vector<const UnitStanding*> missing;
      for (const auto& unit : standing_.units) {
        if (unit.record != record) continue;
        ++asked;
        if (unit.missing()) missing.push_back(&unit);
      }
      line(message(missing.empty() ? "status.reported-all" : "status.reported",
                   {{"period", schedule::to_string(record)},
                    {"reported", std::to_string(asked - missing.size())},
                    {"asked", std::to_string(asked)}}));
      for (const auto* unit : missing) {
        const size_t index = unit->state.unit;
        out_ += fitted(plan_.units[index].id.value + " (" + name_of(index) + ")", 2);
      }
    }
  }

  // ---- counts ----

  void add_counts() {
    const auto& counts = standing_.counts;
    line("");
    line(message("status.achieved", {{"done", std::to_string(counts.achieved())},
                                     {"all", std::to_string(counts.all)},
                                     {"share", results::share_of(counts)},
                                     {"ongoing", std::to_string(counts.achieved_ongoing)},
                                     {"dated", std::to_string(counts.achieved_dated)}}));
    std::vector<FlowItem> parts;
    const auto add = [&](const std::optional<Status>& status, size_t count) {
      const auto text = status_word(session_, status) + " " + std::to_string(count);
      parts.push_back({text, base::count_cells(text)});
    };
    for (const auto status : results::kStatuses) add(status, counts.of(status));
    add(std::nullopt, counts.unreported);
    out_ += flowed(parts, ", ");
    line("  " + message("status.kinds", {{"ongoing", std::to_string(counts.ongoing_kind)},
                                         {"dated", std::to_string(counts.dated_kind)}}));
  }

  // ---- what is still open ----

  void add_open() {
    bool any = false;
    for (const auto& unit : standing_.units) {
      if (!unit.gaps.any()) continue;
      if (!any) line("\n" + message("status.open"));
      any = true;
      line(fmt::format("  {} ({})", plan_.units[unit.state.unit].id.value,
                       schedule::to_string(unit.record)));
      add_tasks("status.open-missing", unit.gaps.missing);
      add_tasks("status.open-status", unit.gaps.no_status);
      add_tasks("status.open-result", unit.gaps.no_result);
      if (!unit.gaps.samples.empty()) {
        line("    " +
             message("status.open-sample", {{"count", std::to_string(unit.gaps.samples.size())}}));
      }
    }
  }

  void add_tasks(const char* key, const std::vector<const plan::Task*>& tasks) {
    if (tasks.empty()) return;
    std::vector<std::string> ids;
    for (const auto* task : tasks) ids.push_back(task->id.value);
    out_ += fitted(message(key, {{"tasks", base::joined(ids, ", ")}}), 4);
  }

  const Session& session_;
  const plan::Plan& plan_;
  const plan::Paper& paper_;
  const Standing& standing_;
  std::string out_;
};

}  // namespace

std::string status_text(const Session& session, const Workspace& workspace,
                        const plan::Paper& paper, const Standing& standing) {
  return Summary(session, workspace, paper, standing).build();
}

}  // namespace dinhky::cli
