// What of a paper a reader of returned forms has to know.
#pragma once

#include "report/document.h"
#include "results/form.h"

namespace dinhky::report {

// The places of a form, each once, in the order of the paper, with what is printed beside them; all
// that the document itself prints; its identity. What an emitter adds of its own (the national
// title, "Kính gửi:") is not among the printed lines.
results::Form form_of(const Document& document);

}  // namespace dinhky::report
