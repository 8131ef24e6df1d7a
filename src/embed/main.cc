// A step of the build: embed DATA_DIR OUTPUT writes a C++ source that holds every file under
// DATA_DIR, and what nearly every run reads of them once more in a form that needs no parser (see
// base/packed_files.h). data/ stays the one source; a file that cannot be read ends the build.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/packed_files.h"
#include "base/packed_table.h"
#include "base/text_table.h"
#include "schedule/lexicon_tables.h"
#include "yaml/data_file.h"
#include "yaml/packed_tree.h"

// This program carries no data itself.
const dinhky::base::EmbeddedFile dinhky::base::kEmbeddedFiles[] = {{}};
const size_t dinhky::base::kEmbeddedFileCount = 0;
const dinhky::base::EmbeddedFile dinhky::base::kPackedFiles[] = {{}};
const size_t dinhky::base::kPackedFileCount = 0;

namespace dinhky {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;  // name, bytes

constexpr std::string_view kEndings[] = {".yaml", ".json", ".md", ".txt", ".css"};
constexpr std::string_view kSchemas = "schema/";  // the program makes them from its own tables
constexpr std::string_view kTemplates = "init/";  // texts with places to fill in, whatever their ending

Files files_below(const std::filesystem::path& folder) {
  Files files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto ending = entry.path().extension().string();
    if (std::find(std::begin(kEndings), std::end(kEndings), ending) == std::end(kEndings)) continue;
    auto name = entry.path().lexically_relative(folder).generic_string();
    if (name.starts_with(kSchemas)) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    files.emplace_back(std::move(name), std::string(std::istreambuf_iterator<char>(file), {}));
  }
  std::sort(files.begin(), files.end());
  return files;
}

// The parts of one file, by name; none of a file that only some runs read. nullopt when it is
// damaged.
std::optional<base::TextTable> packed_parts(const std::string& name, const std::string& bytes) {
  base::TextTable parts;
  const auto add_table = [&](std::string part, base::TextTable rows) {
    const bool sound = !rows.empty();
    parts.emplace_back(std::move(part), base::PackedTable::pack(std::move(rows)));
    return sound;
  };
  bool sound = true;
  if (name.starts_with(kTemplates)) return parts;
  if (name.ends_with(".yaml")) {
    const auto root = yaml::read_data_bytes(name, bytes);
    sound = root.has_value();
    if (root) parts.emplace_back("", yaml::pack_tree(*root));
  } else if (name.starts_with("messages/")) {
    for (const char* language : {"vi", "en"}) {
      sound = add_table(language, base::read_table_column(bytes, language)) && sound;
    }
  } else if (name.starts_with("forms/") || name == "lexicon/statuses.json") {
    sound = add_table("", base::read_text_table(bytes));
  } else if (name == schedule::kLexiconFile) {
    auto tables = schedule::read_lexicon_tables(bytes);
    sound = add_table(std::string(schedule::kLexiconWords), std::move(tables.words)) &&
            add_table(std::string(schedule::kLexiconDueHeadings), std::move(tables.due_headings));
  }
  return sound ? std::optional(std::move(parts)) : std::nullopt;
}

std::optional<Files> packed_files(const Files& files) {
  Files packed;
  for (const auto& [name, bytes] : files) {
    auto parts = packed_parts(name, bytes);
    if (!parts) {
      std::fprintf(stderr, "data/%s cannot be read\n", name.c_str());
      return std::nullopt;
    }
    for (auto& [part, table] : *parts) {
      packed.emplace_back(part.empty() ? name : name + "#" + part, std::move(table));
    }
  }
  std::sort(packed.begin(), packed.end());
  return packed;
}

// As it may stand between quotes in a C++ source.
std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (c == '"' || c == '\\') {
      out.append("\\").append(1, c);
    } else if (c >= ' ' && c < 0x7F) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      for (const char digit :
           {'\\', static_cast<char>('0' + (byte >> 6u)), static_cast<char>('0' + (byte >> 3u & 7u)),
            static_cast<char>('0' + (byte & 7u))}) {
        out += digit;
      }
    }
  }
  return out;
}

void write_array(std::ostream& out, const std::string& array, const std::string& count,
                 const Files& files) {
  for (size_t i = 0; i < files.size(); ++i) {
    out << "static constexpr char " << array << "Bytes" << i << "[] = \""
        << escaped(files[i].second) << "\";\n";
  }
  out << "constinit const EmbeddedFile " << array << "[] = {\n";
  for (size_t i = 0; i < files.size(); ++i) {
    out << "    {{\"" << escaped(files[i].first) << "\", " << files[i].first.size() << "}, {"
        << array << "Bytes" << i << ", " << files[i].second.size() << "}},\n";
  }
  out << "};\nconst size_t " << count << " = " << files.size() << ";\n";
}

int embed(const std::filesystem::path& folder, const std::filesystem::path& output) {
  const auto files = files_below(folder);
  const auto packed = packed_files(files);
  if (!packed) return 1;
  std::ofstream out(output, std::ios::binary);
  out << "#include \"base/packed_files.h\"\n\nnamespace dinhky::base {\n";
  write_array(out, "kEmbeddedFiles", "kEmbeddedFileCount", files);
  write_array(out, "kPackedFiles", "kPackedFileCount", *packed);
  out << "}  // namespace dinhky::base\n";
  return out.flush() ? 0 : 1;
}

}  // namespace
}  // namespace dinhky

int main(int count, char** arguments) {
  if (count != 3) return 2;
  return dinhky::embed(arguments[1], arguments[2]);
}
