// Lines of a YAML file that people go on to edit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dinhky::emit {

// "# …", wrapped.
void append_comment(std::string& out, std::string_view text);

// Writes mappings and lists line by line; knows the indent, and that the first key of a list's item
// stands behind its dash.
class YamlLines {
 public:
  // "key: value"; nothing for an empty value.
  void pair(std::string_view key, std::string_view value);
  // Also when the value is empty.
  void open_pair(std::string_view key, std::string_view value);
  // The value as YAML that is written already.
  void raw(std::string_view key, std::string_view yaml);
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
  void scalar(std::string_view value);

  std::string out_;
  size_t indent_ = 0;
  bool dash_ = false;
};

// A scalar on one line: a plain word where nothing could read it otherwise, else in quotes.
std::string yaml_scalar(std::string_view value);

}  // namespace dinhky::emit
