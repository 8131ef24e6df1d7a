// A YAML tree in which every key and every value knows its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "diag/source.h"

namespace dinhky::yaml {

enum class Kind { null, scalar, sequence, mapping };

struct Entry;

struct Node {
  Kind kind = Kind::null;
  bool quoted = false;  // the scalar stood in quotes, or in a block (| or >)
  bool flow = false;    // the sequence or mapping stood in [] or {}
  diag::Span span;      // of a null: where its key stands
  std::string text;     // scalars: the text, NFC; never interpreted (012, NO, 01/02/2026 stay)
  std::vector<Node> items;
  std::vector<Entry> entries;

  // The value under the key; nullptr when there is none. Of duplicate keys the first counts.
  const Node* find(std::string_view key) const;
};

struct Entry {
  Node key;  // always a scalar
  Node value;
};

inline const Node* Node::find(std::string_view key) const {
  for (const auto& entry : entries) {
    if (entry.key.text == key) return &entry.value;
  }
  return nullptr;
}

}  // namespace dinhky::yaml
