#include "import/left_out.h"

#include <algorithm>
#include <variant>
#include <nlohmann/json.hpp>

#include "base/fold.h"
#include "base/text.h"

namespace dinhky::imports {
namespace {

using Words = std::set<std::string, std::less<>>;

void add_words(std::string_view text, Words& words) {
  const auto plain = base::skeleton(text);
  for (const auto word : base::split(plain, ' ')) {
    if (!word.empty()) words.emplace(word);
  }
}

// The plan's text with what its quoted texts escape ("a\nb") as blanks.
std::string without_escapes(std::string_view plan) {
  std::string text(plan);
  for (size_t at = text.find('\\'); at != std::string::npos && at + 1 < text.size();
       at = text.find('\\', at + 2)) {
    text[at] = text[at + 1] = ' ';
  }
  return text;
}

bool is_small_number(std::string_view word) {
  const bool digits = word.size() <= 2 && std::all_of(word.begin(), word.end(), base::is_digit);
  const bool roman = word.size() <= 5 && word.find_first_not_of("ivxlc") == std::string_view::npos;
  return digits || roman;
}

}  // namespace

LeftOut::LeftOut(base::DataStore& data) {
  const auto file = data.read("lexicon/furniture.json");
  const auto root = nlohmann::json::parse(file.value_or(""), nullptr, false);
  const auto list = root.is_object() ? root.find("words") : root.end();
  if (list == root.end() || !list->is_array()) return;
  for (const auto& word : *list) {
    if (word.is_string()) add_words(word.get<std::string>(), furniture_);
  }
}

std::vector<std::string> LeftOut::lines(const SourceDocument& source, std::string_view plan) const {
  Words held = furniture_;
  add_words(without_escapes(plan), held);
  std::vector<std::string> left;
  const auto look = [&](const std::string& text) {
    Words words;
    add_words(text, words);
    const bool lost = std::any_of(words.begin(), words.end(), [&](const std::string& word) {
      return !is_small_number(word) && !held.contains(word);
    });
    if (lost) left.push_back(base::collapsed(text));
  };
  for (const auto& block : source.blocks) {
    if (const auto* line = std::get_if<Line>(&block)) {
      look(line->whole());
      continue;
    }
    for (const auto& row : std::get<Grid>(block).rows) {
      for (const auto& cell : row) look(cell.text);
    }
  }
  return left;
}

}  // namespace dinhky::imports
