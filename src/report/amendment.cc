#include "report/amendment.h"

#include "base/text.h"
#include "report/amendment_text.h"
#include "report/frame.h"
#include "report/paper_parts.h"

namespace dinhky::report {
namespace {

class ListBuilder {
 public:
  ListBuilder(const plan::Plan& plan, const std::vector<plan::Change>& changes, const Texts& texts)
      : changes_(changes), texts_(texts), sentences_(texts) {
    const auto& head = plan.head;
    places_ = {{"plan_type", head.type.value},
               {"plan_type_upper", base::to_upper(head.type.value)},
               {"plan_title", head.title.value},
               {"plan_title_lower", base::uncapitalised(head.title.value)},
               {"plan_citation", plan_citation(head, texts)},
               {"issuer", head.issuer.name.value}};
  }

  Document build() {
    document_.title = texts_("amendment-abstract", places_);
    add(Title{base::to_upper(texts_("amendment-type")), document_.title});
    add(Paragraph{{{texts_("amendment-attached", places_), false, true}}, ParagraphRole::centred});
    if (changes_.empty()) {
      add(body_paragraph(texts_("amendment-nothing", places_)));
      return std::move(document_);
    }
    add(body_paragraph(texts_("amendment-opening", places_)));
    for (size_t part = 0; part < std::size(kPartKeys); ++part) add_part(part);
    return std::move(document_);
  }

 private:
  void add(Block block) { document_.blocks.push_back(std::move(block)); }

  void add_part(size_t part) {
    size_t count = 0;
    for (const auto& change : changes_) {
      if (part_of(change.subject) != part) continue;
      auto runs = sentences_.sentence(change, changes_);
      if (runs.empty()) continue;
      if (count == 0) {
        const auto key = std::string("amendment-part.") + kPartKeys[part];
        add(Heading{1, section_number(1, ++parts_) + " " + base::to_upper(texts_(key))});
      }
      runs.front().text = section_number(2, ++count) + " " + runs.front().text;
      add(Paragraph{std::move(runs), ParagraphRole::body});
    }
  }

  const std::vector<plan::Change>& changes_;
  const Texts& texts_;
  AmendmentText sentences_;
  std::vector<std::pair<std::string, std::string>> places_;
  Document document_;
  size_t parts_ = 0;
};

}  // namespace

Document amendment_list(const plan::Plan& old_plan, const std::vector<plan::Change>& changes,
                        const Texts& texts) {
  return ListBuilder(old_plan, changes, texts).build();
}

}  // namespace dinhky::report
