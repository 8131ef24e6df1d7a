#include "report/plan_paper.h"

#include <variant>

#include "base/text.h"
#include "report/marked_text.h"
#include "report/plan_annex.h"

namespace dinhky::report {
namespace {

constexpr char kBlank[] = "…";
constexpr char kNumberBlank[] = "        ";
constexpr std::string_view kEnd = "./.";
constexpr std::string_view kBasisWord = "Căn cứ";

std::string without_tail(std::string_view text, std::string_view marks) {
  text = base::trimmed(text);
  while (!text.empty() && marks.find(text.back()) != std::string_view::npos) {
    text = base::trimmed(text.substr(0, text.size() - 1));
  }
  return std::string(text);
}

// The text with the mark that ends a paper, once.
std::string ended(std::string_view text) {
  text = base::trimmed(text);
  if (text.ends_with(kEnd)) return std::string(text);
  return without_tail(text, ".;") + std::string(kEnd);
}

// A point that is a sentence of its own is no title, and so not bold (Phụ lục I, mục II.6).
bool is_sentence(std::string_view heading) {
  return heading.ends_with('.') || heading.ends_with(';');
}

class PlanBuilder {
 public:
  PlanBuilder(const Basis& run, bool landscape)
      : run_(run), texts_(run.texts), head_(run.plan.head), landscape_(landscape) {}

  Document build() {
    document_.title = head_.type.value + " " + base::uncapitalised(head_.title.value);
    add(letterhead());
    add(Title{head_.type.value, head_.title.value});
    add_preamble();
    add_sections(head_.body, 1);
    add_closing();
    add(signature());
    for (auto& block : annex_blocks(run_, landscape_)) add(std::move(block));
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }
  void add_paragraph(std::string_view text, ParagraphRole role = ParagraphRole::body) {
    add(Paragraph{marked_runs(text), role});
  }

  Letterhead letterhead() const {
    Letterhead letterhead;
    const auto& issuer = head_.issuer;
    letterhead.superior = issuer.superior.value;
    letterhead.body =
        body_name(issuer.body.empty() ? issuer.name.value : issuer.body.value, texts_);
    letterhead.number =
        texts_("plan-number", {{"number", printed_plan_number(head_, kNumberBlank)},
                               {"symbol", head_.symbol.empty() ? kBlank : head_.symbol.value}});
    letterhead.place_date =
        texts_("place-day",
               {{"place", head_.place.empty() ? kBlank : head_.place.value},
                {"day", head_.date && head_.date->day ? base::vietnamese_day(head_.date->day->day())
                                                      : kBlank},
                {"month", head_.date ? base::vietnamese_month(head_.date->month) : kBlank},
                {"year", std::to_string(head_.date ? head_.date->year : head_.year)}});
    return letterhead;
  }

  // Each line a paragraph. "Căn cứ …" is in italics, but for the sentence that issues the plan.
  void add_preamble() {
    for (const auto line : base::split(head_.preamble.value, '\n')) {
      const auto text = base::trimmed(line);
      if (text.empty()) continue;
      const bool basis = text.starts_with(kBasisWord) && !text.ends_with(':');
      add_paragraph(text, basis ? ParagraphRole::basis : ParagraphRole::body);
    }
  }

  void add_sections(const std::vector<plan::BodySection>& sections, int level) {
    for (size_t i = 0; i < sections.size(); ++i) {
      const auto& section = sections[i];
      const auto number =
          section.number.empty() ? section_number(level, i + 1) : section.number.value;
      const auto& heading = section.heading.value;
      const auto text = number + " " + (level == 1 ? base::to_upper(heading) : heading);
      if (level > 1 && is_sentence(heading)) {
        add_paragraph(text);
      } else {
        add(Heading{level, text});
      }
      for (const auto& paragraph : section.paragraphs) {
        for (const auto line : base::split(paragraph.value, '\n')) {
          if (!base::trimmed(line).empty()) add_paragraph(base::trimmed(line));
        }
      }
      add_sections(section.sections, level + 1);
    }
  }

  // Without a closing sentence the last paragraph of the body ends the paper.
  void add_closing() {
    std::vector<std::string_view> lines;
    for (const auto line : base::split(head_.closing.value, '\n')) {
      if (!base::trimmed(line).empty()) lines.push_back(base::trimmed(line));
    }
    for (size_t i = 0; i < lines.size(); ++i) {
      add_paragraph(i + 1 < lines.size() ? std::string(lines[i]) : ended(lines[i]));
    }
    if (!lines.empty() || head_.body.empty()) return;
    if (auto* last = std::get_if<Paragraph>(&document_.blocks.back())) {
      last->runs.back().text = ended(last->runs.back().text);
    }
  }

  SignatureBlock signature() const {
    SignatureBlock block;
    for (const auto& recipient : head_.recipients) {
      const bool last = &recipient == &head_.recipients.back();
      block.recipients.push_back(without_tail(recipient.value, ".;") + (last ? "." : ";"));
    }
    block.authority = signing_lines(run_, head_);
    block.name = head_.signer.name.value;
    return block;
  }

  const Basis& run_;
  const Texts& texts_;
  const plan::Head& head_;
  bool landscape_;
  Document document_;
};

}  // namespace

Document plan_paper(const Basis& run, bool landscape) {
  return PlanBuilder(run, landscape).build();
}

}  // namespace dinhky::report
