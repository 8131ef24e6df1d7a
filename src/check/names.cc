#include "check/names.h"

#include <algorithm>

#include "base/fold.h"
#include "base/text.h"

namespace dinhky::check {

bool is_none_of(const plan::Text& name, const std::vector<std::string>& known) {
  return !name.empty() && std::find(known.begin(), known.end(), name.value) == known.end();
}

void tell_choices(const plan::Text& name, const std::vector<std::string>& known,
                  diag::Diagnostic& finding) {
  finding.with("value", name.value)
      .with("name", name.value)
      .with("choices", base::joined(known, ", "));
  if (const auto meant = base::nearest(name.value, known)) {
    finding.hint({"hint.meant", {{"name", *meant}}});
  }
}

}  // namespace dinhky::check
