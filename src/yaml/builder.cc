#include "yaml/builder.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <unordered_map>
#include <vector>

#include "base/limits.h"
#include "base/text.h"
#include "diag/catalogue.h"
#include "yaml/scalar_end.h"

namespace dinhky::yaml {
namespace {

constexpr size_t kSmallMapping = 12;  // up to here comparing all pairs beats a hash table

// From `at`, over blanks, comments and commas, to the bracket that closes a flow collection.
size_t flow_end(std::string_view text, size_t at, char bracket) {
  while (at < text.size()) {
    if (text[at] == bracket) return at + 1;
    if (text[at] == '#') {
      at = std::min(text.find('\n', at), text.size());
    } else if (std::string_view(" \t\r\n,:").find(text[at]) != std::string_view::npos) {
      ++at;
    } else {
      return at;
    }
  }
  return at;
}

// Moves what stands in `from` behind `first` into `to`.
template <class Part>
void take_from(std::vector<Part>& from, size_t first, std::vector<Part>& to) {
  const auto begin = from.begin() + static_cast<std::ptrdiff_t>(first);
  to.assign(std::make_move_iterator(begin), std::make_move_iterator(from.end()));
  from.erase(begin, from.end());
}

// How long the null is that is written at the head of the text; 0 where there is another word, or
// one that only begins alike, or a key.
size_t null_length(std::string_view text) {
  constexpr std::array<std::string_view, 4> kNulls = {"~", "null", "Null", "NULL"};
  for (const auto null : kNulls) {
    if (!text.starts_with(null)) continue;
    const auto behind = text.substr(null.size());
    const bool ends = behind.empty() ||
                      std::string_view(" \t\r\n,]}").find(behind.front()) != std::string_view::npos;
    if (ends) return null.size();
  }
  return 0;
}

// yaml-cpp 0.7 gives the escapes \N and \_ as single bytes, those of Latin-1; the source itself was
// proved to be UTF-8. Without that no form C could be made of the text.
std::string with_sound_escapes(std::string_view value) {
  std::string text;
  while (const auto bad = base::find_invalid_utf8(value)) {
    text += value.substr(0, *bad);
    base::append_utf8(text, static_cast<unsigned char>(value[*bad]));
    value.remove_prefix(*bad + 1);
  }
  return text.append(value);
}

// NBSP and its kin came into plain text by pasting; they read as the plain space they look like.
void make_blanks_plain(std::string& text) {
  if (std::all_of(text.begin(), text.end(),
                  [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return;
  }
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const char32_t c = base::decode(text, at);
    base::append_utf8(out, base::is_odd_blank(c) ? U' ' : c);
  }
  text = std::move(out);
}

}  // namespace

Builder::Builder(const diag::Source& source, uint32_t file, bool plain, diag::Findings& findings)
    : source_(source),
      file_(file),
      findings_(findings),
      bom_(source.text().starts_with("\xEF\xBB\xBF") ? 3 : 0),
      plain_(plain) {}

// Marks count bytes from behind a byte order mark; an absent one is -1.
size_t Builder::offset(const YAML::Mark& mark) const {
  if (mark.pos < 0) return source_.text().size();
  return std::min(static_cast<size_t>(mark.pos) + bom_, source_.text().size());
}

diag::Span Builder::span(size_t begin, size_t end) const {
  return {file_, static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
}

void Builder::stop(const char* variant, size_t at) {
  findings_.add(diag::rules::yaml_syntax, span(at, std::min(at + 1, source_.text().size())),
                variant);
  throw Stop{};
}

void Builder::OnDocumentStart(const YAML::Mark& mark) {
  last_end_ = offset(mark);
}

// Tags and anchors are YAML for programmers; a plan has one way to be written.
void Builder::refuse_extras(const std::string& tag, YAML::anchor_t anchor, size_t at) {
  if (anchor != 0) stop("anchor", at);
  // Quoted scalars have the tag "!", and so does a plain one behind a lone "!".
  const bool written = at < source_.text().size() && source_.text()[at] == '!';
  if (written || (!tag.empty() && tag != "?" && tag != "!")) stop("tag", at);
}

void Builder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
  refuse_extras({}, anchor, offset(mark));
  Node node;
  const size_t at = offset(mark);
  const auto text = source_.text();
  // The mark of an empty value is the next token's; only "~" and "null" stand where it says.
  const size_t written = mark.pos < 0 ? 0 : null_length(text.substr(std::min(at, text.size())));
  if (written > 0) {
    node.span = span(at, at + written);
    last_end_ = node.span.end;
  } else if (!stack_.empty() && stack_.back().key_pending) {
    node.span = entries_.back().key.span;
  } else {
    node.span = span(last_end_, last_end_);
  }
  place(std::move(node));
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
  stop("alias", offset(mark));
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& value) {
  const size_t begin = offset(mark);
  refuse_extras(tag, anchor, begin);
  const auto text = source_.text();
  Node node;
  node.kind = Kind::scalar;
  node.quoted = tag == "!";
  size_t end = begin;
  if (!node.quoted) {
    end = plain_end(text, begin, value);
  } else if (begin < text.size() && (text[begin] == '|' || text[begin] == '>')) {
    end = block_end(text, begin);
  } else if (begin < text.size()) {
    const auto closed = quoted_end(text, begin);
    if (!closed) stop("quote", begin);
    end = *closed;
    const bool several_lines = text.substr(begin, end - begin).find('\n') != std::string_view::npos;
    long_quote_ = several_lines ? std::optional(span(begin, begin + 1)) : std::nullopt;
  }
  node.span = span(begin, end);
  // Only an escape in double quotes can stand for a character that the source does not show.
  if (plain_ && (!node.quoted || text[begin] != '"' || base::is_plain(value))) {
    node.text = value;
  } else {
    node.text = base::to_nfc(with_sound_escapes(value));
    if (!node.quoted) make_blanks_plain(node.text);
  }
  last_end_ = end;
  check_scalar(node);
  place(std::move(node));
}

void Builder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                              YAML::EmitterStyle::value style) {
  refuse_extras(tag, anchor, offset(mark));
  open_collection(Kind::sequence, offset(mark), style);
}

void Builder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) {
  refuse_extras(tag, anchor, offset(mark));
  open_collection(Kind::mapping, offset(mark), style);
}

void Builder::open_collection(Kind kind, size_t begin, YAML::EmitterStyle::value style) {
  Node node;
  node.kind = kind;
  node.flow = style == YAML::EmitterStyle::Flow;
  node.span = span(begin, begin);
  open(std::move(node));
}

void Builder::open(Node&& node) {
  if (stack_.size() >= base::kMaxYamlDepth) stop("depth", node.span.begin);
  if (++nodes_ > base::kMaxYamlNodes) stop("nodes", node.span.begin);
  last_end_ = node.flow ? node.span.begin + 1 : node.span.begin;
  stack_.push_back({std::move(node), items_.size(), entries_.size(), false});
}

void Builder::close() {
  Node node = std::move(stack_.back().node);
  take_from(items_, stack_.back().first_item, node.items);
  take_from(entries_, stack_.back().first_entry, node.entries);
  stack_.pop_back();
  if (node.flow)
    last_end_ = flow_end(source_.text(), last_end_, node.kind == Kind::sequence ? ']' : '}');
  node.span.end = static_cast<uint32_t>(std::max<size_t>(last_end_, node.span.begin));
  if (node.kind == Kind::mapping) check_duplicates(node);
  place(std::move(node));
}

void Builder::place(Node&& node) {
  if (++nodes_ > base::kMaxYamlNodes) stop("nodes", node.span.begin);
  if (stack_.empty()) {
    root_ = std::move(node);
    return;
  }
  Open& top = stack_.back();
  if (top.node.kind == Kind::sequence) {
    items_.push_back(std::move(node));
  } else if (top.key_pending) {
    entries_.back().value = std::move(node);
    top.key_pending = false;
  } else {
    place_key(std::move(node));
  }
}

void Builder::place_key(Node&& node) {
  if (node.kind != Kind::scalar) {
    findings_.add(diag::rules::yaml_syntax, node.span, "key");
    node.kind = Kind::scalar;
  }
  entries_.push_back({std::move(node), Node{}});
  stack_.back().key_pending = true;
}

void Builder::check_characters(const Node& node) {
  const auto text = source_.text().substr(0, node.span.end);
  for (size_t at = node.span.begin; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      ++at;
      continue;
    }
    const size_t begin = at;
    const char32_t c = base::decode(text, at);
    const bool invisible = (c >= 0x200B && c <= 0x200D) || base::is_unsafe(c);
    // Inside quotes a no-break space is the writer's choice; in plain text it came by pasting.
    // One that begins a value has been told by the scan of the lines.
    const bool blank = !node.quoted && begin > node.span.begin && base::is_odd_blank(c);
    if (!invisible && !blank) continue;
    findings_
        .add(diag::rules::suspicious_character, span(begin, at), invisible ? "invisible" : "blank")
        .with("character", base::code_point_name(c));
    return;
  }
}

// "Kế hoạch #1": what was meant as text became a comment and is gone.
void Builder::check_hash(const Node& node) {
  const auto text = source_.text();
  const size_t hash = node.span.end + 1;
  if (hash + 1 >= text.size() || text[node.span.end] != ' ' || text[hash] != '#') return;
  const auto next = static_cast<unsigned char>(text[hash + 1]);
  if (std::isalnum(next) == 0) return;
  const size_t end = std::min(text.find('\n', hash), text.size());
  findings_.add(diag::rules::suspicious_character, span(hash, end), "hash");
}

// "-x" instead of "- x" joins the line onto the text above it.
void Builder::check_scalar(const Node& node) {
  if (!plain_) check_characters(node);
  if (node.quoted) return;
  check_hash(node);
  const auto text = source_.text();
  for (size_t at = node.span.begin; at < node.span.end; ++at) {
    if (text[at] != '\n') continue;
    size_t first = at + 1;
    while (first < node.span.end && text[first] == ' ') ++first;
    if (first + 1 >= node.span.end || text[first] != '-') continue;
    findings_.add(diag::rules::yaml_syntax, span(first, first + 1), "dash");
  }
}

void Builder::check_duplicates(const Node& mapping) {
  const auto& entries = mapping.entries;
  const auto report = [&](const Entry& first, const Entry& again) {
    findings_.add(diag::rules::duplicate_key, again.key.span)
        .with("key", again.key.text)
        .also(first.key.span, {"related.first", {}});
  };
  if (entries.size() <= kSmallMapping) {
    for (size_t i = 1; i < entries.size(); ++i) {
      const auto first =
          std::find_if(entries.begin(), entries.begin() + static_cast<long>(i),
                       [&](const Entry& e) { return e.key.text == entries[i].key.text; });
      if (first != entries.begin() + static_cast<long>(i)) report(*first, entries[i]);
    }
    return;
  }
  std::unordered_map<std::string_view, const Entry*> seen;
  for (const auto& entry : entries) {
    const auto [at, added] = seen.emplace(entry.key.text, &entry);
    if (!added) report(*at->second, entry);
  }
}

}  // namespace dinhky::yaml
