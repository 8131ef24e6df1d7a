#include "results/canonical.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/text.h"
#include "results/write.h"
#include "yaml/scalar_end.h"

namespace dinhky::results {
namespace {

using yaml::Kind;
using yaml::Node;

constexpr size_t kStep = 2;          // blanks that a level is indented by
constexpr size_t kDeepest = 12;      // deepest indentation of a record's keys
constexpr size_t kMostEntries = 64;  // of one mapping; what is longer is no work of `collect`

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
         c == '-' || c == '_';
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

class Reader {
 public:
  Reader(std::string_view text, uint32_t file) : text_(text), file_(file) {}

  // `begin` is where the first key stands.
  std::optional<Node> read(size_t begin) {
    auto root = mapping(0, begin);
    if (!sound_ || at_ != text_.size()) return std::nullopt;
    return root;
  }

 private:
  void fail() { sound_ = false; }

  diag::Span span(size_t begin, size_t end) const {
    return {file_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
  }

  char at(size_t offset) const { return offset < text_.size() ? text_[offset] : '\0'; }

  // How many blanks the line at at_ begins with.
  size_t indentation() const {
    size_t n = 0;
    while (at(at_ + n) == ' ') ++n;
    return n;
  }

  // The first key stands at `first`; the others on lines of their own, indented by `indent`.
  Node mapping(size_t indent, size_t first) {
    Node node;
    node.kind = Kind::mapping;
    size_t begin = first;
    while (sound_) {
      entry(indent, begin, node);
      if (at_ >= text_.size() || indentation() != indent || !is_word(at(at_ + indent)) ||
          at(at_ + indent) == '-') {
        break;
      }
      begin = at_ + indent;
    }
    node.span = span(first, last_end_);
    return node;
  }

  void entry(size_t indent, size_t begin, Node& mapping) {
    size_t end = begin;
    while (is_word(at(end))) ++end;
    if (end == begin || at(end) != ':') return fail();
    Node key;
    key.kind = Kind::scalar;
    key.text = std::string(text_.substr(begin, end - begin));
    key.span = span(begin, end);
    // A key that stands there twice is the YAML reader's to tell of.
    if (indent > kDeepest || mapping.entries.size() == kMostEntries || mapping.find(key.text)) {
      return fail();
    }
    if (mapping.entries.empty()) mapping.entries.reserve(kUsualEntries);
    mapping.entries.push_back({std::move(key), Node{}});
    // The place of the entry may move while its value is read.
    const size_t index = mapping.entries.size() - 1;
    auto value = value_at(indent, end + 1);
    mapping.entries[index].value = std::move(value);
  }

  Node value_at(size_t indent, size_t begin) {
    if (at(begin) == ' ') return scalar(indent, begin + 1);
    if (at(begin) != '\n') return fail(), Node{};
    at_ = begin + 1;
    if (indentation() != indent + kStep) return fail(), Node{};
    const size_t first = at_ + indent + kStep;
    if (at(first) == '-' && at(first + 1) == ' ') return sequence(indent + kStep);
    return mapping(indent + kStep, first);
  }

  Node sequence(size_t indent) {
    Node node;
    node.kind = Kind::sequence;
    const size_t first = at_ + indent;
    while (sound_ && indentation() == indent && at(at_ + indent) == '-' &&
           at(at_ + indent + 1) == ' ') {
      const size_t begin = at_ + indent + kStep;
      const bool text = at(begin) == '"' || at(begin) == '|';
      node.items.push_back(text ? scalar(indent, begin) : mapping(indent + kStep, begin));
    }
    node.span = span(first, last_end_);
    return node;
  }

  // Leaves at_ behind the scalar's last line.
  Node scalar(size_t indent, size_t begin) {
    Node node;
    node.kind = Kind::scalar;
    const char first = at(begin);
    node.quoted = first == '"' || first == '|';
    size_t end = begin;
    if (first == '"') {
      end = quoted(begin, node.text);
    } else if (first == '|') {
      end = block(indent + kStep, begin, node.text);
    } else {
      while (is_word(at(end))) ++end;
      node.text = std::string(text_.substr(begin, end - begin));
      end_line(end == begin ? text_.size() : end);
    }
    node.span = span(begin, end);
    last_end_ = end;
    return node;
  }

  void end_line(size_t end) {
    if (at(end) != '\n') return fail();
    at_ = end + 1;
  }

  size_t quoted(size_t begin, std::string& out) {
    size_t i = begin + 1;
    while (sound_ && at(i) != '"') {
      size_t end = i;
      while (end < text_.size() && text_[end] != '"' && text_[end] != '\\' && text_[end] != '\n') {
        ++end;
      }
      out.append(text_.substr(i, end - i));
      i = end;
      if (at(i) == '\\') {
        i = escape(i + 1, out);
      } else if (at(i) != '"') {
        fail();
      }
    }
    end_line(i + 1);
    return i + 1;
  }

  size_t escape(size_t i, std::string& out) {
    const char c = at(i);
    if (c == '"' || c == '\\') return out += c, i + 1;
    if (c == 'n') return out += '\n', i + 1;
    if (c == 't') return out += '\t', i + 1;
    size_t digits = 0;
    if (c == 'u') digits = 4;
    if (c == 'U') digits = 8;
    char32_t code = 0;
    for (size_t n = 1; n <= digits; ++n) {
      const int digit = hex_digit(at(i + n));
      if (digit < 0 || code > 0x10FFFF) return fail(), i;
      code = code * 16 + static_cast<char32_t>(digit);
    }
    if (digits == 0 || code > 0x10FFFF) return fail(), i;
    base::append_utf8(out, code);
    return i + 1 + digits;
  }

  size_t block(size_t indent, size_t begin, std::string& out) {
    if (text_.substr(begin, 3) != "|-\n") return fail(), begin;
    at_ = begin + 3;
    size_t blank = 0;
    while (at_ < text_.size()) {
      const size_t end = std::min(text_.find('\n', at_), text_.size());
      if (end == at_) {
        ++blank;
      } else if (indentation() < indent) {
        break;
      } else {
        if (!out.empty()) out.append(blank + 1, '\n');
        blank = 0;
        out.append(text_.substr(at_ + indent, end - at_ - indent));
      }
      at_ = std::min(end + 1, text_.size());
    }
    return yaml::block_end(text_, begin);
  }

  static constexpr size_t kUsualEntries = 6;

  std::string_view text_;
  uint32_t file_;
  size_t at_ = 0;  // the beginning of a line
  size_t last_end_ = 0;
  bool sound_ = true;
};

}  // namespace

std::optional<Node> read_canonical(const diag::Source& source, uint32_t file) {
  const auto text = source.text();
  const size_t begin = text.starts_with(record_modeline()) ? record_modeline().size() : 0;
  if (!text.substr(begin).starts_with("dinhky: 1\n") || !text.ends_with('\n')) return std::nullopt;
  // What is not in normal form, or no text at all, is the YAML reader's to tell of.
  if (!base::is_plain(text) && (base::find_invalid_utf8(text) || !base::is_nfc(text))) {
    return std::nullopt;
  }
  return Reader(text, file).read(begin);
}

}  // namespace dinhky::results
