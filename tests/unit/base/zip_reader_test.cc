#include "base/zip_reader.h"

#include <doctest/doctest.h>
#include <zip.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "emit/zip.h"

using namespace dinhky;
using base::FailureKind;
using base::ZipReader;

namespace {

std::string archive_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  const emit::ZipPacker packer;
  std::vector<emit::ZipPart> parts;
  for (const auto& [name, text] : entries) parts.push_back(packer.pack(name, text));
  std::vector<const emit::ZipPart*> all;
  for (const auto& part : parts) all.push_back(&part);
  return emit::to_zip(all).value();
}

// Where the archive's list of entries begins.
size_t directory_of(const std::string& archive) {
  return archive.find("PK\x01\x02");
}

void put_32(std::string& bytes, size_t at, uint32_t value) {
  for (size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(value >> (8 * i));
}

}  // namespace

TEST_CASE("a ZIP gives its names in order and its entries by name and by index") {
  auto zip = ZipReader::open(archive_of({{"b/ấn.txt", "một"}, {"a.txt", std::string(9000, 'x')}}));
  REQUIRE(zip.ok());
  CHECK(zip.value().names() == std::vector<std::string>{"b/ấn.txt", "a.txt"});
  CHECK(zip.value().read("b/ấn.txt", 100).value() == "một");
  CHECK(zip.value().read(1, 9000).value() == std::string(9000, 'x'));
  CHECK(zip.value().read(1, 9000).value().size() == 9000);
  CHECK(zip.value().read("c.txt", 100).failure().kind == FailureKind::not_found);
  CHECK(zip.value().read(2, 100).failure().kind == FailureKind::not_found);
}

TEST_CASE("a reader that was moved reads on") {
  auto opened = ZipReader::open(archive_of({{"a", "short"}}));
  ZipReader first = std::move(opened.value());
  ZipReader second = std::move(first);
  CHECK(second.read("a", 5).value() == "short");
}

TEST_CASE("an entry is expanded as far as its limit, whatever size it declares") {
  auto bytes = archive_of({{"bomb", std::string(1u << 20, 'x')}});
  auto honest = ZipReader::open(bytes);
  CHECK(honest.value().read("bomb", (1u << 20) - 1).failure().kind == FailureKind::too_large);
  put_32(bytes, directory_of(bytes) + 24, 3);  // uncompressed size
  auto lying = ZipReader::open(bytes);
  REQUIRE(lying.ok());
  const auto read = lying.value().read("bomb", 1000);
  REQUIRE_FALSE(read.ok());
  CHECK(read.failure().path == "bomb");
}

TEST_CASE("all reads of an archive together have a limit") {
  static_assert(base::kMaxArchiveExpandedBytes == 4 * base::kMaxArchiveEntryBytes);
  auto zip = ZipReader::open(archive_of({{"big", std::string(base::kMaxArchiveEntryBytes, '0')}}));
  for (int i = 0; i < 4; ++i) REQUIRE(zip.value().read("big", base::kMaxArchiveEntryBytes).ok());
  CHECK(zip.value().read("big", base::kMaxArchiveEntryBytes).failure().kind ==
        FailureKind::too_large);
}

TEST_CASE("too many entries are refused") {
  const emit::ZipPacker packer;
  std::vector<emit::ZipPart> parts;
  for (size_t i = 0; i <= base::kMaxArchiveEntries; ++i) {
    parts.push_back(packer.pack(std::to_string(i), ""));
  }
  std::vector<const emit::ZipPart*> all;
  for (const auto& part : parts) all.push_back(&part);
  CHECK(ZipReader::open(emit::to_zip(all).value()).failure().kind == FailureKind::too_large);
  all.pop_back();
  CHECK(ZipReader::open(emit::to_zip(all).value()).ok());
}

TEST_CASE("what is no whole ZIP is told as such") {
  CHECK(ZipReader::open("").failure().kind == FailureKind::not_a_file);
  CHECK(ZipReader::open("%PDF-1.7 nothing").failure().kind == FailureKind::not_a_file);
  auto bytes = archive_of({{"a", "x"}});
  bytes.resize(bytes.size() - 10);
  CHECK(ZipReader::open(bytes).failure().kind == FailureKind::not_a_file);
}

TEST_CASE("a damaged entry fails, and an encrypted one is told as such") {
  const auto good = archive_of({{"a", "some text"}, {"b", "other"}});
  auto damaged = good;
  damaged[damaged.find("some")] = 'S';
  auto zip = ZipReader::open(damaged);
  REQUIRE(zip.ok());
  CHECK(zip.value().read("a", 100).failure().kind == FailureKind::disk);
  CHECK(zip.value().read("b", 100).value() == "other");

  auto encrypted = good;
  encrypted[6] = static_cast<char>(encrypted[6] | 1);  // the flag in the entry's own head
  encrypted[directory_of(good) + 8] = static_cast<char>(encrypted[directory_of(good) + 8] | 1);
  auto locked = ZipReader::open(encrypted);
  REQUIRE(locked.ok());
  CHECK(locked.value().read("a", 100).failure().kind == FailureKind::not_allowed);
}
