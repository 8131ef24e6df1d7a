// A schedule phrase cut into words, numbers and marks, each with its place in the phrase.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "schedule/lexicon.h"

namespace dinhky::schedule {

enum class TokenKind { word, number, mark };

// Marks are normalised: '-' stands for every dash, '(' and ')' for every bracket, '|' for the full
// stop that ends a sentence ('.' is one between digits), '*' for a bullet, '_' for dots that leave
// something out, '?' for anything else. In a statement, whose brackets are resolved, '(' stands
// where a note begins.
struct Token {
  TokenKind kind = TokenKind::mark;
  Word word = Word::none;
  int value = -1;  // of numbers, number words and Roman numerals; -1 = none
  int digits = 0;  // how many digits a number is written with
  char mark = 0;
  bool blank_before = false;
  bool new_line = false;  // first of its line, but not of the phrase
  size_t begin = 0;       // bytes of the phrase
  size_t end = 0;

  bool is(Word wanted) const { return kind == TokenKind::word && word == wanted; }
  bool is(char wanted) const { return kind == TokenKind::mark && mark == wanted; }
  // A word or mark that no schedule is made of.
  bool unknown() const {
    return kind == TokenKind::mark ? mark == '?'
                                   : kind == TokenKind::word && word == Word::none && value < 0;
  }
};

// Words that stand together as one entry of the lexicon become one token.
std::vector<Token> tokenize(std::string_view phrase, const Lexicon& lexicon);

}  // namespace dinhky::schedule
