// Whether a form belongs to this plan, and what was asked in it.
#pragma once

#include <optional>
#include <variant>

#include "cli/papers_of_run.h"
#include "results/form.h"

namespace dinhky::cli {

// What was asked of the unit that a form names: the form as it was sent out.
struct AskedForm {
  size_t unit = 0;
  schedule::Period record;  // the answers are filed under it
  // One for each way in which the form could have been made (alone, or as a combined paper): the
  // same places, other words around them.
  std::vector<report::Document> documents;
};

// The form, or why a file with this identity is refused.
std::variant<AskedForm, diag::Message> asked_form(const Workspace& workspace,
                                                  const PaperMaker& maker,
                                                  const results::Identity& identity);

// Why answers to another template than the plan's are refused; nothing where it is the same, or not
// named at all (a results file written by hand).
std::optional<diag::Message> check_template(const std::string& name, const PaperMaker& maker);

}  // namespace dinhky::cli
