// dinhky complete -- WORD...: what may stand for the last word of a command line, asked by the
// shells' completion scripts (data/completions/) when the key is pressed. Hidden from help.
//
// Prints a word a line, behind a tab what it means; ":files" or ":folders" where the shell itself
// knows them. Where nothing is known it prints nothing, and it never complains: nobody asked it
// anything aloud.
#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/limits.h"
#include "base/text.h"
#include "cli/option_table.h"
#include "cli/rule_title.h"
#include "cli/workspace.h"
#include "diag/catalogue.h"
#include "plan/load.h"
#include "schedule/regime.h"

namespace dinhky::cli {
namespace {

// What the words before the one that is typed have settled.
struct Line {
  const CommandInfo* globals = nullptr;
  const CommandInfo* command = nullptr;  // none named yet
  const OptionInfo* waiting = nullptr;   // the option whose value comes next
  size_t arguments = 0;
  std::string plan;
};

const OptionInfo* find_option(const Line& line, std::string_view name) {
  for (const auto* info : {line.command, line.globals}) {
    if (info == nullptr) continue;
    for (const auto& option : info->options) {
      const auto names = option_names(option);
      if (!is_argument(option) && std::find(names.begin(), names.end(), name) != names.end()) {
        return &option;
      }
    }
  }
  return nullptr;
}

void take(const std::vector<CommandInfo>& table, const std::string& word, Line& line) {
  if (word == "=") return;  // bash parts --format=json into three words
  if (line.waiting != nullptr) {
    line.waiting = nullptr;
  } else if (word.starts_with('-')) {
    const auto* option = find_option(line, word);
    if (option != nullptr && option->kind == OptionKind::value) line.waiting = option;
  } else if (line.command == nullptr) {
    const auto named = std::find_if(table.begin(), table.end(),
                                    [&](const CommandInfo& info) { return info.name == word; });
    if (named != table.end()) line.command = &*named;
  } else {
    ++line.arguments;
    if (line.plan.empty() && (word.ends_with(".yaml") || word.ends_with(".yml"))) line.plan = word;
  }
}

// The plan as far as it can be read: one that is being written has errors.
std::optional<plan::Plan> read_plan(const Session& session, const std::string& given) {
  const auto path = find_plan(session, given);
  if (!path) return std::nullopt;
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
  Answer(const Session& session, const Line& line, std::string typed)
      : session_(session), line_(line), typed_(std::move(typed)) {}

  void offer_commands(const std::vector<CommandInfo>& table) {
    for (const auto& info : table) {
      if (!info.name.empty()) add(info.name, fmt::format("help.{}", info.name));
    }
  }

  void offer_options() {
    for (const auto* info : {line_.command, line_.globals}) {
      if (info == nullptr) continue;
      for (const auto& option : info->options) {
        if (is_argument(option)) continue;
        for (const auto& name : option_names(option)) add(name, option.help);
      }
    }
  }

  void offer_argument() {
    size_t at = line_.arguments;
    for (const auto& option : line_.command->options) {
      if (!is_argument(option)) continue;
      if (at == 0 || option.kind == OptionKind::arguments) return offer_values(option);
      --at;
    }
  }

  void offer_values(const OptionInfo& option) {
    switch (const auto kind = value_kind(option)) {
      case ValueKind::none:
        return;
      case ValueKind::files:
        return keep(":files\n");
      case ValueKind::folders:
        return keep(":folders\n");
      case ValueKind::choices:
        if (option.several) keep_front(typed_.rfind(','));
        for (const auto& choice : option.choices) add(choice);
        return;
      case ValueKind::unit:
        return offer_units();
      case ValueKind::period:
      case ValueKind::one_period:
        return offer_periods(kind == ValueKind::one_period);
      case ValueKind::regime:
        for (const auto& id : schedule::regime_ids(session_.data)) add(id);
        return;
      case ValueKind::rule:
        for (const auto& rule : diag::all_rules()) {
          add_told(std::string(rule.id), rule_title(session_, rule.id));
        }
    }
  }

  // What of the typed word goes up to this place stands already.
  void keep_front(size_t last) {
    if (last == std::string::npos) return;
    front_ += typed_.substr(0, last + 1);
    typed_.erase(0, last + 1);
  }

 private:
  void keep(std::string_view text) { session_.environment.out += text; }

  void add_told(const std::string& word, const std::string& meaning) {
    // Ids are plain words; whatever else a damaged plan holds must not reach a command line.
    static constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-";
    if (word.empty() || word.find_first_not_of(kPlain) != std::string::npos) return;
    if (!word.starts_with(typed_)) return;
    keep(front_ + word + (meaning.empty() ? "" : "\t" + base::made_safe(meaning)) + "\n");
  }

  void add(const std::string& word, const std::string& key = {}) {
    add_told(word, key.empty() ? key : session_.messages.text(key));
  }

  void offer_units() {
    const auto plan = read_plan(session_, line_.plan);
    if (!plan) return;
    for (const auto& unit : plan->units) add_told(unit.id.value, unit.name.value);
    if (line_.command->name == "stub") add("tong-hop", "complete.whole");
  }

  void offer_periods(bool one) {
    if (const auto plan = read_plan(session_, line_.plan); plan && plan->head.year != 0) {
      for (const auto* part : {"-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", ""}) {
        add(std::to_string(plan->head.year) + part);
      }
    }
    if (!one) add("all", "complete.all");
    add("current", "complete.current");
    add("previous", "complete.previous");
  }

  const Session& session_;
  const Line& line_;
  std::string typed_;
  std::string front_;  // what of the word stands already: "--format=", "docx," of a list
};

int run_complete(const std::vector<std::string>& words, const Session& session) {
  const auto table = option_table(session.messages);
  Line line;
  line.globals = &table.front();
  for (size_t i = 0; i + 1 < words.size(); ++i) take(table, words[i], line);
  const auto typed = words.empty() || words.back() == "=" ? std::string() : words.back();
  Answer answer(session, line, typed);
  const size_t equals = typed.starts_with("--") ? typed.find('=') : std::string::npos;
  if (equals != std::string::npos) {
    answer.keep_front(equals);
    line.waiting = find_option(line, typed.substr(0, equals));
  }
  if (line.waiting != nullptr) {
    answer.offer_values(*line.waiting);
  } else if (typed.starts_with('-')) {
    answer.offer_options();
  } else if (line.command == nullptr) {
    answer.offer_commands(table);
  } else {
    answer.offer_argument();
  }
  session.environment.err.clear();
  return kClean;
}

}  // namespace

Action prepare_complete(OptionSet& set) {
  const auto words = std::make_shared<std::vector<std::string>>();
  set.arguments("WORD", *words, "help.complete.word");
  return [words](const Session& session) { return run_complete(*words, session); };
}

}  // namespace dinhky::cli
