#include "schedule/lexicon.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>
#include <utility>

#include "base/packed_files.h"
#include "schedule/lexicon_tables.h"

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

Lexicon::Entry entry_of(std::string_view role) {
  int number = 0;
  const auto read = std::from_chars(role.data(), role.data() + role.size(), number);
  if (read.ec == std::errc()) return {Word::number, number};
  return {word_named(role)};
}

}  // namespace

Lexicon Lexicon::load(base::DataStore& data) {
  Lexicon lexicon;
  const auto words = base::packed(data, kLexiconFile, kLexiconWords);
  const auto due = base::packed(data, kLexiconFile, kLexiconDueHeadings);
  if (words && due) {
    lexicon.words_ = base::PackedTable(*words);
    lexicon.due_headings_ = base::PackedTable(*due);
  } else if (const auto bytes = data.read(kLexiconFile)) {
    auto tables = read_lexicon_tables(*bytes);
    lexicon.words_ = base::PackedTable(std::move(tables.words));
    lexicon.due_headings_ = base::PackedTable(std::move(tables.due_headings));
  }
  return lexicon;
}

std::optional<Lexicon::Entry> Lexicon::find(std::string_view folded) const {
  const auto role = words_.find(folded);
  return role ? std::optional(entry_of(*role)) : std::nullopt;
}

bool Lexicon::begins_entry(std::string_view folded) const {
  size_t at = words_.lower_bound(folded);
  if (at < words_.size() && words_.key(at) == folded) ++at;
  if (at == words_.size()) return false;
  // A space sorts before every letter, so a longer entry comes right behind.
  const auto next = words_.key(at);
  return next.size() > folded.size() && next.starts_with(folded) && next[folded.size()] == ' ';
}

}  // namespace dinhky::schedule
