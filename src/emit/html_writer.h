// Writes HTML that is well-formed XML too: a browser and an XML parser read the same tree. All text
// is escaped and made safe here.
#pragma once

#include <string>
#include <string_view>

#include "base/text.h"
#include "emit/paper.h"
#include "emit/safe.h"
#include "emit/xml_writer.h"
#include "report/document.h"

namespace dinhky::emit {

class HtmlWriter {
 public:
  HtmlWriter() : xml_(1u << 16, "<!DOCTYPE html>\n") {}

  // Names and classes are literals, or keys of parts.
  HtmlWriter& open(std::string_view name, std::string_view class_name = {}) {
    xml_.open(name);
    if (!class_name.empty()) xml_.attribute("class", class_name);
    return *this;
  }
  HtmlWriter& open(std::string_view name, Part part) { return open(name, key_of(part)); }
  HtmlWriter& attribute(std::string_view name, std::string_view value) {
    xml_.attribute(name, safe(value));
    return *this;
  }
  HtmlWriter& close() {
    xml_.text("").close();  // HTML knows no <p/>
    return *this;
  }
  // Ends the line of the source.
  HtmlWriter& line() {
    xml_.text("\n");
    return *this;
  }
  HtmlWriter& end() { return close().line(); }
  // Several lines of our own, as they stand.
  HtmlWriter& source(std::string_view lines) {
    xml_.text(lines);
    return *this;
  }
  // An element that HTML never closes.
  HtmlWriter& void_element(std::string_view name) {
    xml_.open(name);
    return *this;
  }
  HtmlWriter& void_end() {
    xml_.close();
    return *this;
  }

  // Newlines become line breaks.
  HtmlWriter& text(std::string_view value) {
    std::string store;
    bool first = true;
    for (const auto line : base::split(safe(value, store), '\n')) {
      if (!first) xml_.empty("br");
      first = false;
      xml_.text(line);
    }
    return *this;
  }
  HtmlWriter& runs(const report::Runs& runs) {
    for (const auto& run : runs) {
      if (run.bold) open("strong");
      if (run.italic) open("em");
      text(run.text);
      if (run.italic) close();
      if (run.bold) close();
    }
    return *this;
  }
  HtmlWriter& paragraph(Part part, std::string_view value) {
    return open("p", part).text(value).end();
  }

  std::string take() { return xml_.take() + "\n"; }

 private:
  XmlWriter xml_;
};

}  // namespace dinhky::emit
