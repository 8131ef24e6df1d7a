#include "yaml/packed_tree.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/packed_files.h"
#include "support/memory_file_system.h"
#include "yaml/data_file.h"

namespace dinhky::yaml {
namespace {

bool same(const Node& a, const Node& b) {
  const auto same_entry = [](const Entry& x, const Entry& y) {
    return same(x.key, y.key) && same(x.value, y.value);
  };
  return a.kind == b.kind && a.quoted == b.quoted && a.flow == b.flow && a.text == b.text &&
         std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), same) &&
         std::equal(a.entries.begin(), a.entries.end(), b.entries.begin(), b.entries.end(),
                    same_entry);
}

constexpr char kYaml[] =
    "a: [một, \"hai ba\", ~]\nb:\n  - {c: , d: 012}\n  - |\n    dòng\n    dòng\ne: {}\nf: []\n";

TEST_CASE("a tree is read back as it was") {
  const auto root = read_data_bytes("a.yaml", kYaml).value();
  const auto back = unpack_tree(pack_tree(root));
  REQUIRE(back);
  CHECK(same(root, *back));
  CHECK(back->find("a")->items[1].quoted);
  CHECK(back->find("a")->flow);
  CHECK(back->find("b")->items[1].text == "dòng\ndòng\n");
}

TEST_CASE("bytes cut short, or with something behind, are no tree") {
  const auto packed = pack_tree(read_data_bytes("a.yaml", kYaml).value());
  for (size_t size = 0; size < packed.size(); ++size) {
    CAPTURE(size);
    CHECK_FALSE(unpack_tree(packed.substr(0, size)));
  }
  CHECK_FALSE(unpack_tree(packed + '\0'));
}

TEST_CASE("what the build packed is what the files say") {
  base::DataStore data;
  size_t files = 0;
  for (const auto* folder : {"calendars/", "regimes/", "outlines/"}) {
    for (const auto& name : data.names(folder)) {
      CAPTURE(name);
      REQUIRE(base::packed(data, name));
      const auto parsed = read_data_bytes(name, data.read(name).value());
      const auto read = read_data(data, name);
      REQUIRE(parsed);
      REQUIRE(read);
      CHECK(same(*parsed, *read));
      ++files;
    }
  }
  CHECK(files >= 10);
}

TEST_CASE("a file that overrides is parsed") {
  test::MemoryFileSystem disk;
  disk.put("/office/data/calendars/vn-2025.yaml", "year: 2031\n");
  base::DataStore data(&disk, "/office/data");
  REQUIRE(data.load());
  CHECK(text_of(read_data(data, "calendars/vn-2025.yaml").value(), "year") == "2031");
  CHECK(text_of(read_data(data, "calendars/vn-2026.yaml").value(), "year") == "2026");
  CHECK_FALSE(read_data(data, "calendars/vn-1999.yaml"));
}

}  // namespace
}  // namespace dinhky::yaml
