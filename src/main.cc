#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>

#include "base/file_system.h"
#include "cli/environment.h"

namespace {

// Vietnam keeps UTC+7 all year; the machine's own zone does not matter.
dinhky::base::Date today_in_vietnam() {
  const auto now = std::chrono::system_clock::now() + std::chrono::hours(7);
  return dinhky::base::Date(std::chrono::floor<std::chrono::days>(now));
}

bool write(std::FILE* stream, const std::string& text) {
  return std::fwrite(text.data(), 1, text.size(), stream) == text.size() &&
         std::fflush(stream) == 0;
}

}  // namespace

int main(int argc, char** argv) {
  dinhky::base::RealFileSystem disk;
  dinhky::cli::Environment environment{
      disk,
      [](const std::string& name) -> std::optional<std::string> {
        const char* value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return value;
      },
      [] { return std::string(std::istreambuf_iterator<char>(std::cin), {}); },
      today_in_vietnam,
      isatty(STDOUT_FILENO) == 1,
      {},
      {},
      {}};
  if (isatty(STDERR_FILENO) == 1) {
    environment.progress = [](std::string_view text) {
      std::fwrite(text.data(), 1, text.size(), stderr);
      std::fflush(stderr);
    };
  }
  const int code = dinhky::cli::run({argv + 1, argv + argc}, environment);
  const bool told = write(stdout, environment.out) && write(stderr, environment.err);
  return told || code != dinhky::cli::kClean ? code : dinhky::cli::kCannot;
}
