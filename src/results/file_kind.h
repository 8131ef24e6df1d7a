// What a file is, told by its bytes: people send anything under any name.
#pragma once

#include <string_view>

namespace dinhky::results {

enum class FileKind {
  empty,
  text,       // readable as UTF-8 or marked as UTF-16: Markdown, YAML, plain text
  docx,       // also .docm, .dotx: WordprocessingML in a ZIP
  doc,        // Word 97–2003
  encrypted,  // an Office file behind a password
  office_97,  // another OLE2 file: .xls, .ppt, .msg
  xlsx,
  pptx,
  odt,      // OpenDocument text
  zip,      // any other ZIP, whole or damaged
  archive,  // RAR, 7-Zip, gzip
  pdf,
  rtf,
  html,      // Word's "web page" too, whatever its name says
  word_xml,  // Word 2003 XML or a flat package
  image,     // JPEG, PNG, TIFF, HEIC, …: a scan or a photo
  unknown,
};

FileKind file_kind(std::string_view bytes);

}  // namespace dinhky::results
