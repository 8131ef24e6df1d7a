// The inner grammar: points in time and stretches between them, from tokens.
#pragma once

#include <initializer_list>
#include <optional>
#include <vector>

#include "schedule/clause.h"
#include "schedule/tokens.h"

namespace dinhky::schedule {

// A place in the tokens of a statement. Reading past the end gives a token that is nothing.
class Cursor {
 public:
  explicit Cursor(const std::vector<Token>& tokens) : tokens_(tokens) {}

  size_t at = 0;
  size_t size() const { return tokens_.size(); }
  bool done() const { return at >= tokens_.size(); }
  const Token& peek(size_t ahead = 0) const {
    return at + ahead < tokens_.size() ? tokens_[at + ahead] : nothing_;
  }
  const Token& operator[](size_t index) const { return tokens_[index]; }
  bool is(Word word, size_t ahead = 0) const { return peek(ahead).is(word); }
  bool is(char mark, size_t ahead = 0) const { return peek(ahead).is(mark); }
  // Moves on when the next token is this one.
  template <class T>
  bool take(T wanted) {
    if (!is(wanted)) return false;
    ++at;
    return true;
  }
  bool take_any(std::initializer_list<Word> words) {
    for (const Word word : words) {
      if (take(word)) return true;
    }
    return false;
  }

 private:
  const std::vector<Token>& tokens_;
  Token nothing_;
};

// True when a number (not a year), number word or Roman numeral stands there.
bool is_count(const Token& token);
bool is_year_number(const Token& token);
Third third_of(const Token& token);
// The month that a number names. 0 stands for "none named" in a Point, so a month written as 0 is
// another one that does not exist.
inline constexpr int kNoSuchMonth = 13;
inline int month_of(const Token& number) {
  return number.value == 0 ? kNoSuchMonth : number.value;
}
// A clock time, "17h00" or "17 giờ 30 phút,", before a day: a day is all that is kept of it.
bool take_clock(Cursor& cursor);
// "," or "và" or "+", or both, or the begin of a note; nothing taken when there is none.
Joint take_joint(Cursor& cursor);

class PointParser {
 public:
  explicit PointParser(Cursor& cursor) : c_(cursor) {}

  // One or more stretches of the same unit: "Quý II, III/2025", "15 - 20/5". Takes nothing when
  // it fails. `year_alone`: a year without its number ("trong năm") is the plan's.
  std::optional<std::vector<Stretch>> stretches(bool year_alone);

 private:
  void months_of_one_day(std::vector<Stretch>& list);
  bool another_month(Point& day);
  std::optional<Stretch> stretch(Unit hint, bool year_alone);
  bool range_end(Stretch& stretch);
  std::optional<Point> point(Unit hint, bool year_alone);
  void take_clock_of_day();
  bool after_words(Point& p, Unit hint, bool year_alone);
  bool after_number(Point& p, Unit hint);
  bool day_point(Point& p, bool day_word);
  bool last_day(Point& p);
  bool of_quarter(Point& p);
  bool days_point(Point& p);
  bool week_point(Point& p);
  void month_of_day(Point& p, bool day_word);
  bool named_month(Point& p);
  bool month_point(Point& p);
  bool month_of_quarter(Point& p);
  bool quarter_point(Point& p);
  bool year_point(Point& p, bool year_alone);
  bool half_point(Point& p);
  bool half_month(Point& p);
  bool months_point(Point& p);
  bool bare_number(Point& p, Unit hint);
  bool iso_day(Point& p);
  bool bare_year(Point& p, Unit hint);
  bool bare_day(Point& p, bool after_day);
  std::optional<int> month_number();
  void year_suffix(Point& p);
  bool take_year(Point& p, bool short_form);

  Cursor& c_;
};

}  // namespace dinhky::schedule
