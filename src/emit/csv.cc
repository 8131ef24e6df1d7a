#include "emit/csv.h"

#include "emit/safe.h"

namespace dinhky::emit {
namespace {

bool begins_formula(std::string_view cell) {
  return !cell.empty() && std::string_view("=+-@").find(cell[0]) != std::string_view::npos;
}

std::string quoted(const std::string& cell) {
  const auto shown = safe(cell);
  auto text = begins_formula(shown) ? "'" + shown : shown;
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    out += c;
    if (c == '"') out += c;
  }
  return out + "\"";
}

}  // namespace

std::string csv_record(const std::vector<std::string>& cells) {
  std::string line;
  for (size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) line += ',';
    line += quoted(cells[i]);
  }
  return line + "\r\n";
}

}  // namespace dinhky::emit
