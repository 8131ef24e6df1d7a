#include "import/yaml_lines.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "yaml/quoted.h"

namespace dinhky::imports {
namespace {

constexpr size_t kWidth = 100;  // columns

bool looks_like_another_type(std::string_view value) {
  constexpr std::array<std::string_view, 9> kWords{"true", "false", "null", "~", "yes",
                                                   "no",   "on",    "off",  "y"};
  const auto small = base::to_lower(value);
  if (std::find(kWords.begin(), kWords.end(), small) != kWords.end()) return true;
  return value.find_first_not_of("0123456789.,-+/:_ eExX") == std::string_view::npos;
}

bool is_plain(std::string_view value) {
  if (value.empty() || base::trimmed(value).size() != value.size()) return false;
  if (std::string_view("-?:,[]{}#&*!|>'\"%@`=").find(value.front()) != std::string_view::npos)
    return false;
  if (value.find(": ") != std::string_view::npos || value.find(" #") != std::string_view::npos)
    return false;
  if (value.back() == ':' || value.find_first_of("\n\t") != std::string_view::npos) return false;
  return !looks_like_another_type(value);
}

// Inside brackets commas part too.
bool is_plain_in_flow(std::string_view value) {
  return is_plain(value) && value.find_first_of(",[]{}") == std::string_view::npos;
}

bool can_fold(std::string_view text) {
  return text.find_first_of("\n\t") == std::string_view::npos &&
         text.find("  ") == std::string_view::npos && base::trimmed(text).size() == text.size();
}

std::vector<std::string> wrapped(std::string_view text, size_t width) {
  std::vector<std::string> lines;
  std::string line;
  size_t columns = 0;
  for (const auto word : base::split(text, ' ')) {
    const size_t length = base::count_code_points(word);
    if (!line.empty() && columns + 1 + length > width) {
      lines.push_back(std::move(line));
      line.clear();
      columns = 0;
    }
    if (!line.empty()) line += ' ';
    columns += length + (columns > 0 ? 1 : 0);
    line += word;
  }
  if (!line.empty()) lines.push_back(std::move(line));
  return lines;
}

}  // namespace

std::string yaml_scalar(std::string_view value) {
  return is_plain(value) ? std::string(value) : yaml::quoted(value);
}

void YamlLines::line(size_t indent, std::string_view text) {
  text_.append(indent, ' ').append(text).append("\n");
}

void YamlLines::comment(size_t indent, std::string_view text) {
  for (const auto& part : wrapped(base::collapsed(text), kWidth - indent - 2))
    line(indent, "# " + part);
}

// `indent` is that of the key or the dash; blocks stand two further in.
void YamlLines::scalar(size_t indent, std::string head, std::string_view value) {
  if (value.empty()) return line(indent, head);
  head += ' ';
  if (value.find('\n') != std::string_view::npos && base::trimmed(value).size() == value.size() &&
      value.find('\t') == std::string_view::npos && value.find("\n ") == std::string_view::npos) {
    line(indent, head + "|-");
    for (const auto part : base::split(value, '\n')) line(indent + 2, part);
    return;
  }
  const auto simple = yaml_scalar(value);
  if (indent + base::count_code_points(head) + base::count_code_points(simple) <= kWidth ||
      !can_fold(value)) {
    return line(indent, head + simple);
  }
  line(indent, head + ">-");
  for (const auto& part : wrapped(value, kWidth - indent - 2)) line(indent + 2, part);
}

void YamlLines::field(size_t indent, std::string_view key, std::string_view value) {
  scalar(indent, yaml_scalar(key) + ":", value);
}

void YamlLines::first_field(size_t indent, std::string_view key, std::string_view value) {
  const size_t begin = text_.size();
  scalar(indent + 2, yaml_scalar(key) + ":", value);
  text_[begin + indent] = '-';
}

void YamlLines::item(size_t indent, std::string_view value) {
  scalar(indent, "-", value);
}

void YamlLines::flow(size_t indent, std::string_view key, const std::vector<std::string>& values) {
  std::vector<std::string> parts;
  for (const auto& value : values) {
    parts.push_back(is_plain_in_flow(value) ? value : yaml::quoted(value));
  }
  line(indent, yaml_scalar(key) + ": [" + base::joined(parts, ", ") + "]");
}

}  // namespace dinhky::imports
