// YAML as a person would write it: plain where it can be, folded where it is long, with comments.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dinhky::imports {

class YamlLines {
 public:
  // "# text", broken at the page's width.
  void comment(size_t indent, std::string_view text);
  // "key: value"; nothing behind the key where the value is empty.
  void field(size_t indent, std::string_view key, std::string_view value);
  // "- value".
  void item(size_t indent, std::string_view value);
  // "- key: value": the first field of a mapping in a list.
  void first_field(size_t indent, std::string_view key, std::string_view value);
  // "key: [a, b]".
  void flow(size_t indent, std::string_view key, const std::vector<std::string>& values);
  void line(size_t indent, std::string_view text);
  void blank() { text_ += '\n'; }

  std::string take() { return std::move(text_); }

 private:
  void scalar(size_t indent, std::string head, std::string_view value);

  std::string text_;
};

// The value on one line: plain, or in quotes where YAML would read something else.
std::string yaml_scalar(std::string_view value);

}  // namespace dinhky::imports
