#include "import/column_heads.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/fold.h"

namespace dinhky::imports {
namespace {

constexpr std::array<std::pair<std::string_view, Role>, 15> kNames{{
    {"number", Role::number},
    {"code", Role::code},
    {"content", Role::content},
    {"lead", Role::lead},
    {"coordinating", Role::coordinating},
    {"doer", Role::doer},
    {"parties", Role::parties},
    {"schedule", Role::schedule},
    {"begin", Role::begin},
    {"end", Role::end},
    {"deliverable", Role::deliverable},
    {"responsible", Role::responsible},
    {"assigned_by", Role::assigned_by},
    {"budget", Role::budget},
    {"note", Role::note},
}};

Role role_named(std::string_view name) {
  for (const auto& [known, role] : kNames) {
    if (known == name) return role;
  }
  return Role::other;
}

std::vector<std::string> folded_list(const nlohmann::json& rule, const char* key) {
  std::vector<std::string> words;
  const auto list = rule.find(key);
  if (list == rule.end() || !list->is_array()) return words;
  for (const auto& word : *list) {
    if (word.is_string()) words.push_back(base::fold_words(word.get<std::string>()));
  }
  return words;
}

bool any_in(const std::vector<std::string>& phrases, const std::string& padded) {
  return std::any_of(phrases.begin(), phrases.end(), [&padded](const std::string& phrase) {
    return padded.find(" " + phrase + " ") != std::string::npos;
  });
}

}  // namespace

std::string_view key_of(Role role) {
  switch (role) {
    case Role::number:
    case Role::content:
    case Role::lead:
    case Role::coordinating:
    case Role::schedule:
    case Role::deliverable:
    case Role::responsible:
    case Role::assigned_by:
    case Role::budget:
    case Role::note:
      break;
    case Role::code:
    case Role::doer:
    case Role::parties:
    case Role::mark:
    case Role::begin:
    case Role::end:
    case Role::other:
      return {};
  }
  for (const auto& [name, known] : kNames) {
    if (known == role) return name;
  }
  return {};
}

ColumnHeads::ColumnHeads(base::DataStore& data) {
  const auto bytes = data.read("lexicon/annex-heads.json");
  if (!bytes) return;
  const auto root = nlohmann::json::parse(*bytes, nullptr, false);
  const auto roles = root.is_object() ? root.find("roles") : root.end();
  if (roles == root.end() || !roles->is_array()) return;
  for (const auto& given : *roles) {
    if (!given.is_object()) continue;
    Rule rule;
    rule.role = role_named(given.value("role", ""));
    rule.is = folded_list(given, "is");
    rule.has = folded_list(given, "has");
    rule.also = folded_list(given, "also");
    rule.without = folded_list(given, "not");
    rules_.push_back(std::move(rule));
  }
}

Role ColumnHeads::role(std::string_view head) const {
  const auto folded = base::fold_words(head);
  const auto padded = " " + folded + " ";
  for (const auto& rule : rules_) {
    if (std::find(rule.is.begin(), rule.is.end(), folded) != rule.is.end()) return rule.role;
    if (!any_in(rule.has, padded) || any_in(rule.without, padded)) continue;
    if (rule.also.empty() || any_in(rule.also, padded)) return rule.role;
  }
  return Role::other;
}

}  // namespace dinhky::imports
