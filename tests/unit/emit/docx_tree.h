// A DOCX taken apart for tests: its parts as XML trees.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <variant>
#include <vector>

#include "emit/docx.h"
#include "emit/sample_report.h"
#include "support/docx_reader.h"

namespace dinhky::emit::test {

class DocxTree {
 public:
  explicit DocxTree(const report::Document& document) : DocxTree(document, paper()) {}
  DocxTree(const report::Document& document, const PaperFormat& format) {
    const auto made = DocxWriter(format).write(document);
    REQUIRE(made);
    bytes = made.value();
    for (const auto& entry : dinhky::test::zip_parts(bytes)) {
      CAPTURE(entry.first);
      const auto& text = entry.second;
      auto& part = parts[entry.first];
      part = std::make_unique<pugi::xml_document>();
      REQUIRE(part->load_buffer(text.data(), text.size(),
                                pugi::parse_default | pugi::parse_ws_pcdata_single));
    }
  }

  pugi::xml_node body() const {
    return parts.at("word/document.xml")->child("w:document").child("w:body");
  }

  std::string bytes;
  std::map<std::string, std::unique_ptr<pugi::xml_document>> parts;
};

// Every element of that name below the node, in document order.
inline std::vector<pugi::xml_node> all_of(pugi::xml_node node, const std::string& name) {
  std::vector<pugi::xml_node> found;
  const std::function<void(pugi::xml_node)> walk = [&](pugi::xml_node at) {
    for (const auto& child : at.children()) {
      if (name == child.name()) found.push_back(child);
      walk(child);
    }
  };
  walk(node);
  return found;
}

inline std::string value_of(pugi::xml_node element) {
  return element.attribute("w:val").value();
}

// The text of a cell or a part of the body: a newline a line break and between paragraphs.
inline std::string text_of(pugi::xml_node node) {
  std::string text;
  const std::function<void(pugi::xml_node)> walk = [&](pugi::xml_node at) {
    const std::string name = at.name();
    if (name == "w:p" && !text.empty()) text += "\n";
    if (name == "w:br") text += "\n";
    if (name == "w:t") text += at.child_value();
    for (const auto& child : at.children()) walk(child);
  };
  walk(node);
  return text;
}

// Every slot of the document, in order.
inline std::vector<report::Slot> slots_of(const report::Document& document) {
  std::vector<report::Slot> slots;
  for (const auto& block : document.blocks) {
    if (const auto* box = std::get_if<report::Box>(&block)) slots.push_back(box->slot);
    const auto* table = std::get_if<report::Table>(&block);
    if (table == nullptr) continue;
    for (const auto& row : table->rows) {
      for (const auto& cell : row.cells) {
        if (cell.slot) slots.push_back(*cell.slot);
      }
    }
  }
  return slots;
}

// A document with only these blocks.
inline report::Document document_of(std::vector<report::Block> blocks) {
  report::Document document;
  document.title = "Thử";
  document.blocks = std::move(blocks);
  return document;
}

}  // namespace dinhky::emit::test
