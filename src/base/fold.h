// Folds under which names and phrases compare, and the nearest spelling of a wrong word.
//
// The spelling of a Vietnamese name varies without changing its meaning: where the tone mark sits
// (hóa/hoá, ủy/uỷ), i or y after a consonant (quý/quí), "UBND" or "Ủy ban nhân dân", "&", "và" or
// a hyphen between two parts, kinds of dashes and blanks, a trailing full stop, capitals. Output
// keeps the user's spelling; only comparison folds.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dinhky::base {

// Short forms of administrative names and what they stand for, both folded with fold_words.
// The list is data (data/lexicon/abbreviations.json).
using Abbreviations = std::vector<std::pair<std::string, std::string>>;

// The words of the text, lower case, each with its tone mark moved to the end of the word, joined
// by single spaces. Whatever is not a letter or a digit separates words. Vowel marks and đ stay:
// "Văn hoá" and "VĂN HÓA" give the same, "Sơn Tây" and "Son Tay" do not.
std::string fold_words(std::string_view text);

// fold_words, with short forms written out and the conjunction "và" dropped, so that
// "Văn phòng HĐND&UBND huyện." equals "Văn phòng HĐND và UBND huyện".
std::string fold_name(std::string_view text, const Abbreviations& abbreviations);

// Letters and digits without any mark, lower case, đ as d: "Sơn Dung" → "son dung". For
// suggestions only; two different names may share a skeleton.
std::string skeleton(std::string_view text);

// The candidate nearest to `word`, when it is near enough to be what the writer meant: the edit
// distance of the skeletons is at most a third of the longer one and at most 3, or the skeletons
// are equal. nullopt when nothing is. Ties go to the earlier candidate.
std::optional<std::string> nearest(std::string_view word,
                                   const std::vector<std::string>& candidates);

}  // namespace dinhky::base
