// A Word file that is imported.
#include <utility>

#include "import/word_source.h"
#include "import_run.h"
#include "results/word_document.h"
#include "target.h"
#include "word_file.h"

namespace dinhky::fuzz {

void run_import_docx(std::string_view bytes) {
  const auto reading = results::read_word(
      word_file_of(bytes), [](std::string text, const results::RunLooks& looks) {
        return imports::with_looks(std::move(text), looks);
      });
  if (!reading.document) return;
  import_and_check(imports::from_word(*reading.document), markers_in(results::text_of(reading.document->blocks)));
}

}  // namespace dinhky::fuzz
