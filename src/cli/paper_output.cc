#include "cli/paper_output.h"

#include <algorithm>

#include "base/text.h"
#include "base/written_files.h"

namespace dinhky::cli {
namespace {

const std::vector<std::string> kFormats = {"docx", "md", "txt", "html"};

// "bao-cao.HTML" → "html"; empty where the name has no dot.
std::string extension_of(const std::string& file) {
  const auto name = base::file_name_of(file);
  const size_t dot = name.rfind('.');
  return dot == std::string::npos ? std::string() : base::to_lower(name.substr(dot + 1));
}

}  // namespace

void add_output_options(OptionSet& set, PaperOutput& output) {
  set.text("--format", output.format, "help.paper.format", "docx|md|txt|html");
  set.text("-o,--output", output.file, "help.output", "FILE");
  set.flag("--force", output.force, "help.force");
}

bool settle_format(const Session& session, PaperOutput& output,
                   const std::vector<std::string>& formats, const char* otherwise) {
  if (output.format.empty()) {
    const auto extension = extension_of(output.file);
    output.format = extension.empty() ? otherwise : extension;
  }
  if (std::find(formats.begin(), formats.end(), output.format) != formats.end()) return true;
  session.say("use.format", {{"value", output.format}, {"choices", base::joined(formats, ", ")}});
  return false;
}

bool settle_output(const Session& session, PaperOutput& output) {
  if (!settle_format(session, output, kFormats, "md")) return false;
  if (output.format != "docx" || !output.file.empty()) return true;
  session.say("use.docx-needs-file");
  return false;
}

int write_paper(const Session& session, const PaperOutput& output, const report::Document& document,
                PaperMaker& maker) {
  auto bytes = maker.files().bytes(document, output.format);
  if (!bytes) return kCannot;
  return write_one(session, output.file, output.force, std::move(*bytes));
}

Access access_for(const std::string& file) {
  return file.empty() ? Access::read : Access::write;
}

int write_one(const Session& session, const std::string& file, bool force, std::string bytes) {
  if (file.empty()) {
    auto& out = session.environment.out;
    out.empty() ? out = std::move(bytes) : out += bytes;
    return kClean;
  }
  const base::GeneratedFile generated{base::file_name_of(file), std::move(bytes)};
  return tell(session, base::write_generated(session.environment.disk, base::directory_of(file),
                                             {generated}, force));
}

}  // namespace dinhky::cli
