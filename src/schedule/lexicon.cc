#include "schedule/lexicon.h"

#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/fold.h"
#include "base/text.h"

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

// Folds phrases whose words repeat: most of the time of loading would go into folding each anew.
class Folder {
 public:
  std::string fold(std::string_view phrase) {
    std::string out;
    for (const auto word : base::split(phrase, ' ')) {
      auto found = folded_.find(word);
      if (found == folded_.end()) found = folded_.emplace(word, base::fold_words(word)).first;
      if (!out.empty()) out += ' ';
      out += found->second;
    }
    return out;
  }

 private:
  std::unordered_map<std::string_view, std::string> folded_;  // keys live in the JSON
};

Word word_named(std::string_view name) {
  for (const auto& [known, word] : kNames) {
    if (known == name) return word;
  }
  return Word::none;
}

const Json& member(const Json& object, const char* key) {
  static const Json nothing;
  const auto found = object.find(key);
  return found == object.end() ? nothing : *found;
}

const std::string* text_of(const Json& value) {
  return value.get_ptr<const std::string*>();
}

}  // namespace

void Lexicon::add(std::string folded, Entry entry) {
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
  Folder folder;
  for (const auto& [name, phrases] : member(root, "words").items()) {
    const Word word = word_named(name);
    for (const auto& phrase : phrases) {
      if (const auto* text = text_of(phrase)) lexicon.add(folder.fold(*text), {word, -1});
    }
  }
  for (const auto& [phrase, value] : member(root, "numbers").items()) {
    if (!value.is_number_integer()) continue;
    lexicon.add(base::fold_words(phrase), {Word::number, value.get<int>()});
  }
  for (const auto& head : member(root, "due_headings")) {
    if (const auto* text = text_of(head)) lexicon.due_headings_.push_back(folder.fold(*text));
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
