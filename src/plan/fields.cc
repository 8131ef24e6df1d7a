#include "plan/fields.h"

#include "base/text.h"
#include "diag/catalogue.h"

namespace dinhky::plan {
namespace {

const yaml::Node kNothing;

const yaml::Node& field_of_kind(const yaml::Node& mapping, std::string_view key, yaml::Kind kind) {
  const auto* node = mapping.find(key);
  return node != nullptr && node->kind == kind ? *node : kNothing;
}

Text text_of(const yaml::Node& node) {
  return {std::string(base::trimmed(node.text)), node.span};
}

}  // namespace

Text text_field(const yaml::Node& mapping, std::string_view key) {
  const auto* node = mapping.find(key);
  if (node != nullptr && node->kind == yaml::Kind::scalar) return text_of(*node);
  return {{}, span_of_field(mapping, key)};
}

std::vector<Text> text_list_field(const yaml::Node& mapping, std::string_view key) {
  std::vector<Text> list;
  // A single value has been told as wrong-type; what it says still counts, so that nothing merely
  // follows from it.
  const auto single = text_field(mapping, key);
  if (!single.empty()) list.push_back(single);
  for (const auto& item : sequence_field(mapping, key).items) {
    if (item.kind == yaml::Kind::scalar) list.push_back(text_of(item));
  }
  return list;
}

std::optional<base::Date> date_field(const yaml::Node& mapping, std::string_view key) {
  return yaml::read_date(text_field(mapping, key).value);
}

std::optional<int> integer_field(const yaml::Node& mapping, std::string_view key) {
  return yaml::read_integer(text_field(mapping, key).value);
}

bool boolean_field(const yaml::Node& mapping, std::string_view key, bool otherwise) {
  const auto text = text_field(mapping, key).value;
  return text == "true" || (text != "false" && otherwise);
}

Signer signer_field(const yaml::Node& mapping, std::string_view key) {
  const auto& node = mapping_field(mapping, key);
  Signer signer{text_field(node, "authority"), text_field(node, "title"), text_field(node, "name"),
                span_of_field(mapping, key)};
  return signer;
}

const yaml::Node& mapping_field(const yaml::Node& mapping, std::string_view key) {
  return field_of_kind(mapping, key, yaml::Kind::mapping);
}

const yaml::Node& sequence_field(const yaml::Node& mapping, std::string_view key) {
  return field_of_kind(mapping, key, yaml::Kind::sequence);
}

diag::Span span_of_field(const yaml::Node& mapping, std::string_view key) {
  for (const auto& entry : mapping.entries) {
    if (entry.key.text != key) continue;
    // A long list or mapping is pointed at by its key.
    const bool small = entry.value.kind == yaml::Kind::scalar ||
                       entry.value.kind == yaml::Kind::null || entry.value.flow;
    return small ? entry.value.span : entry.key.span;
  }
  if (!mapping.entries.empty()) return mapping.entries.front().key.span;
  return mapping.span;
}

bool check_days(const Text& text, const std::optional<schedule::DayRange>& days,
                diag::Findings& findings) {
  if (!days) {
    findings.add(diag::rules::date_form, text.span, "range").with("value", text.value);
    return false;
  }
  if (days->first <= days->last) return true;
  findings.add(diag::rules::schedule_reversed, text.span)
      .with("first", base::to_vietnamese(days->first))
      .with("last", base::to_vietnamese(days->last));
  return false;
}

}  // namespace dinhky::plan
