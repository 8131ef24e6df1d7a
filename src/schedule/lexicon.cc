#include "schedule/lexicon.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/fold.h"

namespace dinhky::schedule {
namespace {

using Json = nlohmann::json;

constexpr std::array<std::pair<std::string_view, Word>, 41> kNames = {{
    {"ongoing", Word::ongoing},
    {"every", Word::every},
    {"plural", Word::plural},
    {"periodic", Word::periodic},
    {"report", Word::report},
    {"on_demand", Word::on_demand},
    {"on_demand_of", Word::on_demand_of},
    {"awaited", Word::awaited},
    {"from", Word::from},
    {"now", Word::now},
    {"to", Word::to},
    {"until", Word::until},
    {"before", Word::before},
    {"complete", Word::complete},
    {"within", Word::within},
    {"throughout", Word::throughout},
    {"after", Word::after},
    {"onward", Word::onward},
    {"day", Word::day},
    {"week", Word::week},
    {"month", Word::month},
    {"month_short", Word::month_short},
    {"quarter", Word::quarter},
    {"quarter_short", Word::quarter_short},
    {"year", Word::year},
    {"first", Word::first},
    {"middle", Word::middle},
    {"last", Word::last},
    {"half", Word::half},
    {"times", Word::times},
    {"weekday", Word::weekday},
    {"hour", Word::hour},
    {"minute", Word::minute},
    {"current", Word::current},
    {"conjunction", Word::conjunction},
    {"of", Word::of},
    {"focus", Word::focus},
    {"filler", Word::filler},
    {"reference", Word::reference},
    {"number", Word::number},
    {"none", Word::none},
}};

Word word_named(std::string_view name) {
  for (const auto& [known, word] : kNames) {
    if (known == name) return word;
  }
  return Word::none;
}

}  // namespace

void Lexicon::add(std::string_view phrase, Entry entry) {
  auto folded = base::fold_words(phrase);
  for (size_t at = folded.find(' '); at != std::string::npos; at = folded.find(' ', at + 1)) {
    entries_.try_emplace(folded.substr(0, at));
  }
  entries_.insert_or_assign(std::move(folded), entry);
}

Lexicon Lexicon::load(base::DataStore& data) {
  Lexicon lexicon;
  const auto bytes = data.read("lexicon/schedule.json");
  if (!bytes) return lexicon;
  const auto root = Json::parse(*bytes, nullptr, /*allow_exceptions=*/false);
  if (!root.is_object()) return lexicon;
  lexicon.entries_.reserve(512);
  const auto words = root.value("words", Json::object());
  for (const auto& [name, phrases] : words.items()) {
    const Word word = word_named(name);
    for (const auto& phrase : phrases) {
      if (phrase.is_string()) lexicon.add(phrase.get_ref<const std::string&>(), {word, -1});
    }
  }
  const auto numbers = root.value("numbers", Json::object());
  for (const auto& [phrase, value] : numbers.items()) {
    if (value.is_number_integer()) lexicon.add(phrase, {Word::number, value.get<int>()});
  }
  for (const auto& head : root.value("due_headings", Json::array())) {
    if (head.is_string()) {
      lexicon.due_headings_.push_back(base::fold_words(head.get_ref<const std::string&>()));
    }
  }
  return lexicon;
}

const Lexicon::Entry* Lexicon::find(std::string_view folded) const {
  const auto found = entries_.find(folded);
  return found == entries_.end() || found->second.word == Word::none ? nullptr : &found->second;
}

bool Lexicon::begins_entry(std::string_view folded) const {
  return entries_.find(folded) != entries_.end();
}

}  // namespace dinhky::schedule
