#include "cli/paper_files.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "emit/html.h"
#include "emit/markdown.h"
#include "emit/text.h"

namespace dinhky::cli {

std::unique_ptr<PaperFiles> PaperFiles::load(const Session& session) {
  diag::Sources sources;
  diag::Findings findings;
  auto format = emit::load_paper_format(session.data, sources, findings);
  if (!format) {
    session.say("failure.data", {{"name", "paper/nd30-2020.yaml"}});
    return nullptr;
  }
  return std::unique_ptr<PaperFiles>(new PaperFiles(session, std::move(*format)));
}

std::optional<std::string> PaperFiles::bytes(const report::Document& document,
                                             const std::string& format) {
  if (format == "md") return emit::to_markdown(document, format_);
  if (format == "html") return emit::to_html(document, format_);
  if (format == "txt") return emit::to_text(document, format_);
  if (!docx_) docx_.emplace(format_);
  auto bytes = docx_->write(document);
  if (bytes) return std::move(bytes.value());
  session_.say(bytes.failure());
  return std::nullopt;
}

std::optional<std::vector<std::string>> read_formats(const Session& session,
                                                     const std::string& given,
                                                     const std::vector<std::string>& choices) {
  auto formats = comma_list(given);
  const auto unknown = std::find_if(formats.begin(), formats.end(), [&](const auto& format) {
    return std::find(choices.begin(), choices.end(), format) == choices.end();
  });
  if (!formats.empty() && unknown == formats.end()) return formats;
  session.say("use.format", {{"value", formats.empty() ? std::string() : *unknown},
                             {"choices", base::joined(choices, ", ")}});
  return std::nullopt;
}

std::string output_folder(const Workspace& workspace, const std::string& given) {
  return given.empty() ? base::join_path(base::directory_of(workspace.path), "out") : given;
}

}  // namespace dinhky::cli
