#include "emit/yaml_lines.h"

#include <algorithm>

#include "base/text.h"
#include "emit/safe.h"
#include "emit/text_layout.h"
#include "yaml/quoted.h"

namespace dinhky::emit {
namespace {

constexpr size_t kStep = 2;
constexpr size_t kWidth = 100;   // of the file
constexpr size_t kOneLine = 60;  // a longer text stands in a block below its key

// Words that YAML reads as something else than a text.
bool is_flag(std::string_view word) {
  static constexpr std::string_view kFlags[] = {"y",   "n",    "yes",   "no",  "on",
                                                "off", "true", "false", "null"};
  return std::find(std::begin(kFlags), std::end(kFlags), base::to_lower(word)) != std::end(kFlags);
}

bool is_plain_word(std::string_view text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) && !is_flag(text) &&
         std::all_of(text.begin(), text.end(), [&](char c) {
           return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_';
         });
}

bool is_clean(std::string_view text) {
  if (base::is_plain(text)) return true;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::decode(text, at);
    if (c != '\n' && (base::is_unsafe(c) || base::is_odd_blank(c) || c == 0xFEFF)) return false;
  }
  return base::is_nfc(text);
}

// A text that means itself in a folded block: single spaces only, none at an end.
bool folds(std::string_view text) {
  return is_clean(text) && base::count_code_points(text) > kOneLine && text.front() != ' ' &&
         text.back() != ' ' && text.find("  ") == std::string_view::npos &&
         text.find('\n') == std::string_view::npos && text.front() != '#';
}

bool stands_in_block(std::string_view text) {
  if (!is_clean(text) || text.find('\n') == std::string_view::npos) return false;
  const auto lines = base::split(text, '\n');
  return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
    return !line.empty() && line.front() != ' ' && line.back() != ' ' && line.front() != '#';
  });
}

}  // namespace

void append_comment(std::string& out, std::string_view text) {
  for (const auto& line : wrapped_cells(safe(text), kWidth - kStep)) out += "# " + line + "\n";
}

std::string yaml_scalar(std::string_view value) {
  return is_plain_word(value) ? std::string(value) : yaml::quoted(safe(value));
}

void YamlLines::lead() {
  if (!dash_) {
    out_.append(indent_, ' ');
    return;
  }
  out_.append(indent_ - kStep, ' ').append("- ");
  dash_ = false;
}

void YamlLines::scalar(std::string_view value) {
  const bool folded = folds(value);
  if (!folded && !stands_in_block(value)) {
    out_.append(yaml_scalar(value)).append("\n");
    return;
  }
  out_.append(folded ? ">-\n" : "|-\n");
  const size_t indent = indent_ + kStep;
  const auto lines = folded ? wrapped_cells(value, kWidth - std::min(indent, kWidth / 2))
                            : std::vector<std::string>();
  for (const auto& line : lines) out_.append(indent, ' ').append(line).append("\n");
  if (folded) return;
  for (const auto line : base::split(value, '\n')) {
    out_.append(indent, ' ').append(line).append("\n");
  }
}

void YamlLines::pair(std::string_view key, std::string_view value) {
  if (!value.empty()) open_pair(key, value);
}

void YamlLines::open_pair(std::string_view key, std::string_view value) {
  lead();
  out_.append(key).append(":");
  if (value.empty()) {
    out_ += "\n";
    return;
  }
  out_ += " ";
  scalar(value);
}

void YamlLines::raw(std::string_view key, std::string_view yaml) {
  lead();
  out_.append(key).append(": ").append(yaml).append("\n");
}

void YamlLines::list(std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::vector<std::string> words;
  for (const auto& value : values) words.push_back(yaml_scalar(value));
  const auto line = "[" + base::joined(words, ", ") + "]";
  if (indent_ + key.size() + line.size() + kStep <= kWidth) return raw(key, line);
  begin(key);
  for (const auto& value : values) item_text(value);
  end();
}

void YamlLines::begin(std::string_view key) {
  lead();
  out_.append(key).append(":\n");
  indent_ += kStep;
}

void YamlLines::item() {
  indent_ += kStep;
  dash_ = true;
}

void YamlLines::item_text(std::string_view value) {
  out_.append(indent_, ' ').append("- ");
  scalar(value);
}

void YamlLines::end_item() {
  dash_ = false;
  indent_ -= kStep;
}

void YamlLines::end() {
  indent_ -= kStep;
}

}  // namespace dinhky::emit
