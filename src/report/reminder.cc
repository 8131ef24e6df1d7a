#include "report/reminder.h"

#include <fmt/format.h>

#include <utility>

#include "base/text.h"

namespace dinhky::report {
namespace {

constexpr char kBlank[] = "…";

class LetterBuilder {
 public:
  LetterBuilder(const Basis& run, const Reminder& reminder, const std::vector<LateUnit>& late)
      : run_(run),
        texts_(run.texts),
        reminder_(reminder),
        late_(late),
        sender_(compiler_of(run, reminder.line)),
        drafter_(drafter()),
        places_(common_places(run, reminder.paper, sender_)) {
    add_places();
  }

  Document build() {
    place("name", report_name(plan_short()));
    document_.title = text("reminder-abstract");
    if (auto head = letterhead()) add(std::move(*head));
    place("name", report_name(run_.plan.head.type.value));
    add(addressees());
    add_paragraph(text("reminder-opening"));
    add_paragraph(text(reminder_.working_days > 0 ? "reminder-late" : "reminder-late-day-off"));
    add_inherited();
    add_paragraph(text("reminder-request"));
    add_paragraph(text("reminder-closing"));
    add(signature());
    return std::move(document_);
  }

 private:
  // ---- what the texts name ----

  void place(const std::string& name, std::string value) {
    for (auto& [key, old] : places_) {
      if (key == name) {
        old = std::move(value);
        return;
      }
    }
    places_.emplace_back(name, std::move(value));
  }

  std::string text(std::string_view key) const { return texts_(key, places_); }

  void add_places() {
    const auto& superior = reminder_.line == nullptr ? plan::Text{} : reminder_.line->superior;
    place("sender", sender_ == nullptr ? texts_("unit-open") : sender_->name.value);
    place("superior",
          superior.empty() ? texts_("reminder-superior-open") : printed_name(run_, superior));
    place("units", late_.size() == 1 ? name_of(late_.front().unit) : texts_("reminder-units-open"));
    place("owing", late_.size() == 1 ? owing(late_.front()) : texts_("reminder-units-open"));
    place("deadline", base::to_vietnamese(reminder_.deadline));
    place("today", base::to_vietnamese(reminder_.today));
    place("days", fmt::format("{:02}", reminder_.working_days));
    place("destination", destination());
    if (reminder_.superior_deadline) {
      place("day", base::to_vietnamese(*reminder_.superior_deadline));
    }
    place("purpose", text(purpose_key()));
  }

  const char* purpose_key() const {
    const auto& due = reminder_.superior_deadline;
    if (!due) return "reminder-purpose";
    return reminder_.today <= *due ? "reminder-purpose-by" : "reminder-purpose-past";
  }

  const std::string& name_of(size_t unit) const { return run_.plan.units[unit].name.value; }

  std::string plan_short() const {
    const auto& head = run_.plan.head;
    return texts_("plan-short", {{"type", head.type.value},
                                 {"number", head.number.empty() ? kBlank : head.number.value},
                                 {"symbol", head.symbol.empty() ? kBlank : head.symbol.value}});
  }

  std::string report_name(const std::string& plan) {
    place("plan_short", plan);
    return base::filled(run_.outline.name, places_);
  }

  // Where reports go; through nobody where the unit that is asked stands there itself.
  std::string destination() const {
    const auto* line = reminder_.line;
    if (line == nullptr || line->addressee.empty()) {
      return sender_ == nullptr ? texts_("unit-open") : sender_->name.value;
    }
    const bool itself = late_.size() == 1 && means_unit(run_, line->via, late_.front().unit);
    auto addressee = printed_name(run_, line->addressee);
    if (line->via.empty() || itself) return addressee;
    return texts_("kinh-gui-via",
                  {{"addressee", addressee}, {"via", printed_name(run_, line->via)}});
  }

  // The abbreviation of the office that drafts for a body: the one through which reports go.
  std::string drafter() const {
    if (reminder_.line == nullptr || sender_ == nullptr) return {};
    const auto via = run_.registry.resolve(reminder_.line->via.value);
    if (via.kind != plan::NameKind::unit) return {};
    const auto& unit = run_.plan.units[via.index];
    return &unit == sender_ ? std::string() : unit.abbr.value;
  }

  // ---- the letter ----

  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  void add_paragraph(std::string text) {
    add(Paragraph{{{std::move(text), false, false}}, ParagraphRole::body});
  }

  // Phụ lục I, mục II.3: the symbol of a letter is its issuer and the unit that drafts it.
  std::optional<Letterhead> letterhead() const {
    auto head = letterhead_of(run_, sender_, reminder_.today.year());
    if (!head) return head;
    head->number =
        texts_("letter-number", {{"blank", "        "},
                                 {"abbr", sender_->abbr.empty() ? kBlank : sender_->abbr.value},
                                 {"drafter", drafter_.empty() ? kBlank : drafter_}});
    head->abstract = document_.title;
    return head;
  }

  Addressees addressees() const {
    Addressees addressees;
    for (const auto& late : late_) addressees.names.push_back(name_of(late.unit));
    return addressees;
  }

  // Whose reports the unit owes: its own, and those of units that ended.
  std::string owing(const LateUnit& late) const {
    auto names = inherited(late);
    if (late.own) names.insert(names.begin(), name_of(late.unit));
    return base::joined(names, ", ");
  }

  std::vector<std::string> inherited(const LateUnit& late) const {
    std::vector<std::string> names;
    for (const size_t unit : late.inherited) {
      const auto& until = run_.plan.units[unit].until;
      names.push_back(
          until ? texts_("until", {{"name", name_of(unit)}, {"day", base::to_vietnamese(*until)}})
                : name_of(unit));
    }
    return names;
  }

  void add_inherited() {
    for (const auto& late : late_) {
      if (late.inherited.empty()) continue;
      add_paragraph(
          texts_(late_.size() == 1 ? "reminder-inherited-one" : "reminder-inherited",
                 {{"unit", name_of(late.unit)}, {"units", base::joined(inherited(late), ", ")}}));
    }
  }

  SignatureBlock signature() const {
    auto block = signature_of(run_, sender_, true);
    auto& names = block.recipients;
    if (!drafter_.empty()) names.back() = texts_("recipient-file-drafter", {{"drafter", drafter_}});
    if (reports_to_another()) {
      const auto name = printed_name(run_, reminder_.line->addressee);
      names.insert(names.end() - 1, texts_("recipient-report", {{"name", name}}));
    }
    return block;
  }

  bool reports_to_another() const {
    const auto* line = reminder_.line;
    if (line == nullptr || sender_ == nullptr || line->addressee.empty()) return false;
    return !means_unit(run_, line->addressee,
                       static_cast<size_t>(sender_ - run_.plan.units.data()));
  }

  const Basis& run_;
  const Texts& texts_;
  const Reminder& reminder_;
  const std::vector<LateUnit>& late_;
  const plan::Unit* sender_;
  std::string drafter_;
  std::vector<std::pair<std::string, std::string>> places_;
  Document document_;
};

}  // namespace

Document reminder_letter(const Basis& run, const Reminder& reminder,
                         const std::vector<LateUnit>& late) {
  return LetterBuilder(run, reminder, late).build();
}

}  // namespace dinhky::report
