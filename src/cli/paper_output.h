// Commands that write one document: to -o FILE, text formats else to standard output.
#pragma once

#include <string>
#include <vector>

#include "cli/papers_of_run.h"

namespace dinhky::cli {

struct PaperOutput {
  std::string format;  // empty: what the file's name ends with
  std::string file;    // empty: standard output
  bool force = false;
};

// --format, -o/--output, --force.
void add_output_options(OptionSet& set, PaperOutput& output);

// Settles the format: where none was given what the file's name ends with, in any case, else
// `otherwise`. False, and said, where it is none of `formats`.
bool settle_format(const Session& session, PaperOutput& output,
                   const std::vector<std::string>& formats, const char* otherwise);

// The same for papers, else md. False, and said, also where a DOCX would go to standard output.
bool settle_output(const Session& session, PaperOutput& output);

// The exit code.
int write_paper(const Session& session, const PaperOutput& output, const report::Document& document,
                PaperMaker& maker);

// A document that is only printed holds nobody up.
Access access_for(const std::string& file);

// Bytes of a command's one file: written as generated files are, or to standard output.
int write_one(const Session& session, const std::string& file, bool force, std::string bytes);

}  // namespace dinhky::cli
