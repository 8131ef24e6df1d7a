// Text or CSV that is imported. The first line tells which: "%csv", "%raw" (bytes of an unknown
// encoding), else text; without "%raw" it is made sound UTF-8, else most inputs would go no further
// than the reading of encodings.
#include "base/data_store.h"
#include "base/text.h"
#include "import/encoding.h"
#include "import/text_source.h"
#include "import_run.h"
#include "target.h"

namespace dinhky::fuzz {
namespace {

std::string sound(std::string_view bytes) {
  std::string text;
  while (const auto bad = base::find_invalid_utf8(bytes)) {
    text += bytes.substr(0, *bad);
    bytes.remove_prefix(*bad + 1);
  }
  text += bytes;
  std::erase(text, '\0');
  return text;
}

}  // namespace

void run_import_text(std::string_view bytes) {
  static base::DataStore data;
  static const imports::LegacyDecoder decoder(data);
  const bool csv = bytes.starts_with("%csv\n");
  const bool raw = bytes.starts_with("%raw\n");
  if (csv || raw) bytes.remove_prefix(5);
  const auto decoded =
      imports::decode_text(raw ? std::string(bytes) : sound(bytes), std::nullopt, decoder);
  const auto* text = std::get_if<imports::DecodedText>(&decoded);
  if (text == nullptr) return;
  if (text->encoding != "utf-8" && imports::recognise(text->text, decoder)) return;
  const auto source = csv ? imports::from_csv(text->text) : imports::from_text(text->text);
  import_and_check(source, markers_in(text->text));
}

}  // namespace dinhky::fuzz
