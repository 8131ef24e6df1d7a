// The form that a test asks for, from a file that lists it: identity, places, printed lines.
#pragma once

#include <string>
#include <string_view>

#include "results/form.h"

namespace dinhky::test {

// Lines "I|plan|unit|period|template", "S|id|placeholder|row|column|choice;choice", "P|printed".
results::Form form_from(std::string_view listing);

// The answer to a place; "(absent)" where the form has none.
std::string answer_to(const results::ReturnedForm& form, std::string_view slot);

}  // namespace dinhky::test
