// dinhky man: the manual page, for `man -l -` and for the build, which installs it. Hidden from
// help.
#include "cli/man_page.h"

namespace dinhky::cli {
namespace {

int run_man(const Session& session) {
  const char* name =
      session.messages.language() == diag::Language::vi ? "man/vi.txt" : "man/en.txt";
  const auto frame = session.data.read(name);
  if (!frame) {
    session.say("failure.data", {{"name", name}});
    return kCannot;
  }
  session.environment.out += man_page(*frame, option_table(session.messages), session.messages);
  return kClean;
}

}  // namespace

Action prepare_man(OptionSet&) {
  return run_man;
}

}  // namespace dinhky::cli
