// Text or CSV ("%csv" and a line end before it) that is imported, in whatever encoding.
#include "base/data_store.h"
#include "import/encoding.h"
#include "import/text_source.h"
#include "import_run.h"
#include "target.h"

namespace dinhky::fuzz {

void run_import_text(std::string_view bytes) {
  static base::DataStore data;
  static const imports::LegacyDecoder decoder(data);
  constexpr std::string_view kCsv = "%csv\n";
  const bool csv = bytes.starts_with(kCsv);
  if (csv) bytes.remove_prefix(kCsv.size());
  const auto decoded = imports::decode_text(bytes, std::nullopt, decoder);
  const auto* text = std::get_if<imports::DecodedText>(&decoded);
  if (text == nullptr || imports::recognise(text->text, decoder)) return;
  const auto source = csv ? imports::from_csv(text->text) : imports::from_text(text->text);
  import_and_check(source, markers_in(text->text));
}

}  // namespace dinhky::fuzz
