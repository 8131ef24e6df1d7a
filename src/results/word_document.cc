#include "results/word_document.h"

#include <pugixml.hpp>

#include "base/limits.h"
#include "base/text.h"
#include "base/zip_reader.h"
#include "results/file_kind.h"
#include "results/word_body.h"
#include "results/word_looks.h"
#include "results/word_package.h"
#include "results/word_text.h"
#include "results/xml_part.h"

namespace dinhky::results {
namespace {

WordReading refused(const char* key) {
  return {std::nullopt, diag::Message{key, {}}};
}

// nullptr where the bytes may be read.
const char* refusal_of(FileKind kind) {
  switch (kind) {
    case FileKind::docx:
      return nullptr;
    case FileKind::empty:
      return "collect.refused-empty";
    case FileKind::doc:
      return "collect.refused-doc";
    case FileKind::encrypted:
      return "collect.refused-encrypted";
    case FileKind::pdf:
      return "collect.refused-pdf";
    case FileKind::rtf:
      return "collect.refused-rtf";
    case FileKind::odt:
      return "collect.refused-odt";
    case FileKind::xlsx:
    case FileKind::pptx:
    case FileKind::office_97:
      return "collect.refused-office";
    case FileKind::html:
    case FileKind::word_xml:
      return "collect.refused-page";
    case FileKind::image:
      return "collect.refused-image";
    case FileKind::zip:
    case FileKind::archive:
      return "collect.refused-zip";
    case FileKind::text:
    case FileKind::unknown:
      break;
  }
  return "collect.refused-unknown";
}

const char* refusal_of(WordPackage::Fault fault) {
  switch (fault) {
    case WordPackage::Fault::none:
      return nullptr;
    case WordPackage::Fault::encrypted:
      return "collect.refused-encrypted";
    case WordPackage::Fault::too_large:
      return "collect.refused-too-large";
    case WordPackage::Fault::absent:
    case WordPackage::Fault::damaged:
      break;
  }
  return "collect.refused-damaged";
}

// The notes' own paragraphs as plain lines. Word's separators are notes too, with a type.
void read_notes(const pugi::xml_node& root, char kind, WordLists& lists, const WordLooks& looks,
                WordNotes& notes, const RunDecoder& decoder) {
  for (const auto& node : root.children()) {
    const auto type = attribute(node, "type");
    if (!type.empty() && type != "normal") continue;
    WordDocument aside;
    WordNotes none;
    const auto blocks = WordBodyReader(aside, lists, looks, none, decoder).read(node);
    const auto text = text_of(blocks);
    notes.emplace(kind + std::string(attribute(node, "id")), std::string(base::trimmed(text)));
  }
}

void read_properties(const pugi::xml_node& root, WordDocument& document) {
  for (const auto& property : root.children()) {
    const auto value = property.first_child();
    document.properties.emplace_back(clean_text(attribute(property, "name")),
                                     clean_text(value.text().get()));
  }
}

void append_cells(std::string& text, const WordRow& row);

// Everything on one line, to be collapsed; one pass, however deep tables are nested.
void append_flat(std::string& text, const std::vector<WordBlock>& blocks) {
  for (const auto& block : blocks) {
    if (const auto* paragraph = block.paragraph()) {
      text.append(text_of(*paragraph)).append(" ");
    } else {
      for (const auto& row : block.table()->rows) {
        append_cells(text, row);
        text += ' ';
      }
    }
  }
}

void append_cells(std::string& text, const WordRow& row) {
  bool first = true;
  for (const auto& cell : row.cells) {
    if (!first) text += " | ";
    first = false;
    append_flat(text, cell.blocks);
  }
}

WordReading read_package(base::ZipReader& zip, const RunDecoder& decoder) {
  WordPackage package(zip);
  pugi::xml_document main;
  if (const auto* key = refusal_of(package.read_main(main))) return refused(key);
  const auto body = child(child(main, "document"), "body");
  if (!body) return refused("collect.refused-damaged");

  pugi::xml_document part;
  WordLists lists;
  package.read_related("numbering", part);
  lists.load_numbering(child(part, "numbering"));
  package.read_related("styles", part);
  lists.load_styles(child(part, "styles"));
  WordLooks looks;
  looks.load_styles(child(part, "styles"));
  WordNotes notes;
  package.read_related("footnotes", part);
  read_notes(child(part, "footnotes"), 'f', lists, looks, notes, decoder);
  package.read_related("endnotes", part);
  read_notes(child(part, "endnotes"), 'e', lists, looks, notes, decoder);

  WordDocument document;
  package.read_custom_properties(part);
  read_properties(child(part, "Properties"), document);
  document.blocks = WordBodyReader(document, lists, looks, notes, decoder).read(body);
  return {std::move(document), std::nullopt};
}

}  // namespace

std::string text_of(const WordParagraph& paragraph) {
  auto text = paragraph.label + paragraph.text;
  for (const auto& note : paragraph.notes) text.append("\n").append(note);
  return text;
}

std::string text_of(const std::vector<WordBlock>& blocks) {
  std::string text;
  auto add_line = [&text, first = true](std::string_view line) mutable {
    if (!first) text += '\n';
    first = false;
    text += line;
  };
  for (const auto& block : blocks) {
    if (const auto* paragraph = block.paragraph()) {
      add_line(text_of(*paragraph));
      continue;
    }
    for (const auto& row : block.table()->rows) {
      std::string line;
      append_cells(line, row);
      add_line(base::collapsed(line));
    }
  }
  return text;
}

WordReading read_word(std::string bytes, const RunDecoder& decoder) {
  if (bytes.size() > base::kMaxArchiveBytes) return refused("collect.refused-too-large");
  const auto kind = file_kind(bytes);
  if (const auto* key = refusal_of(kind)) {
    // What claims to be a ZIP and cannot be opened is most often a DOCX that was cut short.
    const bool broken = kind == FileKind::zip && !base::ZipReader::open(bytes);
    return refused(broken ? "collect.refused-damaged" : key);
  }
  auto zip = base::ZipReader::open(std::move(bytes));
  return zip ? read_package(zip.value(), decoder) : refused("collect.refused-damaged");
}

}  // namespace dinhky::results
