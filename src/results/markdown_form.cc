#include "results/markdown_form.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/markdown_text.h"
#include "base/text.h"
#include "results/markdown_marks.h"
#include "results/printed_lines.h"

namespace dinhky::results {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kExtra = "extra-";
constexpr size_t kFrontMatterBytes = 16 << 10;  // it stands at the beginning, and is short

// A mark that the form does not have still says where its answer belongs: to a task that is not the
// unit's, or a heading of another outline. Of any other nobody could tell.
bool names_a_place(std::string_view id) {
  const size_t slash = std::min(id.rfind('/'), id.size());
  const auto owner = id.substr(0, slash);
  const auto field = id.substr(std::min(slash + 1, id.size()));
  if (owner.empty() || owner == "own-plan" || owner == "general") return false;
  if (owner == "section") return !field.empty();
  return field == "status" || field == "result" || field == "evidence" ||
         (field.starts_with("indicators.") && field.size() > std::size("indicators.") - 1);
}

using Paragraph = std::vector<std::string_view>;

// Lines between blank ones.
std::vector<Paragraph> paragraphs_of(std::string_view text) {
  std::vector<Paragraph> paragraphs(1);
  for (const auto line : base::split(text, '\n')) {
    if (!base::trimmed(line).empty()) {
      paragraphs.back().push_back(line);
    } else if (!paragraphs.back().empty()) {
      paragraphs.emplace_back();
    }
  }
  return paragraphs;
}

// An editor may wrap a paragraph anew; its words stay.
std::string joined(const Paragraph& paragraph) {
  std::string words;
  for (const auto line : paragraph) words.append(base::trimmed(line)).append(" ");
  return words;
}

std::string answer_text(std::string_view markdown) {
  std::string text;
  const auto plain = base::markdown_unescaped(markdown);
  for (const auto line : base::split(plain, '\n')) {
    const size_t end = line.find_last_not_of(" \t");
    text.append(line.substr(0, end == std::string_view::npos ? 0 : end + 1)).append("\n");
  }
  return std::string(base::trimmed(text));
}

// Without the placeholder, where the answer was typed before, behind or inside of its brackets.
std::string without_placeholder(std::string text, const std::string& placeholder) {
  if (base::collapsed(text) == base::collapsed(placeholder)) return {};
  if (!placeholder.empty() && text.starts_with(placeholder)) text.erase(0, placeholder.size());
  if (!placeholder.empty() && text.ends_with(placeholder)) {
    text.resize(text.size() - placeholder.size());
  }
  const bool bracketed = placeholder.starts_with('[') && text.size() > 2 && text.front() == '[' &&
                         text.find_first_of("[]\n", 1) == text.size() - 1 && text.back() == ']';
  if (bracketed) text = text.substr(1, text.size() - 2);
  return std::string(base::trimmed(text));
}

// Plain ASCII, and the Latin letters of Vietnamese (U+00C0–U+01BF, U+1E80–U+1EFF), are most of any
// text and stay as they are.
size_t end_of_letters(std::string_view text, size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte >= 0x20 && byte < 0x7F) || byte == '\n') {
      ++at;
    } else if (byte >= 0xC3 && byte <= 0xC6 && at + 1 < text.size()) {
      at += 2;
    } else if (byte == 0xE1 && at + 2 < text.size() &&
               (static_cast<unsigned char>(text[at + 1]) & 0xFEu) == 0xBAu) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// The character at `at` as it shall stand, if at all.
void add_next(std::string_view text, size_t& at, std::string& out) {
  constexpr char32_t kLineSeparator = 0x2028;
  constexpr char32_t kParagraphSeparator = 0x2029;
  const size_t begin = at;
  const char32_t c = base::decode(text, at);
  if (c == '\r' && at < text.size() && text[at] == '\n') return;
  if (c == '\r' || c == kLineSeparator || c == kParagraphSeparator) {
    out += '\n';
  } else if (c == '\n' || c == '\t' || !base::is_unsafe(c)) {
    out += text.substr(begin, at - begin);
  }
}

class MarkdownReader {
 public:
  explicit MarkdownReader(const Form& asked) : asked_(asked) {
    for (const auto& slot : asked.slots) slots_.emplace(slot.id, &slot);
    for (const auto& line : asked.printed) exact_.insert(base::trimmed(line));
  }

  FormReading read(std::string_view text, size_t from, Identity identity) {
    const auto split = split_at_marks(text, from);
    if (split.refusal) return {std::nullopt, split.refusal};
    form_.identity = std::move(identity);
    for (const auto& marked : split.answers) {
      if (const auto* fault = take(marked)) {
        return {std::nullopt, diag::Message{fault, {{"id", marked.id}}}};
      }
    }
    read_outside(split.outside);
    return {std::move(form_), std::nullopt};
  }

 private:
  // The message's key where the answer cannot be taken.
  const char* take(const MarkedText& marked) {
    const auto slot = slots_.find(marked.id);
    const bool known = slot != slots_.end();
    auto text = without_placeholder(answer_text(marked.text),
                                    known ? slot->second->placeholder : usual(marked.id));
    const auto earlier = places_.find(marked.id);
    const bool again = earlier != places_.end();
    if (marked.id.starts_with(kExtra) && (again || !known)) {
      add_row(marked.id, std::move(text));
      return nullptr;
    }
    if (again) {
      auto& answer = form_.answers[earlier->second];
      if (answer.text.empty()) answer.text = text;
      return text.empty() || text == answer.text ? nullptr : "returned.mark-twice";
    }
    if (!known && text.empty()) return nullptr;
    if (!known && !names_a_place(marked.id)) return "returned.mark-unknown";
    places_.emplace(marked.id, form_.answers.size());
    form_.answers.push_back({marked.id, std::move(text), FoundBy::mark});
    return nullptr;
  }

  // The placeholder of the places with this field, for a place that the form does not have.
  std::string usual(const std::string& id) const {
    const auto field = id.substr(std::min(id.find('/'), id.size()));
    for (const auto& [other, slot] : slots_) {
      if (!field.empty() && other.ends_with(field)) return slot->placeholder;
    }
    return {};
  }

  // The marks of a block were copied for more work: content and result come in turns.
  void add_row(const std::string& id, std::string text) {
    const bool result = id.ends_with("/result");
    if (!result || form_.added.empty() || !form_.added.back().result.empty() || row_closed_) {
      form_.added.push_back({});
    }
    (result ? form_.added.back().result : form_.added.back().content) = std::move(text);
    row_closed_ = result;
  }

  void read_outside(std::string_view outside) {
    std::erase_if(form_.added,
                  [](const AddedRow& row) { return row.content.empty() && row.result.empty(); });
    for (const auto& paragraph : paragraphs_of(outside)) {
      std::string typed;
      for (const auto line : paragraph) {
        if (is_printed(line)) continue;
        if (!typed.empty()) typed += "\n";
        const auto text = base::markdown_unescaped(line);
        typed += base::trimmed(text);
      }
      if (typed.empty() || is_printed(joined(paragraph))) continue;
      form_.stray.push_back(std::move(typed));
    }
  }

  // Most lines come back as they were; only for others it is asked whether an editor changed their
  // markup or a person filled in their gaps.
  bool is_printed(std::string_view line) {
    if (exact_.contains(base::trimmed(line))) return true;
    if (!printed_) {
      std::vector<std::string> lines;
      for (const auto& printed : asked_.printed) {
        lines.push_back(with_gaps(base::markdown_unescaped(printed)));
      }
      printed_.emplace(lines);
    }
    return printed_->has(base::markdown_unescaped(line));
  }

  const Form& asked_;
  std::map<std::string, const FormSlot*, std::less<>> slots_;
  std::set<std::string_view> exact_;
  std::optional<PrintedLines> printed_;                // made when a line is not exactly as it was
  std::map<std::string, size_t, std::less<>> places_;  // id → index in form_.answers
  bool row_closed_ = true;
  ReturnedForm form_;
};

}  // namespace

std::string plain_lines(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  std::string out;
  out.reserve(text.size());
  for (size_t at = 0; at < text.size();) {
    const size_t end = end_of_letters(text, at);
    out += text.substr(at, end - at);
    at = end;
    if (at < text.size()) add_next(text, at, out);
  }
  return base::to_nfc(out);
}

std::optional<Identity> markdown_identity(std::string_view text) {
  Identity identity;
  const auto beginning = plain_lines(text.substr(0, kFrontMatterBytes));
  for (auto& [name, value] : front_matter_of(beginning).entries) {
    if (name == "dinhky-plan") {
      identity.plan = std::move(value);
    } else if (name == "dinhky-unit") {
      identity.unit = std::move(value);
    } else if (name == "dinhky-period") {
      identity.period = std::move(value);
    } else if (name == "dinhky-template") {
      identity.form = std::move(value);
    }
  }
  if (identity.plan.empty()) return std::nullopt;
  return identity;
}

bool has_markdown_marks(std::string_view text) {
  const auto split = split_at_marks(text);
  return split.refusal || !split.answers.empty();
}

std::vector<std::string> markdown_printed(std::string_view form) {
  const auto text = plain_lines(form);
  const auto outside = split_at_marks(text, front_matter_of(text).end).outside;
  std::vector<std::string> printed;
  for (const auto& paragraph : paragraphs_of(outside)) {
    for (const auto line : paragraph) printed.emplace_back(line);
    if (paragraph.size() > 1) printed.push_back(joined(paragraph));
  }
  return printed;
}

FormReading read_markdown_form(std::string_view text, const Form& asked) {
  if (base::find_invalid_utf8(text)) {
    return {std::nullopt, diag::Message{"returned.not-utf8", {}}};
  }
  const auto plain = plain_lines(text);
  auto identity = markdown_identity(plain);
  if (!identity) return {std::nullopt, diag::Message{"returned.no-identity", {}}};
  return MarkdownReader(asked).read(plain, front_matter_of(plain).end, std::move(*identity));
}

}  // namespace dinhky::results
