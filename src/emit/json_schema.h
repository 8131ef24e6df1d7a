// JSON Schemas (draft 2020-12) of the files that people edit, for editors: made from the very
// tables that the loaders check keys against (yaml/shape.h), with the words of data/keys.
//
// A schema takes everything that the loader takes, but a bare `true` or `false` for a text; what no
// table tells (names that must be declared, days that must exist) is left to `check`.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/data_store.h"
#include "diag/messages.h"
#include "yaml/shape.h"

namespace dinhky::emit {

struct SchemaKind {
  std::string_view name;  // "plan"
  const yaml::Shape* shape;
  std::string_view words;  // "keys/plan.json"
};

// plan, units, results.
std::span<const SchemaKind> schema_kinds();

// "plan.schema.json"
std::string schema_file(const SchemaKind& kind);

// Titles and descriptions in one language; a key without words has none (a test looks for that).
// Where the words are no JSON there are none at all.
std::string json_schema(const SchemaKind& kind, const base::DataStore& data,
                        diag::Language language);

}  // namespace dinhky::emit
