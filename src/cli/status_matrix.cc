#include "cli/status_matrix.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "base/text.h"
#include "cli/flowed.h"
#include "cli/shortened.h"

namespace dinhky::cli {
namespace {

using results::Standing;
using results::Status;

constexpr size_t kNameColumns = 26;
constexpr size_t kCellColumns = 2;
constexpr size_t kTasksAbreast = (kTerminalColumns - kNameColumns - 2) / kCellColumns;

struct Look {
  const char* letter;
  const char* shape;  // one column wide; the same shapes as on the page (data/overview)
  const char* colour;
};
// In the order of results::kStatuses, then "not reported".
constexpr std::array<Look, 6> kLooks = {{{"x", "●", "\x1b[32m"},
                                         {"o", "▶", "\x1b[36m"},
                                         {"-", "○", "\x1b[2m"},
                                         {"!", "◆", "\x1b[33m"},
                                         {"#", "■", "\x1b[1;31m"},
                                         {"?", "?", "\x1b[1;35m"}}};
constexpr char kBold[] = "\x1b[1m";
constexpr char kOff[] = "\x1b[0m";

class Matrix {
 public:
  Matrix(const Session& session, const plan::Plan& plan, const Standing& standing)
      : session_(session), plan_(plan), standing_(standing), rows_(standing.matrix()) {}

  std::string build() {
    if (rows_.empty()) return {};
    const size_t tasks = standing_.tasks.size();
    for (size_t first = 0; first < tasks; first += kTasksAbreast) {
      const size_t last = std::min(first + kTasksAbreast, tasks);
      out_ += "\n";
      add_heads(first, last);
      for (const auto& [unit, cells] : rows_) add_row(unit, cells, first, last);
      add_all(first, last);
    }
    add_legend();
    return std::move(out_);
  }

 private:
  // Ids from top to bottom.
  void add_heads(size_t first, size_t last) {
    size_t height = 0;
    for (size_t i = first; i < last; ++i) height = std::max(height, id_of(i).size());
    for (size_t row = 0; row < height; ++row) {
      std::string text(kNameColumns + 2, ' ');
      for (size_t i = first; i < last; ++i) {
        const auto& id = id_of(i);
        const size_t above = height - id.size();
        text += row < above ? ' ' : id[row - above];
        text += ' ';
      }
      out_.append(text, 0, text.find_last_not_of(' ') + 1).append("\n");
    }
  }

  const std::string& id_of(size_t task) const { return standing_.tasks[task].task->id.value; }

  void add_row(size_t unit, const std::vector<const results::LeadState*>& row, size_t first,
               size_t last) {
    std::string cells;
    std::string blanks;  // come only before a cell that follows
    for (size_t i = first; i < last; ++i) {
      if (row[i] != nullptr) {
        cells += blanks + status_mark(session_, row[i]->status);
        blanks.clear();
      }
      blanks += row[i] != nullptr ? " " : "  ";
    }
    if (!cells.empty()) add_cells(plan_.units[unit].name.value, cells);
  }

  void add_all(size_t first, size_t last) {
    std::string cells;
    for (size_t i = first; i < last; ++i) {
      if (i > first) cells += ' ';
      cells += status_mark(session_, standing_.tasks[i].status);
    }
    add_cells(session_.messages.text("status.all-units"), cells, session_.colour());
  }

  void add_cells(std::string_view name, const std::string& cells, bool bold = false) {
    const auto shown = shortened(name, kNameColumns);
    const size_t width = std::min(base::count_cells(shown), kNameColumns);
    if (bold) out_ += kBold;
    out_ += shown;
    if (bold) out_ += kOff;
    out_.append(kNameColumns + 2 - width, ' ').append(cells).append("\n");
  }

  void add_legend() {
    std::vector<FlowItem> items;
    const auto add = [&](const std::optional<Status>& status) {
      const auto word = status_word(session_, status);
      items.push_back({status_mark(session_, status) + " " + word, base::count_cells(word) + 2});
    };
    for (const auto status : results::kStatuses) add(status);
    add(std::nullopt);
    out_ += flowed(items, "  ");
  }

  const Session& session_;
  const plan::Plan& plan_;
  const Standing& standing_;
  std::map<size_t, std::vector<const results::LeadState*>> rows_;
  std::string out_;
};

}  // namespace

std::string status_mark(const Session& session, const std::optional<Status>& status) {
  const auto& look = kLooks[status ? static_cast<size_t>(*status) : kLooks.size() - 1];
  const std::string mark = session.shapes() ? look.shape : look.letter;
  return session.colour() ? look.colour + mark + kOff : mark;
}

std::string status_word(const Session& session, const std::optional<Status>& status) {
  return session.messages.text("status." +
                               std::string(status ? results::key_of(*status) : "unreported"));
}

std::string status_matrix(const Session& session, const plan::Plan& plan,
                          const Standing& standing) {
  return Matrix(session, plan, standing).build();
}

}  // namespace dinhky::cli
