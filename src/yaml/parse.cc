#include "yaml/parse.h"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <istream>
#include <streambuf>

#include "base/text.h"
#include "diag/catalogue.h"
#include "yaml/builder.h"
#include "yaml/prescan.h"

namespace dinhky::yaml {
namespace {

// Lets yaml-cpp read a text that we own without copying it.
class ViewBuffer final : public std::streambuf {
 public:
  explicit ViewBuffer(std::string_view text) {
    char* begin = const_cast<char*>(text.data());  // std::streambuf wants it so; it is only read
    setg(begin, begin, begin + text.size());
  }
};

// A second document would be dropped silently by YAML::Load; here it is told.
class SecondDocument final : public YAML::EventHandler {
 public:
  std::optional<int> begin;

  void OnDocumentStart(const YAML::Mark& mark) override { begin = mark.pos; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override {}
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { throw Stop{}; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    throw Stop{};
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    throw Stop{};
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    throw Stop{};
  }
  void OnMapEnd() override {}
};

bool line_has_finding(const diag::Source& source, const diag::Findings& findings, uint32_t file,
                      size_t at) {
  const size_t line = source.line_begin(at);
  return std::any_of(findings.all().begin(), findings.all().end(), [&](const auto& finding) {
    return finding.span.file == file && source.line_begin(finding.span.begin) == line &&
           finding.severity == diag::Severity::error;
  });
}

// yaml-cpp's words are English and few; those that people meet have their own message.
std::string_view variant_of(const std::string& words) {
  if (words.find("end of sequence flow") != std::string::npos ||
      words.find("end of map flow") != std::string::npos) {
    return "flow";
  }
  if (words.find("illegal map value") != std::string::npos) return "colon";
  if (words.find("end of map not found") != std::string::npos ||
      words.find("end of sequence not found") != std::string::npos) {
    return "indent";
  }
  if (words.find("tab") != std::string::npos) return "tab";
  if (words.find("illegal EOF in scalar") != std::string::npos ||
      words.find("EOF") != std::string::npos) {
    return "eof";
  }
  return "other";
}

// A key on one line has at most 1,024 characters (YAML 1.2, 7.4.2): longer text before a colon is a
// sentence, or a value whose quote was never closed.
bool ends_long_key(std::string_view text, size_t colon) {
  constexpr size_t kMostKey = 1024;
  if (colon >= text.size() || text[colon] != ':') return false;
  const size_t line = text.rfind('\n', colon);
  const size_t begin = line == std::string_view::npos ? 0 : line + 1;
  return colon - begin > kMostKey;
}

// What stands where yaml-cpp failed says more than its words. Moves `at` to an opening quote that
// is never closed.
std::string_view variant_at(std::string_view text, const Builder& builder, size_t& at,
                            const std::string& words) {
  const auto variant = variant_of(words);
  if (variant == "eof") {
    const size_t quote = text.find_first_of("\"'", std::min(builder.last_end(), text.size()));
    if (quote == std::string_view::npos) return variant;
    at = quote;
    return "quote";
  }
  if (at >= text.size()) return variant;
  const bool glued = at + 1 < text.size() && text[at + 1] != ' ' && text[at + 1] != '\n';
  if (text[at] == '-' && glued && text[at + 1] != '-') return "dash";
  if (variant == "colon" && ends_long_key(text, at)) return "key-long";
  if (variant != "other") return variant;
  if (text[at] == '*') return "alias";
  if (text[at] == '&') return "anchor";
  if (text[at] == '!') return "tag";
  return std::string_view("%@`").find(text[at]) == std::string_view::npos ? variant : "reserved";
}

void report_exception(const diag::Source& source, uint32_t file, const YAML::Exception& e,
                      const Builder& builder, diag::Findings& findings) {
  const size_t bom = source.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  size_t at = e.mark.pos < 0 ? source.text().size() : static_cast<size_t>(e.mark.pos) + bom;
  at = std::min(at, source.text().size());
  if (line_has_finding(source, findings, file, at)) return;
  const auto variant = variant_at(source.text(), builder, at, e.msg);
  const auto end = std::min(at + 1, source.text().size());
  auto& finding =
      findings.add(diag::rules::yaml_syntax,
                   {file, static_cast<uint32_t>(at), static_cast<uint32_t>(end)}, variant);
  finding.with("detail", e.msg);
  if (const auto quote = builder.last_long_quote()) {
    finding.also(*quote, {"related.quote", {}});
  }
}

void note_decomposed(const diag::Source& source, uint32_t file, diag::Findings& findings) {
  const auto text = source.text();
  if (base::is_nfc(text)) return;
  // The place to show is the first line that is not in normal form C.
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    if (!base::is_nfc(text.substr(begin, end - begin))) {
      findings
          .add(diag::rules::suspicious_character,
               {file, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, "nfd")
          .as(diag::Severity::note);
      return;
    }
    begin = end + 1;
  }
}

void check_second_document(YAML::Parser& parser, const diag::Source& source, uint32_t file,
                           diag::Findings& findings) {
  SecondDocument second;
  try {
    parser.HandleNextDocument(second);
  } catch (const Stop&) {
  }
  if (!second.begin) return;
  const size_t bom = source.text().starts_with("\xEF\xBB\xBF") ? 3 : 0;
  const size_t size = source.text().size();
  const size_t at =
      *second.begin < 0 ? size : std::min(static_cast<size_t>(*second.begin) + bom, size);
  if (line_has_finding(source, findings, file, at)) return;
  findings.add(diag::rules::yaml_syntax,
               {file, static_cast<uint32_t>(at), static_cast<uint32_t>(std::min(at + 3, size))},
               "second");
}

}  // namespace

std::optional<Node> parse(const diag::Sources& sources, uint32_t file, diag::Findings& findings) {
  const diag::Source& source = sources[file];
  const bool plain = base::is_plain(source.text());
  if (!prescan(source, file, plain, findings)) return std::nullopt;
  if (!plain) note_decomposed(source, file, findings);
  ViewBuffer buffer(source.text());
  std::istream stream(&buffer);
  Builder builder(source, file, plain, findings);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder)) return Node{};
    check_second_document(parser, source, file, findings);
  } catch (const Stop&) {
    return std::nullopt;
  } catch (const YAML::Exception& e) {
    report_exception(source, file, e, builder, findings);
    return std::nullopt;
  }
  return builder.take_root();
}

}  // namespace dinhky::yaml
