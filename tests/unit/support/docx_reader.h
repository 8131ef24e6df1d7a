// What a test wants to know of a DOCX: its parts and its content controls.
#pragma once

#include <map>
#include <string>
#include <vector>

namespace dinhky::test {

// Name → bytes of every part of a ZIP in memory; empty when it is no ZIP.
std::map<std::string, std::string> zip_parts(const std::string& bytes);

struct Control {
  std::string tag;
  std::string alias;
  bool around_cell = false;  // its content is one table cell
};

// The tagged content controls of word/document.xml, in their order.
std::vector<Control> controls_of(const std::string& docx);

}  // namespace dinhky::test
