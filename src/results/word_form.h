// Reading a form that was filled in as a Word file.
#pragma once

#include <optional>

#include "results/form.h"
#include "results/word_document.h"

namespace dinhky::results {

// From the file's properties; nullopt where none names a plan.
std::optional<Identity> word_identity(const WordDocument& document);

// Never refused: a place that is not found is absent from the answers, and what stands elsewhere is
// among the rows added or the stray texts. An answer under a mark that the form does not have, but
// that names a task's field or a heading of an outline, is kept under its id.
FormReading read_word_form(const WordDocument& document, const Form& asked);

}  // namespace dinhky::results
