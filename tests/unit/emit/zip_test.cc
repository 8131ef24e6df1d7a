#include "emit/zip.h"

#include <doctest/doctest.h>
#include <zip.h>

#include "support/docx_reader.h"

namespace dinhky::emit {
namespace {

struct Part {
  std::string name;
  std::string bytes;
};

const std::vector<Part> kParts = {{"[Content_Types].xml", "<Types/>"},
                                  {"word/document.xml", std::string(100'000, 'x')},
                                  {"ghi chú.txt", ""}};

base::Result<std::string> zipped(const std::vector<Part>& parts) {
  const ZipPacker packer;
  std::vector<ZipPart> packed;
  for (const auto& part : parts) packed.push_back(packer.pack(part.name, part.bytes));
  std::vector<const ZipPart*> pointers;
  for (const auto& part : packed) pointers.push_back(&part);
  return to_zip(pointers);
}

}  // namespace

TEST_CASE("parts come back whole") {
  const auto bytes = zipped(kParts);
  REQUIRE(bytes);
  CHECK(bytes.value().size() < 2'000);  // deflated
  const auto parts = dinhky::test::zip_parts(bytes.value());
  REQUIRE(parts.size() == kParts.size());
  for (const auto& part : kParts) CHECK(parts.at(part.name) == part.bytes);
}

TEST_CASE("same parts, same bytes, in the given order and without a clock") {
  const auto first = zipped(kParts);
  const auto second = zipped(kParts);
  REQUIRE(first);
  REQUIRE(second);
  CHECK(first.value() == second.value());
  // The local header of the first part: signature, then at 10 DOS time and date of 1980-01-01.
  const auto& bytes = first.value();
  CHECK(bytes.substr(0, 4) == "PK\x03\x04");
  CHECK(bytes.substr(10, 4) == std::string("\0\0\x21\0", 4));
  CHECK(bytes.substr(30, 19) == "[Content_Types].xml");
}

TEST_CASE("what libzip refuses is a failure, not an archive") {
  const auto twice = zipped({{"a.xml", "1"}, {"a.xml", "2"}});
  REQUIRE_FALSE(twice);
  CHECK(twice.failure().path == "a.xml");
  CHECK_FALSE(twice.failure().detail.empty());
  CHECK_FALSE(zipped({}));  // libzip keeps no archive without parts
}

}  // namespace dinhky::emit
