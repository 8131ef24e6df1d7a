#include "schedule/lexicon_tables.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/fold.h"

namespace dinhky::schedule {
namespace {

class Reader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Reader(LexiconTables& tables) : tables_(tables) {}

  bool start_object(size_t) override {
    ++depth_;
    return true;
  }
  bool end_object() override {
    --depth_;
    return true;
  }
  bool key(string_t& name) override {
    (depth_ == 1 ? table_ : key_) = std::move(name);
    return true;
  }
  bool string(string_t& text) override {
    if (table_ == "words") tables_.words.emplace_back(base::fold_words(text), key_);
    if (table_ == "due_headings") tables_.due_headings.emplace_back(base::fold_words(text), "");
    return true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (table_ != "numbers" || value > kLargestNumber) return true;
    tables_.words.emplace_back(base::fold_words(key_), std::to_string(value));
    return true;
  }
  bool parse_error(size_t, const std::string&, const nlohmann::detail::exception&) override {
    return false;
  }
  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t) override { return true; }
  bool number_float(number_float_t, const string_t&) override { return true; }
  bool binary(binary_t&) override { return true; }
  bool start_array(size_t) override { return true; }
  bool end_array() override { return true; }

 private:
  static constexpr unsigned kLargestNumber = 99;

  LexiconTables& tables_;
  int depth_ = 0;
  std::string table_;  // the key at the top
  std::string key_;    // the one below it
};

}  // namespace

LexiconTables read_lexicon_tables(std::string_view json) {
  LexiconTables tables;
  Reader reader(tables);
  if (!nlohmann::json::sax_parse(json, &reader)) return {};
  std::reverse(tables.words.begin(), tables.words.end());
  return tables;
}

}  // namespace dinhky::schedule
