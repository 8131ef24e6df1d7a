// dinhky doctor [PLAN]: what is missing or odd, on the machine and beside the plan.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/json_text.h"
#include "base/limits.h"
#include "base/text.h"
#include "base/zip_library.h"
#include "cli/doctor_checks.h"
#include "cli/terminal.h"
#include "cli/workspace.h"
#include "emit/ical_library.h"

namespace dinhky::cli {
namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string plan;
  std::string format = "text";
  bool strict = false;
};

std::string_view word_of(Health health) {
  static constexpr std::string_view kWords[] = {"ok", "note", "warning", "error"};
  return kWords[static_cast<size_t>(health)];
}

// The plan that was named or that lies here or above; empty where there is none.
std::string plan_path(const Session& session, const std::string& given) {
  // That there is none is told as a checkup.
  std::string err;
  std::swap(err, session.environment.err);
  const auto path = find_plan(session, given);
  std::swap(err, session.environment.err);
  return path.value_or("");
}

class Doctor {
 public:
  Doctor(const Session& session, const Surroundings& around) : session_(session), around_(around) {}

  std::vector<Checkup> examine(const std::string& given) {
    const auto path = plan_path(session_, given);
    const auto year = examine_plan(path);
    auto of_plan = std::move(checkups_);
    checkups_ = {check_program(around_), check_holidays(around_, year), check_clock(around_),
                 check_locale(around_)};
    checkups_.push_back(check_libreoffice(around_));
    checkups_.push_back(check_fonts(around_, checkups_.back().health == Health::good));
    checkups_.push_back(check_archive_library(around_));
    checkups_.push_back(check_calendar_library(around_));
    checkups_.push_back(check_git(around_));
    add(std::move(of_plan));
    if (readable_) {
      add(check_folders(around_, path));
      add(check_leftovers(around_, path));
    }
    return std::move(checkups_);
  }

 private:
  void add(std::vector<Checkup> more) {
    for (auto& checkup : more) checkups_.push_back(std::move(checkup));
  }

  void plan_is(Health health, std::string key, std::string path,
               std::vector<std::pair<std::string, std::string>> arguments = {}) {
    arguments.emplace_back("path", std::move(path));
    checkups_.push_back({"plan", health, {std::move(key), std::move(arguments)}});
  }

  // The plan's year; 0 where there is none.
  int examine_plan(const std::string& path) {
    if (path.empty()) {
      plan_is(Health::note, "doctor.plan-none", path);
      return 0;
    }
    auto bytes = session_.environment.disk.read(path, base::kMaxYamlBytes);
    readable_ = bytes.ok();
    if (!readable_) {
      checkups_.push_back({"plan", Health::error, message_of(bytes.failure())});
      return 0;
    }
    const auto workspace = workspace_of(session_, path, std::move(bytes.value()));
    const auto errors = workspace->findings.count(diag::Severity::error);
    if (errors > 0) {
      plan_is(Health::error, "doctor.plan-errors", path, {{"count", std::to_string(errors)}});
      checkups_.back().hints.push_back({"doctor.plan.hint", {{"path", path}}});
    } else {
      plan_is(Health::good, "doctor.plan", path,
              {{"year", std::to_string(workspace->plan->head.year)}});
    }
    return workspace->plan ? workspace->plan->head.year : 0;
  }

  const Session& session_;
  const Surroundings& around_;
  std::vector<Checkup> checkups_;
  bool readable_ = false;
};

std::string text_of(const Session& session, const std::vector<Checkup>& checkups) {
  constexpr size_t kWordCells = 10;
  constexpr size_t kNameCells = 16;
  const auto padded = [](const std::string& text, size_t cells) {
    const size_t taken = base::count_cells(text);
    return text + std::string(taken < cells ? cells - taken : 1, ' ');
  };
  std::string text;
  for (const auto& checkup : checkups) {
    if (session.globals.quiet && checkup.health != Health::error) continue;
    const auto& messages = session.messages;
    text += padded(messages.text(fmt::format("doctor.is.{}", word_of(checkup.health))), kWordCells);
    text += padded(messages.text(fmt::format("doctor.of.{}", checkup.check)), kNameCells);
    text += base::made_safe(messages.text(checkup.message)) + "\n";
    for (const auto& hint : checkup.hints) {
      text += fmt::format("{}{}: {}\n", std::string(kWordCells + kNameCells, ' '),
                          messages.text("label.hint"), base::made_safe(messages.text(hint)));
    }
  }
  return text;
}

std::string json_of(const Session& session, const std::vector<Checkup>& checkups) {
  Json list = Json::array();
  for (const auto& checkup : checkups) {
    Json hints = Json::array();
    for (const auto& hint : checkup.hints) hints.push_back(session.messages.text(hint));
    list.push_back({{"check", checkup.check},
                    {"state", word_of(checkup.health)},
                    {"message", session.messages.text(checkup.message)},
                    {"hints", std::move(hints)}});
  }
  const Json document = {{"version", 1}, {"checks", std::move(list)}};
  return base::json_text(document, 2);
}

int run_doctor(const Options& options, const Session& session) {
  const auto& installed = session.environment.locale_installed;
  const Surroundings around{session.environment.disk,
                            session.data,
                            session.environment.variable,
                            session.environment.clock(),
                            session.today(),
                            session.globals.data_folder,
                            !installed || installed(locale_of(session.environment.variable)),
                            emit::load_ical_library().ok(),
                            base::zip_library().ok()};
  const auto checkups = Doctor(session, around).examine(options.plan);
  session.environment.out +=
      options.format == "json" ? json_of(session, checkups) : text_of(session, checkups);
  const auto bad = options.strict ? Health::warning : Health::error;
  const bool well = std::all_of(checkups.begin(), checkups.end(),
                                [&](const Checkup& checkup) { return checkup.health < bad; });
  return well ? kClean : kFindings;
}

}  // namespace

Action prepare_doctor(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.choice("--format", options->format, {"text", "json"}, "help.doctor.format");
  set.flag("--strict", options->strict, "help.check.strict");
  return [options](const Session& session) { return run_doctor(*options, session); };
}

}  // namespace dinhky::cli
