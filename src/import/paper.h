// What an imported document says as a paper, outside its annex: head, body, recipients, signer.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/data_store.h"
#include "diag/diagnostic.h"
#include "import/source_document.h"
#include "import/spellings.h"
#include "import/unit_words.h"

namespace dinhky::imports {

struct PaperSection {
  std::string number;  // as written: "I.", "1."
  std::string heading;
  std::vector<std::string> paragraphs;
  std::vector<PaperSection> sections;
};

struct PaperDate {
  int year = 0;
  int month = 0;
  int day = 0;  // 0 while it is open
};

struct Paper {
  std::string type;
  std::string title;
  std::string number;
  std::string symbol;
  std::string place;
  std::optional<PaperDate> date;
  std::string superior;
  std::string body_name;    // the issuing body, of the letterhead
  std::string issuer_name;  // as the text calls who issues
  std::string authority;
  std::string signer_title;
  std::string signer_name;
  std::vector<std::string> preamble;
  std::vector<PaperSection> sections;
  std::vector<std::string> closing;
  std::vector<std::string> recipients;
  bool open = false;                   // its last lines were text, not who signs and receives it
  std::vector<std::string> unplaced;   // lines that are none of these
  std::vector<diag::Message> remarks;  // what was done to them
};

// By what a paper's lines are known.
struct PaperWords {
  const std::vector<std::string>& types;  // of papers: "Kế hoạch"
  const UnitWords& units;
  const Spellings& spellings;
};

// `lines` is what stands outside the annex tables. Those that head the first annex are put into
// `annex_lines`; where there is nothing of a paper that is all of them.
Paper read_paper(const std::vector<Line>& lines, const PaperWords& words,
                 std::vector<Line>& annex_lines);

// A section's text behind `lines`, for what has no place in the plan.
void keep_text(const PaperSection& section, std::vector<std::string>& lines);

}  // namespace dinhky::imports
