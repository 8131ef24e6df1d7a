#include "emit/frame_lines.h"

#include <string_view>

#include "base/text.h"

namespace dinhky::emit {
namespace {

std::string_view without_dash(std::string_view text) {
  text = base::trimmed(text);
  if (text.starts_with("- ")) text = base::trimmed(text.substr(2));
  return text;
}

std::string_view without_semicolon(std::string_view text) {
  if (text.ends_with(';')) text.remove_suffix(1);
  return base::trimmed(text);
}

}  // namespace

std::vector<std::string> addressee_lines(const report::Addressees& addressees,
                                         const PaperFormat& format) {
  std::vector<std::string> lines;
  for (const auto& name : addressees.names) {
    const auto text = without_semicolon(without_dash(name));
    lines.emplace_back(text.empty() ? std::string_view(format.texts.blank) : text);
  }
  if (lines.empty()) return {format.texts.blank};
  if (lines.size() == 1) return lines;
  for (auto& line : lines) {
    const bool last = &line == &lines.back();
    line = "- " + line;
    if (!last) {
      line += ";";
    } else if (!line.ends_with('.')) {
      line += ".";
    }
  }
  return lines;
}

AnnexParts annex_parts(const report::AnnexHead& head) {
  if (head.appendix) return {Part::appendix_name, Part::appendix_title};
  return {Part::type_name, Part::abstract};
}

std::vector<std::string> recipient_lines(const report::SignatureBlock& block) {
  std::vector<std::string> lines;
  for (const auto& recipient : block.recipients) {
    lines.push_back("- " + std::string(without_dash(recipient)));
  }
  return lines;
}

}  // namespace dinhky::emit
