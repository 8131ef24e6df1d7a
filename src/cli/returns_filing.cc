#include "cli/returns_filing.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "base/backup.h"
#include "base/limits.h"
#include "base/text.h"
#include "cli/schema_files.h"
#include "cli/shortened.h"
#include "diag/render.h"
#include "results/load.h"
#include "results/lock.h"

namespace dinhky::cli {
namespace {

using diag::Message;

constexpr size_t kMostChanges = 40;  // told of one report

bool same_content(const ReturnOutcome& a, const ReturnOutcome& b) {
  return results::changes_between(a.report, b.report).empty();
}

// Two values on one line each; where they part only beyond the room of a line, from a little before
// that.
std::pair<std::string, std::string> apart(const std::string& before, const std::string& after) {
  auto a = shortened(before);
  auto b = shortened(after);
  if (a != b) return {std::move(a), std::move(b)};
  const auto old_text = base::collapsed(before);
  const auto new_text = base::collapsed(after);
  size_t same = 0;
  size_t word = 0;  // where the word begins in which they part, and the one before it
  size_t earlier = 0;
  for (; same < std::min(old_text.size(), new_text.size()); ++same) {
    if (old_text[same] != new_text[same]) break;
    if (old_text[same] != ' ') continue;
    earlier = word;
    word = same + 1;
  }
  return {"…" + shortened(std::string_view(old_text).substr(earlier)),
          "…" + shortened(std::string_view(new_text).substr(earlier))};
}

}  // namespace

Filer::Filer(const Session& session, const results::Words& words, std::string folder,
             FilingOptions options)
    : session_(session), words_(words), folder_(std::move(folder)), options_(options) {}

void Filer::clean() {
  auto& disk = session_.environment.disk;
  const auto there = disk.kind(folder_);
  if (options_.dry_run || !there || there.value() != base::FileKind::directory) return;
  const auto periods = disk.list(folder_);
  if (!periods) return fail(periods.failure());
  for (const auto& period : periods.value()) {
    if (!schedule::parse_period(period)) continue;
    const auto cleaned = base::remove_temporaries(disk, base::join_path(folder_, period));
    if (!cleaned) fail(cleaned.failure());
  }
}

FilingTally Filer::file(std::vector<ReturnOutcome> outcomes) {
  std::sort(outcomes.begin(), outcomes.end(), [](const auto& a, const auto& b) {
    return std::tie(a.name, a.sha256) < std::tie(b.name, b.sha256);
  });
  settle_rivals(outcomes);
  for (const auto& outcome : outcomes) {
    if (!session_.globals.quiet) {
      for (const auto& remark : outcome.remarks) tell(outcome.name, remark);
    }
    tell_findings(outcome);
    if (outcome.accepted()) {
      take(outcome);
      continue;
    }
    ++tally_.refused;
    tell(outcome.name, outcome.refusal ? *outcome.refusal : Message{"collect.has-errors", {}});
  }
  return tally_;
}

// Reports of one unit for one period: the same one is taken once, under the first name; different
// ones are refused, since nobody but the unit knows which of them holds.
void Filer::settle_rivals(std::vector<ReturnOutcome>& outcomes) {
  std::map<std::pair<std::string, std::string>, std::vector<ReturnOutcome*>> by_record;
  for (auto& outcome : outcomes) {
    if (!outcome.accepted()) continue;
    by_record[{schedule::to_string(*outcome.period), outcome.report.unit.value}].push_back(
        &outcome);
  }
  for (auto& [record, rivals] : by_record) {
    auto& first = *rivals.front();
    const bool agree = std::all_of(rivals.begin(), rivals.end(),
                                   [&](const auto* other) { return same_content(first, *other); });
    for (auto* rival : rivals) {
      const auto* other = rival == &first ? rivals.back() : &first;
      if (other == rival) continue;
      if (!agree) {
        rival->refusal = Message{"collect.two", {{"other", other->name}}};
      } else if (rival != &first) {
        rival->repeats = first.name;
      }
    }
  }
}

void Filer::take(const ReturnOutcome& outcome) {
  if (!outcome.repeats.empty()) {
    ++tally_.unchanged;
    if (!session_.globals.quiet) {
      tell(outcome.name, {"collect.repeats", {{"other", outcome.repeats}}});
    }
    return;
  }
  const auto path =
      base::join_path(folder_, results::record_path(*outcome.period, outcome.report.unit.value));
  const auto comparison = compare(outcome, path);
  if (!comparison) return;
  if (comparison->verdict == Verdict::same) {
    ++tally_.unchanged;
    return;
  }
  const bool differs = comparison->verdict == Verdict::differs;
  if (differs) {
    if (!session_.globals.quiet || !options_.replace) {
      tell(outcome.name, {comparison->unreadable ? "collect.record-unreadable" : "collect.differs",
                          {{"path", path}, {"count", std::to_string(comparison->changes.size())}}});
      tell_changes(comparison->changes);
    }
    if (!options_.replace) {
      ++tally_.refused;
      session_.say("collect.needs-replace", {{"path", path}});
      return;
    }
  }
  if (!session_.globals.quiet &&
      results::is_locked(session_.environment.disk, folder_, *outcome.period)) {
    tell(outcome.name, {"collect.locked", {{"period", schedule::to_string(*outcome.period)}}});
  }
  if (!options_.dry_run && !(lay_schema_once() && write(path, outcome.record, differs))) return;
  ++tally_.accepted;
  if (!session_.globals.quiet) session_.environment.out += base::made_safe(path) + "\n";
}

std::optional<Filer::Comparison> Filer::compare(const ReturnOutcome& outcome,
                                                const std::string& path) {
  const auto old = session_.environment.disk.read(path, base::kMaxYamlBytes);
  if (!old && old.failure().kind == base::FailureKind::not_found) return Comparison{};
  if (!old) {
    fail(old.failure());
    return std::nullopt;
  }
  if (old.value() == outcome.record) return Comparison{Verdict::same, {}, false};
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add(path, old.value());
  const auto report = results::load_report(words_, sources, file, findings);
  if (!report || findings.has_errors()) return Comparison{Verdict::differs, {}, true};
  auto changes = results::changes_between(*report, outcome.report);
  const auto verdict = changes.empty() ? Verdict::same : Verdict::differs;
  return Comparison{verdict, std::move(changes), false};
}

bool Filer::write(const std::string& path, const std::string& text, bool backup) {
  auto& disk = session_.environment.disk;
  const auto made = disk.make_directories(base::directory_of(path));
  if (!made) {
    fail(made.failure());
    return false;
  }
  if (backup) {
    const auto kept = base::keep_backup(disk, path);
    if (!kept) {
      fail(kept.failure());
      return false;
    }
    session_.say_kept(path, kept.value());
  }
  const auto written = base::write_atomically(disk, path, text);
  if (!written) fail(written.failure());
  return written.ok();
}

// The records' modelines name a schema beside the plan. It comes first: a record that stands is not
// written again by the next run, which would leave its schema out.
bool Filer::lay_schema_once() {
  if (!schema_laid_) {
    schema_laid_ = lay_schema(session_, base::directory_of(folder_), "results");
    tally_.failed = tally_.failed || !schema_laid_;
  }
  return schema_laid_;
}

void Filer::tell(const std::string& name, const Message& message) const {
  session_.environment.err += fmt::format("dinhky: {}: {}\n", base::made_safe(name),
                                          base::made_safe(session_.messages.text(message)));
}

// "  I.01/result: "cũ" → "mới"", on one line each.
void Filer::tell_changes(const std::vector<results::Change>& changes) const {
  const auto shown = [&](const std::string& text) {
    return text.empty() ? session_.messages.text("collect.empty") : "\"" + text + "\"";
  };
  for (size_t i = 0; i < std::min(changes.size(), kMostChanges); ++i) {
    const auto& change = changes[i];
    const auto [before, after] = apart(change.before, change.after);
    session_.environment.err +=
        fmt::format("  {}: {} → {}\n", base::made_safe(change.place), shown(before), shown(after));
  }
  if (changes.size() <= kMostChanges) return;
  session_.environment.err += fmt::format(
      "  {}\n", session_.messages.text("collect.more",
                                       {{"count", std::to_string(changes.size() - kMostChanges)}}));
}

void Filer::tell_findings(const ReturnOutcome& outcome) const {
  auto findings = outcome.findings;
  if (session_.globals.quiet) {
    std::erase_if(findings.all(), [](const diag::Diagnostic& finding) {
      return finding.severity != diag::Severity::error;
    });
  }
  if (findings.all().empty()) return;
  session_.environment.err +=
      diag::render_text(outcome.sources, findings, session_.messages, session_.colour());
}

void Filer::fail(const base::Failure& failure) {
  session_.say(failure);
  tally_.failed = true;
}

}  // namespace dinhky::cli
