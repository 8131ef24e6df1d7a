#include <fmt/format.h>

#include <chrono>
#include <cstdlib>

#include "base/text.h"
#include "cli/command.h"
#include "cli/terminal.h"

namespace dinhky::cli {

std::optional<base::Date> date_of_epoch(const std::string& text) {
  char* end = nullptr;
  const long long seconds = std::strtoll(text.c_str(), &end, 10);
  constexpr long long kLast = 7'258'118'400;  // 2200-01-01
  if (text.empty() || *end != '\0' || seconds < 0 || seconds > kLast) return std::nullopt;
  const std::chrono::sys_seconds at{std::chrono::seconds(seconds) + std::chrono::hours(7)};
  return base::Date(std::chrono::floor<std::chrono::days>(at));
}

bool Session::colour() const {
  if (globals.colour != "auto") return globals.colour == "always";
  const auto refused = environment.variable("NO_COLOR");
  return environment.stdout_is_terminal && (!refused || refused->empty()) &&
         !is_dumb(environment.variable);
}

bool Session::shapes() const {
  const bool shown = environment.stdout_is_terminal || globals.colour == "always";
  return shown && is_utf8(locale_of(environment.variable)) && !is_dumb(environment.variable);
}

base::Date Session::today() const {
  if (const auto given = base::parse_iso_date(globals.today)) return *given;
  const auto epoch = environment.variable("SOURCE_DATE_EPOCH");
  if (epoch) {
    if (const auto date = date_of_epoch(*epoch)) return *date;
  }
  return environment.clock();
}

void Session::say(const std::string& key,
                  const std::vector<std::pair<std::string, std::string>>& arguments) const {
  environment.err += fmt::format("dinhky: {}\n", base::made_safe(messages.text(key, arguments)));
}

diag::Message message_of(const base::Failure& failure) {
  const auto key = [&] {
    switch (failure.kind) {
      case base::FailureKind::not_found:
        return "failure.not-found";
      case base::FailureKind::not_allowed:
        return "failure.not-allowed";
      case base::FailureKind::too_large:
        return "failure.too-large";
      case base::FailureKind::not_a_file:
        return "failure.not-a-file";
      case base::FailureKind::not_a_folder:
        return "failure.not-a-folder";
      case base::FailureKind::exists:
        return "failure.exists";
      case base::FailureKind::busy:
        return "failure.busy";
      case base::FailureKind::disk:
        break;
    }
    return "failure.disk";
  }();
  return {key, {{"path", failure.path}, {"detail", failure.detail}}};
}

void Session::say(const base::Failure& failure) const {
  const auto message = message_of(failure);
  say(message.key, message.arguments);
}

void Session::say_kept(const std::string& path, const std::string& backup) const {
  if (!globals.quiet) say("write.backup", {{"path", path}, {"backup", backup}});
}

std::vector<std::string> comma_list(const std::string& text) {
  std::vector<std::string> parts;
  for (const auto part : base::split(text, ',')) {
    const auto word = base::trimmed(part);
    if (!word.empty()) parts.emplace_back(word);
  }
  return parts;
}

}  // namespace dinhky::cli
