// Bytes of a text file → Unicode text in form C; text typed in fonts older than Unicode → Unicode.
//
// Offices still keep files typed with ".VnTime" (TCVN 5712:1993 VN3, "TCVN3" or "ABC") and
// "VNI-Times" fonts: the letters are those of Western text, only the font draws Vietnamese. Such
// text is never converted by guess, because Western text would be spoilt: it is recognised and
// told, and converted where the font says so or the user asks. Windows-1258 is an encoding of
// Vietnamese and is read by itself. Tables: data/encodings/.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>

#include "base/data_store.h"

namespace dinhky::imports {

enum class Legacy { tcvn3, vni };

// By the name of a font: ".VnTime", ".vnArialH", "VNI-Times"; nullopt for every other.
std::optional<Legacy> legacy_of_font(std::string_view font);
// ".VnTimeH" draws capitals for small letters: TCVN3 has no capitals with tones.
bool capitals_font(std::string_view font);

class LegacyDecoder {
 public:
  // Without the tables (a --data folder that spoils them) nothing is converted or recognised.
  explicit LegacyDecoder(base::DataStore& data);

  // `utf8_text` holds the legacy bytes as the Latin-1 letters of the same numbers, as Word and a
  // clipboard keep them. What is no legacy letter stays. With `capitals`, everything becomes
  // capitals. The result is in form C.
  std::string decode(std::string_view utf8_text, Legacy legacy, bool capitals) const;
  // Bytes 0x80–0xFF of Windows-1258, given as letters of the same numbers, → form C.
  std::string decode_1258(std::string_view latin1_text) const;

 private:
  // One source letter, or two: the second in the upper half.
  using Table = std::unordered_map<uint64_t, std::string>;
  static Table read(base::DataStore& data, std::string_view file);
  static std::string apply(const Table& table, std::string_view text);

  Table tcvn3_;
  Table vni_;
  Table windows_1258_;
};

// Legacy text that stands as Latin-1 letters in UTF-8: its words are Vietnamese syllables once
// converted and none as they stand. nullopt for Western languages, plain ASCII, Vietnamese, and for
// texts too short to tell (a single word without the signs of TCVN3).
std::optional<Legacy> recognise(std::string_view utf8_text, const LegacyDecoder& decoder);
// The same with the tables that are compiled in.
std::optional<Legacy> recognise(std::string_view utf8_text);

struct DecodedText {
  std::string text;      // form C, without a byte order mark; ill-formed UTF-16 is U+FFFD
  std::string encoding;  // "utf-8", "utf-16le", "utf-16be", "windows-1258", "tcvn3", "vni"
};

// Not read: the legacy encoding it seems to have, nullopt when nothing is known (a binary file).
struct Undecodable {
  std::optional<Legacy> recognised;
};

// UTF-8 with or without a mark, UTF-16 with one, else Windows-1258 where that gives Vietnamese.
// `asked`: the user's word for text that is none of these, or UTF-8 around legacy letters; proper
// Vietnamese in UTF-8 stays as it is.
std::variant<DecodedText, Undecodable> decode_text(std::string_view bytes,
                                                   std::optional<Legacy> asked,
                                                   const LegacyDecoder& decoder);

}  // namespace dinhky::imports
