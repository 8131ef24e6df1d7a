#include "results/write.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>

#include "base/text.h"

namespace dinhky::results {
namespace {

// Characters that have no place in a file that people read as themselves.
bool is_odd(char32_t c) {
  return base::is_unsafe(c) || base::is_odd_blank(c) || (c >= 0x200B && c <= 0x200D) ||
         c == 0xFEFF || c == 0xFF1A || c == 0xFFFD;
}

// In double quotes, whatever it holds: odd characters as escapes, so that they can be seen.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  for (size_t at = 0; at < text.size();) {
    const size_t begin = at;
    const char32_t c = base::decode(text, at);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += static_cast<char>(c);
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (is_odd(c)) {
      const auto code = static_cast<uint32_t>(c);
      out += code > 0xFFFF ? fmt::format("\\U{:08X}", code) : fmt::format("\\u{:04X}", code);
    } else {
      out.append(text.substr(begin, at - begin));
    }
  }
  return out + "\"";
}

// A line that means itself in a block, to YAML and to the scan for slips before it.
bool fits_block(std::string_view line) {
  if (line.empty()) return true;
  if (line.front() == ' ' || line.back() == ' ') return false;
  bool first = true;
  for (size_t at = 0; at < line.size(); first = false) {
    const char32_t c = base::decode(line, at);
    const bool bullet = (c == '-' || c == '+') && line.substr(at).starts_with(' ');
    if (first && !base::is_letter_or_digit(c) && !bullet) return false;
    if (c == '\t' || is_odd(c)) return false;
  }
  return line.find(": “") == std::string_view::npos && line.find(": ‘") == std::string_view::npos &&
         line.find("- “") != 0;
}

bool fits_block_text(std::string_view text) {
  const auto lines = base::split(text, '\n');
  return lines.size() > 1 && !lines.front().empty() && !lines.back().empty() &&
         std::all_of(lines.begin(), lines.end(), fits_block);
}

// A word that no YAML reader takes for a number, a day or a flag.
bool is_plain_word(std::string_view text) {
  constexpr std::string_view kFlags[] = {"true", "false", "null", "yes", "no",
                                         "on",   "off",   "y",    "n"};
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return !text.empty() && letter(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [&](char c) {
                       return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
                              c == '_';
                     }) &&
         std::find(std::begin(kFlags), std::end(kFlags), base::to_lower(text)) == std::end(kFlags);
}

std::string word(std::string_view text) {
  return is_plain_word(text) ? std::string(text) : in_quotes(text);
}

bool is_plain_number(std::string_view text) {
  return !text.empty() && text.size() < 10 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

class Writer {
 public:
  explicit Writer(const UnitReport& report) : report_(report) {}

  std::string write() {
    out_ = "dinhky: 1\n";
    out_.append("plan: ").append(word(report_.plan.value)).append("\n");
    out_.append("unit: ").append(word(report_.unit.value)).append("\n");
    out_.append("period: ").append(word(report_.period.value)).append("\n");
    const auto& source = report_.source;
    group(
        "source",
        {{"file", &source.file}, {"sha256", &source.sha256}, {"template", &source.form_template}});
    group("own_plan", {{"number", &report_.own_plan.number}, {"date", &report_.own_plan.date}});
    write_results();
    write_extra();
    write_sections();
    text("", "difficulties", report_.difficulties);
    text("", "proposals", report_.proposals);
    text("", "next", report_.next);
    list("", "stray", report_.stray);
    return std::move(out_);
  }

 private:
  using Pairs = std::vector<std::pair<std::string_view, const Text*>>;

  void text(std::string_view indent, std::string_view key, const Text& value) {
    if (value.empty()) return;
    out_.append(indent).append(key).append(": ");
    scalar(indent, value.value);
  }

  void scalar(std::string_view indent, std::string_view value) {
    if (!fits_block_text(value)) {
      out_.append(in_quotes(value)).append("\n");
      return;
    }
    out_ += "|-\n";
    for (const auto line : base::split(value, '\n')) {
      if (!line.empty()) out_.append(indent).append("  ").append(line);
      out_ += '\n';
    }
  }

  void group(std::string_view key, const Pairs& pairs) {
    if (std::all_of(pairs.begin(), pairs.end(),
                    [](const auto& pair) { return pair.second->empty(); })) {
      return;
    }
    out_.append(key).append(":\n");
    for (const auto& [name, value] : pairs) text("  ", name, *value);
  }

  void list(std::string_view indent, std::string_view key, const std::vector<Text>& values) {
    if (values.empty()) return;
    out_.append(indent).append(key).append(":\n");
    const auto item = std::string(indent) + "  ";
    for (const auto& value : values) {
      out_.append(item).append("- ");
      scalar(item, value.value);
    }
  }

  void write_results() {
    if (report_.results.empty()) return;
    out_ += "results:\n";
    for (const auto& result : report_.results) {
      out_.append("  - task: ").append(word(result.task.value)).append("\n");
      if (result.status) {
        out_.append("    status: ").append(key_of(*result.status)).append("\n");
      } else {
        text("    ", "status", result.status_text);
      }
      text("    ", "result", result.result);
      write_figures(result.indicators);
      list("    ", "evidence", result.evidence);
      text("    ", "difficulties", result.difficulties);
      text("    ", "proposals", result.proposals);
    }
  }

  void write_figures(const std::vector<Figure>& figures) {
    if (figures.empty()) return;
    out_ += "    indicators:\n";
    for (const auto& figure : figures) {
      const auto& value = figure.value.value;
      out_.append("      ").append(word(figure.id.value)).append(": ");
      out_.append(is_plain_number(value) ? value : in_quotes(value)).append("\n");
    }
  }

  void write_extra() {
    if (report_.extra.empty()) return;
    out_ += "extra:\n";
    for (const auto& work : report_.extra) {
      out_ += "  - content: ";
      scalar("    ", work.content.value);
      text("    ", "result", work.result);
    }
  }

  void write_sections() {
    if (report_.sections.empty()) return;
    out_ += "sections:\n";
    for (const auto& section : report_.sections) text("  ", word(section.name.value), section.text);
  }

  const UnitReport& report_;
  std::string out_;
};

}  // namespace

std::string to_yaml(const UnitReport& report) {
  return Writer(report).write();
}

}  // namespace dinhky::results
