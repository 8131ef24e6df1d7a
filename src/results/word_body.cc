#include "results/word_body.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "results/word_text.h"
#include "results/xml_part.h"

namespace dinhky::results {
namespace {

using pugi::xml_node;

constexpr size_t kMostListedControls = 8;

// Holds settings, not content.
bool is_properties(std::string_view name) {
  return name.ends_with("Pr") || name == "tblGrid" || name == "sectPrChange";
}

// Word writes the same drawing for new and for old readers; one of the two is read.
xml_node chosen_branch(const xml_node& alternatives) {
  const auto choice = child(alternatives, "Choice");
  return choice ? choice : child(alternatives, "Fallback");
}

bool keeps_blanks(xml_node node) {
  for (; node; node = node.parent()) {
    const std::string_view space = node.attribute("xml:space").value();
    if (!space.empty()) return space == "preserve";
  }
  return false;
}

// The text of a w:t: its line breaks are the file's, not the writer's.
std::string run_text(const xml_node& node) {
  std::string text = node.text().get();
  for (char& c : text) c = c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
  if (keeps_blanks(node)) return text;
  const size_t first = text.find_first_not_of(' ');
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

// Cleaning changes how long a text is: its controls' bounds move with it.
void clean(WordParagraph& paragraph) {
  std::vector<size_t*> bounds;
  for (auto& span : paragraph.spans) {
    bounds.push_back(&span.begin);
    bounds.push_back(&span.end);
  }
  std::sort(bounds.begin(), bounds.end(), [](const auto* a, const auto* b) { return *a < *b; });
  const std::string_view typed = paragraph.text;
  std::string text;
  size_t done = 0;
  for (auto* bound : bounds) {
    text += clean_text(typed.substr(done, *bound - done));
    done = std::exchange(*bound, text.size());
  }
  text += clean_text(typed.substr(done));
  // A letter and its mark may stand on both sides of a bound.
  if (!base::is_nfc(text)) text = base::to_nfc(text);
  for (auto* bound : bounds) *bound = std::min(*bound, text.size());
  paragraph.text = std::move(text);
}

}  // namespace

bool WordBodyReader::is_taken_away(const xml_node& node) {
  const auto name = local_name(node);
  const bool taken = name == "del" || name == "moveFrom" || name == "cellDel";
  if (taken || name == "ins" || name == "moveTo" || name == "cellIns") {
    document_.tracked_changes = true;
  }
  return taken;
}

size_t WordBodyReader::add_control(const xml_node& node, ControlLevel level) {
  const auto properties = child(node, "sdtPr");
  document_.controls.push_back({clean_text(child_value(properties, "tag")),
                                clean_text(child_value(properties, "alias")), level,
                                has_property(properties, "showingPlcHdr")});
  return document_.controls.size() - 1;
}

void WordBodyReader::note_bookmark(const xml_node& node) {
  waiting_bookmarks_.push_back(clean_text(attribute(node, "name")));
}

std::vector<WordBlock> WordBodyReader::read(const xml_node& container) {
  Container into;
  read_blocks(container, into);
  finish_paragraph(into);
  return std::move(into.blocks);
}

void WordBodyReader::read_blocks(const xml_node& parent, Container& into) {
  for (const auto& node : parent.children()) {
    if (node.type() == pugi::node_element) read_block(node, into);
  }
}

void WordBodyReader::read_block(const xml_node& node, Container& into) {
  const auto name = local_name(node);
  if (is_taken_away(node) || is_properties(name)) return;
  if (name == "p") return read_paragraph(node, into);
  if (name == "tbl") {
    finish_paragraph(into);
    auto table = read_table(node);
    if (!table.rows.empty()) into.blocks.push_back({std::move(table), into.controls});
    return;
  }
  if (name == "sdt") return read_block_control(node, into);
  if (name == "bookmarkStart") return note_bookmark(node);
  if (name == "r" || name == "hyperlink" || name == "fldSimple") {  // out of its place, but kept
    into.open.begun = true;
    return read_inline_node(node, into.open);
  }
  read_blocks(name == "AlternateContent" ? chosen_branch(node) : node, into);
}

void WordBodyReader::read_block_control(const xml_node& node, Container& into) {
  finish_paragraph(into);
  const size_t control = add_control(node, ControlLevel::block);
  // Each block lists the controls around it: a deep nest of them must not cost more than a few.
  const bool listed = into.controls.size() < kMostListedControls;
  if (listed) into.controls.push_back(control);
  read_blocks(child(node, "sdtContent"), into);
  finish_paragraph(into);
  if (listed) into.controls.pop_back();
}

void WordBodyReader::read_paragraph(const xml_node& node, Container& into) {
  const auto properties = child(node, "pPr");
  bool goes_on = false;
  for (const auto& change : child(properties, "rPr").children()) {
    if (is_taken_away(change)) goes_on = true;
  }
  auto& open = into.open;
  open.begun = true;
  open.paragraph.style = attribute(child(properties, "pStyle"), "val");
  read_inline(node, open);
  open.fields_in_code.clear();
  if (goes_on) return;
  open.paragraph.label = lists_.next_label(properties, open.paragraph.style);
  finish_paragraph(into);
}

void WordBodyReader::finish_paragraph(Container& into) {
  if (!into.open.begun) return;
  Open open = std::exchange(into.open, {});
  auto& paragraph = open.paragraph;
  clean(paragraph);
  paragraph.label = clean_text(paragraph.label);
  const bool blank = base::trimmed(paragraph.text).empty();
  paragraph.bold = !blank && !open.plain;
  paragraph.italic = !blank && !open.upright;
  into.blocks.push_back({std::move(paragraph), into.controls});
  for (auto& block : open.beside) into.blocks.push_back(std::move(block));
}

void WordBodyReader::read_inline(const xml_node& parent, Open& open) {
  for (const auto& node : parent.children()) {
    if (node.type() == pugi::node_element) read_inline_node(node, open);
  }
}

void WordBodyReader::read_inline_node(const xml_node& node, Open& open) {
  const auto name = local_name(node);
  if (is_taken_away(node) || is_properties(name) || name == "rt") return;
  auto& bookmarks = open.paragraph.bookmarks;
  if (!waiting_bookmarks_.empty()) {
    bookmarks.insert(bookmarks.end(), waiting_bookmarks_.begin(), waiting_bookmarks_.end());
    waiting_bookmarks_.clear();
  }
  if (name == "r") return read_run(node, open);
  if (name == "sdt") return read_inline_control(node, open);
  if (name == "bookmarkStart") return bookmarks.push_back(clean_text(attribute(node, "name")));
  if (name == "p" || name == "tbl") {  // where only text belongs: kept all the same
    Container inner;
    read_block(node, inner);
    finish_paragraph(inner);
    for (auto& block : inner.blocks) open.beside.push_back(std::move(block));
    return;
  }
  read_inline(name == "AlternateContent" ? chosen_branch(node) : node, open);
}

void WordBodyReader::read_inline_control(const xml_node& node, Open& open) {
  const size_t control = add_control(node, ControlLevel::run);
  const size_t at = open.paragraph.spans.size();
  open.paragraph.spans.push_back({control, open.paragraph.text.size(), 0});
  read_inline(child(node, "sdtContent"), open);
  open.paragraph.spans[at].end = open.paragraph.text.size();
}

void WordBodyReader::read_run(const xml_node& run, Open& open) {
  const auto looks = looks_.of(child(run, "rPr"), open.paragraph.style);
  for (const auto& part : run.children()) {
    if (part.type() == pugi::node_element) read_run_part(part, looks, open);
  }
}

void WordBodyReader::add_text(std::string text, const RunLooks& looks, Open& open) {
  if (decoder_) text = decoder_(std::move(text), looks);
  if (!base::trimmed(text).empty()) {
    if (!looks.bold) open.plain = true;
    if (!looks.italic) open.upright = true;
  }
  open.paragraph.text += text;
}

void WordBodyReader::read_run_part(const xml_node& part, const RunLooks& looks, Open& open) {
  const auto name = local_name(part);
  auto& text = open.paragraph.text;
  if (name == "fldChar") return read_field_mark(part, open);
  // The result of a field inside another field's code is not printed.
  for (size_t i = 0; i + 1 < open.fields_in_code.size(); ++i) {
    if (open.fields_in_code[i]) return;
  }
  if (name == "t") {
    add_text(run_text(part), looks, open);
  } else if (name == "tab" || name == "ptab") {
    text += '\t';
  } else if (name == "br" || name == "cr") {
    text += '\n';
  } else if (name == "noBreakHyphen") {
    text += '-';
  } else if (name == "sym") {
    text += symbol_text(attribute(part, "font"), attribute(part, "char"));
  } else if (name == "footnoteReference") {
    read_note(part, 'f', open);
  } else if (name == "endnoteReference") {
    read_note(part, 'e', open);
  } else if (name == "commentReference") {
    ++document_.comments;
  } else if (name == "ruby") {
    read_inline(child(part, "rubyBase"), open);
  } else if (name == "AlternateContent") {
    for (const auto& inner : chosen_branch(part).children()) read_run_part(inner, looks, open);
  } else if (name == "drawing" || name == "pict" || name == "object") {
    read_drawing(part, open);
  }
}

void WordBodyReader::read_field_mark(const xml_node& mark, Open& open) const {
  const auto kind = attribute(mark, "fldCharType");
  auto& fields = open.fields_in_code;
  if (kind == "begin") fields.push_back(true);
  if (kind == "separate" && !fields.empty()) fields.back() = false;
  if (kind == "end" && !fields.empty()) fields.pop_back();
}

void WordBodyReader::read_note(const xml_node& reference, char kind, Open& open) {
  const auto found = notes_.find(kind + std::string(attribute(reference, "id")));
  if (found == notes_.end() || found->second.empty()) return;
  ++document_.notes;
  open.paragraph.notes.push_back(std::move(found->second));
  notes_.erase(found);
}

// Pictures are counted; the text of text boxes follows the paragraph.
void WordBodyReader::read_drawing(const xml_node& drawing, Open& open) {
  if (is(drawing, "object")) ++document_.pictures;
  for (const auto& node : drawing.children()) {
    const auto name = local_name(node);
    if (name == "txbxContent") {
      for (auto& block : read(node)) open.beside.push_back(std::move(block));
    } else if (name == "blip" || (name == "imagedata" && !is(drawing, "object"))) {
      ++document_.pictures;
    } else {
      read_drawing(name == "AlternateContent" ? chosen_branch(node) : node, open);
    }
  }
}

}  // namespace dinhky::results
