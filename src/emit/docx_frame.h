// What stands around the text of a paper: letterhead, title, addressees, signature.
#pragma once

#include "emit/docx_canvas.h"
#include "report/document.h"

namespace dinhky::emit {

void write_letterhead(Canvas& canvas, const report::Letterhead& head);
void write_title(Canvas& canvas, const report::Title& title);
void write_annex_head(Canvas& canvas, const report::AnnexHead& head);
void write_addressees(Canvas& canvas, const report::Addressees& addressees);
void write_signature(Canvas& canvas, const report::SignatureBlock& block);

}  // namespace dinhky::emit
