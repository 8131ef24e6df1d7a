#include "support/office.h"

#include <utility>

#include "cli/environment.h"
#include "support/source_tree.h"

namespace dinhky::test {

Said Office::run(const std::vector<std::string>& arguments) {
  cli::Environment environment{
      disk,
      [this](const std::string& name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        if (found == variables.end()) return std::nullopt;
        return found->second;
      },
      [this] { return standard_input; },
      [this] { return *base::parse_iso_date(today); },
      stdout_is_terminal,
      {},
      {},
      {},
      [this](const std::string& locale) { return locale != missing_locale; }};
  if (stderr_is_terminal) {
    environment.progress = [this](std::string_view text) { progress += text; };
  }
  const int code = cli::run(arguments, environment);
  return {code, std::move(environment.out), std::move(environment.err)};
}

void Office::put_real_plan() {
  disk.put("/office/plan.yaml", source_file("examples/son-tay-2025/plan.yaml"));
}

std::string Office::source_file(const std::string& path) {
  return tree_text(path);
}

std::string small_paper(const std::string& head, const std::string& after_body) {
  return head + "I. MỤC ĐÍCH\n1. Nâng cao chất lượng.\n" + after_body +
         "PHỤ LỤC\n"
         "STT\tNội dung công việc\tĐơn vị chủ trì\tThời gian thực hiện\n"
         "01\tRà soát thủ tục\tVăn phòng\tQuý II\n";
}

}  // namespace dinhky::test
