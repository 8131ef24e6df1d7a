// dinhky when PHRASE…: how a schedule phrase is read.
#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/schedule_text.h"
#include "schedule/schedule.h"
#include "schedule/structured.h"
#include "yaml/shape.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;
using schedule::Schedule;

struct Options {
  std::vector<std::string> phrases;
  std::string year;
  std::string regime{schedule::kAutoRegime};
  std::string heading;
  std::string plan_date;
  std::string format = "text";
};

class Teller {
 public:
  Teller(const Session& session, const schedule::Context& context, const schedule::Regime& regime)
      : session_(session), context_(context), regime_(regime), reader_(session.data) {}

  // True when the phrase was understood.
  bool tell(const std::string& given, bool json) {
    const auto phrase = base::to_nfc(given);
    const auto schedule = reader_.read(phrase, context_);
    const auto active = schedule::active_quarters(schedule, regime_, context_.year);
    session_.environment.out +=
        json ? json_line(phrase, schedule, active) : text(phrase, schedule, active);
    return schedule.kind != schedule::ScheduleKind::unknown;
  }

 private:
  static std::string json_line(const std::string& phrase, const Schedule& schedule,
                               const std::vector<schedule::Period>& active) {
    Json periods = Json::array();
    for (const auto& period : active) periods.push_back(schedule::to_string(period));
    Json doubts = Json::array();
    for (const auto& doubt : schedule.doubts) {
      doubts.push_back({{"trouble", trouble_word(doubt)},
                        {"text", phrase.substr(doubt.begin, doubt.end - doubt.begin)},
                        {"column", column(phrase, doubt.begin)},
                        {"end_column", column(phrase, doubt.end)}});
    }
    const auto structured = schedule::to_structured(schedule);
    const Json line = {{"phrase", phrase},
                       {"kind", word_json(schedule::to_string(schedule.kind))},
                       {"every", word_json(schedule::to_string(schedule.every))},
                       {"first", day_json(schedule.first)},
                       {"last", day_json(schedule.last)},
                       {"active", std::move(periods)},
                       {"parts", parts_json(schedule)},
                       {"structured", structured.empty() ? Json() : Json(structured)},
                       {"doubts", std::move(doubts)}};
    return base::json_text(line, -1);
  }

  static const char* trouble_word(const schedule::Doubt& doubt) {
    switch (doubt.trouble) {
      case schedule::Trouble::impossible_date:
        return "impossible";
      case schedule::Trouble::reversed:
        return "reversed";
      case schedule::Trouble::outside_year:
        return "outside-year";
      case schedule::Trouble::unreadable:
        break;
    }
    return "unreadable";
  }

  // From 1, in code points.
  static size_t column(const std::string& phrase, size_t byte) {
    return base::count_code_points(std::string_view(phrase).substr(0, byte)) + 1;
  }

  std::string text(const std::string& phrase, const Schedule& schedule,
                   const std::vector<schedule::Period>& active) {
    std::string out = base::made_safe(phrase) + "\n";
    for (const auto& part : schedule.parts)
      out += row("when.reads", part_text(session_.messages, part));
    if (schedule.parts.empty()) out += row("when.reads", message("when.kind.unknown"));
    for (const auto& doubt : schedule.doubts) {
      const auto piece = phrase.substr(doubt.begin, doubt.end - doubt.begin);
      out += row("when.doubt", message(fmt::format("when.{}", trouble_word(doubt)),
                                       {{"text", base::made_safe(piece)},
                                        {"column", std::to_string(column(phrase, doubt.begin))},
                                        {"year", std::to_string(context_.year)}}));
    }
    out += row("when.active", periods_text(active));
    const auto structured = schedule::to_structured(schedule);
    if (!structured.empty()) out += row("when.structured", "schedule: " + structured);
    return out;
  }

  std::string periods_text(const std::vector<schedule::Period>& active) {
    std::vector<std::string> names;
    for (const auto& period : active) names.push_back(schedule::to_string(period));
    return names.empty() ? message("show.never") : base::joined(names, " ");
  }

  std::string message(const std::string& key,
                      const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
    return session_.messages.text(key, arguments);
  }

  std::string row(const char* label, const std::string& text) {
    constexpr size_t kLabelCells = 14;
    auto name = message(label);
    const size_t cells = base::count_cells(name);
    name.append(cells < kLabelCells ? kLabelCells - cells : 1, ' ');
    return fmt::format("  {}{}\n", name, text);
  }

  const Session& session_;
  const schedule::Context& context_;
  const schedule::Regime& regime_;
  schedule::PhraseReader reader_;
};

// nullopt after saying what is wrong.
std::optional<schedule::Context> context_of(const Options& options, const Session& session) {
  schedule::Context context;
  context.year = session.today().year();
  if (!options.year.empty()) {
    const auto year = yaml::read_year(options.year);
    if (!year) {
      session.say("use.year", {{"value", options.year}});
      return std::nullopt;
    }
    context.year = *year;
  }
  if (!options.plan_date.empty()) {
    context.plan_date = yaml::read_date(options.plan_date);
    if (!context.plan_date) {
      session.say("use.date", {{"value", options.plan_date}});
      return std::nullopt;
    }
  }
  context.heading = schedule::PhraseReader(session.data).heading(options.heading);
  return context;
}

int tell_lines(Teller& teller, const Session& session) {
  bool all = true;
  const auto bytes = session.environment.read_stdin();
  auto lines = base::split(bytes, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  for (auto line : lines) {
    if (line.ends_with('\r')) line.remove_suffix(1);
    all = teller.tell(std::string(line), true) && all;
  }
  return all ? kClean : kFindings;
}

int run_when(const Options& options, const Session& session) {
  if (options.phrases.empty()) {
    session.say("use.required", {{"text", "PHRASE"}});
    return kWrongUse;
  }
  const auto context = context_of(options, session);
  if (!context) return kWrongUse;
  const auto regime = schedule::regime_named(session.data, options.regime, context->year);
  if (!regime) {
    session.say("use.regime",
                {{"value", options.regime},
                 {"choices", base::joined(schedule::regime_ids(session.data), ", ")}});
    return kWrongUse;
  }
  Teller teller(session, *context, *regime);
  if (options.phrases == std::vector<std::string>{"-"}) return tell_lines(teller, session);
  bool all = true;
  for (const auto& phrase : options.phrases) {
    all = teller.tell(phrase, options.format == "json") && all;
  }
  return all ? kClean : kFindings;
}

}  // namespace

Action prepare_when(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.arguments("PHRASE", options->phrases, "help.when.phrase");
  set.text("--year", options->year, "help.when.year", "YYYY");
  set.text("--regime", options->regime, "help.when.regime", "R");
  set.text("--heading", options->heading, "help.when.heading", "TEXT");
  set.text("--plan-date", options->plan_date, "help.when.plan-date", "YYYY-MM-DD");
  set.choice("--format", options->format, {"text", "json"}, "help.when.format");
  return [options](const Session& session) { return run_when(*options, session); };
}

}  // namespace dinhky::cli
