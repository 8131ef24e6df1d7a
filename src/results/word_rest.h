// What people typed into a Word form outside its places: rows that they added, and all else.
#pragma once

#include "results/form.h"
#include "results/word_document.h"
#include "results/word_places.h"

namespace dinhky::results {

// Fills `added` and `stray`. Left out are the letterhead before the title and the signatures after
// the closing sentence: tables that people complete by hand.
void read_rest(const WordDocument& document, const Form& asked, const WordPlaces& places,
               ReturnedForm& form);

}  // namespace dinhky::results
