// YAML that people go on to edit, line by line. Every text is read back as the same text.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dinhky::yaml {

enum class Style {
  readable,  // as a person would write it: quotes only where needed, what is long is folded
  quoted,    // all texts but words in quotes, never folded: one changed word changes one line
};

// Writes mappings and lists; knows the indent, and that the first key of a list's item stands
// behind its dash. Texts of several lines stand as blocks where they can.
class Writer {
 public:
  explicit Writer(Style style = Style::readable, size_t columns = 100)
      : style_(style), columns_(columns) {}

  // "# …", wrapped; nothing for an empty line. Before the first key of an item: above its dash.
  void comment(std::string_view text);
  void comment_rule() { out_ += "#\n"; }  // parts comments at the top of a file

  // "key: value"; nothing for an empty value.
  void pair(std::string_view key, std::string_view value);
  // Also when the value is empty.
  void open_pair(std::string_view key, std::string_view value);
  // Key and value as YAML that is written already.
  void raw(std::string_view key, std::string_view yaml);
  // "key: [a, b]", or an item a line where that is too long; nothing for an empty list.
  void list(std::string_view key, const std::vector<std::string>& values);

  void begin(std::string_view key);  // a mapping or a list below the key
  void item();                       // of the list: what follows is its mapping
  void item_text(std::string_view value);
  void end_item();
  void end();
  void blank_line() { out_ += '\n'; }

  std::string take() { return std::move(out_); }

 private:
  void lead();
  void write_key(std::string_view key);
  void write_scalar(std::string_view value);
  void write_block(std::string_view value);
  bool fits_line(std::string_view yaml) const;
  bool fold(std::string_view value);

  Style style_;
  size_t columns_;
  std::string out_;
  size_t indent_ = 0;  // of keys, or of a list's dashes
  bool dash_ = false;  // the next key is the first of an item
};

}  // namespace dinhky::yaml
