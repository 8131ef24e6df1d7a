// Runs every file below corpus/TARGET/ and regress/TARGET/ through its target once: the corpora in
// the ordinary test run.   replay FOLDER [TARGET]
#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "target.h"

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  if (!fs::is_directory(folder)) return files;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file()) files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

// A buffer of exactly the file's size, so that a read behind its end is seen.
void run_file(const dinhky::fuzz::Target& target, const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  const std::vector<char> bytes(std::istreambuf_iterator<char>(file), {});
  fmt::print("{}\n", path.string());
  std::fflush(stdout);
  target.run({bytes.data(), bytes.size()});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  size_t count = 0;
  for (const auto& target : dinhky::fuzz::targets()) {
    if (argc > 2 && target.name != argv[2]) continue;
    for (const auto* kind : {"corpus", "regress"}) {
      for (const auto& path : files_below(fs::path(argv[1]) / kind / target.name)) {
        run_file(target, path);
        ++count;
      }
    }
  }
  fmt::print("{} inputs replayed\n", count);
  return count > 0 ? 0 : 1;
}
