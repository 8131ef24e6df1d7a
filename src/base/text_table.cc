#include "base/text_table.h"

#include <nlohmann/json.hpp>

namespace dinhky::base {
namespace {

nlohmann::json object_of(std::string_view json) {
  auto table = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  return table.is_object() ? table : nlohmann::json::object();
}

}  // namespace

TextTable read_text_table(std::string_view json) {
  TextTable table;
  const auto object = object_of(json);
  for (const auto& [key, text] : object.items()) {
    if (text.is_string()) table.emplace_back(key, text.get<std::string>());
  }
  return table;
}

TextTable read_table_column(std::string_view json, std::string_view column) {
  TextTable table;
  const auto object = object_of(json);
  const std::string name(column);
  for (const auto& [key, texts] : object.items()) {
    if (texts.is_object() && texts.contains(name) && texts[name].is_string()) {
      table.emplace_back(key, texts[name].get<std::string>());
    }
  }
  return table;
}

}  // namespace dinhky::base
