#include "results/word_package.h"

#include "base/limits.h"

namespace dinhky::results {
namespace {

constexpr std::string_view kUsualMain = "word/document.xml";
constexpr std::string_view kUsualProperties = "docProps/custom.xml";

std::string_view behind_last_slash(std::string_view text) {
  const size_t slash = text.rfind('/');
  return slash == std::string_view::npos ? text : text.substr(slash + 1);
}

// A target is relative to the folder of its source, or begins with '/'. It is only ever looked up
// among the archive's names.
std::string resolved(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string base = folder;
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!base.empty()) base.pop_back();
    const size_t slash = base.rfind('/');
    base.resize(slash == std::string::npos ? 0 : slash + 1);
  }
  return base.append(target);
}

}  // namespace

WordPackage::WordPackage(base::ZipReader& zip) : zip_(zip) {
  auto top = relations("_rels/.rels", "");
  main_ = top.contains("officeDocument") ? top["officeDocument"] : std::string(kUsualMain);
  properties_ =
      top.contains("custom-properties") ? top["custom-properties"] : std::string(kUsualProperties);
  const auto name = behind_last_slash(main_);
  folder_ = main_.substr(0, main_.size() - name.size());
  related_ = relations(folder_ + "_rels/" + std::string(name) + ".rels", folder_);
}

WordPackage::Relations WordPackage::relations(const std::string& part_name,
                                              const std::string& folder) {
  Relations found;
  pugi::xml_document document;
  if (read(part_name, document) != Fault::none) return found;
  for (const auto& relation : child(document, "Relationships").children()) {
    // "Strict" files have other addresses, with "customProperties" at their end.
    auto kind = behind_last_slash(attribute(relation, "Type"));
    if (kind == "customProperties") kind = "custom-properties";
    found.emplace(kind, resolved(folder, attribute(relation, "Target")));
  }
  return found;
}

WordPackage::Fault WordPackage::read(const std::string& name, pugi::xml_document& document) {
  const auto bytes = zip_.read(name, base::kMaxXmlBytes);
  if (!bytes) {
    switch (bytes.failure().kind) {
      case base::FailureKind::not_found:
        return Fault::absent;
      case base::FailureKind::not_allowed:
        return Fault::encrypted;
      case base::FailureKind::too_large:
        return Fault::too_large;
      default:
        return Fault::damaged;
    }
  }
  switch (parse_xml(bytes.value(), document)) {
    case XmlFault::none:
      return Fault::none;
    case XmlFault::too_large:
      return Fault::too_large;
    case XmlFault::damaged:
      break;
  }
  return Fault::damaged;
}

WordPackage::Fault WordPackage::read_main(pugi::xml_document& document) {
  return read(main_, document);
}

void WordPackage::read_related(std::string_view kind, pugi::xml_document& document) {
  const auto found = related_.find(kind);
  const auto name = found == related_.end() ? folder_ + std::string(kind) + ".xml" : found->second;
  if (read(name, document) != Fault::none) document.reset();
}

void WordPackage::read_custom_properties(pugi::xml_document& document) {
  if (read(properties_, document) != Fault::none) document.reset();
}

}  // namespace dinhky::results
