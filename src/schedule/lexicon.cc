#include "schedule/lexicon.h"

#include <algorithm>
#include <array>
#include <functional>
#include <nlohmann/json.hpp>
#include <unordered_map>
#include <utility>

#include "base/fold.h"
#include "base/text.h"

namespace dinhky::schedule {
namespace {

constexpr std::array<std::pair<std::string_view, Word>, 51> kNames = {{
    {"ongoing", Word::ongoing},
    {"every", Word::every},
    {"plural", Word::plural},
    {"periodic", Word::periodic},
    {"report", Word::report},
    {"on_demand", Word::on_demand},
    {"on_demand_of", Word::on_demand_of},
    {"awaited", Word::awaited},
    {"awaited_from", Word::awaited_from},
    {"till", Word::till},
    {"event", Word::event},
    {"from", Word::from},
    {"now", Word::now},
    {"to", Word::to},
    {"until", Word::until},
    {"before", Word::before},
    {"complete", Word::complete},
    {"within", Word::within},
    {"limit", Word::limit},
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
    {"following", Word::following},
    {"working", Word::working},
    {"conjunction", Word::conjunction},
    {"of", Word::of},
    {"focus", Word::focus},
    {"filler", Word::filler},
    {"content", Word::content},
    {"object", Word::object},
    {"issued", Word::issued},
    {"plan", Word::plan},
    {"denial", Word::denial},
    {"contrary", Word::contrary},
    {"reference", Word::reference},
}};

Word word_named(std::string_view name) {
  for (const auto& [known, word] : kNames) {
    if (known == name) return word;
  }
  return Word::none;
}

// Folds phrases whose words repeat: most of the time of loading would go into folding each anew.
class Folder {
 public:
  std::string fold(std::string_view phrase) {
    std::string out;
    for (const auto word : base::split(phrase, ' ')) {
      auto found = folded_.find(word);
      if (found == folded_.end()) {
        found = folded_.emplace(std::string(word), base::fold_words(word)).first;
      }
      if (!out.empty()) out += ' ';
      out += found->second;
    }
    return out;
  }

 private:
  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  std::unordered_map<std::string, std::string, Hash, std::equal_to<>> folded_;
};

}  // namespace

// Takes the values as they are read: the program starts often, and a tree of them would cost as
// much as all the rest of loading.
class Lexicon::Reader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit Reader(Lexicon& lexicon) : lexicon_(lexicon) {}

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
    if (depth_ > 1 && table_ == "words") word_ = word_named(key_);
    return true;
  }
  bool string(string_t& text) override {
    if (table_ == "words") lexicon_.entries_.push_back({folder_.fold(text), {word_}});
    if (table_ == "due_headings") lexicon_.due_headings_.push_back(folder_.fold(text));
    return true;
  }
  bool number_unsigned(number_unsigned_t value) override {
    if (table_ != "numbers" || value > kLargestNumber) return true;
    lexicon_.entries_.push_back({folder_.fold(key_), {Word::number, static_cast<int>(value)}});
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

  Lexicon& lexicon_;
  Folder folder_;
  int depth_ = 0;
  std::string table_;       // the key at the top
  std::string key_;         // the one below it
  Word word_ = Word::none;  // that it names
};

Lexicon Lexicon::load(base::DataStore& data) {
  Lexicon lexicon;
  const auto bytes = data.read("lexicon/schedule.json");
  if (!bytes) return lexicon;
  lexicon.entries_.reserve(700);
  Reader reader(lexicon);
  if (!nlohmann::json::sax_parse(*bytes, &reader)) return {};
  std::stable_sort(lexicon.entries_.begin(), lexicon.entries_.end(),
                   [](const Row& a, const Row& b) { return a.words < b.words; });
  return lexicon;
}

std::vector<Lexicon::Row>::const_iterator Lexicon::lower_bound(std::string_view folded) const {
  return std::lower_bound(entries_.begin(), entries_.end(), folded,
                          [](const Row& row, std::string_view words) { return row.words < words; });
}

const Lexicon::Entry* Lexicon::find(std::string_view folded) const {
  const auto found = lower_bound(folded);
  return found == entries_.end() || found->words != folded ? nullptr : &found->entry;
}

bool Lexicon::begins_entry(std::string_view folded) const {
  auto found = lower_bound(folded);
  if (found != entries_.end() && found->words == folded) ++found;
  // A space sorts before every letter, so a longer entry comes right behind.
  return found != entries_.end() && found->words.size() > folded.size() &&
         found->words.starts_with(folded) && found->words[folded.size()] == ' ';
}

}  // namespace dinhky::schedule
