#include "cli/import_source.h"

#include <map>
#include <utility>

#include "base/limits.h"
#include "base/text.h"
#include "base/zip_library.h"
#include "import/text_source.h"
#include "import/word_source.h"
#include "results/file_kind.h"
#include "results/word_document.h"

namespace dinhky::cli {
namespace {

using imports::Legacy;

struct EncodingName {
  const char* name;    // as people call it
  const char* option;  // of --from
};

EncodingName name_of(Legacy legacy) {
  return legacy == Legacy::tcvn3 ? EncodingName{"TCVN3 (ABC)", "tcvn3"}
                                 : EncodingName{"VNI", "vni"};
}

bool has_marked_letters(std::string_view text) {
  for (const char c : text) {
    if (static_cast<unsigned char>(c) >= 0x80) return true;
  }
  return false;
}

class SourceReader {
 public:
  SourceReader(const Session& session, const std::string& file, std::optional<Legacy> asked)
      : session_(session), file_(file), asked_(asked), decoder_(session.data) {}

  std::optional<imports::SourceDocument> read(int& code) {
    auto bytes = file_bytes();
    code = kCannot;
    if (!bytes) return std::nullopt;
    code = kFindings;
    const auto kind = results::file_kind(*bytes);
    if (kind == results::FileKind::zip && !base::zip_library()) {
      session_.say(base::zip_library().failure());
      code = kCannot;
      return std::nullopt;
    }
    const bool text = kind == results::FileKind::text || kind == results::FileKind::unknown;
    return text ? read_text(*bytes) : read_word(std::move(*bytes));
  }

 private:
  std::optional<std::string> file_bytes() const {
    if (file_ == "-") return session_.environment.read_stdin();
    auto bytes = session_.environment.disk.read(file_, base::kMaxReturnBytes);
    if (bytes) return std::move(bytes.value());
    session_.say(bytes.failure());
    return std::nullopt;
  }

  std::optional<imports::SourceDocument> read_text(const std::string& bytes) const {
    const auto decoded = imports::decode_text(bytes, asked_, decoder_);
    if (const auto* failed = std::get_if<imports::Undecodable>(&decoded)) {
      if (failed->recognised) return say_legacy_text(*failed->recognised);
      session_.say("import.unknown-text", {{"file", file_}});
      return std::nullopt;
    }
    const auto& text = std::get<imports::DecodedText>(decoded);
    if (text.encoding != "utf-8") {
      session_.say("import.encoding", {{"encoding", text.encoding}});
      // UTF-8 that is legacy inside was refused above.
      if (const auto legacy = imports::recognise(text.text, decoder_))
        return say_legacy_text(*legacy);
    }
    const bool csv = base::to_lower(file_).ends_with(".csv");
    return csv ? imports::from_csv(text.text) : imports::from_text(text.text);
  }

  std::nullopt_t say_legacy_text(Legacy legacy) const {
    const auto name = name_of(legacy);
    session_.say("import.legacy-text",
                 {{"file", file_}, {"encoding", name.name}, {"option", name.option}});
    return std::nullopt;
  }

  // A run in an old font is converted where that was asked, else told.
  std::string decode_run(std::string text, std::string_view font) {
    if (!has_marked_letters(text)) {
      const bool capitals = asked_ && imports::capitals_font(font);
      return capitals ? base::to_upper(text) : text;
    }
    auto legacy = imports::legacy_of_font(font);
    const bool by_font = legacy.has_value();
    if (!by_font) legacy = imports::recognise(text, decoder_);
    if (!legacy) return text;
    if (asked_ == legacy) {
      converted_ = true;
      return decoder_.decode(text, *legacy, by_font && imports::capitals_font(font));
    }
    fonts_.emplace(by_font ? std::string(font) : std::string(), *legacy);
    return text;
  }

  std::optional<imports::SourceDocument> read_word(std::string bytes) {
    auto reading = results::read_word(
        std::move(bytes), [this](std::string text, const results::RunLooks& looks) {
          return imports::with_looks(decode_run(std::move(text), looks.font), looks);
        });
    if (!reading.document) {
      session_.say("import.not-read",
                   {{"file", file_}, {"reason", session_.messages.text(reading.refusal->key)}});
      return std::nullopt;
    }
    if (!fonts_.empty()) return say_legacy_fonts();
    if (converted_) session_.say("import.encoding", {{"encoding", name_of(*asked_).name}});
    const auto& document = *reading.document;
    if (document.pictures > 0 || document.comments > 0 || document.tracked_changes) {
      session_.say("import.not-taken", {{"pictures", std::to_string(document.pictures)},
                                        {"comments", std::to_string(document.comments)}});
    }
    return imports::from_word(document);
  }

  std::nullopt_t say_legacy_fonts() const {
    const auto legacy = fonts_.begin()->second;
    std::vector<std::string> names;
    for (const auto& [font, encoding] : fonts_) {
      if (!font.empty() && encoding == legacy) names.push_back(font);
    }
    if (names.empty()) return say_legacy_text(legacy);
    const auto name = name_of(legacy);
    session_.say("import.legacy-fonts", {{"file", file_},
                                         {"fonts", base::made_safe(base::joined(names, ", "))},
                                         {"encoding", name.name},
                                         {"option", name.option}});
    return std::nullopt;
  }

  const Session& session_;
  const std::string& file_;
  std::optional<Legacy> asked_;
  imports::LegacyDecoder decoder_;
  std::map<std::string, Legacy> fonts_;  // old ones that were not asked to be converted
  bool converted_ = false;
};

}  // namespace

std::optional<imports::SourceDocument> read_import_source(const Session& session,
                                                          const std::string& file,
                                                          std::optional<Legacy> asked, int& code) {
  return SourceReader(session, file, asked).read(code);
}

}  // namespace dinhky::cli
