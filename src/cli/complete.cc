// dinhky complete COMMAND OPTION [PLAN]: what may stand there, for the shells' completions. Hidden
// from help. Prints a value a line, behind a tab what it means; where nothing is known it prints
// nothing, and it never complains: nobody asked it anything aloud.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/limits.h"
#include "base/text.h"
#include "cli/completions.h"
#include "cli/rule_title.h"
#include "cli/workspace.h"
#include "diag/catalogue.h"
#include "plan/load.h"
#include "schedule/regime.h"

namespace dinhky::cli {
namespace {

struct Question {
  std::string command;
  std::string option;
  std::string plan;
};

const OptionInfo* asked_option(const std::vector<CommandInfo>& table, const Question& question) {
  for (const auto& command : table) {
    if (!command.name.empty() && command.name != question.command) continue;
    for (const auto& option : command.options) {
      if (asked_name(option) == question.option) return &option;
    }
  }
  return nullptr;
}

// The plan as far as it can be read: one that is being written has errors.
std::optional<plan::Plan> read_plan(const Session& session, const std::string& given) {
  const auto path = find_plan(session, given);
  if (!path || *path == "-") return std::nullopt;
  auto bytes = session.environment.disk.read(*path, base::kMaxYamlBytes);
  if (!bytes) return std::nullopt;
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add(*path, std::move(bytes.value()));
  plan::LoadContext context{session.environment.disk, session.data, sources, findings};
  return plan::load_plan(context, file);
}

class Answer {
 public:
  explicit Answer(std::string& out) : out_(out) {}

  // Ids are plain words; whatever else a damaged plan holds must not reach a command line.
  void add(const std::string& value, const std::string& meaning = {}) {
    static constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    if (value.empty() || value.find_first_not_of(kPlain) != std::string::npos) return;
    out_ +=
        meaning.empty() ? value + "\n" : fmt::format("{}\t{}\n", value, base::made_safe(meaning));
  }

 private:
  std::string& out_;
};

void add_units(const Session& session, const Question& question, Answer& answer) {
  const auto plan = read_plan(session, question.plan);
  if (!plan) return;
  for (const auto& unit : plan->units) answer.add(unit.id.value, unit.name.value);
  if (question.command == "stub") answer.add("tong-hop", session.messages.text("complete.whole"));
}

void add_periods(const Session& session, const Question& question, bool one, Answer& answer) {
  if (const auto plan = read_plan(session, question.plan); plan && plan->head.year != 0) {
    for (const auto* part : {"-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", ""}) {
      answer.add(std::to_string(plan->head.year) + part);
    }
  }
  if (!one) answer.add("all", session.messages.text("complete.all"));
  answer.add("current", session.messages.text("complete.current"));
  answer.add("previous", session.messages.text("complete.previous"));
}

int run_complete(const Question& question, const Session& session) {
  Answer answer(session.environment.out);
  const auto table = option_table(session.messages);
  const auto* option = asked_option(table, question);
  const auto kind = option == nullptr ? ValueKind::none : value_kind(*option);
  switch (kind) {
    case ValueKind::unit:
      add_units(session, question, answer);
      break;
    case ValueKind::period:
    case ValueKind::one_period:
      add_periods(session, question, kind == ValueKind::one_period, answer);
      break;
    case ValueKind::regime:
      for (const auto& id : schedule::regime_ids(session.data)) answer.add(id);
      break;
    case ValueKind::rule:
      for (const auto& rule : diag::all_rules()) {
        answer.add(std::string(rule.id), rule_title(session, rule.id));
      }
      break;
    case ValueKind::choices:
      for (const auto& choice : option->choices) answer.add(choice);
      break;
    default:
      break;
  }
  session.environment.err.clear();
  return kClean;
}

}  // namespace

Action prepare_complete(OptionSet& set) {
  const auto question = std::make_shared<Question>();
  set.argument("COMMAND", question->command, "help.complete.command");
  set.argument("OPTION", question->option, "help.complete.option");
  set.argument("PLAN", question->plan, "help.plan");
  return [question](const Session& session) { return run_complete(*question, session); };
}

}  // namespace dinhky::cli
