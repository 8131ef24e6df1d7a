#include "word_file.h"

#include <libdeflate.h>
#include <utility>

#include "emit/zip.h"

namespace dinhky::fuzz {
namespace {

constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kRoot =
    "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
    "xmlns:r='r' xmlns:mc='mc' xmlns:wps='wps' xmlns:v='v'><w:body>";

// The form of the small plan (plan.yaml) that the file answers.
constexpr std::string_view kIdentity =
    "<Properties><property name='dinhky-plan'><s>cai-cach-hanh-chinh-2026</s></property>"
    "<property name='dinhky-unit'><s>van-phong</s></property>"
    "<property name='dinhky-period'><s>2026-Q2</s></property>"
    "<property name='dinhky-template'><s>plan-progress/1</s></property></Properties>";

// What is not read, or read in another place; all of it has targets and tests of its own.
constexpr std::string_view kHiding[] = {
    "<w:del", "moveFrom", "Alternate", "txbx", "instr", "vanish", "<w:fld",    "pict",
    "<!--",   "<![",      "<w:sdtPr",  "<!D",  "<?",    "w:tbl>", "w:rubyBase"};

std::string relationship(std::string_view kind, std::string_view target) {
  return "<Relationship Type='" + std::string(kOffice) + std::string(kind) + "' Target='" +
         std::string(target) + "'/>";
}

emit::ZipPart stored(std::string name, std::string bytes) {
  emit::ZipPart part;
  part.name = std::move(name);
  part.size = bytes.size();
  part.crc = libdeflate_crc32(0, bytes.data(), bytes.size());
  part.bytes = std::move(bytes);
  return part;
}

bool is_part_name(std::string_view name) {
  return name == "numbering" || name == "styles" || name == "footnotes" || name == "endnotes";
}

}  // namespace

std::string word_file_of(std::string_view bytes) {
  if (bytes.starts_with("PK")) return std::string(bytes);
  const auto inputs = parts_of(bytes);
  std::vector<emit::ZipPart> parts;
  std::string related;
  Markers names;
  for (const auto& input : inputs) {
    if (!is_part_name(input.name) || !names.insert(std::string(input.name)).second) continue;
    related += relationship(input.name, std::string(input.name) + ".xml");
    parts.push_back(stored("word/" + std::string(input.name) + ".xml", std::string(input.text)));
  }
  parts.push_back(stored("[Content_Types].xml", "<Types/>"));
  parts.push_back(stored("_rels/.rels",
                         "<Relationships>" + relationship("officeDocument", "word/document.xml") +
                             relationship("custom-properties", "custom.xml") + "</Relationships>"));
  parts.push_back(stored("custom.xml", std::string(kIdentity)));
  parts.push_back(
      stored("word/_rels/document.xml.rels", "<Relationships>" + related + "</Relationships>"));
  parts.push_back(
      stored("word/document.xml",
             std::string(kRoot) + std::string(inputs.front().text) + "</w:body></w:document>"));
  std::vector<const emit::ZipPart*> pointers;
  for (const auto& part : parts) pointers.push_back(&part);
  return emit::to_zip(pointers).value();
}

Markers markers_seen(std::string_view bytes) {
  if (bytes.starts_with("PK")) return {};
  const auto body = parts_of(bytes).front().text;
  for (const auto hiding : kHiding) {
    if (body.find(hiding) != std::string_view::npos) return {};
  }
  constexpr std::string_view kBegin = "<w:t>";
  Markers seen;
  for (size_t at = body.find(kBegin); at != std::string_view::npos;
       at = body.find(kBegin, at + 1)) {
    const size_t begin = at + kBegin.size();
    const size_t end = body.find('<', begin);
    if (end == std::string_view::npos || !body.substr(end).starts_with("</w:t></w:r></w:p>"))
      continue;
    constexpr std::string_view kParagraph = "<w:p><w:r>";
    if (at < kParagraph.size() ||
        body.substr(at - kParagraph.size(), kParagraph.size()) != kParagraph)
      continue;
    seen.merge(markers_in(body.substr(begin, end - begin)));
  }
  return seen;
}

}  // namespace dinhky::fuzz
