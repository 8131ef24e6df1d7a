#include "results/word_form.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/fold.h"
#include "base/text.h"
#include "results/printed_lines.h"
#include "results/word_answer.h"
#include "results/word_places.h"
#include "results/word_rest.h"

namespace dinhky::results {
namespace {

constexpr size_t kNamedPlaces = 3;  // in a remark; the others are counted

// Says where its answer belongs even when the form does not ask for it.
bool names_a_place(std::string_view id) {
  const size_t slash = std::min(id.rfind('/'), id.size());
  const auto owner = id.substr(0, slash);
  const auto field = id.substr(std::min(slash + 1, id.size()));
  if (owner.empty() || field.empty()) return false;
  if (owner == "section") return true;
  if (owner == "own-plan" || owner == "general" || owner.starts_with("extra-")) return false;
  return field == "status" || field == "result" || field == "evidence" ||
         field.starts_with("indicators.");
}

// "I.03, Kết quả thực hiện": where on the paper the place is.
std::string name_of(const FormSlot& slot) {
  if (slot.row.empty()) return slot.column.empty() ? slot.id : slot.column;
  return slot.column.empty() ? slot.row : slot.row + ", " + slot.column;
}

// Places to be told of in one remark.
class PlaceList {
 public:
  void add(const FormSlot& slot) {
    if (++count_ <= kNamedPlaces) names_.push_back(name_of(slot));
  }
  void tell(const char* key, std::vector<diag::Message>& remarks) const {
    if (count_ == 0) return;
    auto names = base::joined(names_, "; ");
    if (count_ > kNamedPlaces) names += "; …";
    remarks.push_back({key, {{"count", std::to_string(count_)}, {"places", std::move(names)}}});
  }

 private:
  size_t count_ = 0;
  std::vector<std::string> names_;
};

class WordFormReader {
 public:
  WordFormReader(const WordDocument& document, const Form& asked)
      : document_(document), asked_(asked), places_(find_places(document, asked)) {}

  ReturnedForm read() {
    std::map<size_t, Answer> answers;  // in the order of the form
    for (const auto& [at, place] : places_.cells) {
      answers.emplace(place.slot, answer_of(place, text_at(at), prompted_at(at)));
    }
    for (const auto& loose : places_.loose) {
      answers.emplace(loose.place.slot, answer_of(loose.place, text_of(loose), true));
    }
    for (auto& [slot, answer] : answers) form_.answers.push_back(std::move(answer));
    read_unknown();
    if (const auto identity = word_identity(document_)) form_.identity = *identity;
    read_rest(document_, asked_, places_, form_);
    tell();
    return std::move(form_);
  }

 private:
  const WordCell& cell_at(const CellAt& at) const {
    return document_.blocks[at.block].table()->rows[at.row].cells[at.cell];
  }
  std::string text_at(const CellAt& at) const { return results::text_of(cell_at(at)); }
  bool prompted_at(const CellAt& at) const { return shows_placeholder(document_, cell_at(at)); }

  std::string text_of(const LoosePlace& loose) const {
    if (loose.span) {
      const auto& text = document_.blocks[loose.blocks.front()].paragraph()->text;
      return text.substr(loose.span->begin, loose.span->end - loose.span->begin);
    }
    std::string text;
    for (const size_t block : loose.blocks) {
      text.append(results::text_of(*document_.blocks[block].paragraph())).append("\n");
    }
    return text;
  }

  Answer answer_of(const WordPlace& place, std::string_view text, bool prompted) {
    const auto& slot = asked_.slots[place.slot];
    auto typed = typed_answer(text, slot.placeholder, prompted);
    if (typed.beside_placeholder) beside_.add(slot);
    if (place.by == FoundBy::bookmark) by_bookmark_.add(slot);
    if (place.by == FoundBy::row) by_row_.add(slot);
    return {slot.id, std::move(typed.text), place.by};
  }

  // Their cells become places, so that nothing is told twice.
  void read_unknown() {
    std::set<std::string_view> seen;
    std::erase_if(places_.unknown, [&](const UnknownPlace& unknown) {
      if (!names_a_place(unknown.id) || !seen.insert(unknown.id).second) return true;
      auto typed =
          typed_answer(text_at(unknown.at), placeholder_like(unknown.id), prompted_at(unknown.at));
      if (!typed.text.empty()) {
        form_.answers.push_back({unknown.id, std::move(typed.text), FoundBy::mark});
      }
      return false;
    });
  }

  // That of a place with the same field.
  std::string placeholder_like(std::string_view id) const {
    const auto field = id.substr(id.rfind('/'));
    for (const auto& slot : asked_.slots) {
      if (slot.id.ends_with(field)) return slot.placeholder;
    }
    return {};
  }

  void tell() {
    auto& remarks = form_.remarks;
    const auto counted = [&](const char* key, size_t count) {
      if (count > 0) remarks.push_back({key, {{"count", std::to_string(count)}}});
    };
    if (document_.tracked_changes) remarks.push_back({"collect.tracked-changes", {}});
    counted("collect.comments", document_.comments);
    counted("collect.notes", document_.notes);
    counted("collect.pictures", document_.pictures);
    by_bookmark_.tell("collect.by-bookmark", remarks);
    by_row_.tell("collect.by-row", remarks);
    beside_.tell("collect.beside-placeholder", remarks);
    counted("collect.added-rows", form_.added.size());
  }

  const WordDocument& document_;
  const Form& asked_;
  WordPlaces places_;
  PlaceList by_bookmark_;
  PlaceList by_row_;
  PlaceList beside_;
  ReturnedForm form_;
};

}  // namespace

std::optional<Identity> word_identity(const WordDocument& document) {
  Identity identity;
  for (const auto& [name, value] : document.properties) {
    if (name == "dinhky-plan") identity.plan = value;
    if (name == "dinhky-unit") identity.unit = value;
    if (name == "dinhky-period") identity.period = value;
    if (name == "dinhky-template") identity.form = value;
  }
  if (identity.plan.empty()) return std::nullopt;
  return identity;
}

FormReading read_word_form(const WordDocument& document, const Form& asked) {
  return {WordFormReader(document, asked).read(), std::nullopt};
}

}  // namespace dinhky::results
