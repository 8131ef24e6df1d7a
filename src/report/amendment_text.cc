#include "report/amendment_text.h"

#include <algorithm>

#include "base/text.h"

namespace dinhky::report {
namespace {

using plan::Change;
using plan::ChangeKind;
using plan::FactKind;
using plan::Subject;
using plan::WordFate;

constexpr size_t kLongText = 80;         // bytes of both values; shorter ones are told whole
constexpr size_t kMostReplacements = 3;  // more are not told one by one
constexpr size_t kAnchorWords = 4;       // behind which something was put in
constexpr size_t kTitleWords = 12;       // of a paragraph or a task that a sentence names

Runs plain(std::string text) {
  return {{std::move(text), false, false}};
}

std::string short_title(const std::string& title) {
  const auto kept = plan::first_words(title, kTitleWords);
  return std::string(kept) + (kept.size() < title.size() ? " …" : "");
}

std::string anchor_of(const std::string& text) {
  return std::string(plan::last_words(text, kAnchorWords));
}

std::string_view word_of(Subject subject) {
  return plan::to_string(subject);
}

}  // namespace

AmendmentText::AmendmentText(const Texts& texts)
    : values_([&texts](const std::string& key, const Arguments& arguments) {
        return texts(key, arguments);
      }) {}

Runs AmendmentText::sentence(const Change& change, const std::vector<Change>& all) const {
  switch (change.kind) {
    case ChangeKind::added:
    case ChangeKind::dropped:
      return whole(change);
    case ChangeKind::moved:
      return plain(moved(change));
    case ChangeKind::renumbered: {
      auto text = numbers(change, all);
      return text.empty() ? Runs{} : plain(std::move(text));
    }
    case ChangeKind::changed:
      break;
  }
  return changed(change);
}

std::string AmendmentText::thing(const Change& change) const {
  const bool added = change.kind == ChangeKind::added;
  const auto& place = added ? change.after : change.before;
  auto key = "diff.thing." + std::string(word_of(change.subject));
  if (place.id.empty() && change.subject == Subject::section) key += "-unnumbered";
  if (place.heading) key += "-heading";
  auto id = place.id;
  if (change.kind == ChangeKind::changed && change.after.id != place.id &&
      !change.after.id.empty() && change.subject == Subject::task) {
    id = values_.text("diff.now", {{"old", place.id}, {"new", change.after.id}});
  }
  // What is added or dropped is named in full.
  const bool whole = added || change.kind == ChangeKind::dropped;
  return values_.text(key, {{"id", id}, {"title", whole ? place.title : short_title(place.title)}});
}

std::string AmendmentText::touched(const Change& change) const {
  if (change.touched.empty()) return {};
  return values_.text("diff.touched", {{"tasks", base::joined(change.touched, ", ")}});
}

Runs AmendmentText::whole(const Change& change) const {
  const bool added = change.kind == ChangeKind::added;
  const auto& place = added ? change.after : change.before;
  std::vector<std::string> details;
  for (const auto& fact : change.record.facts) {
    if (is_title_field(change.subject, fact.key)) continue;
    if (change.subject == Subject::body && fact.key == "level") continue;
    details.push_back(
        values_.text("diff.given", {{"field", values_.field(change.subject, fact.key, fact.items)},
                                    {"value", values_.value(fact.key, fact.kind, fact.items)}}));
  }
  const auto section = section_name(place.section_number, place.section_title);
  auto key = std::string(added ? "diff.added" : "diff.dropped");
  if (change.subject == Subject::task) key += section.empty() ? ".task-alone" : ".task";
  auto text = values_.text(
      key,
      {{"thing", thing(change)}, {"section", section}, {"title", place.title}, {"id", place.id}});
  if (!details.empty())
    text += values_.text("diff.details", {{"list", base::joined(details, "; ")}});
  return plain(text + touched(change) + ".");
}

std::string AmendmentText::moved(const Change& change) const {
  const auto name = [](const plan::Place& place) {
    return section_name(place.section_number, place.section_title);
  };
  const bool other_section =
      change.subject == Subject::task && name(change.before) != name(change.after);
  const bool other_id = change.subject == Subject::task && change.before.id != change.after.id;
  auto text = values_.text(
      other_section ? "diff.moved.section" : "diff.moved.order",
      {{"thing", thing(change)},
       {"old", other_section ? name(change.before) : std::to_string(change.before.index + 1)},
       {"new", other_section ? name(change.after) : std::to_string(change.after.index + 1)}});
  if (other_id) text += values_.text("diff.moved.becomes", {{"id", change.after.id}});
  return text + ".";
}

std::string AmendmentText::numbers(const Change& change, const std::vector<Change>& all) const {
  std::vector<std::string> pairs;
  for (const auto& pair : change.numbers) {
    const bool told = std::any_of(all.begin(), all.end(), [&](const Change& other) {
      return other.kind == ChangeKind::moved && other.subject == change.subject &&
             other.subject == Subject::task && other.after == pair.after;
    });
    if (told) continue;
    pairs.push_back(values_.text("diff.number", {{"old", pair.before.id}, {"new", pair.after.id}}));
  }
  if (pairs.empty()) return {};
  return values_.text("diff.renumbered." + std::string(word_of(change.subject)),
                      {{"pairs", base::joined(pairs, ", ")}}) +
         ".";
}

Runs AmendmentText::changed(const Change& change) const {
  const auto field = values_.field(change);
  const auto [before, after] = values_.values(change);
  const Arguments arguments = {
      {"thing", thing(change)}, {"field", field}, {"old", before}, {"new", after}};
  const auto end = touched(change) + ".";
  if (change.old_items.empty()) return plain(values_.text("diff.fact.added", arguments) + end);
  if (change.new_items.empty()) return plain(values_.text("diff.fact.dropped", arguments) + end);
  if (change.fact_kind == FactKind::list && change.old_items.size() + change.new_items.size() > 2) {
    return plain(list_changes(change, field) + end);
  }
  if (plan::is_only_reworded(change)) {
    return plain(values_.text("diff.fact.schedule-reworded", arguments) + end);
  }
  const bool name = change.fact == "name" &&
                    (change.subject == Subject::unit || change.subject == Subject::group);
  if (name) return plain(values_.text("diff.fact.renamed", arguments) + end);
  if (change.fact_kind == FactKind::text && before.size() + after.size() > kLongText) {
    return reworded(change, field);
  }
  const bool quoted = change.fact_kind == FactKind::text;
  return plain(values_.text(quoted ? "diff.fact.changed-text" : "diff.fact.changed", arguments) +
               end);
}

// "thay cụm từ “…” bằng cụm từ “…”; bổ sung cụm từ “…” sau cụm từ “…”".
std::vector<std::string> AmendmentText::replacements(
    const std::vector<plan::WordRun>& words) const {
  std::vector<std::string> list;
  for (size_t i = 0; i < words.size(); ++i) {
    const auto& text = words[i].text;
    if (words[i].fate == WordFate::removed) {
      const bool replaced = i + 1 < words.size() && words[i + 1].fate == WordFate::added;
      list.push_back(replaced ? values_.text("diff.words.replaced",
                                             {{"old", text}, {"new", words[i + 1].text}})
                              : values_.text("diff.words.dropped", {{"old", text}}));
      if (replaced) ++i;
    } else if (words[i].fate == WordFate::added) {
      list.push_back(i == 0
                         ? values_.text("diff.words.added-first", {{"new", text}})
                         : values_.text("diff.words.added",
                                        {{"new", text}, {"after", anchor_of(words[i - 1].text)}}));
    }
  }
  return list;
}

// What is replaced, and the new text with the new words in bold.
Runs AmendmentText::reworded(const Change& change, const std::string& field) const {
  const auto& before = change.old_items.front().text;
  const auto words = plan::compare_words(before, change.new_items.front().text);
  const auto list = replacements(words);
  const bool few = list.size() <= kMostReplacements;
  Runs runs = plain(values_.text(few ? "diff.fact.reworded" : "diff.fact.reworded-much",
                                 {{"thing", thing(change)},
                                  {"field", field},
                                  {"words", base::joined(list, "; ")},
                                  {"old", before}}));
  for (const auto& run : words) {
    if (run.fate == WordFate::removed) continue;
    if (run.spaced) runs.push_back({" ", false, false});
    runs.push_back({run.text, run.fate == WordFate::added, false});
  }
  runs.push_back({values_.text("diff.fact.reworded-end") + touched(change) + ".", false, false});
  return runs;
}

std::string AmendmentText::list_changes(const Change& change, const std::string& field) const {
  const auto [dropped, added] = values_.list_change(change);
  const Arguments arguments = {{"thing", thing(change)}, {"field", field}};
  std::vector<std::string> texts;
  const auto add = [&](const char* key, const std::vector<std::string>& names) {
    if (!names.empty()) texts.push_back(values_.text(key, {{"names", base::joined(names, "; ")}}));
  };
  add("diff.list.dropped", dropped);
  add("diff.list.added", added);
  if (texts.empty()) {
    texts.push_back(
        values_.text("diff.list.order",
                     {{"names", values_.value(change.fact, change.fact_kind, change.new_items)}}));
  }
  return values_.text("diff.fact.list", arguments) + base::joined(texts, "; ");
}

}  // namespace dinhky::report
