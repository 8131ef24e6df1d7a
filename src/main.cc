#include <locale.h>  // newlocale is of POSIX
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
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

bool locale_installed(const std::string& name) {
  const locale_t locale = newlocale(LC_CTYPE_MASK, name.c_str(), nullptr);
  if (locale == nullptr) return false;
  freelocale(locale);
  return true;
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
        // NOLINTNEXTLINE(concurrency-mt-unsafe): nobody sets variables
        const char* value = std::getenv(name.c_str());
        if (value == nullptr) return std::nullopt;
        return value;
      },
      [] { return std::string(std::istreambuf_iterator<char>(std::cin), {}); },
      today_in_vietnam,
      isatty(STDOUT_FILENO) == 1,
      {},
      {},
      {},
      locale_installed};
  if (isatty(STDERR_FILENO) == 1) {
    environment.progress = [](std::string_view text) {
      std::fwrite(text.data(), 1, text.size(), stderr);
      std::fflush(stderr);
    };
  }
  // Over the limit of `ulimit -f` a write fails like any other instead of ending the program.
  std::signal(SIGXFSZ, SIG_IGN);
  const std::vector<std::string> arguments(argv + 1, argv + argc);
  int code = dinhky::cli::kCannot;
  try {
    code = dinhky::cli::run(arguments, environment);
  } catch (const std::exception& e) {
    environment.out.clear();  // documents are printed whole or not at all
    code = dinhky::cli::tell_failure(arguments, "failure.inside", e.what(), environment);
  }
  if (!write(stdout, environment.out)) {
    // NOLINTNEXTLINE(concurrency-mt-unsafe): glibc keeps the text for each thread
    const auto* reason = std::strerror(errno);
    code = dinhky::cli::tell_failure(arguments, "failure.output", reason, environment);
  }
  return write(stderr, environment.err) ? code : dinhky::cli::kCannot;
}
