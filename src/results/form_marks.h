// Names of the marks in a DOCX form: how a fill-in place is found again in a returned file.
//
// The forms are written with them (emit/) and read by them (results/word_form.h).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dinhky::results {

// Alias and tag of the control around a slot: the slot's id. Word refuses names of more than 64
// characters; a longer id gives its beginning and a fingerprint, so a reader that knows which slots
// a form has compares with control_name() of each.
std::string control_name(std::string_view slot_id);

// A hidden bookmark beside the slot, in text that nobody edits: a second way to find the answer.
// LibreOffice 7.4 drops every alias when a file is saved for the second time, and alias and
// bookmark of a cell when its whole content is selected and typed over; bookmarks elsewhere stay.
// It begins with bookmark_prefix(slot id) and ends with the number of the answer's cell (from 0):
// in the bookmark's own table row, or where it stands outside tables, in the next table's first
// row.
std::string bookmark_prefix(std::string_view slot_id);
std::string bookmark_name(std::string_view slot_id, size_t cell);

}  // namespace dinhky::results
