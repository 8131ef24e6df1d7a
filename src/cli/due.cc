// dinhky due PLAN: what falls due, for the terminal and for cron's mail.
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/limits.h"
#include "base/text.h"
#include "cli/due_items.h"
#include "cli/shortened.h"
#include "yaml/shape.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;
using plan::DueKind;

constexpr size_t kMostNames = 5;

struct Options {
  std::string plan;
  std::string within = "14";
  std::string format = "text";
  bool exit_code = false;
};

class Teller {
 public:
  Teller(const Session& session, const Workspace& workspace)
      : session_(session), workspace_(workspace), today_(session.today()) {}

  std::string text(const std::vector<DueItem>& items, int within) const {
    std::string out;
    bool heads[2] = {false, false};
    for (const auto& item : items) {
      auto& told = heads[item.overdue ? 0 : 1];
      if (!told) out += head(item.overdue, within);
      told = true;
      out += fmt::format("  {:<10}  {}\n", base::to_vietnamese(item.day.day), what(item));
      out += fmt::format("              {}\n", base::joined(notes(item), "; "));
    }
    return out;
  }

  std::string json(const std::vector<DueItem>& items) const {
    Json list = Json::array();
    for (const auto& item : items) list.push_back(json_of(item));
    const Json document = {
        {"version", 1}, {"today", base::to_iso(today_)}, {"items", std::move(list)}};
    return base::json_text(document, 2);
  }

 private:
  std::string message(
      const char* key,
      const std::vector<std::pair<std::string, std::string>>& arguments = {}) const {
    return session_.messages.text(key, arguments);
  }

  std::string head(bool overdue, int within) const {
    if (overdue) return message("due.overdue") + "\n";
    return message("due.upcoming", {{"last", base::to_vietnamese(today_.plus_days(within))}}) +
           "\n";
  }

  std::string what(const DueItem& item) const {
    if (item.obligation.kind == DueKind::task) {
      return message("due.task", {{"task", item.obligation.task->id.value},
                                  {"content", shortened(item.obligation.task->content.value)}});
    }
    const auto name = plan::vietnamese_name(*item.obligation.paper);
    const bool units = item.obligation.kind == DueKind::unit_report;
    return message(units ? "due.unit-report" : "due.superior-report", {{"name", name}});
  }

  std::vector<std::string> notes(const DueItem& item) const {
    std::vector<std::string> notes = {time_left(item)};
    if (item.day.moved()) {
      notes.push_back(message("due.moved", {{"day", base::to_vietnamese(item.day.stated)}}));
    }
    if (item.obligation.kind == DueKind::task) {
      const auto leads = leads_of(item);
      if (!leads.empty())
        notes.push_back(message("due.lead", {{"names", base::joined(leads, ", ")}}));
    } else if (item.obligation.kind == DueKind::unit_report) {
      notes.push_back(missing_text(item.missing));
    } else if (!item.missing.empty()) {
      notes.push_back(message("due.incomplete", {{"count", std::to_string(item.missing.size())}}));
    }
    return notes;
  }

  std::string time_left(const DueItem& item) const {
    const auto& calendar = workspace_.timing->calendar;
    if (item.overdue) {
      const int days = calendar.working_days_between(item.day.day, today_);
      if (days == 0) return message("due.late-none");
      return message("due.late", {{"days", std::to_string(days)}});
    }
    if (item.day.day == today_) return message("due.today");
    const int days = calendar.working_days_between(today_, item.day.day);
    return message("due.left", {{"days", std::to_string(days)}});
  }

  std::vector<std::string> leads_of(const DueItem& item) const {
    std::vector<std::string> ids;
    for (const auto& party : plan::parties_of(*workspace_.registry, item.obligation.task->lead)) {
      ids.push_back(party.id);
    }
    return ids;
  }

  std::vector<std::string> names_of(const std::vector<size_t>& units) const {
    std::vector<std::string> names;
    for (const size_t unit : units) names.push_back(workspace_.plan->units[unit].id.value);
    return names;
  }

  std::string missing_text(const std::vector<size_t>& units) const {
    auto names = names_of(units);
    const size_t more = names.size() > kMostNames ? names.size() - kMostNames : 0;
    names.resize(names.size() - more);
    return message(more == 0 ? "due.missing" : "due.missing-more",
                   {{"count", std::to_string(units.size())},
                    {"names", base::joined(names, ", ")},
                    {"more", std::to_string(more)}});
  }

  Json json_of(const DueItem& item) const {
    const bool task = item.obligation.kind == DueKind::task;
    const bool units = item.obligation.kind == DueKind::unit_report;
    return {{"kind", task ? "task" : (units ? "unit-report" : "superior-report")},
            {"overdue", item.overdue},
            {"day", base::to_iso(item.day.day)},
            {"stated", base::to_iso(item.day.stated)},
            {"task", task ? Json(item.obligation.task->id.value) : Json()},
            {"period", task ? Json() : Json(schedule::to_string(item.obligation.paper->period))},
            {"lead", leads_of_json(item)},
            {"missing", names_of(item.missing)}};
  }

  Json leads_of_json(const DueItem& item) const {
    return item.obligation.kind == DueKind::task ? Json(leads_of(item)) : Json::array();
  }

  const Session& session_;
  const Workspace& workspace_;
  base::Date today_;
};

int run_due(const Options& options, const Session& session) {
  const auto within = yaml::read_integer(options.within);
  if (!within || *within > base::kMaxTermDays) {
    session.say("use.within",
                {{"value", options.within}, {"most", std::to_string(base::kMaxTermDays)}});
    return kWrongUse;
  }
  int code = kClean;
  const auto workspace = open_sound_workspace(session, options.plan, Access::read, code);
  if (workspace == nullptr) return code;
  const auto record = open_record(session, *workspace);
  // What can be read is told, with what is wrong beside it: a deadline does not wait for either.
  code =
      tell_record(session, *workspace, *record, plan::all_records(*workspace->plan), Wrong::whose);
  const auto items = due_items(session, *workspace, *record, *within);
  const Teller teller(session, *workspace);
  session.environment.out +=
      options.format == "json" ? teller.json(items) : teller.text(items, *within);
  return code == kClean && options.exit_code && !items.empty() ? kFindings : code;
}

}  // namespace

Action prepare_due(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.text("--within", options->within, "help.due.within", "N");
  set.flag("--exit-code", options->exit_code, "help.due.exit-code");
  set.choice("--format", options->format, {"text", "json"}, "help.due.format");
  return [options](const Session& session) { return run_due(*options, session); };
}

}  // namespace dinhky::cli
