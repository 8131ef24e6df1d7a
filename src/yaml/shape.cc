#include "yaml/shape.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/fold.h"
#include "base/limits.h"
#include "base/text.h"
#include "diag/catalogue.h"

namespace dinhky::yaml {
namespace {

using diag::rules::wrong_type;

constexpr size_t kMostUnknownKeys = 100;  // told one by one in a mapping
constexpr size_t kShownText = 60;  // code points of an offending value that a message repeats

std::string shown(const Node& node) {
  const std::string text = base::collapsed(node.text);
  std::string out;
  size_t n = 0;
  for (size_t at = 0; at < text.size(); ++n) {
    if (n == kShownText) return out + "…";
    base::append_utf8(out, base::decode(text, at));
  }
  return out;
}

// "-van-phong" under a key that wants a list: the blank behind the dash is missing.
bool dash_without_blank(const Node& node) {
  return node.kind == Kind::scalar && !node.quoted && node.text.size() > 1 && node.text[0] == '-' &&
         node.text[1] != ' ';
}

bool fits(const Node& node, const Shape& shape) {
  switch (shape.type) {
    case Type::list:
      return node.kind == Kind::sequence;
    case Type::mapping:
    case Type::table:
      return node.kind == Kind::mapping;
    case Type::any_of:
      return std::any_of(shape.alternatives.begin(), shape.alternatives.end(),
                         [&](const Shape* s) { return fits(node, *s); });
    case Type::anything:
      return true;
    default:
      return node.kind == Kind::scalar;
  }
}

class Checker {
 public:
  explicit Checker(diag::Findings& findings) : findings_(findings) {}

  void check(Node& node, const Shape& shape) {
    if (node.kind == Kind::null) return;
    if (!fits(node, shape)) return report_kind(node, shape);
    switch (shape.type) {
      case Type::list:
        for (auto& item : node.items) check_item(item, shape);
        return;
      case Type::table:
        for (auto& entry : node.entries) check_item(entry.value, shape);
        return;
      case Type::mapping:
        return check_mapping(node, shape);
      case Type::any_of:
        return check_alternatives(node, shape);
      default:
        return check_scalar(node, shape);
    }
  }

 private:
  void check_alternatives(Node& node, const Shape& shape) {
    for (const auto* alternative : shape.alternatives) {
      if (!fits(node, *alternative)) continue;
      // A word that is none of the choices, where a list could stand: a list of one was meant.
      const bool other_word = alternative->type == Type::choice && !is_choice(node, *alternative);
      if (other_word && shape.alternatives.front()->type == Type::list) {
        return report_kind(node, shape);
      }
      return check(node, *alternative);
    }
  }

  static bool is_choice(const Node& node, const Shape& shape) {
    return std::find(shape.choices.begin(), shape.choices.end(), node.text) != shape.choices.end();
  }

  void check_item(Node& item, const Shape& collection) {
    if (item.kind == Kind::null && !collection.blanks) {
      findings_.add(wrong_type, item.span, "empty-item");
    } else {
      check(item, *collection.item);
    }
  }

  void report_kind(const Node& node, const Shape& shape) {
    const Shape* wanted = &shape;
    if (shape.type == Type::any_of) wanted = shape.alternatives.front();
    std::string_view variant = "text";
    if (wanted->type == Type::list) variant = "list";
    if (wanted->type == Type::mapping || wanted->type == Type::table) variant = "mapping";
    auto& finding = findings_.add(wrong_type, node.span, variant);
    if (variant != "list" || node.kind != Kind::scalar) return;
    if (dash_without_blank(node)) {
      finding.hint({"hint.write", {{"text", "- " + shown(node).substr(1)}}});
    } else {
      const bool plain = node.text.find_first_of(",[]{}:#&*\"'") == std::string::npos;
      finding.hint({"hint.write",
                    {{"text", fmt::format(plain ? fmt::runtime("[{}]") : fmt::runtime("[\"{}\"]"),
                                          shown(node))}}});
    }
  }

  static const Field* field_of(const Shape& shape, std::string_view key) {
    const auto found = std::find_if(shape.fields.begin(), shape.fields.end(),
                                    [&](const Field& f) { return f.key == key; });
    return found == shape.fields.end() ? nullptr : &*found;
  }

  void check_mapping(Node& node, const Shape& shape) {
    std::vector<Entry*> unknown;
    for (auto& entry : node.entries) {
      if (const auto* field = field_of(shape, entry.key.text)) {
        check(entry.value, *field->shape);
      } else {
        unknown.push_back(&entry);
      }
    }
    if (!unknown.empty()) check_unknown(node, unknown, shape);
    for (const auto& field : shape.fields) {
      if (field.required) check_present(node, field);
    }
  }

  void check_unknown(const Node& node, const std::vector<Entry*>& entries, const Shape& shape) {
    // A key that already stands here is not what the writer meant.
    std::vector<std::string> known;
    std::vector<std::string> free;
    for (const auto& field : shape.fields) {
      known.emplace_back(field.key);
      if (node.find(field.key) == nullptr) free.emplace_back(field.key);
    }
    const size_t told = std::min(entries.size(), kMostUnknownKeys);
    for (size_t i = 0; i < told; ++i) {
      auto& entry = *entries[i];
      auto& finding = findings_.add(diag::rules::unknown_key, entry.key.span);
      finding.with("key", shown(entry.key));
      const auto meant = base::nearest(entry.key.text, free);
      if (!meant) {
        finding.hint({"hint.known-keys", {{"keys", base::joined(known, ", ")}}});
        continue;
      }
      finding.hint({"hint.meant", {{"name", *meant}}});
      std::erase(free, *meant);
      entry.key.text = *meant;
      check(entry.value, *field_of(shape, *meant)->shape);
    }
    if (told == entries.size()) return;
    findings_.add(diag::rules::unknown_key, entries[told]->key.span, "more")
        .with("count", std::to_string(entries.size() - told));
  }

  void check_present(const Node& node, const Field& field) {
    const Node* value = node.find(field.key);
    if (value != nullptr && value->kind != Kind::null) return;
    diag::Span place = value != nullptr ? value->span : node.span;
    if (value == nullptr && !node.entries.empty()) place = node.entries.front().key.span;
    findings_.add(diag::rules::missing_key, place, value != nullptr ? "empty" : "")
        .with("key", std::string(field.key));
  }

  void check_scalar(const Node& node, const Shape& shape) {
    switch (shape.type) {
      case Type::id:
        if (!is_id(node.text)) report_value(node, "id");
        return;
      case Type::token:
        if (!is_token(node.text)) report_value(node, "token");
        return;
      case Type::integer:
        if (!read_integer(node.text)) report_value(node, "integer");
        return;
      case Type::year:
        if (!read_year(node.text)) report_value(node, "year");
        return;
      case Type::boolean:
        if (node.text != "true" && node.text != "false") report_value(node, "boolean");
        return;
      case Type::date:
        if (!read_date(node.text)) report_date(node, "");
        return;
      case Type::date_or_month:
        if (!read_date_or_month(node.text)) report_date(node, "or-month");
        return;
      case Type::choice:
        return check_choice(node, shape);
      default:
        return;
    }
  }

  void report_value(const Node& node, std::string_view variant) {
    findings_.add(wrong_type, node.span, variant).with("value", shown(node));
  }

  void report_date(const Node& node, std::string_view variant) {
    findings_.add(diag::rules::date_form, node.span, variant).with("value", shown(node));
  }

  void check_choice(const Node& node, const Shape& shape) {
    if (is_choice(node, shape)) return;
    const auto& choices = shape.choices;
    std::vector<std::string> names(choices.begin(), choices.end());
    auto& finding = findings_.add(wrong_type, node.span, "choice")
                        .with("value", shown(node))
                        .with("choices", base::joined(names, ", "));
    if (const auto meant = base::nearest(node.text, names)) {
      finding.hint({"hint.meant", {{"name", *meant}}});
    }
  }

  diag::Findings& findings_;
};

bool all_digits(std::string_view text) {
  return !text.empty() &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

void check_shape(Node& node, const Shape& shape, diag::Findings& findings) {
  Checker(findings).check(node, shape);
}

bool is_id(std::string_view text) {
  if (text.size() > base::kMaxIdBytes) return false;
  bool dash = true;  // no dash at the start, none after another, none at the end
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (!letter && (c != '-' || dash)) return false;
    dash = c == '-';
  }
  return !dash;
}

bool is_token(std::string_view text) {
  if (text.empty() || base::count_code_points(text) > base::kMaxTaskIdCharacters) return false;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::decode(text, at);
    if (!base::is_letter_or_digit(c) && c != '.' && c != '-' && c != '_') return false;
  }
  return text.front() != '.';
}

std::optional<int> read_integer(std::string_view text) {
  if (!all_digits(text) || text.size() > 9) return std::nullopt;
  return std::stoi(std::string(text));
}

std::optional<int> read_year(std::string_view text) {
  const auto year = read_integer(text);
  if (!year || !base::make_date(*year, 1, 1)) return std::nullopt;
  return year;
}

std::optional<base::Date> read_date(std::string_view text) {
  if (const auto iso = base::parse_iso_date(text)) return iso;
  return base::parse_vietnamese_date(text);
}

std::optional<DateOrMonth> read_date_or_month(std::string_view text) {
  if (const auto day = read_date(text)) return DateOrMonth{day->year(), day->month(), day};
  const size_t dash = text.find_first_of("-/");
  if (dash == std::string_view::npos) return std::nullopt;
  auto year = text.substr(0, dash);
  auto month = text.substr(dash + 1);
  if (text[dash] == '/') std::swap(year, month);
  if (year.size() != 4 || month.size() > 2 || !all_digits(year) || !all_digits(month)) {
    return std::nullopt;
  }
  const int y = std::stoi(std::string(year));
  const int m = std::stoi(std::string(month));
  if (!base::make_date(y, m, 1)) return std::nullopt;
  return DateOrMonth{y, m, std::nullopt};
}

}  // namespace dinhky::yaml
