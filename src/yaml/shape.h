// What a YAML mapping may hold, as a table: the loader checks documents against it, in one pass
// that finds every mistake, and editors' schemas are made from the same tables.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "base/date.h"
#include "diag/diagnostic.h"
#include "yaml/node.h"

namespace dinhky::yaml {

enum class Type {
  text,           // any scalar
  id,             // [a-z0-9]+(-[a-z0-9]+)*
  token,          // letters, digits, ".", "-", "_": names a row and fits into a file or a tag
  integer,        // a whole number ≥ 0
  year,           // 1900 … 2200
  boolean,        // true | false
  date,           // 2025-03-14 or 14/3/2025
  date_or_month,  // the same, or 2025-03 or 3/2025 while the day is open
  choice,         // one of `choices`
  list,           // of `item`
  mapping,        // with `fields`
  table,          // free keys, each value an `item`
  any_of,         // the first of `alternatives` whose kind of node fits
  anything
};

struct Field;

struct Shape {
  Type type = Type::text;
  std::span<const std::string_view> choices = {};
  std::span<const Field> fields = {};
  const Shape* item = nullptr;
  std::span<const Shape* const> alternatives = {};
  bool blanks = false;  // items of a list or table may be empty: places of a form
};

struct Field {
  std::string_view key;
  const Shape* shape;
  bool required = false;
};

// Adds unknown-key (with the key that was probably meant), missing-key, wrong-type and date-form
// findings for the node and all below it. A null stands for "not given" and fits every shape.
//
// A key that was misspelt and recognised is given its right name in the tree, so that nothing that
// merely follows from the slip is told later.
void check_shape(Node& node, const Shape& shape, diag::Findings& findings);

// a-z, digits and single hyphens, at most 100 characters.
bool is_id(std::string_view text);
bool is_token(std::string_view text);
// Whole number ≥ 0 of at most 9 digits.
std::optional<int> read_integer(std::string_view text);
// A year in which a day can lie (base/date.h).
std::optional<int> read_year(std::string_view text);
// 2025-03-14 or 14/3/2025.
std::optional<base::Date> read_date(std::string_view text);

struct DateOrMonth {
  int year = 0;
  int month = 0;
  std::optional<base::Date> day;  // absent while the day is open
};
// The same, or 2025-03 or 3/2025.
std::optional<DateOrMonth> read_date_or_month(std::string_view text);

}  // namespace dinhky::yaml
