// Automatic numbers and bullets of Word's lists as visible text. Internal to the reading of
// documents. Follows word/numbering.xml (ECMA-376 Part 1, 17.9); a number's look that is not known
// ("một, hai, ba") is written in digits.
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace dinhky::results {

// Documents have nine levels.
inline constexpr size_t kListLevels = 9;

// What makes a paragraph an item: w:numPr.
struct ListItem {
  std::string list;
  size_t level = 0;
};

class WordLists {
 public:
  void load_numbering(const pugi::xml_node& numbering);
  // Lists that come with a paragraph's style, from word/styles.xml.
  void load_styles(const pugi::xml_node& styles);

  // The label of the next paragraph, "" where it is no item of a list. Counts on: call once for
  // each paragraph, in the document's order.
  std::string next_label(const pugi::xml_node& paragraph_properties, std::string_view style);

 private:
  struct Level {
    int start = 1;
    std::string format = "decimal";
    std::string text;  // "%1.%2."
  };
  using Levels = std::array<Level, kListLevels>;
  struct List {
    std::string abstract;
    std::map<size_t, Level> changed;  // levels that differ from the abstract list's
    std::map<size_t, int> restarts;   // level → number that it begins with in this list
    bool begun = false;
  };
  struct Counters {
    std::array<std::optional<int>, kListLevels> last;
  };
  struct Style {
    std::optional<ListItem> item;
    std::string parent;
  };

  static Level read_level(const pugi::xml_node& level);
  static void read_item(const pugi::xml_node& properties, std::optional<ListItem>& item);
  std::optional<ListItem> item_of(const pugi::xml_node& paragraph_properties,
                                  std::string_view style) const;
  const Level& level_of(const List& list, size_t level) const;

  std::map<std::string, Levels, std::less<>> abstract_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Counters, std::less<>> counters_;  // by abstract list
  std::map<std::string, Style, std::less<>> styles_;
};

}  // namespace dinhky::results
