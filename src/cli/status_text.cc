#include "cli/status_text.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cli/shortened.h"

namespace dinhky::cli {
namespace {

using results::Standing;
using results::Status;
using results::UnitStanding;

constexpr size_t kColumns = 80;
constexpr size_t kNameColumns = 26;
constexpr size_t kCellColumns = 2;
constexpr size_t kTasksAbreast = (kColumns - kNameColumns - 2) / kCellColumns;

// One letter a status, so that the table reads without colour; the legend names them.
constexpr char kMarks[] = {'x', 'o', '-', '!', '#'};  // in the order of results::kStatuses
constexpr char kUnreported = '?';

char mark_of(const std::optional<Status>& status) {
  return status ? kMarks[static_cast<size_t>(*status)] : kUnreported;
}

class Table {
 public:
  Table(const Session& session, const Workspace& workspace, const plan::Paper& paper,
        const Standing& standing)
      : session_(session), plan_(*workspace.plan), paper_(paper), standing_(standing) {}

  std::string build() {
    line(message("status.head", {{"name", base::capitalised(plan::vietnamese_name(paper_))},
                                 {"period", schedule::to_string(paper_.period)}}));
    add_missing();
    add_counts();
    add_matrix();
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

  std::string status_name(const std::optional<Status>& status) const {
    return message("status." + std::string(status ? results::key_of(*status) : "unreported"));
  }

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
        line(fmt::format("  {} {}", plan_.units[unit->state.unit].id.value,
                         "(" + name_of(unit->state.unit) + ")"));
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
    std::vector<std::string> parts;
    for (const auto status : results::kStatuses) {
      parts.push_back(fmt::format("{} {}", status_name(status), counts.of(status)));
    }
    parts.push_back(fmt::format("{} {}", status_name(std::nullopt), counts.unreported));
    line("  " + base::joined(parts, ", "));
    line("  " + message("status.kinds", {{"ongoing", std::to_string(counts.ongoing_kind)},
                                         {"dated", std::to_string(counts.dated_kind)}}));
  }

  // ---- units × tasks ----

  void add_matrix() {
    const auto rows = standing_.matrix();
    const size_t tasks = standing_.tasks.size();
    for (size_t first = 0; first < tasks && !rows.empty(); first += kTasksAbreast) {
      const size_t last = std::min(first + kTasksAbreast, tasks);
      line("");
      add_heads(first, last);
      for (const auto& [unit, cells] : rows) add_row(name_of(unit), cells, first, last);
      add_all(first, last);
    }
    if (rows.empty()) return;
    std::vector<std::string> legend;
    for (const auto status : results::kStatuses) {
      legend.push_back(fmt::format("{} {}", mark_of(status), status_name(status)));
    }
    legend.push_back(fmt::format("{} {}", kUnreported, status_name(std::nullopt)));
    line("  " + base::joined(legend, "  "));
  }

  // Ids from top to bottom.
  void add_heads(size_t first, size_t last) {
    size_t height = 0;
    for (size_t i = first; i < last; ++i) {
      height = std::max(height, standing_.tasks[i].task->id.value.size());
    }
    for (size_t row = 0; row < height; ++row) {
      std::string text(kNameColumns + 2, ' ');
      for (size_t i = first; i < last; ++i) {
        const auto& id = standing_.tasks[i].task->id.value;
        const size_t above = height - id.size();
        text += row < above ? ' ' : id[row - above];
        text += ' ';
      }
      line(text.substr(0, text.find_last_not_of(' ') + 1));
    }
  }

  void add_cells(const std::string& name, const std::string& cells) {
    const auto shown = shortened(name, kNameColumns);
    const size_t width = std::min(base::count_cells(shown), kNameColumns);
    const auto text = shown + std::string(kNameColumns + 2 - width, ' ') + cells;
    line(text.substr(0, text.find_last_not_of(' ') + 1));
  }

  void add_row(const std::string& name, const std::vector<const results::LeadState*>& row,
               size_t first, size_t last) {
    std::string cells;
    for (size_t i = first; i < last; ++i) {
      cells += row[i] == nullptr ? ' ' : mark_of(row[i]->status);
      cells += ' ';
    }
    if (cells.find_first_not_of(' ') != std::string::npos) add_cells(name, cells);
  }

  void add_all(size_t first, size_t last) {
    std::string cells;
    for (size_t i = first; i < last; ++i) {
      cells += mark_of(standing_.tasks[i].status);
      cells += ' ';
    }
    add_cells(message("status.all-units"), cells);
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
    line("    " + message(key, {{"tasks", base::joined(ids, ", ")}}));
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
  return Table(session, workspace, paper, standing).build();
}

}  // namespace dinhky::cli
