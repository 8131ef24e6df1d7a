// dinhky diff --textconv FILE: the facts of a plan, a line each.
#include <fmt/format.h>

#include <cstdint>

#include "base/limits.h"
#include "base/text.h"
#include "cli/diff_git.h"
#include "cli/plan_version.h"
#include "plan/facts.h"

namespace dinhky::cli {
namespace {

using base::Failure;
using base::FailureKind;

// A disk on which nothing is. A version in a temporary file has no neighbours, one in the working
// tree has; both must read alike.
class NoDisk final : public base::FileSystem {
 public:
  base::Result<base::FileKind> kind(const std::string&) override { return base::FileKind::none; }
  base::Result<std::string> read(const std::string& path, size_t) override { return none(path); }
  base::Outcome create(const std::string& path, std::string_view) override { return none(path); }
  base::Outcome rename(const std::string& path, const std::string&) override { return none(path); }
  base::Outcome remove(const std::string& path) override { return none(path); }
  base::Outcome make_directories(const std::string& path) override { return none(path); }
  base::Outcome sync_directory(const std::string& path) override { return none(path); }
  base::Result<std::vector<std::string>> list(const std::string& path) override {
    return none(path);
  }
  base::Result<std::string> canonical(const std::string& path) override { return none(path); }
  base::Result<base::FolderLock> lock_folder(const std::string&,
                                             std::chrono::milliseconds) override {
    return base::FolderLock();
  }

 private:
  static Failure none(const std::string& path) { return {FailureKind::not_found, path, {}}; }
};

std::string value_line(const plan::Fact& fact) {
  std::vector<std::string> texts;
  for (const auto& item : fact.items) {
    // What a schedule means is told by its kind and days; the rest is there to be compared.
    if (item.role == "means") continue;
    const auto text = item.id.empty() ? item.text : item.id;
    texts.push_back(item.role.empty() ? text : item.role + " " + text);
  }
  return base::made_safe(fact.key + ": " + base::joined(texts, "; "));
}

std::string lines_of(const plan::Facts& facts) {
  using plan::Subject;
  std::string out;
  const auto add = [&](const plan::Record& record) {
    auto head = std::string(plan::to_string(record.subject));
    if (!record.id.empty()) head += " " + record.id;
    out += base::made_safe(head) + "\n";
    for (const auto& fact : record.facts) out += "  " + value_line(fact) + "\n";
  };
  for (size_t i = 0; i < plan::kSubjects; ++i) {
    const auto subject = static_cast<Subject>(i);
    if (subject == Subject::task) continue;
    const auto& records = facts.of(subject);
    for (size_t n = 0; n < records.size(); ++n) {
      add(records[n]);
      if (subject != Subject::section) continue;
      for (const auto& task : facts.of(Subject::task)) {
        if (task.section == n) add(task);
      }
    }
  }
  return out;
}

// What is no plan, as it stands; what a terminal would obey and bytes of no text are written out,
// so that two versions that differ in nothing else still differ.
std::string written_out(std::string_view bytes) {
  std::string out;
  while (!bytes.empty()) {
    const size_t sound = base::find_invalid_utf8(bytes).value_or(bytes.size());
    for (size_t at = 0; at < sound;) {
      const size_t begin = at;
      const char32_t c = base::decode(bytes, at);
      const bool line_end = c == '\r' && bytes.substr(at).starts_with('\n');
      const bool shown = !base::is_unsafe(c) || c == '\n' || c == '\t' || line_end;
      if (shown) {
        out += bytes.substr(begin, at - begin);
      } else {
        out += fmt::format("\\u{{{:04X}}}", static_cast<uint32_t>(c));
      }
    }
    bytes.remove_prefix(sound);
    if (bytes.empty()) break;
    out += fmt::format("\\x{:02X}", static_cast<unsigned char>(bytes.front()));
    bytes.remove_prefix(1);
  }
  return out;
}

}  // namespace

int run_textconv(const Session& session, const std::string& file) {
  auto bytes = session.environment.disk.read(file, base::kMaxYamlBytes);
  if (!bytes) {
    session.say(bytes.failure());
    return kCannot;
  }
  NoDisk nowhere;
  const auto version = read_version(session, nowhere, file, bytes.value());
  session.environment.out +=
      version->plan ? lines_of(plan::facts_of(*version->registry)) : written_out(bytes.value());
  return kClean;
}

}  // namespace dinhky::cli
