// A change as a sentence of an amendment list.
#pragma once

#include <vector>

#include "plan/changes.h"
#include "plan/words_diff.h"
#include "report/change_values.h"
#include "report/document.h"
#include "report/texts.h"

namespace dinhky::report {

class AmendmentText {
 public:
  explicit AmendmentText(const Texts& texts);

  // One paragraph a change; empty for a renumbering that other sentences tell already.
  Runs sentence(const plan::Change& change, const std::vector<plan::Change>& all) const;

 private:
  Runs whole(const plan::Change& change) const;
  std::string moved(const plan::Change& change) const;
  std::string numbers(const plan::Change& change, const std::vector<plan::Change>& all) const;
  Runs changed(const plan::Change& change) const;
  std::vector<std::string> replacements(const std::vector<plan::WordRun>& words) const;
  Runs reworded(const plan::Change& change, const std::string& field) const;
  std::string list_changes(const plan::Change& change, const std::string& field) const;

  // "nhiệm vụ I.03 (nay là I.04)", "đơn vị “Phòng Tư pháp”".
  std::string thing(const plan::Change& change) const;
  std::string touched(const plan::Change& change) const;

  ChangeValues values_;
};

}  // namespace dinhky::report
