// Numbers and symbols of documents: "34/KH-UBND", "30/2020/NĐ-CP" (Nghị định 30/2020/NĐ-CP, Phụ
// lục I, mục II.3 và Phụ lục III).
#include <algorithm>
#include <map>
#include <optional>

#include "base/fold.h"
#include "base/text.h"
#include "base/text_table.h"
#include "check/check.h"
#include "diag/catalogue.h"
#include "yaml/shape.h"

namespace dinhky::check {
namespace {

using plan::Text;

// Abbreviations of types of documents: Nghị định 30/2020/NĐ-CP, Phụ lục III; those of legal
// instruments (NĐ, TT) as the instruments themselves bear them.
class DocumentTypes {
 public:
  explicit DocumentTypes(base::DataStore& data) {
    const auto bytes = data.read("lexicon/document-types.json");
    if (!bytes) return;
    for (const auto& [type, brief] : base::read_text_table(*bytes)) {
      briefs_.emplace(base::fold_words(type), brief);
    }
  }

  // "Kế hoạch" → "KH"; nullopt for types that have no abbreviation, such as công văn.
  std::optional<std::string> brief(std::string_view type) const {
    const auto found = briefs_.find(base::fold_words(type));
    if (found == briefs_.end()) return std::nullopt;
    return found->second;
  }

 private:
  std::map<std::string, std::string> briefs_;
};

bool has_blank(std::string_view text) {
  return text.find_first_of(" \t") != std::string_view::npos;
}

std::string_view first_group(std::string_view symbol) {
  return symbol.substr(0, symbol.find('-'));
}

// "57-NQ/TW": the Party numbers its documents by rules of its own, not by Nghị định 30/2020.
bool of_party(std::string_view number) {
  const size_t dash = number.find('-');
  const size_t slash = number.find('/');
  return dash < slash && slash != std::string_view::npos &&
         yaml::read_integer(number.substr(0, dash)) && !has_blank(number);
}

class SymbolCheck {
 public:
  SymbolCheck(const Context& context, diag::Findings& findings)
      : types_(context.data), findings_(findings) {}

  // "KH-UBND" of a plan whose type is Kế hoạch.
  void symbol(const Text& text, const Text& type) {
    if (text.empty()) return;
    if (has_blank(text.value) || text.value.find('/') != std::string::npos) {
      findings_.add(diag::rules::symbol_form, text.span).with("value", text.value);
      return;
    }
    check_group(first_group(text.value), text, type);
  }

  // "34/KH-UBND", "11/2022/NQ-HĐND": number, year where the type has one, symbol.
  void number_and_symbol(const Text& text, const Text& type) {
    if (text.empty()) return;
    if (of_party(text.value)) return;
    const auto parts = base::split(text.value, '/');
    const bool year_form =
        parts.size() == 3 && parts[1].size() == 4 && yaml::read_integer(parts[1]);
    const bool shape = (parts.size() == 2 || year_form) && yaml::read_integer(parts[0]) &&
                       !parts.back().empty() && !has_blank(text.value);
    if (!shape) {
      findings_.add(diag::rules::symbol_form, text.span, "number").with("value", text.value);
      return;
    }
    if (parts[0].size() == 1) {
      findings_.add(diag::rules::symbol_form, text.span, "zero")
          .as(diag::Severity::note)
          .with("value", text.value)
          .hint({"hint.write", {{"text", "0" + text.value}}});
    }
    check_group(first_group(parts.back()), text, type);
  }

  // The number alone, as the plan has it.
  void number(const Text& text) {
    if (text.empty()) return;
    if (!yaml::read_integer(text.value)) {
      findings_.add(diag::rules::symbol_form, text.span, "plan-number").with("value", text.value);
    } else if (text.value.size() == 1) {
      findings_.add(diag::rules::symbol_form, text.span, "zero")
          .as(diag::Severity::note)
          .with("value", text.value)
          .hint({"hint.write", {{"text", "0" + text.value}}});
    }
  }

 private:
  void check_group(std::string_view group, const Text& text, const Text& type) {
    const auto brief = types_.brief(type.value);
    // Công văn has no abbreviation: "CV" in a symbol is wrong whatever the type is called.
    if (group == "CV") {
      findings_.add(diag::rules::symbol_form, text.span, "cv").with("value", text.value);
    } else if (brief && group != *brief && !group.starts_with("QH") &&
               !group.starts_with("UBTVQH")) {
      findings_.add(diag::rules::symbol_form, text.span, "type")
          .with("value", text.value)
          .with("type", type.value)
          .with("brief", *brief);
    }
  }

  DocumentTypes types_;
  diag::Findings& findings_;
};

}  // namespace

void check_symbols(const Context& context, diag::Findings& findings) {
  SymbolCheck check(context, findings);
  const auto& head = context.plan.head;
  check.symbol(head.symbol, head.type);
  check.number(head.number);
  for (const auto& basis : head.bases) check.number_and_symbol(basis.number, basis.type);
  for (const auto& unit : context.plan.units) {
    if (!has_blank(unit.abbr.value) && unit.abbr.value.find('/') == std::string::npos) continue;
    findings.add(diag::rules::symbol_form, unit.abbr.span, "abbr").with("value", unit.abbr.value);
  }
}

}  // namespace dinhky::check
