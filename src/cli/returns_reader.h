// One file that a unit sent → what it says, or why it is not taken.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/record.h"
#include "cli/returns_identity.h"
#include "results/form.h"
#include "results/unit_report.h"

namespace dinhky::cli {

struct ReturnedFile {
  std::string name;  // as it is told to people: a path, or "thu.zip: van-phong.docx"
  std::string file;  // without folders, as the record keeps it
  std::string bytes;
};

struct ReturnOutcome {
  std::string name;
  std::string file;
  std::string sha256;
  std::optional<diag::Message> refusal;
  std::vector<diag::Message> remarks;
  std::string repeats;  // the name of another file of the run that says the same
  diag::Sources sources;
  diag::Findings findings;  // of the record, or of the YAML that came in
  // Where it is not refused:
  std::optional<schedule::Period> period;  // of the record
  results::UnitReport report;
  std::string record;  // the text to be filed

  bool accepted() const { return !refusal && !findings.has_errors(); }
};

// Refers to all it is given. What read() gives depends on the file alone, so that neither the order
// nor the number of the files matters.
class ReturnReader {
 public:
  ReturnReader(const Workspace& workspace, const PaperMaker& maker, const Record& record);
  ReturnReader(const ReturnReader&) = delete;

  ReturnOutcome read(const ReturnedFile& file) const;
  // The same of each, in their order, several at once on at most so many threads.
  std::vector<ReturnOutcome> read_each(const std::vector<ReturnedFile>& files,
                                       size_t threads) const;

 private:
  void read_text(const ReturnedFile& file, ReturnOutcome& outcome) const;
  void read_word(const ReturnedFile& file, ReturnOutcome& outcome) const;
  void read_markdown(const ReturnedFile& file, ReturnOutcome& outcome) const;
  void read_record(const ReturnedFile& file, ReturnOutcome& outcome) const;
  std::optional<AskedForm> find_asked(const std::optional<results::Identity>& identity,
                                      ReturnOutcome& outcome) const;
  void take(results::FormReading reading, const AskedForm& asked, results::Form form,
            ReturnOutcome& outcome) const;
  void check(const results::UnitReport& report, ReturnOutcome& outcome) const;
  static void finish(results::UnitReport report, ReturnOutcome& outcome);

  const Workspace& workspace_;
  const PaperMaker& maker_;
  const results::Words& words_;
  const results::ReportRules& rules_;
};

}  // namespace dinhky::cli
