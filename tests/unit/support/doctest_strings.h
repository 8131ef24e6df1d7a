// Lets doctest show lists of strings and optional strings when a check on them fails. To be
// included before doctest's checks are used on such values.
// keep: its specialisations are used without being named.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <vector>

namespace doctest {

template <>
struct StringMaker<std::vector<std::string>> {
  static String convert(const std::vector<std::string>& list) {
    std::string text = "[";
    for (const auto& item : list) text += "\n    " + item;
    text += list.empty() ? "]" : "\n  ]";
    return text.c_str();
  }
};

template <>
struct StringMaker<std::optional<std::string>> {
  static String convert(const std::optional<std::string>& text) {
    return text ? ("\"" + *text + "\"").c_str() : "nothing";
  }
};

}  // namespace doctest
