#include "results/file_kind.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "base/zip_reader.h"

namespace dinhky::results {
namespace {

using std::string_view_literals::operator""sv;

constexpr size_t kBeginning = 1024;     // where signatures and the root of a page are looked for
constexpr size_t kMimetypeBytes = 256;  // the entry "mimetype" of OpenDocument

bool holds(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

// ASCII as the directory of an OLE2 file has it.
std::string utf16(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

FileKind ole_kind(std::string_view bytes) {
  if (holds(bytes, utf16("EncryptedPackage"))) return FileKind::encrypted;
  return holds(bytes, utf16("WordDocument")) ? FileKind::doc : FileKind::office_97;
}

bool is_open_document(std::string_view mimetype) {
  return mimetype.starts_with("application/vnd.oasis.opendocument.text");
}

FileKind zip_kind(std::string_view bytes) {
  auto zip = base::ZipReader::open(std::string(bytes));
  if (!zip) return FileKind::zip;
  const auto& names = zip.value().names();
  const auto has = [&](std::string_view beginning) {
    return std::any_of(names.begin(), names.end(), [beginning](const std::string& name) {
      return name.starts_with(beginning);
    });
  };
  if (has("[Content_Types].xml")) {
    if (has("word/")) return FileKind::docx;
    if (has("xl/")) return FileKind::xlsx;
    if (has("ppt/")) return FileKind::pptx;
  }
  const auto mimetype = zip.value().read("mimetype", kMimetypeBytes);
  return mimetype && is_open_document(mimetype.value()) ? FileKind::odt : FileKind::zip;
}

constexpr std::pair<std::string_view, FileKind> kSignatures[] = {
    {"%PDF-"sv, FileKind::pdf},
    {"{\\rtf"sv, FileKind::rtf},
    {"\xFF\xD8\xFF"sv, FileKind::image},
    {"\x89PNG\r\n\x1A\n"sv, FileKind::image},
    {"II*\0"sv, FileKind::image},
    {"MM\0*"sv, FileKind::image},
    {"GIF8"sv, FileKind::image},
    {"BM"sv, FileKind::image},
    {"Rar!\x1A\x07"sv, FileKind::archive},
    {"7z\xBC\xAF\x27\x1C"sv, FileKind::archive},
    {"\x1F\x8B"sv, FileKind::archive},
};

bool is_text(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) return true;
  return !holds(bytes, "\0"sv) && !base::find_invalid_utf8(bytes);
}

// Of what is text, what is really a page or a document.
FileKind text_kind(std::string_view bytes) {
  auto beginning = base::to_lower(bytes.substr(0, kBeginning));
  const auto text = base::trimmed(beginning);
  if (text.starts_with("mime-version:")) return FileKind::html;  // Word's .mht
  if (!text.starts_with('<') && !text.starts_with("\xEF\xBB\xBF<")) return FileKind::text;
  if (holds(text, "<?mso-application") || holds(text, "schemas.microsoft.com/office/word/2003")) {
    return FileKind::word_xml;
  }
  return holds(text, "<html") || holds(text, "<!doctype html") ? FileKind::html : FileKind::text;
}

bool is_heif(std::string_view bytes) {
  const auto brand = bytes.substr(std::min<size_t>(4, bytes.size()), 8);
  return brand == "ftypheic" || brand == "ftypmif1" || brand == "ftypheix";
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
  if (base::trimmed(bytes.substr(0, kBeginning)).empty() && base::trimmed(bytes).empty()) {
    return FileKind::empty;
  }
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return zip_kind(bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return ole_kind(bytes);
  // "BM" alone begins many a text.
  const bool text = is_text(bytes);
  for (const auto& [signature, kind] : kSignatures) {
    if (bytes.starts_with(signature) && (!text || kind != FileKind::image)) return kind;
  }
  // Some programs put rubbish before the signature of a PDF, and readers forgive it.
  if (holds(bytes.substr(0, kBeginning), "%PDF-") && !text) return FileKind::pdf;
  if (is_heif(bytes)) return FileKind::image;
  if (bytes.starts_with("<html") || bytes.starts_with("<HTML")) return FileKind::html;
  return text ? text_kind(bytes) : FileKind::unknown;
}

}  // namespace dinhky::results
