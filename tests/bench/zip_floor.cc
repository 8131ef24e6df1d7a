// The floor of writing DOCX: bare libzip and zlib on the same parts.
//   zip_floor FOLDER [OUT]
// Reads every .docx below FOLDER into memory and, with OUT, writes each again there: the same parts
// in the same order, deflated at the level of src/emit/zip.cc where they were deflated. Without OUT
// it only reads, so that the difference of two runs is the writing. Prints how many bytes there are
// before deflating.
#include <zip.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr int kDeflateLevel = 3;

struct Part {
  std::string name;
  std::string bytes;
  bool deflated = false;
};
using Archive = std::vector<Part>;

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "zip_floor: %s\n", what);
  std::exit(2);
}

Archive read(const std::string& path) {
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, nullptr);
  if (archive == nullptr) fail(path.c_str());
  Archive parts;
  const zip_int64_t count = zip_get_num_entries(archive, 0);
  for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(count); ++i) {
    zip_stat_t stat;
    zip_file_t* file = zip_fopen_index(archive, i, 0);
    if (file == nullptr || zip_stat_index(archive, i, 0, &stat) != 0) fail(path.c_str());
    Part part{stat.name, std::string(stat.size, '\0'), stat.comp_method == ZIP_CM_DEFLATE};
    if (zip_fread(file, part.bytes.data(), stat.size) != static_cast<zip_int64_t>(stat.size)) {
      fail(stat.name);
    }
    zip_fclose(file);
    parts.push_back(std::move(part));
  }
  zip_discard(archive);
  return parts;
}

void write(const Archive& parts, const std::string& path) {
  zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (archive == nullptr) fail(path.c_str());
  for (const auto& part : parts) {
    zip_source_t* source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
    const zip_int64_t at = zip_file_add(archive, part.name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) fail(part.name.c_str());
    const auto index = static_cast<zip_uint64_t>(at);
    zip_set_file_compression(archive, index, part.deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE,
                             part.deflated ? kDeflateLevel : 0);
  }
  if (zip_close(archive) != 0) fail(path.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) fail("zip_floor FOLDER [OUT]");
  std::vector<Archive> archives;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(argv[1])) {
    if (entry.path().extension() == ".docx") archives.push_back(read(entry.path().string()));
  }
  size_t bytes = 0;
  for (const auto& archive : archives) {
    for (const auto& part : archive) bytes += part.bytes.size();
  }
  if (argc > 2) {
    std::filesystem::create_directories(argv[2]);
    for (size_t i = 0; i < archives.size(); ++i) {
      write(archives[i], std::string(argv[2]) + "/" + std::to_string(i) + ".docx");
    }
  }
  std::printf("%zu\n", bytes);
  return bytes == 0 ? 1 : 0;
}
