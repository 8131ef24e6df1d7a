#include "support/docx_reader.h"

#include <utility>

#include <zip.h>

#include <pugixml.hpp>

namespace dinhky::test {
namespace {

void collect(const pugi::xml_node& node, std::vector<Control>& controls) {
  for (const auto& child : node.children()) {
    if (std::string(child.name()) == "w:sdt") {
      const auto properties = child.child("w:sdtPr");
      const auto tag = properties.child("w:tag");
      if (tag) {
        controls.push_back({tag.attribute("w:val").value(),
                            properties.child("w:alias").attribute("w:val").value(),
                            !child.child("w:sdtContent").child("w:tc").empty()});
      }
    }
    collect(child, controls);
  }
}

}  // namespace

std::map<std::string, std::string> zip_parts(const std::string& bytes) {
  std::map<std::string, std::string> parts;
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) return parts;
  const auto count = static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0));
  for (zip_uint64_t i = 0; i < count; ++i) {
    zip_file_t* file = zip_fopen_index(archive, i, 0);
    std::string text;
    char buffer[4096];
    for (zip_int64_t n = 0; (n = zip_fread(file, buffer, sizeof buffer)) > 0;) {
      text.append(buffer, static_cast<size_t>(n));
    }
    zip_fclose(file);
    parts.emplace(zip_get_name(archive, i, 0), std::move(text));
  }
  zip_discard(archive);
  return parts;
}

std::vector<Control> controls_of(const std::string& docx) {
  std::vector<Control> controls;
  const auto parts = zip_parts(docx);
  const auto found = parts.find("word/document.xml");
  pugi::xml_document document;
  if (found == parts.end() || !document.load_buffer(found->second.data(), found->second.size())) {
    return controls;
  }
  collect(document, controls);
  return controls;
}

}  // namespace dinhky::test
