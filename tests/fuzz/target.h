// The fuzz targets: each takes bytes of any kind, runs a public entry point of the program on them
// and ends the process where a promise is broken. What they check beyond "no crash": places of
// findings lie inside their text, what is written is read back as the same, and no marked word
// ("zq17") that a person could have typed is lost on the way.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace dinhky::fuzz {

struct Target {
  std::string_view name;
  void (*run)(std::string_view bytes);
};

// Sorted by name.
const std::vector<Target>& targets();

void run_command(std::string_view bytes);
void run_diff(std::string_view bytes);
void run_import_docx(std::string_view bytes);
void run_import_text(std::string_view bytes);
void run_phrase(std::string_view bytes);
void run_plan(std::string_view bytes);
void run_result(std::string_view bytes);
void run_return_docx(std::string_view bytes);
void run_return_text(std::string_view bytes);

// Ends the process, telling what is broken.
[[noreturn]] void fail(std::string_view promise, std::string_view detail = {});
// The same where the promise does not hold. What costs something to tell is left to fail().
void expect(bool holds, std::string_view promise, std::string_view detail = {});

// Words "zq" and a number, in any case, with no letter or mark beside them; in lower case.
using Markers = std::set<std::string>;
Markers markers_in(std::string_view text);
// Each marker of `wanted` stands in `text`, in any case; there it may be a part of a word.
void expect_kept(const Markers& wanted, std::string_view text, std::string_view where);

// What goes to a terminal: UTF-8 without control characters but line ends and tabs.
void expect_printable(std::string_view text, std::string_view what);

// The parts of an input that holds several: "A\n%%%%\nB" → A, B. What stands between the signs is
// the name of the part behind them: "%%%%units.yaml".
struct InputPart {
  std::string_view name;
  std::string_view text;
};
std::vector<InputPart> parts_of(std::string_view bytes);

}  // namespace dinhky::fuzz
