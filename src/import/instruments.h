// Instruments that a text cites: "Quyết định số 1546/QĐ-UBND ngày 04/12/2024 của Chủ tịch UBND tỉnh
// ban hành …" (how papers cite: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "base/date.h"

namespace dinhky::imports {

struct Instrument {
  std::string type;    // "Quyết định"
  std::string number;  // "1546/QĐ-UBND"; empty for laws cited by their names
  std::optional<base::Date> date;
  std::string issuer;
  std::string about;
};

class InstrumentReader {
 public:
  explicit InstrumentReader(base::DataStore& data);

  // In the order of the text; each number once over all calls.
  void read(std::string_view text);
  const std::vector<Instrument>& found() const { return found_; }
  const std::vector<std::string>& types() const { return types_; }

 private:
  void read_named(std::string_view text);
  std::optional<Instrument> named_at(std::string_view clause) const;
  std::optional<Instrument> at(std::string_view text, size_t& end) const;

  std::vector<std::string> types_;
  std::vector<Instrument> found_;
};

}  // namespace dinhky::imports
