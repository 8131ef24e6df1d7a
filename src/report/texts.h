// The fixed Vietnamese texts of reports and forms: data/forms/*.json, a flat table key → text.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_store.h"

namespace dinhky::report {

class Texts {
 public:
  explicit Texts(base::DataStore& data);

  // The text with its {places} filled; «key» where it is missing (a test looks for that).
  std::string operator()(
      std::string_view key,
      const std::vector<std::pair<std::string, std::string>>& arguments = {}) const;

 private:
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace dinhky::report
