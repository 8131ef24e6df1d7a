// Reading a form that was filled in as Markdown.
//
// The answers stand between the marks of emit/markdown.h; the file's front matter says whose form
// it is. Whatever else a person typed is told apart from what the form printed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "results/form.h"

namespace dinhky::results {

// Line ends of every kind → '\n', NFC, without byte order mark and control characters.
std::string plain_lines(std::string_view text);

// From the front matter; nullopt where there is none that names a plan.
std::optional<Identity> markdown_identity(std::string_view text);
// The text holds at least one mark of a place to fill in.
bool has_markdown_marks(std::string_view text);

// The lines outside the marks of a form as it was sent out: to be put into Form::printed, since the
// Markdown of a paper prints more than its document does (labels of cells, tags).
std::vector<std::string> markdown_printed(std::string_view form);

// Refused: a mark without its end or its begin, a place that has two different answers. Work
// outside the plan may stand in further blocks whose marks were copied, with or without new
// numbers. An answer under a mark that the form does not have is kept under its id.
FormReading read_markdown_form(std::string_view text, const Form& asked);

}  // namespace dinhky::results
