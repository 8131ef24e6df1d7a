#include "support/every_fault.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"

namespace dinhky::test {
namespace {

using Fault = MemoryFileSystem::Fault;

struct Error {
  const char* name;
  Fault fault;
  std::vector<std::string> calls;  // that can fail so; empty: all
};

const std::vector<Error>& errors() {
  static const std::vector<Error> kErrors = {
      {"ENOSPC", Fault::full, {"create", "make folder"}},
      {"EIO", Fault::once, {}},
      {"EACCES", Fault::denied, {}},
      {"short write", Fault::part, {"create"}},
      {"done, told as failed", Fault::unsynced, {"create", "rename", "remove", "make folder"}},
      {"cut off", Fault::cut_off, {}}};
  return kErrors;
}

bool applies(const Error& error, const std::string& call) {
  return error.calls.empty() ||
         std::find(error.calls.begin(), error.calls.end(), call) != error.calls.end();
}

bool is_list(const std::string& path) {
  return base::file_name_of(path) == ".dinhky-written";
}

bool is_temporary(const std::string& path) {
  return base::is_temporary_name(base::file_name_of(path));
}

// The list of generated files may hold the old hashes, the new ones and both, in whole lines.
bool is_whole_list(const std::string& text) {
  constexpr size_t kHash = 64;
  if (!text.empty() && text.back() != '\n') return false;
  const auto lines = base::split(text, '\n');
  return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
    return line.empty() || (line.size() > kHash + 2 && line.substr(kHash, 2) == "  ");
  });
}

std::string first_that_is_broken(const Office& before, const Office& left, const Office& whole) {
  for (const auto& path : left.disk.files()) {
    const auto text = left.disk.text(path);
    if (is_temporary(path) || text == before.disk.text(path) || text == whole.disk.text(path)) {
      continue;
    }
    if (!is_list(path) || !is_whole_list(*text)) return path + " is neither old nor new";
  }
  for (const auto& path : before.disk.files()) {
    if (whole.disk.text(path) && !left.disk.text(path)) return path + " is gone";
  }
  return {};
}

std::string difference(const Office& left, const Office& whole) {
  if (left.disk.files() != whole.disk.files()) return "other files than after a whole run";
  for (const auto& path : whole.disk.files()) {
    if (left.disk.text(path) != whole.disk.text(path)) return path + " differs";
  }
  return {};
}

// What a person would call the file: without what temporary names add to it.
std::string plain_name(const std::string& path) {
  auto name = base::file_name_of(path);
  if (!base::is_temporary_name(name)) return name;
  name = name.substr(1);
  return name.substr(0, name.rfind('.'));
}

// `done` is what a whole run said.
std::string wrong_answer(const Office& left, const Office& whole, const Said& said,
                         const Said& done) {
  if (said.code == 0) return said.err == done.err ? difference(left, whole) : "0, with an error";
  // A file that the plan names is a finding at its place in the plan.
  const bool found = said.code == 1 && said.err.find("[file-unreadable]") != std::string::npos;
  if (said.code != 3 && !found) return "exit code " + std::to_string(said.code);
  const auto& paths = left.disk.failed_paths();
  const bool named = std::any_of(paths.begin(), paths.end(), [&](const std::string& path) {
    return said.err.find(plain_name(path)) != std::string::npos;
  });
  return named ? "" : "the message does not name " + paths.front() + ": " + said.err;
}

// A whole run from the same state, and what it called.
struct WholeRun {
  explicit WholeRun(const WritingCommand& command) : before(command.before()), whole(before) {
    const size_t first = whole.disk.calls();
    said = whole.run(command.arguments);
    REQUIRE(said.code == 0);
    const auto& names = whole.disk.call_names();
    calls.assign(names.begin() + static_cast<std::ptrdiff_t>(first), names.end());
  }

  // `look` gives what is wrong with one failing run; the disk is healed when it is called.
  void each(const WritingCommand& command,
            const std::function<std::string(Office& left, const Said& said)>& look,
            const std::function<void(const FaultCase&)>& tell) const {
    for (const auto& error : errors()) {
      for (size_t n = 1; n <= calls.size(); ++n) {
        if (!applies(error, calls[n - 1])) continue;
        Office left = before;
        left.disk.fail_at(n, error.fault);
        const auto failed = left.run(command.arguments);
        left.disk.heal();
        tell({calls[n - 1], error.name, n, look(left, failed)});
      }
    }
  }

  Office before;
  Office whole;
  Said said;
  std::vector<std::string> calls;
};

}  // namespace

void every_fault(const WritingCommand& command, const std::function<void(const FaultCase&)>& tell) {
  const WholeRun run(command);
  REQUIRE(run.calls.size() > 8);
  REQUIRE_FALSE(difference(run.before, run.whole).empty());
  const auto look = [&](Office& left, const Said& said) -> std::string {
    auto wrong = wrong_answer(left, run.whole, said, run.said);
    if (wrong.empty()) wrong = first_that_is_broken(run.before, left, run.whole);
    if (wrong.empty() && command.beside) wrong = command.beside(left, run.whole);
    if (!wrong.empty()) return wrong;
    const auto next = left.run(command.arguments);
    if (next.code != 0) return "the next run fails: " + next.err;
    wrong = difference(left, run.whole);
    return wrong.empty() ? wrong : "after the next run: " + wrong;
  };
  run.each(command, look, tell);
}

void every_fault_printing(const WritingCommand& command,
                          const std::function<void(const FaultCase&)>& tell) {
  const WholeRun run(command);
  REQUIRE_FALSE(run.said.out.empty());
  REQUIRE(difference(run.before, run.whole).empty());
  const auto look = [&](Office& left, const Said& said) -> std::string {
    if (said.code == 0) return said.out == run.said.out ? "" : "0, with other output";
    if (!said.out.empty() && !command.in_parts) return "half a document";
    return wrong_answer(left, run.whole, said, run.said);
  };
  run.each(command, look, tell);
}

}  // namespace dinhky::test
