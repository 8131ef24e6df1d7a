#include "yaml/place.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"

namespace dinhky::yaml {
namespace {

// What tells an item of a list from the others, the best first. Those before kNames are unique in
// the document.
constexpr std::string_view kIds[] = {"id", "task"};
constexpr std::string_view kNames[] = {"name", "number", "heading", "title", "content"};

bool holds(const diag::Span& outer, const diag::Span& span) {
  return outer.begin <= span.begin && span.end <= outer.end;
}

bool holds(const Entry& entry, const diag::Span& span) {
  return entry.key.span.begin <= span.begin &&
         span.end <= std::max(entry.key.span.end, entry.value.span.end);
}

std::string_view scalar_at(const Node& mapping, std::string_view key) {
  const auto* node = mapping.find(key);
  if (node == nullptr || node->kind != Kind::scalar) return {};
  return base::trimmed(node->text);
}

template <size_t N>
std::string_view first_of(const Node& item, const std::string_view (&keys)[N]) {
  for (const auto key : keys) {
    if (const auto text = scalar_at(item, key); !text.empty()) return text;
  }
  return {};
}

class Walk {
 public:
  explicit Walk(const diag::Span& span) : span_(span) {}

  std::string to(const Node& root) {
    step(root);
    return std::move(words_);
  }

 private:
  void step(const Node& node) {
    for (const auto& entry : node.entries) {
      if (!holds(entry, span_)) continue;
      key_ = entry.key.text;
      if (!words_.empty()) words_ += '.';
      words_ += key_;
      return step(entry.value);
    }
    for (const auto& item : node.items) {
      if (!holds(item.span, span_)) continue;
      name(item);
      return step(item);
    }
  }

  void name(const Node& item) {
    auto text = item.kind == Kind::scalar ? base::trimmed(item.text) : std::string_view();
    if (const auto id = first_of(item, kIds); !id.empty()) {
      words_ = key_;
      text = id;
    } else if (text.empty()) {
      text = first_of(item, kNames);
    }
    if (!text.empty()) words_.append("[").append(text).append("]");
  }

  const diag::Span& span_;
  std::string words_;
  std::string key_;  // of the list or mapping at hand
};

}  // namespace

std::string place_of(const Node& root, const diag::Span& span) {
  std::string out;
  const auto* plan = root.find("plan");
  if (plan != nullptr) out += plan->kind == Kind::scalar ? plan->text : scalar_at(*plan, "id");
  for (const auto* key : {"unit", "period"}) out.append("/").append(scalar_at(root, key));
  return out + ":" + Walk(span).to(root);
}

}  // namespace dinhky::yaml
