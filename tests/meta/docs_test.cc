// The manual shows what the program really prints: every ```console block of docs/ and README.md is
// run with the built program and compared. "…" in a line stands for anything, alone on a line for
// any number of lines. A block may rest on any of the workspaces below, all its steps on one.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include "base/text.h"
#include "support/source_tree.h"

namespace {

using namespace dinhky;
namespace fs = std::filesystem;
using Lines = std::vector<std::string>;

constexpr char kCheckout[] = ".";  // commands that name a file from the top
const char* const kWorkspaces[] = {"examples/son-tay-2025", "examples/xa-2026",
                                   "tests/docs/small",      "tests/docs/misspelt",
                                   "tests/docs/ignored",    "tests/docs/calendar",
                                   "tests/docs/results",    "tests/docs/amended",
                                   "examples/province",     kCheckout};

struct Step {
  std::string command;
  Lines expected;
};

struct Block {
  size_t line = 0;
  std::vector<Step> steps;
};

Lines lines_of(std::string_view text) {
  Lines lines;
  for (const auto line : dinhky::base::split(text, '\n')) {
    const size_t end = line.find_last_not_of(" \r");
    lines.emplace_back(line.substr(0, end == std::string_view::npos ? 0 : end + 1));
  }
  while (!lines.empty() && lines.back().empty()) lines.pop_back();
  return lines;
}

std::vector<Block> blocks_of(const std::string& page) {
  std::vector<Block> blocks;
  bool inside = false;
  size_t number = 0;
  for (const auto& raw : lines_of(page)) {
    ++number;
    const auto line = std::string(dinhky::base::trimmed(raw));
    if (line.starts_with("```")) {
      inside = !inside && line == "```console";
      if (inside) blocks.push_back({number, {}});
    } else if (inside && raw.starts_with("$ ")) {
      blocks.back().steps.push_back({raw.substr(2), {}});
    } else if (inside && !blocks.back().steps.empty()) {
      blocks.back().steps.back().expected.push_back(raw);
    }
  }
  return blocks;
}

// The pieces between the "…" of a line stand in the other, in order, from its begin to its end.
bool line_fits(std::string_view pattern, std::string_view line) {
  static constexpr std::string_view kAny = "…";
  const size_t dots = pattern.find(kAny);
  if (dots == std::string_view::npos) return pattern == line;
  if (!line.starts_with(pattern.substr(0, dots))) return false;
  const auto rest = pattern.substr(dots + kAny.size());
  for (size_t at = dots; at <= line.size(); ++at) {
    if (line_fits(rest, line.substr(at))) return true;
  }
  return false;
}

bool fits(const Lines& pattern, const Lines& lines, size_t i = 0, size_t j = 0) {
  for (; i < pattern.size(); ++i, ++j) {
    if (pattern[i] == "…") {
      for (size_t next = j; next <= lines.size(); ++next) {
        if (fits(pattern, lines, i + 1, next)) return true;
      }
      return false;
    }
    if (j >= lines.size() || !line_fits(pattern[i], lines[j])) return false;
  }
  return j == lines.size();
}

// A workspace of its own, with the program on the path.
class Scratch {
 public:
  explicit Scratch(const std::string& workspace) {
    std::string name = (fs::temp_directory_path() / "dinhky-docs.XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()) != nullptr);
    root_ = name;
    const bool all = workspace == kCheckout;
    if (all) {
      for (const char* folder : {"examples", "tests/docs"}) copy(folder, root_ / "work" / folder);
    } else {
      copy(workspace, root_ / "work");
    }
    for (const char* folder : {"bin", "work/.build"}) {  // installed, and as built in the checkout
      fs::create_directory(root_ / folder);
      fs::create_symlink(test::built_program(), root_ / folder / "dinhky");
    }
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  ~Scratch() { fs::remove_all(root_); }

  Lines run(const std::string& command, const std::string& language) const {
    const auto script = root_ / "script";
    FILE* file = std::fopen(script.c_str(), "w");
    REQUIRE(file != nullptr);
    std::fprintf(file, "cd '%s'\nexec 2>&1 </dev/null\n%s\n", (root_ / "work").c_str(),
                 command.c_str());
    std::fclose(file);
    const std::string line = "env -i PATH='" + (root_ / "bin").string() +
                             ":/usr/bin:/bin' LC_ALL=C.UTF-8 DINHKY_LANG=" + language +
                             " SOURCE_DATE_EPOCH=1742000000 sh '" + script.string() + "'";
    FILE* pipe = ::popen(line.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::string output;
    std::array<char, 4096> buffer;
    for (size_t n = 0; (n = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;) {
      output.append(buffer.data(), n);
    }
    ::pclose(pipe);
    return lines_of(output);
  }

 private:
  static void copy(const std::string& from, const fs::path& to) {
    fs::create_directories(to);
    fs::copy(test::tree_root() / from, to, fs::copy_options::recursive);
    // What examples/run.sh made there is no part of the checkout.
    std::vector<fs::path> made;
    for (const auto& entry : fs::recursive_directory_iterator(to)) {
      if (entry.is_directory() && entry.path().filename() == "out") made.push_back(entry.path());
    }
    for (const auto& folder : made) fs::remove_all(folder);
  }

  fs::path root_;
};

// Empty when all steps print what the page shows; else what the first wrong one printed.
std::string difference(const Block& block, const std::string& workspace,
                       const std::string& language, size_t& right) {
  const Scratch scratch(workspace);
  right = 0;
  for (const auto& step : block.steps) {
    const auto printed = scratch.run(step.command, language);
    if (!fits(step.expected, printed)) {
      return "$ " + step.command + "\n" + dinhky::base::joined(printed, "\n");
    }
    ++right;
  }
  return {};
}

void check_block(const std::string& path, const Block& block) {
  const std::string language = path.starts_with("docs/en/") ? "en" : "vi";
  std::string nearest;
  size_t most = 0;
  for (const auto* workspace : kWorkspaces) {
    size_t right = 0;
    const auto printed = difference(block, workspace, language, right);
    if (printed.empty()) return;
    if (nearest.empty() || right > most) nearest = std::string(workspace) + ": " + printed;
    most = std::max(most, right);
  }
  FAIL_CHECK(path << ":" << block.line << ": " << nearest);
}

}  // namespace

TEST_CASE("the manual shows what the program prints") {
  auto pages = dinhky::test::tree_files("docs", ".md");
  pages.emplace_back("README.md");
  size_t blocks = 0;
  for (const auto& page : pages) {
    for (const auto& block : blocks_of(dinhky::test::tree_text(page))) {
      check_block(page, block);
      ++blocks;
    }
  }
  CHECK(blocks >= 20);
}
