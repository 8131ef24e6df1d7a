// The parts of a DOCX package, found by its relationships. Internal to the reading of documents.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>

#include "base/zip_reader.h"
#include "results/xml_part.h"

namespace dinhky::results {

class WordPackage {
 public:
  explicit WordPackage(base::ZipReader& zip);

  enum class Fault { none, absent, encrypted, damaged, too_large };
  Fault read_main(pugi::xml_document& document);
  // A part that the main one refers to: "numbering", "styles", "footnotes". A part that is not
  // there or not readable leaves the document empty: the text itself is worth more.
  void read_related(std::string_view kind, pugi::xml_document& document);
  void read_custom_properties(pugi::xml_document& document);

 private:
  using Relations = std::map<std::string, std::string, std::less<>>;  // kind → name of the part

  Fault read(const std::string& name, pugi::xml_document& document);
  // Of the part whose folder this is ("" or "word/").
  Relations relations(const std::string& part_name, const std::string& folder);

  base::ZipReader& zip_;
  std::string main_;
  std::string properties_;
  std::string folder_;  // of the main part
  Relations related_;
};

}  // namespace dinhky::results
