#include "base/text_table.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/text.h"

namespace dinhky::base {
namespace {

// Reads JSON with an eye for texts only. Every command begins with tables of sentences, most of
// them never said: a general reader, which takes them letter by letter, cost half of a `check`.
class Reader {
 public:
  // Depth 1: texts straight in the table. Depth 2: texts in its rows, of one column.
  Reader(std::string_view json, size_t depth, std::string_view column)
      : json_(json), depth_(depth), column_(column) {}

  // Empty when the bytes are no JSON.
  TextTable table() {
    skip_blanks();
    if (!next_is('{') || !value(0)) return {};
    skip_blanks();
    return at_ == json_.size() ? std::move(table_) : TextTable();
  }

 private:
  // `level` = objects and lists around the value.
  bool value(size_t level) {
    skip_blanks();
    if (at_ == json_.size() || level > kDeepest) return false;
    switch (json_[at_]) {
      case '{':
        return members(level + 1);
      case '[':
        return items(level + 1);
      case '"':
        return text(ignored_);
      default:
        return word();
    }
  }

  bool members(size_t level) {
    ++at_;
    if (take('}')) return true;
    do {
      skip_blanks();
      auto& key = level == 1 ? outer_ : inner_;
      if (!text(key) || !take(':')) return false;
      skip_blanks();
      const bool wanted = level == depth_ && next_is('"') && (level == 1 || key == column_);
      if (!(wanted ? row() : value(level))) return false;
    } while (take(','));
    return take('}');
  }

  bool row() {
    std::string found;
    if (!text(found) || find_invalid_utf8(found)) return false;
    table_.emplace_back(outer_, std::move(found));
    return true;
  }

  bool items(size_t level) {
    ++at_;
    if (take(']')) return true;
    do {
      if (!value(level)) return false;
    } while (take(','));
    return take(']');
  }

  // A number, true, false or null, all of which are left out.
  bool word() {
    const size_t begin = at_;
    at_ = std::min(json_.find_first_of(",]} \t\r\n", at_), json_.size());
    return nlohmann::json::accept(json_.substr(begin, at_ - begin));
  }

  bool text(std::string& out) {
    if (!next_is('"')) return false;
    out.clear();
    for (++at_; at_ < json_.size();) {
      const size_t begin = at_;
      while (at_ < json_.size() && json_[at_] != '"' && json_[at_] != '\\' &&
             static_cast<unsigned char>(json_[at_]) >= ' ') {
        ++at_;
      }
      out.append(json_, begin, at_ - begin);
      if (at_ == json_.size()) return false;
      const char end = json_[at_++];
      if (end == '"') return true;
      if (end != '\\' || !escape(out)) return false;
    }
    return false;
  }

  bool escape(std::string& out) {
    constexpr std::string_view kLetters = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    if (at_ == json_.size()) return false;
    const char letter = json_[at_++];
    if (const size_t i = kLetters.find(letter); i != std::string_view::npos) {
      out += kMeant[i];
      return true;
    }
    const auto unit = letter == 'u' ? code_unit() : std::nullopt;
    if (!unit || (*unit >= 0xDC00 && *unit < 0xE000)) return false;
    char32_t letter_meant = *unit;
    if (*unit >= 0xD800 && *unit < 0xDC00) {  // the first half of a pair
      if (json_.substr(at_, 2) != "\\u") return false;
      at_ += 2;
      const auto low = code_unit();
      if (!low || *low < 0xDC00 || *low >= 0xE000) return false;
      letter_meant = 0x10000 + ((*unit - 0xD800) << 10u) + (*low - 0xDC00);
    }
    append_utf8(out, letter_meant);
    return true;
  }

  std::optional<char32_t> code_unit() {
    constexpr size_t kDigits = 4;
    if (json_.size() - at_ < kDigits) return std::nullopt;
    char32_t unit = 0;
    for (const char c : json_.substr(at_, kDigits)) {
      const size_t digit = std::string_view("0123456789abcdef0123456789ABCDEF").find(c);
      if (digit == std::string_view::npos) return std::nullopt;
      unit = unit * 16 + static_cast<char32_t>(digit % 16);
    }
    at_ += kDigits;
    return unit;
  }

  void skip_blanks() {
    while (at_ < json_.size() &&
           (json_[at_] == ' ' || json_[at_] == '\n' || json_[at_] == '\t' || json_[at_] == '\r')) {
      ++at_;
    }
  }

  bool next_is(char c) const { return at_ < json_.size() && json_[at_] == c; }

  bool take(char c) {
    skip_blanks();
    if (!next_is(c)) return false;
    ++at_;
    return true;
  }

  static constexpr size_t kDeepest = 32;  // no table of ours is deeper than its columns

  std::string_view json_;
  size_t depth_;
  std::string_view column_;
  size_t at_ = 0;
  std::string outer_;
  std::string inner_;
  std::string ignored_;
  TextTable table_;
};

}  // namespace

TextTable read_text_table(std::string_view json) {
  return Reader(json, 1, {}).table();
}

TextTable read_table_column(std::string_view json, std::string_view column) {
  return Reader(json, 2, column).table();
}

}  // namespace dinhky::base
