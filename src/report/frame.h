// What all reports of a plan have in common: head, title, addressee, opening, the outline's
// headings, closing, signature. What stands below each heading is the caller's.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "report/paper_parts.h"

namespace dinhky::report {

// The blocks below a heading of the outline. `level` is the heading's.
using SectionContent = std::function<std::vector<Block>(const OutlineSection& section, int level)>;

// The report of a unit, or (nullopt) the consolidated one, which the compiler signs; it belongs to
// nobody while the compiler is not known.
Document framed(const PaperBasis& paper, std::optional<size_t> unit, const SectionContent& content);

// "kstthc/1": the outline and the version of the forms' places, by which a returned form tells what
// it was made from.
std::string template_of(const Outline& outline);

// Short ways to the blocks that builders need most.
Paragraph body_paragraph(std::string text);
Paragraph note_paragraph(std::string text);

// "Số liệu từ ngày 15/12/2024 đến ngày 14/3/2025", for each period that the paper covers.
std::vector<Block> span_notes(const PaperBasis& paper);

}  // namespace dinhky::report
