// The whole command line on a disk in memory. The input's first line holds the arguments, parted by
// blanks ("~" is a blank within one); its further parts are files, Word files as word_file_of takes
// them. Nothing that lay on the disk is lost, whatever the command, and no temporary stays.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/file_system.h"
#include "base/text.h"
#include "cli/environment.h"
#include "office.h"
#include "target.h"
#include "word_file.h"

namespace dinhky::fuzz {
namespace {

using Files = std::map<std::string, std::string>;

Files files_of(const test::MemoryFileSystem& disk) {
  Files files;
  for (const auto& path : disk.files()) files[path] = disk.text(path).value();
  return files;
}

// What a person could have written: everything but what the list of generated files names.
void expect_nothing_lost(const Files& before, const Files& after) {
  std::set<std::string_view> left;
  for (const auto& [path, bytes] : after) left.insert(bytes);
  for (const auto& [path, bytes] : before) {
    const auto name = base::file_name_of(path);
    if (name == ".dinhky-written" || base::is_temporary_name(name)) continue;
    expect(left.contains(bytes), "what lay on the disk is still there", path);
  }
  for (const auto& [path, bytes] : after) {
    expect(before.contains(path) || !base::is_temporary_name(base::file_name_of(path)),
           "no temporary stays", path);
  }
}

std::vector<std::string> arguments_of(std::string_view line) {
  std::vector<std::string> arguments;
  for (const auto word : base::split(line, ' ')) {
    if (word.empty() || word.find('\0') != std::string_view::npos) continue;
    std::string argument(word);
    std::replace(argument.begin(), argument.end(), '~', ' ');
    arguments.push_back(std::move(argument));
  }
  return arguments;
}

test::MemoryFileSystem small_office() {
  test::MemoryFileSystem disk;
  disk.put("/office/units.yaml", own_file("units.yaml"));
  disk.put("/office/plan.yaml", own_file("plan.yaml"));
  disk.put("/office/results/2026-Q1/van-phong.yaml", own_file("result.yaml"));
  return disk;
}

// A Word file is written as what stands in its body.
std::string content_of(std::string_view name, std::string_view text) {
  return name.ends_with(".docx") ? word_file_of(text) : std::string(text);
}

bool asks_for_colour(const std::vector<std::string>& arguments) {
  for (const auto& argument : arguments) {
    if (argument.find("always") != std::string::npos) return true;
  }
  return false;
}

bool writes_binary(std::string_view out) {
  return out.starts_with("PK");
}

}  // namespace

void run_command(std::string_view bytes) {
  static const auto start = small_office();
  auto disk = start;
  const auto parts = parts_of(bytes);
  const auto head = parts.front().text;
  const auto arguments = arguments_of(head.substr(0, head.find('\n')));
  for (size_t i = 1; i < parts.size() && i < 8; ++i) {
    const std::string name(parts[i].name);
    const bool sound = !name.empty() && name.find('\0') == std::string::npos &&
                       disk.kind(name).value() != base::FileKind::directory && !name.ends_with('/');
    if (sound) disk.put(name, content_of(name, parts[i].text));
  }
  const auto before = files_of(disk);
  cli::Environment environment{
      disk,
      [](const std::string&) -> std::optional<std::string> { return std::nullopt; },
      [&] { return std::string(parts.back().text); },
      [] { return base::parse_iso_date("2026-04-01").value(); },
      false,
      {},
      {},
      {}};
  const int code = cli::run(arguments, environment);
  expect(code >= 0 && code <= 3, "the exit code is one of four");
  expect_nothing_lost(before, files_of(disk));
  if (!asks_for_colour(arguments) && !writes_binary(environment.out)) {
    expect_printable(environment.out, "standard output");
    expect_printable(environment.err, "standard error");
  }
}

}  // namespace dinhky::fuzz
