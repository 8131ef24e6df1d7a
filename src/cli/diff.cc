// dinhky diff OLD NEW: what changed from one version of a plan to the next.
#include <algorithm>
#include <memory>
#include <utility>

#include "cli/diff_git.h"
#include "cli/diff_json.h"
#include "cli/diff_text.h"
#include "cli/paper_output.h"
#include "report/amendment.h"

namespace dinhky::cli {
namespace {

const std::vector<std::string> kFormats = {"text", "json", "docx", "md", "txt", "html"};

struct Options {
  std::string old_plan;
  std::string new_plan;
  std::vector<std::string> rest;
  PaperOutput output;
  bool exit_code = false;
  bool git = false;
  bool textconv = false;
};

bool settle(const Session& session, PaperOutput& output) {
  if (!settle_format(session, output, kFormats, "text")) return false;
  return output.format == "text" || output.format == "json" || settle_output(session, output);
}

int write_amendment(const Session& session, const PaperOutput& output, const plan::Plan& old_plan,
                    const std::vector<plan::Change>& changes) {
  const auto files = PaperFiles::load(session);
  if (files == nullptr) return kCannot;
  const report::Texts texts(session.data);
  auto bytes = files->bytes(report::amendment_list(old_plan, changes, texts), output.format);
  if (!bytes) return kCannot;
  return write_one(session, output.file, output.force, std::move(*bytes));
}

int run_diff(Options options, const Session& session) {
  auto& output = options.output;
  if (!settle(session, output)) return kWrongUse;
  // What is wrong with either is told in one run.
  int old_code = kClean;
  int new_code = kClean;
  const auto before = open_sound_workspace(session, options.old_plan, Access::read, old_code);
  const auto after = open_sound_workspace(session, options.new_plan, Access::read, new_code);
  if (before == nullptr && after == nullptr) return std::max(old_code, new_code);
  if (before == nullptr || after == nullptr) return before == nullptr ? old_code : new_code;
  int code = kClean;
  const auto changes = plan::compare_plans(*before->registry, *after->registry);
  if (output.format == "json") {
    code = write_one(session, output.file, output.force, diff_json(changes));
  } else if (output.format == "text") {
    const bool colour = output.file.empty() && session.colour();
    code = write_one(session, output.file, output.force, diff_text(session, changes, colour));
  } else {
    code = write_amendment(session, output, *before->plan, changes);
  }
  if (code != kClean) return code;
  return options.exit_code && !changes.empty() ? kFindings : kClean;
}

int run(const Options& options, const Session& session) {
  if (options.git) {
    auto arguments = options.rest;
    for (const auto* word : {&options.new_plan, &options.old_plan}) {
      if (!word->empty()) arguments.insert(arguments.begin(), *word);
    }
    return run_git_diff(session, arguments);
  }
  const bool two = !options.old_plan.empty() && !options.new_plan.empty() && options.rest.empty();
  const bool one = !options.old_plan.empty() && options.new_plan.empty();
  if (options.textconv && one) return run_textconv(session, options.old_plan);
  if (options.textconv || !two) {
    session.say(options.textconv ? "use.diff-textconv" : "use.diff");
    return kWrongUse;
  }
  if (options.old_plan == "-" && options.new_plan == "-") {
    session.say("use.diff-stdin");
    return kWrongUse;
  }
  return run_diff(options, session);
}

}  // namespace

Action prepare_diff(OptionSet& set) {
  const auto options = std::make_shared<Options>();
  set.argument("OLD", options->old_plan, "help.diff.old");
  set.argument("NEW", options->new_plan, "help.diff.new");
  set.arguments("GIT", options->rest, "help.diff.rest");
  set.text("--format", options->output.format, "help.diff.format", "text|json|docx|md|txt|html");
  set.text("-o,--output", options->output.file, "help.output", "FILE");
  set.flag("--force", options->output.force, "help.force");
  set.flag("--exit-code", options->exit_code, "help.diff.exit-code");
  set.flag("--git", options->git, "help.diff.git");
  set.flag("--textconv", options->textconv, "help.diff.textconv");
  return [options](const Session& session) { return run(*options, session); };
}

}  // namespace dinhky::cli
