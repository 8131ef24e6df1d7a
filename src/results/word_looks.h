// How runs of text look: bold, italic, in which font, through a document's styles. Internal to the
// reading of documents (ECMA-376 Part 1, 17.7).
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "results/word_document.h"

namespace dinhky::results {

class WordLooks {
 public:
  void load_styles(const pugi::xml_node& styles);

  // Of a run with these w:rPr in a paragraph of that style.
  RunLooks of(const pugi::xml_node& run_properties, std::string_view paragraph_style) const;

 private:
  struct Given {
    std::optional<bool> bold, italic;
    std::string font;
    std::string parent;
  };
  static Given read(const pugi::xml_node& run_properties);
  static void apply(const Given& given, RunLooks& looks);
  void inherit();
  void apply_style(std::string_view style, RunLooks& looks) const;

  Given defaults_;
  std::string default_style_;
  std::map<std::string, Given, std::less<>> styles_;
};

}  // namespace dinhky::results
