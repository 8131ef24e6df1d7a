// dinhky check PLAN…: every finding in one run.
#include <memory>
#include <utility>

#include "base/version.h"
#include "cli/record.h"
#include "diag/render.h"
#include "yaml/parse.h"
#include "yaml/place.h"

namespace dinhky::cli {
namespace {

struct Options {
  std::vector<std::string> plans;
  bool strict = false;
  std::string format = "text";
};

// Parsed again for SARIF alone, a file at a time: the findings' places in words.
class Places {
 public:
  explicit Places(const diag::Sources& sources) : sources_(sources), roots_(sources.size()) {}

  std::string operator()(const diag::Span& span) {
    auto& root = roots_[span.file];
    if (!root) {
      diag::Findings told_already;
      root = yaml::parse(sources_, span.file, told_already).value_or(yaml::Node());
    }
    return yaml::place_of(*root, span);
  }

 private:
  const diag::Sources& sources_;
  std::vector<std::optional<yaml::Node>> roots_;
};

std::string render(const Options& options, const diag::Sources& sources,
                   const diag::Findings& findings, bool complete, const Session& session) {
  const auto& messages = session.messages;
  if (options.format == "json") return diag::render_json(sources, findings, messages);
  if (options.format == "line") return diag::render_line(sources, findings, messages);
  if (options.format == "github") return diag::render_github(sources, findings, messages);
  if (options.format == "sarif") {
    return diag::render_sarif(sources, findings, messages, session.data,
                              {base::kVersion, complete, Places(sources)});
  }
  return diag::render_text(sources, findings, messages, session.colour());
}

void say_totals(const Session& session, const diag::Findings& findings) {
  using diag::Severity;
  session.environment.err +=
      session.messages.text("check.totals",
                            {{"errors", std::to_string(findings.count(Severity::error))},
                             {"warnings", std::to_string(findings.count(Severity::warning))},
                             {"notes", std::to_string(findings.count(Severity::note))}}) +
      "\n";
}

// Findings of several plans are one list: their sources are gathered under new numbers.
class Gathered {
 public:
  void add(Workspace& workspace) {
    const auto offset = static_cast<uint32_t>(sources_.size());
    for (uint32_t i = 0; i < workspace.sources.size(); ++i) {
      const auto& source = workspace.sources[i];
      sources_.add(source.path(), std::string(source.text()));
    }
    for (auto& finding : workspace.findings.all()) {
      finding.span.file += offset;
      for (auto& related : finding.related) related.span.file += offset;
      findings_.all().push_back(std::move(finding));
    }
  }

  const diag::Sources& sources() const { return sources_; }
  diag::Findings& findings() { return findings_; }

 private:
  diag::Sources sources_;
  diag::Findings findings_;
};

int run_check(const Options& options, const Session& session) {
  std::vector<std::string> plans = options.plans;
  if (plans.empty()) {
    const auto found = find_plan(session, {});
    if (!found) return kWrongUse;
    plans.push_back(*found);
  }
  Gathered gathered;
  bool unreadable = false;
  for (const auto& path : plans) {
    const auto workspace = open_workspace(session, path, options.strict);
    if (workspace == nullptr) {
      unreadable = true;
      continue;
    }
    if (path != "-" && workspace->plan && workspace->timing) {
      const auto record = open_record(session, *workspace, options.strict);
      unreadable = say_failures(session, *record) || unreadable;
    }
    gathered.add(*workspace);
  }
  auto& findings = gathered.findings();
  const bool failed =
      findings.has_errors() || (options.strict && findings.count(diag::Severity::warning) > 0);
  if (session.globals.quiet) {
    std::erase_if(findings.all(), [](const diag::Diagnostic& finding) {
      return finding.severity != diag::Severity::error;
    });
  }
  session.environment.out += render(options, gathered.sources(), findings, !unreadable, session);
  if (options.format == "text" && !session.globals.quiet && !findings.all().empty()) {
    say_totals(session, findings);
  }
  if (unreadable) return kCannot;
  return failed ? kFindings : kClean;
}

}  // namespace

Action prepare_check(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.arguments("PLAN", options->plans, "help.check.plan");
  set.flag("--strict", options->strict, "help.check.strict");
  set.choice("--format", options->format, {"text", "line", "json", "sarif", "github"},
             "help.check.format");
  return [options](const Session& session) { return run_check(*options, session); };
}

}  // namespace dinhky::cli
