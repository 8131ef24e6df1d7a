#include "results/word_lists.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"
#include "results/xml_part.h"

namespace dinhky::results {
namespace {

constexpr int kMostNumber = 9'999'999;  // of an item
constexpr size_t kIndentPerLevel = 2;
constexpr size_t kLongestPattern = 64;  // bytes of "%1.%2.": it is repeated in every item

std::string letters(int number) {
  // Word goes on with aa, bb, … after z.
  const auto times = static_cast<size_t>((number - 1) / 26) + 1;
  constexpr size_t kMostLetters = 8;
  return std::string(std::min(times, kMostLetters), static_cast<char>('a' + (number - 1) % 26));
}

std::string roman(int number) {
  constexpr int kMostRoman = 3999;
  if (number > kMostRoman) return std::to_string(number);
  constexpr std::pair<int, const char*> kParts[] = {
      {1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"}, {90, "xc"}, {50, "l"},
      {40, "xl"},  {10, "x"},   {9, "ix"},  {5, "v"},    {4, "iv"},  {1, "i"}};
  std::string text;
  for (const auto& [value, sign] : kParts) {
    for (; number >= value; number -= value) text += sign;
  }
  return text;
}

std::string upper_ascii(std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return text;
}

std::string shown(int number, std::string_view format) {
  if (format == "none") return {};
  if (number > 0 && format == "lowerLetter") return letters(number);
  if (number > 0 && format == "upperLetter") return upper_ascii(letters(number));
  if (number > 0 && format == "lowerRoman") return roman(number);
  if (number > 0 && format == "upperRoman") return upper_ascii(roman(number));
  const auto digits = std::to_string(number);
  return format == "decimalZero" && digits.size() == 1 ? "0" + digits : digits;
}

std::optional<size_t> level_number(std::string_view text) {
  const int level = number_or(text, 0, kListLevels - 1, -1);
  if (level < 0) return std::nullopt;
  return static_cast<size_t>(level);
}

}  // namespace

WordLists::Level WordLists::read_level(const pugi::xml_node& level) {
  Level result;
  result.start = number_or(child_value(level, "start"), 0, kMostNumber, 1);
  const auto format = child_value(level, "numFmt");
  if (!format.empty()) result.format = format;
  result.text = child_value(level, "lvlText").substr(0, kLongestPattern);
  return result;
}

void WordLists::load_numbering(const pugi::xml_node& numbering) {
  for (const auto& node : numbering.children()) {
    if (is(node, "abstractNum")) {
      auto& levels = abstract_[std::string(attribute(node, "abstractNumId"))];
      for (const auto& inner : node.children()) {
        const auto level = level_number(attribute(inner, "ilvl"));
        if (is(inner, "lvl") && level) levels[*level] = read_level(inner);
      }
    } else if (is(node, "num")) {
      auto& list = lists_[std::string(attribute(node, "numId"))];
      list.abstract = child_value(node, "abstractNumId");
      for (const auto& change : node.children()) {
        const auto level = level_number(attribute(change, "ilvl"));
        if (!is(change, "lvlOverride") || !level) continue;
        if (const auto other = child(change, "lvl")) list.changed[*level] = read_level(other);
        const auto start = number_or(child_value(change, "startOverride"), 0, kMostNumber, -1);
        if (start >= 0) list.restarts[*level] = start;
      }
    }
  }
}

void WordLists::load_styles(const pugi::xml_node& styles) {
  for (const auto& node : styles.children()) {
    if (!is(node, "style")) continue;
    auto& style = styles_[std::string(attribute(node, "styleId"))];
    style.parent = child_value(node, "basedOn");
    read_item(child(node, "pPr"), style.item);
  }
}

// A level alone, or a list alone, changes what is there already.
void WordLists::read_item(const pugi::xml_node& properties, std::optional<ListItem>& item) {
  const auto numbering = child(properties, "numPr");
  if (!numbering) return;
  if (!item) item.emplace();
  const auto list = child_value(numbering, "numId");
  if (!list.empty()) item->list = list;
  if (const auto level = level_number(child_value(numbering, "ilvl"))) item->level = *level;
}

std::optional<ListItem> WordLists::item_of(const pugi::xml_node& paragraph_properties,
                                           std::string_view style) const {
  std::optional<ListItem> item;
  auto found = styles_.find(style);
  for (size_t i = 0; i < base::kMaxStyleAncestors && found != styles_.end(); ++i) {
    if (found->second.item && !found->second.item->list.empty()) {
      item = found->second.item;
      break;
    }
    found = styles_.find(found->second.parent);
  }
  read_item(paragraph_properties, item);
  return item;
}

const WordLists::Level& WordLists::level_of(const List& list, size_t level) const {
  const auto changed = list.changed.find(level);
  if (changed != list.changed.end()) return changed->second;
  static const Level kNone;
  const auto levels = abstract_.find(list.abstract);
  return levels == abstract_.end() ? kNone : levels->second[level];
}

std::string WordLists::next_label(const pugi::xml_node& paragraph_properties,
                                  std::string_view style) {
  const auto item = item_of(paragraph_properties, style);
  if (!item) return {};
  const auto found = lists_.find(item->list);
  if (found == lists_.end()) return {};
  auto& list = found->second;
  auto& last = counters_[list.abstract].last;
  if (!list.begun) {
    list.begun = true;
    for (const auto& [level, start] : list.restarts) last[level] = start - 1;
  }
  const auto& level = level_of(list, item->level);
  last[item->level] = last[item->level] ? *last[item->level] + 1 : level.start;
  for (size_t i = item->level + 1; i < kListLevels; ++i) last[i].reset();

  const std::string indent(kIndentPerLevel * item->level, ' ');
  if (level.format == "bullet") return indent + "- ";
  std::string label;
  for (size_t at = 0; at < level.text.size(); ++at) {
    const char next = at + 1 < level.text.size() ? level.text[at + 1] : '\0';
    if (level.text[at] != '%' || next < '1' || next > '9') {
      label += level.text[at];
      continue;
    }
    const auto named = static_cast<size_t>(next - '1');
    const auto& other = level_of(list, named);
    label += shown(last[named].value_or(other.start), other.format);
    ++at;
  }
  return label.empty() ? std::string() : indent + label + " ";
}

}  // namespace dinhky::results
