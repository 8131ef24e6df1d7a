#include "results/words.h"

#include <doctest/doctest.h>

#include "support/memory_file_system.h"

namespace dinhky::results {
namespace {

struct Fixture {
  test::MemoryFileSystem disk;
  base::DataStore data{&disk, ""};
  Words words{data};

  std::string status(std::string_view text) const {
    const auto found = words.status(text);
    return found ? std::string(key_of(*found)) : "none";
  }
};

TEST_CASE("every key is its own word, and there are five") {
  const Fixture f;
  for (const auto status : kStatuses) {
    CHECK(f.words.status(key_of(status)) == status);
    CHECK(status_of(key_of(status)) == status);
  }
  CHECK(std::size(kStatuses) == 5);
  CHECK_FALSE(status_of("Done").has_value());
  CHECK_FALSE(status_of("").has_value());
}

TEST_CASE("words for a status, however they are typed") {
  const Fixture f;
  CHECK(f.status("Hoàn thành") == "done");
  CHECK(f.status("ĐÃ HOÀN THÀNH.") == "done");
  CHECK(f.status("hoàn  thành") == "done");
  CHECK(f.status("Đang thực hiện") == "ongoing");
  CHECK(f.status("Chưa đến hạn") == "not-due");
  CHECK(f.status("Chưa hoàn thành") == "not-met");
  CHECK(f.status("Quá hạn") == "overdue");
}

TEST_CASE("anything else is no status") {
  const Fixture f;
  CHECK(f.status("") == "none");
  CHECK(f.status("[Chọn]") == "none");
  CHECK(f.status("gần xong") == "none");
  CHECK(f.status("Hoàn thành 80%") == "none");
  CHECK(f.status("Chưa") == "none");
}

TEST_CASE("sample texts of forms are seen where they still stand") {
  const Fixture f;
  CHECK(f.words.sample_in("[Nhập kết quả]") == "[Nhập kết quả]");
  CHECK(f.words.sample_in("Đã làm [Nhập kết quả]") == "[Nhập kết quả]");
  CHECK(f.words.sample_in("[Nhập số]") == "[Nhập số]");
  CHECK(f.words.sample_in("Đã làm").empty());
  CHECK(f.words.sample_in("Xem [phụ lục]").empty());
  CHECK(f.words.sample_in("[{hint}]").empty());
}

}  // namespace
}  // namespace dinhky::results
