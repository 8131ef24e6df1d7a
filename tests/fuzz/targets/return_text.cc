// A Markdown or YAML file in place of a form of the small plan, as `collect` reads it.
#include "cli/returns_reader.h"
#include "office.h"
#include "target.h"

namespace dinhky::fuzz {
namespace {

// Without front matter and marks, which are the program's own.
std::string typed_text(std::string_view text) {
  std::string typed;
  if (text.starts_with("---\n")) {
    const size_t end = text.find("\n---\n", 3);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 5);
  }
  while (!text.empty()) {
    const size_t comment = text.find("<!--");
    typed += text.substr(0, comment);
    if (comment == std::string_view::npos) break;
    text.remove_prefix(comment);
    const size_t end = text.find("-->");
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + 3);
  }
  return typed;
}

}  // namespace

void run_return_text(std::string_view bytes) {
  static const Office office;
  static cli::ReturnReader reader(*office.workspace, *office.maker, *office.record);
  const bool markdown = bytes.starts_with("---\n") && bytes.find("<!--") != std::string_view::npos;
  const auto outcome =
      reader.read({"thu/a.md", "a.md", std::string(bytes)});
  expect(outcome.refusal || outcome.findings.has_errors() || !outcome.record.empty(),
         "a file is refused, found fault with, or recorded");
  if (outcome.accepted() && markdown && outcome.period) {
    expect_kept(markers_in(typed_text(bytes)), outcome.record, "between the form and the record");
  }
}

}  // namespace dinhky::fuzz
