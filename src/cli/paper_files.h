// Papers as files: a document in each of the formats that a command offers.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/workspace.h"
#include "emit/docx.h"
#include "emit/paper.h"
#include "report/document.h"

namespace dinhky::cli {

// Writes any number of documents; what a format needs is made when it is first asked for. Not to
// be copied or moved: its parts refer to one another.
class PaperFiles {
 public:
  // nullptr after saying that the paper's data are damaged.
  static std::unique_ptr<PaperFiles> load(const Session& session);

  PaperFiles(const PaperFiles&) = delete;
  PaperFiles& operator=(const PaperFiles&) = delete;

  // The document's bytes as "docx", "md", "txt" or "html"; nullopt after saying why it cannot be
  // made.
  std::optional<std::string> bytes(const report::Document& document, const std::string& format);

  const emit::PaperFormat& format() const { return format_; }

 private:
  PaperFiles(const Session& session, emit::PaperFormat format)
      : session_(session), format_(std::move(format)) {}

  const Session& session_;
  emit::PaperFormat format_;
  std::optional<emit::DocxWriter> docx_;
};

// "docx, md" → its parts, each of them one of the choices; nullopt after saying which is not, or
// that there is none.
std::optional<std::vector<std::string>> read_formats(const Session& session,
                                                     const std::string& given,
                                                     const std::vector<std::string>& choices);

// Where files go: the folder given, else out/ beside the plan.
std::string output_folder(const Workspace& workspace, const std::string& given);

}  // namespace dinhky::cli
