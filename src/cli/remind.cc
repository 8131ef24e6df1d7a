// dinhky remind PLAN --period P: letters to the units whose reports are late.
#include <algorithm>
#include <memory>

#include "base/text.h"
#include "base/written_files.h"
#include "cli/late_units.h"
#include "cli/papers_of_run.h"
#include "cli/record.h"
#include "diag/catalogue.h"
#include "diag/render.h"
#include "plan/issued.h"
#include "report/reminder.h"

namespace dinhky::cli {
namespace {

constexpr char kFolder[] = "don-doc";    // of the letters, below the period's
constexpr char kTogether[] = "don-doc";  // the letter to all

struct Options {
  std::string plan;
  std::string period;
  std::string unit;
  std::string formats = "docx";
  std::string folder;
  std::string deadline;
  bool together = false;
  bool force = false;
};

// One paper whose deadline has passed, and who is asked for it.
struct LatePaper {
  report::Reminder reminder;
  std::vector<report::LateUnit> units;
};

class Reminders {
 public:
  Reminders(const Options& options, const Session& session, Workspace& workspace)
      : options_(options),
        session_(session),
        workspace_(workspace),
        plan_(*workspace.plan),
        timing_(*workspace.timing),
        today_(session.today()) {}

  int run(const std::vector<std::string>& formats, const std::optional<base::Date>& deadline) {
    if (!options_.unit.empty()) {
      only_ = find_unit(session_, workspace_, options_.unit);
      if (!only_) return kWrongUse;
    }
    const auto papers = chosen_papers();
    if (!papers || (deadline && !fits(*deadline, *papers))) return kWrongUse;
    const auto record = open_record(session_, workspace_);
    std::vector<schedule::Period> records;
    for (const auto& paper : *papers) records.push_back(plan::record_period(plan_, paper.period));
    // While a record is unsound it is not known who has reported.
    const int found = tell_record(session_, workspace_, *record, records);
    if (found != kClean) return found;
    for (const auto& paper : *papers) {
      const auto due = deadline_of(paper, deadline);
      if (!due) return kWrongUse;
      if (due->day < today_) consider(paper, *due, record->returns);
    }
    if (late_.empty()) return kClean;
    return write(formats);
  }

 private:
  // Without a period: the reports that closed last.
  std::optional<std::vector<plan::Paper>> chosen_papers() const {
    if (!options_.period.empty()) return find_papers(session_, workspace_, options_.period);
    const auto cutoff = [&](const plan::Paper& paper) {
      return timing_.regime.cutoff(paper.period);
    };
    std::vector<plan::Paper> last;
    for (auto& paper : plan::all_papers(plan_, timing_.regime)) {
      if (cutoff(paper) >= today_) continue;
      if (!last.empty() && cutoff(last.back()) < cutoff(paper)) last.clear();
      last.push_back(std::move(paper));
    }
    return last;
  }

  // One day can be the deadline only of reports that close together, and only once they closed.
  bool fits(base::Date deadline, const std::vector<plan::Paper>& papers) const {
    for (const auto& paper : papers) {
      const auto cutoff = timing_.regime.cutoff(paper.period);
      if (cutoff != timing_.regime.cutoff(papers.front().period)) {
        session_.say("remind.deadline-several");
        return false;
      }
      if (deadline < cutoff) {
        session_.say("remind.deadline-early", {{"day", base::to_vietnamese(deadline)},
                                               {"period", schedule::to_string(paper.period)},
                                               {"cutoff", base::to_vietnamese(cutoff)}});
        return false;
      }
    }
    return true;
  }

  std::optional<plan::DueDay> deadline_of(const plan::Paper& paper,
                                          const std::optional<base::Date>& given) const {
    if (given) return plan::DueDay{*given, *given, *given};
    auto due = plan::unit_deadline(plan_, timing_, paper.period);
    if (!due) {
      session_.say("remind.no-deadline", {{"period", schedule::to_string(paper.period)}});
    }
    return due;
  }

  void consider(const plan::Paper& paper, const plan::DueDay& due,
                const results::Returns& returns) {
    auto late = late_units(workspace_, paper, returns, today_);
    if (only_) std::erase_if(late.asked, [&](const auto& unit) { return !concerns(unit, *only_); });
    const auto* line = line_of(paper);
    std::erase_if(late.asked, [&](const auto& unit) { return is_compiler(unit, line); });
    tell_unanswered(paper, late.unanswered);
    if (late.asked.empty()) return;
    const auto superior = plan::superior_deadline(plan_, timing_, paper.period);
    late_.push_back({{paper, line, due.day, superior ? std::optional(superior->day) : std::nullopt,
                      today_, timing_.calendar.working_days_between(due.day, today_)},
                     std::move(late.asked)});
    tell_doubts(due);
    if (!compiler(line)) {
      note("remind.no-compiler", {{"period", schedule::to_string(paper.period)}});
    }
  }

  void note(const std::string& key,
            const std::vector<std::pair<std::string, std::string>>& arguments) const {
    if (!session_.globals.quiet) session_.say(key, arguments);
  }

  static bool concerns(const report::LateUnit& late, size_t unit) {
    return late.unit == unit ||
           std::find(late.inherited.begin(), late.inherited.end(), unit) != late.inherited.end();
  }

  std::optional<size_t> compiler(const plan::Line* line) const {
    if (line == nullptr) return std::nullopt;
    const auto found = workspace_.registry->resolve(line->compiler.value);
    return found.kind == plan::NameKind::unit ? std::optional(found.index) : std::nullopt;
  }

  // A letter is written by whoever compiled the paper, while that unit exists; then by whoever
  // compiles today.
  const plan::Line* line_of(const plan::Paper& paper) const {
    const auto* line = plan::line_on(plan_, plan::reference_day(plan_, timing_, paper.period));
    const auto unit = compiler(line);
    return unit && plan_.units[*unit].in_force(today_) ? line : plan::line_on(plan_, today_);
  }

  // Nobody writes to himself.
  bool is_compiler(const report::LateUnit& late, const plan::Line* line) const {
    if (compiler(line) != late.unit) return false;
    note("remind.own", {{"unit", plan_.units[late.unit].id.value}});
    return true;
  }

  void tell_unanswered(const plan::Paper& paper, const std::vector<size_t>& units) const {
    std::vector<std::string> ids;
    for (const size_t unit : units) {
      if (!only_ || *only_ == unit) ids.push_back(plan_.units[unit].id.value);
    }
    if (ids.empty()) return;
    note("remind.unanswered",
         {{"units", base::joined(ids, ", ")}, {"period", schedule::to_string(paper.period)}});
  }

  void tell_doubts(const plan::DueDay& due) const {
    auto doubts = plan::doubts_of(timing_, due);
    const auto later = timing_.calendar.doubts_between(due.day, today_);
    doubts.insert(doubts.end(), later.begin(), later.end());
    if (doubts.empty()) return;
    const auto& doubt = doubts.front();
    note(doubt.whole_year ? "remind.doubt-year" : "remind.doubt",
         {{"year", std::to_string(doubt.days.first.year())}, {"name", doubt.what.name}});
  }

  int write(const std::vector<std::string>& formats) {
    PaperMaker maker(session_, workspace_);
    if (!maker.load()) return kCannot;
    std::vector<base::GeneratedFile> files;
    for (const auto& late : late_) {
      for (const auto& [name, units] : letters_of(late)) {
        const auto letter =
            report::reminder_letter(maker.basis_of(late.reminder.paper).run, late.reminder, units);
        for (const auto& format : formats) {
          auto bytes = maker.files().bytes(letter, format);
          if (!bytes) return kCannot;
          files.push_back({path_of(late, name, format), std::move(*bytes)});
        }
      }
    }
    const auto folder = output_folder(workspace_, options_.folder);
    return tell(session_,
                base::write_generated(session_.environment.disk, folder, files, options_.force));
  }

  std::vector<std::pair<std::string, std::vector<report::LateUnit>>> letters_of(
      const LatePaper& late) const {
    if (options_.together) return {{kTogether, late.units}};
    std::vector<std::pair<std::string, std::vector<report::LateUnit>>> letters;
    for (const auto& unit : late.units) {
      letters.push_back({plan_.units[unit.unit].id.value, {unit}});
    }
    return letters;
  }

  static std::string path_of(const LatePaper& late, const std::string& name,
                             const std::string& format) {
    return schedule::to_string(late.reminder.paper.period) + "/" + kFolder + "/" + name + "." +
           format;
  }

  const Options& options_;
  const Session& session_;
  Workspace& workspace_;
  const plan::Plan& plan_;
  const plan::Timing& timing_;
  base::Date today_;
  std::optional<size_t> only_;
  std::vector<LatePaper> late_;
};

// A letter would cite a plan that does not exist yet.
int refuse(const Session& session, Workspace& workspace) {
  std::erase_if(workspace.findings.all(), [](const diag::Diagnostic& finding) {
    return finding.rule != diag::rules::plan_not_issued.id;
  });
  session.environment.err +=
      diag::render_text(workspace.sources, workspace.findings, session.messages, session.colour());
  session.say("remind.not-issued");
  return kFindings;
}

int run_remind(const Options& options, const Session& session) {
  const auto formats = read_formats(session, options.formats, {"docx", "md", "txt"});
  if (!formats) return kWrongUse;
  std::optional<base::Date> deadline;
  if (!options.deadline.empty()) {
    deadline = base::parse_iso_date(options.deadline);
    if (!deadline) deadline = base::parse_vietnamese_date(options.deadline);
    if (!deadline) {
      session.say("use.date", {{"value", options.deadline}});
      return kWrongUse;
    }
  }
  int code = kClean;
  const auto workspace = open_sound_workspace(session, options.plan, Access::write, code);
  if (workspace == nullptr) return code;
  if (!plan::is_issued(workspace->plan->head)) return refuse(session, *workspace);
  return Reminders(options, session, *workspace).run(*formats, deadline);
}

}  // namespace

Action prepare_remind(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("PLAN", options->plan, "help.plan");
  set.text("--period", options->period, "help.remind.period", "P");
  set.text("--unit", options->unit, "help.unit", "U");
  set.flag("--together", options->together, "help.remind.together");
  set.text("--deadline", options->deadline, "help.remind.deadline", "DATE");
  set.text("--format", options->formats, "help.stub.format", "docx,md,txt");
  set.text("--out", options->folder, "help.out", "DIR");
  set.flag("--force", options->force, "help.force");
  return [options](const Session& session) { return run_remind(*options, session); };
}

}  // namespace dinhky::cli
