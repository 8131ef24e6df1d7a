#include "report/frame.h"

#include <fmt/format.h>

#include "base/text.h"

namespace dinhky::report {
namespace {

constexpr char kTemplateVersion[] = "1";  // of the forms' slots; a later reader goes by it

class FrameBuilder {
 public:
  FrameBuilder(const PaperBasis& paper, std::optional<size_t> unit, const SectionContent& content)
      : paper_(paper),
        run_(paper.run),
        texts_(paper.run.texts),
        head_(paper.run.plan.head),
        unit_(unit),
        content_(content),
        signer_(signing_unit()),
        names_(common_places(run_, paper.paper, signer_)) {}

  Document build() {
    identify();
    const auto year = plan::reference_day(run_.plan, run_.timing, paper_.paper.period).year();
    if (auto letterhead = letterhead_of(run_, signer_, year)) add(std::move(*letterhead));
    add(Title{base::to_upper(texts_("type")), filled(run_.outline.title)});
    const bool addressed = add_addressee();
    add(body_paragraph(filled(run_.outline.opening)));
    add_sections(run_.outline.sections, 1);
    add(body_paragraph(filled(run_.outline.closing)));
    add(signature_of(run_, signer_, addressed));
    return std::move(document_);
  }

 private:
  // Whose paper it is: the unit's own, or the compiler's; nobody's while that is not known.
  const plan::Unit* signing_unit() const {
    return unit_ ? &run_.plan.units[*unit_] : compiler_of(run_, paper_.line);
  }

  std::string filled(const std::string& pattern) const { return base::filled(pattern, names_); }

  void identify() {
    const auto unit = unit_ ? run_.plan.units[*unit_].id.value : std::string("tong-hop");
    document_.title = filled(run_.outline.title);
    document_.identity = {{"dinhky-plan", head_.id.value},
                          {"dinhky-unit", unit},
                          {"dinhky-period", schedule::to_string(paper_.paper.period)},
                          {"dinhky-template", template_of(run_.outline)}};
  }

  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  // "Kính gửi": units report to the line's addressee, the compiler to the superior. The compiler's
  // own form goes nowhere and carries none.
  bool add_addressee() {
    const auto* line = paper_.line;
    if (unit_ && line != nullptr && signer_ != nullptr && is_compiler(*unit_)) return false;
    std::string name;
    if (line != nullptr) name = printed_name(run_, unit_ ? line->addressee : line->superior);
    if (name.empty()) {
      name = texts_("kinh-gui-open");
    } else if (unit_ && !line->via.empty() && !means_unit(run_, line->via, *unit_)) {
      name = texts_("kinh-gui-via", {{"addressee", name}, {"via", printed_name(run_, line->via)}});
    }
    add(Addressees{{std::move(name)}});
    return true;
  }

  bool is_compiler(size_t unit) const { return means_unit(run_, paper_.line->compiler, unit); }

  void add_sections(const std::vector<OutlineSection>& sections, int level) {
    for (size_t i = 0; i < sections.size(); ++i) {
      const auto& section = sections[i];
      add(Heading{level, section_number(level, i + 1) + " " + section.heading});
      for (auto& block : content_(section, level)) add(std::move(block));
      add_sections(section.sections, level + 1);
    }
  }

  const PaperBasis& paper_;
  const Basis& run_;
  const Texts& texts_;
  const plan::Head& head_;
  std::optional<size_t> unit_;
  const SectionContent& content_;
  const plan::Unit* signer_;
  std::vector<std::pair<std::string, std::string>> names_;
  Document document_;
};

}  // namespace

std::string template_of(const Outline& outline) {
  return fmt::format("{}/{}", outline.id, kTemplateVersion);
}

Document framed(const PaperBasis& paper, std::optional<size_t> unit,
                const SectionContent& content) {
  return FrameBuilder(paper, unit, content).build();
}

Paragraph body_paragraph(std::string text) {
  return {{{std::move(text), false, false}}, ParagraphRole::body};
}

Paragraph note_paragraph(std::string text) {
  return {{{std::move(text), false, false}}, ParagraphRole::note};
}

std::vector<Block> span_notes(const PaperBasis& paper) {
  const auto& run = paper.run;
  const auto& covers = paper.paper.covers;
  std::vector<Block> notes;
  for (const auto& period : covers) {
    const auto first = base::to_vietnamese(run.timing.regime.start(period));
    const auto last = base::to_vietnamese(run.timing.regime.cutoff(period));
    notes.emplace_back(note_paragraph(run.texts(
        covers.size() == 1 ? "span-one" : "span",
        {{"period", schedule::vietnamese_name(period)}, {"first", first}, {"last", last}})));
  }
  return notes;
}

}  // namespace dinhky::report
