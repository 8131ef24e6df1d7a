// Paragraphs and tables of word/document.xml. Internal to the reading of documents.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "results/word_document.h"
#include "results/word_lists.h"
#include "results/word_looks.h"

namespace dinhky::results {

// Footnotes and endnotes by number: "f2", "e1". Each is used up by the first reference to it, so
// that many references to a long one do not make a short file a huge text.
using WordNotes = std::map<std::string, std::string, std::less<>>;

// Puts blocks, controls and counts into the document. The tree has passed parse_xml: its depth is
// bounded, so the reader may recurse.
class WordBodyReader {
 public:
  WordBodyReader(WordDocument& document, WordLists& lists, const WordLooks& looks, WordNotes& notes,
                 const RunDecoder& decoder)
      : document_(document), lists_(lists), looks_(looks), notes_(notes), decoder_(decoder) {}

  std::vector<WordBlock> read(const pugi::xml_node& container);

 private:
  // A paragraph that grows: one whose end was deleted goes on with the next.
  struct Open {
    WordParagraph paragraph;
    std::vector<WordBlock> beside;     // text boxes in it
    std::vector<bool> fields_in_code;  // complex fields that are open, outermost first
    bool begun = false;
    bool plain = false;    // some of its text is not bold
    bool upright = false;  // some of its text is not italic
  };
  struct Container {
    std::vector<WordBlock> blocks;
    std::vector<size_t> controls;  // that are open around the next block
    Open open;
  };

  void read_blocks(const pugi::xml_node& parent, Container& into);
  void read_block(const pugi::xml_node& node, Container& into);
  void read_block_control(const pugi::xml_node& node, Container& into);
  void read_paragraph(const pugi::xml_node& node, Container& into);
  void finish_paragraph(Container& into);

  void read_inline(const pugi::xml_node& parent, Open& open);
  void read_inline_node(const pugi::xml_node& node, Open& open);
  void read_inline_control(const pugi::xml_node& node, Open& open);
  void read_run(const pugi::xml_node& run, Open& open);
  void read_run_part(const pugi::xml_node& part, const RunLooks& looks, Open& open);
  void add_text(std::string text, const RunLooks& looks, Open& open);
  void read_field_mark(const pugi::xml_node& mark, Open& open) const;
  void read_note(const pugi::xml_node& reference, char kind, Open& open);
  void read_drawing(const pugi::xml_node& drawing, Open& open);

  WordTable read_table(const pugi::xml_node& node);
  void read_rows(const pugi::xml_node& parent, WordTable& table, std::vector<size_t>& controls);
  void read_row(const pugi::xml_node& node, WordTable& table, const std::vector<size_t>& controls);
  void read_cells(const pugi::xml_node& parent, WordRow& row, std::vector<size_t>& controls);
  void read_cell(const pugi::xml_node& node, WordRow& row, const std::vector<size_t>& controls);

  // Tells whether the node is a change that takes its content away; notes that there was one.
  bool is_taken_away(const pugi::xml_node& node);
  size_t add_control(const pugi::xml_node& node, ControlLevel level);
  void note_bookmark(const pugi::xml_node& node);

  WordDocument& document_;
  WordLists& lists_;
  const WordLooks& looks_;
  WordNotes& notes_;
  const RunDecoder& decoder_;
  std::vector<std::string> waiting_bookmarks_;  // begun between paragraphs
};

}  // namespace dinhky::results
