#include "support/source_tree.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace dinhky::test {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot = DINHKY_SOURCE_DIR;

}  // namespace

const fs::path& tree_root() {
  return kRoot;
}

const fs::path& built_program() {
  static const fs::path program = DINHKY_PROGRAM;
  return program;
}

std::vector<std::string> tree_files(const std::string& folder, const std::string& ending) {
  std::vector<std::string> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at(kRoot / folder, error), end; !error && at != end;
       at.increment(error)) {
    const auto name = at->path().lexically_relative(kRoot).string();
    if (at->is_regular_file() && name.ends_with(ending)) files.push_back(name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string tree_text(const std::string& path) {
  std::ifstream file(kRoot / path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), path);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool tree_has(const std::string& path) {
  return fs::is_regular_file(kRoot / path);
}

std::string without_comments(const std::string& source) {
  std::string out;
  char quote = 0;
  for (size_t at = 0; at < source.size(); ++at) {
    const char c = source[at];
    if (quote == 0 && source.compare(at, 2, "//") == 0) {
      at = std::min(source.find('\n', at), source.size());
      out += '\n';
      continue;
    }
    out += c;
    // An apostrophe between digits groups them: 7'258'118'400.
    const bool groups = c == '\'' && at > 0 && source[at - 1] >= '0' && source[at - 1] <= '9';
    if (quote != 0 && c == '\\') {
      if (++at < source.size()) out += source[at];
    } else if (c == quote) {
      quote = 0;
    } else if (quote == 0 && (c == '"' || (c == '\'' && !groups))) {
      quote = c;
    }
  }
  return out;
}

}  // namespace dinhky::test
