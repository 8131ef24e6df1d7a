// The words that people answer with: those for a status (data/lexicon/statuses.json), and the
// sample texts of forms that stay where nobody answered (the placeholders of data/forms/).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/data_store.h"
#include "results/unit_report.h"

namespace dinhky::results {

class Words {
 public:
  explicit Words(base::DataStore& data);

  // A key ("done") or words for it ("Đã hoàn thành"), under the fold of base/fold.h; a full stop
  // behind them is nothing. nullopt for anything else.
  std::optional<Status> status(std::string_view text) const;

  // The sample text that still stands in an answer ("[Nhập kết quả]"); empty when there is none.
  std::string_view sample_in(std::string_view text) const;

 private:
  std::map<std::string, Status, std::less<>> statuses_;
  std::vector<std::string> samples_;
};

}  // namespace dinhky::results
