// A document's lines and tables → the draft of a plan.
#pragma once

#include <optional>

#include "base/data_store.h"
#include "import/column_heads.h"
#include "import/draft.h"
#include "import/instruments.h"
#include "import/source_document.h"
#include "import/unit_words.h"
#include "plan/registry.h"
#include "schedule/schedule.h"

namespace dinhky::imports {

// The words by which documents are read, of data/lexicon.
struct Vocabulary {
  explicit Vocabulary(base::DataStore& data) : heads(data), units(data), instruments(data) {}

  ColumnHeads heads;
  UnitWords units;
  InstrumentReader instruments;  // each document begins with a copy that has found none
};

struct ImportContext {
  const Vocabulary& vocabulary;
  const schedule::PhraseReader& phrases;
  const plan::Registry* given_units = nullptr;  // of a units file
  int year = 0;                                 // where the document names none
};

// nullopt where the document holds no tasks: neither a table of them nor tasks under the units that
// lead them.
std::optional<Draft> import_document(const SourceDocument& source, const ImportContext& context);

}  // namespace dinhky::imports
