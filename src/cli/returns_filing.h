// Reports that came in → results/<period>/<unit>.yaml, and what is said of each.
#pragma once

#include <string>
#include <vector>

#include "cli/returns_reader.h"
#include "results/filing.h"

namespace dinhky::cli {

struct FilingOptions {
  bool replace = false;  // a record that differs goes to a backup
  bool dry_run = false;  // nothing is written
};

struct FilingTally {
  size_t accepted = 0;
  size_t unchanged = 0;
  size_t refused = 0;
  bool failed = false;  // the disk refused something
};

class Filer {
 public:
  // `folder` is that of the results.
  Filer(const Session& session, const results::Words& words, std::string folder,
        FilingOptions options);

  // Removes the temporary files that a run cut off has left beside the records.
  void clean();
  // Files what is accepted and tells of the rest, in the order of the files' names; of one unit's
  // reports for one period that say different things none is taken.
  FilingTally file(std::vector<ReturnOutcome> outcomes);

 private:
  enum class Verdict { fresh, same, differs };
  struct Comparison {
    Verdict verdict = Verdict::fresh;
    std::vector<results::Change> changes;
    bool unreadable = false;
  };

  void tell(const std::string& name, const diag::Message& message) const;
  void tell_changes(const std::vector<results::Change>& changes) const;
  void tell_findings(const ReturnOutcome& outcome) const;
  void settle_rivals(std::vector<ReturnOutcome>& outcomes);
  std::optional<Comparison> compare(const ReturnOutcome& outcome, const std::string& path);
  void take(const ReturnOutcome& outcome);
  bool write(const std::string& path, const std::string& text, bool backup);
  bool lay_schema_once();
  void fail(const base::Failure& failure);

  const Session& session_;
  const results::Words& words_;
  std::string folder_;
  FilingOptions options_;
  FilingTally tally_;
  bool schema_laid_ = false;
};

}  // namespace dinhky::cli
