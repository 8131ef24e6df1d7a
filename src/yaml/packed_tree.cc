#include "yaml/packed_tree.h"

#include "base/packed_number.h"

namespace dinhky::yaml {
namespace {

constexpr unsigned kQuoted = 4, kFlow = 8;  // above the two bits of the kind

// A byte of kind and flags, the size of the text or the count of what is below, then that.
void append(std::string& out, const Node& node) {
  out += static_cast<char>(static_cast<unsigned>(node.kind) | (node.quoted ? kQuoted : 0u) |
                           (node.flow ? kFlow : 0u));
  switch (node.kind) {
    case Kind::null:
      return;
    case Kind::scalar:
      base::append_packed(out, node.text.size());
      out += node.text;
      return;
    case Kind::sequence:
      base::append_packed(out, node.items.size());
      for (const auto& item : node.items) append(out, item);
      return;
    case Kind::mapping:
      base::append_packed(out, node.entries.size());
      for (const auto& [key, value] : node.entries) {
        append(out, key);
        append(out, value);
      }
  }
}

class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  std::optional<Node> run() {
    Node root;
    if (!read(root) || !rest_.empty()) return std::nullopt;
    return root;
  }

 private:
  bool read(Node& node) {
    if (rest_.empty()) return false;
    const auto head = static_cast<unsigned char>(rest_.front());
    rest_.remove_prefix(1);
    node.kind = static_cast<Kind>(head & 3u);
    node.quoted = (head & kQuoted) != 0;
    node.flow = (head & kFlow) != 0;
    if (node.kind == Kind::null) return true;
    if (rest_.size() < base::kPackedNumberBytes) return false;
    const size_t size = base::packed_number(rest_);
    rest_.remove_prefix(base::kPackedNumberBytes);
    if (size > rest_.size()) return false;  // whatever is below takes a byte at least
    switch (node.kind) {
      case Kind::scalar:
        node.text = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return true;
      case Kind::sequence:
        node.items.resize(size);
        for (auto& item : node.items) {
          if (!read(item)) return false;
        }
        return true;
      default:
        node.entries.resize(size);
        for (auto& [key, value] : node.entries) {
          if (!read(key) || !read(value)) return false;
        }
        return true;
    }
  }

  std::string_view rest_;
};

}  // namespace

std::string pack_tree(const Node& root) {
  std::string out;
  append(out, root);
  return out;
}

std::optional<Node> unpack_tree(std::string_view packed) {
  return Unpacker(packed).run();
}

}  // namespace dinhky::yaml
