#include "yaml/writer.h"

#include <algorithm>

#include "base/text.h"
#include "base/wrap.h"
#include "yaml/scalar.h"

namespace dinhky::yaml {
namespace {

constexpr size_t kStep = 2;

// However deep it stands, a text has half the page.
std::vector<std::string> wrapped(std::string_view text, size_t columns, size_t indent) {
  return base::wrapped(text, static_cast<double>(columns - std::min(indent, columns / 2)),
                       base::cells);
}

bool is_block(std::string_view text) {
  if (text.find('\n') == std::string_view::npos) return false;
  const auto lines = base::split(text, '\n');
  return !lines.front().empty() && !lines.back().empty() &&
         std::all_of(lines.begin(), lines.end(), fits_block);
}

}  // namespace

void Writer::lead() {
  if (!dash_) {
    out_.append(indent_, ' ');
    return;
  }
  out_.append(indent_ - kStep, ' ').append("- ");
  dash_ = false;
}

void Writer::write_key(std::string_view key) {
  if (is_word(key)) {
    out_ += key;
  } else {
    out_ += style_ == Style::quoted ? quoted(key) : scalar(key);
  }
  out_ += ':';
}

void Writer::comment(std::string_view text) {
  const size_t indent = dash_ ? indent_ - kStep : indent_;
  for (const auto part : base::split(text, '\n')) {
    const auto words = base::collapsed(base::made_safe(part));
    if (words.empty()) continue;
    for (const auto& line : wrapped(words, columns_, indent + kStep)) {
      out_.append(indent, ' ').append("# ").append(line).append("\n");
    }
  }
}

bool Writer::fits_line(std::string_view yaml) const {
  const auto begun = std::string_view(out_).substr(out_.rfind('\n') + 1);
  return base::count_cells(begun) + base::count_cells(yaml) <= columns_;
}

// Only a text with single spaces between its words means itself in a folded block.
bool Writer::fold(std::string_view value) {
  if (value.find('\n') != std::string_view::npos || value.find("  ") != std::string_view::npos ||
      value.front() == ' ' || value.back() == ' ') {
    return false;
  }
  const size_t indent = indent_ + kStep;
  const auto lines = wrapped(value, columns_, indent);
  if (!std::all_of(lines.begin(), lines.end(), fits_block)) return false;
  out_ += ">-\n";
  for (const auto& line : lines) out_.append(indent, ' ').append(line).append("\n");
  return true;
}

void Writer::write_block(std::string_view value) {
  out_ += "|-\n";
  for (const auto line : base::split(value, '\n')) {
    if (!line.empty()) out_.append(indent_ + kStep, ' ').append(line);
    out_ += '\n';
  }
}

void Writer::write_scalar(std::string_view value) {
  if (is_block(value)) return write_block(value);
  if (style_ == Style::quoted) {
    append_quoted(out_, value);
  } else {
    const auto simple = scalar(value);
    if (!fits_line(simple) && fold(value)) return;
    out_ += simple;
  }
  out_ += '\n';
}

void Writer::pair(std::string_view key, std::string_view value) {
  if (!value.empty()) open_pair(key, value);
}

void Writer::open_pair(std::string_view key, std::string_view value) {
  lead();
  write_key(key);
  if (value.empty()) {
    out_ += "\n";
    return;
  }
  out_ += " ";
  write_scalar(value);
}

void Writer::raw(std::string_view key, std::string_view yaml) {
  lead();
  out_.append(key).append(": ").append(yaml).append("\n");
}

void Writer::list(std::string_view key, const std::vector<std::string>& values) {
  if (values.empty()) return;
  std::vector<std::string> words;
  for (const auto& value : values) {
    words.push_back(style_ == Style::quoted ? word(value) : scalar_in_flow(value));
  }
  const auto line = "[" + base::joined(words, ", ") + "]";
  lead();
  write_key(key);
  if (fits_line(" " + line)) {
    out_.append(" ").append(line).append("\n");
    return;
  }
  out_ += '\n';
  indent_ += kStep;
  for (const auto& value : values) item_text(value);
  end();
}

void Writer::begin(std::string_view key) {
  lead();
  write_key(key);
  out_ += '\n';
  indent_ += kStep;
}

void Writer::item() {
  indent_ += kStep;
  dash_ = true;
}

void Writer::item_text(std::string_view value) {
  out_.append(indent_, ' ').append("- ");
  write_scalar(value);
}

void Writer::end_item() {
  dash_ = false;
  indent_ -= kStep;
}

void Writer::end() {
  indent_ -= kStep;
}

}  // namespace dinhky::yaml
