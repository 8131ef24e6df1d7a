#include "yaml/data_file.h"

#include "base/packed_files.h"
#include "diag/diagnostic.h"
#include "diag/source.h"
#include "yaml/packed_tree.h"
#include "yaml/parse.h"

namespace dinhky::yaml {

std::optional<Node> read_data(base::DataStore& data, const std::string& name) {
  if (const auto packed = base::packed(data, name)) return unpack_tree(*packed);
  const auto bytes = data.read(name);
  return bytes ? read_data_bytes(name, *bytes) : std::nullopt;
}

std::optional<Node> read_data_bytes(const std::string& name, std::string_view bytes) {
  diag::Sources sources;
  diag::Findings findings;
  const auto file = sources.add(name, std::string(bytes));
  auto root = parse(sources, file, findings);
  if (!root || root->kind != Kind::mapping) return std::nullopt;
  return root;
}

std::string text_of(const Node& mapping, std::string_view key) {
  const auto* node = mapping.find(key);
  return node != nullptr && node->kind == Kind::scalar ? node->text : std::string();
}

}  // namespace dinhky::yaml
