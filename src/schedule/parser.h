// The parser behind parse_statement (grammar.h), divided over grammar.cc, content.cc and
// waiting.cc.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schedule/clause.h"
#include "schedule/grammar.h"
#include "schedule/points.h"

namespace dinhky::schedule {

using Clauses = std::vector<Clause>;

class Parser {
 public:
  Parser(const std::vector<Token>& tokens, std::string_view phrase)
      : c_(tokens), phrase_(phrase), hopeless_(tokens.size() + 1, false) {}

  Statement run();

 private:
  // What stands before a clause, and says nothing of the time by itself.
  struct Lead {
    Joint joint = Joint::none;
    bool content = false;   // what is done stands right before the clause: "ban hành", "báo cáo"
    bool loose = false;     // in words that the vocabulary does not know
    bool complete = false;  // "hoàn thành việc …"
    bool colon = false;     // right before the clause
    bool finished = false;  // "hoàn thành" stood behind the clause before
    bool behind = false;    // what is done stood behind the clause before
  };

  // grammar.cc
  std::optional<Clauses> statement();
  bool add_clauses(Clauses& all, const Lead& lead);
  Lead take_lead();
  Joint take_separator();
  bool skip_idle();
  bool skip_clock();
  bool skip_length();
  size_t report_label() const;
  Clauses clauses();
  void mark_trouble(Statement& result) const;

  // content.cc
  bool take_content(Lead& lead);
  bool begins_content(const Lead& lead) const;
  bool counts_pieces(size_t ahead) const;
  size_t content_length(Lead& lead) const;

  // waiting.cc
  bool waiting(Clause& clause);
  bool from_event(Clause& clause);
  bool occasion(Clause& clause);
  bool term(Clause& clause);
  bool take_length(Length& length);
  bool take_rest(Clause& clause, bool may_be_empty, std::initializer_list<Word> leads);
  bool take_beginning(Clause& clause);
  bool names_own_issue(size_t begin, size_t end) const;
  size_t trimmed_end(size_t start, size_t end) const;
  std::string text_of(size_t start, size_t end) const;
  bool tail_from(size_t at);

  Cursor c_;
  std::string_view phrase_;
  std::vector<bool> hopeless_;
  Clauses tail_;
  size_t tail_begin_ = static_cast<size_t>(-1);
  size_t rest_end_ = 0;  // the token behind what take_rest took
  size_t stuck_ = 0;
};

}  // namespace dinhky::schedule
