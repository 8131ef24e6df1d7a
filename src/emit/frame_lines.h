// The wording of a paper's frame that all formats share.
#pragma once

#include <string>
#include <vector>

#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::emit {

// The names after "Kính gửi:" — one alone as it is, several as "- …;" with "." after the last
// (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.9).
std::vector<std::string> addressee_lines(const report::Addressees& addressees,
                                         const PaperFormat& format);

// "- Như trên;": each with its dash, whether the builder wrote one or not.
std::vector<std::string> recipient_lines(const report::SignatureBlock& block);

// How the name and the title of an annex look: those of a "Phụ lục" or of any other kind.
struct AnnexParts {
  Part type;
  Part title;
};
AnnexParts annex_parts(const report::AnnexHead& head);

}  // namespace dinhky::emit
