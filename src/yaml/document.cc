#include "yaml/document.h"

#include <cstdint>
#include <string>

#include "diag/catalogue.h"
#include "yaml/parse.h"

namespace dinhky::yaml {
namespace {

constexpr int kFormatVersion = 1;

bool right_version(const Node& root, diag::Findings& findings) {
  const auto* node = root.find("dinhky");
  if (node == nullptr || node->kind != Kind::scalar) return true;  // told as missing
  const auto version = read_integer(node->text);
  if (!version || *version == kFormatVersion) return true;
  findings.add(diag::rules::wrong_type, node->span, "version")
      .with("value", node->text)
      .with("known", std::to_string(kFormatVersion));
  return false;
}

}  // namespace

std::optional<Node> read_document(const diag::Sources& sources, uint32_t file, const Shape& shape,
                                  diag::Findings& findings) {
  auto root = parse(sources, file, findings);
  if (!root) return std::nullopt;
  if (root->kind != Kind::mapping) {
    findings.add(diag::rules::wrong_type, root->span,
                 root->kind == Kind::null ? "empty-file" : "mapping");
    return std::nullopt;
  }
  if (!right_version(*root, findings)) return std::nullopt;
  check_shape(*root, shape, findings);
  return root;
}

}  // namespace dinhky::yaml
