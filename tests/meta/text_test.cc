// Texts that people wrote are UTF-8 in normal form C, without characters that cannot be seen.
#include "base/text.h"

#include <doctest/doctest.h>

#include "diag/source.h"
#include "support/source_tree.h"

namespace dinhky::base {
namespace {

// Input and expected output of tests may hold anything.
bool is_data_of_tests(const std::string& path) {
  return path.find("/golden/") != std::string::npos || path.find("/fuzz/") != std::string::npos ||
         path.ends_with(".docx") || path.find("/out/") != std::string::npos;
}

bool invisible(char32_t c) {
  return (is_unsafe(c) && c != '\n' && c != '\t' && c != '\r') || (c >= 0x200B && c <= 0x200D) ||
         c == 0xAD;
}

void check_text(const std::string& path) {
  CAPTURE(path);
  const auto text = test::tree_text(path);
  CHECK_FALSE(find_invalid_utf8(text));
  const diag::Source source(path, text);
  for (const auto line : split(text, '\n')) {
    if (is_nfc(line)) continue;
    CAPTURE(line);
    const auto at = source.position(static_cast<size_t>(line.data() - text.data()));
    FAIL_CHECK("not in normal form C: line " << at.line);
  }
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = decode(text, at);
    if (!invisible(c)) continue;
    FAIL_CHECK("an invisible character: line " << source.position(begin).line);
    return;
  }
}

TEST_CASE("texts are in normal form C and can be seen") {
  size_t checked = 0;
  for (const char* folder : {"src", "data", "docs", "tests", "examples", ".ci"}) {
    for (const auto& path : test::tree_files(folder)) {
      if (is_data_of_tests(path) || path.ends_with(".png")) continue;
      check_text(path);
      ++checked;
    }
  }
  for (const char* path : {"CMakeLists.txt", "README.md", "LICENSE", ".gitignore"}) {
    if (test::tree_has(path)) check_text(path);
  }
  CHECK(checked > 100);
}

}  // namespace
}  // namespace dinhky::base
