#include "base/text_table.h"

#include <nlohmann/json.hpp>

namespace dinhky::base {
namespace {

// Reads events instead of building a tree: start-up is measured, and half of a tree would be thrown
// away with the other language.
class Reader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  // Depth 1: texts straight in the table. Depth 2: texts in its rows, of one column.
  Reader(size_t depth, std::string_view column) : depth_(depth), column_(column) {}

  TextTable take() { return std::move(table_); }

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_unsigned(number_unsigned_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool string(string_t& text) override {
    if (objects_ != depth_ || arrays_ > 0) return true;
    if (depth_ == 2 && inner_ != column_) return true;
    table_.emplace_back(depth_ == 2 ? outer_ : inner_, std::move(text));
    return true;
  }
  bool start_object(std::size_t) override {
    outer_ = inner_;
    ++objects_;
    return true;
  }
  bool end_object() override {
    --objects_;
    return true;
  }
  bool key(string_t& key) override {
    inner_ = std::move(key);
    return true;
  }
  bool start_array(std::size_t) override {
    ++arrays_;
    return true;
  }
  bool end_array() override {
    --arrays_;
    return true;
  }
  bool parse_error(std::size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }

 private:
  size_t depth_;
  std::string column_;
  size_t objects_ = 0;
  size_t arrays_ = 0;
  std::string outer_;
  std::string inner_;
  TextTable table_;
};

TextTable read(std::string_view json, size_t depth, std::string_view column) {
  Reader reader(depth, column);
  if (!nlohmann::json::sax_parse(json, &reader)) return {};
  return reader.take();
}

}  // namespace

TextTable read_text_table(std::string_view json) {
  return read(json, 1, {});
}

TextTable read_table_column(std::string_view json, std::string_view column) {
  return read(json, 2, column);
}

}  // namespace dinhky::base
