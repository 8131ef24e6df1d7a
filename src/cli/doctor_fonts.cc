#include <algorithm>

#include "base/text.h"
#include "cli/doctor_checks.h"

namespace dinhky::cli {
namespace {

// The folders are searched as fontconfig does, without running it; so deep and so much at most.
constexpr int kDeepest = 4;
constexpr size_t kMostNames = 20'000;

// Files of Times New Roman and of the fonts made to its measures, in small letters, without ".ttf".
constexpr std::string_view kFonts[] = {
    "times",           "timesnewroman", "times_new_roman",
    "times new roman", "tinos-regular", "liberationserif-regular",
};

bool is_fitting(const std::string& name) {
  static constexpr std::string_view kEnding = ".ttf";
  const auto lower = base::to_lower(name);
  if (!lower.ends_with(kEnding)) return false;
  const auto stem = std::string_view(lower).substr(0, lower.size() - kEnding.size());
  return std::find(std::begin(kFonts), std::end(kFonts), stem) != std::end(kFonts);
}

class Search {
 public:
  explicit Search(base::FileSystem& disk) : disk_(disk) {}

  std::optional<std::string> in(const std::string& folder, int depth = 0) {
    const auto names = disk_.list(folder);
    if (!names) return std::nullopt;
    for (const auto& name : names.value()) {
      if (++seen_ > kMostNames) return std::nullopt;
      const auto path = base::join_path(folder, name);
      if (is_fitting(name)) return path;
      if (depth == kDeepest || name.find('.') != std::string::npos) continue;
      if (auto found = in(path, depth + 1)) return found;
    }
    return std::nullopt;
  }

 private:
  base::FileSystem& disk_;
  size_t seen_ = 0;
};

std::vector<std::string> font_folders(const Surroundings& around) {
  std::vector<std::string> folders = {"/usr/share/fonts", "/usr/local/share/fonts",
                                      "/usr/lib/libreoffice/share/fonts"};
  const auto home = around.variable("HOME").value_or("");
  const auto own = around.variable("XDG_DATA_HOME").value_or("");
  if (!own.empty()) {
    folders.push_back(own + "/fonts");
  } else if (!home.empty()) {
    folders.push_back(home + "/.local/share/fonts");
  }
  if (!home.empty()) folders.push_back(home + "/.fonts");
  return folders;
}

}  // namespace

Checkup check_fonts(const Surroundings& around, bool libreoffice) {
  Search search(around.disk);
  for (const auto& folder : font_folders(around)) {
    if (const auto path = search.in(folder)) {
      return {"fonts", Health::good, {"doctor.fonts", {{"path", *path}}}};
    }
  }
  return {"fonts",
          libreoffice ? Health::warning : Health::note,
          {"doctor.fonts-none", {}},
          {{"doctor.fonts.hint", {}}}};
}

}  // namespace dinhky::cli
