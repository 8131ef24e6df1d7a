// Writes XML by appending to one string. Names are literals of ours and are not escaped; values and
// text are, and lose what XML 1.0 cannot hold.
#pragma once

#include <array>
#include <cassert>
#include <charconv>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dinhky::emit {

class XmlWriter {
 public:
  static constexpr std::string_view kDeclaration =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  explicit XmlWriter(size_t expected_bytes = 4096, std::string_view prolog = kDeclaration) {
    out_.reserve(expected_bytes);
    out_ += prolog;
  }

  // `name` must outlive the writer: a literal.
  XmlWriter& open(std::string_view name) {
    close_tag();
    out_ += '<';
    out_ += name;
    open_.push_back(name);
    in_tag_ = true;
    return *this;
  }
  // Only right after open() or another attribute.
  XmlWriter& attribute(std::string_view name, std::string_view value) {
    begin_attribute(name);
    append_escaped(value);
    out_ += '"';
    return *this;
  }
  XmlWriter& attribute(std::string_view name, long long value) {
    begin_attribute(name);
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out_.append(digits, end);
    out_ += '"';
    return *this;
  }
  XmlWriter& attribute(std::string_view name, int value) {
    return attribute(name, static_cast<long long>(value));
  }
  XmlWriter& text(std::string_view value) {
    close_tag();
    append_escaped(value);
    return *this;
  }
  XmlWriter& close() {
    assert(!open_.empty());
    if (in_tag_) {
      out_ += "/>";
      in_tag_ = false;
    } else {
      out_ += "</";
      out_ += open_.back();
      out_ += '>';
    }
    open_.pop_back();
    return *this;
  }

  // An element without content, with no attribute or one.
  XmlWriter& empty(std::string_view name) { return open(name).close(); }
  template <class Value>
  XmlWriter& empty(std::string_view name, std::string_view attribute_name, Value value) {
    return open(name).attribute(attribute_name, value).close();
  }

  // The whole document. Every element must be closed.
  std::string take() {
    assert(open_.empty());
    return std::move(out_);
  }

 private:
  void begin_attribute(std::string_view name) {
    assert(in_tag_);
    out_ += ' ';
    out_ += name;
    out_ += "=\"";
  }

  void close_tag() {
    if (in_tag_) out_ += '>';
    in_tag_ = false;
  }

  // How many bytes at `at` cannot stand in XML: C0 controls except tab and line ends, U+FFFE,
  // U+FFFF.
  static size_t forbidden(std::string_view value, size_t at) {
    const auto byte = static_cast<unsigned char>(value[at]);
    if (byte < 0x20) return byte == '\t' || byte == '\n' || byte == '\r' ? 0 : 1;
    const auto rest = value.substr(at, 3);
    return rest == "\xEF\xBF\xBE" || rest == "\xEF\xBF\xBF" ? 3 : 0;
  }

  static std::string_view entity(char c) {
    switch (c) {
      case '&':
        return "&amp;";
      case '<':
        return "&lt;";
      case '>':
        return "&gt;";
      case '"':
        return "&quot;";
      default:
        return {};
    }
  }

  // The bytes that may not be copied without a look; 0xEF begins U+FFFE and U+FFFF.
  static constexpr std::array<bool, 256> kNeedsCare = [] {
    std::array<bool, 256> table{};
    for (size_t byte = 0; byte < 0x20; ++byte) table[byte] = true;
    for (const char c : {'&', '<', '>', '"', '\xEF'}) table[static_cast<unsigned char>(c)] = true;
    return table;
  }();

  // Copies whole stretches between the few bytes that need care.
  void append_escaped(std::string_view value) {
    size_t begin = 0;
    for (size_t at = 0; at < value.size();) {
      if (!kNeedsCare[static_cast<unsigned char>(value[at])]) {
        ++at;
        continue;
      }
      const auto replaced = entity(value[at]);
      const size_t skipped = replaced.empty() ? forbidden(value, at) : 1;
      if (skipped == 0) {
        ++at;
        continue;
      }
      out_.append(value, begin, at - begin).append(replaced);
      at += skipped;
      begin = at;
    }
    out_.append(value, begin, value.size() - begin);
  }

  std::string out_;
  std::vector<std::string_view> open_;
  bool in_tag_ = false;
};

}  // namespace dinhky::emit
